import Tokens

/// The rules of a lexicon laid out for matching.
///
/// A numeral is read by the rules of its shape that take any noun and by those that name its noun. Either list is cut
/// into blocks of up to 64 rules; each concept said that some rule of a block needs hardest gives the rules that it lets
/// through, and only the few rules left are looked at whole. Written once, then only read; lives as long as the lexicon.
final class RuleTable: @unchecked Sendable {
    private struct Rule {
        var indicator: IndicatorID
        var namesNoun: Bool
        var needs: Stretch
        var refusals: Stretch
    }
    /// Some of a set of concepts at a reach. Nearly all sets lie in one machine word of a `ConceptSet`: that word alone is asked.
    struct Condition {
        var concepts: UInt64
        /// Which word it is.
        var word: UInt8
        var reach: Reach
        /// The other words of the set, in `RuleTable.furtherWords`.
        var furtherCount: UInt8
        var firstFurther: Int32
    }
    /// A word of a set that takes more than one.
    struct Word: Equatable {
        var concepts: UInt64
        var word: Int32
    }
    /// Concepts of one machine word of one reach that meet the hardest need of some rule of a block.
    private struct Gate {
        var concepts: UInt64
        /// Which word of what a frame says (`FrameSayings.word`).
        var place: Int32
        /// For each of the concepts in order the rules whose hardest need it meets, as bits: from here on in `masks`.
        var firstMask: Int32
    }
    /// Up to 64 rules in order.
    private struct Block {
        var members: Stretch
        var gates: Stretch
        /// The rules that need nothing.
        var free: UInt64
    }
    /// A stretch of a list.
    private struct Stretch {
        var start: Int32
        var end: Int32
    }

    private var rules = FlatList<Rule>(capacity: 512)
    private var needs = FlatList<Condition>(capacity: 1_024)
    private var refusals = FlatList<Condition>(capacity: 1_024)
    /// Numbers of rules, block after block.
    private var members = FlatList<Int32>(capacity: 1_024)
    private var gates = FlatList<Gate>(capacity: 1_024)
    private var masks = FlatList<UInt64>(capacity: 4_096)
    private var blocks = FlatList<Block>(capacity: 256)
    private var furtherWords = FlatList<Word>(capacity: 1_024)
    /// The blocks of each shape and noun; those of the rules that take any noun stand behind the last noun.
    private var groups = FlatList<Stretch>(capacity: Shape.allCases.count * RuleTable.groupsOfShape)
    private static let groupsOfShape = ConceptSet.conceptsMax + 2

    init(_ all: [FrameRule]) {
        for rule in all { append(rule) }
        for shape in Shape.allCases {
            var byNoun = [[Int32]](repeating: [], count: RuleTable.groupsOfShape)
            for (number, rule) in all.enumerated() where rule.shape == shape {
                if rule.nouns.isEmpty { byNoun[RuleTable.groupsOfShape - 1].append(Int32(number)) } else {
                    if rule.takesBare { byNoun[0].append(Int32(number)) }
                    for noun in rule.nouns.members { byNoun[Int(noun)].append(Int32(number)) }
                }
            }
            for group in byNoun {
                let first = Int32(blocks.count)
                for start in stride(from: 0, to: group.count, by: 64) { appendBlock(group[start..<min(group.count, start + 64)], all) }
                groups.append(Stretch(start: first, end: Int32(blocks.count)))
            }
        }
    }

    deinit {
        rules.deallocate()
        needs.deallocate()
        refusals.deallocate()
        members.deallocate()
        gates.deallocate()
        masks.deallocate()
        blocks.deallocate()
        furtherWords.deallocate()
        groups.deallocate()
    }

    private func append(_ rule: FrameRule) {
        let firstNeed = Int32(needs.count)
        for need in rule.needs { needs.append(condition(need.alternatives, need.reach)) }
        let firstRefusal = Int32(refusals.count)
        for (reach, concepts) in rule.refusals { refusals.append(condition(concepts, reach)) }
        rules.append(Rule(
            indicator: rule.indicator, namesNoun: !rule.nouns.isEmpty,
            needs: Stretch(start: firstNeed, end: Int32(needs.count)), refusals: Stretch(start: firstRefusal, end: Int32(refusals.count))))
    }

