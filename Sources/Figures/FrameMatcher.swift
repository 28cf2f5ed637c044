/// Finds the most specific rule that fits a frame.
struct FrameMatcher {
    private let table: RuleTable
    private let said = FrameSayings()

    /// One matcher serves one thread.
    init(lexicon: Lexicon) { table = lexicon.ruleTable }

    /// A reading that meets a need at least in the numeral's list; what meets less gives way to the act of the list.
    static let strongScore = 2 * Reach.list.weight

    struct Result {
        /// The most specific rule; of equals the one that stands first.
        var rule: Int32 = -1
        var score = 0
        /// The most specific one that reads the numeral as another indicator.
        var runnerUp: Int32 = -1
        var runnerUpScore = 0
    }

    /// - Complexity: O(distinct needs of the rules of the shape and noun).
    func match(_ frame: borrowing Frame) -> Result { withUnsafePointer(to: frame) { match(at: $0) } }

    /// The same for a frame that is looked at where it lies.
    func match(at frame: UnsafePointer<Frame>) -> Result {
        var result = Result()
        var winner = IndicatorID.none
        said.read(frame)
        table.forEachFit(frame.pointee.shape, frame.pointee.noun, said) { number, indicator, score in
            if result.rule < 0 || score > result.score || score == result.score && number < result.rule {
                if result.rule >= 0, winner != indicator {
                    result.runnerUp = result.rule
                    result.runnerUpScore = result.score
                }
                result.rule = number
                result.score = score
                winner = indicator
            } else if winner != indicator, result.runnerUp < 0 || score > result.runnerUpScore || score == result.runnerUpScore && number < result.runnerUp {
                result.runnerUp = number
                result.runnerUpScore = score
            }
        }
        return result
    }
}
