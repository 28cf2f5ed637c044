import Tokens

/// Finds the cue phrases of a token list: a small tree of words.
struct CueTable: Sendable {
    /// A word at its place in the tree; the endings are those of the phrase that stops here.
    private struct Node {
        var word: WordID
        var firstChild: UInt16 = 0
        var nextSibling: UInt16 = 0
        var endings: Range<UInt16> = 0..<0
    }

    private struct Ending {
        var node: UInt16
        var kind: Cue.Kind
        var payload: UInt8
    }

    /// The root is node 0, which is no child of any.
    private var nodes = [Node(word: 0)]
    private var endings: [Ending] = []
    /// The node of each word that begins a phrase; 0 for the others.
    private var starts: [UInt16] = []

    /// Interns the words of all phrases.
    init(_ vocabulary: Vocabulary) {
        for entry in CueTable.phrases {
            for phrase in entry.phrases { add(phrase, entry.kind, entry.payload, vocabulary) }
        }
        for (index, kind) in ReferenceKind.allCases.enumerated() { add(kind.rawValue, .document, UInt8(index), vocabulary) }
        endings.sort { $0.node < $1.node }
        for (index, ending) in endings.enumerated() {
            let node = Int(ending.node)
            let lower = nodes[node].endings.isEmpty ? UInt16(index) : nodes[node].endings.lowerBound
            nodes[node].endings = lower..<UInt16(index + 1)
        }
        starts = Array(repeating: 0, count: vocabulary.endWord)
        var child = nodes[0].firstChild
        while child != 0 {
            starts[Int(nodes[Int(child)].word)] = child
            child = nodes[Int(child)].nextSibling
        }
    }

    private mutating func add(_ phrase: String, _ kind: Cue.Kind, _ payload: UInt8, _ vocabulary: Vocabulary) {
        var node: UInt16 = 0
        var phrase = phrase
        phrase.withUTF8 { bytes in
            var start = 0
            while start < bytes.count {
                var end = start
                while end < bytes.count, bytes[end] != 0x20 { end += 1 }
                let part = UnsafeBufferPointer(rebasing: bytes[start..<end])
                let word = part.count == 1 && part[0] < 0x41 ? WordID(part[0]) : vocabulary.intern(part)
                if let word { node = child(of: node, word) ?? addChild(of: node, word) }
                start = end + 1
            }
        }
        endings.append(Ending(node: node, kind: kind, payload: payload))
    }

    private mutating func addChild(of parent: UInt16, _ word: WordID) -> UInt16 {
        let index = UInt16(nodes.count)
        nodes.append(Node(word: word, nextSibling: nodes[Int(parent)].firstChild))
        nodes[Int(parent)].firstChild = index
        return index
    }

    private func child(of parent: UInt16, _ word: WordID) -> UInt16? {
        var child = nodes[Int(parent)].firstChild
        while child != 0, nodes[Int(child)].word != word { child = nodes[Int(child)].nextSibling }
        return child == 0 ? nil : child
    }

    /// Appends the cues of a range of tokens in text order; of those of one kind at one token only the longest.
    ///
    /// - Complexity: O(n) in the tokens.
    func append(_ range: Range<Int>, of tokens: UnsafeBufferPointer<Token>, to found: inout [Cue]) {
        starts.withUnsafeBufferPointer { starts in
            for i in range {
                let word = Int(tokens[i].word)
                guard word < starts.count, starts[word] != 0, tokens[i].kind == .word else { continue }
                appendCues(from: starts[word], at: i, before: range.upperBound, of: tokens, to: &found)
            }
        }
    }

    /// Appends the cues that begin at a token whose word is that of `start`.
    private func appendCues(from start: UInt16, at i: Int, before limit: Int, of tokens: UnsafeBufferPointer<Token>, to found: inout [Cue]) {
        var node = start
        let before = found.count
        var end = i + 1
        while node != 0 {
            for ending in nodes[Int(node)].endings {
                let cue = Cue(kind: endings[Int(ending)].kind, payload: endings[Int(ending)].payload, first: i, end: end)
                var place = before
                while place < found.count, found[place].kind != cue.kind { place += 1 }
                if place < found.count { found[place] = cue } else { found.append(cue) }
            }
            guard end < limit, tokens[end].kind == .word || tokens[end].kind == .mark else { break }
            node = child(of: node, tokens[end].word) ?? 0
            end += 1
        }
    }
}
