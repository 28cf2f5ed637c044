import Mentions
import Tokens

/// What surrounds one numeral: its shape, its noun, what is said near it, and what was made of it.
struct Frame {
    /// How the noun was found.
    enum NounOrigin: UInt8 { case none, after, label, list, focus, carried }

    /// Index of the numeral's item in its sentence.
    var item = 0
    var mention: Int32 = -1
    var shape = Shape.count
    var noun: ConceptID = 0
    var nounOrigin = NounOrigin.none
    /// An unknown word stands where the counted noun should: no noun may be inherited.
    var hasUnknownNoun = false
    var isZero = false
    /// "gấp 2,3 lần": a change told as a multiple.
    var isMultiple = false
    /// What fell by so much: `giảm` stands before it, or governs it.
    var isDecrease = false
    /// Counts what the next numeral counts: "từ 94 xuống còn 59 phòng".
    var sharesUnit = false
    /// "Tỷ lệ ấy": a rate that was named before.
    var pointsBack = false
    /// A place in a list headed by "thứ hạng".
    var isHeadedRank = false
    /// It goes on with a rate told sentences before.
    var isRunning = false
    /// The rank from which something moved to the next.
    var isFromRank = false
    /// Stands in a list behind an ordinal: "ở các vị trí 12, 15, 19".
    var followsOrdinal = false
    var isNumerator = false
    var isDenominator = false
    var startsRange = false
    /// What can be scored, not what was.
    var isMaximum = false
    /// One of the parts that a whole is made up of.
    var isComponent = false
    /// Depth of brackets and the bracket's number.
    var depth: Int16 = 0
    var group: Int32 = 0
    /// Items of the label before, of the stretch before that back to the numeral before, and of the segment after.
    var before = 0..<0
    var farBefore = 0..<0
    var after = 0..<0
    /// What is said at each reach.
    var own = ConceptSet()
    var near = ConceptSet()
    var list = ConceptSet()
    var sentenceSays = ConceptSet()
    /// What the clause between two semicolons says, with the head of its list: what a rule refuses in the sentence.
    var clauseSays = ConceptSet()
    var paragraphSays = ConceptSet()

    /// A target because of its section or an order, not by a word of its own.
    var isTargetBySection = false
    /// The year of the date right before it; 0 when none.
    var year = 0
    /// That date is one to compare with, by its role.
    var isYearAside = false
    /// Its month; 0 when it names none.
    var month = 0

    var bound = Figure.Bound.exact
    var status = Figure.Status.result
    var isImplied = false
    /// How many numerals a list of `lần lượt` holds that takes its codes from the figures before; at its first numeral.
    var turn: Int16 = 0
    /// It took the code of the figure in the same place of a list before.
    var isTaken = false
    /// The M of "3/7 hồ sơ trễ không có thư xin lỗi": the late ones are the 7.
    var holdsQuality = false
    /// A bare count without a reading, which may be the part of a sum.
    var isOpen = false
    /// Nothing else stands in its brackets.
    var isAloneInBrackets = false
    var indicator = IndicatorID.none
    var also = IndicatorID.none
    /// Whether it is an index or a survey's rate was settled by the article.
    var isSettled = false
    /// True once something was decided, be it "no indicator".
    var isDecided = false
    /// The numeral is an ordinal or a name after all.
    var isIgnored = false
    var rule: Int32 = -1
    var runnerUp: Int32 = -1
    var score = 0
    var runnerUpScore = 0
    /// Index of the frame this one is a part or a rate of; -1 when none.
    var partOf: Int32 = -1
    var sentence: Int32 = 0
    /// Tokens of the unit or counted noun as written.
    var unitFirst: Int32 = 0
    var unitEnd: Int32 = 0
    var scopeFirst: Int32 = 0
    var scopeEnd: Int32 = 0
    var scopeKind = Place.Kind.named
    /// The first word of the scope's type.
    var scopeType: WordID = 0
    /// The scope stands before a colon and holds for all behind it.
    var isScopeHead = false
    /// The scope stands behind the numeral, or is one of several in turn: it is not handed on.
    var isScopeBehind = false
    /// One of several names in turn: settled.
    var isScopeGiven = false

    /// Bytes of the negation of a zero.
    var zeroStart: UInt32 = 0
    var zeroEnd: UInt32 = 0
    /// 0…1: how much more specific the winning rule was than its runner-up.
    var confidence: Float {
        guard score > 0 else { return hasIndicator ? 0.8 : 0.5 }
        return min(0.99, 0.6 + 0.4 * Float(score - runnerUpScore) / Float(score))
    }

    @inline(__always) func says(_ reach: Reach) -> ConceptSet {
        switch reach {
        case .own: own
        case .near: near
        case .list: list
        case .sentence: sentenceSays
        case .paragraph: paragraphSays
        }
    }
    /// It speaks of a part, not of the article's own unit.
    var hasScope: Bool { scopeEnd > scopeFirst && scopeKind != .whole && scopeKind != .generic }
    var hasIndicator: Bool { indicator != .none }
    @inline(__always) func gives(_ id: IndicatorID) -> Bool { id != .none && (indicator == id || also == id) }
}
