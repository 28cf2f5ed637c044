import Tokens

/// Finds the mentions of a text. One reader serves one thread and is reused from text to text.
public final class MentionReader {
    /// How number words are read.
    public struct Options: Sendable {
        /// Reads every numeral in words (`năm mươi bốn` alone is 54), signs and fractions in words, and
        /// bare months in words, as a normalizer of speech must; an article reader takes only what counts something.
        public var everyNumeral: Bool
        public init(everyNumeral: Bool = false) { self.everyNumeral = everyNumeral }
    }

    @exclusivity(unchecked) public internal(set) var mentions: [Mention] = []
    public let options: Options
    let words: WordTable
    /// Index of the first token of the current line that is no bullet.
    @exclusivity(unchecked) var lineHead = 0
    /// Index of the first token of the current run of glued tokens.
    @exclusivity(unchecked) var chunkStart = 0
    /// True while the current run of glued tokens is a web or mail address.
    @exclusivity(unchecked) var isInAddress = false
    /// The running number of the last row of a table, and whether a header announced such numbers.
    @exclusivity(unchecked) var lastRow = 0
    @exclusivity(unchecked) var hasRowHeader = false
    /// The number of the last label of a list, for `(2)` behind `(1)`.
    @exclusivity(unchecked) var lastLabel = 0
    /// The text has written a whole date by points: `20.10.2025`.
    @exclusivity(unchecked) var datesHavePoints = false
    /// The text has written a day by a dash: `24-5`.
    @exclusivity(unchecked) var datesHaveDashes = false

    /// Interns the words of numerals and dates; call before the vocabulary is shared.
    public init(vocabulary: Vocabulary, options: Options = Options()) {
        self.options = options
        words = WordTable(vocabulary: vocabulary)
    }

    /// Replaces `mentions` by those of a text, in text order, none overlapping another.
    ///
    /// - Parameters:
    ///   - published: the article's date when it is known from outside, for the missing year.
    /// - Complexity: O(n) in the tokens.
    public func read(_ text: UnsafeBufferPointer<UInt8>, tokens: UnsafeBufferPointer<Token>, published: CalendarDate? = nil) {
        mentions.removeAll(keepingCapacity: true)
        let view = TokenView(text: text, tokens: tokens, words: words, readsEveryNumeral: options.everyNumeral)
        (lineHead, chunkStart, isInAddress, lastLabel, lastRow, hasRowHeader) = (0, 0, false, 0, 0, false)
        (datesHavePoints, datesHaveDashes) = (false, false)
        var index = 0
        while index < view.count {
            let token = tokens[index]
            if !token.isGlued, index > chunkStart {
                chunkStart = index
                isInAddress = false
            }
            switch token.kind {
            case .word:
                if words.traits(of: token.word).contains(.opener) {
                    index = readWord(view, index)
                } else {
                    if token.word == words.named.www { isInAddress = true }
                    if index == lineHead, token.word == words.named.stt || token.word == words.named.tt { (hasRowHeader, lastRow) = (true, 0) }
                    index += 1
                }
            case .digits:
                index = readDigits(view, index)
            case .lineBreak:
                index += 1
                startLine(view, index)
            case .mark:
                if token.isMark(0x40) || token.isMark(0x2F) && view.isMark(index - 1, "/") && token.isGlued { isInAddress = true }
                index += 1
                if lineHead == index - 1, MentionReader.isBullet(token) { lineHead = index }
            case .other:
                index += 1
            }
        }
        var resolver = DateResolver(view: view, published: published)
        resolver.resolve(&mentions)
    }

    /// Gives the memory of a long list of mentions back; `mentions` is empty then.
    public func releaseIfLarge() {
        if mentions.capacity * MemoryLayout<Mention>.stride > 1 << 20 { mentions = [] }
    }

    private func startLine(_ view: TokenView, _ index: Int) {
        lineHead = index
        chunkStart = index
        isInAddress = false
    }

    private static func isBullet(_ token: Token) -> Bool {
        token.isMark(0x2D) || token.isMark(0x2A) || token.isMark(0x2B) || token.isMark(0x3E)
    }

    /// Adds a mention over tokens `first ..< end`.
    @discardableResult
    func append(
        _ view: TokenView, _ kind: Mention.Kind, _ first: Int, _ end: Int, reason: Mention.Reason = .none, value: DecimalValue = DecimalValue(0),
        flags: Mention.Flags = []
    ) -> Int {
        var mention = makeMention(view, kind, first, end)
        mention.reason = reason
        mention.value = value
        mention.flags = flags
        mentions.append(mention)
        return end
    }

    /// Adds a date over tokens `first ..< end`.
    @discardableResult
    func append(_ view: TokenView, date: CalendarDate, _ first: Int, _ end: Int, flags: Mention.Flags = []) -> Int {
        var mention = makeMention(view, .date, first, end)
        mention.date = date
        mention.flags = flags
        mentions.append(mention)
        return end
    }

    /// Adds a quantity over tokens `first ..< end` with the unit behind it, and links it to the one before.
    @discardableResult
    func append(_ view: TokenView, quantity value: DecimalValue, _ first: Int, _ end: Int, flags: Mention.Flags) -> Int {
        var mention = makeMention(view, .number, first, end)
        mention.value = value
        mention.flags = flags
        if let (unit, unitEnd) = view.unit(at: view.endOfRepeatedNumeral(at: end) ?? end) {
            mention.unit = unit
            mention.unitEnd = Int32(truncatingIfNeeded: unitEnd)
        }
        if view.isMark(first - 1, "$") { mention.unit = .money }
        linkToPrevious(view, &mention)
        mentions.append(mention)
        return end
    }

    private func makeMention(_ view: TokenView, _ kind: Mention.Kind, _ first: Int, _ end: Int) -> Mention {
        Mention(kind: kind, tokens: TokenRange(first, end), start: view.token(first).start, end: view.token(end - 1).end)
    }

    /// The token behind the last mention when nothing but `allowed` tokens stand between it and `index`; else nil.
    func lastMention(endingBefore index: Int, within gap: Int) -> Mention? {
        guard let last = mentions.last, Int(last.tokens.end) <= index, index - Int(last.tokens.end) <= gap else { return nil }
        return last
    }
}
