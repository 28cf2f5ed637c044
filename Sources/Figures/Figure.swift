import Mentions
import Tokens

/// The place of an indicator in the catalogue; `none` for a quantity outside it.
@frozen public struct IndicatorID: Hashable, Sendable {
    public var index: Int16
    @inlinable public init(_ index: Int) { self.index = Int16(truncatingIfNeeded: index) }
    public static var none: IndicatorID { IndicatorID(-1) }
}

/// One figure of a text: a number that counts something.
///
/// A numeral with two labels ("tiếp nhận và giải quyết 351 hồ sơ") is two figures with the same span.
public struct Figure: Sendable {
    public enum Bound: UInt8, Sendable, CaseIterable { case exact, over, under, about, atLeast, atMost }
    public enum Status: UInt8, Sendable, CaseIterable { case result, target, previous, change }

    /// How a figure's scope is named.
    public enum ScopeKind: UInt8, Sendable {
        /// With a name: `xã Tân Lập`, `Sở Tư pháp`.
        case unit
        /// A level, or the units of one: `cấp xã`, `các sở`.
        case level
        /// All of one: `toàn tỉnh`.
        case whole
        /// By its type alone: `huyện`.
        case generic
    }

    public var indicator: IndicatorID
    public var value: DecimalValue
    public var bound: Bound = .exact
    public var status: Status = .result
    /// The article states the count of one thing and asserts another by it.
    public var isImplied = false
    /// Index of the figure this one is a part or a rate of; -1 when the text does not say.
    public var partOf: Int32 = -1
    /// Bytes of the numeral.
    public var start: UInt32
    public var end: UInt32
    /// Bytes of the unit or counted noun as written; empty when none was.
    public var unitStart: UInt32 = 0
    public var unitEnd: UInt32 = 0
    /// Bytes of the level or unit the figure speaks of, when it is not the article's own; empty otherwise.
    public var scopeStart: UInt32 = 0
    public var scopeEnd: UInt32 = 0
    public var scopeKind = ScopeKind.unit
    public var unit: Mention.Unit = .none
    /// Index of the sentence, from 0.
    public var sentence: Int32 = 0
    /// Index into the rules of the lexicon; -1 for a quantity that no rule reads.
    public var rule: Int32 = -1
    /// 0…1: how much nearer the winning frame was than its runner-up.
    public var confidence: Float = 0
    /// The date mention (index into `Reading.mentions`) that gives the figure's own period; -1 when it takes the article's.
    public var periodStart: Int32 = -1
    public var periodEnd: Int32 = -1
}

/// Everything read from one text: what `Records` makes a record of.
///
/// The buffers belong to the readers that filled them and are valid until the next text is read.
public struct Reading {
    public let text: UnsafeBufferPointer<UInt8>
    public let tokens: UnsafeBufferPointer<Token>
    /// In text order. `.number` mentions are figures too; `.dropped` ones are number words that count nothing.
    public let mentions: UnsafeBufferPointer<Mention>
    public let sentences: [SentenceSpan]
    /// In text order; two figures with one span are one numeral with two labels.
    public let figures: [Figure]

    public init(text: UnsafeBufferPointer<UInt8>, tokens: UnsafeBufferPointer<Token>, mentions: UnsafeBufferPointer<Mention>, sentences: [SentenceSpan], figures: [Figure]) {
        self.text = text
        self.tokens = tokens
        self.mentions = mentions
        self.sentences = sentences
        self.figures = figures
    }
}
