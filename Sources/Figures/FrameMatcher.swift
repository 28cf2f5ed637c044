/// Finds the most specific rule that fits a frame.
struct FrameMatcher {
    let lexicon: Lexicon

    /// A reading that meets a need at least in the numeral's list; what meets less gives way to the act of the list.
    static let strongScore = 2 * Reach.list.weight

    struct Result {
        var rule: Int32 = -1
        var score = 0
        var runnerUp: Int32 = -1
        var runnerUpScore = 0
    }

    /// - Complexity: O(rules of the shape and noun).
    func match(_ frame: Frame) -> Result {
        var result = Result()
        for number in lexicon.rules(frame.shape, noun: frame.noun) {
            let score = specificity(of: lexicon.rules[Int(number)], in: frame)
            guard score >= 0 else { continue }
            if score > result.score || result.rule < 0 {
                if result.rule >= 0, lexicon.rules[Int(result.rule)].indicator != lexicon.rules[Int(number)].indicator {
                    result.runnerUp = result.rule
                    result.runnerUpScore = result.score
                }
                result.rule = number
                result.score = score
            } else if score > result.runnerUpScore || result.runnerUp < 0, lexicon.rules[Int(result.rule)].indicator != lexicon.rules[Int(number)].indicator {
                result.runnerUp = number
                result.runnerUpScore = score
            }
        }
        return result
    }

    /// How specific a rule is in a frame: twice the sum of its needs' weights at the reach where each is met,
    /// one more where it names the noun; -1 when it does not fit.
    func specificity(of rule: FrameRule, in frame: Frame) -> Int {
        for (reach, concepts) in rule.refusals where frame.says(reach).intersects(concepts) { return -1 }
        var score = rule.nouns.isEmpty ? 0 : 1
        for need in rule.needs {
            guard let weight = weight(of: need, in: frame) else { return -1 }
            score += 2 * weight
        }
        return score
    }

    @inline(__always)
    private func weight(of need: FrameRule.Need, in frame: Frame) -> Int? {
        let concepts = need.alternatives
        // A paragraph is background: being said nearer makes the reading no more specific.
        if need.reach == .paragraph { return frame.paragraphSays.intersects(concepts) ? Reach.paragraph.weight : nil }
        if frame.own.intersects(concepts) { return Reach.own.weight }
        if need.reach == .own { return nil }
        if frame.near.intersects(concepts) { return Reach.near.weight }
        if need.reach == .near { return nil }
        if frame.list.intersects(concepts) { return Reach.list.weight }
        if need.reach == .list { return nil }
        if frame.sentenceSays.intersects(concepts) { return Reach.sentence.weight }
        return nil
    }
}
