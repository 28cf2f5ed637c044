/// The folded form of one word, at most 16 bytes, as two machine words.
///
/// Folding removes what Vietnamese writers vary without changing the word: case, NFC against NFD,
/// the place of the tone mark (`hoà`, `hòa`), `ð` typed for `đ`, and final `i` for `y` after
/// h, k, l, m, s, t and qu (`tỉ lệ`, `quí`). It happens in the look-up key alone; the text is never changed.
@frozen public struct FoldedWord: Hashable, Sendable {
    public var low: UInt64
    public var high: UInt64
    @inlinable public init(low: UInt64, high: UInt64) {
        self.low = low
        self.high = high
    }

    @inlinable public var hash: UInt64 {
        var h = (low ^ 0x9E37_79B9_7F4A_7C15) &* 0xD6E8_FEB8_6659_FD93
        h ^= h >> 32
        h = (h ^ high) &* 0xD6E8_FEB8_6659_FD93
        return h ^ (h >> 29)
    }
}

/// Letters of the key: a–z stand for themselves, the others have one byte each.
private enum Letter {
    static let aBreve: UInt8 = 0x80, aCircumflex: UInt8 = 0x81, dStroke: UInt8 = 0x82
    static let eCircumflex: UInt8 = 0x83, oCircumflex: UInt8 = 0x84, oHorn: UInt8 = 0x85, uHorn: UInt8 = 0x86
}

/// What one code point adds to a key: a base letter (0: none) and a tone (0: none, 1 huyền, 2 sắc, 3 ngã, 4 hỏi, 5 nặng),
/// or a diacritic that changes the letter before it.
private struct LetterParts {
    var base: UInt8 = 0
    var tone: UInt8 = 0
    /// 1 circumflex, 2 breve, 3 horn.
    var diacritic: UInt8 = 0
    var isKnown = true
}

/// Source: Unicode 15, code charts Latin-1 Supplement, Latin Extended-A and -B, Latin Extended Additional, Combining Diacritical Marks.
private func letterParts(of scalar: UInt32) -> LetterParts {
    switch scalar {
    case 0x41...0x5A: return LetterParts(base: UInt8(scalar) | 0x20)
    case 0x61...0x7A: return LetterParts(base: UInt8(scalar))
    case 0x30...0x39: return LetterParts(base: UInt8(scalar))
    case 0xC0...0xFE where scalar != 0xD7 && scalar != 0xDF && scalar != 0xF7:
        return latin1Parts(of: scalar | 0x20)
    case 0x102, 0x103: return LetterParts(base: Letter.aBreve)
    case 0x110, 0x111: return LetterParts(base: Letter.dStroke)
    case 0x128, 0x129: return LetterParts(base: 0x69, tone: 3)
    case 0x168, 0x169: return LetterParts(base: 0x75, tone: 3)
    case 0x1A0, 0x1A1: return LetterParts(base: Letter.oHorn)
    case 0x1AF, 0x1B0: return LetterParts(base: Letter.uHorn)
    case 0x300: return LetterParts(tone: 1)
    case 0x301: return LetterParts(tone: 2)
    case 0x303: return LetterParts(tone: 3)
    case 0x309: return LetterParts(tone: 4)
    case 0x323: return LetterParts(tone: 5)
    case 0x340: return LetterParts(tone: 1)
    case 0x341: return LetterParts(tone: 2)
    case 0x302: return LetterParts(diacritic: 1)
    case 0x306: return LetterParts(diacritic: 2)
    case 0x31B: return LetterParts(diacritic: 3)
    case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: return LetterParts()
    case 0x1EA0...0x1EF9: return extendedAdditionalParts(of: scalar)
    default: return LetterParts(isKnown: false)
    }
}

private func latin1Parts(of lower: UInt32) -> LetterParts {
    switch lower {
    case 0xE0: LetterParts(base: 0x61, tone: 1)
    case 0xE1: LetterParts(base: 0x61, tone: 2)
    case 0xE2: LetterParts(base: Letter.aCircumflex)
    case 0xE3: LetterParts(base: 0x61, tone: 3)
    case 0xE8: LetterParts(base: 0x65, tone: 1)
    case 0xE9: LetterParts(base: 0x65, tone: 2)
    case 0xEA: LetterParts(base: Letter.eCircumflex)
    case 0xEC: LetterParts(base: 0x69, tone: 1)
    case 0xED: LetterParts(base: 0x69, tone: 2)
    case 0xF0: LetterParts(base: Letter.dStroke)
    case 0xF2: LetterParts(base: 0x6F, tone: 1)
    case 0xF3: LetterParts(base: 0x6F, tone: 2)
    case 0xF4: LetterParts(base: Letter.oCircumflex)
    case 0xF5: LetterParts(base: 0x6F, tone: 3)
    case 0xF9: LetterParts(base: 0x75, tone: 1)
    case 0xFA: LetterParts(base: 0x75, tone: 2)
    case 0xFD: LetterParts(base: 0x79, tone: 2)
    default: LetterParts(isKnown: false)
    }
}

