import Tokens

/// The tokens of one text with the words the reader knows: what every reading step looks at.
///
/// Any index may be asked for; before the first and behind the last token lies a line break.
struct TokenView {
    let text: UnsafeBufferPointer<UInt8>
    let tokens: UnsafeBufferPointer<Token>
    let words: WordTable
    let readsEveryNumeral: Bool

    var count: Int { tokens.count }

    @inline(__always)
    func token(_ index: Int) -> Token {
        if index >= 0, index < tokens.count { return tokens[index] }
        let end = UInt32(truncatingIfNeeded: index < 0 ? 0 : text.count)
        return Token(start: end, end: end, word: 1, kind: .lineBreak, flags: index < 0 ? .spaceBefore : [])
    }

    @inline(__always) func kind(_ index: Int) -> Token.Kind { token(index).kind }
    @inline(__always) func isDigits(_ index: Int) -> Bool { token(index).kind == .digits }
    @inline(__always) func isWord(_ index: Int) -> Bool { token(index).kind == .word }
    @inline(__always) func isLineBreak(_ index: Int) -> Bool { token(index).kind == .lineBreak }
    @inline(__always) func isMark(_ index: Int, _ code: Unicode.Scalar) -> Bool { token(index).isMark(UInt8(truncatingIfNeeded: code.value)) }
    @inline(__always) func isGlued(_ index: Int) -> Bool { token(index).isGlued }

    /// The folded word at an index; 0 for anything but a known word.
    @inline(__always)
    func word(_ index: Int) -> WordID {
        let token = token(index)
        return token.kind == .word ? token.word : 0
    }

    @inline(__always) func traits(_ index: Int) -> WordTraits { words.traits(of: word(index)) }
    @inline(__always) func has(_ index: Int, _ traits: WordTraits) -> Bool { !self.traits(index).isDisjoint(with: traits) }
    @inline(__always) func number(_ index: Int) -> NumberWord { words.number(of: word(index)) }

    /// True when the words from an index on are these.
    func spells(_ index: Int, _ first: WordID, _ second: WordID) -> Bool {
        word(index) == first && word(index + 1) == second
    }

    /// Number of digits of a digit run.
    @inline(__always) func length(_ index: Int) -> Int { token(index).count }

    /// The value of a digit run; nil for anything else and for more than 18 digits.
    func integer(_ index: Int) -> Int? {
        let token = token(index)
        guard token.kind == .digits, token.count <= 18 else { return nil }
        var value = 0
        for offset in Int(token.start)..<Int(token.end) { value = value &* 10 &+ Int(text[offset] &- 0x30) }
        return value
    }

    /// The first byte of a token.
    func firstByte(_ index: Int) -> UInt8 {
        let token = token(index)
        return token.count > 0 ? text[Int(token.start)] : 0
    }

    func isCapitalized(_ index: Int) -> Bool { token(index).kind == .word && token(index).flags.contains(.capitalized) }
    func isAllCapitals(_ index: Int) -> Bool { token(index).kind == .word && token(index).flags.contains(.allCapitals) }

    /// True for a word of one letter.
    func isSingleLetter(_ index: Int) -> Bool { token(index).kind == .word && letterCount(index) == 1 }

    /// Letters of a word, tones and marks not counted, whether they are code points of their own or not.
    func letterCount(_ index: Int) -> Int {
        let token = token(index)
        var count = 0
        for offset in Int(token.start)..<Int(token.end) {
            let byte = text[offset]
            // U+0300 to U+036F begin with CC or CD.
            if byte & 0xC0 != 0x80, byte != 0xCC, byte != 0xCD || text[offset + 1] >= 0xB0 { count += 1 }
        }
        return count
    }

    /// Index of the mark `code` behind `index` that has digits right behind it, so that both groups may be one numeral.
    ///
    /// - Parameter loosely: allows blank space on either side of the mark.
    func group(after index: Int, _ code: Unicode.Scalar, loosely: Bool = false) -> Int? {
        guard isMark(index + 1, code), isDigits(index + 2) else { return nil }
        if loosely { return index + 2 }
        return isGlued(index + 1) && isGlued(index + 2) ? index + 2 : nil
    }

    /// True when a no-break or thin space stands right before the token.
    func hasFixedSpaceBefore(_ index: Int) -> Bool {
        let start = Int(token(index).start)
        if start >= 2, text[start - 2] == 0xC2, text[start - 1] == 0xA0 { return true }
        return start >= 3 && text[start - 3] == 0xE2 && text[start - 2] == 0x80 && (text[start - 1] == 0xAF || text[start - 1] == 0x89)
    }
}
