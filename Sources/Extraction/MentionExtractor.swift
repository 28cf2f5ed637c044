import Mentions
import Tokens

/// Finds numerals and dates alone, without asking what they count. Needs no lexicon.
///
/// One extractor serves one thread and is reused from text to text.
public final class MentionExtractor {
    private let tokenizer: Tokenizer
    private let reader: MentionReader

    public init() {
        let vocabulary = Vocabulary()
        reader = MentionReader(vocabulary: vocabulary, options: MentionReader.Options(everyNumeral: true))
        tokenizer = Tokenizer(vocabulary: vocabulary)
    }

    /// The rows of a text, in text order.
    ///
    /// - Parameter published: supplies the year of `resolved` for dates that have none; `value` stays `--11-04`.
    /// - Complexity: O(n) in the bytes of the text.
    public func rows(in text: UnsafeBufferPointer<UInt8>, published: CalendarDate?) -> [MentionRow] {
        tokenizer.tokenize(text)
        reader.read(text, tokens: tokenizer.buffer, published: published)
        return MentionExport(reader: reader, text: text, tokens: tokenizer.buffer).rows()
    }
}
