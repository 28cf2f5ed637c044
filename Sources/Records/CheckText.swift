import Mentions
import Tokens

/// Puts text together from values and words, in memory kept from one text to the next: a statement with its numbers.
///
/// ```swift
/// text.begin(sixteen)
/// text.append(" <= ")
/// text.append(twenty)
/// text.string            // "16 <= 20"
/// ```
struct CheckText {
    private var bytes = FlatList<UInt8>(capacity: 256)

    func deallocate() { bytes.deallocate() }

    /// Begins a new text with a value.
    mutating func begin(_ value: DecimalValue) {
        bytes.removeAll()
        append(value)
    }

    /// Begins a new text with words.
    mutating func begin(_ words: StaticString) {
        bytes.removeAll()
        append(words)
    }

    mutating func append(_ words: StaticString) {
        for n in 0..<words.utf8CodeUnitCount { bytes.append(words.utf8Start[n]) }
    }

    mutating func append(_ words: String) {
        for byte in words.utf8 { bytes.append(byte) }
    }

    /// Appends a value as JSON spells it, `98.5`.
    mutating func append(_ value: DecimalValue) {
        if value.digits < 0 { bytes.append(0x2D) }
        var magnitude = value.digits.magnitude
        let places = max(0, Int(value.scale))
        let start = bytes.count
        var count = 0
        repeat {
            if count == places, places > 0 { bytes.append(0x2E) }
            let tenth = magnitude / 10
            bytes.append(UInt8(truncatingIfNeeded: magnitude &- tenth &* 10) | 0x30)
            magnitude = tenth
            count += 1
        } while magnitude > 0 || count <= places
        var low = start
        var high = bytes.count - 1
        while low < high {
            (bytes[low], bytes[high]) = (bytes[high], bytes[low])
            low += 1
            high -= 1
        }
        if value.scale < 0, value.digits != 0 { for _ in 0..<(-Int(value.scale)) { bytes.append(0x30) } }
    }

    var string: String { String(decoding: bytes.buffer, as: UTF8.self) }
}
