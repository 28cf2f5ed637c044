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
/// or a diacritic that changes the letter before it (1 circumflex, 2 breve, 3 horn).
private struct LetterParts {
    var base: UInt8 = 0
    var tone: UInt8 = 0
    var diacritic: UInt8 = 0
}

/// Letters of a block of code points, two characters each: the base (`a`…`z`; `A`…`G` for the letters of the key from
/// `ă` to `ư`, `.` for none) and the tone. Constant text needs no code to run before it can be read.
///
/// Source: Unicode 15, code charts Latin-1 Supplement and Latin Extended Additional.
private enum LetterBlock {
    /// U+00E0…U+00FE, the capitals of U+00C0…U+00DE alike.
    static let latin1: StaticString = "a1a2B0a3........e1e2D0..i1i2....C0..o1o2E0o3......u1u2....y2.."
    /// U+1EA0…U+1EF9 by pairs of capital and small letter.
    static let additional: StaticString = "a5a4B2B1B4B3B5A2A1A4A3A5e5e4e3D2D1D4D3D5i4i5o5o4E2E1E4E3E5F2F1F4F3F5u5u4G2G1G4G3G5y1y5y4y3"

    @inline(__always)
    static func parts(_ block: StaticString, _ place: Int) -> LetterParts? {
        guard place * 2 + 1 < block.utf8CodeUnitCount else { return nil }
        let letter = block.utf8Start[place * 2]
        if letter == UInt8(ascii: ".") { return nil }
        return LetterParts(base: letter >= 0x61 ? letter : letter &- 0x41 &+ Letter.aBreve, tone: block.utf8Start[place * 2 + 1] &- 0x30)
    }
}

/// The parts of a code point; nil for what is no letter of the Vietnamese and basic Latin alphabets.
///
/// Source: Unicode 15, code charts Latin Extended-A and -B, Combining Diacritical Marks.
private func letterParts(of scalar: UInt32) -> LetterParts? {
    switch scalar {
    case 0x41...0x5A: return LetterParts(base: UInt8(truncatingIfNeeded: scalar) | 0x20)
    case 0x61...0x7A, 0x30...0x39: return LetterParts(base: UInt8(truncatingIfNeeded: scalar))
    case 0xC0...0xDE, 0xE0...0xFE: return LetterBlock.parts(LetterBlock.latin1, Int(scalar & 0x1F))
    case 0x1EA0...0x1EF9: return LetterBlock.parts(LetterBlock.additional, Int(scalar - 0x1EA0) >> 1)
    case 0x102, 0x103: return LetterParts(base: Letter.aBreve)
    case 0x110, 0x111: return LetterParts(base: Letter.dStroke)
    case 0x128, 0x129: return LetterParts(base: 0x69, tone: 3)
    case 0x168, 0x169: return LetterParts(base: 0x75, tone: 3)
    case 0x1A0, 0x1A1: return LetterParts(base: Letter.oHorn)
    case 0x1AF, 0x1B0: return LetterParts(base: Letter.uHorn)
    case 0x300, 0x340: return LetterParts(tone: 1)
    case 0x301, 0x341: return LetterParts(tone: 2)
    case 0x303: return LetterParts(tone: 3)
    case 0x309: return LetterParts(tone: 4)
    case 0x323: return LetterParts(tone: 5)
    case 0x302: return LetterParts(diacritic: 1)
    case 0x306: return LetterParts(diacritic: 2)
    case 0x31B: return LetterParts(diacritic: 3)
    case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: return LetterParts()
    default: return nil
    }
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
            let byte = bytes[i]
            if byte | 0x20 >= 0x61, byte | 0x20 <= 0x7A {
                guard count < 16 else { return nil }
                last = byte | 0x20
                out[count] = last
                count += 1
                i += 1
                continue
            }
            let (scalar, length) = decodeScalar(bytes, at: i)
            i += length
            guard let parts = letterParts(of: scalar) else { return nil }
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
