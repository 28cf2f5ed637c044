import Tokens

/// The phrases of a lexicon as a trie over word ids.
///
/// First words are found by direct index, the following ones in one open-addressing table of edges.
struct PhraseTrie {
    /// What a phrase says.
    struct Meaning {
        var concepts = ConceptSet()
        /// The counted noun it is; 0 when it is none.
        var noun: ConceptID = 0
    }

    private struct Edge {
        var key: UInt64
        var child: Int32
    }

    private var firstNodes: [Int32]
    private var edges: [Edge]
    private var edgeCount = 0
    /// Meaning of each node; 0 is "no phrase ends here".
    private var meaningOfNode: [Int32] = [0]
    private(set) var meanings: [Meaning] = [Meaning()]

    init(wordEnd: Int) {
        firstNodes = Array(repeating: 0, count: wordEnd)
        edges = Array(repeating: Edge(key: 0, child: 0), count: 1 << 13)
    }

    private static func hash(_ key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 40)
    }

    @inline(__always)
    private func child(_ node: Int32, _ word: WordID) -> Int32 {
        let key = UInt64(UInt32(bitPattern: node)) << 16 | UInt64(word)
        let mask = edges.count &- 1
        var slot = PhraseTrie.hash(key) & mask
        while edges[slot].child != 0 {
            if edges[slot].key == key { return edges[slot].child }
            slot = (slot &+ 1) & mask
        }
        return 0
    }

    private mutating func makeChild(_ node: Int32, _ word: WordID) -> Int32 {
        let found = child(node, word)
        if found != 0 { return found }
        if (edgeCount + 1) * 2 > edges.count {
            let old = edges
            edges = Array(repeating: Edge(key: 0, child: 0), count: old.count * 2)
            for edge in old where edge.child != 0 { place(edge) }
        }
        let fresh = Int32(meaningOfNode.count)
        meaningOfNode.append(0)
        place(Edge(key: UInt64(UInt32(bitPattern: node)) << 16 | UInt64(word), child: fresh))
        edgeCount += 1
        return fresh
    }

    private mutating func place(_ edge: Edge) {
        let mask = edges.count - 1
        var slot = PhraseTrie.hash(edge.key) & mask
        while edges[slot].child != 0 { slot = (slot + 1) & mask }
        edges[slot] = edge
    }

    /// Adds what a phrase says; a phrase met before says both.
    mutating func insert(_ words: [WordID], concepts: ConceptSet, noun: ConceptID) {
        guard let first = words.first else { return }
        if Int(first) >= firstNodes.count {
            firstNodes.append(contentsOf: Array(repeating: 0, count: Int(first) + 1 - firstNodes.count))
        }
        var node = firstNodes[Int(first)]
        if node == 0 {
            node = Int32(meaningOfNode.count)
            meaningOfNode.append(0)
            firstNodes[Int(first)] = node
        }
        for word in words.dropFirst() { node = makeChild(node, word) }
        if meaningOfNode[Int(node)] == 0 {
            meaningOfNode[Int(node)] = Int32(meanings.count)
            meanings.append(Meaning())
        }
        let place = Int(meaningOfNode[Int(node)])
        meanings[place].concepts.formUnion(concepts)
        if noun != 0 { meanings[place].noun = noun }
    }

    /// The longest phrase that starts at token `start`, before `end`: its meaning (0: none) and the token after it.
    /// - Complexity: O(length of the longest phrase).
    @inline(__always)
    func longest(_ tokens: UnsafeBufferPointer<Token>, from start: Int, before end: Int) -> (meaning: Int32, end: Int) {
        let first = Int(tokens[start].word)
        guard first != 0, first < firstNodes.count, tokens[start].kind != .lineBreak else { return (0, start &+ 1) }
        var node = firstNodes[first]
        guard node != 0 else { return (0, start &+ 1) }
        var best = meaningOfNode[Int(node)]
        var bestEnd = start &+ 1
        var i = start &+ 1
        while i < end {
            let token = tokens[i]
            guard token.word != 0, token.kind == .word || token.kind == .mark, !token.flags.contains(.gapBefore) else { break }
            node = child(node, token.word)
            if node == 0 { break }
            i &+= 1
            let meaning = meaningOfNode[Int(node)]
            if meaning != 0 {
                best = meaning
                bestEnd = i
            }
        }
        return (best, bestEnd)
    }
}
