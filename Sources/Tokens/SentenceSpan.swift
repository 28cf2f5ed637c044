/// A sentence of a text: tokens and bytes.
@frozen public struct SentenceSpan: Sendable {
    /// What the line that holds the sentence is.
    @frozen public enum Kind: UInt8, Sendable {
        case prose, title, heading, bullet, byline, residue
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