/// U+1EA0…U+1EF9 in code order, upper and lower case of each letter side by side: base and tone of each pair.
private let extendedAdditionalPairs: [(UInt8, UInt8)] = [
    (0x61, 5), (0x61, 4),
    (Letter.aCircumflex, 2), (Letter.aCircumflex, 1), (Letter.aCircumflex, 4), (Letter.aCircumflex, 3), (Letter.aCircumflex, 5),
    (Letter.aBreve, 2), (Letter.aBreve, 1), (Letter.aBreve, 4), (Letter.aBreve, 3), (Letter.aBreve, 5),
    (0x65, 5), (0x65, 4), (0x65, 3),
    (Letter.eCircumflex, 2), (Letter.eCircumflex, 1), (Letter.eCircumflex, 4), (Letter.eCircumflex, 3), (Letter.eCircumflex, 5),
    (0x69, 4), (0x69, 5),
    (0x6F, 5), (0x6F, 4),
    (Letter.oCircumflex, 2), (Letter.oCircumflex, 1), (Letter.oCircumflex, 4), (Letter.oCircumflex, 3), (Letter.oCircumflex, 5),
    (Letter.oHorn, 2), (Letter.oHorn, 1), (Letter.oHorn, 4), (Letter.oHorn, 3), (Letter.oHorn, 5),
    (0x75, 5), (0x75, 4),
    (Letter.uHorn, 2), (Letter.uHorn, 1), (Letter.uHorn, 4), (Letter.uHorn, 3), (Letter.uHorn, 5),
    (0x79, 1), (0x79, 5), (0x79, 4), (0x79, 3),
]

private func extendedAdditionalParts(of scalar: UInt32) -> LetterParts {
    let (base, tone) = extendedAdditionalPairs[Int(scalar - 0x1EA0) >> 1]
    return LetterParts(base: base, tone: tone)
}

private func base(_ letter: UInt8, with diacritic: UInt8) -> UInt8 {
    switch (letter, diacritic) {
    case (0x61, 1): Letter.aCircumflex
    case (0x61, 2): Letter.aBreve
    case (0x65, 1): Letter.eCircumflex
    case (0x6F, 1): Letter.oCircumflex
    case (0x6F, 3): Letter.oHorn
    case (0x75, 3): Letter.uHorn
    default: letter
    }
}

/// Folds a word of letters (and digits) given as UTF-8.
///
/// - Returns: nil when the word holds a letter outside the Vietnamese and basic Latin alphabets, or folds to more than 16 bytes.
/// - Complexity: O(n) in the bytes of the word.
public func fold(_ bytes: UnsafeBufferPointer<UInt8>) -> FoldedWord? {
    var key: (UInt64, UInt64) = (0, 0)
    var count = 0
    var tones: UInt64 = 0
    var toneCount = 0
    var last: UInt8 = 0
    return withUnsafeMutableBytes(of: &key) { out -> FoldedWord? in
        var i = 0
        while i < bytes.count {
            let (scalar, length) = decodeScalar(bytes, at: i)
            i += length
            let parts = letterParts(of: scalar)
            guard parts.isKnown else { return nil }
            if parts.diacritic != 0 {
                if count > 0 {
                    out[count - 1] = base(out[count - 1], with: parts.diacritic)
                    last = out[count - 1]
                }
            } else if parts.base != 0 {
                guard count < 16 else { return nil }
                out[count] = parts.base
                last = parts.base
                count += 1
            }
            if parts.tone != 0, toneCount < 8 {
                tones |= UInt64(parts.tone) << (8 * UInt64(toneCount))
                toneCount += 1
            }
        }
        if last == 0x69, count >= 2, endsWithInterchangeableI(out, count) { out[count - 1] = 0x79 }
        for t in 0..<toneCount {
            guard count < 16 else { return nil }
            out[count] = 0xF0 | UInt8(truncatingIfNeeded: tones >> (8 * UInt64(t)))
            count += 1
        }
        return FoldedWord(low: out.load(fromByteOffset: 0, as: UInt64.self), high: out.load(fromByteOffset: 8, as: UInt64.self))
    }
}

/// `tỉ`, `kĩ`, `lí`, `quí`: the words in which `i` and `y` are two spellings of one sound.
private func endsWithInterchangeableI(_ key: UnsafeMutableRawBufferPointer, _ count: Int) -> Bool {
    if count == 2 {
        switch key[0] {
        case 0x68, 0x6B, 0x6C, 0x6D, 0x73, 0x74: return true
        default: return false
        }
    }
    return count == 3 && key[0] == 0x71 && key[1] == 0x75
}

/// Decodes the scalar that starts at `index`; a malformed byte is U+FFFD of length 1.
@inlinable
func decodeScalar(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (scalar: UInt32, length: Int) {
    let lead = bytes[index]
    if lead < 0x80 { return (UInt32(lead), 1) }
    func continuation(_ offset: Int) -> UInt32? {
        guard index + offset < bytes.count, bytes[index + offset] & 0xC0 == 0x80 else { return nil }
        return UInt32(bytes[index + offset] & 0x3F)
    }
    if lead >= 0xC2, lead < 0xE0, let a = continuation(1) {
        return (UInt32(lead & 0x1F) << 6 | a, 2)
    }
    if lead >= 0xE0, lead < 0xF0, let a = continuation(1), let b = continuation(2) {
        let scalar = UInt32(lead & 0x0F) << 12 | a << 6 | b
        if scalar >= 0x800, !(0xD800...0xDFFF).contains(scalar) { return (scalar, 3) }
    }
    if lead >= 0xF0, lead < 0xF5, let a = continuation(1), let b = continuation(2), let c = continuation(3) {
        let scalar = UInt32(lead & 0x07) << 18 | a << 12 | b << 6 | c
        if scalar >= 0x10000, scalar <= 0x10FFFF { return (scalar, 4) }
    }
    return (0xFFFD, 1)
}
