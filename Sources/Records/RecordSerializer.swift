import Documents
import Mentions

/// Spells records into a buffer that it owns.
struct RecordSerializer: ~Copyable {
    var out = JSONBuffer(capacity: 1 << 15)
    let constants: JSONConstants
    /// Where the text of the record being written stood in its input, when that was in another encoding.
    private var offsets: OffsetMap?
    /// The text of that record is well-formed UTF-8.
    private var isWellFormed = false

    init(_ constants: JSONConstants) { self.constants = constants }

    /// Writes a record; of a large one only the end is left in `out` when there is a sink.
    mutating func write(_ record: Record, to sink: ChunkSink = ChunkSink()) {
        offsets = record.document.offsets
        isWellFormed = record.isWellFormed
        record.text.withUnsafeBufferPointer { text in
            constants.withBytes { spelled in
                write(head: record, text)
                write(figures: record, text, spelled, sink)
                write(dates: record.dates, text, sink)
                write(references: record.references, text, sink)
                write(unclaimed: record.unclaimed, text, sink)
                write(rows: record, text, spelled, sink)
                write(checks: record.checks, sink)
                write(diagnostics: record.diagnostics, text, sink)
            }
        }
    }

    mutating func writeError(id: String, code: String, message: String) {
        out.raw(#"{"id":"#)
        out.string(id)
        out.raw(#","error":{"code":"#)
        out.string(code)
        out.raw(#","message":"#)
        out.string(message)
        out.raw("}}")
    }

    // MARK: parts

    @inline(__always)
    func slice(_ text: UnsafeBufferPointer<UInt8>, _ span: TextSpan) -> UnsafeBufferPointer<UInt8> {
        let start = min(Int(span.start), text.count)
        let end = min(max(start, Int(span.end)), text.count)
        return UnsafeBufferPointer(rebasing: text[start..<end])
    }

    /// Writes where a span of the text begins and ends in the input.
    @inline(__always)
    mutating func write(places start: UInt32, _ end: UInt32) {
        out.raw(#"{"start":"#)
        out.integer(offsets.map { $0[start] } ?? start)
        out.raw(#","end":"#)
        out.integer(offsets.map { $0[end] } ?? end)
    }

    /// Writes `{"start":…,"end":…,"text":…}`.
    @inline(__always)
    mutating func write(source span: TextSpan, _ text: UnsafeBufferPointer<UInt8>) {
        write(places: span.start, span.end)
        out.raw(#","text":"#)
        write(text: span, text)
        out.byte(UInt8(ascii: "}"))
    }

    /// Writes a span of the text as a string.
    @inline(__always)
    mutating func write(text span: TextSpan, _ text: UnsafeBufferPointer<UInt8>) {
        out.byte(UInt8(ascii: "\""))
        contents(slice(text, span))
        out.byte(UInt8(ascii: "\""))
    }

    @inline(__always)
    private mutating func contents(_ bytes: UnsafeBufferPointer<UInt8>) {
        if isWellFormed { out.wellFormed(bytes) } else { out.contents(bytes) }
    }

    /// Closes an object whose last key is its source.
    @inline(__always)
    mutating func end(with span: TextSpan, _ text: UnsafeBufferPointer<UInt8>) {
        out.raw(#","source":"#)
        write(source: span, text)
        out.byte(UInt8(ascii: "}"))
    }

    /// Closes a list: each element left a comma behind.
    @inline(__always)
    mutating func endList(isEmpty: Bool) {
        if isEmpty { out.byte(UInt8(ascii: "]")) } else { out.replaceLast(by: UInt8(ascii: "]")) }
    }

    @inline(__always)
    mutating func write(_ flag: Bool) {
        if flag { out.raw("true") } else { out.raw("false") }
    }

    /// Writes the text of a span as one line: white space of any length becomes one space.
    mutating func write(name span: TextSpan, _ text: UnsafeBufferPointer<UInt8>) {
        let bytes = slice(text, span)
        out.byte(UInt8(ascii: "\""))
        if isPlainLine(bytes) {
            contents(bytes)
            return out.byte(UInt8(ascii: "\""))
        }
        var start = 0
        var i = 0
        while i < bytes.count {
            let length = whiteSpaceLength(bytes, i)
            if length == 0 || (bytes[i] == 0x20 && i + 1 < bytes.count && whiteSpaceLength(bytes, i + 1) == 0) {
                i += 1
                continue
            }
            contents(UnsafeBufferPointer(rebasing: bytes[start..<i]))
            out.byte(0x20)
            i += length
            while i < bytes.count {
                let more = whiteSpaceLength(bytes, i)
                if more == 0 { break }
                i += more
            }
            start = i
        }
        contents(UnsafeBufferPointer(rebasing: bytes[start..<bytes.count]))
        out.byte(UInt8(ascii: "\""))
    }

    mutating func write(nameOrNull span: TextSpan?, _ text: UnsafeBufferPointer<UInt8>) {
        if let span { write(name: span, text) } else { out.raw("null") }
    }

    @inline(__always)
    mutating func write(days: DayInterval?) {
        guard let days else { return out.raw("null") }
        out.raw(#"{"start":"#)
        out.day(days.start)
        out.raw(#","end":"#)
        out.day(days.end)
        out.byte(UInt8(ascii: "}"))
    }

    /// Writes a date as precisely as it was written: `2022-11-04`, `2022-Q3`, `--11-04`.
    mutating func write(_ date: CalendarDate) {
        if date.precision == .day, date.year > 0 {
            return out.day(Day(year: Int(date.year), month: Int(date.month), day: Int(date.day)))
        }
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

    /// Writes `"f1"` for the first figure.
    @inline(__always)
    mutating func write(id index: Int32) {
        out.raw("\"f")
        out.integer(UInt32(truncatingIfNeeded: index &+ 1))
        out.byte(UInt8(ascii: "\""))
    }

    @inline(__always)
    mutating func write(ids: some RandomAccessCollection<Int32>) {
        out.byte(UInt8(ascii: "["))
        for id in ids {
            write(id: id)
            out.byte(UInt8(ascii: ","))
        }
        endList(isEmpty: ids.isEmpty)
    }
}

/// True for text whose white space is single spaces, told at a glance.
@inline(__always)
private func isPlainLine(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var last: UInt8 = 0
    var start = 0
    // Eight bytes at a time; what only may be odd is told to be so.
    while start &+ 8 <= text.count, let base = text.baseAddress {
        let word = UInt64(littleEndian: UnsafeRawPointer(base + start).loadUnaligned(as: UInt64.self))
        let ones: UInt64 = 0x0101_0101_0101_0101
        func holds(_ byte: UInt64) -> UInt64 { ((word ^ ones &* byte) &- ones) & ~(word ^ ones &* byte) }
        let blanks = holds(0x20) & (ones &* 0x80)
        let odd = (holds(0xC2) | holds(0xE2) | (word &- ones &* 0x20) & ~word) & (ones &* 0x80) | blanks & blanks << 8
        if odd != 0 || last == 0x20 && word & 0xFF == 0x20 { return false }
        last = UInt8(truncatingIfNeeded: word >> 56)
        start &+= 8
    }
    for place in start..<max(start, text.count) {
        let byte = text[place]
        // NBSP and the typographic spaces begin with C2 and E2.
        if byte <= 0x20 ? byte != 0x20 || last == 0x20 : byte == 0xC2 || byte == 0xE2 { return false }
        last = byte
    }
    return true
}

/// Length of the white space at `i` (ASCII, NBSP, the spaces of U+2000…U+200B); 0 when there is none.
@inline(__always)
private func whiteSpaceLength(_ text: UnsafeBufferPointer<UInt8>, _ i: Int) -> Int {
    let byte = text[i]
    if byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) { return 1 }
    if byte == 0xC2, i + 1 < text.count, text[i + 1] == 0xA0 { return 2 }
    if byte == 0xE2, i + 2 < text.count, text[i + 1] == 0x80, text[i + 2] <= 0x8B || text[i + 2] == 0xAF { return 3 }
    return 0
}