    private func condition(_ concepts: ConceptSet, _ reach: Reach) -> Condition {
        var condition = Condition(concepts: 0, word: 0, reach: reach, furtherCount: 0, firstFurther: Int32(furtherWords.count))
        withUnsafeBytes(of: concepts) { bytes in
            for (place, word) in bytes.bindMemory(to: UInt64.self).enumerated() where word != 0 {
                if condition.concepts == 0 {
                    (condition.concepts, condition.word) = (word, UInt8(place))
                } else {
                    furtherWords.append(Word(concepts: word, word: Int32(place)))
                    condition.furtherCount += 1
                }
            }
        }
        return condition
    }

    /// Calls `body` with each machine word of a set that is not empty.
    @inline(__always)
    private static func forEachWord(of concepts: ConceptSet, _ body: (_ place: Int, _ word: UInt64) -> Void) {
        withUnsafeBytes(of: concepts) { bytes in
            for (place, word) in bytes.bindMemory(to: UInt64.self).enumerated() where word != 0 { body(place, word) }
        }
    }

    private func appendBlock(_ numbers: ArraySlice<Int32>, _ all: [FrameRule]) {
        let firstMember = Int32(members.count)
        let firstGate = gates.count
        var free: UInt64 = 0
        var asked = [ConceptSet](repeating: ConceptSet(), count: Reach.allCases.count)
        let hardest = numbers.map { all[Int($0)].needs.min(by: RuleTable.isHarder) }
        for (bit, number) in numbers.enumerated() {
            members.append(number)
            if let need = hardest[bit] { asked[Int(need.reach.rawValue)].formUnion(need.alternatives) } else { free |= 1 << UInt64(bit) }
        }
        for reach in asked.indices {
            RuleTable.forEachWord(of: asked[reach]) { place, word in
                gates.append(Gate(concepts: word, place: Int32(FrameSayings.place(ofWord: place, reach: reach)), firstMask: Int32(masks.count)))
                masks.append(repeating: 0, count: word.nonzeroBitCount)
            }
        }
        for bit in numbers.indices {
            guard let need = hardest[bit - numbers.startIndex] else { continue }
            RuleTable.forEachWord(of: need.alternatives) { place, word in
                let asks = FrameSayings.place(ofWord: place, reach: Int(need.reach.rawValue))
                guard let gate = (firstGate..<gates.count).first(where: { Int(gates[$0].place) == asks }) else { return }
                var left = word
                while left != 0 {
                    masks[Int(gates[gate].firstMask) + RuleTable.rank(of: left, in: gates[gate].concepts)] |= 1 << UInt64(bit - numbers.startIndex)
                    left &= left &- 1
                }
            }
        }
        blocks.append(Block(
            members: Stretch(start: firstMember, end: Int32(members.count)), gates: Stretch(start: Int32(firstGate), end: Int32(gates.count)), free: free))
    }

    /// How many members of a word of a set stand below the lowest one of another.
    @inline(__always)
    private static func rank(of found: UInt64, in concepts: UInt64) -> Int { (concepts & ((found & (0 &- found)) &- 1)).nonzeroBitCount }

    /// The need that fewer frames meet: of nearer reach, or with fewer alternatives.
    private static func isHarder(_ one: FrameRule.Need, than other: FrameRule.Need) -> Bool {
        (one.reach.rawValue, one.alternatives.count) < (other.reach.rawValue, other.alternatives.count)
    }

    /// Calls `body` with each rule that fits a frame: its number, its indicator and how specific it is.
    ///
    /// Specific is twice the sum of its needs' weights at the reach where each is met, and one more where it names the noun.
    /// - Complexity: O(distinct needs of the rules of the shape and noun).
    @inline(__always)
    func forEachFit(_ shape: Shape, _ noun: ConceptID, _ said: FrameSayings, _ body: (_ number: Int32, _ indicator: IndicatorID, _ score: Int) -> Void) {
        let base = Int(shape.rawValue) * RuleTable.groupsOfShape
        forEachFit(in: groups[base + RuleTable.groupsOfShape - 1], said, body)
        forEachFit(in: groups[base + Int(noun)], said, body)
    }

    @inline(__always)
    private func forEachFit(in group: Stretch, _ said: FrameSayings, _ body: (Int32, IndicatorID, Int) -> Void) {
        for n in Int(group.start)..<Int(group.end) {
            let block = blocks[n]
            var left = block.free
            for place in Int(block.gates.start)..<Int(block.gates.end) {
                let gate = gates[place]
                var found = said.word(Int(gate.place)) & gate.concepts
                while found != 0 {
                    left |= masks[Int(gate.firstMask) &+ RuleTable.rank(of: found, in: gate.concepts)]
                    found &= found &- 1
                }
            }
            while left != 0 {
                let number = members[Int(block.members.start) + left.trailingZeroBitCount]
                left &= left &- 1
                let score = specificity(of: number, in: said)
                if score >= 0 { body(number, rules[Int(number)].indicator, score) }
            }
        }
    }

