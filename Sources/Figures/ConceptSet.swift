/// The place of a concept (`@quá-hạn`) in a lexicon, 1 to `ConceptSet.conceptsMax`; 0 is none.
public typealias ConceptID = UInt16

/// A set of concepts, as bits: what the words of a stretch of text say.
@frozen public struct ConceptSet: Hashable, Sendable {
    // Machine words rather than a vector: without SSE4.1 no vector comparison tells whether any bit is set.
    @usableFromInline var a: UInt64
    @usableFromInline var b: UInt64
    @usableFromInline var c: UInt64
    @usableFromInline var d: UInt64
    @usableFromInline var e: UInt64

    /// The most concepts a lexicon may have; the bit of 0 is never set.
    static let conceptsMax = 319

    @inlinable public init() { self.init(0, 0, 0, 0, 0) }
    @inline(__always) @inlinable init(_ a: UInt64, _ b: UInt64, _ c: UInt64, _ d: UInt64, _ e: UInt64) {
        self.a = a
        self.b = b
        self.c = c
        self.d = d
        self.e = e
    }
    @inlinable public init(_ concept: ConceptID) {
        self.init()
        insert(concept)
    }
    /// A set as its machine words, which `words` gave.
    init(words: [UInt64]) { self.init(words[0], words[1], words[2], words[3], words[4]) }

    var words: [UInt64] { [a, b, c, d, e] }

    /// Every concept there can be.
    static let everything = ConceptSet(.max, .max, .max, .max, .max)

    @inline(__always) @inlinable public mutating func insert(_ concept: ConceptID) {
        guard concept != 0 else { return }
        let bit: UInt64 = 1 &<< (UInt64(concept) & 63)
        switch concept >> 6 {
        case 0: a |= bit
        case 1: b |= bit
        case 2: c |= bit
        case 3: d |= bit
        default: e |= bit
        }
    }
    @inline(__always) @inlinable public func contains(_ concept: ConceptID) -> Bool {
        let low = concept & 0x40 == 0 ? a : b
        let high = concept & 0x40 == 0 ? c : d
        let word = concept & 0x80 == 0 ? low : high
        return (concept & 0x100 == 0 ? word : e) &>> UInt64(concept & 63) & 1 != 0
    }
    @inline(__always) @inlinable public func intersects(_ other: ConceptSet) -> Bool {
        (a & other.a) | (b & other.b) | (c & other.c) | (d & other.d) | (e & other.e) != 0
    }
    @inline(__always) @inlinable public mutating func formUnion(_ other: ConceptSet) { self = union(other) }
    @inline(__always) @inlinable public mutating func subtract(_ other: ConceptSet) { self = subtracting(other) }
    @inline(__always) @inlinable public func union(_ other: ConceptSet) -> ConceptSet {
        ConceptSet(a | other.a, b | other.b, c | other.c, d | other.d, e | other.e)
    }
    @inline(__always) @inlinable public func intersection(_ other: ConceptSet) -> ConceptSet {
        ConceptSet(a & other.a, b & other.b, c & other.c, d & other.d, e & other.e)
    }
    @inline(__always) @inlinable public func subtracting(_ other: ConceptSet) -> ConceptSet {
        ConceptSet(a & ~other.a, b & ~other.b, c & ~other.c, d & ~other.d, e & ~other.e)
    }
    @inline(__always) @inlinable public var isEmpty: Bool { a | b | c | d | e == 0 }

    /// How many members there are.
    var count: Int { a.nonzeroBitCount + b.nonzeroBitCount + c.nonzeroBitCount + d.nonzeroBitCount + e.nonzeroBitCount }

    /// The members in order.
    public var members: [ConceptID] {
        var members: [ConceptID] = []
        var base: ConceptID = 0
        for word in words {
            var left = word
            while left != 0 {
                members.append(base + ConceptID(left.trailingZeroBitCount))
                left &= left - 1
            }
            base &+= 64
        }
        return members
    }
}
