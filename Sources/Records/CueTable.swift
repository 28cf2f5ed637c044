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
    }

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
        var order = [0]
        nodes.append(Node(word: 0))
        var next = 0
        while next < order.count {
            let source = builder.nodes[order[next]]
            nodes[next].firstEnding = UInt16(endings.count)
            nodes[next].endingCount = UInt16(source.endings.count)
            for ending in source.endings { endings.append(Ending(kind: ending.kind, payload: ending.payload)) }
            nodes[next].firstChild = UInt16(order.count)
            nodes[next].childCount = UInt16(source.children.count)
            for child in source.children.sorted(by: { builder.nodes[$0].word < builder.nodes[$1].word }) {
                nodes.append(Node(word: builder.nodes[child].word))
                order.append(child)
            }
            next += 1
        }
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
    private func child(of node: Int, _ word: WordID) -> Int {
        let range = children(of: node)
        var low = range.lowerBound
        var high = range.upperBound
        while low < high {
            let middle = (low + high) >> 1
            if nodes[middle].word < word { low = middle + 1 } else { high = middle }
        }
        return low < range.upperBound && nodes[low].word == word ? low : 0
    }

    /// Appends the cues of a range of tokens in text order; of those of one kind at one token only the longest.
    ///
    /// - Complexity: O(n) in the tokens.
    func append(_ range: Range<Int>, of tokens: UnsafeBufferPointer<Token>, to found: inout [Cue]) {
        for i in range {
            let word = Int(tokens[i].word)
            guard word < starts.count, starts[word] != 0, tokens[i].kind == .word else { continue }
            appendCues(from: Int(starts[word]), at: i, before: range.upperBound, of: tokens, to: &found)
        }
    }

    /// Appends the cues that begin at a token whose word is that of `start`.
    private func appendCues(from start: Int, at i: Int, before limit: Int, of tokens: UnsafeBufferPointer<Token>, to found: inout [Cue]) {
        var node = start
        let before = found.count
        var end = i + 1
        while true {
            for ending in Int(nodes[node].firstEnding)..<Int(nodes[node].firstEnding) + Int(nodes[node].endingCount) {
                let cue = Cue(kind: endings[ending].kind, payload: endings[ending].payload, first: i, end: end)
                var place = before
                while place < found.count, found[place].kind != cue.kind { place += 1 }
                if place < found.count { found[place] = cue } else { found.append(cue) }
            }
            guard nodes[node].childCount > 0, end < limit, tokens[end].kind == .word || tokens[end].kind == .mark else { return }
            node = child(of: node, tokens[end].word)
            if node == 0 { return }
            end += 1
        }
    }
}

/// Collects the phrases of a `CueTable`.
private struct CueTreeBuilder {
    struct Node {
        var word: WordID
        var children: [Int] = []
        var endings: [(kind: Cue.Kind, payload: UInt8)] = []
    }

    /// The root is node 0.
    private(set) var nodes = [Node(word: 0)]

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
        nodes[node].endings.append((kind, payload))
    }

    private mutating func child(of parent: Int, _ word: WordID) -> Int {
        if let known = nodes[parent].children.first(where: { nodes[$0].word == word }) { return known }
        nodes.append(Node(word: word))
        nodes[parent].children.append(nodes.count - 1)
        return nodes.count - 1
    }
}
