import Tokens

/// A unit of government or an agency as the text names it.
struct UnitPhrase {
    /// The type of a place; nil for an agency.
    var type: PlaceType?
    var level: UnitLevel
    /// First token, `UBND` included.
    var first: Int
    /// The token of the type or of the agency's first word.
    var typeFirst: Int
    /// Tokens of the proper name: `Nông Thượng`, `Nội vụ`.
    var name: Range<Int>
    /// The token behind the phrase.
    var end: Int
    /// Where a preposition would stand before it: `tại Trung tâm Phục vụ hành chính công` before a commune.
    var anchor: Int

    /// True for a province named without its type.
    var isBare: Bool { type != nil && typeFirst == name.lowerBound }
    var hasCommittee: Bool { first < typeFirst }
    /// Tokens with and without `UBND`.
    var tokens: Range<Int> { first..<end }
    var bareTokens: Range<Int> { typeFirst..<end }
}
