/// Values by name, compared byte by byte: what a dictionary of strings is, without Unicode's equivalences and their cost.
struct NameTable<Value: Sendable>: Sendable {
    private struct Entry: Sendable {
        var start: Int
        var end: Int
        var value: Value
    }

    private var bytes: [UInt8] = []
    private var entries: [Entry] = []
    /// Number of the entry at a slot, one more than its index; 0 when the slot is free.
    private var slots: [Int32] = Array(repeating: 0, count: 1_024)

    /// - Complexity: O(n) in the bytes of the name.
    subscript(name: String) -> Value? {
        get {
            var name = name
            return name.withUTF8 { self[$0] }
        }
        set {
            guard let newValue else { return }
            var name = name
            name.withUTF8 { insert($0, newValue) }
        }
    }

    subscript(name: UnsafeBufferPointer<UInt8>) -> Value? {
        let slot = slot(of: name)
        return slots[slot] == 0 ? nil : entries[Int(slots[slot]) - 1].value
    }

    private mutating func insert(_ name: UnsafeBufferPointer<UInt8>, _ value: Value) {
        var slot = self.slot(of: name)
        if slots[slot] != 0 {
            entries[Int(slots[slot]) - 1].value = value
            return
        }
        if entries.count * 2 >= slots.count {
            slots = Array(repeating: 0, count: slots.count * 2)
            for (n, entry) in entries.enumerated() {
                let place = bytes[entry.start..<entry.end].withUnsafeBufferPointer { self.slot(of: $0) }
                slots[place] = Int32(n + 1)
            }
            slot = self.slot(of: name)
        }
        entries.append(Entry(start: bytes.count, end: bytes.count + name.count, value: value))
        bytes.append(contentsOf: name)
        slots[slot] = Int32(entries.count)
    }

    /// The slot of a name, or the free one where it would stand.
    private func slot(of name: UnsafeBufferPointer<UInt8>) -> Int {
        // FNV-1a, 64 bits.
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in name { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash ^ hash >> 32) & mask
        while slots[slot] != 0, !isNamed(entries[Int(slots[slot]) - 1], name) { slot = (slot + 1) & mask }
        return slot
    }

    private func isNamed(_ entry: Entry, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
        guard entry.end - entry.start == name.count else { return false }
        for n in 0..<name.count where bytes[entry.start + n] != name[n] { return false }
        return true
    }
}
