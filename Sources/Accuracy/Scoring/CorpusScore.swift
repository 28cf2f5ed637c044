/// How a set of articles was read: the sums of their scores, with intervals.
public struct CorpusScore: Sendable {
    /// Who read them: `cchc-extract`, `baseline`.
    public var reader: String
    public var articles: [ArticleScore]
    /// The group of each code, as the catalogue has it.
    public var groups: [String: String]

    public init(reader: String, articles: [ArticleScore], groups: [String: String] = [:]) {
        self.reader = reader
        self.articles = articles
        self.groups = groups
    }

    /// The sum of one tally over the articles.
    public func total(_ tally: (ArticleScore) -> Tally) -> Tally { articles.reduce(into: Tally()) { $0 += tally($1) } }

    /// The sum of one share over the articles.
    public func total(_ share: (ArticleScore) -> Share) -> Share { articles.reduce(into: Share()) { $0 += share($1) } }

    /// One fact over the articles.
    public func total(_ fact: Fact) -> Tally { total { $0.facts[fact] ?? Tally() } }

    /// Strict tallies by code, and those summed by group.
    public var byCode: [String: Tally] { articles.reduce(into: [:]) { sum, article in sum.merge(article.byCode, uniquingKeysWith: +) } }

    /// Strict tallies by the group of the catalogue; a code without one is grouped by its first part.
    public var byGroup: [String: Tally] {
        byCode.reduce(into: [:]) { sum, entry in
            let group = groups[entry.key] ?? String(entry.key.prefix { $0 != "." })
            sum[group, default: Tally()] += entry.value
        }
    }

    /// The articles of each kind.
    public var byKind: [String: CorpusScore] {
        Dictionary(grouping: articles, by: \.kind).mapValues { CorpusScore(reader: reader, articles: $0, groups: groups) }
    }

    /// Share of articles whose every figure is strictly right.
    public var everyFigure: Share { total { Share(part: $0.hasEveryFigure ? 1 : 0, whole: 1) } }

    /// Share of articles that are fully right.
    public var fullyRight: Share { total { Share(part: $0.isFullyRight ? 1 : 0, whole: 1) } }

    /// False figures of the catalogue in articles of kind `trap`, in 2,000 words; nil without such articles.
    public var falseFiguresIn2000Words: Double? {
        let traps = articles.filter { $0.kind == "trap" }
        let words = traps.reduce(0) { $0 + $1.words }
        return words == 0 ? nil : 2_000 * Double(traps.reduce(0) { $0 + $1.strict.extra }) / Double(words)
    }

    /// The measures that a report lists first, in its order.
    public var measures: [Measure] {
        [
            Measure(name: "figures.strict", value: .tally { $0.strict }),
            Measure(name: "figures.value", value: .tally { $0.valueOnly }),
            Measure(name: "figures.full", value: .tally { $0.full }),
            Measure(name: "figures.scope", value: .tally { $0.scope }),
            Measure(name: "dates", value: .tally { $0.dates }),
            Measure(name: "dates.withRole", value: .tally { $0.datesWithRole }),
            Measure(name: "dates.roles", value: .share { $0.roles }),
            Measure(name: "inspection.facts", value: .tally { $0.factTotal }),
            Measure(name: "numerals.accounted", value: .share { $0.accounted }),
            Measure(name: "articles.everyFigure", value: .share { Share(part: $0.hasEveryFigure ? 1 : 0, whole: 1) }),
            Measure(name: "articles.fullyRight", value: .share { Share(part: $0.isFullyRight ? 1 : 0, whole: 1) }),
        ]
    }
}

/// One line of a report: what is measured of an article.
public struct Measure: Sendable {
    public enum Value: Sendable {
        case tally(@Sendable (ArticleScore) -> Tally)
        case share(@Sendable (ArticleScore) -> Share)
    }
    public var name: String
    public var value: Value
}
