/// What was found, missed and wrongly added, and the rates that follow.
public struct Tally: Sendable, Equatable {
    /// In the gold and in the prediction.
    public var matched: Int
    /// In the gold alone.
    public var missed: Int
    /// In the prediction alone.
    public var extra: Int

    public init(matched: Int = 0, missed: Int = 0, extra: Int = 0) {
        self.matched = matched
        self.missed = missed
        self.extra = extra
    }

    /// Matched of all predicted; nil when nothing was predicted.
    public var precision: Double? { Tally.share(matched, matched + extra) }
    /// Matched of all gold; nil when the gold has none.
    public var recall: Double? { Tally.share(matched, matched + missed) }
    /// Harmonic mean of precision and recall; nil when there is neither gold nor prediction.
    public var f1: Double? { Tally.share(2 * matched, 2 * matched + missed + extra) }
    /// Items of the gold.
    public var gold: Int { matched + missed }
    /// True when nothing was missed or added.
    public var isPerfect: Bool { missed == 0 && extra == 0 }

    public static func + (first: Tally, second: Tally) -> Tally {
        Tally(matched: first.matched + second.matched, missed: first.missed + second.missed, extra: first.extra + second.extra)
    }

    public static func += (first: inout Tally, second: Tally) { first = first + second }

    /// One count of another; nil when the other is 0.
    static func share(_ part: Int, _ whole: Int) -> Double? { whole == 0 ? nil : Double(part) / Double(whole) }
}

/// A count of a count, for shares that have no precision and recall.
public struct Share: Sendable, Equatable {
    public var part: Int
    public var whole: Int

    public init(part: Int = 0, whole: Int = 0) {
        self.part = part
        self.whole = whole
    }

    /// `part` of `whole`; nil when `whole` is 0.
    public var rate: Double? { Tally.share(part, whole) }

    public static func += (first: inout Share, second: Share) {
        first.part += second.part
        first.whole += second.whole
    }

    mutating func count(_ holds: Bool) {
        whole += 1
        if holds { part += 1 }
    }
}
