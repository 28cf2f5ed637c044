import Figures
import Mentions
import Records
import Tokens

/// Reads articles: from bytes to one typed, checked record.
///
/// ```swift
/// let extractor = Extractor(lexicon: .builtIn)
/// let record = extractor.record(from: text, source: DocumentSource(id: "tan-lap-2023"))
/// ```
///
/// An extractor keeps its buffers from article to article and serves one thread. Make all extractors of a run before
/// the first of them reads (`copies`): making one adds words to the vocabulary that the others read.
public final class Extractor {
    /// The indicators and frames it reads by.
    public let lexicon: Lexicon
    /// Where each indicator stands in the rows of a record.
    public var layout: RecordLayout { recordBuilder.layout }

    private let tokenizer: Tokenizer
    private let sentenceReader: SentenceReader
    private let mentionReader: MentionReader
    private let figureReader: FigureReader
    private let recordBuilder: RecordBuilder
    /// The frames are still needed once the record is made.
    private var isExplaining = false

    /// An extractor with the lexicon built into the program, or with other lexicon files.
    ///
    /// - Parameter snapshot: the phrases of the built-in lexicon as they were read before.
    public convenience init(files: [Lexicon.File]? = nil, snapshot: PhraseSnapshot? = nil) {
        let vocabulary = Vocabulary()
        // The readers of numerals and sentences come first: the lexicon's phrase table is sized for every word known before it.
        let mentionReader = MentionReader(vocabulary: vocabulary)
        let sentenceReader = SentenceReader(vocabulary: vocabulary)
        let lexicon = files.map { Lexicon(vocabulary: vocabulary, files: $0) } ?? Lexicon(vocabulary: vocabulary, snapshot: snapshot)
        self.init(lexicon: lexicon, mentionReader: mentionReader, sentenceReader: sentenceReader)
    }

    private init(lexicon: Lexicon, mentionReader: MentionReader, sentenceReader: SentenceReader) {
        self.lexicon = lexicon
        self.mentionReader = mentionReader
        self.sentenceReader = sentenceReader
        figureReader = FigureReader(lexicon: lexicon)
        recordBuilder = RecordBuilder(lexicon: lexicon)
        tokenizer = Tokenizer(vocabulary: lexicon.vocabulary)
    }

    /// More extractors that share this one's lexicon, one for each thread of a run.
    public func copies(_ count: Int) -> [Extractor] {
        (0..<count).map { _ in
            Extractor(
                lexicon: lexicon, mentionReader: MentionReader(vocabulary: lexicon.vocabulary),
                sentenceReader: SentenceReader(vocabulary: lexicon.vocabulary))
        }
    }

    /// The record of one article.
    ///
    /// - Parameters:
    ///   - text: the article as UTF-8, at most 4 GiB; bytes that are no UTF-8 are kept and belong to no word.
    ///   - source: its name, and its date when that is known from outside.
    /// - Complexity: O(n) in the bytes of the text.
    public func record(from text: UnsafeBufferPointer<UInt8>, source: DocumentSource) -> Record { record(from: text, of: nil, source) }

    /// - Parameter array: what holds the text, for the record to share.
    private func record(from text: UnsafeBufferPointer<UInt8>, of array: [UInt8]?, _ source: DocumentSource) -> Record {
        tokenizer.tokenize(text)
        sentenceReader.read(text, tokens: tokenizer.buffer)
        mentionReader.read(text, tokens: tokenizer.buffer, published: source.published)
        figureReader.take(mentionReader.mentions)
        mentionReader.releaseIfLarge()
        figureReader.read(text, tokens: tokenizer.buffer, sentences: sentenceReader.sentences)
        if !isExplaining { figureReader.releaseFrames() }
        return recordBuilder.record(of: reading(text), source: source, text: array)
    }

    /// The record of one article given as bytes.
    public func record(from text: [UInt8], source: DocumentSource) -> Record {
        text.withUnsafeBufferPointer { record(from: $0, of: text, source) }
    }

    /// The numerals, dates and names of a text, before anyone asks what they count.
    public func mentions(in text: UnsafeBufferPointer<UInt8>, published: CalendarDate?) -> [Mention] {
        tokenizer.tokenize(text)
        mentionReader.read(text, tokens: tokenizer.buffer, published: published)
        return mentionReader.mentions
    }

    /// How a text is understood: tokens, mentions, frames, the rule that won and its runner-up.
    public func explanation(of text: [UInt8]) -> String {
        text.withUnsafeBufferPointer { buffer in
            (figureReader.readsAnySubject, isExplaining) = (true, true)
            defer { (figureReader.readsAnySubject, isExplaining) = (false, false) }
            _ = record(from: buffer, source: DocumentSource(id: ""))
            return figureReader.explanation()
        }
    }

    /// Why each numeral of a text was read as it was.
    public func verdicts(on text: [UInt8]) -> [Verdict] {
        text.withUnsafeBufferPointer { buffer in
            isExplaining = true
            defer { isExplaining = false }
            _ = record(from: buffer, source: DocumentSource(id: ""))
            return figureReader.verdicts()
        }
    }

    private func reading(_ text: UnsafeBufferPointer<UInt8>) -> Reading {
        Reading(text: text, tokens: tokenizer.buffer, mentions: figureReader.mentions.buffer, sentences: sentenceReader.sentences, figures: figureReader.figures)
    }
}
