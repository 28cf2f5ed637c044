import CLexicons
import Mentions
import Tokens

/// The indicators, concepts and frames of the files under `Lexicons/`, checked and compiled.
///
/// Built once, then only read: one lexicon serves all threads.
public final class Lexicon: @unchecked Sendable {
    /// A lexicon file as bytes.
    public struct File: Sendable {
        /// Name below `Lexicons/`, `indicators/ho-so.txt`.
        public let name: String
        public let bytes: [UInt8]
        public init(name: String, bytes: [UInt8]) {
            self.name = name
            self.bytes = bytes
        }
    }

    /// The catalogue, in file order.
    public internal(set) var indicators: [Indicator] = []
    /// The names of the frames, by `Figure.rule`: `dossiers.received/2`.
    public var ruleNames: [String] { rules.map(\.name) }
    public let vocabulary: Vocabulary
    /// The names of the concepts by `ConceptID`, with `@`; the first is empty.
    public internal(set) var conceptNames: [String] = [""]
    /// What is wrong with the files; a lexicon with problems reads nothing by the statements at fault.
    public internal(set) var problems: [LexiconProblem] = []

    var places = NameTable<IndicatorID>()
    var concepts = NameTable<ConceptID>()
    var nounConcepts = ConceptSet()
    var trie: PhraseTrie
    /// The phrases while they are collected, and the words of the one being read.
    var phrases: PhraseTrieBuilder
    var phraseWords = FlatList<WordID>(capacity: 64)
    var rawWords = RawWords(slotCount: 1 << 13)
    var rules: [FrameRule] = []
    /// How many words the vocabulary held before and behind the words of the phrases, and the files that hold nothing but phrases, as bits.
    private let wordsBefore: Int
    var wordsAfter = 0
    var conceptFiles = 0
    /// The rules laid out for matching.
    var ruleTable = RuleTable([])
    var grammar = Grammar()
    var examples: [LexiconSource.Example] = []
    /// The rate a percentage behind a count of an indicator is (`rated by`), by indicator.
    var rateOf: [IndicatorID] = []
    /// What M is in "N/M" where N is an indicator (`out of`, else the first `part of`), by indicator.
    var wholeOf: [IndicatorID] = []
    /// What is left beside a count: "đã trả 1.098, còn 4" (`leaves`).
    var remainder = IndicatorTable<IndicatorID>()
    /// The state a count hands down its list (`hands down`).
    var stateGiven = IndicatorTable<ConceptID>()
    /// Readings that hold only beside another (`beside … else …`).
    var besides = IndicatorTable<(neighbour: IndicatorID, otherwise: IndicatorID)>()
    /// Readings that are another beside one of some others (`becomes … beside …`).
    var transformations = IndicatorTable<(other: IndicatorID, neighbours: [IndicatorID])>()
    /// "N … và giải quyết đúng hạn": what N asserts beside its own count.
    var implication: (from: IndicatorID, to: [(ConceptID, IndicatorID)]) = (.none, [])

    /// The one count of people that newspapers list by units.
    /// What a count is when told once more: late cases are late, resolved or not.
    func restated(_ indicator: IndicatorID) -> IndicatorID { indicator == openCases[1] || indicator == openCases[2] ? openCases[0] : indicator }
    /// Cases that are late or open: what a list of causes goes on with.
    func isOpenCases(_ indicator: IndicatorID) -> Bool { openCases.contains(indicator) }
    private lazy var openCases = ["dossiers.overdue", "dossiers.resolved_overdue", "dossiers.pending_overdue", "dossiers.pending"].map { self.indicator($0) }
    private(set) lazy var received = indicator("dossiers.received")
    private(set) lazy var letters = indicator("apologies.letters")
    private(set) lazy var onTimeRate = indicator("dossiers.on_time_rate")
    private(set) lazy var oneStop = indicator("procedures.one_stop")
    private(set) lazy var outsideOneStop = indicator("procedures.outside_one_stop")
    private(set) lazy var timeCutRate = indicator("procedures.time_cut_rate")
    private(set) lazy var receivedNew = indicator("dossiers.received_new")
    private(set) lazy var carriedOver = indicator("dossiers.carried_over")
    private(set) lazy var pending = indicator("dossiers.pending")
    private(set) lazy var overdue = indicator("dossiers.overdue")
    private(set) lazy var resolved = indicator("dossiers.resolved")
    private(set) lazy var resolvedEarly = indicator("dossiers.resolved_early")
    private(set) lazy var resolvedOnTime = indicator("dossiers.resolved_on_time")
    private(set) lazy var resolvedEarlyOrOnTime = indicator("dossiers.resolved_early_or_on_time")
    private(set) lazy var resolvedOverdue = indicator("dossiers.resolved_overdue")
    private(set) lazy var staffPresent = indicator("staff.present")
    private(set) lazy var unitsInspected = indicator("inspection.units_inspected")
    private(set) lazy var assignedTotal = indicator("assigned.total")
    private(set) lazy var tasksPlanned = indicator("tasks.planned")
    private(set) lazy var staffReduced = indicator("staff.reduced")
    private(set) lazy var surveyBallots = indicator("survey.ballots")
    private(set) lazy var staffQuota = indicator("staff.quota")
    private(set) lazy var satisfactionRate = indicator("survey.satisfaction_rate")
    private(set) lazy var satisfactionScore = indicator("index.sipas_score")

    /// By indicator: what a unit has or does itself.
    var holderIndicators: [Bool] = []

