/// How near to its numeral a concept must stand.
@frozen public enum Reach: UInt8, Sendable, CaseIterable {
    /// In the numeral's own segment: between the marks and conjunctions that part it from its neighbours.
    case own
    /// Back to the numeral before.
    case near
    /// In the head of the list the numeral stands in, or the state last spoken of.
    case list
    /// Anywhere in the sentence.
    case sentence
    /// Anywhere in the paragraph, or in the heading over it.
    case paragraph

    /// What one need met at this reach adds to how specific a reading is.
    var weight: Int {
        switch self {
        case .own: 10
        case .near: 6
        case .list: 4
        case .sentence: 2
        case .paragraph: 1
        }
    }
}

/// The form of a numeral, as its unit shows it.
@frozen public enum Shape: UInt8, Sendable, CaseIterable {
    case count, share, score, rank, money, duration
    /// A measure of something else (km, ha, kg): never in the catalogue.
    case measure
}

/// One way of saying what an indicator counts: a frame of the lexicon.
struct FrameRule: Sendable {
    struct Need: Sendable {
        var alternatives: ConceptSet
        var reach: Reach
    }
    var shape: Shape
    /// The counted nouns it takes; empty: any.
    var nouns = ConceptSet()
    /// Takes a numeral without a noun too (`bare`).
    var takesBare = false
    var indicator: IndicatorID
    /// A second indicator the same numeral gives.
    var also = IndicatorID.none
    var needs: [Need] = []
    /// What must not stand at each reach, by `Reach.rawValue`.
    var refusals: [(Reach, ConceptSet)] = []
    var name: String
    var file: Int
    var line: Int

    /// True when both need the same, each need at the same reach.
    func asksTheSame(as other: FrameRule) -> Bool {
        needs.count == other.needs.count && needs.allSatisfy { need in other.needs.contains { $0.reach == need.reach && $0.alternatives == need.alternatives } }
    }

    /// True when some noun is taken by both.
    func sharesNoun(_ other: FrameRule) -> Bool {
        nouns.isEmpty ? other.nouns.isEmpty : nouns.intersects(other.nouns)
    }

    /// True when a frame that needs the same takes every numeral the other takes.
    func takesAllOf(_ other: FrameRule) -> Bool {
        guard nouns.isEmpty == other.nouns.isEmpty, other.nouns.subtracting(nouns).isEmpty, takesBare || !other.takesBare else { return false }
        return refusals.allSatisfy { reach, concepts in other.refusals.contains { $0.0 == reach && concepts.subtracting($0.1).isEmpty } }
    }
}
