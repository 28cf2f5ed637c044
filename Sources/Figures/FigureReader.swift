import Mentions
import Tokens

/// Reads what the numerals of a text count: mentions to frames to figures.
///
/// One reader serves one thread and is reused from text to text.
/// - Complexity: O(tokens + numerals × rules of their shape and noun).
public final class FigureReader {
    /// The figures of the text last read, in text order.
    @exclusivity(unchecked) public internal(set) var figures: [Figure] = []
    /// The mentions of the text last read, with ordinals, names and idle number words sorted out.
    @exclusivity(unchecked) public private(set) var mentions = FlatList<Mention>(capacity: 256)

    let lexicon: Lexicon
    let grammar: Grammar
    let matcher: FrameMatcher
    /// The frames of the text last read, for explanation.
    @exclusivity(unchecked) var frames = FlatList<Frame>(capacity: 256)
    let itemReader: ItemReader

    // The sentence being read.
    @exclusivity(unchecked) var text = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    @exclusivity(unchecked) var tokens = UnsafeBufferPointer<Token>(start: nil, count: 0)
    @inline(__always) var items: FlatList<Item> { itemReader.items }
    /// What occurs in the sentence at all.
    @inline(__always) var summary: SentenceSummary { itemReader.summary }
    /// The sentence's numerals with the brackets around them.
    @exclusivity(unchecked) var numerals = FlatList<Numeral>(capacity: 64)
    @exclusivity(unchecked) var openBrackets = FlatList<Int32>(capacity: 64)
    /// The newest year of each indicator's values, and the years the article names; kept for their memory.
    @exclusivity(unchecked) var newestYears = FlatList<Int32>(capacity: 128)
    /// The numerals of the text by value.
    @exclusivity(unchecked) var values = ValueTable()
    @exclusivity(unchecked) private var yearCounts = FlatList<(year: Int16, count: Int32)>(capacity: 16)
    @exclusivity(unchecked) var sentence = SentenceSpan(tokens: TokenRange(0, 0), start: 0, end: 0, paragraph: 0, kind: .prose, opensParagraph: true)
    @exclusivity(unchecked) var sentenceNumber: Int32 = 0
    /// Index of the sentence's first frame in `frames`.
    @exclusivity(unchecked) var firstFrame = 0
    @exclusivity(unchecked) var sentenceSays = ConceptSet()
    /// What kind of line the sentence is.
    @exclusivity(unchecked) var line = LineKind()
    @exclusivity(unchecked) var focus = Focus()
    /// The units, levels and places the sentence names.
    @exclusivity(unchecked) var places = FlatList<Place>(capacity: 32)
    @exclusivity(unchecked) var placeFocus = PlaceFocus()
    /// The sentence is headed by what is to come: "Nhiệm vụ quý IV: …".
    @exclusivity(unchecked) var opensWithGoal = false
    /// The noun of the sentences before, for numerals whose act tells that they go on with it.
    @exclusivity(unchecked) var carriedNoun: ConceptID = 0
    /// What the text up to each sentence names of subjects, and the sentences' paragraphs.
    @exclusivity(unchecked) var evidence = FlatList<SubjectEvidence>(capacity: 64)
    @exclusivity(unchecked) var paragraphOf = FlatList<Int32>(capacity: 64)
    /// What each sentence says of who measures satisfaction, and whether any speaks of it.
    @exclusivity(unchecked) var satisfactionSigns = FlatList<SatisfactionSigns>(capacity: 64)
    @exclusivity(unchecked) var speaksOfSatisfaction = false
    /// Reads single sentences, which need not say that they are about administrative reform.
    public var readsAnySubject = false
    /// The year the article speaks of, for "previous"; 0 when unknown.
    var articleYear = 0

    public init(lexicon: Lexicon) {
        self.lexicon = lexicon
        grammar = lexicon.grammar
        matcher = FrameMatcher(lexicon: lexicon)
        itemReader = ItemReader(lexicon: lexicon)
    }

    deinit {
        mentions.deallocate()
        frames.deallocate()
        numerals.deallocate()
        openBrackets.deallocate()
        newestYears.deallocate()
        yearCounts.deallocate()
        values.deallocate()
        evidence.deallocate()
        paragraphOf.deallocate()
        places.deallocate()
        placeFocus.deallocate()
        satisfactionSigns.deallocate()
    }

