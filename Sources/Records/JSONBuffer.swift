/// Who takes the bytes of a record while it is written, so that a record of any size needs little memory.
struct ChunkSink {
    /// Takes bytes that are final; nil keeps all of them in the buffer.
    var take: ((UnsafeBufferPointer<UInt8>) -> Void)?
    /// What a buffer holds before it is emptied.
    static let bytes = 1 << 16
}

/// A growing buffer of UTF-8 that knows how to spell JSON values.
///
/// The memory is kept from one use to the next. A value that cannot be copied: whoever writes owns it.
struct JSONBuffer: ~Copyable {
    private var base: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    private(set) var count = 0

    init(capacity: Int = 1 << 14) {
        self.capacity = max(64, capacity)
        base = .allocate(capacity: self.capacity)
    }

    deinit { base.deallocate() }

    /// The bytes written since the buffer was last emptied; valid until the next write.
    var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: base, count: count) }

    /// The bytes as a string.
    var string: String { String(decoding: bytes, as: UTF8.self) }

    /// Empties the buffer and keeps its memory.
    mutating func removeAll() { count = 0 }

    /// Gives all bytes but the last one away once they are more than a chunk.
    @inline(__always)
    mutating func drain(_ sink: ChunkSink) {
        if count > ChunkSink.bytes { pour(sink) }
    }

    @inline(never)
    private mutating func pour(_ sink: ChunkSink) {
        guard let take = sink.take else { return }
        take(UnsafeBufferPointer(start: base, count: count &- 1))
        base[0] = base[count &- 1]
        count = 1
    }

    /// Replaces the byte last written.
    @inline(__always)
    mutating func replaceLast(by byte: UInt8) { base[count &- 1] = byte }

    @inline(__always)
    mutating func reserve(_ extra: Int) {
        if count &+ extra > capacity { grow(extra) }
    }

    @inline(never)
    private mutating func grow(_ extra: Int) {
        let larger = max(capacity * 2, count + extra)
        let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
        moved.moveInitialize(from: base, count: count)
        base.deallocate()
        base = moved
        capacity = larger
    }

    @inline(__always)
    mutating func byte(_ byte: UInt8) {
        reserve(1)
        base[count] = byte
        count &+= 1
    }

    /// Writes text that is JSON already.
    @inline(__always)
    mutating func raw(_ text: StaticString) {
        let length = text.utf8CodeUnitCount
        reserve(length)
        (base + count).update(from: text.utf8Start, count: length)
        count &+= length
    }

    /// Writes bytes as they are.
    @inline(__always)
    mutating func raw(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let start = bytes.baseAddress else { return }
        reserve(bytes.count)
        (base + count).update(from: start, count: bytes.count)
        count &+= bytes.count
    }

    mutating func integer<Value: BinaryInteger>(_ value: Value) {
        reserve(20)
        if value < 0 {
            base[count] = UInt8(ascii: "-")
            count &+= 1
        }
        digits(UInt64(value.magnitude), least: 1)
    }

    /// Writes a number with at least so many digits. Reserve first.
    @inline(__always)
    private mutating func digits(_ value: UInt64, least: Int) {
        if value < 10, least == 1 {
            base[count] = UInt8(truncatingIfNeeded: value) | 0x30
            count &+= 1
            return
        }
        let length = max(JSONBuffer.length(of: value), least)
        var place = count &+ length
        count = place
        var rest = value
        for _ in 0..<length {
            place &-= 1
            let tenth = rest / 10
            base[place] = UInt8(truncatingIfNeeded: rest &- tenth &* 10) | 0x30
            rest = tenth
        }
    }

    /// Number of decimal digits.
    @inline(__always)
    private static func length(of value: UInt64) -> Int {
        if value < 100 { return value < 10 ? 1 : 2 }
        if value < 10_000 { return value < 1_000 ? 3 : 4 }
        if value < 1_000_000 { return value < 100_000 ? 5 : 6 }
        var length = 6
        var rest = value / 1_000_000
        while rest > 0 {
            length &+= 1
            rest /= 10
        }
        return length
    }

    /// Writes `2022-11-04` in quotes.
    @inline(__always)
    mutating func day(_ day: Day) {
        reserve(16)
        let year = Int(day.year)
        guard year >= 1_000, year <= 9_999 else { return longDay(day) }
        let out = base + count
        out[0] = UInt8(ascii: "\"")
        pair(year / 100, out + 1)
        pair(year % 100, out + 3)
        out[5] = UInt8(ascii: "-")
        pair(Int(day.month), out + 6)
        out[8] = UInt8(ascii: "-")
        pair(Int(day.day), out + 9)
        out[11] = UInt8(ascii: "\"")
        count &+= 12
    }

    @inline(__always)
    private func pair(_ value: Int, _ out: UnsafeMutablePointer<UInt8>) {
        out[0] = UInt8(truncatingIfNeeded: value / 10 % 10) | 0x30
        out[1] = UInt8(truncatingIfNeeded: value % 10) | 0x30
    }

    private mutating func longDay(_ day: Day) {
        byte(UInt8(ascii: "\""))
        padded(Int(day.year), least: 4)
        byte(UInt8(ascii: "-"))
        padded(Int(day.month), least: 2)
        byte(UInt8(ascii: "-"))
        padded(Int(day.day), least: 2)
        byte(UInt8(ascii: "\""))
    }

    /// Writes `digits / 10^scale` without loss; `scale` may be negative.
    mutating func decimal(digits value: Int64, scale: Int) {
        reserve(80)
        if value < 0 {
            base[count] = UInt8(ascii: "-")
            count &+= 1
        }
        let magnitude = value.magnitude
        guard scale > 0 else {
            digits(magnitude, least: 1)
            if scale < 0, magnitude != 0 {
                for _ in 0..<min(40, -scale) {
                    base[count] = 0x30
                    count &+= 1
                }
            }
            return
        }
        digits(magnitude, least: min(scale, 40) &+ 1)
        let fraction = min(scale, 40)
        var place = count
        for _ in 0..<fraction {
            base[place] = base[place &- 1]
            place &-= 1
        }
        base[place] = UInt8(ascii: ".")
        count &+= 1
    }

    /// Writes a number with so many digits at least, `05`.
    @inline(__always)
    mutating func padded(_ value: Int, least: Int) {
        reserve(20)
        digits(UInt64(max(0, value)), least: least)
    }

    /// Writes a JSON string; malformed UTF-8 becomes U+FFFD, a byte each.
    mutating func string(_ text: UnsafeBufferPointer<UInt8>) {
        byte(UInt8(ascii: "\""))
        contents(text)
        byte(UInt8(ascii: "\""))
    }

    mutating func string(_ text: String) {
        var text = text
        byte(UInt8(ascii: "\""))
        text.withUTF8 { wellFormed($0) }
        byte(UInt8(ascii: "\""))
    }

    /// Writes the inside of a JSON string whose text is known to be well-formed UTF-8.
    mutating func wellFormed(_ text: UnsafeBufferPointer<UInt8>) {
        guard let source = text.baseAddress else { return }
        let end = text.count
        reserve(end &* 6 &+ 8)
        var out = UnsafeMutableRawPointer(base + count)
        var i = 0
        while i < end {
            if i &+ 8 <= end {
                let word = UInt64(littleEndian: UnsafeRawPointer(source + i).loadUnaligned(as: UInt64.self))
                // Eight bytes are stored and as many of them kept as need no escape.
                out.storeBytes(of: word.littleEndian, as: UInt64.self)
                let plain = JSONBuffer.plainBytes(word)
                out += plain
                i &+= plain
                if plain == 8 { continue }
            }
            let byte = source[i]
            if byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") {
                out.storeBytes(of: byte, as: UInt8.self)
                out += 1
            } else {
                out = UnsafeMutableRawPointer(escape(byte, out.assumingMemoryBound(to: UInt8.self)))
            }
            i &+= 1
        }
        count = out - UnsafeMutableRawPointer(base)
    }

    /// How many of eight bytes, from the lowest on, stand for themselves in a JSON string.
    @inline(__always)
    private static func plainBytes(_ word: UInt64) -> Int {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let quotes = word ^ (ones &* 0x22)
        let backslashes = word ^ (ones &* 0x5C)
        let found = ((quotes &- ones) & ~quotes | (backslashes &- ones) & ~backslashes | (word &- ones &* 0x20) & ~word) & (ones &* 0x80)
        return found.trailingZeroBitCount >> 3
    }

    /// Writes the inside of a JSON string.
    mutating func contents(_ text: UnsafeBufferPointer<UInt8>) {
        guard let source = text.baseAddress else { return }
        let end = text.count
        // The longest spelling of one byte is `\u0000`.
        reserve(end &* 6)
        var out = base + count
        var i = 0
        while i < end {
            let byte = source[i]
            if byte >= 0x20, byte < 0x80, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") {
                out.pointee = byte
                out += 1
                i &+= 1
            } else if byte >= 0x80 {
                let length = sequenceLength(text, i)
                if length == 0 {
                    out[0] = 0xEF
                    out[1] = 0xBF
                    out[2] = 0xBD
                    out += 3
                    i &+= 1
                } else {
                    out[0] = byte
                    out[1] = source[i &+ 1]
                    if length > 2 { out[2] = source[i &+ 2] }
                    if length > 3 { out[3] = source[i &+ 3] }
                    out += length
                    i &+= length
                }
            } else {
                out = escape(byte, out)
                i &+= 1
            }
        }
        count = out - base
    }

    private func escape(_ byte: UInt8, _ out: UnsafeMutablePointer<UInt8>) -> UnsafeMutablePointer<UInt8> {
        out[0] = UInt8(ascii: "\\")
        let short: UInt8
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): short = byte
        case 0x08: short = UInt8(ascii: "b")
        case 0x09: short = UInt8(ascii: "t")
        case 0x0A: short = UInt8(ascii: "n")
        case 0x0C: short = UInt8(ascii: "f")
        case 0x0D: short = UInt8(ascii: "r")
        default:
            out[1] = UInt8(ascii: "u")
            out[2] = 0x30
            out[3] = 0x30
            out[4] = 0x30 | byte >> 4
            let low = byte & 0x0F
            out[5] = low < 10 ? 0x30 | low : low &+ 87
            return out + 6
        }
        out[1] = short
        return out + 2
    }
}

/// Length of the well-formed UTF-8 sequence of two to four bytes at `i`; 0 when it is malformed.
///
/// Source: The Unicode Standard, table 3-7.
@inline(__always)
func sequenceLength(_ text: UnsafeBufferPointer<UInt8>, _ i: Int) -> Int {
    let lead = text[i]
    let left = text.count &- i
    guard left >= 2, text[i &+ 1] & 0xC0 == 0x80 else { return 0 }
    if lead >= 0xC2, lead <= 0xDF { return 2 }
    guard left >= 3, text[i &+ 2] & 0xC0 == 0x80 else { return 0 }
    let second = text[i &+ 1]
    if lead >= 0xE0, lead <= 0xEF {
        if lead == 0xE0, second < 0xA0 { return 0 }
        if lead == 0xED, second > 0x9F { return 0 }
        return 3
    }
    guard left >= 4, text[i &+ 3] & 0xC0 == 0x80, lead >= 0xF0, lead <= 0xF4 else { return 0 }
    if lead == 0xF0, second < 0x90 { return 0 }
    if lead == 0xF4, second > 0x8F { return 0 }
    return 4
}
