/// One difference between an article's annotation and what a program read, with the sentence it stands in.
public struct ScoreError: Sendable, Equatable {
    public enum Kind: String, Sendable, CaseIterable {
        /// A figure of the gold that was read as no figure of the catalogue.
        case miss
        /// A figure of the catalogue where the gold has none.
        case extra
        /// Another code than the gold's on the same numeral.
        case confused
        /// The right code with a wrong value.
        case value
        case bound, status, scope
        /// A date missed, added, or read as another.
        case date
        case role
        /// A fact of the inspection.
        case fact
        /// A numeral that is in none of the four lists.
        case lost
    }

    public var article: String
    public var kind: Kind
    /// The numeral as written; for a fact its name.
    public var surface: String
    /// Bytes of the numeral; empty for a fact.
    public var span: Range<Int>
    /// What the annotation says; nil for an extra.
    public var gold: String?
    /// What was read; nil for a miss.
    public var read: String?
    /// The rule that read it.
    public var rule: String?
    /// The sentence with the numeral between ⟦ and ⟧.
    public var sentence: String
}

extension AnnotatedArticle {
    /// The sentence around a stretch of bytes, the stretch between ⟦ and ⟧; at most about 400 bytes.
    public func sentence(around place: Range<Int>) -> String {
        let span = place.clamped(to: 0..<text.count)
        let reach = 260
        var start = span.lowerBound
        while start > 0, span.lowerBound - start < reach, !endsSentence(start - 1) { start -= 1 }
        var end = span.upperBound
        while end < text.count, end - span.upperBound < reach, !endsSentence(end) { end += 1 }
        while start > 0, start < span.lowerBound, text[start] & 0xC0 == 0x80 { start += 1 }
        while end < text.count, end > span.upperBound, text[end] & 0xC0 == 0x80 { end -= 1 }
        let before = trimmedStart(text(start, span.lowerBound))
        return before + "⟦" + text(span.lowerBound, span.upperBound) + "⟧" + text(span.upperBound, end)
    }

    /// True when a sentence ends with this byte: a line break, or `.`, `!`, `?` before a blank.
    private func endsSentence(_ offset: Int) -> Bool {
        switch text[offset] {
        case 0x0A, 0x0D: true
        case 0x2E, 0x21, 0x3F: offset + 1 >= text.count || text[offset + 1] == 0x20 || text[offset + 1] == 0x0A
        default: false
        }
    }

    private func trimmedStart(_ text: String) -> String { String(text.drop { $0.isWhitespace }) }
}
