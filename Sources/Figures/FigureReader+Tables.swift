import Mentions
import Tokens

/// A column of a flattened table: what its header says.
struct TableColumn {
    var says = ConceptSet()
    var noun: ConceptID = 0
    /// The header bears `%`.
    var isShare = false
    /// The time in the header as a count of half months from the year 0 on; 0 when none.
    var time: Int32 = 0
    /// The header is `mới`.
    var isNew = false
    /// Tokens of a header that is nothing but the name of a unit: "Tứ Thông | Ngọc Uyên".
    var nameFirst: Int32 = 0
    var nameEnd: Int32 = 0
    /// The state of the nearest column to the left that tells one: "Đã giải quyết | Quá hạn".
    var stateBefore = ConceptSet()
}

extension FigureReader {
    /// The cells of the sentence as item ranges, when tabs, wide gaps or bars part it; nil for running text.
    func cells() -> [Range<Int>]? {
        guard summary.hasGap || summary.hasMark(0x7C) else { return nil }
        var result: [Range<Int>] = []
        var start = 0
        var hasGap = false
        let items = items
        for n in items.indices {
            let isBar = items[n].isMark(0x7C)
            let isGap = tokens[Int(items[n].first)].flags.contains(.gapBefore)
            if isGap || isBar {
                if n > start || result.isEmpty && isGap { result.append(start..<n) }
                start = isBar ? n + 1 : n
                hasGap = true
            }
        }
        guard hasGap else { return nil }
        if start < items.count { result.append(start..<items.count) }
        return result.count >= 2 ? result : nil
    }

    /// Reads a line of cells: a header sets the columns, a row reads each numeral by its column and its label.
    /// - Returns: true when the line was a table's and is settled.
    func readTableLine() -> Bool {
        guard let cells = cells() else {
            if !items.isEmpty, !focus.columns.isEmpty, summary.hasNumber || items.count > 3 { focus.columns = [] }
            return false
        }
        let first = items.indices.first { items[$0].kind == .number }
        if first == nil, cells.count >= 3 || (cells.count == 2 && focus.columns.isEmpty) {
            focus.columns = cells.map(column)
            joinColumns()
            return true
        }
        guard !focus.columns.isEmpty, let first else { return false }
        let offset = cells.count - focus.columns.count
        guard abs(offset) <= 1 else { return false }
        if areColumnNumbers(cells) {
            for place in items.indices where items[place].kind == .number { setMention(items[place].mention, kind: .ignored, reason: .list) }
            return true
        }
        buildFrames()
        readRow(cells, offset: offset, labelEnd: cells.first { $0.contains(first) }?.lowerBound ?? 0)
        return true
    }

    func column(_ range: Range<Int>) -> TableColumn {
        var column = TableColumn()
        column.isNew = range.first.map { items[$0].word == grammar.newWord } ?? false
        let noun = range.first { items[$0].noun != 0 && !grammar.placeNouns.contains(items[$0].noun) }.map { items[$0].noun } ?? 0
        column.noun = noun
        for place in range {
            let item = items[place]
            column.says.formUnion(item.concepts)
            if item.noun != 0, column.noun == 0 || grammar.caseNouns.contains(item.noun) { column.noun = item.noun }
            if item.isMark(0x25) { column.isShare = true }
            if item.kind == .date, item.mention >= 0 { column.time = FigureReader.time(of: mentions[Int(item.mention)].date) }
        }
        if let last = range.last, items[last].end - items[range.lowerBound].first >= 2, range.allSatisfy({ items[$0].kind == .word && isName(items[$0]) }) {
            column.nameFirst = items[range.lowerBound].first
            column.nameEnd = items[range.upperBound - 1].end
        }
        // "Năm 2022": the word before the year counts nothing.
        if column.time > 0, !grammar.caseNouns.contains(column.noun), column.noun != grammar.procedure { column.noun = 0 }
        return column
    }

    /// A time as a number that orders those of one precision.
    private static func time(of date: CalendarDate) -> Int32 {
        let part: Int32 = switch date.precision {
        case .quarter: Int32(date.month) * 6
        case .half: Int32(date.month) * 12
        case .month, .firstMonths: Int32(date.month) * 2
        default: 0
        }
        return Int32(date.year) * 24 + part
    }

