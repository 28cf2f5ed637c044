import Tokens

/// Finds the cue phrases of a token list: a small tree of words, those that may follow one place side by side.
///
/// Written once, then only read; one table serves all readers of a thread's builder.
final class CueTable: @unchecked Sendable {
    /// A word at its place in the tree; the endings are those of the phrase that stops here.
    private struct Node {
        var word: WordID
        var firstChild: UInt16 = 0
        var childCount: UInt16 = 0
        var firstEnding: UInt16 = 0
        var endingCount: UInt16 = 0
        /// A bit for each word that goes on.
        var followers: UInt32 = 0
    }

    @inline(__always)
    private static func bit(_ word: WordID) -> UInt32 { 1 &<< ((UInt32(word) &* 0x9E37_79B1) >> 27) }

    private struct Ending {
        var kind: Cue.Kind
        var payload: UInt8
    }

    private var nodes = FlatList<Node>(capacity: 1_024)
    private var endings = FlatList<Ending>(capacity: 1_024)
    /// The node of each word that begins a phrase; 0 for the others.
    private var starts: FlatList<UInt16>

    /// Interns the words of all phrases.
    init(_ vocabulary: Vocabulary) {
        var builder = CueTreeBuilder()
        for entry in CueTable.phrases {
            for phrase in entry.phrases { builder.add(phrase, entry.kind, entry.payload, vocabulary) }
        }
        for (index, kind) in ReferenceKind.allCases.enumerated() { builder.add(kind.rawValue, .document, UInt8(index), vocabulary) }
        starts = FlatList(capacity: vocabulary.endWord)
        starts.append(repeating: 0, count: vocabulary.endWord)
        // Level by level, so that the children of a node are numbered one after another.
        var order = FlatList<Int32>(capacity: builder.nodes.count)
        order.append(0)
        nodes.append(Node(word: 0))
        var next = 0
        while next < order.count {
            let source = builder.nodes[Int(order[next])]
            nodes[next].firstEnding = UInt16(endings.count)
            var ending = source.firstEnding
            while ending >= 0 {
                endings.append(Ending(kind: builder.endings[Int(ending)].kind, payload: builder.endings[Int(ending)].payload))
                nodes[next].endingCount += 1
                ending = builder.endings[Int(ending)].next
            }
            nodes[next].firstChild = UInt16(order.count)
            var child = source.firstChild
            while child >= 0 {
                let word = builder.nodes[Int(child)].word
                nodes.append(Node(word: word))
                order.append(child)
                // In the order of their words, for the search by halves.
                var place = order.count - 1
                while place > Int(nodes[next].firstChild), nodes[place - 1].word > word {
                    (nodes[place], nodes[place - 1]) = (nodes[place - 1], nodes[place])
                    (order[place], order[place - 1]) = (order[place - 1], order[place])
                    place -= 1
                }
                nodes[next].childCount += 1
                nodes[next].followers |= CueTable.bit(word)
                child = builder.nodes[Int(child)].sibling
            }
            next += 1
        }
        order.deallocate()
        builder.deallocate()
        for child in children(of: 0) { starts[Int(nodes[child].word)] = UInt16(child) }
    }

    deinit {
        nodes.deallocate()
        endings.deallocate()
        starts.deallocate()
    }

    private func children(of node: Int) -> Range<Int> {
        Int(nodes[node].firstChild)..<Int(nodes[node].firstChild) + Int(nodes[node].childCount)
    }

    /// The node of a word behind a node; 0 when no phrase goes on so.
    @inline(__always)
    private func child(of node: Node, _ word: WordID) -> Int {
        var low = Int(node.firstChild)
        var high = low &+ Int(node.childCount)
        while low < high {
            let middle = (low &+ high) >> 1
            let found = nodes[middle].word
            if found == word { return middle }
            if found < word { low = middle &+ 1 } else { high = middle }
        }
        return 0
    }

    /// Appends the cues of a range of tokens in text order; of those of one kind at one token only the longest.
    ///
    /// - Complexity: O(n) in the tokens.
    func append(_ range: Range<Int>, of tokens: UnsafeBufferPointer<Token>, to found: inout FlatList<Cue>) {
        // Locals stay in registers; they are put back at the end.
        var list = found
        let starts = starts.buffer
        for i in range {
            let word = Int(tokens[i].word)
            guard word < starts.count, starts[word] != 0, tokens[i].kind == .word else { continue }
            appendCues(from: Int(starts[word]), at: i, before: range.upperBound, of: tokens, to: &list)
        }
        found = list
    }

    /// Appends the cues that begin at a token whose word is that of `start`.
    @inline(__always)
    private func appendCues(from start: Int, at i: Int, before limit: Int, of tokens: UnsafeBufferPointer<Token>, to found: inout FlatList<Cue>) {
        let before = found.count
        var node = nodes[start]
        var end = i &+ 1
        while true {
            for ending in Int(node.firstEnding)..<Int(node.firstEnding) &+ Int(node.endingCount) {
                let cue = Cue(kind: endings[ending].kind, payload: endings[ending].payload, first: i, end: end)
                var place = before
                while place < found.count, found[place].kind != cue.kind { place &+= 1 }
                if place < found.count { found[place] = cue } else { found.append(cue) }
            }
            guard node.childCount > 0, end < limit, node.followers & CueTable.bit(tokens[end].word) != 0, tokens[end].kind == .word || tokens[end].kind == .mark else { return }
            let next = child(of: node, tokens[end].word)
            if next == 0 { return }
            node = nodes[next]
            end &+= 1
        }
    }
}

/// Collects the phrases of a `CueTable`: a tree whose nodes chain their children, and the endings of each.
private struct CueTreeBuilder {
    struct Node {
        var word: WordID
        var firstChild: Int32 = -1
        var sibling: Int32 = -1
        var firstEnding: Int32 = -1
        var lastEnding: Int32 = -1
    }
    struct Ending {
        var kind: Cue.Kind
        var payload: UInt8
        var next: Int32 = -1
    }

    /// The root is node 0.
    private(set) var nodes = FlatList<Node>(capacity: 1_024)
    private(set) var endings = FlatList<Ending>(capacity: 1_024)

    init() { nodes.append(Node(word: 0)) }

    func deallocate() {
        nodes.deallocate()
        endings.deallocate()
    }

    mutating func add(_ phrase: String, _ kind: Cue.Kind, _ payload: UInt8, _ vocabulary: Vocabulary) {
        var node = 0
        var phrase = phrase
        phrase.withUTF8 { bytes in
            var start = 0
            while start < bytes.count {
                var end = start
                while end < bytes.count, bytes[end] != 0x20 { end += 1 }
                let part = UnsafeBufferPointer(rebasing: bytes[start..<end])
                let word = part.count == 1 && part[0] < 0x41 ? WordID(part[0]) : vocabulary.intern(part)
                if let word { node = child(of: node, word) }
                start = end + 1
            }
        }
        let number = Int32(endings.count)
        endings.append(Ending(kind: kind, payload: payload))
        if nodes[node].lastEnding >= 0 { endings[Int(nodes[node].lastEnding)].next = number } else { nodes[node].firstEnding = number }
        nodes[node].lastEnding = number
    }

    private mutating func child(of parent: Int, _ word: WordID) -> Int {
        var child = nodes[parent].firstChild
        while child >= 0, nodes[Int(child)].word != word { child = nodes[Int(child)].sibling }
        if child >= 0 { return Int(child) }
        let fresh = nodes.count
        nodes.append(Node(word: word, sibling: nodes[parent].firstChild))
        nodes[parent].firstChild = Int32(fresh)
        return fresh
    }
}
