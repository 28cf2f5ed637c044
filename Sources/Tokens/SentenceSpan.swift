/// A sentence of a text: tokens and bytes.
@frozen public struct SentenceSpan: Sendable {
    /// What the line that holds the sentence is.
    @frozen public enum Kind: UInt8, Sendable {
        /// - title: the first line. - heading: a line in capitals, or numbered and without end mark.
        /// - bullet: opens with `-`, `+`, `•`. - numbered: an item of a numbered list. - byline: who wrote the article.
        /// - caption: the line of a picture. - residue: what a web page left ("Tin liên quan", "Lượt xem: 35").
        case prose, title, heading, bullet, numbered, byline, caption, residue
    }
    public var tokens: TokenRange
    public var start: UInt32
    public var end: UInt32
    /// Index of the paragraph, from 0; a line is a paragraph unless it plainly goes on the one before.
    public var paragraph: Int32
    public var kind: Kind
    /// True when the sentence opens its paragraph.
    public var opensParagraph: Bool

    @inlinable public init(tokens: TokenRange, start: UInt32, end: UInt32, paragraph: Int32, kind: Kind, opensParagraph: Bool) {
        self.tokens = tokens
        self.start = start
        self.end = end
        self.paragraph = paragraph
        self.kind = kind
        self.opensParagraph = opensParagraph
    }
}
