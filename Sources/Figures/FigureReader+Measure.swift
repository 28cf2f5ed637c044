import Mentions
import Tokens

extension FigureReader {
    /// Makes the items and frames of a text and reads nothing in them, for measurements of that step alone.
    ///
    /// - Returns: how many numerals have frames.
    /// - Complexity: O(tokens).
    public func frameCount(_ text: UnsafeBufferPointer<UInt8>, tokens: UnsafeBufferPointer<Token>, mentions: [Mention], sentences: [SentenceSpan]) -> Int {
        take(mentions)
        begin(text, tokens: tokens)
        forEachSentence(sentences) {
            sentenceSays = summary.says
            firstFrame = frames.count
            if summary.hasNumber { buildFrames() }
        }
        return frames.count
    }
}
