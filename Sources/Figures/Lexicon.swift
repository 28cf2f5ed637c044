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

    var places: [String: IndicatorID] = [:]
    var concepts: [String: ConceptID] = [:]
    var nounConcepts = ConceptSet()
    var trie: PhraseTrie
    /// The phrases while they are collected.
    var phrases: PhraseTrieBuilder
    var rules: [FrameRule] = []
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
    private(set) lazy var staffReduced = indicator("staff.reduced")
    private(set) lazy var satisfactionScore = indicator("index.sipas_score")

    /// By indicator: what a unit has or does itself.
    var holderIndicators: [Bool] = []

    /// True for scores and ranks of the group `outcome`.
    func isIndex(_ indicator: IndicatorID) -> Bool { indicator != .none && indicators[Int(indicator.index)].kind == "index" }
    /// True for what a unit has or does itself: its cases, scores, staff, money; false for what is arranged for all.
    func isOfHolder(_ indicator: IndicatorID) -> Bool { indicator != .none && holderIndicators[Int(indicator.index)] }
    func rate(of indicator: IndicatorID) -> IndicatorID { indicator == .none ? .none : rateOf[Int(indicator.index)] }
    func whole(of indicator: IndicatorID) -> IndicatorID { indicator == .none ? .none : wholeOf[Int(indicator.index)] }

    /// The lexicon built into the program. The vocabulary must already hold the words of other readers, or get them before texts are cut.
    /// - Complexity: O(bytes of the lexicon).
    public init(vocabulary: Vocabulary) {
        self.vocabulary = vocabulary
        phrases = PhraseTrieBuilder(wordEnd: vocabulary.endWord)
        trie = PhraseTrie(phrases)
        var parser = LexiconParser()
        var names: [String] = []
        var buffers: [UnsafeBufferPointer<UInt8>] = []
        for n in 0..<clexicons_count {
            guard let file = clexicons_file_at(n) else { continue }
            let bytes = UnsafeBufferPointer(start: file.pointee.bytes, count: file.pointee.count)
            names.append(String(cString: file.pointee.name))
            buffers.append(bytes)
            parser.read(bytes, fileName: names[n], file: n)
        }
        compile(parser, names: names, buffers: buffers)
    }

    /// A lexicon of other files.
    public init(vocabulary: Vocabulary, files: [File]) {
        self.vocabulary = vocabulary
        phrases = PhraseTrieBuilder(wordEnd: vocabulary.endWord)
        trie = PhraseTrie(phrases)
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
            compile(parser, names: files.map(\.name), buffers: buffers)
        }
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

    /// The rules that may read a numeral of this shape and noun.
    /// - Complexity: O(rules).
    func rules(_ shape: Shape, noun: ConceptID) -> [Int] {
        rules.indices.filter { rules[$0].shape == shape && (rules[$0].nouns.isEmpty || (noun == 0 ? rules[$0].takesBare : rules[$0].nouns.contains(noun))) }
    }
}
