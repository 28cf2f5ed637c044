/// The place of a concept (`@quá-hạn`) in a lexicon; 0 is none.
public typealias ConceptID = UInt8

/// A set of concepts, as bits: what the words of a stretch of text say.
@frozen public struct ConceptSet: Equatable, Sendable {
    @usableFromInline var words: SIMD4<UInt64>

    @inlinable public init() { words = .zero }
    @inlinable init(words: SIMD4<UInt64>) { self.words = words }
    @inlinable public init(_ concept: ConceptID) {
        words = .zero
        insert(concept)
    }

    @inlinable public mutating func insert(_ concept: ConceptID) {
        guard concept != 0 else { return }
        words[Int(concept) >> 6] |= 1 &<< (UInt64(concept) & 63)
    }
    @inlinable public func contains(_ concept: ConceptID) -> Bool {
        words[Int(concept) >> 6] & (1 &<< (UInt64(concept) & 63)) != 0
    }
    @inlinable public func intersects(_ other: ConceptSet) -> Bool { (words & other.words) != .zero }
    @inlinable public mutating func formUnion(_ other: ConceptSet) { words |= other.words }
    @inlinable public mutating func subtract(_ other: ConceptSet) { words &= ~other.words }
    @inlinable public func union(_ other: ConceptSet) -> ConceptSet { ConceptSet(words: words | other.words) }
    @inlinable public func intersection(_ other: ConceptSet) -> ConceptSet { ConceptSet(words: words & other.words) }
    @inlinable public func subtracting(_ other: ConceptSet) -> ConceptSet { ConceptSet(words: words & ~other.words) }
    @inlinable public var isEmpty: Bool { words == .zero }

    /// The members in order.
    public var members: [ConceptID] {
        (1...255).map { ConceptID($0) }.filter { contains($0) }
    }
}
