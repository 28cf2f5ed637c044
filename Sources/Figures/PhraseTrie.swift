import Tokens

/// The phrases of a lexicon as a trie over word ids.
///
/// First words are found by direct index, the following ones in one open-addressing table of edges. Nearly all that a
/// look-up touches is small: most words of a text open some phrase and go on with none, which a filter of 64 bits for
/// each node tells, and phrases that say the same share one meaning. Made by `PhraseTrieBuilder`, then only read;
/// lives as long as the lexicon.
final class PhraseTrie: @unchecked Sendable {
    /// What a phrase says.
    struct Meaning: Hashable {
        var concepts = ConceptSet()
        /// The counted noun it is; 0 when it is none.
        var noun: ConceptID = 0
    }

    /// What stands behind a first word, or behind an edge: the meaning of the phrase that ends here (0: none ends here)
    /// and the node that the words going on from here are looked up by (0: none go on).
    struct Place {
        var meaning: UInt16 = 0
        var node: UInt16 = 0
    }

    private struct Edge {
        /// Node and word; 0 in a free slot.
        var key: UInt32 = 0
        var place = Place()
    }

    /// By word id.
    private var firsts: FlatList<Place>
    private var edges: FlatList<Edge>
    /// By node: a bit for each word that may go on.
    private var followers: FlatList<UInt64>
    /// What phrases say; the first says nothing.
    private(set) var meanings: FlatList<Meaning>

    init(_ builder: borrowing PhraseTrieBuilder) {
        let nodes = builder.nodes
        // Only nodes that go on are numbered; a leaf is all in its edge.
        var numbers = [UInt16](repeating: 0, count: nodes.count)
        var goingOn = 1
        for edge in builder.edges where edge.child != 0 && numbers[edge.parent] == 0 {
            numbers[edge.parent] = UInt16(truncatingIfNeeded: goingOn)
            goingOn += 1
        }
        followers = FlatList(capacity: goingOn)
        followers.append(repeating: 0, count: goingOn)
        meanings = FlatList(capacity: 512)
        meanings.append(Meaning())
        var known: [Meaning: UInt16] = [:]
        var places: [Place] = []
        places.reserveCapacity(nodes.count)
        for (n, meaning) in nodes.enumerated() {
            var place = Place(node: numbers[n])
            if let meaning {
                if let same = known[meaning] { place.meaning = same } else {
                    place.meaning = UInt16(truncatingIfNeeded: meanings.count)
                    known[meaning] = place.meaning
                    meanings.append(meaning)
                }
            }
            places.append(place)
        }
        firsts = FlatList(capacity: builder.firsts.count)
        for node in builder.firsts { firsts.append(node == 0 ? Place() : places[node]) }
        var size = 64
        while size < builder.edgeCount * 2 { size *= 2 }
        edges = FlatList(capacity: size)
        edges.append(repeating: Edge(), count: size)
        for edge in builder.edges where edge.child != 0 {
            let number = numbers[edge.parent]
            followers[Int(number)] |= PhraseTrie.bit(edge.word)
            let key = UInt32(number) << 16 | UInt32(edge.word)
            var slot = PhraseTrie.hash(key) & (size - 1)
            while edges[slot].key != 0 { slot = (slot + 1) & (size - 1) }
            edges[slot] = Edge(key: key, place: places[edge.child])
        }
    }

    deinit {
        firsts.deallocate()
        edges.deallocate()
        followers.deallocate()
        meanings.deallocate()
    }

    @inline(__always)
    private static func hash(_ key: UInt32) -> Int {
        Int(truncatingIfNeeded: (UInt64(key) &* 0x9E37_79B9_7F4A_7C15) >> 40)
    }

    @inline(__always)
    private static func bit(_ word: WordID) -> UInt64 { 1 &<< (UInt64(word) &* 0x9E37_79B9_7F4A_7C15 >> 58) }

    /// What stands behind `word` at a node; an empty place when the word does not go on.
    @inline(__always)
    private func place(_ node: UInt16, _ word: WordID) -> Place {
        let key = UInt32(node) << 16 | UInt32(word)
        let mask = edges.count &- 1
        var slot = PhraseTrie.hash(key) & mask
        while edges[slot].key != 0 {
            if edges[slot].key == key { return edges[slot].place }
            slot = (slot &+ 1) & mask
        }
        return Place()
    }

    /// The longest phrase that starts at token `start`, before `end`: its meaning (0: none) and the token after it.
    /// - Complexity: O(length of the longest phrase).
    @inline(__always)
    func longest(_ tokens: UnsafeBufferPointer<Token>, from start: Int, before end: Int) -> (meaning: Int, end: Int) {
        let first = Int(tokens[start].word)
        guard first < firsts.count, tokens[start].kind != .lineBreak else { return (0, start &+ 1) }
        var at = firsts[first]
        var best = at.meaning
        var bestEnd = start &+ 1
        var i = start &+ 1
        while at.node != 0, i < end {
            let token = tokens[i]
            guard followers[Int(at.node)] & PhraseTrie.bit(token.word) != 0, token.word != 0, token.kind == .word || token.kind == .mark, !token.flags.contains(.gapBefore) else { break }
            at = place(at.node, token.word)
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
