import Mentions

/// What a program says about one article, in the terms in which it is scored.
///
/// Filled from the JSON of `contract.md`, so that any program that prints it can be scored, this one and the baseline script alike.
public struct PredictedArticle: Sendable, Equatable {
    /// A figure; `code` is nil for a quantity outside the catalogue.
    public struct Figure: Sendable, Equatable {
        public var span: Range<Int>
        public var code: String?
        public var value: DecimalValue
        public var bound: String
        public var status: String
        public var scope: String?
        /// The rule that read it, when the program says so.
        public var rule: String?

        public init(span: Range<Int>, code: String?, value: DecimalValue, bound: String = "exact", status: String = "result", scope: String? = nil, rule: String? = nil) {
            self.span = span
            self.code = code
            self.value = value
            self.bound = bound
            self.status = status
            self.scope = scope
            self.rule = rule
        }
    }

    /// A date with its role.
    public struct Date: Sendable, Equatable {
        public var span: Range<Int>
        public var value: String
        public var role: String

        public init(span: Range<Int>, value: String, role: String) {
            self.span = span
            self.value = value
            self.role = role
        }
    }

    public var figures: [Figure] = []
    public var dates: [Date] = []
    public var references: [Range<Int>] = []
    public var unclaimed: [Range<Int>] = []
    public var facts: [Fact: String] = [:]

    public init() {}
}

/// A fact of the front matter that a program must find in the text.
public enum Fact: String, Sendable, CaseIterable {
    case date = "inspection.date"
    case session = "inspection.session"
    case unit = "inspection.unit"
    case team = "inspection.team"
    case leader = "inspection.leader"
    case leaderPost = "inspection.leader_post"
    case period
}

extension AnnotatedArticle {
    /// The marks as if a program had said them: for comparing two annotators.
    public var asPrediction: PredictedArticle {
        var prediction = PredictedArticle()
        for mark in marks {
            let span = mark.start..<mark.end
            switch mark.kind {
            case .figure:
                guard let value = mark.decimal(surface: surface(of: mark)) else { continue }
                for label in mark.labels {
                    let code = label == "other" ? nil : label
                    prediction.figures.append(PredictedArticle.Figure(span: span, code: code, value: value, bound: mark.bound, status: mark.status, scope: mark["scope"]))
                }
            case .date: prediction.dates.append(PredictedArticle.Date(span: span, value: mark["value"] ?? "", role: mark["role"] ?? ""))
            case .reference: prediction.references.append(span)
            case .ignored: prediction.unclaimed.append(span)
            }
        }
        for fact in Fact.allCases { prediction.facts[fact] = self[fact.rawValue] }
        return prediction
    }
}
