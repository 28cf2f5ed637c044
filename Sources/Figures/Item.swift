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
    /// What loops over items look for.
    var traits = Traits()
    /// What the phrase says.
    var concepts = ConceptSet()

    @inline(__always) func isMark(_ code: UInt8) -> Bool { kind == .mark && word == WordID(code) }
    /// A word the lexicon does not know.
    @inline(__always) var isUnknownWord: Bool { kind == .word && concepts.isEmpty }

    /// False when the mention with this value surely does not hold the digits 766.
    @inline(__always)
    func mayHold766(_ value: DecimalValue, _ tokens: UnsafeBufferPointer<Token>) -> Bool {
        if kind == .number, end - first == 1 { return value.digits == 766 }
        // A mention may reach over many sentences: it is looked into no further than a number of a document is long.
        if end - first > 8 { return true }
        for token in Int(first)..<Int(end) where tokens[token].count == 3 { return true }
        return false
    }
}

extension Item {
    /// What loops over items look for, told when the item is made: of most items they need to ask no more.
    struct Traits: OptionSet {
        let rawValue: UInt16
        /// A mark that parts, or may part, what stands on its sides.
        static let mark = Traits(rawValue: 1)
        /// `và`, `trong đó`: a conjunction or the head of a list.
        static let conjunction = Traits(rawValue: 2)
        /// It stands behind a gap or a line break.
        static let gap = Traits(rawValue: 4)
        /// A word of the few that end what stands behind a numeral: `thì`, `nhưng`, `tỷ lệ`.
        static let word = Traits(rawValue: 8)
        /// What may end a stretch.
        static let ending = Traits(rawValue: 15)
        /// A mark that opens or closes a bracket.
        static let bracket = Traits(rawValue: 16)
        /// A capital, a word that opens the type or kind of a unit, or one that speaks of a level: where a place may begin.
        static let place = Traits(rawValue: 32)
        /// It speaks of the subject or of another.
        static let subject = Traits(rawValue: 64)
        /// The word `từ`.
        static let from = Traits(rawValue: 128)
        /// A word between a part and its whole: `trong`, `trên`.
        static let ratio = Traits(rawValue: 256)
    }
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
    /// The traits of all items but mentions.
    var traits = Item.Traits()
    /// Some mention may hold the number 766.
    var mayHave766 = false

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
    /// The traits of the phrases of each meaning.
    private let traitsOfMeaning: FlatList<Item.Traits>
    /// The traits of each word or mark that opens an item.
    private let traitsOfWord: FlatList<Item.Traits>
    private let subjectAndOthers: ConceptSet
    @exclusivity(unchecked) private(set) var items = FlatList<Item>(capacity: 512)
    /// What occurs in the sentence last read.
    @exclusivity(unchecked) private(set) var summary = SentenceSummary()

    init(lexicon: Lexicon) {
        self.lexicon = lexicon
        trie = lexicon.trie
        let grammar = lexicon.grammar
        subjectAndOthers = grammar.subjectAndOthers
        let joints = ConceptSet(grammar.conjunction).union(ConceptSet(grammar.listHead))
        var traits = FlatList<Item.Traits>(capacity: trie.meanings.count)
        for meaning in trie.meanings {
            var stop: Item.Traits = meaning.concepts.intersects(joints) ? .conjunction : []
            if meaning.concepts.contains(grammar.rateWord) { stop.insert(.word) }
            if meaning.concepts.contains(grammar.level) || meaning.concepts.contains(grammar.holds) { stop.insert(.place) }
            if meaning.concepts.intersects(grammar.subjectAndOthers) { stop.insert(.subject) }
            traits.append(stop)
        }
        traitsOfMeaning = traits
        traits = FlatList(capacity: lexicon.vocabulary.endWord)
        for word in 0..<lexicon.vocabulary.endWord {
            let word = WordID(truncatingIfNeeded: word)
            var trait = ItemReader.traits(of: word)
            if grammar.placeWords.opensPlace(word) { trait.insert(.place) }
            if word == grammar.fromWord { trait.insert(.from) }
            if word == grammar.insideWord || word == grammar.aboveWord || word == grammar.amongWord { trait.insert(.ratio) }
            if grammar.thenWords.contains(word) || grammar.butWords.contains(word) { trait.insert(.word) }
            traits.append(trait)
        }
        traitsOfWord = traits
    }