    /// True for scores and ranks of the group `outcome`.
    func isIndex(_ indicator: IndicatorID) -> Bool { indicator != .none && indicators[Int(indicator.index)].kind == "index" }
    /// True for what a unit has or does itself: its cases, scores, staff, money; false for what is arranged for all.
    static let arrangedIndicators = ["inspection.", "training.", "staff.trained", "outreach.", "legal.", "dialogue.", "documents.", "survey.ballots"]
    func isOfHolder(_ indicator: IndicatorID) -> Bool { indicator != .none && holderIndicators[Int(indicator.index)] }
    func rate(of indicator: IndicatorID) -> IndicatorID { indicator == .none ? .none : rateOf[Int(indicator.index)] }
    func whole(of indicator: IndicatorID) -> IndicatorID { indicator == .none ? .none : wholeOf[Int(indicator.index)] }

    /// The lexicon built into the program. The vocabulary must already hold the words of other readers, or get them before texts are cut.
    ///
    /// - Parameter snapshot: its phrases as read before; one that does not fit is not used.
    /// - Complexity: O(bytes of the lexicon).
    public init(vocabulary: Vocabulary, snapshot: PhraseSnapshot? = nil) {
        self.vocabulary = vocabulary
        let fitting = snapshot.flatMap { $0.fits(vocabulary) ? $0 : nil }
        phrases = PhraseTrieBuilder(wordEnd: fitting == nil ? vocabulary.endWord : 0, edgesExpected: fitting == nil ? 1 << 14 : 1)
        trie = PhraseTrie()
        wordsBefore = vocabulary.wordCount
        var parser = LexiconParser()
        var names: [String] = []
        var buffers: [UnsafeBufferPointer<UInt8>] = []
        for n in 0..<clexicons_count {
            guard let file = clexicons_file_at(n) else { continue }
            let bytes = UnsafeBufferPointer(start: file.pointee.bytes, count: file.pointee.count)
            names.append(String(cString: file.pointee.name))
            buffers.append(bytes)
            if fitting?.holdsOnlyConcepts(file: n) != true { parser.read(bytes, fileName: names[n], file: n) }
        }
        compile(parser, names: names, buffers: buffers, fitting)
    }

    /// The phrases of the built-in lexicon as bytes for `PhraseSnapshot`; nil when the lexicon has problems.
    public func phraseSnapshot() -> [UInt8]? {
        guard problems.isEmpty else { return nil }
        return PhraseSnapshot.bytes(of: self, wordsBefore: wordsBefore, wordsAfter: wordsAfter, conceptFiles: conceptFiles)
    }

    /// A lexicon of other files.
    public init(vocabulary: Vocabulary, files: [File]) {
        self.vocabulary = vocabulary
        phrases = PhraseTrieBuilder(wordEnd: vocabulary.endWord, edgesExpected: 1 << 14)
        trie = PhraseTrie()
        wordsBefore = vocabulary.wordCount
        var parser = LexiconParser()
        // One buffer that outlives the compilation holds all files.
        let whole = files.flatMap(\.bytes)
        whole.withUnsafeBufferPointer { all in
            var buffers: [UnsafeBufferPointer<UInt8>] = []
            var start = 0
            for (n, file) in files.enumerated() {
                let bytes = UnsafeBufferPointer(rebasing: all[start..<start + file.bytes.count])
                start += file.bytes.count
                buffers.append(bytes)
                parser.read(bytes, fileName: file.name, file: n)
            }
            compile(parser, names: files.map(\.name), buffers: buffers, nil)
        }
    }

    deinit {
        grammar.placeWords?.deallocate()
        phrases.deallocate()
        phraseWords.deallocate()
        rawWords.deallocate()
    }

    /// The files built into the program.
    public static var builtInFiles: [File] {
        (0..<clexicons_count).compactMap { n in
            clexicons_file_at(n).map { File(name: String(cString: $0.pointee.name), bytes: Array(UnsafeBufferPointer(start: $0.pointee.bytes, count: $0.pointee.count))) }
        }
    }

    /// The indicator with this code, or `.none`. Complexity: O(1) expected.
    public func indicator(_ code: String) -> IndicatorID { places[code] ?? .none }

    /// The concept with this name (with `@`); 0 when there is none.
    func concept(_ name: String) -> ConceptID { concepts[name] ?? 0 }

    /// The concepts of a list of names without `@`, parted by blanks; names that nothing defines are passed over.
    func conceptSet(_ names: String) -> ConceptSet {
        var set = ConceptSet()
        var names = names
        names.withUTF8 { bytes in
            withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count + 1) { name in
                name[0] = UInt8(ascii: "@")
                var start = 0
                while start < bytes.count {
                    var length = 0
                    while start + length < bytes.count, bytes[start + length] != 0x20 {
                        name[length + 1] = bytes[start + length]
                        length += 1
                    }
                    if length > 0 { set.insert(concepts[UnsafeBufferPointer(rebasing: name[..<(length + 1)])] ?? 0) }
                    start += length + 1
                }
            }
        }
        return set
    }

    /// The rules that may read a numeral of this shape and noun.
    /// - Complexity: O(rules).
    func rules(_ shape: Shape, noun: ConceptID) -> [Int] {
        rules.indices.filter { rules[$0].shape == shape && (rules[$0].nouns.isEmpty || (noun == 0 ? rules[$0].takesBare : rules[$0].nouns.contains(noun))) }
    }
}
