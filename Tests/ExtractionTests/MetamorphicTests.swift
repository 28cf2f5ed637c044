import Extraction
import Foundation
import Mentions
import Records
import Testing

/// What must not change when a text is written otherwise, or stands beside another.
///
/// Where a way of writing carries meaning (capitals tell names and headings) or a neighbour is context (a title, a topic
/// that goes on), the figures may differ; the share that stays is then held by a floor, measured on `Corpus/development`.
@Suite struct MetamorphicTests {
    /// One reading of a figure: everything but its place.
    struct Reading: Equatable {
        var indicator: String
        var value: DecimalValue
        var bound: String
        var status: String
    }

    /// The plain texts of `Corpus/development`.
    static let articles: [String] = {
        let folder = PropertyTests.root.appendingPathComponent("Corpus/development")
        let files = ((try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []).filter { $0.pathExtension == "txt" }
        return files.sorted { $0.path < $1.path }.compactMap { try? String(contentsOf: $0, encoding: .utf8) }.map { text in
            var body = text.firstRange(of: "\n---\n").map { text[$0.upperBound...] } ?? text[...]
            var plain = ""
            while let open = body.firstRange(of: "[["), let close = body[open.upperBound...].firstRange(of: "]]") {
                plain += body[..<open.lowerBound]
                plain += body[open.upperBound..<close.lowerBound].prefix { $0 != "|" }
                body = body[close.upperBound...]
            }
            return plain + body
        }
    }()

    /// The figures of a text whose numerals begin in a range of its bytes.
    static func readings(_ text: String, _ extractor: Extractor, in range: Range<Int> = 0..<Int.max) -> [Reading] {
        extractor.record(from: Array(text.utf8), source: DocumentSource(id: "x")).figures.map(\.figure).filter { range.contains(Int($0.start)) }.map { figure in
            let code = figure.indicator == .none ? "" : extractor.lexicon.indicators[Int(figure.indicator.index)].code
            return Reading(indicator: code, value: figure.value, bound: "\(figure.bound)", status: "\(figure.status)")
        }
    }

    /// The share of figures that stay when each article is rewritten.
    static func shareKept(_ rewrite: (String) -> String) -> Double {
        let extractor = Extractor()
        var kept = 0
        var all = 0
        for article in articles {
            let before = readings(article, extractor)
            let after = readings(rewrite(article), extractor)
            all += max(before.count, after.count)
            kept += before.count - after.difference(from: before).removals.count
        }
        return all == 0 ? 0 : Double(kept) / Double(all)
    }

    static let unrelated = "Trời hôm nay nhiều mây, gió nhẹ."

    enum Rewriting: String, CaseIterable {
        case decomposed, oldTonePlaces, carriageReturns, fixedSpaces, unrelatedBehind

        func apply(_ text: String) -> String {
            switch self {
            case .decomposed: return text.decomposedStringWithCanonicalMapping
            case .oldTonePlaces:
                let pairs = ["òa oà", "óa oá", "ỏa oả", "õa oã", "ọa oạ", "òe oè", "óe oé", "ỏe oẻ", "õe oẽ", "ọe oẹ", "ùy uỳ", "úy uý", "ủy uỷ", "ũy uỹ", "ụy uỵ"]
                return pairs.reduce(text) { text, pair in
                    let both = pair.split(separator: " ")
                    return text.replacingOccurrences(of: String(both[0]), with: String(both[1]))
                }
            case .carriageReturns: return text.replacingOccurrences(of: "\n", with: "\r\n")
            case .fixedSpaces: return text.replacingOccurrences(of: " ", with: "\u{A0}")
            case .unrelatedBehind: return text + "\n\n" + MetamorphicTests.unrelated + "\n"
            }
        }
    }

    @Test(arguments: Rewriting.allCases)
    func changesNothing(_ rewriting: Rewriting) {
        #expect(MetamorphicTests.articles.count > 50)
        #expect(MetamorphicTests.shareKept(rewriting.apply) == 1)
    }

    /// Capitals tell names, abbreviations and headings: most figures do without.
    @Test func mostFiguresDoWithoutCase() {
        #expect(MetamorphicTests.shareKept { $0.uppercased() } >= 0.95)
        #expect(MetamorphicTests.shareKept { $0.lowercased() } >= 0.92)
    }

    /// A line before an article takes the place of its title.
    @Test func aLineBeforeChangesLittle() {
        #expect(MetamorphicTests.shareKept { MetamorphicTests.unrelated + "\n\n" + $0 } >= 0.99)
    }

    /// Two articles as one text give the figures of both; a topic or a year may go over from the first.
    @Test func twoArticlesGiveTheUnion() {
        let extractor = Extractor()
        var kept = 0
        var all = 0
        for (first, second) in zip(MetamorphicTests.articles, MetamorphicTests.articles.dropFirst()) {
            let seam = first.utf8.count + 2
            let joined = first + "\n\n" + second
            for (text, range) in [(first, 0..<seam), (second, seam..<Int.max)] {
                let alone = MetamorphicTests.readings(text, extractor)
                let together = MetamorphicTests.readings(joined, extractor, in: range)
                all += max(alone.count, together.count)
                kept += alone.count - together.difference(from: alone).removals.count
            }
        }
        #expect(Double(kept) / Double(max(1, all)) >= 0.975)
    }
}