    /// What was last spoken of, for numerals that name neither noun nor act.
    struct Focus {
        /// What the paragraph has said so far, with the heading over it.
        var paragraphSays = ConceptSet()
        var headingSays = ConceptSet()
        /// What the head of the running list says ("Đã giải quyết 618:" over bullet lines).
        var headSays = ConceptSet()
        var noun: ConceptID = 0
        /// `@hồ-sơ` once the article has spoken of cases.
        var caseNoun: ConceptID = 0
        /// Received, resolved or pending; 0 when nothing is handed down.
        var state: ConceptID = 0
        /// The tasks last counted in the paragraph are those given from above.
        var areTasksGiven = false
        /// The state stands in a sentence before and holds only where the next one plainly goes on.
        var isStateWeak = false
        /// The sentence that told the state.
        var stateSentence: Int32 = -1
        var sentencesInParagraph = 0
        /// The section, or the whole article, is about what is to be done.
        var isPlanSection = false
        var isPlan = false
        /// The paragraph's first sentence tells what was reached: "năm qua", in a plan.
        var isPastParagraph = false
        /// What the line before says, when it is a short one without numerals or end mark: the label of a cell.
        var labelLine = ConceptSet()
        var labelNoun: ConceptID = 0
        /// The last count of things other than cases that told its act: what a list of names goes on with.
        var topic = -1
        /// The last count of cases that told its act or state: what a list of places goes on with.
        var caseTopic = -1
        /// The one quality that the title and the lead speak of: what shares without a word of their own rate.
        var leadSays = ConceptSet()
        /// What the last sentence without numerals said, for the bare numerals of the next ones.
        var topicSays = ConceptSet()
        var topicSentence: Int32 = -100
        /// The columns of the table whose rows are being read.
        var columns: [TableColumn] = []
        /// The state that the last row's label told: what a row of its part goes on with.
        var rowState = ConceptSet()
        var stack = StackedTable()
        /// The article has parted the cases newly received from those carried over.
        var partsNew = false
        /// The columns of the table whose header was parted by dashes.
        var dashed: [TableColumn] = []
        /// The index last named.
        var index = ConceptSet()
        var indexSentence: Int32 = -100
        /// The title or a heading named the index: it holds until another is named.
        var isIndexTitle = false
        /// The index the title names, else the one that the article keeps naming: what a new paragraph goes back to.
        var mainIndex = ConceptSet()
        /// How the main index and the one last named are told, share or score; `count` while unknown.
        var mainIndexShape = Shape.count
        var runningIndexShape = Shape.count
        /// A sentence since the last parted paragraph named an index.
        var isIndexOfParagraph = false
        /// Shape and sentence of the last figure of an index.
        var indexShape = Shape.count
        var indexShapeSentence: Int32 = -100
    }

    /// Replaces `figures` and `mentions` by those of a text.
    ///
    /// The buffers must stay valid while the figures are used.
    public func read(_ text: UnsafeBufferPointer<UInt8>, tokens: UnsafeBufferPointer<Token>, mentions: [Mention], sentences: [SentenceSpan]) {
        take(mentions)
        read(text, tokens: tokens, sentences: sentences)
    }

    /// Takes the mentions of the next text, so that whoever read them need not keep them while it is read.
    public func take(_ mentions: [Mention]) {
        self.mentions.removeAll()
        for mention in mentions { self.mentions.append(mention) }
    }

    /// Reads a text whose mentions were taken.
    public func read(_ text: UnsafeBufferPointer<UInt8>, tokens: UnsafeBufferPointer<Token>, sentences: [SentenceSpan]) {
        begin(text, tokens: tokens)
        articleYear = yearOfArticle()
        evidence.removeAll()
        paragraphOf.removeAll()
        satisfactionSigns.removeAll()
        speaksOfSatisfaction = false
        forEachSentence(sentences) { readSentence() }
        readSums()
        settleLate()
        settleSatisfaction()
        if !readsAnySubject { keepOnSubject() }
        for n in frames.indices where frames[n].isTargetBySection && !canBeTarget(frames[n].indicator) { frames[n].status = .result }
        markOlderYears()
        for n in frames.indices { append(n) }
        linkFigures()
    }

