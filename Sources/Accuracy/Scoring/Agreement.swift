import Extraction

/// How far two annotators of the same articles agree.
public struct Agreement: Sendable {
    /// The second annotation scored against the first.
    public var score: CorpusScore
    /// Cohen's kappa of the labels of the numerals that both marked; nil when there is none, or when both gave one label to all.
    public var kappa: Double?
    /// Share of those numerals with the same label.
    public var sameLabel: Share

    /// Compares two annotations of each article.
    ///
    /// - Throws: the message that names the article whose two texts differ.
    public init(pairs: [(first: AnnotatedArticle, second: AnnotatedArticle)], groups: [String: String] = [:]) throws(Message) {
        var labels: [(String, String)] = []
        var scores: [ArticleScore] = []
        for (first, second) in pairs {
            guard first.text == second.text else {
                throw Message("A030", "Hai bản đánh dấu của bài “\(first.id)” không cùng một văn bản.", "The two annotations of “\(first.id)” are not of one text.")
            }
            scores.append(ArticleScore(gold: first, predicted: second.asPrediction))
            labels += Agreement.labelPairs(first, second)
        }
        score = CorpusScore(reader: "agreement", articles: scores, groups: groups)
        sameLabel = Share(part: labels.count { $0 == $1 }, whole: labels.count)
        kappa = Agreement.kappa(labels)
    }

    private static func labelPairs(_ first: AnnotatedArticle, _ second: AnnotatedArticle) -> [(String, String)] {
        let partner = align(gold: first.marks.map { $0.start..<$0.end }, predicted: second.marks.map { $0.start..<$0.end }) { _, _ in true }
        return zip(first.marks, partner).compactMap { mark, place in
            place.map { (mark.labels.sorted().joined(separator: ","), second.marks[$0].labels.sorted().joined(separator: ",")) }
        }
    }

    /// Cohen's kappa (1960): agreement beyond what chance would give the two sets of labels.
    static func kappa(_ pairs: [(String, String)]) -> Double? {
        guard !pairs.isEmpty else { return nil }
        let total = Double(pairs.count)
        var first: [String: Double] = [:]
        var second: [String: Double] = [:]
        for (a, b) in pairs {
            first[a, default: 0] += 1
            second[b, default: 0] += 1
        }
        let observed = Double(pairs.count { $0 == $1 }) / total
        let expected = first.reduce(0.0) { $0 + $1.value * (second[$1.key] ?? 0) } / (total * total)
        return expected == 1 ? nil : (observed - expected) / (1 - expected)
    }
}
