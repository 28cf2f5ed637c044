/// Looks for bytes eight at a time.
enum ByteSearch {
    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highs: UInt64 = 0x8080_8080_8080_8080

    @inline(__always)
    private static func eight(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> UInt64 {
        UInt64(littleEndian: UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped + place).loadUnaligned(as: UInt64.self))
    }

    /// The high bit of each byte that is zero; bits above the lowest may be wrong.
    @inline(__always)
    private static func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & highs }

    /// The place of the first `"`, `\` or control character at `start` or behind it; the end when there is none.
    @inline(__always)
    static func endOfPlain(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var i = start
        while i &+ 8 <= bytes.count {
            let word = eight(bytes, i)
            let found = zeros(word ^ (ones &* 0x22)) | zeros(word ^ (ones &* 0x5C)) | (word &- ones &* 0x20) & ~word & highs
            if found != 0 { return i &+ found.trailingZeroBitCount >> 3 }
            i &+= 8
        }
        while i < bytes.count, bytes[i] != 0x22, bytes[i] != 0x5C, bytes[i] >= 0x20 { i &+= 1 }
        return i
    }

    /// The place of the first line feed at `start` or behind it; the end when there is none.
    static func endOfLine(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var i = start
        while i &+ 8 <= bytes.count {
            let found = zeros(eight(bytes, i) ^ (ones &* 0x0A))
            if found != 0 { return i &+ found.trailingZeroBitCount >> 3 }
            i &+= 8
        }
        while i < bytes.count, bytes[i] != 0x0A { i &+= 1 }
        return i
    }

    /// The number of line feeds.
    static func lineCount(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var count = 0
        var start = endOfLine(bytes, from: 0)
        while start < bytes.count {
            count += 1
            start = endOfLine(bytes, from: start + 1)
        }
        return count
    }
}
