/// The place of a concept (`@quá-hạn`) in a lexicon; 0 is none.
public typealias ConceptID = UInt8

/// A set of concepts, as bits: what the words of a stretch of text say.
@frozen public struct ConceptSet: Hashable, Sendable {
    // Four machine words rather than a vector: without SSE4.1 no vector comparison tells whether any bit is set.
    @usableFromInline var a: UInt64
    @usableFromInline var b: UInt64
    @usableFromInline var c: UInt64
    @usableFromInline var d: UInt64

    @inlinable public init() { self.init(0, 0, 0, 0) }
    @inline(__always) @inlinable init(_ a: UInt64, _ b: UInt64, _ c: UInt64, _ d: UInt64) {
        self.a = a
        self.b = b
        self.c = c
        self.d = d
    }
    @inlinable public init(_ concept: ConceptID) {
        self.init()
        insert(concept)
    }

    /// Every concept there can be.
    static let everything = ConceptSet(.max, .max, .max, .max)

    @inline(__always) @inlinable public mutating func insert(_ concept: ConceptID) {
        guard concept != 0 else { return }
        let bit: UInt64 = 1 &<< (UInt64(concept) & 63)
        switch concept >> 6 {
        case 0: a |= bit
        case 1: b |= bit
        case 2: c |= bit
        default: d |= bit
        }
    }
    @inline(__always) @inlinable public func contains(_ concept: ConceptID) -> Bool {
        let low = concept & 0x40 == 0 ? a : b
        let high = concept & 0x40 == 0 ? c : d
        return (concept & 0x80 == 0 ? low : high) &>> UInt64(concept & 63) & 1 != 0
    }
    @inline(__always) @inlinable public func intersects(_ other: ConceptSet) -> Bool {
        (a & other.a) | (b & other.b) | (c & other.c) | (d & other.d) != 0
    }
    @inline(__always) @inlinable public mutating func formUnion(_ other: ConceptSet) { self = union(other) }
    @inline(__always) @inlinable public mutating func subtract(_ other: ConceptSet) { self = subtracting(other) }
    @inline(__always) @inlinable public func union(_ other: ConceptSet) -> ConceptSet {
        ConceptSet(a | other.a, b | other.b, c | other.c, d | other.d)
    }
    @inline(__always) @inlinable public func intersection(_ other: ConceptSet) -> ConceptSet {
        ConceptSet(a & other.a, b & other.b, c & other.c, d & other.d)
    }
    @inline(__always) @inlinable public func subtracting(_ other: ConceptSet) -> ConceptSet {
        ConceptSet(a & ~other.a, b & ~other.b, c & ~other.c, d & ~other.d)
    }
    @inline(__always) @inlinable public var isEmpty: Bool { a | b | c | d == 0 }

    /// How many members there are.
    var count: Int { a.nonzeroBitCount + b.nonzeroBitCount + c.nonzeroBitCount + d.nonzeroBitCount }

    /// The members in order.
    public var members: [ConceptID] {
        var members: [ConceptID] = []
        var base: ConceptID = 0
        for word in [a, b, c, d] {
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
