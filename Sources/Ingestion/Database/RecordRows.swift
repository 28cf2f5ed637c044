import Figures
import Mentions
import Records

/// Makes the rows of a record.
///
/// Serves one thread.
struct RecordRows {
    private let units: [[UInt8]]
    private let codes: [[UInt8]]
    private let rules: [[UInt8]]
    private let groups: [[UInt8]]
    private let keys: [[UInt8]]

    init(lexicon: Lexicon, layout: RecordLayout) {
        units = lexicon.indicators.map { Array($0.unit.utf8) }
        codes = lexicon.indicators.map { Array($0.code.utf8) }
        rules = lexicon.ruleNames.map { Array($0.utf8) }
        groups = layout.groups.map { Array($0.utf8) }
        keys = layout.keys.map { Array($0.utf8) }
    }

    /// The rows of all tables. Complexity: O(n) in the record.
    func rows(of record: Record, into buffer: inout RowBuffer) {
        record.text.withUnsafeBufferPointer { text in
            for (number, dated) in record.figures.enumerated() { append(dated, number, text, &buffer) }
            for (number, date) in record.dates.enumerated() {
                buffer.beginRow(.dates)
                buffer.integer(number + 1)
                buffer.text(date.value)
                buffer.text(date.value.role.spelling)
                buffer.integer(date.yearInferred ? 1 : 0)
                buffer.integer(date.source.start)
                buffer.integer(date.source.end)
                buffer.text(slice(text, date.source))
                buffer.endRow()
            }
            for (number, reference) in record.references.enumerated() {
                buffer.beginRow(.references)
                buffer.integer(number + 1)
                buffer.line(slice(text, reference.source))
                buffer.text(reference.kind?.rawValue)
                if let date = reference.date { buffer.text(date) } else { buffer.null() }
                buffer.integer(reference.source.start)
                buffer.integer(reference.source.end)
                buffer.endRow()
            }
            for (number, row) in record.rows.enumerated() { append(row, number, record, text, &buffer) }
            for (number, check) in record.checks.enumerated() {
                buffer.beginRow(.checks)
                buffer.integer(number + 1)
                buffer.text(check.rule)
                buffer.text(check.verdict.rawValue)
                buffer.text(check.detail)
                buffer.text(figures: check.figures)
                buffer.endRow()
            }
        }
    }

    private func append(_ dated: DatedFigure, _ number: Int, _ text: UnsafeBufferPointer<UInt8>, _ buffer: inout RowBuffer) {
        let figure = dated.figure
        let place = Int(figure.indicator.index)
        buffer.beginRow(.figures)
        buffer.integer(number + 1)
        if codes.indices.contains(place) {
            buffer.text(codes[place])
            buffer.real(figure.value.double)
            buffer.text(units[place])
        } else {
            buffer.null()
            buffer.real(figure.value.double)
            let written = slice(text, TextSpan(start: figure.unitStart, end: figure.unitEnd))
            if written.isEmpty { buffer.text(figure.unit.spelling) } else { buffer.line(written) }
        }
        buffer.text(figure.bound.spelling)
        buffer.text(figure.status.spelling)
        buffer.integer(figure.isImplied ? 1 : 0)
        if figure.partOf >= 0 { buffer.integer(figure.partOf + 1) } else { buffer.null() }
        if figure.scopeStart < figure.scopeEnd { buffer.line(slice(text, TextSpan(start: figure.scopeStart, end: figure.scopeEnd))) } else { buffer.null() }
        append(dated.period, &buffer)
        buffer.integer(figure.start)
        buffer.integer(figure.end)
        buffer.text(slice(text, TextSpan(start: figure.start, end: figure.end)))
        buffer.integer(max(0, figure.sentence))
        let rule = Int(figure.rule)
        if rules.indices.contains(rule) { buffer.text(rules[rule]) } else { buffer.null() }
        buffer.real((Double(figure.confidence) * 100).rounded() / 100)
        buffer.endRow()
    }

    private func append(_ row: RecordRow, _ number: Int, _ record: Record, _ text: UnsafeBufferPointer<UInt8>, _ buffer: inout RowBuffer) {
        buffer.beginRow(.records)
        buffer.integer(number + 1)
        buffer.text(groups[row.group])
        buffer.text(row.status.spelling)
        if let scope = row.scope { buffer.line(slice(text, scope)) } else { buffer.null() }
        append(row.period, &buffer)
        appendContent(row, text, &buffer)
        buffer.text(figures: row.figures)
        buffer.endRow()
    }

