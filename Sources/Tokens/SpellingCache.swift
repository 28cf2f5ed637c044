/// The raw spellings met so far with their word and casing, so that a spelling is folded once.
///
/// Keeps the first 16 bytes of a spelling; longer spellings are folded anew each time. The entries stand in the order
/// in which they were met, so the frequent ones lie close together, and a small table of their numbers finds them.
/// When it is full it is emptied: memory stays bounded on any input.
struct SpellingCache {
    private struct Entry {
        var low: UInt64
        var high: UInt64
        var word: WordID
        var casing: UInt8
    }

    private static let slotCount = 1 << 14
    private static let entriesMax = slotCount / 2
    /// Number of the entry at a slot, 0 when it is free.
    private let slots: UnsafeMutablePointer<UInt16>
    /// Entry 0 is none.
    private var entries = FlatList<Entry>(capacity: 1_024)

    init() {
        slots = .allocate(capacity: SpellingCache.slotCount)
        slots.initialize(repeating: 0, count: SpellingCache.slotCount)
        entries.append(Entry(low: 0, high: 0, word: 0, casing: 0))
    }

    func deallocate() {
        slots.deallocate()
        entries.deallocate()
    }

    /// The word and the casing flags of the spelling `text[start..<end]`.
    mutating func lookUp(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ vocabulary: Vocabulary) -> (WordID, UInt8) {
        let length = end &- start
        guard length <= 16, let base = text.baseAddress else { return SpellingCache.read(text, start, end, vocabulary) }
        var low: UInt64 = 0
        var high: UInt64 = 0
        for n in 0..<length {
            let byte = UInt64(base[start &+ n])
            if n < 8 { low |= byte &<< UInt64(8 &* n) } else { high |= byte &<< UInt64(8 &* (n &- 8)) }
        }
        let key = FoldedWord(low: low, high: high)
        let slot = slot(of: key)
        let number = Int(slots[slot])
        if number != 0 { return (entries[number].word, entries[number].casing) }
        return insert(text, start, end, vocabulary, key, slot)
    }

    /// The word and casing of a spelling met before, given by its bytes in two machine words; nil when it is new.
    @inline(__always)
    func known(_ low: UInt64, _ high: UInt64) -> (word: WordID, casing: UInt8)? {
        let number = Int(slots[slot(of: FoldedWord(low: low, high: high))])
        return number != 0 ? (entries[number].word, entries[number].casing) : nil
    }

    /// The slot of a spelling, or the free one where its number would stand.
    @inline(__always)
    private func slot(of key: FoldedWord) -> Int {
        var slot = Int(truncatingIfNeeded: key.hash) & (SpellingCache.slotCount &- 1)
        while slots[slot] != 0 {
            let entry = entries[Int(slots[slot])]
            if entry.low == key.low, entry.high == key.high { break }
            slot = (slot &+ 1) & (SpellingCache.slotCount &- 1)
        }
        return slot
    }

    @inline(never)
    private mutating func insert(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ vocabulary: Vocabulary, _ key: FoldedWord, _ slot: Int) -> (WordID, UInt8) {
        let (word, casing) = SpellingCache.read(text, start, end, vocabulary)
        var slot = slot
        if entries.count > SpellingCache.entriesMax {
            slots.update(repeating: 0, count: SpellingCache.slotCount)
            entries.truncate(to: 1)
            slot = Int(truncatingIfNeeded: key.hash) & (SpellingCache.slotCount &- 1)
        }
        slots[slot] = UInt16(truncatingIfNeeded: entries.count)
        entries.append(Entry(low: key.low, high: key.high, word: word, casing: casing))
        return (word, casing)
    }

    private static func read(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ vocabulary: Vocabulary) -> (WordID, UInt8) {
        let bytes = UnsafeBufferPointer(rebasing: text[start..<end])
        let word = fold(bytes).map { vocabulary.find($0) } ?? 0
        return (word, casing(of: bytes))
    }

    /// The casing flags of a spelling (`Token.Flags`).
    private static func casing(of bytes: UnsafeBufferPointer<UInt8>) -> UInt8 {
        var i = 0
        var letters = 0
        var capitals = 0
        var startsCapital = false
        while i < bytes.count {
            let (scalar, length) = decodeScalar(bytes, at: i)
            i += length
            if (0x300...0x36F).contains(scalar) { continue }
            let isCapital = isUpperCase(scalar)
            if letters == 0 { startsCapital = isCapital }
            letters += 1
            if isCapital { capitals += 1 }
        }
        var flags: UInt8 = startsCapital ? Token.Flags.capitalized.rawValue : 0
        if letters > 1, capitals == letters { flags |= Token.Flags.allCapitals.rawValue }
        return flags
    }

    private static func isUpperCase(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE: true
        case 0x100...0x137, 0x14A...0x177: scalar & 1 == 0
        case 0x1A0, 0x1AF: true
        case 0x1EA0...0x1EFF: scalar & 1 == 0
        default: false
        }
    }
}
