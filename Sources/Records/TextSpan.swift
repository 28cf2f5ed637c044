/// A half-open range of bytes of the text exactly as it was given.
@frozen public struct TextSpan: Hashable, Sendable {
    public var start: UInt32
    public var end: UInt32

    @inlinable public init(start: UInt32, end: UInt32) {
        self.start = start
        self.end = end
    }

    @inlinable public init(_ start: Int, _ end: Int) {
        self.init(start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: max(start, end)))
    }

    /// The span of nothing.
    @inlinable public static var empty: TextSpan { TextSpan(start: 0, end: 0) }
    @inlinable public var isEmpty: Bool { start >= end }
    /// The bytes as a range of indices.
    @inlinable public var range: Range<Int> { Int(start)..<max(Int(start), Int(end)) }
}