    /// The values of a row as a JSON object, under the keys of the contract.
    private func appendContent(_ row: RecordRow, _ text: UnsafeBufferPointer<UInt8>, _ buffer: inout RowBuffer) {
        buffer.openText()
        buffer.append(0x7B)
        var isFirst = true
        func key(_ name: some Sequence<UInt8>, _ buffer: inout RowBuffer) {
            if !isFirst { buffer.append(0x2C) }
            isFirst = false
            buffer.append(0x22)
            for byte in name { buffer.append(byte) }
            buffer.append(0x22)
            buffer.append(0x3A)
        }
        for cell in row.cells {
            key(keys[Int(cell.indicator.index)], &buffer)
            if let whole = cell.value.whole, whole >= 0 { buffer.append(number: Int(whole)) } else { for byte in cell.value.description.utf8 { buffer.append(byte) } }
        }
        if let rate = row.rate {
            key("rate".utf8, &buffer)
            for byte in rate.description.utf8 { buffer.append(byte) }
        }
        if let topic = row.topic {
            key("topic".utf8, &buffer)
            buffer.append(0x22)
            for byte in oneLine(slice(text, topic)) {
                if byte == 0x22 || byte == 0x5C { buffer.append(0x5C) }
                buffer.append(byte < 0x20 ? 0x20 : byte)
            }
            buffer.append(0x22)
        }
        buffer.append(0x7D)
        buffer.closeText()
    }

    private func append(_ period: DayInterval?, _ buffer: inout RowBuffer) {
        guard let period else {
            buffer.null()
            buffer.null()
            return
        }
        buffer.text(period.start)
        buffer.text(period.end)
    }

    private func slice(_ text: UnsafeBufferPointer<UInt8>, _ span: TextSpan) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: text[span.range.clamped(to: 0..<text.count)])
    }

    /// Words with the white space between them made one blank.
    private func oneLine(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var line: [UInt8] = []
        line.reserveCapacity(bytes.count)
        var isPending = false
        for byte in bytes {
            if byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) {
                isPending = !line.isEmpty
            } else {
                if isPending { line.append(0x20) }
                isPending = false
                line.append(byte)
            }
        }
        return line
    }
}

extension DecimalValue {
    /// The nearest double.
    var double: Double {
        if scale == 0 { return Double(digits) }
        let powers: [Double] = [1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9]
        return Int(scale) < powers.count ? Double(digits) / powers[Int(scale)] : Double(description) ?? 0
    }
}

extension RowBuffer {
    /// A day as `2022-11-04`.
    mutating func text(_ day: Day) {
        let (year, month, day) = (Int(day.year), Int(day.month), Int(day.day))
        func digit(_ number: Int) -> UInt8 { 0x30 + UInt8(truncatingIfNeeded: number % 10) }
        openText()
        append(digit(year / 1_000))
        append(digit(year / 100))
        append(digit(year / 10))
        append(digit(year))
        append(0x2D)
        append(digit(month / 10))
        append(digit(month))
        append(0x2D)
        append(digit(day / 10))
        append(digit(day))
        closeText()
    }

    /// A date as the contract spells it: `2022-11-04`, `2022-Q3`, `2022-M9`, `--11-04`.
    mutating func text(_ date: CalendarDate) {
        if date.precision == .day, date.year > 0 {
            text(Day(year: Int(date.year), month: Int(date.month), day: Int(date.day)))
        } else {
            text(date.iso)
        }
    }

    /// The ids of figures, `f1 f2`.
    mutating func text(figures: some Collection<Int32>) {
        openText()
        for figure in figures {
            if figure != figures.first { append(0x20) }
            append(0x66)
            append(number: Int(figure) + 1)
        }
        closeText()
    }

    /// Bytes with the white space between them made one blank.
    mutating func line(_ bytes: UnsafeBufferPointer<UInt8>) {
        openText()
        var isPending = false
        var isEmpty = true
        for byte in bytes {
            if byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) {
                isPending = !isEmpty
            } else {
                if isPending { append(0x20) }
                isPending = false
                isEmpty = false
                append(byte)
            }
        }
        closeText()
    }
}

extension CalendarDate {
    /// As the contract spells dates: `2022-11-04`, `2022-Q3`, `2022-M9`, `--11-04`.
    var iso: String {
        func two(_ number: some BinaryInteger) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let year = year == 0 ? "-" : Day(year: Int(year), month: 1, day: 1).description.prefix(4).description
        switch precision {
        case .day: return "\(year)-\(two(month))-\(two(day))"
        case .month: return "\(year)-\(two(month))"
        case .quarter: return "\(year)-Q\(month)"
        case .half: return "\(year)-H\(month)"
        case .firstMonths: return "\(year)-M\(month)"
        case .year: return year
        }
    }
}

extension CalendarDate.Role {
    var spelling: StaticString {
        switch self {
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

extension Figure.Bound {
    var spelling: StaticString {
        switch self {
        case .exact: "exact"
        case .over: "over"
        case .under: "under"
        case .about: "about"
        case .atLeast: "atLeast"
        case .atMost: "atMost"
        }
    }
}

extension Figure.Status {
    var spelling: StaticString {
        switch self {
        case .result: "result"
        case .target: "target"
        case .previous: "previous"
        case .change: "change"
        }
    }
}

extension Mention.Unit {
    /// The unit of a quantity whose unit was not written out.
    var spelling: StaticString {
        switch self {
        case .percent: "%"
        case .money: "đồng"
        case .percentPoint: "điểm phần trăm"
        case .point: "điểm"
        case .rank: "bậc"
        case .none, .duration, .measure: ""
        }
    }
}
