import Foundation
import Tokens
@testable import Mentions

/// A text read once, with its mentions.
struct Reading {
    let text: [UInt8]
    let mentions: [Mention]
    let rows: [MentionRow]
    let tokens: [Token]

    init(_ text: String, everyNumeral: Bool = false, published: CalendarDate? = nil) {
        self.init(bytes: Array(text.utf8), everyNumeral: everyNumeral, published: published)
    }

    init(bytes: [UInt8], everyNumeral: Bool = false, published: CalendarDate? = nil) {
        let vocabulary = Vocabulary()
        let reader = MentionReader(vocabulary: vocabulary, options: .init(everyNumeral: everyNumeral))
        self.init(bytes: bytes, reader: reader, tokenizer: Tokenizer(vocabulary: vocabulary), published: published)
    }

    init(bytes: [UInt8], reader: MentionReader, tokenizer: Tokenizer, published: CalendarDate? = nil) {
        text = bytes
        (mentions, rows, tokens) = bytes.withUnsafeBufferPointer { buffer in
            tokenizer.tokenize(buffer)
            reader.read(buffer, tokens: tokenizer.buffer, published: published)
            return (reader.mentions, MentionExport(reader: reader, text: buffer, tokens: tokenizer.buffer).rows(), Array(tokenizer.buffer))
        }
    }

    /// The mention as a short line: `number 351`, `date 2022-11-04 event`, `reference 41/KH-UBND`, `name 06`.
    func line(_ mention: Mention) -> String {
        let surface = String(decoding: text[Int(mention.start)..<Int(mention.end)], as: UTF8.self)
        switch mention.kind {
        case .number:
            let unit = mention.unit == .none ? "" : " \(mention.unit)"
            return "number \(mention.value)\(unit) «\(surface)»"
        case .date: return "date \(Reading.iso(mention.date)) \(Reading.role(mention.date.role)) «\(surface)»"
        case .reference: return "reference «\(surface)»"
        case .ignored: return "\(mention.reason) «\(surface)»"
        case .dropped: return "dropped «\(surface)»"
        }
    }

    var lines: [String] { mentions.map(line) }

    static func iso(_ date: CalendarDate) -> String {
        func two(_ number: UInt8) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let year = date.year == 0 ? "-" : String(date.year)
        return switch date.precision {
        case .day: "\(year)-\(two(date.month))-\(two(date.day))"
        case .month: "\(year)-\(two(date.month))"
        case .quarter: "\(year)-Q\(date.month)"
        case .half: "\(year)-H\(date.month)"
        case .firstMonths: "\(year)-M\(date.month)"
        case .year: year
        }
    }

    static func role(_ role: CalendarDate.Role) -> String {
        switch role {
        case .event: "event"
        case .periodStart: "period_start"
        case .periodEnd: "period_end"
        case .period: "period"
        case .document: "document"
        case .deadline: "deadline"
        case .other: "other"
        }
    }
}

/// The folder of shared material: `CCHC_SHARED`, or `shared` beside the package or one of its parents; nil when absent.
func sharedFolder() -> URL? {
    if let path = ProcessInfo.processInfo.environment["CCHC_SHARED"] { return URL(fileURLWithPath: path) }
    var folder = URL(fileURLWithPath: #filePath)
    for _ in 0..<6 {
        folder = folder.deletingLastPathComponent()
        let candidate = folder.appendingPathComponent("shared")
        if FileManager.default.fileExists(atPath: candidate.appendingPathComponent("suites").path) { return candidate }
    }
    return nil
}
