/// The middle 95% of a measure over articles drawn again with replacement.
public struct Interval: Sendable, Equatable {
    public var low: Double
    public var high: Double
}

/// Draws articles with replacement, the same way for the same seed.
public struct Bootstrap: Sendable {
    public var draws: Int
    public var seed: UInt64

    public init(draws: Int = 1_000, seed: UInt64 = 20_221_104) {
        self.draws = draws
        self.seed = seed
    }

    /// The 95% interval of a measure; nil when fewer than two articles have it.
    ///
    /// - Complexity: O(draws × articles).
    public func interval(of measure: Measure, over articles: [ArticleScore]) -> Interval? {
        guard articles.count > 1 else { return nil }
        let rates: [Double]
        switch measure.value {
        case .tally(let tally): rates = draw(articles.map(tally), Tally(), +=, \.f1)
        case .share(let share): rates = draw(articles.map(share), Share(), +=, \.rate)
        }
        guard rates.count > 1 else { return nil }
        let last = Double(rates.count - 1)
        return Interval(low: rates[Int((0.025 * last).rounded())], high: rates[Int((0.975 * last).rounded())])
    }

    /// The rates of the drawn sums, in rising order.
    private func draw<Count>(_ counts: [Count], _ zero: Count, _ add: (inout Count, Count) -> Void, _ rate: (Count) -> Double?) -> [Double] {
        var generator = SplitMix64(state: seed)
        var rates: [Double] = []
        rates.reserveCapacity(draws)
        for _ in 0..<draws {
            var sum = zero
            for _ in counts.indices { add(&sum, counts[Int.random(in: counts.indices, using: &generator)]) }
            if let rate = rate(sum) { rates.append(rate) }
        }
        return rates.sorted()
    }
}

/// A small generator with a stated sequence (Steele, Lea and Flood 2014), so that intervals never change between runs.
struct SplitMix64: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