    /// "(1) | (2) | (3)", "A | B | 1 | 2": the columns' numbers under the header.
    private func areColumnNumbers(_ cells: [Range<Int>]) -> Bool {
        guard cells.count >= 4 else { return false }
        var expected: Int64 = -1
        var count = 0
        for cell in cells {
            guard let place = cell.first(where: { items[$0].kind == .number || items[$0].kind == .ignored && items[$0].mention >= 0 }) else { continue }
            let value = mentions[Int(items[place].mention)].value
            // The number of a list item has no value.
            if items[place].kind == .ignored, value.digits == 0, expected < 0 { continue }
            guard value.scale == 0, value.digits >= 1, value.digits <= 40, expected < 0 ? value.digits <= 3 : value.digits == expected else { return false }
            expected = value.digits + 1
            count += 1
        }
        return count >= 4 && count + 2 >= cells.count
    }

    /// What a column takes from those to its left: the state it is a part of, and what is counted.
    func joinColumns() {
        var state = ConceptSet()
        var noun: ConceptID = 0
        let hasCarriedOver = focus.columns.contains { $0.says.contains(grammar.carriedOver) }
        takeWhole(hasCarriedOver)
        for n in focus.columns.indices {
            let says = focus.columns[n].says
            let told = says.intersection(grammar.states)
            if !told.isEmpty { state = told } else if says.intersects(grammar.qualities) { focus.columns[n].stateBefore = state }
            // "Qua mạng | Tỷ lệ": the rate of the column before.
            if n > 0, says.contains(grammar.rateWord), !says.intersects(grammar.telling), !says.intersects(grammar.indices), focus.columns[n].noun == 0 || focus.columns[n].noun == grammar.otherNoun, focus.columns[n - 1].says.intersects(grammar.rateQualities) {
                focus.columns[n].says.formUnion(focus.columns[n - 1].says)
                focus.columns[n].isShare = true
                focus.columns[n].says.insert(grammar.dossierSaid)
            }
            if focus.columns[n].isNew, hasCarriedOver { focus.columns[n].says.insert(grammar.newlyReceived) }
            if focus.columns[n].noun == grammar.procedure { noun = grammar.procedure }
            else if focus.columns[n].noun != 0 || says.intersects(grammar.caseQualities) { noun = 0 }
            else if n > 0, noun != 0 { focus.columns[n].noun = noun }
        }
    }

    /// "Tổng số | Kỳ trước | Mới tiếp nhận": the first total is what was received.
    private func takeWhole(_ hasCarriedOver: Bool) {
        let columns = focus.columns
        guard hasCarriedOver, let whole = columns.firstIndex(where: { $0.says.contains(grammar.total) }), columns[whole].noun == 0, !columns[whole].says.intersects(grammar.telling),
              !columns.prefix(whole).contains(where: { $0.says.intersects(grammar.states) }), columns.dropFirst(whole + 1).prefix(2).contains(where: { $0.says.contains(grammar.carriedOver) }) else { return }
        focus.columns[whole].says.insert(grammar.received)
        focus.columns[whole].noun = grammar.dossier
    }

