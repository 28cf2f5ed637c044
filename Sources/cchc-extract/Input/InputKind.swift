/// What can be told of the bytes of an article before it is read.
enum InputKind {
    /// The first byte that begins no character of UTF-8; nil when all do.
    ///
    /// - Complexity: O(n).
    static func firstMalformedByte(_ bytes: [UInt8]) -> Int? {
        bytes.withUnsafeBufferPointer { buffer in
            var i = 0
            while i < buffer.count {
                let byte = buffer[i]
                if byte < 0x80 {
                    i &+= 1
                    continue
                }
                let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
                guard byte >= 0xC2, byte <= 0xF4, i &+ length <= buffer.count else { return i }
                let second = buffer[i &+ 1]
                let low: UInt8 = byte == 0xE0 ? 0xA0 : byte == 0xF0 ? 0x90 : 0x80
                let high: UInt8 = byte == 0xED ? 0x9F : byte == 0xF4 ? 0x8F : 0xBF
                guard second >= low, second <= high else { return i }
                for next in (i &+ 2)..<max(i &+ 2, i &+ length) where buffer[next] & 0xC0 != 0x80 { return i }
                i &+= length
            }
            return nil
        }
    }
}
