import Extraction
import Mentions

/// How one article was read, measured against its annotation.
///
/// - **strict**: figures of the catalogue; code and value equal, spans overlapping. A numeral with two labels is two figures.
///   `other` is no figure of the catalogue: reading it as a code is an extra, reading a code as `other` is a miss.
/// - **valueOnly**: numerals that are quantities, with a code or `other`; value equal, spans overlapping.
/// - **full**: strict, and bound and status equal.
/// - **scope**: over the figures that are strictly right, those that have a scope in gold or prediction.
/// - **dates**: value equal, spans overlapping. **datesWithRole**: the role equal too. **roles**: share of right roles among right dates.
/// - **facts**: each fact of the front matter; equal but for case, blanks and the place of the tone mark.
/// - **accounted**: numerals of the annotation that are in one of figures, dates, references, unclaimed.
public struct ArticleScore: Sendable {
    public var id: String
    public var kind: String
    public var words: Int
    public var strict = Tally()
    public var valueOnly = Tally()
    public var full = Tally()
    public var scope = Tally()
    public var dates = Tally()
    public var datesWithRole = Tally()
    public var roles = Share()
    public var facts: [Fact: Tally] = [:]
    public var accounted = Share()
    public var byCode: [String: Tally] = [:]
    public var errors: [ScoreError] = []

    /// Every figure strictly right, none added.
    public var hasEveryFigure: Bool { strict.isPerfect }
    /// Every figure right with bound and status, every date with its value, every numeral accounted for.
    public var isFullyRight: Bool { full.isPerfect && dates.isPerfect && accounted.part == accounted.whole }
    /// All facts together.
    public var factTotal: Tally { facts.values.reduce(Tally(), +) }

    /// Compares a prediction with an article's annotation.
    public init(gold article: AnnotatedArticle, predicted: PredictedArticle) {
        id = article.id
        kind = article.kind ?? "none"
        words = article.wordCount
        scoreFigures(article, predicted)
        scoreValues(article, predicted)
        scoreDates(article, predicted)
        scoreFacts(article, predicted)
        scoreAccounted(article, predicted)
        errors.sort { ($0.span.lowerBound, $0.kind.rawValue) < ($1.span.lowerBound, $1.kind.rawValue) }
    }

    /// Adds to each difference what is known of the rules that came second.
    ///
    /// - Parameter runnerUp: what to say of the numeral with these bytes; nil when nothing is known.
    public mutating func addRunnersUp(_ runnerUp: (Range<Int>) -> String?) {
        for place in errors.indices where !errors[place].span.isEmpty { errors[place].runnerUp = runnerUp(errors[place].span) }
    }

    /// A figure of the gold: one label of one mark.
    struct GoldFigure {
        var span: Range<Int>
        var code: String
        var value: DecimalValue
        var mark: GoldMark
    }

    static func goldFigures(_ article: AnnotatedArticle) -> [GoldFigure] {
        article.marks.flatMap { mark -> [GoldFigure] in
            guard mark.kind == .figure, let value = mark.decimal(surface: article.surface(of: mark)) else { return [] }
            return mark.codes.map { GoldFigure(span: mark.start..<mark.end, code: $0, value: value.normalized, mark: mark) }
        }
    }

    private mutating func scoreFigures(_ article: AnnotatedArticle, _ predicted: PredictedArticle) {
        let gold = ArticleScore.goldFigures(article)
        let coded = predicted.figures.filter { $0.code != nil }
        let partner = align(gold: gold.map(\.span), predicted: coded.map(\.span)) { g, p in
            gold[g].code == coded[p].code && gold[g].value == coded[p].value.normalized
        }
        var unpaired = Set(coded.indices)
        for (g, figure) in gold.enumerated() {
            guard let p = partner[g] else { continue }
            unpaired.remove(p)
            byCode[figure.code, default: Tally()].matched += 1
            strict.matched += 1
            compareQualities(article, figure, coded[p])
        }
        for (g, figure) in gold.enumerated() where partner[g] == nil {
            byCode[figure.code, default: Tally()].missed += 1
            strict.missed += 1
            full.missed += 1
            let rival = unpaired.sorted().first { coded[$0].span.overlaps(figure.span) }
            let kind: ScoreError.Kind
            if let rival {
                unpaired.remove(rival)
                addExtra(coded[rival])
                kind = coded[rival].code == figure.code ? .value : .confused
            } else {
                kind = .miss
            }
            let other = predicted.figures.first { $0.code == nil && $0.span.overlaps(figure.span) }
            errors.append(error(article, kind, figure.span, gold: describe(figure), read: rival.map { describe(coded[$0]) } ?? other.map(describe), rule: rival.flatMap { coded[$0].rule }))
        }
        for p in unpaired.sorted() {
            addExtra(coded[p])
            let mark = article.marks.first { $0.start < coded[p].span.upperBound && $0.end > coded[p].span.lowerBound }
            errors.append(error(article, .extra, coded[p].span, gold: mark.map { $0.labels.joined(separator: ",") }, read: describe(coded[p]), rule: coded[p].rule))
        }
    }

    private mutating func addExtra(_ figure: PredictedArticle.Figure) {
        byCode[figure.code ?? "", default: Tally()].extra += 1
        strict.extra += 1
        full.extra += 1
    }