    private func readRow(_ cells: [Range<Int>], offset: Int, labelEnd: Int) {
        let label = says(0..<labelEnd)
        let labelNoun = items[0..<labelEnd].last { $0.noun != 0 && !grammar.placeNouns.contains($0.noun) }?.noun ?? 0
        let head = unitOfRow(cells, labelEnd: labelEnd) ?? rowHead(0..<labelEnd)
        let hasNamedColumns = focus.columns.count(where: { $0.nameEnd > $0.nameFirst }) >= 2
        let isShareRow = items[0..<labelEnd].contains { $0.isMark(0x25) }
        let latest = focus.columns.map(\.time).max() ?? 0
        // "Đã giải quyết | 925", and in the next row "Trong đó quá hạn | 14"
        let opensPartRow = items[0..<labelEnd].first(where: { $0.kind == .word })?.concepts.contains(grammar.listHead) == true
        if !opensPartRow { focus.rowState = label.intersection(grammar.states) }
        for n in firstFrame..<frames.count {
            guard let cell = cells.firstIndex(where: { $0.contains(frames[n].item) }) else { continue }
            let place = cell - offset
            let column = focus.columns.indices.contains(place) ? focus.columns[place] : TableColumn()
            // Rows of a table tell of no single applicant.
            frames[n].own = label.union(column.says).union(says(cells[cell])).subtracting(ConceptSet(grammar.submission))
            frames[n].near = frames[n].own
            frames[n].list = frames[n].own.union(focus.headSays).union(column.stateBefore)
            if opensPartRow { frames[n].list.formUnion(focus.rowState) }
            readBound(n)
            if frames[n].shape == .count {
                if isShareRow || column.isShare { frames[n].shape = .share }
                else if column.says.contains(grammar.points) || column.noun == grammar.points || column.says.contains(grammar.selfScored) || column.says.intersects(grammar.indices) && column.noun == 0 { frames[n].shape = .score }
                else if column.says.contains(grammar.rankVerb) || column.noun == grammar.steps { frames[n].shape = .rank }
            }
            if column.noun == grammar.procedure, column.says.subtracting(grammar.discourse).subtracting(grammar.unsaying).subtracting(grammar.bareLabelSays).isEmpty { frames[n].own.insert(grammar.bareLabel) }
            if frames[n].shape == .score || frames[n].shape == .rank, !frames[n].near.intersects(grammar.indices) { frames[n].near.formUnion(focus.index) }
            if frames[n].noun == 0 || frames[n].nounOrigin != .after {
                frames[n].noun = head != 0 && (column.noun == 0 || column.noun == grammar.outcome || column.noun == grammar.otherNoun) ? head : column.noun != 0 && !grammar.placeNouns.contains(column.noun) && (column.noun != grammar.outcome || labelNoun == 0) ? column.noun : labelNoun != 0 ? labelNoun : frames[n].own.intersects(grammar.caseQualities) ? grammar.dossier : focus.caseNoun
                frames[n].nounOrigin = .label
                // "Tháng 7 | 402 | 96": the row's label names no case, its columns tell of nothing else.
                if column.noun == 0, head == 0, column.says.intersects(grammar.caseQualities), labelNoun != 0, labelNoun != grammar.procedure, !grammar.topicNouns.contains(labelNoun), focus.columns.reduce(0, { $0 + ($1.says.intersects(grammar.caseQualities) ? 1 : 0) }) >= 2 { frames[n].noun = grammar.dossier }
                // "Trong đó đưa ra Trung tâm | 112": a part of the row before.
                if labelNoun == 0, column.noun == 0, firstFrame > 0, frames[firstFrame - 1].sentence == sentenceNumber - 1, items[..<labelEnd].first(where: { $0.kind == .word })?.concepts.contains(grammar.listHead) == true { frames[n].noun = frames[firstFrame - 1].noun }
            }
            if column.says.contains(grammar.target) || column.says.contains(grammar.goal) || column.says.contains(grammar.plan) && !label.contains(grammar.plan) { frames[n].status = .target }
            if column.time > 0, column.time < latest, frames[n].status == .result, !focus.columns.contains(where: { ($0.says.contains(grammar.target) || $0.says.contains(grammar.goal)) && $0.time == latest }) { frames[n].status = .previous }
            if focus.isPlan, focus.isPlanSection, frames[n].status == .result, column.time == 0 || column.time >= latest {
                frames[n].status = .target
                frames[n].isTargetBySection = true
            }
            frames[n].isDecided = true
            if !isVoid(n) { apply(matcher.match(frames[n]), to: n) }
            if column.nameEnd > column.nameFirst, hasNamedColumns, !places.contains(where: { $0.end <= labelEnd }) {
                frames[n].scopeFirst = column.nameFirst
                frames[n].scopeEnd = column.nameEnd
                frames[n].scopeKind = .named
            } else if labelEnd > 0 {
                readRowScope(n, labelEnd: labelEnd)
            }
        }
        repairLists()
    }

    /// "Lượt cán bộ được tập huấn | người | 115": a cell of one noun between the label and the value is the unit.
    private func unitOfRow(_ cells: [Range<Int>], labelEnd: Int) -> ConceptID? {
        guard let value = cells.firstIndex(where: { $0.lowerBound == labelEnd }), value >= 1, cells[value - 1].count <= 2, frames.count - firstFrame == 1, let unit = cells[value - 1].first(where: { items[$0].kind == .word }), items[unit].noun != 0,
              items[unit].noun != grammar.otherNoun, !cells[value - 1].contains(where: { items[$0].kind == .word && $0 != unit }) else { return nil }
        return items[unit].noun
    }

    /// "Số đơn vị được kiểm tra": the noun behind `số` is what the row counts.
    private func rowHead(_ label: Range<Int>) -> ConceptID {
        for place in label.dropLast() where items[place].kind == .word {
            guard items[place].word == grammar.numberWord || items[place].concepts.contains(grammar.total) else { return 0 }
            if items[place + 1].noun != 0 { return items[place + 1].noun }
        }
        return 0
    }

    private func readRowScope(_ n: Int, labelEnd: Int) {
        let before = frames[n].before
        frames[n].before = 0..<labelEnd
        readScope(n)
        frames[n].before = before
    }
}
