/// One statement about the printed figures that can be computed, and whether it is true.
///
/// A failing check never changes or drops a figure.
public struct Check: Sendable {
    public enum Verdict: String, Sendable, CaseIterable { case holds, fails, undecided }
    /// The statement: `tasks.completed <= tasks.planned`.
    public var rule: String
    public var verdict: Verdict
    /// The statement with its numbers: `16 <= 20`.
    public var detail: String
    /// Indices of the figures, in the order of the rule.
    public var figures: [Int32]
}
