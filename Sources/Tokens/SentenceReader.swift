/// Cuts a token list into sentences and lines into paragraphs.
///
/// A sentence ends at `.`, `!`, `?` or `…` before white space, and at the end of a line, except where the
/// line plainly goes on: it ends in a comma or a lower-case word without an end mark, and the next begins in lower case.
public final class SentenceReader {
    public private(set) var sentences: [SentenceSpan] = []
    private let abbreviations: WordSet
    /// First words of captions and of what web pages leave.
    private let captionWords: WordSet
    private let residueWords: [[WordID]]
    private let authorWords: WordSet
    /// The first words of `residueWords`.
    private let residueOpeners: WordSet

    /// Interns the abbreviations that bear a full stop (`TP.`, `ThS.`).
    public init(vocabulary: Vocabulary) {
        let words = ["tp", "tx", "tt", "p", "q", "h", "x", "ths", "ts", "bs", "pgs", "gs", "đ", "đc", "st", "tr", "ks", "cn"]
        abbreviations = WordSet(words.map { vocabulary.intern($0) })
        captionWords = WordSet(["ảnh"].map { vocabulary.intern($0) })
        authorWords = WordSet(["tác", "nguồn", "bài", "người"].map { vocabulary.intern($0) })
        residueWords = [["tin", "liên", "quan"], ["lượt", "xem"], ["từ", "khóa"], ["chia", "sẻ"], ["bình", "luận"], ["các", "tin", "khác"], ["bài", "viết", "liên", "quan"], ["tin", "mới"], ["in", "bài"], ["gửi", "email"], ["đã", "xem"]]
            .map { $0.map { vocabulary.intern($0) } }
        residueOpeners = WordSet(residueWords.map { $0[0] })
    }

    /// Replaces `sentences` by those of a text.
    /// - Complexity: O(n) in the tokens.
    public func read(_ text: UnsafeBufferPointer<UInt8>, tokens: UnsafeBufferPointer<Token>) {
        sentences.removeAll(keepingCapacity: true)
        var first = 0
        var paragraph: Int32 = 0
        var opens = true
        var i = 0
        let count = tokens.count
        while i < count {
            let token = tokens[i]
            if token.kind == .word || token.kind == .digits, i &- first < SentenceReader.lengthMaxTokens {
                i &+= 1
                continue
            }
            if token.kind == .lineBreak {
                if i > first, token.word == 1, goesOn(tokens, before: i) || isCell(tokens, first, i) {
                    i += 1
                    continue
                }
                if i > first { append(text, tokens, first, i, paragraph, opens) }
                paragraph += 1
                opens = true
                first = i + 1
            } else if isTooLong(tokens, first, i) {
                append(text, tokens, first, i + 1, paragraph, opens)
                opens = false
                first = i + 1
            } else if token.kind == .mark, endsSentence(text, tokens, at: i) {
                var end = i + 1
                while end < count, tokens[end].kind == .mark, tokens[end].isGlued, isCloser(tokens[end].word) { end += 1 }
                append(text, tokens, first, end, paragraph, opens)
                opens = false
                first = end
                i = end
                continue
            }
            i += 1
        }
        if first < count { append(text, tokens, first, count, paragraph, opens) }
    }

    /// A sentence of more than this many tokens ends at the next semicolon, later at a comma, at last anywhere.
    ///
    /// The stated limit keeps the cost of what looks back in a sentence flat on any text.
    public static let lengthMaxTokens = 300

    private func isTooLong(_ tokens: UnsafeBufferPointer<Token>, _ first: Int, _ i: Int) -> Bool {
        let length = i - first
        guard length >= SentenceReader.lengthMaxTokens else { return false }
        if tokens[i].isMark(0x3B) { return true }
        guard length >= SentenceReader.lengthMaxTokens * 4 / 3 else { return false }
        if tokens[i].isMark(0x2C) || tokens[i].isMark(0x3A) { return !tokens[i].isGlued || i + 1 >= tokens.count || !tokens[i + 1].isGlued }
        guard length >= SentenceReader.lengthMaxTokens * 2 else { return false }
        return tokens[i].kind == .word || length >= SentenceReader.lengthMaxTokens * 3
    }

    private func isCloser(_ word: WordID) -> Bool {
        switch word {
        case 0x22, 0x27, 0x29, 0x2E, 0x2F, 0x5D: true
        default: false
        }
    }

