/// Where the bytes of a converted text stood in the input.
///
/// Holds one pair of offsets for each place where the distance between the two changes.
public struct OffsetMap: Sendable, Equatable {
    private var converted: [UInt32] = []
    private var original: [UInt32] = []

    public init() {}

    /// States that the byte at `converted` stood at `original`; both grow from call to call.
    mutating func append(converted: Int, original: Int) {
        if let last = self.converted.last, let start = self.original.last {
            if converted - Int(last) == original - Int(start) { return }
            if converted == Int(last) {
                self.original[self.original.count - 1] = UInt32(truncatingIfNeeded: original)
                return
            }
        }
        self.converted.append(UInt32(truncatingIfNeeded: converted))
        self.original.append(UInt32(truncatingIfNeeded: original))
    }

    /// The place in the input of an offset of the text. Complexity: O(log n).
    public subscript(offset: UInt32) -> UInt32 {
        var low = 0
        var high = converted.count
        while low < high {
            let middle = (low + high) / 2
            if converted[middle] <= offset { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return offset }
        return original[low - 1] &+ (offset &- converted[low - 1])
    }
}
