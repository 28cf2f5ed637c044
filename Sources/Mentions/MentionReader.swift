import Tokens

/// Finds the mentions of a text. One reader serves one thread and is reused from text to text.
public final class MentionReader {
    public private(set) var mentions: [Mention] = []

    /// Interns the words of numerals and dates; call before the vocabulary is shared.
    public init(vocabulary: Vocabulary) {}

    /// Replaces `mentions` by those of a text, in text order, none overlapping another.
    ///
    /// - Parameters:
    ///   - published: the article's date when it is known from outside, for the missing year.
    /// - Complexity: O(n) in the tokens.
    public func read(_ text: UnsafeBufferPointer<UInt8>, tokens: UnsafeBufferPointer<Token>, published: CalendarDate? = nil) {
        mentions.removeAll(keepingCapacity: true)
    }
}
