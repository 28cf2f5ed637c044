import Mentions
import Tokens

/// One phrase, word, mark or mention of a sentence: what frames are made of.
struct Item {
    enum Kind: UInt8 { case word, mark, number, zero, date, reference, ignored }

    var kind: Kind
    /// The counted noun the phrase is; 0 when it is none.
    var noun: ConceptID = 0
    /// The mark's or the single word's id; 0 when unknown.
    var word: WordID = 0
    /// Tokens of the item.
    var first: Int32
    var end: Int32
    /// Index of the mention; -1 for words and marks.
    var mention: Int32 = -1
    /// What the phrase says.
    var concepts = ConceptSet()

    @inline(__always) func isMark(_ code: UInt8) -> Bool { kind == .mark && word == WordID(code) }
    /// A word the lexicon does not know.
    @inline(__always) var isUnknownWord: Bool { kind == .word && concepts.isEmpty }
}

/// What occurs in a sentence at all, so that nobody looks for what does not.
struct SentenceSummary {
    /// All that its items say.
    var says = ConceptSet()
    /// The ASCII marks in it, by code.
    private var lowMarks: UInt64 = 0
    private var highMarks: UInt64 = 0
    /// Some item stands behind a tab or a wide gap.
    var hasGap = false
    /// Some mention counts something.
    var hasNumber = false
    /// It goes on over a line break.
    var hasBreak = false
    /// Some mention is a date.
    var hasDate = false
    /// Some mention is in it.
    var hasMention = false

    @inline(__always)
    mutating func note(_ mark: WordID) {
        if mark < 64 { lowMarks |= 1 &<< UInt64(mark) } else if mark < 128 { highMarks |= 1 &<< UInt64(mark &- 64) }
    }

    /// True when the mark with this code occurs.
    @inline(__always)
    func hasMark(_ code: UInt8) -> Bool {
        (code < 64 ? lowMarks : highMarks) &>> UInt64(code & 63) & 1 != 0
    }
}

/// Turns the tokens of a sentence into items: mentions first, then the longest phrases.
final class ItemReader {
    private let lexicon: Lexicon
    private let trie: PhraseTrie
    @exclusivity(unchecked) private(set) var items = FlatList<Item>(capacity: 512)
    /// What occurs in the sentence last read.
    @exclusivity(unchecked) private(set) var summary = SentenceSummary()

    init(lexicon: Lexicon) {
        self.lexicon = lexicon
        trie = lexicon.trie
    }

    deinit { items.deallocate() }

    /// Replaces `items` by those of a sentence.
    /// - Parameter mentions: all mentions of the text; those from index `firstMention` on may stand in the sentence.
    /// - Complexity: O(n) in the tokens of the sentence.
    func read(_ sentence: SentenceSpan, tokens: UnsafeBufferPointer<Token>, mentions: UnsafeBufferPointer<Mention>, firstMention: Int) {
        // Locals stay in registers; they are put back at the end.
        var list = items
        list.removeAll()
        var summary = SentenceSummary()
        let trie = trie
        var next = firstMention
        var i = Int(sentence.tokens.first)
        let end = Int(sentence.tokens.end)
        while i < end {
            while next < mentions.count, Int(mentions[next].tokens.end) <= i || mentions[next].kind == .dropped { next += 1 }
            var stop = end
            if next < mentions.count {
                if Int(mentions[next].tokens.first) <= i {
                    let item = item(of: mentions, tokens, next, at: i)
                    if tokens[i].flags.contains(.gapBefore) { summary.hasGap = true }
                    if item.kind == .number { summary.hasNumber = true }
                    if item.kind == .date { summary.hasDate = true }
                    summary.hasMention = true
                    summary.says.formUnion(item.concepts)
                    list.append(item)
                    i = Int(item.end)
                    next += 1
                    continue
                }
                stop = min(end, Int(mentions[next].tokens.first))
            }
            repeat {
                let token = tokens[i]
                if token.kind == .lineBreak {
                    summary.hasBreak = true
                    i &+= 1
                    continue
                }
                var (meaning, after) = trie.longest(tokens, from: i, before: stop)
                if token.flags.contains(.gapBefore) { summary.hasGap = true }
                if meaning != 0, after == i &+ 1, token.flags.contains(.capitalized), trie.meanings[meaning].noun != 0, isPartOfName(i, tokens, sentence), !lexicon.grammar.placeNouns.contains(trie.meanings[meaning].noun) { meaning = 0 }
                if meaning != 0 {
                    let said = trie.meanings[meaning]
                    summary.says.formUnion(said.concepts)
                    list.append(Item(kind: .word, noun: said.noun, word: after > i &+ 1 ? 0 : token.word, first: Int32(truncatingIfNeeded: i), end: Int32(truncatingIfNeeded: after), concepts: said.concepts))
                } else {
                    if token.kind != .word { summary.note(token.word) }
                    list.append(Item(kind: token.kind == .word ? .word : .mark, word: token.word, first: Int32(truncatingIfNeeded: i), end: Int32(truncatingIfNeeded: after)))
                }
                i = after
            } while i < stop
        }
        items = list
        self.summary = summary
    }

