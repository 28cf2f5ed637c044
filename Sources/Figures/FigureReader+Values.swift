import Mentions
import Tokens

/// Finds the last numeral of a text that has a value, however long the text is: a table of frames by shape and value.
struct ValueTable {
    /// The newest frame of each slot, -1 when there is none, and the next older one of the same slot for each frame.
    private var newest = FlatList<Int32>(capacity: ValueTable.slotCount)
    private var older = FlatList<Int32>(capacity: 256)
    private static let slotCount = 1_024

    init() { removeAll() }

    func deallocate() {
        newest.deallocate()
        older.deallocate()
    }

    mutating func removeAll() {
        if newest.count == 0 { newest.append(repeating: -1, count: ValueTable.slotCount) }
        // An article of few numerals has touched few slots.
        if older.count > 0 { for slot in newest.indices { newest[slot] = -1 } }
        older.removeAll()
    }

    /// How many frames were added, from the first on.
    var count: Int { older.count }

    private static func slot(_ value: DecimalValue, _ shape: Shape) -> Int {
        let key = UInt64(bitPattern: value.digits) ^ UInt64(shape.rawValue) << 60 ^ UInt64(UInt8(bitPattern: value.scale)) << 52
        return Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 54)
    }

    /// Adds the next frame.
    mutating func append(_ value: DecimalValue, _ shape: Shape) {
        let slot = ValueTable.slot(value, shape)
        let number = Int32(truncatingIfNeeded: older.count)
        older.append(newest[slot])
        newest[slot] = number
    }

    /// Adds a frame that is never found.
    mutating func appendNone() { older.append(-1) }

    /// The newest frame of a slot that fits, looked for among the last so many of it.
    func last(_ value: DecimalValue, _ shape: Shape, where fits: (Int) -> Bool) -> Int? {
        var frame = newest[ValueTable.slot(value, shape)]
        var left = ValueTable.stepsMax
        while frame >= 0, left > 0 {
            if fits(Int(frame)) { return Int(frame) }
            frame = older[Int(frame)]
            left -= 1
        }
        return nil
    }

    private static let stepsMax = 256
}

extension FigureReader {
    /// The last frame before `n` that has this shape and value.
    /// - Complexity: O(1) expected.
    func lastFrame(of value: DecimalValue, _ shape: Shape, before n: Int) -> Int? {
        while values.count < n {
            let frame = values.count
            if frames[frame].mention >= 0 { values.append(mentions[Int(frames[frame].mention)].value, frames[frame].shape) } else { values.appendNone() }
        }
        return values.last(value, shape) { frames[$0].shape == shape && frames[$0].mention >= 0 && mentions[Int(frames[$0].mention)].value == value }
    }
}
