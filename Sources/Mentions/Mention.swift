import Tokens

/// A numeral, date or number-bearing name, where it stands in the text.
///
/// Mentions are read before anyone asks what a number counts. Every digit run of the text is in
/// exactly one mention; number words are mentions only where they count.
@frozen public struct Mention: Sendable {
    @frozen public enum Kind: UInt8, Sendable {
        /// A quantity: `value` and `unit` are set.
        case number
        /// A date, month, quarter, half, first-months or year: `date` is set.
        case date
        /// A number inside a document number, law, Điều or Khoản; the span is the whole token (`41/KH-UBND`).
        case reference
        /// A numeral that is no figure: `reason` says why.
        case ignored
        /// Number words that count nothing ("một cửa"): no numeral of the text.
        case dropped
    }

    /// Why a numeral is no figure (contract.md, `unclaimed.why`).
    @frozen public enum Reason: UInt8, Sendable {
        case none, name, ordinal, list, phone, time, level, counter, unread
    }

    /// The unit written right behind a quantity.
    @frozen public enum Unit: UInt8, Sendable {
        case none, percent, money, duration, measure
        /// `điểm` in the sense of points; `điểm phần trăm` and `điểm %` are `.percentPoint`.
        case point, percentPoint
        /// `bậc`, `hạng`.
        case rank
    }

    @frozen public struct Flags: OptionSet, Sendable {
        public let rawValue: UInt16
        @inlinable public init(rawValue: UInt16) { self.rawValue = rawValue }
        /// Written in words (`mười lăm`).
        public static var words: Flags { Flags(rawValue: 1) }
        /// N of `N/M`, `N trên tổng số M`; the mention after it is M.
        public static var numerator: Flags { Flags(rawValue: 2) }
        /// M of `N/M`; the mention before it is N.
        public static var denominator: Flags { Flags(rawValue: 4) }
        /// A of `A - B`, `từ A đến B`: the mention after it is B.
        public static var rangeStart: Flags { Flags(rawValue: 8) }
        public static var rangeEnd: Flags { Flags(rawValue: 16) }
        /// Behind `thứ`, `hạng`, `vị trí`, `vị trí số`: an ordinal that may be a rank.
        public static var ordinal: Flags { Flags(rawValue: 32) }
        /// A single number word (`hai`, `ba`): counts only if a counted noun follows.
        public static var singleWord: Flags { Flags(rawValue: 64) }
        /// A magnitude word belongs to the numeral (`18,5 ngàn`).
        public static var magnitude: Flags { Flags(rawValue: 128) }
        /// The year of the date was not written there but taken from the article.
        public static var yearInferred: Flags { Flags(rawValue: 256) }
        /// The date was repaired (`tháng 30/9/2022`).
        public static var malformed: Flags { Flags(rawValue: 512) }
        /// Digits that are impossible in their place or too many to hold.
        public static var overflow: Flags { Flags(rawValue: 1024) }
        /// A clock time (`reason` is `.time`): the value is the seconds since midnight.
        public static var clock: Flags { Flags(rawValue: 2048) }
    }

    public var kind: Kind
    public var unit: Unit
    public var reason: Reason
    public var flags: Flags
    /// The numeral with its magnitude word, without unit, sign or approximator.
    public var tokens: TokenRange
    /// The token after the unit; equal to `tokens.end` when there is none.
    public var unitEnd: Int32
    /// Bytes of the numeral in the text. May begin or end inside a token only for a repaired numeral.
    public var start: UInt32
    public var end: UInt32
    public var value: DecimalValue
    public var date: CalendarDate

    @inlinable public init(kind: Kind, tokens: TokenRange, start: UInt32, end: UInt32) {
        self.kind = kind
        self.tokens = tokens
        self.start = start
        self.end = end
        unit = .none
        reason = .none
        flags = []
        unitEnd = tokens.end
        value = DecimalValue(digits: 0)
        date = CalendarDate()
    }
}

/// A date as precise as it was written.
@frozen public struct CalendarDate: Hashable, Sendable {
    @frozen public enum Precision: UInt8, Sendable {
        case day, month, quarter, half, firstMonths, year
    }
    /// What the date is for (contract.md, `dates.role`).
    @frozen public enum Role: UInt8, Sendable {
        case event, periodStart, periodEnd, period, document, deadline, other
    }
    public var precision: Precision
    public var role: Role
    /// 0 when no year can be read from the article.
    public var year: Int16
    /// Month 1…12, quarter 1…4, half 1…2, or number of first months, by `precision`.
    public var month: UInt8
    public var day: UInt8
    @inlinable public init(precision: Precision = .day, year: Int = 0, month: Int = 0, day: Int = 0, role: Role = .other) {
        self.precision = precision
        self.year = Int16(truncatingIfNeeded: year)
        self.month = UInt8(truncatingIfNeeded: month)
        self.day = UInt8(truncatingIfNeeded: day)
        self.role = role
    }
}