    deinit {
        items.deallocate()
        traitsOfMeaning.deallocate()
        traitsOfWord.deallocate()
    }

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
        var isBehindBreak = false
        var i = Int(sentence.tokens.first)
        let end = Int(sentence.tokens.end)
        while i < end {
            while next < mentions.count, Int(mentions[next].tokens.end) <= i || mentions[next].kind == .dropped { next += 1 }
            var stop = end
            if next < mentions.count {
                if Int(mentions[next].tokens.first) <= i {
                    var item = item(of: mentions, tokens, next, at: i)
                    isBehindBreak = false
                    if tokens[i].flags.contains(.gapBefore) {
                        summary.hasGap = true
                        item.traits.insert(.gap)
                    }
                    if item.kind == .number { summary.hasNumber = true }
                    if item.kind == .date { summary.hasDate = true }
                    summary.hasMention = true
                    if item.kind == .ignored, item.concepts.intersects(subjectAndOthers) { item.traits.insert(.subject) }
                    if item.mayHold766(mentions[next].value, tokens) { summary.mayHave766 = true }
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
                    isBehindBreak = true
                    i &+= 1
                    continue
                }
                var (meaning, after) = trie.longest(tokens, from: i, before: stop)
                let isOne = after == i &+ 1
                var traits = isBehindBreak ? Item.Traits.gap : []
                isBehindBreak = false
                if token.flags.contains(.gapBefore) {
                    summary.hasGap = true
                    traits = .gap
                }
                if isOne, meaning != 0, token.flags.contains(.capitalized), trie.meanings[meaning].noun != 0, isPartOfName(i, tokens, sentence), !lexicon.grammar.placeNouns.contains(trie.meanings[meaning].noun) { meaning = 0 }
                if token.flags.contains(.capitalized) { traits.insert(.place) }
                if Int(token.word) < traitsOfWord.count {
                    traits.formUnion(traitsOfWord[Int(token.word)])
                    summary.traits.formUnion(traits)
                }
                if meaning != 0 {
                    let said = trie.meanings[meaning]
                    summary.says.formUnion(said.concepts)
                    traits.formUnion(traitsOfMeaning[meaning])
                    list.append(Item(kind: .word, noun: said.noun, word: isOne ? token.word : 0, first: Int32(truncatingIfNeeded: i), end: Int32(truncatingIfNeeded: after), traits: traits, concepts: said.concepts))
                } else {
                    if token.kind != .word {
                        summary.note(token.word)
                    }
                    list.append(Item(kind: token.kind == .word ? .word : .mark, word: token.word, first: Int32(truncatingIfNeeded: i), end: Int32(truncatingIfNeeded: after), traits: traits))
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
        return isCapital(i) && (isCapital(i + 1) || i > Int(sentence.tokens.first) && tokens[i - 1].kind == .word && tokens[i - 1].flags.contains(.capitalized) && !tokens[i - 1].flags.contains(.allCapitals))
    }

    /// The marks that end a stretch: `, ; : ( ) [ ] - + * / . ? !`, by code.
    private static let endingMarks: (low: UInt64, high: UInt64) = (
        [0x2C, 0x3B, 0x28, 0x29, 0x3A, 0x2D, 0x2B, 0x2A, 0x2F, 0x2E, 0x3F, 0x21].reduce(0) { $0 | 1 << UInt64($1) }, 1 << (0x5B - 64) | 1 << (0x5D - 64)
    )
    private static let brackets: (low: UInt64, high: UInt64) = (1 << 0x28 | 1 << 0x29, 1 << (0x5B - 64) | 1 << (0x5D - 64))

    @inline(__always)
    private static func traits(of mark: WordID) -> Item.Traits {
        guard mark < 128 else { return [] }
        let bit = UInt64(mark & 63)
        var traits: Item.Traits = (mark < 64 ? endingMarks.low : endingMarks.high) &>> bit & 1 != 0 ? .mark : []
        if (mark < 64 ? brackets.low : brackets.high) &>> bit & 1 != 0 { traits.insert(.bracket) }
        return traits
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

    /// Sets some items behind those that follow them, up to `end`: a rotation by three reversals.
    func move(_ moved: Range<Int>, behind end: Int) {
        reverse(moved)
        reverse(moved.upperBound..<end)
        reverse(moved.lowerBound..<end)
    }

    private func reverse(_ range: Range<Int>) {
        var (low, high) = (range.lowerBound, range.upperBound - 1)
        while low < high {
            (items[low], items[high]) = (items[high], items[low])
            low += 1
            high -= 1
        }
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
