@testable import Accuracy
import Extraction
import Foundation
import Records
import Testing

/// Scores that must not fall. When they rise for good, the floor rises with them. Those of `development` were set anew on
/// 26 November 2026, when 72 articles by new writers joined it; the 149 before scored 0.934.
@Suite struct FloorTests {
    struct Floor: Sendable {
        var part: String
        var measure: String
        var least: Double
    }

    static let floors: [Floor] = [
        Floor(part: "development", measure: "figures.strict", least: 0.915),
        Floor(part: "development", measure: "figures.value", least: 0.985),
        Floor(part: "development", measure: "figures.full", least: 0.88),
        Floor(part: "development", measure: "figures.scope", least: 0.765),
        Floor(part: "development", measure: "dates", least: 0.98),
        Floor(part: "heldout", measure: "figures.strict", least: 0.875),
        Floor(part: "heldout", measure: "figures.value", least: 0.982),
        Floor(part: "heldout", measure: "figures.full", least: 0.84),
        Floor(part: "heldout", measure: "figures.scope", least: 0.735),
        Floor(part: "heldout", measure: "dates", least: 0.95),
    ]

    static let corpus = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Corpus")

    /// True when a part of the corpus has articles.
    static func exists(_ part: String) -> Bool {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: corpus.appendingPathComponent(part).path)) ?? []
        return files.contains { $0.hasSuffix(".txt") }
    }

    @Test(.enabled(if: exists("development") && exists("heldout"), "Corpus/development or Corpus/heldout is absent"), arguments: ["development", "heldout"])
    func scoresDoNotFall(_ part: String) throws {
        let folder = FloorTests.corpus.appendingPathComponent(part)
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".txt") }.sorted()
        let extractor = Extractor()
        let reader = AnnotationReader(codes: Set(extractor.lexicon.indicators.map(\.code)))
        let writer = JSONWriter(lexicon: extractor.lexicon, layout: extractor.layout)
        let articles = try files.map { file in
            let result = reader.read(Array(try Data(contentsOf: folder.appendingPathComponent(file))), path: file)
            #expect(result.faults == [])
            writer.removeAll()
            writer.write(extractor.record(from: result.article.text, source: DocumentSource(id: result.article.id)))
            return ArticleScore(gold: result.article, predicted: try PredictedArticle(record: JSONValue(parsing: writer.bytes)))
        }
        let score = CorpusScore(reader: "cchc-extract", articles: articles)
        for floor in FloorTests.floors where floor.part == part {
            let measure = try #require(score.measures.first { $0.name == floor.measure })
            let rate: Double
            switch measure.value {
            case .tally(let tally): rate = score.total(tally).f1 ?? 0
            case .share(let share): rate = score.total(share).rate ?? 0
            }
            #expect(rate >= floor.least, "\(part) \(floor.measure) fell to \(fixed(rate, 4))")
        }
    }
}
