import Tokens

/// The rules of a lexicon laid out for matching: flat lists, grouped by shape and noun.
///
/// Written once, then only read; lives as long as the lexicon.
final class RuleTable: @unchecked Sendable {
    /// A rule without its names: its hardest need, and where the other conditions stand.
    struct Rule {
        var hardest: Condition
        var indicator: IndicatorID
        var namesNoun: Bool
        var otherNeeds: Range32
        var refusals: Range32
    }
    struct Condition {
        var concepts: ConceptSet
        var reach: Reach
    }
    /// A stretch of a list.
    struct Range32 {
        var start: Int32
        var end: Int32
    }

    private var rules = FlatList<Rule>(capacity: 512)
    private var needs = FlatList<Condition>(capacity: 512)
    private var refusals = FlatList<Condition>(capacity: 512)
    /// Numbers of rules, group after group.
    private var members = FlatList<Int32>(capacity: 8_192)
    /// Where the members of each group begin; one more than there are groups.
    private var starts = FlatList<Int32>(capacity: Shape.allCases.count << 8 + 1)

    /// - Parameter groups: numbers of rules by shape, then by noun.
    init(_ all: [FrameRule], groups: [[Int32]]) {
        for rule in all {
            var hardest = Condition(concepts: .everything, reach: .paragraph)
            let firstNeed = Int32(needs.count)
            let hardestPlace = rule.needs.indices.min { RuleTable.isHarder(rule.needs[$0], than: rule.needs[$1]) }
            for (n, need) in rule.needs.enumerated() {
                let condition = Condition(concepts: need.alternatives, reach: need.reach)
                if n == hardestPlace { hardest = condition } else { needs.append(condition) }
            }
            let firstRefusal = Int32(refusals.count)
            for (reach, concepts) in rule.refusals { refusals.append(Condition(concepts: concepts, reach: reach)) }
            rules.append(Rule(
                hardest: hardest, indicator: rule.indicator, namesNoun: !rule.nouns.isEmpty,
                otherNeeds: Range32(start: firstNeed, end: Int32(needs.count)), refusals: Range32(start: firstRefusal, end: Int32(refusals.count))))
            if rule.needs.isEmpty { rules[rules.count - 1].hardest.concepts = ConceptSet() }
        }
        for group in groups {
            starts.append(Int32(members.count))
            for number in group { members.append(number) }
        }
        starts.append(Int32(members.count))
    }

    deinit {
        rules.deallocate()
        needs.deallocate()
        refusals.deallocate()
        members.deallocate()
        starts.deallocate()
    }

    /// The need that fewer frames meet: of nearer reach, or with fewer alternatives.
    private static func isHarder(_ one: FrameRule.Need, than other: FrameRule.Need) -> Bool {
        (one.reach.rawValue, one.alternatives.count) < (other.reach.rawValue, other.alternatives.count)
    }

    /// The places of the rules that may read a numeral of this shape and noun.
    @inline(__always)
    func places(_ shape: Shape, noun: ConceptID) -> Range<Int> {
        let group = Int(shape.rawValue) << 8 | Int(noun)
        return Int(starts[group])..<Int(starts[group + 1])
    }

    /// The number of the rule at a place.
    @inline(__always) func number(at place: Int) -> Int32 { members[place] }
    @inline(__always) func indicator(of number: Int32) -> IndicatorID { rules[Int(number)].indicator }

    /// How specific a rule is in a frame: twice the sum of its needs' weights at the reach where each is met,
    /// one more where it names the noun; -1 when it does not fit.
    ///
    /// - Parameter said: what the frame says up to each reach.
    @inline(__always)
    func specificity(of number: Int32, in said: borrowing Said) -> Int {
        let rule = rules[Int(number)]
        var score = rule.namesNoun ? 1 : 0
        // A rule without needs has an empty one.
        if !rule.hardest.concepts.isEmpty {
            guard said.meets(rule.hardest) else { return -1 }
            score += 2 * said.weight(rule.hardest)
        }
        var place = Int(rule.otherNeeds.start)
        while place < Int(rule.otherNeeds.end) {
            guard said.meets(needs[place]) else { return -1 }
            score += 2 * said.weight(needs[place])
            place += 1
        }
        place = Int(rule.refusals.start)
        while place < Int(rule.refusals.end) {
            if said.frame(refusals[place].reach).intersects(refusals[place].concepts) { return -1 }
            place += 1
        }
        return score
    }

    /// What a frame says at each reach, and up to it.
    struct Said {
        private let own: ConceptSet
        private let near: ConceptSet
        private let list: ConceptSet
        private let sentence: ConceptSet
        private let paragraph: ConceptSet
        private let upToNear: ConceptSet
        private let upToList: ConceptSet
        private let upToSentence: ConceptSet

        init(_ frame: borrowing Frame) {
            own = frame.own
            near = frame.near
            list = frame.list
            sentence = frame.sentenceSays
            paragraph = frame.paragraphSays
            upToNear = own.union(near)
            upToList = upToNear.union(list)
            upToSentence = upToList.union(sentence)
        }

        /// A paragraph is background: what is said nearer is said in it.
        @inline(__always)
        func meets(_ need: Condition) -> Bool {
            switch need.reach {
            case .own: own.intersects(need.concepts)
            case .near: upToNear.intersects(need.concepts)
            case .list: upToList.intersects(need.concepts)
            case .sentence: upToSentence.intersects(need.concepts)
            case .paragraph: paragraph.intersects(need.concepts)
            }
        }

        /// The weight of a need that is met, at the nearest reach where it is.
        @inline(__always)
        func weight(_ need: Condition) -> Int {
            // Being said nearer makes a reading by the background no more specific.
            if need.reach == .paragraph { return Reach.paragraph.weight }
            if own.intersects(need.concepts) { return Reach.own.weight }
            if near.intersects(need.concepts) { return Reach.near.weight }
            return list.intersects(need.concepts) ? Reach.list.weight : Reach.sentence.weight
        }

        @inline(__always)
        func frame(_ reach: Reach) -> ConceptSet {
            switch reach {
            case .own: own
            case .near: near
            case .list: list
            case .sentence: sentence
            case .paragraph: paragraph
            }
        }
    }
}
