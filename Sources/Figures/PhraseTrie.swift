import Tokens

/// The phrases of a lexicon as a trie over word ids.
///
/// A look-up touches little memory: first words are found by direct index and bear a filter that tells for most of
/// them that the next word goes on with no phrase; the words that go on from one place lie side by side; phrases that
/// say the same share one meaning. Made of a `PhraseTrieBuilder`, then only read; lives as long as the lexicon.
final class PhraseTrie: @unchecked Sendable {
    /// What a phrase says.
    struct Meaning: Hashable {
        var concepts = ConceptSet()
        /// The counted noun it is; 0 when it is none.
        var noun: ConceptID = 0
    }

    /// A word behind those before it: the meaning of the phrase that ends with it (0: none does) and the words that go on.
    private struct Place {
        var word: WordID = 0
        var meaning: UInt16 = 0
        var firstChild: UInt16 = 0
        var childCount: UInt16 = 0
    }
    /// A first word; the filter has a bit for each word that goes on.
    private struct First {
        var place = Place()
        var followers: UInt32 = 0
    }

    /// By word id.
    private var firsts: FlatList<First>
    /// All other places, those behind one word side by side in the order of their words.
    private var places: FlatList<Place>
    /// What phrases say; the first says nothing.
    private(set) var meanings = FlatList<Meaning>(capacity: 512)

    init(_ builder: borrowing PhraseTrieBuilder) {
        meanings.append(Meaning())
        var known: [Meaning: UInt16] = [:]
        var meaningOfNode = [UInt16](repeating: 0, count: builder.nodes.count)
        for (n, meaning) in builder.nodes.enumerated() {
            guard let meaning else { continue }
            if let same = known[meaning] { meaningOfNode[n] = same } else {
                meaningOfNode[n] = UInt16(truncatingIfNeeded: meanings.count)
                known[meaning] = meaningOfNode[n]
                meanings.append(meaning)
            }
        }
        // Where the children of each node begin, by counting them.
        var starts = [Int](repeating: 0, count: builder.nodes.count + 1)
        for edge in builder.edges where edge.child != 0 { starts[edge.parent + 1] += 1 }
        for n in 1..<starts.count { starts[n] += starts[n - 1] }
        places = FlatList(capacity: max(1, builder.edgeCount))
        places.append(repeating: Place(), count: builder.edgeCount)
        var filled = [Int](repeating: 0, count: builder.nodes.count)
        for edge in builder.edges where edge.child != 0 {
            var at = starts[edge.parent] + filled[edge.parent]
            while at > starts[edge.parent], places[at - 1].word > edge.word {
                places[at] = places[at - 1]
                at -= 1
            }
            filled[edge.parent] += 1
            places[at] = Place(
                word: edge.word, meaning: meaningOfNode[edge.child], firstChild: UInt16(truncatingIfNeeded: starts[edge.child]),
                childCount: UInt16(truncatingIfNeeded: starts[edge.child + 1] - starts[edge.child]))
        }
        firsts = FlatList(capacity: max(1, builder.firsts.count))
        for (word, node) in builder.firsts.enumerated() {
            var first = First()
            if node != 0 {
                first.place = Place(
                    word: WordID(truncatingIfNeeded: word), meaning: meaningOfNode[node], firstChild: UInt16(truncatingIfNeeded: starts[node]),
                    childCount: UInt16(truncatingIfNeeded: starts[node + 1] - starts[node]))
                for child in starts[node]..<starts[node + 1] { first.followers |= PhraseTrie.bit(places[child].word) }
            }
            firsts.append(first)
        }
    }

    deinit {
        firsts.deallocate()
        places.deallocate()
        meanings.deallocate()
    }

    @inline(__always)
    private static func bit(_ word: WordID) -> UInt32 { 1 &<< ((UInt32(word) &* 0x9E37_79B1) >> 27) }

    /// The place of a word among those that go on; nil when it does not.
    @inline(__always)
    private func child(of place: Place, _ word: WordID) -> Place? {
        var low = Int(place.firstChild)
        var high = low + Int(place.childCount)
        while high - low > 8 {
            let middle = (low + high) >> 1
            if places[middle].word <= word { low = middle } else { high = middle }
        }
        while low < high {
            if places[low].word == word { return places[low] }
            low += 1
        }
        return nil
    }

