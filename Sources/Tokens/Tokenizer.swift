import CLetters

/// The class of a byte as the first byte of something.
private enum ByteClass {
    static let other: UInt8 = 0, letter: UInt8 = 1, digit: UInt8 = 2, space: UInt8 = 3, lineBreak: UInt8 = 4, mark: UInt8 = 5, multibyte: UInt8 = 6
}

/// Cuts UTF-8 text into tokens without changing or copying it.
///
/// One tokenizer serves one thread and is reused from text to text: it keeps its token list and a
/// memory of the raw spellings met so far. Malformed UTF-8 becomes tokens of kind `.other`, a byte each.
///
/// - Complexity: O(n) in the bytes of the text.
public final class Tokenizer {
    /// The tokens of the text last cut.
    public private(set) var tokens: UnsafeMutablePointer<Token>
    public private(set) var count = 0
    private var capacity: Int
    public let vocabulary: Vocabulary
    private var spellings: SpellingCache
    private let classes: UnsafeMutablePointer<UInt8>

    public init(vocabulary: Vocabulary) {
        self.vocabulary = vocabulary
        capacity = 2_048
        tokens = .allocate(capacity: capacity)
        spellings = SpellingCache()
        classes = .allocate(capacity: 256)
        for byte in 0..<256 { classes[byte] = Tokenizer.byteClass(UInt8(byte)) }
    }

    deinit {
        tokens.deallocate()
        classes.deallocate()
        spellings.deallocate()
    }

    private static func byteClass(_ byte: UInt8) -> UInt8 {
        switch byte {
        case 0x41...0x5A, 0x61...0x7A: ByteClass.letter
        case 0x30...0x39: ByteClass.digit
        case 0x20, 0x09: ByteClass.space
        case 0x0A...0x0D: ByteClass.lineBreak
        case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: ByteClass.mark
        case 0x80...0xFF: ByteClass.multibyte
        default: ByteClass.other
        }
    }

    /// The tokens as a buffer; valid until the next call of `tokenize`.
    public var buffer: UnsafeBufferPointer<Token> { UnsafeBufferPointer(start: tokens, count: count) }

    @inline(__always)
    private func append(_ token: Token) {
        if count == capacity { grow() }
        tokens[count] = token
        count &+= 1
    }

    @inline(never)
    private func grow() {
        tokens = grown(tokens, count: count, to: capacity * 2)
        capacity *= 2
    }

