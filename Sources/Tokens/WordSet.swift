/// A set of words of a vocabulary, asked without hashing.
///
/// ```swift
/// let abbreviations = WordSet(["tp", "ths"].map { vocabulary.intern($0) })
/// abbreviations.contains(token.word)
/// ```
public struct WordSet: Sendable {
    /// A bit for each word id.
    private var bits: [UInt64] = []

    public init(_ words: some Sequence<WordID>) {
        for word in words {
            while bits.count <= Int(word) >> 6 { bits.append(0) }
            bits[Int(word) >> 6] |= 1 << UInt64(word & 63)
        }
    }

    /// - Complexity: O(1).
    public func contains(_ word: WordID) -> Bool {
        let place = Int(word) >> 6
        return place < bits.count && bits[place] &>> UInt64(word & 63) & 1 != 0
    }
}
