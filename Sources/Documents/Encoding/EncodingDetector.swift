import CDocuments

/// Finding the encoding of a text.
enum EncodingDetector {
    /// What was found.
    enum Finding: Equatable {
        /// One of ours, with the bytes of its byte order mark to leave out.
        case known(TextEncoding, markBytes: Int)
        /// Another that uchardet names and iconv can read.
        case foreign(String)
    }

    /// The encoding of a text that is not pure ASCII.
    ///
    /// A byte order mark decides; then UTF-8, where more characters are whole than broken; then NUL bytes at every other place;
    /// then the Vietnamese encoding whose words are syllables most often; then uchardet's guess. UTF-8 when nothing fits.
    /// - Complexity: O(n) for the check of UTF-8; the rest looks at 64 KiB.
    static func find(_ bytes: [UInt8]) -> Finding {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return .known(.utf8, markBytes: 0) }
        if bytes.starts(with: [0xFF, 0xFE]) { return .known(.utf16LittleEndian, markBytes: 2) }
        if bytes.starts(with: [0xFE, 0xFF]) { return .known(.utf16BigEndian, markBytes: 2) }
        if TextCheck.isPlainUTF8(bytes) { return .known(.utf8, markBytes: 0) }
        let utf8 = UTF8Survey(of: bytes)
        if let encoding = utf16(bytes) { return .known(encoding, markBytes: 0) }
        if utf8.malformed <= utf8.sequences { return .known(.utf8, markBytes: 0) }
        let head = bytes[..<min(bytes.count, 1 << 16)]
        var best: (encoding: TextEncoding, share: Double)?
        for encoding in [TextEncoding.tcvn3, .tcvn5712, .vni, .viscii, .windows1258] {
            let share = LetterStatistics(of: encoding.decode(head).text[...]).share
            if share > best?.share ?? 0 { best = (encoding, share) }
        }
        if let best, best.share >= 0.6 { return .known(best.encoding, markBytes: 0) }
        if let name = guess(head), name != "UTF-8", name != "ASCII" { return .foreign(name) }
        return .known(.utf8, markBytes: 0)
    }

    /// Length of the byte order mark to leave out of a text whose encoding is named.
    static func markBytes(_ bytes: [UInt8], _ encoding: TextEncoding) -> Int {
        switch encoding {
        case .utf16LittleEndian: bytes.starts(with: [0xFF, 0xFE]) ? 2 : 0
        case .utf16BigEndian: bytes.starts(with: [0xFE, 0xFF]) ? 2 : 0
        default: 0
        }
    }

    /// UTF-16 without a mark: most high bytes are 0x00, 0x01 or 0x1E, and NUL stands at one side only.
    private static func utf16(_ bytes: [UInt8]) -> TextEncoding? {
        let head = bytes[..<(min(bytes.count, 1 << 12) & ~1)]
        guard head.count >= 4 else { return nil }
        var zeros = (even: 0, odd: 0)
        for (n, byte) in head.enumerated() where byte == 0 {
            if n & 1 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
        }
        let units = head.count / 2
        if zeros.odd * 2 > units, zeros.even * 20 < units { return .utf16LittleEndian }
        if zeros.even * 2 > units, zeros.odd * 20 < units { return .utf16BigEndian }
        return nil
    }

    private static func guess(_ head: ArraySlice<UInt8>) -> String? {
        head.withUnsafeBufferPointer { buffer in
            var name = [CChar](repeating: 0, count: 64)
            let count = cdocuments_guess_encoding(buffer.baseAddress, buffer.count, &name, name.count)
            return count == 0 ? nil : String(decoding: name[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
        }
    }
}

/// How well bytes fit UTF-8.
struct UTF8Survey {
    /// Sequences of two bytes or more that are whole.
    private(set) var sequences = 0
    /// Bytes that begin no character.
    private(set) var malformed = 0
    private(set) var hasNUL = false

    /// Looks at every byte. Complexity: O(n).
    init(of bytes: [UInt8]) {
        bytes.withUnsafeBufferPointer { buffer in
            var i = 0
            while i < buffer.count {
                let byte = buffer[i]
                if byte < 0x80 {
                    if byte == 0 { hasNUL = true }
                    i &+= 1
                    continue
                }
                let length = UTF8Survey.length(buffer, i)
                if length == 0 { malformed &+= 1 } else { sequences &+= 1 }
                i &+= max(1, length)
            }
        }
    }

    /// Length of the character of several bytes at `i`; 0 when there is none.
    @inline(__always)
    private static func length(_ buffer: UnsafeBufferPointer<UInt8>, _ i: Int) -> Int {
        let byte = buffer[i]
        guard byte >= 0xC2, byte <= 0xF4 else { return 0 }
        let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
        guard i &+ length <= buffer.count else { return 0 }
        let second = buffer[i &+ 1]
        let low: UInt8 = byte == 0xE0 ? 0xA0 : byte == 0xF0 ? 0x90 : 0x80
        let high: UInt8 = byte == 0xED ? 0x9F : byte == 0xF4 ? 0x8F : 0xBF
        guard second >= low, second <= high else { return 0 }
        var next = i &+ 2
        while next < i &+ length {
            if buffer[next] & 0xC0 != 0x80 { return 0 }
            next &+= 1
        }
        return length
    }
}
