import Figures
import Mentions

/// Writes records as JSON, in the order and with the keys of `Schemas/report.schema.json`.
///
/// One writer serves one thread and keeps its buffer from record to record.
public final class JSONWriter {
    let out: JSONBuffer
    let lexicon: Lexicon
    let layout: RecordLayout
    let ruleNames: [String]

    public init(lexicon: Lexicon, layout: RecordLayout) {
        self.lexicon = lexicon
        self.layout = layout
        ruleNames = lexicon.ruleNames
        out = JSONBuffer()
    }

    /// The bytes written since the writer was last emptied; valid until the next write.
    public var bytes: UnsafeBufferPointer<UInt8> { out.bytes }
    /// The same as a string.
    public var string: String { out.string }

    /// Empties the writer and keeps its memory.
    public func removeAll() { out.removeAll() }

    /// Appends one record as one line, without a line break at its end.
    ///
    /// - Complexity: O(n) in the bytes written.
    public func write(_ record: Record) {
        record.text.withUnsafeBufferPointer { text in
            out.raw(#"{"schemaVersion":"1.0","document":"#)
            write(document: record, text)
            out.raw(#","inspection":"#)
            write(record.inspection, text)
            out.raw(#","period":"#)
            write(period: record.period, text)
            out.raw(#","figures":"#)
            list(record.figures) { write(figure: $0, $1, record, text) }
            out.raw(#","dates":"#)
            list(record.dates) { write(date: $1, text) }
            out.raw(#","references":"#)
            list(record.references) { write(reference: $1, text) }
            out.raw(#","unclaimed":"#)
            list(record.unclaimed) { write(unclaimed: $1, text) }
            out.raw(#","records":"#)
            write(rows: record, text)
            out.raw(#","checks":"#)
            list(record.checks) { write(check: $1) }
            out.raw(#","diagnostics":"#)
            list(record.diagnostics) { write(diagnostic: $1, text) }
            out.byte(UInt8(ascii: "}"))
        }
    }

    /// Appends the line of a row that could not be read: `{"id": …, "error": {"code", "message"}}`.
    public func writeError(id: String, code: String, message: String) {
        out.raw(#"{"id":"#)
        out.string(id)
        out.raw(#","error":{"code":"#)
        out.string(code)
        out.raw(#","message":"#)
        out.string(message)
        out.raw("}}")
    }

    /// Appends bytes as they are: a line break, or the brackets of an array.
    public func writeRaw(_ text: StaticString) { out.raw(text) }

    /// Appends the records of another writer, or any JSON, indented by two spaces a level.
    public func writePretty(_ compact: UnsafeBufferPointer<UInt8>) { out.pretty(compact) }

    // MARK: parts

    @inline(__always)
    func list<Element>(_ elements: [Element], _ body: (Int, Element) -> Void) {
        out.byte(UInt8(ascii: "["))
        for index in elements.indices {
            if index > 0 { out.byte(UInt8(ascii: ",")) }
            body(index, elements[index])
        }
        out.byte(UInt8(ascii: "]"))
    }

    func write(source span: TextSpan, _ text: UnsafeBufferPointer<UInt8>) {
        out.raw(#"{"start":"#)
        out.integer(span.start)
        out.raw(#","end":"#)
        out.integer(span.end)
        out.raw(#","text":"#)
        out.string(slice(text, span))
        out.byte(UInt8(ascii: "}"))
    }

    /// Writes the text of a span as one line: white space of any length becomes one space.
    func write(name span: TextSpan, _ text: UnsafeBufferPointer<UInt8>) {
        let bytes = slice(text, span)
        out.byte(UInt8(ascii: "\""))
        var start = 0
        var i = 0
        while i < bytes.count {
            let length = whiteSpaceLength(bytes, i)
            if length == 0 {
                i += 1
                continue
            }
            out.contents(UnsafeBufferPointer(rebasing: bytes[start..<i]))
            out.byte(0x20)
            i += length
            while i < bytes.count {
                let more = whiteSpaceLength(bytes, i)
                if more == 0 { break }
                i += more
            }
            start = i
        }
        out.contents(UnsafeBufferPointer(rebasing: bytes[start..<bytes.count]))
        out.byte(UInt8(ascii: "\""))
    }

    @inline(__always)
    func slice(_ text: UnsafeBufferPointer<UInt8>, _ span: TextSpan) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: text[span.range.clamped(to: 0..<text.count)])
    }

    func write(_ day: Day) {
        out.byte(UInt8(ascii: "\""))
        out.padded(Int(day.year), least: 4)
        out.byte(UInt8(ascii: "-"))
        out.padded(Int(day.month), least: 2)
        out.byte(UInt8(ascii: "-"))
        out.padded(Int(day.day), least: 2)
        out.byte(UInt8(ascii: "\""))
    }

    func write(days: DayInterval?) {
        guard let days else { return out.raw("null") }
        out.raw(#"{"start":"#)
        write(days.start)
        out.raw(#","end":"#)
        write(days.end)
        out.byte(UInt8(ascii: "}"))
    }

    /// Writes a date as precisely as it was written: `2022-11-04`, `2022-Q3`, `--11-04`.
    func write(_ date: CalendarDate) {
        out.byte(UInt8(ascii: "\""))
        if date.year == 0 { out.byte(UInt8(ascii: "-")) } else { out.padded(Int(date.year), least: 4) }
        switch date.precision {
        case .day, .month:
            out.byte(UInt8(ascii: "-"))
            out.padded(Int(date.month), least: 2)
            if date.precision == .day {
                out.byte(UInt8(ascii: "-"))
                out.padded(Int(date.day), least: 2)
            }
        case .quarter:
            out.raw("-Q")
            out.integer(date.month)
        case .half:
            out.raw("-H")
            out.integer(date.month)
        case .firstMonths:
            out.raw("-M")
            out.integer(date.month)
        case .year: break
        }
        out.byte(UInt8(ascii: "\""))
    }
}

/// Length of the white space at `i` (ASCII, NBSP, the spaces of U+2000…U+200B); 0 when there is none.
private func whiteSpaceLength(_ text: UnsafeBufferPointer<UInt8>, _ i: Int) -> Int {
    let byte = text[i]
    if byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) { return 1 }
    if byte == 0xC2, i + 1 < text.count, text[i + 1] == 0xA0 { return 2 }
    if byte == 0xE2, i + 2 < text.count, text[i + 1] == 0x80, text[i + 2] <= 0x8B || text[i + 2] == 0xAF { return 3 }
    return 0
}