    /// -1 when the rule does not fit.
    private func specificity(of number: Int32, in said: FrameSayings) -> Int {
        let rule = rules[Int(number)]
        var score = rule.namesNoun ? 1 : 0
        for place in Int(rule.needs.start)..<Int(rule.needs.end) {
            guard said.meets(needs[place], furtherWords) else { return -1 }
            score += 2 * said.weight(needs[place], furtherWords)
        }
        for place in Int(rule.refusals.start)..<Int(rule.refusals.end) where said.refuses(refusals[place], furtherWords) { return -1 }
        return score
    }
}

/// What a frame says at each reach, and up to it, side by side so that a reach and a word of a set are an index.
///
/// One serves one matcher; `read` fills it for a frame.
final class FrameSayings {
    /// Ten sets, each in a stretch of so many words.
    private let words: UnsafeMutablePointer<UInt64>
    private static let stride = 8

    init() {
        precondition(MemoryLayout<ConceptSet>.size <= FrameSayings.stride * 8, "a set of concepts does not fit")
        words = .allocate(capacity: 10 * FrameSayings.stride)
        words.initialize(repeating: 0, count: 10 * FrameSayings.stride)
    }

    deinit { words.deallocate() }

    /// Where a machine word of what is said up to a reach lies.
    @inline(__always)
    static func place(ofWord word: Int, reach: Int) -> Int { reach &* stride &+ word }

    @inline(__always)
    func word(_ place: Int) -> UInt64 { words[place] }

    @inline(__always)
    private func set(_ place: Int, _ concepts: ConceptSet) {
        UnsafeMutableRawPointer(words + place &* FrameSayings.stride).storeBytes(of: concepts, as: ConceptSet.self)
    }

    func read(_ place: UnsafePointer<Frame>) {
        // Up to a reach; a paragraph is background, and what is said nearer is said in it.
        let near = place.pointee.own.union(place.pointee.near)
        let list = near.union(place.pointee.list)
        set(0, place.pointee.own)
        set(1, near)
        set(2, list)
        set(3, list.union(place.pointee.sentenceSays))
        set(4, place.pointee.paragraphSays)
        // At a reach; what is refused in a sentence is refused in the numeral's clause of it.
        set(5, place.pointee.own)
        set(6, place.pointee.near)
        set(7, place.pointee.list)
        set(8, place.pointee.clauseSays)
        set(9, place.pointee.paragraphSays)
    }

    /// The set at a place has some concept of a condition.
    @inline(__always)
    private func has(_ place: Int, _ condition: RuleTable.Condition, _ further: FlatList<RuleTable.Word>) -> Bool {
        let set = words + place &* FrameSayings.stride
        if set[Int(condition.word)] & condition.concepts != 0 { return true }
        return condition.furtherCount != 0 && hasFurther(set, condition, further)
    }

    private func hasFurther(_ set: UnsafeMutablePointer<UInt64>, _ condition: RuleTable.Condition, _ further: FlatList<RuleTable.Word>) -> Bool {
        for n in Int(condition.firstFurther)..<Int(condition.firstFurther) + Int(condition.furtherCount) where set[Int(further[n].word)] & further[n].concepts != 0 { return true }
        return false
    }

    @inline(__always)
    func meets(_ need: RuleTable.Condition, _ further: FlatList<RuleTable.Word>) -> Bool { has(Int(need.reach.rawValue), need, further) }

    @inline(__always)
    func refuses(_ refusal: RuleTable.Condition, _ further: FlatList<RuleTable.Word>) -> Bool { has(5 + Int(refusal.reach.rawValue), refusal, further) }

    /// The weight of a need that is met, at the nearest reach where it is.
    @inline(__always)
    func weight(_ need: RuleTable.Condition, _ further: FlatList<RuleTable.Word>) -> Int {
        // Being said nearer makes a reading by the background no more specific.
        if need.reach == .paragraph { return Reach.paragraph.weight }
        if has(5, need, further) { return Reach.own.weight }
        if has(6, need, further) { return Reach.near.weight }
        return has(7, need, further) ? Reach.list.weight : Reach.sentence.weight
    }
}
