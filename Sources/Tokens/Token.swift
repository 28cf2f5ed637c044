/// The folded identity of a word: 0 is unknown, 1…127 are the ASCII marks themselves
/// (`,` is 44), 128 and up are the words that a `Vocabulary` knows.
public typealias WordID = UInt16

/// One atom of the text: a run of letters, a run of digits, one mark, or a run of line breaks.
///
/// Atoms are finer than the words of UAX #29: `98,5` is three atoms and `85mm` two. An atom that
/// continues a UAX #29 word bears `Flags.joined`, so both cuts can be read from one list.
/// Offsets are bytes of the text exactly as it was given.
@frozen public struct Token: Sendable {
    /// What the atom is made of.
    @frozen public enum Kind: UInt8, Sendable {
        case word, digits, mark, lineBreak, other
    }

    /// What stands before the atom, and how its letters are cased.
    @frozen public struct Flags: OptionSet, Sendable {
        public let rawValue: UInt8
        @inlinable public init(rawValue: UInt8) { self.rawValue = rawValue }
        /// White space of any kind stands before the atom.
        public static var spaceBefore: Flags { Flags(rawValue: 1) }
        /// A tab, or three or more spaces: the gap between two cells of a flattened table.
        public static var gapBefore: Flags { Flags(rawValue: 2) }
        /// The first letter is upper case.
        public static var capitalized: Flags { Flags(rawValue: 4) }
        /// Every letter is upper case, and there are at least two.
        public static var allCapitals: Flags { Flags(rawValue: 8) }
    }

    /// First byte of the atom in the text.
    public var start: UInt32
    /// The byte after its last.
    public var end: UInt32
    /// Folded identity; for `.lineBreak` the number of breaks, at most 127.
    public var word: WordID
    public var kind: Kind
    public var flags: Flags

    @inlinable public init(start: UInt32, end: UInt32, word: WordID, kind: Kind, flags: Flags) {
        self.start = start
        self.end = end
        self.word = word
        self.kind = kind
        self.flags = flags
    }

    /// Length in bytes.
    @inlinable public var count: Int { Int(end &- start) }
    /// True when nothing stands between this atom and the one before it.
    @inlinable public var isGlued: Bool { flags.rawValue & 1 == 0 }
    /// True for the ASCII mark (or its full-width or typographic twin) with this code.
    @inlinable public func isMark(_ code: UInt8) -> Bool { kind == .mark && word == WordID(code) }
}

/// A stretch of tokens: the half-open range `first ..< end` of indices into a token list.
@frozen public struct TokenRange: Sendable, Equatable {
    public var first: Int32
    public var end: Int32
    @inlinable public init(_ first: Int, _ end: Int) {
        self.first = Int32(truncatingIfNeeded: first)
        self.end = Int32(truncatingIfNeeded: end)
    }
    @inlinable public var isEmpty: Bool { first >= end }
    @inlinable public var range: Range<Int> { Int(first)..<max(Int(first), Int(end)) }
}
