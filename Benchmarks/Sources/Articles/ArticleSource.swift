import Foundation

/// Makes articles without end, no two alike: each line comes from some article of a corpus, with other numerals.
public struct ArticleSource {
    /// First lines, and all other lines, of the corpus.
    private var titles: [AnnotatedLine] = []
    private var lines: [AnnotatedLine] = []
    /// Numbers of lines an article may have.
    private var lengths: [Int] = []
    private var random: RandomNumbers

    /// - Parameters:
    ///   - folder: annotated articles, read in the order of their names.
    ///   - seed: the same seed gives the same articles.
    public init(folder: URL, seed: UInt64) throws {
        random = RandomNumbers(seed: seed)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".txt") }.sorted()
        for name in names {
            let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
            guard let head = text.firstRange(of: "\n---\n") else { continue }
            let body = text[head.upperBound...].split(separator: "\n").map { AnnotatedLine($0) }
            guard body.count > 1 else { continue }
            titles.append(body[0])
            lines += body.dropFirst()
            lengths.append(body.count)
        }
        guard !titles.isEmpty else { throw CocoaError(.fileReadCorruptFile) }
    }

    /// The next article as UTF-8.
    public mutating func next() -> [UInt8] {
        var article: [UInt8] = []
        titles[random.below(titles.count)].write(into: &article, &random)
        article.append(0x0A)
        for _ in 1..<lengths[random.below(lengths.count)] {
            lines[random.below(lines.count)].write(into: &article, &random)
            article.append(0x0A)
        }
        return article
    }
}
