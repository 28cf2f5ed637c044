import Figures
import Mentions

/// A numeral of an annotated article with what a careful reader says it is.
public struct GoldMark: Sendable, Equatable {
    /// Which of the four lists of a record the numeral belongs in.
    public enum Kind: Sendable, Equatable { case figure, date, reference, ignored }

    /// Bytes of the numeral in the article's plain text.
    public var start: Int
    public var end: Int
    /// Indicator codes, or one of `other`, `date`, `ref`, `ignore`.
    public var labels: [String]
    /// `key=value` pairs as written, in the order of `AnnotationVocabulary.markKeys`.
    public var attributes: [Attribute]

    /// One `key=value` of a mark.
    public struct Attribute: Sendable, Equatable {
        public var key: String
        public var value: String
        public init(_ key: String, _ value: String) {
            self.key = key
            self.value = value
        }
    }

    public init(start: Int, end: Int, labels: [String], attributes: [Attribute] = []) {
        self.start = start
        self.end = end
        self.labels = labels
        self.attributes = attributes.sorted { AnnotationVocabulary.place(of: $0.key) < AnnotationVocabulary.place(of: $1.key) }
    }

    /// What the numeral is, by its labels.
    public var kind: Kind {
        switch labels.first {
        case "date": .date
        case "ref": .reference
        case "ignore": .ignored
        default: .figure
        }
    }

    /// The value of a key; nil when the mark has none.
    public subscript(key: String) -> String? { attributes.first { $0.key == key }?.value }

    /// `exact` when the mark names no bound.
    public var bound: String { self["bound"] ?? "exact" }
    /// `result` when the mark names no status.
    public var status: String { self["status"] ?? "result" }

    /// The labels that are codes of the catalogue.
    public var codes: [String] { labels.filter { !AnnotationVocabulary.plainLabels.contains($0) } }

    /// The value of a figure: `value=` where given, else the digits of the surface; nil when neither says.
    public func decimal(surface: String) -> DecimalValue? {
        if let written = self["value"] { return DecimalValue(decimal: written) }
        return DecimalValue(vietnamese: surface)
    }
}

/// The names that an annotation may use.
public enum AnnotationVocabulary {
    /// Labels that are no code of the catalogue.
    public static let plainLabels: Set<String> = ["other", "date", "ref", "ignore"]
    /// Keys of a mark, in the order in which they are written.
    public static let markKeys = ["value", "bound", "status", "scope", "role"]
    public static let bounds: [String] = ["over", "under", "about", "atLeast", "atMost"]
    public static let statuses: [String] = ["target", "previous", "change"]
    public static let roles: [String] = ["event", "period_start", "period_end", "period", "document", "deadline", "other"]
    public static let kinds: [String] = ["inspection", "results", "report", "plan", "event", "newspaper", "trap"]
    public static let sessions: [String] = ["morning", "afternoon", "evening"]
    /// Keys of the front matter.
    public static let frontMatterKeys: [String] =
        ["id", "kind", "inspection.date", "inspection.session", "inspection.unit", "inspection.team", "inspection.leader", "inspection.leader_post", "period"]

    static func place(of key: String) -> Int { markKeys.firstIndex(of: key) ?? markKeys.count }
}