    private func endsSentence(_ text: UnsafeBufferPointer<UInt8>, _ tokens: UnsafeBufferPointer<Token>, at i: Int) -> Bool {
        let mark = tokens[i].word
        guard mark == 0x2E || mark == 0x21 || mark == 0x3F else { return false }
        let next = i + 1
        guard next < tokens.count else { return true }
        if tokens[next].kind == .lineBreak { return true }
        if tokens[next].isGlued {
            // `.”` and `./.` close; `1.204`, `vn.gov` and `N.T.H` do not. A capital glued behind a lower-case word does ("hồ sơ.Trong").
            if tokens[next].kind == .mark, isCloser(tokens[next].word) {
                var end = next
                while end < tokens.count, tokens[end].kind == .mark, tokens[end].isGlued, isCloser(tokens[end].word) { end += 1 }
                return end >= tokens.count || !tokens[end].isGlued || tokens[end].kind == .lineBreak
            }
            guard mark == 0x2E, i > 0, tokens[next].kind == .word, tokens[next].flags.contains(.capitalized), !tokens[next].flags.contains(.allCapitals) else { return false }
            return tokens[i - 1].kind == .word && !tokens[i - 1].flags.contains(.capitalized) && tokens[i - 1].count >= 2 && tokens[next].count >= 3
        }
        if mark == 0x2E, i > 0, tokens[i].isGlued {
            let before = tokens[i - 1]
            if before.kind == .word, abbreviations.contains(before.word), tokens[next].kind == .word { return false }
            // "Q. 2", "P. 11"
            if before.kind == .word, before.count == 1, before.flags.contains(.capitalized), abbreviations.contains(before.word), tokens[next].kind == .digits, tokens[next].count <= 2 { return false }
            if before.kind == .word, before.count <= 2, before.flags.contains(.capitalized), tokens[next].flags.contains(.capitalized), i > 1, tokens[i - 2].kind == .mark { return false }
            if i < 2 || tokens[i - 2].kind == .lineBreak, isRoman(text, before) { return false }
            if before.kind == .digits {
                // "12. 486" of careless typing, and "1. Kết quả" at the head of a line.
                if tokens[next].kind == .digits { return tokens[next].count != 3 }
                if i < 2 || tokens[i - 2].kind == .lineBreak { return false }
            }
        }
        if tokens[next].kind == .word, mark == 0x2E, !tokens[next].flags.contains(.capitalized), text[Int(tokens[i].start)] == 0xE2 { return false }
        return true
    }

    /// True for the label of a chapter, `IV`, up to eighteen.
    private func isRoman(_ text: UnsafeBufferPointer<UInt8>, _ token: Token) -> Bool {
        token.kind == .word && token.count <= 5 && text[Int(token.start)..<Int(token.end)].allSatisfy { $0 == 0x49 || $0 == 0x56 || $0 == 0x58 }
    }

    /// True when the line that ends before token `i` goes on in the next.
    private func goesOn(_ tokens: UnsafeBufferPointer<Token>, before i: Int) -> Bool {
        guard i + 1 < tokens.count, tokens[i + 1].kind == .word, !tokens[i + 1].flags.contains(.capitalized), tokens[i + 1].count > 1 else { return false }
        if i + 2 < tokens.count, tokens[i + 2].isMark(0x29) || tokens[i + 2].isMark(0x2E) { return false }
        let last = tokens[i - 1]
        if last.kind == .word { return true }
        return last.isMark(0x2C)
    }

    /// True when the line behind token `i` is the bare number of a flattened table and the line before it its label.
    private func isCell(_ tokens: UnsafeBufferPointer<Token>, _ first: Int, _ i: Int) -> Bool {
        guard i - first <= 30, !tokens[i - 1].isMark(0x2E), !tokens[i - 1].isMark(0x3B) else { return false }
        var n = i + 1
        var hasDigits = false
        while n < tokens.count, n <= i + 10 {
            let token = tokens[n]
            if token.kind == .lineBreak { break }
            switch (token.kind, token.word) {
            case (.digits, _): hasDigits = true
            case (.mark, 0x2E), (.mark, 0x2C), (.mark, 0x25), (.mark, 0x28), (.mark, 0x29): break
            default: return false
            }
            n += 1
        }
        guard hasDigits, n < tokens.count ? tokens[n].kind == .lineBreak : true else { return false }
        // "1." alone on its line numbers what follows.
        return !(tokens[n - 1].isMark(0x2E))
    }

