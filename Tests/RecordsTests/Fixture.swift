@testable import Figures
import Mentions
import Records
import Tokens

/// A text whose numerals are marked as in annotated articles, `[[20|tasks.planned]]`, read into a record.
///
/// The marks stand for the readers of mentions and figures, so a test says what was read and asks what becomes of it.
/// Keys of a mark: `value`, `bound`, `status`, `scope`, `role`, `of` (place of the whole among the figures), `noun`.
struct Fixture {
    let record: Record
    let json: String

    private static let roles: [String: CalendarDate.Role] = [
        "event": .event, "period_start": .periodStart, "period_end": .periodEnd, "period": .period, "document": .document, "deadline": .deadline,
    ]

    init(_ marked: String, id: String = "fixture") {
        let vocabulary = Vocabulary()
        let sentences = SentenceReader(vocabulary: vocabulary)
        let lexicon = Lexicon(vocabulary: vocabulary)
        let builder = RecordBuilder(lexicon: lexicon)
        let tokenizer = Tokenizer(vocabulary: vocabulary)
        let (text, marks) = Fixture.parse(marked)
        record = text.withUnsafeBufferPointer { buffer in
            tokenizer.tokenize(buffer)
            sentences.read(buffer, tokens: tokenizer.buffer)
            let mentions = marks.map { Fixture.mention($0, tokenizer.buffer) }
            let figures = marks.flatMap { Fixture.figures($0, lexicon, text, sentences.sentences) }
            return mentions.withUnsafeBufferPointer { mentions in
                let reading = Reading(text: buffer, tokens: tokenizer.buffer, mentions: mentions, sentences: sentences.sentences, figures: figures)
                return builder.record(of: reading, source: DocumentSource(id: id))
            }
        }
        let writer = JSONWriter(lexicon: lexicon, layout: builder.layout)
        writer.write(record)
        json = writer.string
    }

    // MARK: marks

    private struct Mark {
        var start: Int
        var end: Int
        var labels: [String]
        var keys: [String: String]
    }

    private static func parse(_ marked: String) -> ([UInt8], [Mark]) {
        var text: [UInt8] = []
        var marks: [Mark] = []
        var rest = Array(marked.utf8)[...]
        while let open = rest.firstRange(of: Array("[[".utf8)), let close = rest[open.upperBound...].firstRange(of: Array("]]".utf8)) {
            text += rest[..<open.lowerBound]
            let fields = String(decoding: rest[open.upperBound..<close.lowerBound], as: UTF8.self).split(separator: "|", omittingEmptySubsequences: false).map(String.init)
            var keys: [String: String] = [:]
            for field in fields.dropFirst(2) {
                let parts = field.split(separator: "=", maxSplits: 1).map(String.init)
                if parts.count == 2 { keys[parts[0]] = parts[1] }
            }
            let start = text.count
            text += Array((fields.first ?? "").utf8)
            if keys["value"] == nil { keys["value"] = fields.first }
            marks.append(Mark(start: start, end: text.count, labels: (fields.count > 1 ? fields[1] : "other").split(separator: ",").map(String.init), keys: keys))
            rest = rest[close.upperBound...]
        }
        return (text + rest, marks)
    }

    private static func mention(_ mark: Mark, _ tokens: UnsafeBufferPointer<Token>) -> Mention {
        let first = tokens.firstIndex { Int($0.end) > mark.start } ?? tokens.count
        let end = tokens.firstIndex { Int($0.start) >= mark.end } ?? tokens.count
        let kinds: [String: Mention.Kind] = ["date": .date, "ref": .reference, "ignore": .ignored]
        var mention = Mention(kind: kinds[mark.labels[0]] ?? .number, tokens: TokenRange(first, end), start: UInt32(mark.start), end: UInt32(mark.end))
        if mention.kind == .date {
            mention.date = date(mark.keys["value"] ?? "")
            mention.date.role = roles[mark.keys["role"] ?? ""] ?? .other
            if mark.keys["inferred"] != nil { mention.flags.insert(.yearInferred) }
            if mark.keys["malformed"] != nil { mention.flags.insert(.malformed) }
        }
        if mention.kind == .ignored { mention.reason = .name }
        if mention.kind == .number { mention.value = value(mark.keys["value"] ?? "") }
        return mention
    }

    private static func figures(_ mark: Mark, _ lexicon: Lexicon, _ text: [UInt8], _ sentences: [SentenceSpan]) -> [Figure] {
        if ["date", "ref", "ignore"].contains(mark.labels[0]) { return [] }
        return mark.labels.map { label in
            var figure = Figure(
                indicator: label == "other" ? .none : lexicon.indicator(label), value: value(mark.keys["value"] ?? ""),
                start: UInt32(mark.start), end: UInt32(mark.end))
            figure.sentence = Int32(sentences.firstIndex { Int($0.end) >= mark.end } ?? 0)
            figure.partOf = mark.keys["of"].flatMap { Int32($0) } ?? -1
            for bound in Figure.Bound.allCases where "\(bound)" == mark.keys["bound"] { figure.bound = bound }
            for status in Figure.Status.allCases where "\(status)" == mark.keys["status"] { figure.status = status }
            if let span = span(mark.keys["scope"], text) { (figure.scopeStart, figure.scopeEnd) = span }
            if let scope = mark.keys["scope"], scope.hasPrefix("cấp ") { figure.scopeKind = .level }
            if let span = span(mark.keys["noun"], text) { (figure.unitStart, figure.unitEnd) = span }
            return figure
        }
    }

    private static func span(_ words: String?, _ text: [UInt8]) -> (UInt32, UInt32)? {
        guard let words, let range = text.firstRange(of: Array(words.utf8)) else { return nil }
        return (UInt32(range.lowerBound), UInt32(range.upperBound))
    }

    private static func value(_ text: String) -> DecimalValue {
        let parts = text.split(separator: ",")
        let digits = Int64(parts.joined().filter(\.isNumber)) ?? 0
        return DecimalValue(digits: digits, scale: parts.count > 1 ? Int8(parts[1].count) : 0)
    }

    private static func date(_ text: String) -> CalendarDate {
        let parts = text.split(separator: "-").map(String.init)
        let year = Int(parts[0]) ?? 0
        guard parts.count > 1 else { return CalendarDate(precision: .year, year: year) }
        if let month = Int(parts[1]) {
            return parts.count > 2
                ? CalendarDate(precision: .day, year: year, month: month, day: Int(parts[2]) ?? 0) : CalendarDate(precision: .month, year: year, month: month)
        }
        let number = Int(parts[1].dropFirst()) ?? 0
        let precisions: [Character: CalendarDate.Precision] = ["Q": .quarter, "H": .half, "M": .firstMonths]
        return CalendarDate(precision: precisions[parts[1].first ?? "M"] ?? .firstMonths, year: year, month: number)
    }
}
