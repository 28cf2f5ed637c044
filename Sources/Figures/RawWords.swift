import Tokens

/// The words of lexicon phrases by their spelling: of the tens of thousands a lexicon holds, each spelling is folded once.
struct RawWords {
    private struct Entry {
        var low: UInt64 = 0
        var high: UInt64 = 0
        /// 0 in a free slot.
        var word: WordID = 0
    }
    private let slotCount: Int
    private var entries: FlatList<Entry>
    private var used = 0

    /// - Parameter slotCount: a power of two; three quarters of the slots are used.
    init(slotCount: Int) {
        self.slotCount = slotCount
        entries = FlatList(capacity: slotCount)
    }

    func deallocate() { entries.deallocate() }

    /// The number of a word, interned when it has none; nil when it cannot be folded.
    mutating func word(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ vocabulary: Vocabulary) -> WordID? {
        let spelling = UnsafeBufferPointer(rebasing: text[start..<end])
        guard spelling.count <= 16, start + 16 <= text.count, let base = text.baseAddress else { return vocabulary.intern(spelling) }
        if entries.count == 0 { entries.append(repeating: Entry(), count: slotCount) }
        let raw = UnsafeRawPointer(base + start)
        var low = raw.loadUnaligned(as: UInt64.self)
        var high = raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
        let bits = UInt64(8 * spelling.count)
        if bits < 64 { (low, high) = (low & ((1 << bits) - 1), 0) } else if bits < 128 { high &= (1 << (bits - 64)) - 1 }
        var slot = Int(truncatingIfNeeded: FoldedWord(low: low, high: high).hash) & (slotCount - 1)
        while entries[slot].word != 0 {
            if entries[slot].low == low, entries[slot].high == high { return entries[slot].word }
            slot = (slot + 1) & (slotCount - 1)
        }
        guard let word = vocabulary.intern(spelling) else { return nil }
        if used < slotCount * 3 / 4 {
            entries[slot] = Entry(low: low, high: high, word: word)
            used += 1
        }
        return word
    }
}