    private func append(_ text: UnsafeBufferPointer<UInt8>, _ tokens: UnsafeBufferPointer<Token>, _ first: Int, _ end: Int, _ paragraph: Int32, _ opens: Bool) {
        guard first < end else { return }
        sentences.append(SentenceSpan(
            tokens: TokenRange(first, end), start: tokens[first].start, end: tokens[end - 1].end,
            paragraph: paragraph, kind: kind(tokens, first, end, opens), opensParagraph: opens))
    }

    private func kind(_ tokens: UnsafeBufferPointer<Token>, _ first: Int, _ end: Int, _ opens: Bool) -> SentenceSpan.Kind {
        guard opens else { return .prose }
        let token = tokens[first]
        if token.kind == .mark, token.word == 0x2D || token.word == 0x2B || token.word == 0x2A {
            return opensResidue(tokens, first + 1, end) ? .residue : .bullet
        }
        if opensResidue(tokens, first, end) { return .residue }
        if end - first > 2, captionWords.contains(token.word), tokens[first + 1].isMark(0x3A) { return .caption }
        let last = tokens[end - 1]
        let endsLine = end >= tokens.count || tokens[end].kind == .lineBreak
        // A headline may ask or call out.
        if first == 0, endsLine, end < tokens.count, last.isMark(0x3F) || last.isMark(0x21) { return .title }
        guard endsLine, last.kind != .mark || last.word == 0x29 || last.word == 0x22 else { return first > 0 && isNumberedProse(tokens, first, end) ? .numbered : .prose }
        if first == 0 { return .title }
        var capitals = 0
        var words = 0
        for n in first..<end where tokens[n].kind == .word {
            words += 1
            if tokens[n].flags.contains(.allCapitals) { capitals += 1 }
            if words > 40 { return .prose }
        }
        if words > 1, capitals * 3 >= words * 2 { return .heading }
        if let label = numberLabelEnd(tokens, first, end) { return words <= 12 && label < end && !tokens[label..<end].contains { $0.kind == .digits } ? .heading : .numbered }
        return isByline(tokens, first, end) ? .byline : .prose
    }

    /// The token behind the label of a numbered item: `1.`, `2)`, `a)`, `I.`, `1.2.`, `(3)`; nil when there is none.
    private func numberLabelEnd(_ tokens: UnsafeBufferPointer<Token>, _ first: Int, _ end: Int) -> Int? {
        var at = first
        if tokens[at].isMark(0x28) { at += 1 }
        guard at + 1 < end, tokens[at].kind == .digits && tokens[at].count <= 2 || tokens[at].kind == .word && tokens[at].count <= 4 else { return nil }
        let isLetter = tokens[at].kind == .word
        if isLetter, tokens[at].count > 1, !tokens[at].flags.contains(.allCapitals) { return nil }
        at += 1
        while at + 1 < end, tokens[at].isMark(0x2E), tokens[at].isGlued, tokens[at + 1].kind == .digits, tokens[at + 1].isGlued { at += 2 }
        guard at < end, tokens[at].isGlued, tokens[at].isMark(0x2E) || tokens[at].isMark(0x29) || tokens[at].isMark(0x2F), at + 1 >= end || !tokens[at + 1].isGlued else { return nil }
        return at + 1
    }

    /// A numbered item that goes on in prose is one too.
    private func isNumberedProse(_ tokens: UnsafeBufferPointer<Token>, _ first: Int, _ end: Int) -> Bool { numberLabelEnd(tokens, first, end) != nil }

    private func opensResidue(_ tokens: UnsafeBufferPointer<Token>, _ first: Int, _ end: Int) -> Bool {
        guard first < end, residueOpeners.contains(tokens[first].word) else { return false }
        return residueWords.contains { words in
            first + words.count <= end && words.indices.allSatisfy { tokens[first + $0].word == words[$0] }
                && (first + words.count == end || tokens[first + words.count].kind != .word)
        }
    }

    /// A line of two to five capitalized words near the end, or behind "Tác giả:", "Nguồn:".
    private func isByline(_ tokens: UnsafeBufferPointer<Token>, _ first: Int, _ end: Int) -> Bool {
        if authorWords.contains(tokens[first].word), tokens[first..<min(end, first + 4)].contains(where: { $0.isMark(0x3A) }) { return end - first <= 16 }
        guard end - first >= 2, end - first <= 12 else { return false }
        let rest = tokens.count - end
        guard rest <= 40 else { return false }
        let words = tokens[first..<end].filter { $0.kind == .word }
        return words.count >= 2 && words.count <= 6 && words.allSatisfy { $0.flags.contains(.capitalized) } && !tokens[first..<end].contains { $0.kind == .digits }
    }
}