    /// Makes the items of each sentence and calls `body`.
    @inline(__always)
    func forEachSentence(_ sentences: [SentenceSpan], _ body: () -> Void) {
        var nextMention = 0
        for (number, sentence) in sentences.enumerated() {
            while nextMention < mentions.count, mentions[nextMention].tokens.end <= sentence.tokens.first { nextMention += 1 }
            self.sentence = sentence
            sentenceNumber = Int32(number)
            itemReader.read(sentence, tokens: tokens, mentions: mentions.buffer, firstMention: nextMention)
            noteLineKind()
            body()
        }
    }

    /// Gives the memory of the frames of a long text back: the figures are all that a record is made of.
    public func releaseFrames() {
        frames.releaseIfLarge()
    }

    /// Forgets the text before.
    func begin(_ text: UnsafeBufferPointer<UInt8>, tokens: UnsafeBufferPointer<Token>) {
        figures.removeAll(keepingCapacity: true)
        frames.removeAll()
        values.removeAll()
        self.text = text
        self.tokens = tokens
        focus = Focus()
        placeFocus.forget()
    }

    private static let yearsMax = 128
    /// The title and what stands behind it: the first sentences.
    static let leadSentences: Int32 = 3
    /// How far down the head of a plan may stand, under the names of offices and places.
    static let planHeadSentences: Int32 = 8
    /// How many items before a numeral of a plan may hold its time.
    static let planReach = 240

    private func yearOfArticle() -> Int {
        yearCounts.removeAll()
        for mention in mentions where mention.kind == .date && mention.date.year > 0 && !mention.flags.contains(.yearInferred) {
            let year = mention.date.year
            let place = yearCounts.firstIndex { $0.year == year } ?? yearCounts.count
            if place == yearCounts.count {
                // An article that names more years than these speaks of none.
                guard place < FigureReader.yearsMax else { continue }
                yearCounts.append((year, 0))
            }
            yearCounts[place].count += mention.date.precision == .day ? 1 : 2
        }
        return Int(yearCounts.max { ($0.count, $0.year) < ($1.count, $1.year) }?.year ?? 0)
    }

    private func readSentence() {
        if sentence.opensParagraph { openParagraph() }
        setBracketsBehind()
        setColonsBehind()
        sentenceSays = summary.says
        noteSubject()
        noteSatisfaction()
        focus.paragraphSays.formUnion(sentenceSays)
        focus.sentencesInParagraph += 1
        if sentenceNumber <= FigureReader.leadSentences { focus.leadSays.formUnion(sentenceSays) }
        markZeros()
        noteDecision766()
        firstFrame = frames.count
        noteStackedLine()
        readPlaces()
        noteGoalHead()
        noteTurnToPlan()
        if readTableLine() || readStackedCells() || readDashedRow() {
        } else if summary.hasNumber || (sentenceSays.contains(grammar.noneOf) || sentenceSays.intersects(grammar.zeroQualities)) && items.contains(where: { $0.kind == .zero }) {
            buildFrames()
            readLabelLine()
            giveScopesInTurn()
            resolveFrames()
            repairLists()
            dropRequests()
            leavePlanSection()
        }
        closeSentence()
    }

    /// A line opens a paragraph. Bullets keep the head of their list; a heading rules what follows it.
    private func openParagraph() {
        let isContinuation = sentence.kind == .bullet || focus.sentencesInParagraph <= 1
        if sentence.kind != .bullet, isBehindBlankLine, !summary.says.contains(grammar.thisNumber) { focus.isIndexOfParagraph = false }
        if !isContinuation { focus.paragraphSays = focus.headingSays.union(focus.leadSays.intersection(grammar.leadTopics)) }
        if !isListLine, !isLabelOfCell {
            // "3. Nhiệm vụ do UBND huyện giao", and what stands under it.
            focus.areTasksGiven = focus.headingSays.contains(grammar.fromAbove) && focus.headingSays.contains(grammar.task) && sentence.kind != .heading
            focus.headSays = ConceptSet()
            focus.state = 0
        }
        focus.sentencesInParagraph = 0
        focus.isPastParagraph = false
        openPlaces()
    }