    /// The longest phrase that starts at token `start`, before `end`: its meaning (0: none) and the token after it.
    /// - Complexity: O(length of the longest phrase × log of the words that go on).
    @inline(__always)
    func longest(_ tokens: UnsafeBufferPointer<Token>, from start: Int, before end: Int) -> (meaning: Int, end: Int) {
        let word = Int(tokens[start].word)
        guard word < firsts.count, tokens[start].kind != .lineBreak else { return (0, start &+ 1) }
        let first = firsts[word]
        var best = first.place.meaning
        var bestEnd = start &+ 1
        var i = start &+ 1
        guard i < end, first.followers & PhraseTrie.bit(tokens[i].word) != 0 else { return (Int(best), bestEnd) }
        var at = first.place
        while i < end, at.childCount != 0 {
            let token = tokens[i]
            guard token.word != 0, token.kind == .word || token.kind == .mark, !token.flags.contains(.gapBefore), let next = child(of: at, token.word) else { break }
            at = next
            i &+= 1
            if at.meaning != 0 {
                best = at.meaning
                bestEnd = i
            }
        }
        return (Int(best), bestEnd)
    }
}

/// Collects the phrases of a lexicon for a `PhraseTrie`.
struct PhraseTrieBuilder {
    struct Edge {
        var parent = 0
        var word: WordID = 0
        var child = 0
    }

    /// What the phrase says that ends at each node; node 0 is no node.
    private(set) var nodes: [PhraseTrie.Meaning?] = [nil]
    /// The node of each first word; 0: it opens no phrase.
    private(set) var firsts: [Int]
    /// An open-addressing table; a free slot has no child.
    private(set) var edges: [Edge]
    private(set) var edgeCount = 0

    /// More nodes than this are not numbered by 16 bits.
    static let nodesMax = 65_000

    init(wordEnd: Int) {
        firsts = Array(repeating: 0, count: wordEnd)
        edges = Array(repeating: Edge(), count: 1 << 14)
        nodes.reserveCapacity(1 << 13)
    }

    /// Adds what a phrase says; a phrase met before says both.
    ///
    /// - Returns: false when there are too many phrases already.
    mutating func insert(_ words: [WordID], concepts: ConceptSet, noun: ConceptID) -> Bool {
        guard let first = words.first else { return true }
        guard nodes.count + words.count < PhraseTrieBuilder.nodesMax else { return false }
        if Int(first) >= firsts.count { firsts.append(contentsOf: repeatElement(0, count: Int(first) + 1 - firsts.count)) }
        if firsts[Int(first)] == 0 {
            firsts[Int(first)] = nodes.count
            nodes.append(nil)
        }
        var node = firsts[Int(first)]
        for word in words.dropFirst() { node = child(node, word) }
        var meaning = nodes[node] ?? PhraseTrie.Meaning()
        meaning.concepts.formUnion(concepts)
        if noun != 0 { meaning.noun = noun }
        nodes[node] = meaning
        return true
    }

    /// The node behind a word, made when there is none.
    private mutating func child(_ node: Int, _ word: WordID) -> Int {
        var slot = self.slot(node, word)
        if edges[slot].child != 0 { return edges[slot].child }
        if (edgeCount + 1) * 2 > edges.count {
            let old = edges
            edges = Array(repeating: Edge(), count: old.count * 2)
            for edge in old where edge.child != 0 { edges[self.slot(edge.parent, edge.word)] = edge }
            slot = self.slot(node, word)
        }
        edges[slot] = Edge(parent: node, word: word, child: nodes.count)
        edgeCount += 1
        nodes.append(nil)
        return nodes.count - 1
    }

    private func slot(_ node: Int, _ word: WordID) -> Int {
        let mask = edges.count - 1
        var slot = Int(truncatingIfNeeded: (UInt64(node << 16 | Int(word)) &* 0x9E37_79B9_7F4A_7C15) >> 40) & mask
        while edges[slot].child != 0, edges[slot].parent != node || edges[slot].word != word { slot = (slot + 1) & mask }
        return slot
    }
}
