import Figures
import Mentions
import Tokens

/// What a reader should know of an article's dates, names and bytes.
struct DiagnosticBuilder {
    let reading: Reading

    /// The diagnostics of an article in the order of its text; those of checks come behind.
    ///
    /// - Parameter malformedByte: the place of the first byte that is no UTF-8.
    func diagnostics(_ inspection: Inspection, malformedByte: Int?) -> [Diagnostic] {
        var found: [Diagnostic] = []
        if let place = malformedByte {
            found.append(Diagnostic(code: .textMalformed, severity: .warning, message: "Có byte không phải UTF-8; trong kết quả nó là U+FFFD.", source: TextSpan(place, place + 1)))
        }
        if let date = inspection.date, date.yearInferred {
            found.append(Diagnostic(code: .yearInferred, severity: .info, message: "Bài không ghi năm của ngày này; năm \(date.value.year) lấy từ chỗ khác trong bài.", source: date.source))
        }
        if let unit = inspection.unit { found += diagnostics(unit) }
        for mention in reading.mentions { if let diagnostic = diagnostic(mention) { found.append(diagnostic) } }
        return found
    }

    private func diagnostics(_ unit: Inspection.Unit) -> [Diagnostic] {
        if !unit.candidates.isEmpty {
            let names = unit.candidates.prefix(5).map { "\($0.code) \($0.name)" + ($0.within.map { ", \($0)" } ?? "") }.joined(separator: "; ")
            let message = unit.candidates.count == 1 ? "Danh mục có một đơn vị tên này nhưng ở nơi khác nơi bài nói: \(names)." : "Tên này có \(unit.candidates.count) đơn vị: \(names)."
            return [Diagnostic(code: .unitAmbiguous, severity: .warning, message: message, source: unit.name)]
        }
        guard unit.place == nil, unit.level == .commune || unit.level == .district || unit.level == .province else { return [] }
        return [Diagnostic(code: .unitUnknown, severity: .info, message: "Danh mục đơn vị hành chính không có đơn vị tên này vào ngày của bài.", source: unit.name)]
    }

    private func diagnostic(_ mention: Mention) -> Diagnostic? {
        let span = TextSpan(start: mention.start, end: mention.end)
        if mention.kind == .date, mention.flags.contains(.malformed) {
            return Diagnostic(code: .dateRepaired, severity: .warning, message: "Ngày viết sai, đã đọc là \(spelled(mention.date)).", source: span)
        }
        if mention.kind == .date, mention.date.precision == .day, mention.date.year > 0,
            !Day(year: Int(mention.date.year), month: Int(mention.date.month), day: Int(mention.date.day)).exists {
            return Diagnostic(code: .dateImpossible, severity: .warning, message: "Ngày này không có trong lịch.", source: span)
        }
        if mention.flags.contains(.overflow) || (mention.kind == .ignored && mention.reason == .unread) {
            return Diagnostic(code: .numeralUnread, severity: .warning, message: "Không đọc được số này.", source: span)
        }
        return nil
    }

    private func spelled(_ date: CalendarDate) -> String { DayInterval(date)?.end.description ?? "\(date.day)/\(date.month)" }

    /// The first byte that is not part of well-formed UTF-8: the tokenizer makes each such byte a token of its own.
    func firstMalformedByte() -> Int? {
        for token in reading.tokens where token.kind == .other && token.count == 1 && reading.text[Int(token.start)] >= 0x80 { return Int(token.start) }
        return nil
    }
}
