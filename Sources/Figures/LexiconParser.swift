import Mentions

/// Reads the lines of lexicon files into statements (`Docs/lexicons.md` describes the syntax).
///
/// A line at the left edge opens a statement; indented lines belong to it. `#` opens a comment line.
/// - Complexity: O(bytes).
struct LexiconParser {
    private(set) var source = LexiconSource()
    private(set) var problems: [LexiconProblem] = []
    private var file = 0
    private var fileName = ""
    private var lineNumber = 0
    private var lineStart = 0
    private var text = UnsafeBufferPointer<UInt8>(start: nil, count: 0)

    private enum Open { case nothing, concepts, indicator, frame }
    private var open = Open.nothing

    /// Reads one file, adding to what was read before.
    mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, fileName: String, file: Int) {
        self.file = file
        self.fileName = fileName
        text = bytes
        open = .nothing
        lineNumber = 0
        var start = 0
        while start < bytes.count {
            var end = start
            while end < bytes.count, bytes[end] != 0x0A { end += 1 }
            lineNumber += 1
            lineStart = start
            var contentEnd = end
            while contentEnd > start, bytes[contentEnd - 1] <= 0x20 { contentEnd -= 1 }
            if contentEnd > start, bytes[start] != 0x23 { line(start, contentEnd) }
            start = end + 1
        }
    }

    private mutating func line(_ start: Int, _ end: Int) {
        var i = start
        while i < end, text[i] == 0x20 || text[i] == 0x09 { i += 1 }
        if text[i] == 0x23 { return }
        if i == start { return statement(start, end) }
        switch open {
        case .nothing: report(start, i, "L001", "dòng thụt vào mà không thuộc mục nào", "viết «noun @tên», «concept @tên» hoặc «indicator mã» ở đầu dòng trước nó")
        case .concepts: phrases(i, end)
        case .indicator, .frame: property(start, i, end)
        }
    }

    private mutating func statement(_ start: Int, _ end: Int) {
        let keyEnd = wordEnd(start, end)
        let rest = skipBlanks(keyEnd, end)
        switch string(start, keyEnd) {
        case "noun", "concept":
            let names = names(rest, end, separator: 0x26)
            if names.isEmpty { report(start, end, "L002", "thiếu tên khái niệm", "ví dụ: concept @quá-hạn") }
            source.concepts.append(.init(isNoun: text[start] == 0x6E, concepts: names, file: file))
            open = .concepts
        case "indicator":
            if rest == end { report(start, end, "L003", "thiếu mã chỉ tiêu", "ví dụ: indicator dossiers.received") }
            source.indicators.append(.init(indicator: Indicator(code: string(rest, end)), place: place(start, rest)))
            open = .indicator
        case let other:
            report(start, start, "L004", "không hiểu «\(other)»", "một mục bắt đầu bằng noun, concept hoặc indicator")
            open = .nothing
        }
    }

    private mutating func phrases(_ start: Int, _ end: Int) {
        var i = start
        while i < end {
            var stop = i
            while stop < end, text[stop] != 0x7C { stop += 1 }
            var from = i
            var to = stop
            while from < to, text[from] == 0x20 { from += 1 }
            while to > from, text[to - 1] == 0x20 { to -= 1 }
            if to > from { source.concepts[source.concepts.count - 1].phrases.append((from, to, lineNumber)) }
            i = stop + 1
        }
    }

    private mutating func property(_ lineStart: Int, _ start: Int, _ end: Int) {
        // Most lines are examples, read only when somebody asks for them.
        if isExample(start, end) {
            source.indicators[source.indicators.count - 1].exampleLines.append((start, end, lineNumber))
            return
        }
        var keyEnd = wordEnd(start, end)
        var key = string(start, keyEnd)
        var rest = skipBlanks(keyEnd, end)
        let last = source.indicators.count - 1
        switch key {
        case "part", "sum", "rate", "rated", "out", "hands":
            keyEnd = wordEnd(rest, end)
            key += " " + string(rest, keyEnd)
            rest = skipBlanks(keyEnd, end)
        default: break
        }
        switch key {
        case "label": source.indicators[last].indicator.label = string(rest, end)
        case "english": source.indicators[last].indicator.gloss = string(rest, end)
        case "unit": source.indicators[last].indicator.unit = string(rest, end)
        case "group": source.indicators[last].indicator.group = string(rest, end)
        case "kind": source.indicators[last].indicator.kind = string(rest, end)
        case "cell": source.indicators[last].indicator.cells.append(string(rest, end))
        case "request": source.indicators[last].indicator.isNeverAsked = string(rest, end) == "none"
        case "subject": source.indicators[last].indicator.isOfAnySubject = string(rest, end) == "any"
        case "type":
            if let type = LexiconParser.valueType(string(rest, end)) {
                source.indicators[last].indicator.valueType = type
            } else {
                report(lineStart, rest, "L005", "không có loại giá trị «\(string(rest, end))»", "count, percent, score, rank, money, duration")
            }
        case "part of": source.indicators[last].partOf += names(rest, end, separator: 0x2C)
        case "sum of": source.indicators[last].sumOf += names(rest, end, separator: 0x2C)
        case "rate of":
            let parts = names(rest, end, separator: 0x2F)
            source.indicators[last].rateNumerator = parts.first
            if let slash = firstIndex(of: 0x2F, rest, end) {
                source.indicators[last].rateDenominators = names(skipBlanks(slash + 1, end), end, separator: 0x2C)
                source.indicators[last].rateNumerator = names(rest, slash, separator: 0x2C).first
            }
        case "rated by": source.indicators[last].ratedBy = names(rest, end, separator: 0x2C).first
        case "out of": source.indicators[last].outOf = names(rest, end, separator: 0x2C).first
        case "hands down": source.indicators[last].handsDown = names(rest, end, separator: 0x2C).first
        case "leaves": source.indicators[last].leaves = names(rest, end, separator: 0x2C).first
        case "beside": besides(lineStart, start, rest, end, last)
        case "becomes":
            let words = names(rest, end, separator: 0x20)
            if words.count >= 3, isSpelled(words[1], "beside") {
                source.indicators[last].becomes = (words[0], words.dropFirst(2).filter { !isSpelled($0, "|") })
            } else {
                report(lineStart, start, "L009", "sau becomes phải có chỉ tiêu, beside và các chỉ tiêu bên cạnh", "ví dụ: becomes dossiers.resolved_overdue beside dossiers.resolved_early")
            }
        case "implies":
            let words = names(rest, end, separator: 0x20)
            if words.count == 2 {
                source.indicators[last].implies.append((words[0], words[1]))
            } else {
                report(lineStart, rest, "L008", "sau implies phải có khái niệm và chỉ tiêu", "ví dụ: implies @đúng-hạn dossiers.resolved_early_or_on_time")
            }
        default:
            if let shape = LexiconParser.shape(key) {
                let nouns = names(rest, end, separator: 0x20)
                source.indicators[last].frames.append(.init(shape: shape, nouns: nouns, place: place(lineStart, start)))
                open = .frame
            } else {
                frameProperty(key, lineStart, start, rest, end)
            }
        }
    }

    private mutating func besides(_ lineStart: Int, _ start: Int, _ rest: Int, _ end: Int, _ last: Int) {
        let words = names(rest, end, separator: 0x20)
        guard words.count == 3, isSpelled(words[1], "else") else {
            report(lineStart, start, "L007", "sau beside phải có hai chỉ tiêu nối bằng else", "ví dụ: beside dossiers.resolved_early else dossiers.resolved_early_or_on_time")
            return
        }
        source.indicators[last].beside = (words[0], words[2])
    }

    private mutating func frameProperty(_ key: String, _ lineStart: Int, _ start: Int, _ rest: Int, _ end: Int) {
        let known = ["also", "with", "without"].contains(key)
        guard open == .frame, known, let last = source.indicators.indices.last, let frame = source.indicators[last].frames.indices.last else {
            let advice = known ? "viết dòng counts, share, scores, ranks, amounts hoặc lasts trước nó" : "label, english, unit, type, group, kind, subject, part of, sum of, rate of, rated by, out of, leaves, hands down, beside, becomes, implies, cell, counts, share, scores, ranks, amounts, lasts, also, with, without, yes, no"
            report(lineStart, start, "L006", known ? "«\(key)» không thuộc khung nào" : "không hiểu «\(key)»", advice)
            return
        }
        switch key {
        case "also": source.indicators[last].frames[frame].also += names(rest, end, separator: 0x2C)
        case "with": source.indicators[last].frames[frame].needs += conditions(rest, end)
        default: source.indicators[last].frames[frame].refusals += conditions(rest, end)
        }
    }

    /// `@a | @b, near @c`: conditions parted by commas, alternatives by bars.
    private mutating func conditions(_ start: Int, _ end: Int) -> [LexiconSource.Condition] {
        var result: [LexiconSource.Condition] = []
        var i = start
        while i < end {
            let stop = firstIndex(of: 0x2C, i, end) ?? end
            var from = skipBlanks(i, stop)
            var reach = Reach.own
            let firstEnd = wordEnd(from, stop)
            if from < stop, text[from] != 0x40, let named = LexiconParser.reach(string(from, firstEnd)) {
                reach = named
                from = skipBlanks(firstEnd, stop)
            }
            let alternatives = names(from, stop, separator: 0x7C)
            if !alternatives.isEmpty { result.append(.init(reach: reach, alternatives: alternatives)) }
            i = stop + 1
        }
        return result
    }

    private func names(_ start: Int, _ end: Int, separator: UInt8) -> [LexiconSource.Name] {
        var result: [LexiconSource.Name] = []
        var i = start
        while i < end {
            var stop = i
            while stop < end, text[stop] != separator { stop += 1 }
            var from = i
            var to = stop
            while from < to, text[from] == 0x20 { from += 1 }
            while to > from, text[to - 1] == 0x20 { to -= 1 }
            if to > from { result.append(.init(start: from, end: to, place: place(lineStart, from))) }
            i = stop + 1
        }
        return result
    }

    // MARK: words of the language

    private static func valueType(_ name: String) -> Indicator.ValueType? {
        switch name {
        case "count": .count
        case "percent": .percent
        case "score": .score
        case "rank": .rank
        case "money": .money
        case "duration": .duration
        default: nil
        }
    }

    private static func shape(_ name: String) -> Shape? {
        switch name {
        case "counts": .count
        case "share": .share
        case "scores": .score
        case "ranks": .rank
        case "amounts": .money
        case "lasts": .duration
        default: nil
        }
    }

    private static func reach(_ name: String) -> Reach? {
        switch name {
        case "own": .own
        case "near": .near
        case "list": .list
        case "sentence": .sentence
        case "paragraph": .paragraph
        default: nil
        }
    }

    // MARK: bytes

    private func string(_ start: Int, _ end: Int) -> String { String(decoding: text[start..<max(start, end)], as: UTF8.self) }
    private func wordEnd(_ start: Int, _ end: Int) -> Int {
        var i = start
        while i < end, text[i] != 0x20, text[i] != 0x09 { i += 1 }
        return i
    }
    private func skipBlanks(_ start: Int, _ end: Int) -> Int {
        var i = start
        while i < end, text[i] == 0x20 || text[i] == 0x09 { i += 1 }
        return i
    }
    private func firstIndex(of byte: UInt8, _ start: Int, _ end: Int) -> Int? {
        var i = start
        while i < end {
            if text[i] == byte { return i }
            i += 1
        }
        return nil
    }
    /// A line of an example: `yes …` or `no …`.
    private func isExample(_ start: Int, _ end: Int) -> Bool {
        let length = wordEnd(start, end) - start
        return length == 3 && text[start] == 0x79 && text[start + 1] == 0x65 && text[start + 2] == 0x73 || length == 2 && text[start] == 0x6E && text[start + 1] == 0x6F
    }
    private func isSpelled(_ name: LexiconSource.Name, _ word: StaticString) -> Bool {
        name.end - name.start == word.utf8CodeUnitCount && (0..<word.utf8CodeUnitCount).allSatisfy { text[name.start + $0] == word.utf8Start[$0] }
    }
    private func place(_ lineStart: Int, _ index: Int) -> LexiconSource.Place {
        .init(file: file, line: lineNumber, column: index - lineStart + 1)
    }

    private mutating func report(_ lineStart: Int, _ index: Int, _ code: String, _ message: String, _ advice: String) {
        var end = lineStart
        while end < text.count, text[end] != 0x0A { end += 1 }
        let column = string(lineStart, index).count + 1
        problems.append(LexiconProblem(file: fileName, line: lineNumber, column: column, code: code, message: message, advice: advice, text: string(lineStart, end)))
    }
}
