/// Finds the most specific rule that fits a frame.
struct FrameMatcher {
    private let table: RuleTable

    init(lexicon: Lexicon) { table = lexicon.ruleTable }

    /// A reading that meets a need at least in the numeral's list; what meets less gives way to the act of the list.
    static let strongScore = 2 * Reach.list.weight

    struct Result {
        var rule: Int32 = -1
        var score = 0
        var runnerUp: Int32 = -1
        var runnerUpScore = 0
    }

    /// - Complexity: O(rules of the shape and noun).
    func match(_ frame: borrowing Frame) -> Result {
        var result = Result()
        var winner = IndicatorID.none
        let said = RuleTable.Said(frame)
        for place in table.places(frame.shape, noun: frame.noun) {
            let rule = table.number(at: place)
            let score = table.specificity(of: rule, in: said)
            guard score >= 0 else { continue }
            let indicator = table.indicator(of: rule)
            if score > result.score || result.rule < 0 {
                if result.rule >= 0, winner != indicator {
                    result.runnerUp = result.rule
                    result.runnerUpScore = result.score
                }
                result.rule = rule
                result.score = score
                winner = indicator
            } else if score > result.runnerUpScore || result.runnerUp < 0, winner != indicator {
                result.runnerUp = rule
                result.runnerUpScore = score
            }
        }
        return result
    }
}
