import Articles
import Benchmark
import Figures
import Foundation
import Mentions
import Records
import Tokens

/// One article after another through one stage of the way; what the stages before it gave is made outside the measured time.
///
/// Used by one thread.
final class Stages: @unchecked Sendable {
    private let articles: [[UInt8]]
    private let tokenizer: Tokenizer
    private let sentenceReader: SentenceReader
    private let mentionReader: MentionReader
    private let figureReader: FigureReader
    private let recordBuilder: RecordBuilder
    private let writer: JSONWriter

    /// - Parameter bytesLeast: so many bytes of distinct articles, made of those in a folder.
    init(folder: URL, bytesLeast: Int) throws {
        var source = try ArticleSource(folder: folder, seed: 1)
        var articles: [[UInt8]] = []
        var count = 0
        while count < bytesLeast {
            articles.append(source.next())
            count += articles.last?.count ?? 0
        }
        self.articles = articles
        let vocabulary = Vocabulary()
        mentionReader = MentionReader(vocabulary: vocabulary)
        sentenceReader = SentenceReader(vocabulary: vocabulary)
        let lexicon = Lexicon(vocabulary: vocabulary)
        tokenizer = Tokenizer(vocabulary: vocabulary)
        figureReader = FigureReader(lexicon: lexicon)
        recordBuilder = RecordBuilder(lexicon: lexicon)
        writer = JSONWriter(lexicon: lexicon, layout: recordBuilder.layout)
    }

    /// The stages in order.
    enum Stage: String, CaseIterable { case tokens, sentences, mentions, frames, figures, records, json }

    /// Runs the way of every article up to a stage and measures that stage.
    func run(_ stage: Stage, _ benchmark: Benchmark) {
        for article in articles { article.withUnsafeBufferPointer { run(stage, $0, benchmark) } }
    }

    private func run(_ stage: Stage, _ text: UnsafeBufferPointer<UInt8>, _ benchmark: Benchmark) {
        func measured(_ step: Stage, _ body: () -> Void) {
            if step == stage { benchmark.startMeasurement() }
            body()
            if step == stage { benchmark.stopMeasurement() }
        }
        measured(.tokens) { tokenizer.tokenize(text) }
        if stage == .tokens { return }
        measured(.sentences) { sentenceReader.read(text, tokens: tokenizer.buffer) }
        if stage == .sentences { return }
        measured(.mentions) { mentionReader.read(text, tokens: tokenizer.buffer) }
        if stage == .mentions { return }
        if stage == .frames {
            return measured(.frames) {
                blackHole(figureReader.frameCount(text, tokens: tokenizer.buffer, mentions: mentionReader.mentions, sentences: sentenceReader.sentences))
            }
        }
        measured(.figures) { figureReader.read(text, tokens: tokenizer.buffer, mentions: mentionReader.mentions, sentences: sentenceReader.sentences) }
        if stage == .figures { return }
        let reading = Reading(text: text, tokens: tokenizer.buffer, mentions: figureReader.mentions.buffer, sentences: sentenceReader.sentences, figures: figureReader.figures)
        var record: Record?
        measured(.records) { record = recordBuilder.record(of: reading, source: DocumentSource(id: "a")) }
        if stage == .records { return }
        measured(.json) {
            writer.removeAll()
            if let record { writer.write(record) }
        }
    }
}