    private mutating func compareQualities(_ article: AnnotatedArticle, _ gold: GoldFigure, _ read: PredictedArticle.Figure) {
        let boundIsRight = gold.mark.bound == read.bound
        let statusIsRight = gold.mark.status == read.status
        if boundIsRight, statusIsRight { full.matched += 1 } else { full += Tally(missed: 1, extra: 1) }
        if !boundIsRight { errors.append(error(article, .bound, gold.span, gold: "\(gold.code) \(gold.mark.bound)", read: read.bound, rule: read.rule)) }
        if !statusIsRight { errors.append(error(article, .status, gold.span, gold: "\(gold.code) \(gold.mark.status)", read: read.status, rule: read.rule)) }
        let goldScope = gold.mark["scope"]
        switch (goldScope, read.scope) {
        case (nil, nil): return
        case (let expected?, let found?) where sameWords(expected, found):
            scope.matched += 1
            return
        default: break
        }
        if goldScope != nil { scope.missed += 1 }
        if read.scope != nil { scope.extra += 1 }
        errors.append(error(article, .scope, gold.span, gold: goldScope, read: read.scope, rule: read.rule))
    }

    private mutating func scoreValues(_ article: AnnotatedArticle, _ predicted: PredictedArticle) {
        let gold = article.marks.filter { $0.kind == .figure }
        let values = gold.map { $0.decimal(surface: article.surface(of: $0))?.normalized }
        var read: [PredictedArticle.Figure] = []
        for figure in predicted.figures where !read.contains(where: { $0.span == figure.span }) { read.append(figure) }
        let partner = align(gold: gold.map { $0.start..<$0.end }, predicted: read.map(\.span)) { g, p in values[g] == read[p].value.normalized }
        let matched = partner.count { $0 != nil }
        valueOnly = Tally(matched: matched, missed: gold.count - matched, extra: read.count - matched)
    }

    private mutating func scoreDates(_ article: AnnotatedArticle, _ predicted: PredictedArticle) {
        let gold = article.marks.filter { $0.kind == .date }
        let read = predicted.dates
        let partner = align(gold: gold.map { $0.start..<$0.end }, predicted: read.map(\.span)) { g, p in gold[g]["value"] == read[p].value }
        var unpaired = Set(read.indices)
        for p in partner.compactMap({ $0 }) { unpaired.remove(p) }
        for (g, mark) in gold.enumerated() {
            let span = mark.start..<mark.end
            guard let p = partner[g] else {
                dates.missed += 1
                datesWithRole.missed += 1
                let rival = unpaired.sorted().first { read[$0].span.overlaps(span) }
                if let rival { removeDate(rival, &unpaired) }
                errors.append(error(article, .date, span, gold: mark["value"], read: rival.map { read[$0].value }, rule: nil))
                continue
            }
            dates.matched += 1
            let roleIsRight = mark["role"] == read[p].role
            roles.count(roleIsRight)
            if roleIsRight {
                datesWithRole.matched += 1
            } else {
                datesWithRole += Tally(missed: 1, extra: 1)
                errors.append(error(article, .role, span, gold: mark["role"], read: read[p].role, rule: nil))
            }
        }
        for p in unpaired.sorted() {
            removeDate(p, &unpaired)
            errors.append(error(article, .date, read[p].span, gold: nil, read: read[p].value, rule: nil))
        }
    }

    private mutating func removeDate(_ place: Int, _ unpaired: inout Set<Int>) {
        unpaired.remove(place)
        dates.extra += 1
        datesWithRole.extra += 1
    }

    private mutating func scoreFacts(_ article: AnnotatedArticle, _ predicted: PredictedArticle) {
        for fact in Fact.allCases {
            let gold = article[fact.rawValue]
            let read = predicted.facts[fact]
            if gold == nil, read == nil { continue }
            var tally = Tally()
            if let gold, let read, sameWords(gold, read) {
                tally.matched = 1
            } else {
                tally.missed = gold == nil ? 0 : 1
                tally.extra = read == nil ? 0 : 1
                errors.append(ScoreError(article: id, kind: .fact, surface: fact.rawValue, span: 0..<0, gold: gold, read: read, rule: nil, runnerUp: nil, sentence: ""))
            }
            facts[fact, default: Tally()] += tally
        }
    }

    private mutating func scoreAccounted(_ article: AnnotatedArticle, _ predicted: PredictedArticle) {
        let spans = predicted.figures.map(\.span) + predicted.dates.map(\.span) + predicted.references + predicted.unclaimed
        for mark in article.marks {
            let span = mark.start..<mark.end
            let isCovered = spans.contains { $0.overlaps(span) }
            accounted.count(isCovered)
            if !isCovered { errors.append(error(article, .lost, span, gold: mark.labels.joined(separator: ","), read: nil, rule: nil)) }
        }
    }

    private func error(_ article: AnnotatedArticle, _ kind: ScoreError.Kind, _ span: Range<Int>, gold: String?, read: String?, rule: String?) -> ScoreError {
        ScoreError(article: id, kind: kind, surface: article.text(span.lowerBound, span.upperBound), span: span, gold: gold, read: read, rule: rule, runnerUp: nil, sentence: quotedSentence(in: article.text, around: span))
    }

    private func describe(_ figure: GoldFigure) -> String { "\(figure.code) = \(figure.value.description)" }
    private func describe(_ figure: PredictedArticle.Figure) -> String { "\(figure.code ?? "other") = \(figure.value.description)" }
}