    /// Cuts a text of at most 4 GiB, replacing the tokens of the text before.
    public func tokenize(_ text: UnsafeBufferPointer<UInt8>) {
        count = 0
        guard let base = text.baseAddress, text.count > 0 else { return }
        let end = text.count
        var i = 0
        var flags: UInt8 = 0
        var spaces = 0
        while i < end {
            let byte = base[i]
            switch classes[Int(byte)] {
            case ByteClass.letter:
                let next = knownWords(base, i, end, &flags, &spaces)
                if next != i {
                    i = next
                    continue
                }
                i = word(text, base, i, end, flags)
            case ByteClass.space:
                spaces &+= byte == 0x09 ? 3 : 1
                flags = spaces >= 3 ? 3 : 1
                i &+= 1
                continue
            case ByteClass.digit:
                let start = i
                repeat { i &+= 1 } while i < end && base[i] &- 0x30 < 10
                append(Token(start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: i), word: 0, kind: .digits, flags: Token.Flags(rawValue: flags)))
            case ByteClass.mark:
                append(Token(start: UInt32(truncatingIfNeeded: i), end: UInt32(truncatingIfNeeded: i &+ 1), word: WordID(byte), kind: .mark, flags: Token.Flags(rawValue: flags)))
                i &+= 1
            case ByteClass.lineBreak:
                i = lineBreak(base, i, end)
                flags = 1
                spaces = 0
                continue
            case ByteClass.multibyte:
                var next = knownWords(base, i, end, &flags, &spaces)
                if next != i {
                    i = next
                    continue
                }
                next = multibyte(text, base, i, end, &flags, &spaces)
                if next < 0 {
                    i = -next
                    continue
                }
                i = next
            default:
                append(Token(start: UInt32(truncatingIfNeeded: i), end: UInt32(truncatingIfNeeded: i &+ 1), word: 0, kind: .other, flags: Token.Flags(rawValue: flags)))
                i &+= 1
            }
            flags = 0
            spaces = 0
        }
    }

    /// Words whose spelling was met before, one space between each and the next: nearly all of a text, read 16 bytes at a time.
    ///
    /// - Returns: the place of the first byte that is none of it; `start` when nothing was read.
    @inline(__always)
    private func knownWords(_ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int, _ flags: inout UInt8, _ spaces: inout Int) -> Int {
        var i = start
        var place = count
        let out = tokens
        let room = capacity
        while i &+ 16 <= end, place < room {
            let raw = UnsafeRawPointer(base + i)
            var low = UInt64(littleEndian: raw.loadUnaligned(as: UInt64.self))
            var high = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
            var length = Tokenizer.lettersAhead(low)
            if length < 8 {
                if length == 0 { break }
                low &= (1 &<< UInt64(truncatingIfNeeded: 8 &* length)) &- 1
                high = 0
            } else {
                let more = Tokenizer.lettersAhead(high)
                if more == 8 { break }
                high &= (1 &<< UInt64(truncatingIfNeeded: 8 &* more)) &- 1
                length = 8 &+ more
            }
            guard let known = spellings.known(low, high) else { break }
            out[place] = Token(start: UInt32(truncatingIfNeeded: i), end: UInt32(truncatingIfNeeded: i &+ length), word: known.word, kind: .word, flags: Token.Flags(rawValue: flags | known.casing))
            place &+= 1
            i &+= length
            // A word of fewer than 16 bytes ends inside the text.
            if base[i] == 0x20 {
                i &+= 1
                flags = 1
                spaces = 1
            } else {
                flags = 0
                spaces = 0
                break
            }
        }
        count = place
        return i
    }

    /// How many of the eight bytes, from the lowest on, are ASCII letters or belong to longer sequences.
    @inline(__always)
    private static func lettersAhead(_ bytes: UInt64) -> Int {
        let every: UInt64 = 0x0101_0101_0101_0101
        let folded = bytes & (every &* 0x7F) | (every &* 0x20)
        let fromA = folded &+ (every &* 0x1F)
        let pastZ = folded &+ (every &* 0x05)
        let others = ~(fromA & ~pastZ | bytes) & (every &* 0x80)
        return others.trailingZeroBitCount >> 3
    }

    /// Line breaks (LF, CR, CRLF, VT, FF) with the blank space between them, as one token.
    private func lineBreak(_ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Int {
        var i = start
        var last = start
        var breaks = 0
        while i < end {
            let byte = base[i]
            if byte == 0x0D {
                i &+= (i &+ 1 < end && base[i &+ 1] == 0x0A) ? 2 : 1
                breaks &+= 1
                last = i
            } else if byte >= 0x0A, byte <= 0x0C {
                i &+= 1
                breaks &+= 1
                last = i
            } else if byte == 0x20 || byte == 0x09 {
                i &+= 1
            } else if byte == 0xC2, i &+ 1 < end, base[i &+ 1] == 0xA0 {
                i &+= 2
            } else {
                break
            }
        }
        append(Token(start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: last), word: WordID(min(breaks, 127)), kind: .lineBreak, flags: []))
        return i
    }

    /// A run of letters that starts at `start`.
    @inline(__always)
    private func word(_ text: UnsafeBufferPointer<UInt8>, _ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int, _ flags: UInt8) -> Int {
        var i = start
        while i < end {
            let byte = base[i]
            let kind = classes[Int(byte)]
            if kind == ByteClass.letter {
                i &+= 1
            } else if kind == ByteClass.multibyte {
                let length = letterLength(text, i)
                if length == 0 { break }
                i &+= length
            } else {
                break
            }
        }
        appendWord(text, start, i, flags)
        return i
    }

    @inline(__always)
    private func appendWord(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ flags: UInt8) {
        let (id, casing) = spellings.lookUp(text, start, end, vocabulary)
        append(Token(start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end), word: id, kind: .word, flags: Token.Flags(rawValue: flags | casing)))
    }

    /// Length of the letter (or combining mark, or invisible joiner inside a word) at `i`; 0 when it is none.
    @inline(__always)
    private func letterLength(_ text: UnsafeBufferPointer<UInt8>, _ i: Int) -> Int {
        let end = text.count
        let byte = text[i]
        if i &+ 1 < end, text[i &+ 1] & 0xC0 == 0x80 {
            switch byte {
            case 0xC3: return text[i &+ 1] == 0x97 || text[i &+ 1] == 0xB7 ? 0 : 2
            case 0xC4...0xCA, 0xCC: return 2
            case 0xCD: return text[i &+ 1] < 0xB0 ? 2 : rareLetterLength(text, i)
            case 0xE1:
                if text[i &+ 1] == 0xBA || text[i &+ 1] == 0xBB, i &+ 2 < end, text[i &+ 2] & 0xC0 == 0x80 { return 3 }
            default: break
            }
        }
        return rareLetterLength(text, i)
    }

    @inline(never)
    private func rareLetterLength(_ text: UnsafeBufferPointer<UInt8>, _ i: Int) -> Int {
        let (scalar, length) = decodeScalar(text, at: i)
        if scalar == 0xFFFD, length == 1 { return 0 }
        if scalar == 0xAD || scalar == 0x2060 || scalar == 0x200C || scalar == 0x200D { return length }
        // Scripts written without spaces are not in the table: each character is an atom, finer than the words of ICU's dictionaries.
        return cletters_is_letter(scalar) != 0 ? length : 0
    }

    /// Handles a multibyte sequence; a negative result is the next index after blank space.
    private func multibyte(_ text: UnsafeBufferPointer<UInt8>, _ base: UnsafePointer<UInt8>, _ i: Int, _ end: Int, _ flags: inout UInt8, _ spaces: inout Int) -> Int {
        // The letters of Latin scripts begin with these bytes.
        let isLatin = (text[i] >= 0xC3 && text[i] <= 0xCB) || (text[i] == 0xE1 && i &+ 1 < end && text[i &+ 1] & 0xFE == 0xBA)
        if isLatin, letterLength(text, i) > 0 { return word(text, base, i, end, flags) }
        let (scalar, length) = decodeScalar(text, at: i)
        // A mark with no letter before it begins no word (UAX #29).
        let isStray = length > 1 && cletters_is_continuation(scalar) != 0
        if !isStray, letterLength(text, i) > 0 { return word(text, base, i, end, flags) }
        switch scalar {
        case 0xA0, 0x1680, 0x2000...0x200B, 0x202F, 0x205F, 0x3000, 0xFEFF:
            spaces &+= 1
            flags |= spaces >= 3 ? 3 : 1
            return -(i + length)
        case 0x85, 0x2028, 0x2029:
            append(Token(start: UInt32(truncatingIfNeeded: i), end: UInt32(truncatingIfNeeded: i + length), word: 1, kind: .lineBreak, flags: []))
            return i + length
        default:
            let mark = markTwin(scalar)
            let kind: Token.Kind = mark != 0 ? .mark : .other
            append(Token(start: UInt32(truncatingIfNeeded: i), end: UInt32(truncatingIfNeeded: i + length), word: mark, kind: kind, flags: Token.Flags(rawValue: flags)))
            return i + length
        }
    }
}

/// The ASCII mark a typographic or full-width mark stands for; 0 when there is none.
private func markTwin(_ scalar: UInt32) -> WordID {
    switch scalar {
    case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63: 0x2D
    case 0x2018, 0x2019, 0x201A, 0x201B, 0x2032: 0x27
    case 0x201C...0x201F, 0x00AB, 0x00BB, 0x2033: 0x22
    case 0x2026: 0x2E
    case 0x2044, 0x2215: 0x2F
    case 0x2022, 0x25AA, 0x25AB, 0x25A0, 0x25A1, 0x25CF, 0x25CB, 0x25E6, 0x2023, 0x2043, 0x00B7, 0x27A2, 0x2794, 0x25BA, 0x25B6, 0x2219, 0xF0B7, 0xF0A7, 0xF0D8, 0xF0FC, 0x2666, 0x2713: 0x2A
    case 0xFF01...0xFF5E: WordID(scalar - 0xFEE0)
    default: 0
    }
}
