/// The words a program knows, each with a number: the meeting point of lexicons and text.
///
/// Built once (numerals, dates and lexicons intern their words), then only read; a frozen
/// vocabulary may be shared between threads.
public final class Vocabulary: @unchecked Sendable {
    private var keys: [FoldedWord] = []
    private var slots: [WordID] = Array(repeating: 0, count: 1 << 13)
    /// The first number given to a word; below it are the marks.
    public static let firstWord: WordID = 128

    public init() {
        keys.reserveCapacity(2_048)
    }

    /// One more than the largest number given.
    public var endWord: Int { Int(Vocabulary.firstWord) + keys.count }

    /// The number of a word given as UTF-8 letters, making one when it has none.
    ///
    /// - Returns: nil when the word cannot be folded (`fold`), or 60,000 words are known already.
    /// - Complexity: O(1) expected.
    @discardableResult
    public func intern(_ bytes: UnsafeBufferPointer<UInt8>) -> WordID? {
        guard let key = fold(bytes) else { return nil }
        let found = find(key)
        if found != 0 { return found }
        let id = WordID(Int(Vocabulary.firstWord) + keys.count)
        adopt(key)
        return endWord > Int(id) ? id : nil
    }

    /// The number of a word, making one when it has none.
    /// - Precondition: the word can be folded: letters of the Vietnamese and basic Latin alphabets.
    public func intern(_ word: String) -> WordID {
        var copy = word
        let id = copy.withUTF8 { intern($0) }
        guard let id else { preconditionFailure("cannot fold \(word)") }
        return id
    }

    /// How many words are known.
    public var wordCount: Int { keys.count }

    /// The folded form of the word met as the n-th, from 0.
    public func foldedWord(_ n: Int) -> FoldedWord { keys[n] }

    /// Gives the next number to a folded word that is not known yet.
    public func adopt(_ key: FoldedWord) {
        guard keys.count < 60_000, find(key) == 0 else { return }
        let id = WordID(Int(Vocabulary.firstWord) + keys.count)
        keys.append(key)
        if keys.count * 2 > slots.count { grow() } else { place(key, id) }
    }

    /// Calls a closure with the number of each word of a list parted by blanks and line breaks.
    /// - Precondition: the words can be folded.
    public func internWords(_ list: String, _ body: (WordID) -> Void) {
        var list = list
        list.withUTF8 { bytes in
            var start = 0
            while start < bytes.count {
                var end = start
                while end < bytes.count, bytes[end] != 0x20, bytes[end] != 0x0A { end += 1 }
                if end > start {
                    guard let word = intern(UnsafeBufferPointer(rebasing: bytes[start..<end])) else { preconditionFailure("cannot fold a word") }
                    body(word)
                }
                start = end + 1
            }
        }
    }

    /// The number of a folded word; 0 when it is unknown.
    public func find(_ key: FoldedWord) -> WordID {
        let mask = slots.count - 1
        var i = Int(truncatingIfNeeded: key.hash) & mask
        while slots[i] != 0 {
            if keys[Int(slots[i] - Vocabulary.firstWord)] == key { return slots[i] }
            i = (i + 1) & mask
        }
        return 0
    }

    private func place(_ key: FoldedWord, _ id: WordID) {
        let mask = slots.count - 1
        var i = Int(truncatingIfNeeded: key.hash) & mask
        while slots[i] != 0 { i = (i + 1) & mask }
        slots[i] = id
    }

    private func grow() {
        slots = Array(repeating: 0, count: slots.count * 2)
        for (n, key) in keys.enumerated() { place(key, WordID(Int(Vocabulary.firstWord) + n)) }
    }
}
