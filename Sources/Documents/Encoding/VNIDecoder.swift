/// VNI-Windows: a letter without marks, followed by one byte for its marks.
///
/// Source: the character set of VNI Software's Windows fonts. `tieáng Vieät` is "tiếng Việt".
enum VNIDecoder {
    /// The text as composed UTF-8 with its map.
    static func decode(_ bytes: ArraySlice<UInt8>) -> (text: [UInt8], offsets: OffsetMap) {
        var output = ConvertedText(reserving: bytes.count * 3 / 2)
        var i = bytes.startIndex
        while i < bytes.endIndex {
            let start = i
            let byte = bytes[i]
            i += 1
            if let following = i < bytes.endIndex ? bytes[i] : nil, let scalar = pair(byte, following) {
                output.append(scalar, original: start)
                i += 1
            } else {
                output.append(single[byte] ?? windows[byte] ?? UInt32(byte), original: start)
            }
        }
        output.finish(original: bytes.endIndex)
        return (output.text, output.offsets)
    }

    /// The letter that two bytes make; nil when they are two letters.
    private static func pair(_ letter: UInt8, _ mark: UInt8) -> UInt32? {
        guard let marks = marks[mark | 0x20], mark >= 0xC0 else { return nil }
        let whole: UInt32 = single[letter] ?? UInt32(letter)
        guard let base = VietnameseLetter(whole), base.tone == .level else { return nil }
        let shaped: UInt32
        switch (marks.shape, base.base) {
        case (.none, 0x61), (.none, 0x65), (.none, 0x6F), (.none, 0x75), (.none, 0x79), (.none, 0x1A1), (.none, 0x1B0): shaped = base.base
        case (.circumflex, 0x61): shaped = 0xE2
        case (.circumflex, 0x65): shaped = 0xEA
        case (.circumflex, 0x6F): shaped = 0xF4
        case (.breve, 0x61): shaped = 0x103
        default: return nil
        }
        guard var result = VietnameseLetter(shaped)?.with(marks.tone) else { return nil }
        result.isCapital = base.isCapital
        return result.scalar
    }

    private enum Shape { case none, circumflex, breve }

    /// What a byte adds to the letter before it, by its lower-case form.
    private static let marks: [UInt8: (shape: Shape, tone: Tone)] = [
        0xF8: (.none, .grave), 0xF9: (.none, .acute), 0xFB: (.none, .hook), 0xF5: (.none, .tilde), 0xEF: (.none, .dot),
        0xE2: (.circumflex, .level), 0xE0: (.circumflex, .grave), 0xE1: (.circumflex, .acute),
        0xE5: (.circumflex, .hook), 0xE3: (.circumflex, .tilde), 0xE4: (.circumflex, .dot),
        0xEA: (.breve, .level), 0xE8: (.breve, .grave), 0xE9: (.breve, .acute), 0xFA: (.breve, .hook), 0xFC: (.breve, .tilde), 0xEB: (.breve, .dot),
    ]

    /// Letters of one byte.
    private static let single: [UInt8: UInt32] = [
        0xF1: 0x111, 0xD1: 0x110, 0xF4: 0x1A1, 0xD4: 0x1A0, 0xF6: 0x1B0, 0xD6: 0x1AF,
        0xED: 0xED, 0xCD: 0xCD, 0xEC: 0xEC, 0xCC: 0xCC, 0xE6: 0x1EC9, 0xC6: 0x1EC8,
        0xF3: 0x129, 0xD3: 0x128, 0xF2: 0x1ECB, 0xD2: 0x1ECA, 0xEE: 0x1EF5, 0xCE: 0x1EF4,
    ]

    /// Marks of Windows between 0x80 and 0x9F.
    private static let windows: [UInt8: UInt32] = [
        0x85: 0x2026, 0x91: 0x2018, 0x92: 0x2019, 0x93: 0x201C, 0x94: 0x201D, 0x95: 0x2022, 0x96: 0x2013, 0x97: 0x2014,
    ]
}
