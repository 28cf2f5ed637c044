import Tokens

/// A few words of a vocabulary, asked without hashing or counting references: what the engine's questions name.
///
/// ```swift
/// let but: WordGroup = [vocabulary.intern("nhưng"), vocabulary.intern("song")]
/// but.contains(token.word)
/// ```
struct WordGroup: ExpressibleByArrayLiteral, Sendable {
    /// The most words a group may have.
    static let wordsMax = 32

    /// A bit for each word's lowest six; tells for nearly all others that they are none of the group.
    private var filter: UInt64 = 0
    private var words = SIMD32<WordID>()
    private var count = 0

    init() {}

    init(_ all: some Sequence<WordID>) {
        for word in all where !contains(word) {
            precondition(count < WordGroup.wordsMax, "a group of words is too large")
            words[count] = word
            count += 1
            filter |= 1 &<< UInt64(word & 63)
        }
    }

    init(arrayLiteral all: WordID...) { self.init(all) }

    /// - Complexity: O(words of the group), and O(1) for nearly all others.
    @inline(__always)
    func contains(_ word: WordID) -> Bool { mayContain(word) && holds(word) }

    /// False for nearly all words that are none of the group.
    @inline(__always)
    func mayContain(_ word: WordID) -> Bool { filter &>> UInt64(word & 63) & 1 != 0 }

    @inline(never)
    private func holds(_ word: WordID) -> Bool {
        for place in 0..<count where words[place] == word { return true }
        return false
    }
}
