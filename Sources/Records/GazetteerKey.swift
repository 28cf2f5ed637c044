import Tokens

/// The form in which the gazetteer knows a name: each syllable in lower case and Telex with its tone behind it,
/// `Nông Thượng` as `noong thuwowngj`.
///
/// Case, Unicode form, the place of the tone mark and `i` for `y` make no difference (`fold`).
struct GazetteerKey: Hashable {
    /// The key with a bar at its end, as lines of the table begin; empty for a name without words.
    let bytes: [UInt8]

    /// The key of a name without its type; words the fold does not know are kept as they are.
    init(_ name: UnsafeBufferPointer<UInt8>) {
        // A folded word of up to 16 letters and tones takes twice as many bytes and a blank; words are a byte or more apart.
        let capacity = (name.count / 2 + 1) * 33 + name.count + 1
        bytes = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: capacity) { out in
            var spelling = KeySpelling(out: out)
            var i = 0
            while i < name.count {
                let start = i
                while i < name.count, GazetteerKey.isPartOfWord(name, i) { i += 1 }
                if i > start { spelling.append(UnsafeBufferPointer(rebasing: name[start..<i])) }
                i += max(1, GazetteerKey.gapLength(name, i))
            }
            if spelling.count > 0 { spelling.add(UInt8(ascii: "|")) }
            return Array(out[..<spelling.count])
        }
    }

    init(_ name: String) {
        var name = name
        self = name.withUTF8 { GazetteerKey($0) }
    }

    private static func isPartOfWord(_ text: UnsafeBufferPointer<UInt8>, _ i: Int) -> Bool {
        switch text[i] {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        case 0x80...0xFF: gapLength(text, i) == 0
        default: false
        }
    }

    /// Length of a blank or typographic mark of two or three bytes at `i`; 0 when there is none.
    private static func gapLength(_ text: UnsafeBufferPointer<UInt8>, _ i: Int) -> Int {
        guard i + 1 < text.count else { return 0 }
        if text[i] == 0xC2 { return 2 }
        return text[i] == 0xE2 && text[i + 1] == 0x80 && i + 2 < text.count ? 3 : 0
    }
}

/// A key while it is spelled, in memory that is large enough for it.
private struct KeySpelling {
    let out: UnsafeMutableBufferPointer<UInt8>
    private(set) var count = 0

    init(out: UnsafeMutableBufferPointer<UInt8>) { self.out = out }

    mutating func add(_ byte: UInt8) {
        precondition(count < out.count, "key longer than its memory")
        out[count] = byte
        count += 1
    }

    /// Spells a word: digits without zeros before them, syllables in Telex, other words as they are.
    mutating func append(_ word: UnsafeBufferPointer<UInt8>) {
        if count > 0 { add(0x20) }
        if word[0] >= 0x30, word[0] <= 0x39 {
            var start = 0
            while start + 1 < word.count, word[start] == 0x30 { start += 1 }
            for place in start..<word.count { add(word[place]) }
            return
        }
        guard let folded = fold(word) else {
            for byte in word { add(byte) }
            return
        }
        append(folded.low)
        append(folded.high)
    }

    private mutating func append(_ part: UInt64) {
        var rest = part
        while rest != 0 {
            append(letter: UInt8(truncatingIfNeeded: rest))
            rest >>= 8
        }
    }

    /// Spells one letter or tone of a folded word in Telex.
    @inline(__always)
    private mutating func append(letter: UInt8) {
        if letter < 0x80 { return add(letter) }
        switch letter {
        case 0x80: add(UInt8(ascii: "a"), UInt8(ascii: "w"))
        case 0x81: add(UInt8(ascii: "a"), UInt8(ascii: "a"))
        case 0x82: add(UInt8(ascii: "d"), UInt8(ascii: "d"))
        case 0x83: add(UInt8(ascii: "e"), UInt8(ascii: "e"))
        case 0x84: add(UInt8(ascii: "o"), UInt8(ascii: "o"))
        case 0x85: add(UInt8(ascii: "o"), UInt8(ascii: "w"))
        case 0x86: add(UInt8(ascii: "u"), UInt8(ascii: "w"))
        case 0xF1: add(UInt8(ascii: "f"))
        case 0xF2: add(UInt8(ascii: "s"))
        case 0xF3: add(UInt8(ascii: "x"))
        case 0xF4: add(UInt8(ascii: "r"))
        case 0xF5: add(UInt8(ascii: "j"))
        default: add(letter)
        }
    }

    private mutating func add(_ first: UInt8, _ second: UInt8) {
        add(first)
        add(second)
    }
}