    /// "thị xã Kỳ Anh": a word in a capital beside another, inside the sentence, counts nothing.
    private func isPartOfName(_ i: Int, _ tokens: UnsafeBufferPointer<Token>, _ sentence: SentenceSpan) -> Bool {
        func isCapital(_ n: Int) -> Bool {
            n > Int(sentence.tokens.first) && n < Int(sentence.tokens.end) && tokens[n].kind == .word && tokens[n].flags.contains(.capitalized) && !tokens[n].flags.contains(.allCapitals)
        }
        return isCapital(i) && (isCapital(i + 1) || isCapital(i - 1))
    }

    private func item(of mentions: UnsafeBufferPointer<Mention>, _ tokens: UnsafeBufferPointer<Token>, _ n: Int, at i: Int) -> Item {
        let mention = mentions[n]
        var item = Item(kind: ItemReader.kind(of: mention), first: Int32(truncatingIfNeeded: i), end: mention.tokens.end, mention: Int32(truncatingIfNeeded: n))
        if mention.kind == .ignored, mention.reason == .level { item.concepts = serviceLevel(tokens, mentions, n) }
        return item
    }

    /// "mức độ 4" is end to end, "mức độ 3" in part; "mức độ 3, 4" is online without more.
    private func serviceLevel(_ tokens: UnsafeBufferPointer<Token>, _ mentions: UnsafeBufferPointer<Mention>, _ n: Int) -> ConceptSet {
        func isLevel(_ other: Int) -> Bool {
            guard mentions.indices.contains(other), mentions[other].kind == .ignored, mentions[other].reason == .level else { return false }
            let gap = other > n ? mentions[n].tokens.end..<mentions[other].tokens.first : mentions[other].tokens.end..<mentions[n].tokens.first
            // A cell of its own is a level of its own.
            return gap.count <= 3 && !gap.contains { tokens[Int($0)].flags.contains(.gapBefore) }
        }
        guard !isLevel(n - 1), !isLevel(n + 1) else { return ConceptSet(lexicon.grammar.online) }
        return ItemReader.level(mentions[n].value.digits, lexicon.grammar)
    }

    /// What a service level says by itself.
    static func level(_ digits: Int64, _ grammar: Grammar) -> ConceptSet {
        var said = ConceptSet(grammar.online)
        switch digits {
        case 4: said.insert(grammar.fullOnline)
        case 2, 3: said.insert(grammar.partOnline)
        default: return ConceptSet()
        }
        return said
    }

    func setKind(_ index: Int, _ kind: Item.Kind) { items[index].kind = kind }

    /// Sets some items behind those that follow them, up to `end`.
    func move(_ moved: Range<Int>, behind end: Int) {
        let kept = moved.map { items[$0] }
        let shift = moved.count
        for place in moved.upperBound..<end { items[place - shift] = items[place] }
        for (offset, item) in kept.enumerated() { items[end - shift + offset] = item }
    }

    private static func kind(of mention: Mention) -> Item.Kind {
        switch mention.kind {
        case .number: .number
        case .date: .date
        case .reference: .reference
        case .ignored, .dropped: .ignored
        }
    }
}
