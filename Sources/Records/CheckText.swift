import Mentions

/// Text put together from values and words, as bytes: a statement with its numbers.
///
/// ```swift
/// CheckText(sixteen).and(" <= ").and(twenty).string    // "16 <= 20"
/// ```
struct CheckText {
    private var bytes: [UInt8] = []

    init(_ value: DecimalValue) {
        bytes.reserveCapacity(64)
        append(value)
    }

    consuming func and(_ words: StaticString) -> CheckText {
        var text = self
        text.append(words)
        return text
    }

    consuming func and(_ value: DecimalValue) -> CheckText {
        var text = self
        text.append(value)
        return text
    }

    mutating func append(_ words: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: words.utf8Start, count: words.utf8CodeUnitCount))
    }

    mutating func append(_ value: DecimalValue) {
        var magnitude = value.digits.magnitude
        let places = max(0, Int(value.scale))
        if value.digits < 0 { bytes.append(0x2D) }
        let start = bytes.count
        var count = 0
        repeat {
            if count == places, places > 0 { bytes.append(0x2E) }
            bytes.append(UInt8(truncatingIfNeeded: magnitude % 10) | 0x30)
            magnitude /= 10
            count += 1
        } while magnitude > 0 || count <= places
        bytes[start...].reverse()
        if value.scale < 0, value.digits != 0 { for _ in 0..<(-Int(value.scale)) { bytes.append(0x30) } }
    }

    var string: String { String(decoding: bytes, as: UTF8.self) }
}
