#if canImport(Glibc)
import Glibc
#endif

/// Plain values in larger memory. The memory of a long list is moved by the system rather than copied, so that the list is never there twice.
func grown<Element>(_ base: UnsafeMutablePointer<Element>, count: Int, to capacity: Int) -> UnsafeMutablePointer<Element> {
    #if canImport(Glibc)
    // What `allocate` gives is malloc's for alignments up to 16.
    if MemoryLayout<Element>.alignment <= 16, let moved = realloc(base, capacity * MemoryLayout<Element>.stride) {
        return moved.bindMemory(to: Element.self, capacity: capacity)
    }
    #endif
    let moved = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
    moved.moveInitialize(from: base, count: count)
    base.deallocate()
    return moved
}

/// A list of plain values in memory of its own, kept from text to text: what an array is, without counting references.
///
/// Values must be plain: no references inside (checked when a list is made). The readers hold their tokens, items and frames in such lists. A copy is another view of the same memory;
/// the one who made the list calls `deallocate`.
///
/// ```swift
/// var list = FlatList<Int32>(capacity: 64)
/// list.append(7)
/// list[0] += 1        // checked: an index outside the list ends the program
/// list.removeAll()    // keeps the memory
/// ```
@frozen public struct FlatList<Element>: RandomAccessCollection, @unchecked Sendable {
    @usableFromInline var base: UnsafeMutablePointer<Element>
    @usableFromInline var capacity: Int
    @inlinable public var count: Int { filled }
    @usableFromInline var filled: Int

    /// An empty list with room for so many values.
    @inlinable public init(capacity: Int = 16) {
        precondition(_isPOD(Element.self), "values with references need an array")
        self.capacity = Swift.max(1, capacity)
        base = .allocate(capacity: self.capacity)
        filled = 0
    }

    /// A list of the values that lie in some bytes, one after another.
    @inlinable public init(copying bytes: UnsafeRawBufferPointer) {
        self.init(capacity: bytes.count / MemoryLayout<Element>.stride)
        filled = bytes.count / MemoryLayout<Element>.stride
        UnsafeMutableRawPointer(base).copyMemory(from: bytes.baseAddress ?? UnsafeRawPointer(base), byteCount: filled * MemoryLayout<Element>.stride)
    }

    /// Gives the memory back; the list must not be used again.
    @inlinable public func deallocate() { base.deallocate() }

    public typealias Indices = Range<Int>
    @inlinable public var indices: Range<Int> { 0..<count }
    @inlinable public var startIndex: Int { 0 }
    @inlinable public var endIndex: Int { count }

    @inlinable public subscript(index: Int) -> Element {
        @inline(__always) _read {
            precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "index outside the list")
            yield base[index]
        }
        @inline(__always) nonmutating _modify {
            precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "index outside the list")
            yield &base[index]
        }
    }

    /// Where a value lies, until the list grows: for looking at a large one without a copy.
    @inline(__always) @inlinable public func pointer(to index: Int) -> UnsafePointer<Element> {
        precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "index outside the list")
        return UnsafePointer(base + index)
    }

    /// Ends the program when a range reaches outside the list, so that `buffer` may be read in it unchecked.
    @inline(__always) @inlinable public func check(_ range: Range<Int>) {
        precondition(range.lowerBound >= 0 && range.upperBound <= count, "range outside the list")
    }

    /// The values as a buffer, unchecked; valid until the list grows.
    @inlinable public var buffer: UnsafeBufferPointer<Element> { UnsafeBufferPointer(start: base, count: count) }

    /// - Complexity: O(1) on average.
    @inline(__always) @inlinable public mutating func append(_ value: Element) {
        if count == capacity { grow(1) }
        (base + count).initialize(to: value)
        filled &+= 1
    }

    /// Appends a value so many times.
    @inlinable public mutating func append(repeating value: Element, count extra: Int) {
        if count + extra > capacity { grow(extra) }
        (base + count).initialize(repeating: value, count: extra)
        filled += extra
    }

    /// Drops all values from an index on.
    @inlinable public mutating func truncate(to length: Int) {
        precondition(length >= 0 && length <= count, "length outside the list")
        filled = length
    }

    /// Empties the list and keeps its memory.
    @inlinable public mutating func removeAll() { filled = 0 }

    @inlinable public var last: Element? { count > 0 ? base[count &- 1] : nil }

    /// Gives the memory of a long list back and begins anew; that of a short one is kept.
    public mutating func releaseIfLarge() {
        filled = 0
        guard capacity * MemoryLayout<Element>.stride > FlatList.keptBytes else { return }
        base.deallocate()
        capacity = 16
        base = .allocate(capacity: capacity)
    }

    /// Lists that take more than this are given back between texts.
    private static var keptBytes: Int { 1 << 20 }

    @inline(never) @usableFromInline
    mutating func grow(_ extra: Int) {
        capacity = Swift.max(capacity * 2, count + extra)
        base = grown(base, count: count, to: capacity)
    }
}
