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

    /// A trie of nothing.
    init() {
        firsts = FlatList(capacity: 1)
        places = FlatList(capacity: 1)
        meanings.append(Meaning())
    }

    /// A trie in the memory of another (`memory`), cut into its three lists.
    init(meanings: UnsafeRawBufferPointer, firsts: UnsafeRawBufferPointer, places: UnsafeRawBufferPointer) {
        self.firsts = FlatList(copying: firsts)
        self.places = FlatList(copying: places)
        self.meanings.deallocate()
        self.meanings = FlatList(copying: meanings)
    }

    static var placeStride: Int { MemoryLayout<Place>.stride }
    static var firstStride: Int { MemoryLayout<First>.stride }
    var counts: (meanings: Int, firsts: Int, places: Int) { (meanings.count, firsts.count, places.count) }

    /// The meanings, first words and places as bytes.
    var memory: [UInt8] {
        [UInt8](UnsafeRawBufferPointer(meanings.buffer)) + [UInt8](UnsafeRawBufferPointer(firsts.buffer)) + [UInt8](UnsafeRawBufferPointer(places.buffer))
    }

    init(_ builder: PhraseTrieBuilder) {
        for meaning in builder.meanings { meanings.append(meaning) }
        // Where the children of each node begin, by counting them.
        var starts = FlatList<Int32>(capacity: builder.nodes.count + 1)
        var filled = FlatList<Int32>(capacity: builder.nodes.count + 1)
        defer {
            starts.deallocate()
            filled.deallocate()
        }
        starts.append(repeating: 0, count: builder.nodes.count + 1)
        filled.append(repeating: 0, count: builder.nodes.count + 1)
        for n in builder.edges.indices where builder.edges[n].child != 0 { starts[Int(builder.edges[n].parent) + 1] += 1 }
        for n in 1..<starts.count { starts[n] += starts[n - 1] }
        func place(_ node: Int, _ word: WordID) -> Place {
            Place(
                word: word, meaning: builder.nodes[node], firstChild: UInt16(truncatingIfNeeded: starts[node]),
                childCount: UInt16(truncatingIfNeeded: starts[node + 1] - starts[node]))
        }
        places = FlatList(capacity: max(1, builder.edgeCount))
        places.append(repeating: Place(), count: builder.edgeCount)
        for n in builder.edges.indices where builder.edges[n].child != 0 {
            let edge = builder.edges[n]
            let first = Int(starts[Int(edge.parent)])
            var at = first + Int(filled[Int(edge.parent)])
            while at > first, places[at - 1].word > edge.word {
                places[at] = places[at - 1]
                at -= 1
            }
            filled[Int(edge.parent)] += 1
            places[at] = place(Int(edge.child), edge.word)
        }
        firsts = FlatList(capacity: max(1, builder.firsts.count))
        for word in builder.firsts.indices {
            var first = First()
            let node = Int(builder.firsts[word])
            if node != 0 {
                first.place = place(node, WordID(truncatingIfNeeded: word))
                for child in Int(starts[node])..<Int(starts[node + 1]) { first.followers |= PhraseTrie.bit(places[child].word) }
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
        var parent: Int32 = 0
        var child: Int32 = 0
        var word: WordID = 0
    }

    /// The meaning of the phrase that ends at each node, 0 when none does; node 0 is no node.
    private(set) var nodes: FlatList<UInt16>
    /// The node of each first word; 0: it opens no phrase.
    private(set) var firsts: FlatList<Int32>
    /// An open-addressing table; a free slot has no child.
    private(set) var edges: FlatList<Edge>
    private(set) var edgeCount = 0
    /// What phrases say, each once; the first says nothing.
    private(set) var meanings: [PhraseTrie.Meaning] = [PhraseTrie.Meaning()]
    private var numbers: [PhraseTrie.Meaning: UInt16] = [PhraseTrie.Meaning(): 0]

    /// More nodes than this are not numbered by 16 bits.
    static let nodesMax = 65_000

    /// - Parameters:
    ///   - wordEnd: one more than the largest word id known.
    ///   - edgesExpected: the table has room for so many, a power of two, before it grows.
    init(wordEnd: Int, edgesExpected: Int) {
        firsts = FlatList(capacity: wordEnd + 64)
        firsts.append(repeating: 0, count: wordEnd)
        edges = FlatList(capacity: edgesExpected * 2)
        edges.append(repeating: Edge(), count: edgesExpected * 2)
        nodes = FlatList(capacity: edgesExpected)
        nodes.append(0)
    }

    func deallocate() {
        nodes.deallocate()
        firsts.deallocate()
        edges.deallocate()
    }

    /// The number of what some phrases say.
    mutating func meaning(concepts: ConceptSet, noun: ConceptID) -> UInt16 {
        let meaning = PhraseTrie.Meaning(concepts: concepts, noun: noun)
        if let known = numbers[meaning] { return known }
        let number = UInt16(truncatingIfNeeded: meanings.count)
        numbers[meaning] = number
        meanings.append(meaning)
        return number
    }

    /// Adds what a phrase says; a phrase met before says both.
    ///
    /// - Returns: false when there are too many phrases already.
    mutating func insert(_ words: UnsafeBufferPointer<WordID>, meaning: UInt16) -> Bool {
        guard let first = words.first else { return true }
        guard nodes.count + words.count < PhraseTrieBuilder.nodesMax else { return false }
        if Int(first) >= firsts.count { firsts.append(repeating: 0, count: Int(first) + 1 - firsts.count) }
        if firsts[Int(first)] == 0 {
            firsts[Int(first)] = Int32(nodes.count)
            nodes.append(0)
        }
        var node = Int(firsts[Int(first)])
        for n in 1..<max(1, words.count) { node = child(node, words[n]) }
        if nodes[node] == 0 || nodes[node] == meaning {
            nodes[node] = meaning
        } else {
            let before = meanings[Int(nodes[node])]
            let added = meanings[Int(meaning)]
            nodes[node] = self.meaning(concepts: before.concepts.union(added.concepts), noun: added.noun != 0 ? added.noun : before.noun)
        }
        return true
    }

    /// Lets each phrase that holds one with a concept of `concepts` say `named` too.
    /// - Complexity: O(nodes × longest phrase).
    mutating func spread(_ concepts: ConceptSet, as named: ConceptID) {
        // Each node's words, from the node back to its phrase's first.
        var parents = [Int32](repeating: 0, count: nodes.count)
        var words = [WordID](repeating: 0, count: nodes.count)
        for edge in edges where edge.child != 0 {
            parents[Int(edge.child)] = edge.parent
            words[Int(edge.child)] = edge.word
        }
        for word in firsts.indices where firsts[word] != 0 { words[Int(firsts[word])] = WordID(truncatingIfNeeded: word) }
        // Parents come before their children: a node holds such a phrase when its parent does or one ends with its word.
        var holds = [Bool](repeating: false, count: nodes.count)
        var phrase: [WordID] = []
        for node in 1..<max(1, nodes.count) {
            holds[node] = holds[Int(parents[node])]
            if !holds[node] {
                phrase.removeAll(keepingCapacity: true)
                var at = node
                while at != 0 {
                    phrase.append(words[at])
                    at = Int(parents[at])
                }
                phrase.reverse()
                for start in phrase.indices where endsPhrase(phrase[start...], concepts) {
                    holds[node] = true
                    break
                }
            }
            guard holds[node], nodes[node] != 0 else { continue }
            var said = meanings[Int(nodes[node])]
            guard !said.concepts.intersects(concepts) else { continue }
            said.concepts.insert(named)
            nodes[node] = meaning(concepts: said.concepts, noun: said.noun)
        }
    }

    /// True when these words are a phrase with one of the concepts.
    private func endsPhrase(_ words: ArraySlice<WordID>, _ concepts: ConceptSet) -> Bool {
        guard let first = words.first, Int(first) < firsts.count, firsts[Int(first)] != 0 else { return false }
        var node = Int(firsts[Int(first)])
        for word in words.dropFirst() {
            node = Int(edges[slot(node, word)].child)
            if node == 0 { return false }
        }
        return meanings[Int(nodes[node])].concepts.intersects(concepts)
    }

    /// The node behind a word, made when there is none.
    private mutating func child(_ node: Int, _ word: WordID) -> Int {
        var slot = self.slot(node, word)
        if edges[slot].child != 0 { return Int(edges[slot].child) }
        if (edgeCount + 1) * 2 > edges.count {
            let old = edges
            edges = FlatList(capacity: old.count * 2)
            edges.append(repeating: Edge(), count: old.count * 2)
            for edge in old where edge.child != 0 { edges[self.slot(Int(edge.parent), edge.word)] = edge }
            old.deallocate()
            slot = self.slot(node, word)
        }
        edges[slot] = Edge(parent: Int32(node), child: Int32(nodes.count), word: word)
        edgeCount += 1
        nodes.append(0)
        return nodes.count - 1
    }

    @inline(__always)
    private func slot(_ node: Int, _ word: WordID) -> Int {
        let mask = edges.count - 1
        var slot = Int(truncatingIfNeeded: (UInt64(node << 16 | Int(word)) &* 0x9E37_79B9_7F4A_7C15) >> 40) & mask
        while edges[slot].child != 0, Int(edges[slot].parent) != node || edges[slot].word != word { slot = (slot + 1) & mask }
        return slot
    }
}
