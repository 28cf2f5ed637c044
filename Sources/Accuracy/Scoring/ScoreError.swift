/// One difference between an article's annotation and what a program read, with the sentence it stands in.
public struct ScoreError: Sendable, Equatable {
    public enum Kind: String, Sendable, CaseIterable {
        /// A figure of the gold that was read as no figure of the catalogue.
        case miss
        /// A figure of the catalogue where the gold has none.
        case extra
        /// Another code than the gold's on the same numeral.
        case confused
        /// The right code with a wrong value.
        case value
        case bound, status, scope
        /// A date missed, added, or read as another.
        case date
        case role
        /// A fact of the inspection.
        case fact
        /// A numeral that is in none of the four lists.
        case lost
    }

    public var article: String
    public var kind: Kind
    /// The numeral as written; for a fact its name.
    public var surface: String
    /// Bytes of the numeral; empty for a fact.
    public var span: Range<Int>
    /// What the annotation says; nil for an extra.
    public var gold: String?
    /// What was read; nil for a miss.
    public var read: String?
    /// The rule that read it.
    public var rule: String?
    /// The rule that came second, or for silence the one that came nearest and what it lacked.
    public var runnerUp: String?
    /// The sentence with the numeral between ⟦ and ⟧.
    public var sentence: String
}