    /// An empty line parts the sentence from the one before.
    var isBehindBlankLine: Bool {
        let first = Int(sentence.tokens.first)
        return first > 0 && tokens[first - 1].kind == .lineBreak && tokens[first - 1].word > 1
    }

    private func closeSentence() {
        closePlaces()
        noteIssuedPlan()
        if firstFrame == frames.count, items.count <= 4, !sentenceSays.intersects(grammar.telling), !sentenceSays.contains(grammar.dossierSaid), focus.topicSentence == sentenceNumber - 1 {
            // "PV: Tỷ lệ đúng hẹn sẽ còn thấp? - Không.": a word or two put nothing up.
            focus.topicSentence = sentenceNumber
        } else if frames.count - firstFrame <= 1, (firstFrame..<frames.count).allSatisfy({ !frames[$0].hasIndicator }), sentence.kind != .title, sentence.kind != .heading {
            focus.topicSays = sentenceSays
            focus.topicSentence = sentenceNumber
        } else if focus.sentencesInParagraph <= 1 {
            focus.topicSentence = -100
        }
        readSection()
        noteIndex()
        let isLabel = items.count <= 15 && !items.isEmpty && !summary.hasNumber && !(items.last?.isMark(0x2E) ?? true)
        focus.labelLine = isLabel ? sentenceSays : ConceptSet()
        focus.labelNoun = isLabel ? items.first { $0.noun != 0 && !grammar.placeNouns.contains($0.noun) }?.noun ?? 0 : 0
        if sentence.kind == .heading {
            if !summary.hasNumber { focus.noun = grammar.listNouns.contains(focus.labelNoun) ? focus.labelNoun : 0 }
            focus.headingSays = sentenceSays
            focus.paragraphSays.formUnion(sentenceSays)
        }
        if let last = items.last, last.isMark(0x3A) {
            if sentence.kind != .bullet || focus.headSays.isEmpty { focus.headSays = sentenceSays }
        }
    }

    /// A cell on a line of its own ("Hồ sơ⏎188") is labelled by the line before it.
    private func readLabelLine() {
        guard !focus.labelLine.isEmpty, sentence.opensParagraph, firstFrame < frames.count, items.count <= 8 else { return }
        let hasBreak = (Int(sentence.tokens.first)..<Int(sentence.tokens.end)).contains { tokens[$0].kind == .lineBreak }
        guard hasBreak || items[0].kind == .number else { return }
        for n in firstFrame..<frames.count where frames[n].before.lowerBound == 0 {
            frames[n].own.formUnion(focus.labelLine)
            frames[n].near.formUnion(focus.labelLine)
            if frames[n].noun == 0, focus.labelNoun != 0 {
                frames[n].noun = focus.labelNoun
                frames[n].nounOrigin = .label
            } else if frames[n].noun == 0, frames[n].shape == .count, focus.labelLine.contains(grammar.field), focus.caseNoun != 0, !focus.labelLine.intersects(grammar.telling), !focus.headingSays.intersects(grammar.qualities), !frames[n].hasUnknownNoun {
                // "Chứng thực⏎4.377⏎Hộ tịch⏎1.815": cases by field.
                frames[n].noun = grammar.dossier
                frames[n].nounOrigin = .label
            }
        }
    }

    /// Replaces an item of the sentence.
    func setItem(_ index: Int, kind: Item.Kind) {
        itemReader.setKind(index, kind)
        noteLineKind()
    }

    /// Turns a mention into a name, an ordinal or nothing.
    func setMention(_ index: Int32, kind: Mention.Kind, reason: Mention.Reason) {
        guard index >= 0 else { return }
        mentions[Int(index)].kind = kind
        mentions[Int(index)].reason = reason
    }

    /// True for what a plan or an order can ask for: flows, rates and scores, not what stands or is a plan by nature.
    func canBeTarget(_ indicator: IndicatorID) -> Bool {
        guard indicator != .none else { return true }
        switch lexicon.indicators[Int(indicator.index)].kind {
        case "target", "stock", "cumulative": return false
        default: return true
        }
    }
}
