import Mentions

/// Why one numeral was read as it was: for lists of errors.
public struct Verdict: Sendable {
    /// Bytes of the numeral.
    public var start: UInt32
    public var end: UInt32
    /// The rule that won; nil for a link between figures and for silence.
    public var rule: String?
    /// The rule that came second.
    public var runnerUp: String?
    /// For silence: the rule that came nearest, and what it lacked.
    public var nearestMiss: String?
}

extension FigureReader {
    /// A verdict for each numeral of the text last read that may be a figure, in text order.
    ///
    /// Call right after `read`, while its buffers are valid.
    /// - Complexity: O(numerals × rules of their shape and noun).
    public func verdicts() -> [Verdict] {
        frames.map { frame in
            let mention = frame.mention >= 0 ? mentions[Int(frame.mention)] : nil
            var verdict = Verdict(start: mention?.start ?? frame.zeroStart, end: mention?.end ?? frame.zeroEnd)
            if frame.rule >= 0 { verdict.rule = lexicon.rules[Int(frame.rule)].name }
            if frame.runnerUp >= 0 { verdict.runnerUp = lexicon.rules[Int(frame.runnerUp)].name }
            if !frame.hasIndicator, !frame.isIgnored, let (rule, lack) = nearestMiss(frame) { verdict.nearestMiss = "\(rule), \(lack)" }
            return verdict
        }
    }
}
