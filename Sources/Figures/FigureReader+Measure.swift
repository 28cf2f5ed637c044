import Mentions
import Tokens

extension FigureReader {
    /// Makes the items and frames of a text and reads nothing in them, for measurements of that step alone.
    ///
    /// - Returns: how many numerals have frames.
    /// - Complexity: O(tokens).
    public func frameCount(_ text: UnsafeBufferPointer<UInt8>, tokens: UnsafeBufferPointer<Token>, mentions: [Mention], sentences: [SentenceSpan]) -> Int {
        begin(text, tokens: tokens, mentions: mentions)
        var nextMention = 0
        for (number, sentence) in sentences.enumerated() {
            while nextMention < mentions.count, mentions[nextMention].tokens.end <= sentence.tokens.first { nextMention += 1 }
            self.sentence = sentence
            sentenceNumber = Int32(number)
            itemReader.read(sentence, tokens: tokens, mentions: self.mentions.buffer, firstMention: nextMention)
            sentenceSays = summary.says
            firstFrame = frames.count
            if summary.hasNumber { buildFrames() }
        }
        return frames.count
    }
}
