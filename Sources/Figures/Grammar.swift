import Tokens

/// The concepts that the reading of frames itself asks for, looked up once.
///
/// A lexicon that lacks one of them reads on without it; `check` reports the gap.
struct Grammar: Sendable {
    var listHead: ConceptID = 0
    var conjunction: ConceptID = 0
    var rateWord: ConceptID = 0
    var target: ConceptID = 0
    var previous: ConceptID = 0
    var comparison: ConceptID = 0
    var level: ConceptID = 0
    var noneOf: ConceptID = 0
    var over: ConceptID = 0
    var under: ConceptID = 0
    var about: ConceptID = 0
    var atLeast: ConceptID = 0
    var atMost: ConceptID = 0
    var increase: ConceptID = 0
    var decrease: ConceptID = 0
    var upDown: ConceptID = 0
    var function: ConceptID = 0
    var numerator: ConceptID = 0
    var denominator: ConceptID = 0
    var rankVerb: ConceptID = 0
    var total: ConceptID = 0
    var done: ConceptID = 0
    var cut: ConceptID = 0
    var processingTime: ConceptID = 0
    var event: ConceptID = 0
    var unitCase: ConceptID = 0
    var bundle: ConceptID = 0
    var dossier: ConceptID = 0
    var procedure: ConceptID = 0
    var points: ConceptID = 0
    var steps: ConceptID = 0
    var received: ConceptID = 0
    var resolved: ConceptID = 0
    var pending: ConceptID = 0
    var carriedOver: ConceptID = 0
    var courseBefore: ConceptID = 0
    var otherNoun: ConceptID = 0

    var orMore: ConceptID = 0
    var orLess: ConceptID = 0
    var filler: ConceptID = 0
    var continuation: ConceptID = 0
    var satisfied: ConceptID = 0
    var reformIndex: ConceptID = 0
    var dossierSaid: ConceptID = 0
    /// `giải quyết thủ tục hành chính`: work on cases, whatever its words name.
    var casework: ConceptID = 0
    var course: ConceptID = 0
    var portal: ConceptID = 0
    var serviceIndex: ConceptID = 0
    var reform: ConceptID = 0
    var selfScored: ConceptID = 0
    var plan: ConceptID = 0
    /// Concepts that ordinary words bear without saying what a numeral counts.
    var unsaying = ConceptSet()
    /// Concepts that words of a proper name may bear.
    var nameable = ConceptSet()
    /// The subject itself, and what often goes with it.
    var subject = ConceptSet()
    var nearSubject = ConceptSet()
    /// Every concept there is.
    let everything = ConceptSet.everything
    /// Headings of plans and of results; orders; what is past.
    var planHeading: ConceptID = 0
    var resultHeading: ConceptID = 0
    var order: ConceptID = 0
    var past: ConceptID = 0
    var thatIs: ConceptID = 0
    var topGroup: ConceptID = 0
    var ranking: ConceptID = 0
    var ministry: ConceptID = 0
    var satisfactionIndex: ConceptID = 0
    var noneArising: ConceptID = 0
    var simplified: ConceptID = 0
    var submission: ConceptID = 0
    var assigned: ConceptID = 0
    /// "trong tổng số", "còn", "con số này".
    var outOf: ConceptID = 0
    /// "tổng điểm", "cứ", "thang điểm".
    var totalPoints: ConceptID = 0
    var forEach: ConceptID = 0
    var scaleWord: ConceptID = 0
    /// The places people work at, in a list of how many were cut.
    var cutPlaces = ConceptSet()
    var ownSurvey: ConceptID = 0
    /// `chiếm`: a share of a whole, no rate.
    var partOfWhole: ConceptID = 0
    /// What the label of a share may say beside names when the article's one quality is meant.
    var averageLabel = ConceptSet()
    /// The indices the Ministry or the UN publish beside each other; what tells of a unit's own survey.
    var ministryIndices = ConceptSet()
    var surveySaid = ConceptSet()
    /// The word `bậc`.
    var stepWord: WordID = 0
    /// What makes a share one of something else than the rate last told.
    var silenceBreakers = ConceptSet()
    /// `thứ hạng`, `vị trí`: heads a list of ranks.
    var placeSaid: ConceptID = 0
    /// `có mặt`; what speaks of posts; the post itself; `giao`.
    var present: ConceptID = 0
    var posted: ConceptID = 0
    var postNoun: ConceptID = 0
    var assignWord: WordID = 0
    /// What heads the columns of a ranking.
    var indexColumns = ConceptSet()
    var surveyCues = ConceptSet()
    var unIndex: ConceptID = 0
    /// First words of the types of districts and communes, and of agencies below the ministries.
    var lowTypes: WordGroup = []
    /// First words of what an index or a survey consists of: `yếu tố`, `tiêu chí`, `nội dung`, `lĩnh vực`, `trụ cột`.
    var partWords: WordGroup = []
    /// What a title puts behind every paragraph of its article.
    var leadTopics = ConceptSet()
    /// What a sentence says that brings a measure up: published, surveyed, ranked.
    var announcing = ConceptSet()
    var field: ConceptID = 0
    var fractionNouns = ConceptSet()
    var amongWord: WordID = 0
    /// Words before the 766 of an index: `quyết định`, `chỉ số`, `bảng điểm`.
    var decisionWords: WordGroup = []
    /// What makes a share behind a count of procedures one of cases.
    var shareBreakers = ConceptSet()
    var remaining: ConceptID = 0
    var thisNumber: ConceptID = 0
    var inTurn: ConceptID = 0
    var times: ConceptID = 0
    var perUnit: ConceptID = 0
    var sample: ConceptID = 0
    var average: ConceptID = 0
    var fullOnline: ConceptID = 0
    var partOnline: ConceptID = 0
    var online: ConceptID = 0
    /// What a numeral without a noun may say and still be of the cases last spoken of.
    var caseQualities = ConceptSet()
    /// What a rate is one of: cases, what is resolved.
    var rated = ConceptSet()
    /// `phải`, `để`, `thành`
    var mustWord: WordID = 0
    var letWord: WordID = 0
    var becomeWord: WordID = 0
    /// `sáp nhập`
    var merging: ConceptID = 0
    /// `các`; `ở`, `tại`, `của`.
    var pluralWord: WordID = 0
    var placePrepositions: WordGroup = []
    var placeWords: PlaceWords!
    var andWord: WordID = 0
    var withWord: WordID = 0
    var atWord: WordID = 0
    var inWord: WordID = 0
    var lowWord: WordID = 0
    /// Words between `từ` and a rank: `hạng`, `thứ`, `vị trí`.
    var rankWords: WordGroup = []
    var belongWord: WordID = 0
    var yearWord: WordID = 0
    var issueWord: WordID = 0
    /// `kế hoạch`.
    var planWords: (WordID, WordID) = (0, 0)
    /// `kỷ luật`, `liên thông`, `cùng cấp`; `ai`.
    var disciplined: ConceptID = 0
    var interlinked: ConceptID = 0
    var sameLevel: ConceptID = 0
    var whoWord: WordID = 0
    /// `hai`, `ba`, `bốn` …: number words that mean nothing else before a common noun.
    var plainCounts: WordGroup = []
    /// Verbs that make a plan: `ký`, `phê duyệt`, `xây dựng`, `thông qua`.
    var planVerbs: WordGroup = []
    /// `chỉ tiêu`.
    var goal: ConceptID = 0
    var ordinalWord: WordID = 0
    var ofWord: WordID = 0
    var aboutWord: WordID = 0
    var oneWord: WordID = 0
    /// `xã có`, `huyện hiện có`.
    var holds: ConceptID = 0
    var unitNoun: ConceptID = 0
    /// The word `số`.
    /// Words before a request that make it a thing or somebody else's: "bị yêu cầu", "theo đề nghị".
    var requestedWords = WordGroup()
    /// "việc", and what tells that it is a task.
    var jobWord: WordID = 0
    var task: ConceptID = 0
    var taskSaid = ConceptSet()
    var tasksSaid = ConceptSet()
    /// Acts that make what stands behind a colon a clause, not the colon's value.
    var clauseActs = ConceptSet()
    var numberWord: WordID = 0
    /// The word `trong`.
    var insideWord: WordID = 0
    /// The word `trên`.
    var aboveWord: WordID = 0
    /// The numeral's label is nothing but the noun: "TTHC: 153".
    var restOf: ConceptID = 0
    var denied: ConceptID = 0
    /// Given back, or taken back: "rút".
    var withdrawn: ConceptID = 0
    var turns: ConceptID = 0
    /// What only procedures are said to be.
    var procedureActs = ConceptSet()
    /// The word `cũ`.
    var oldWord: WordID = 0
    var digitizedResult: ConceptID = 0
    var bareLabel: ConceptID = 0
    var bareLabelSays = ConceptSet()
    var conjunctions = ConceptSet()
    /// Nouns of single messages and calls, behind a label of feedback.
    var messageNouns = ConceptSet()
    var overdueSaid: ConceptID = 0
    var apologyNoun: ConceptID = 0
    /// Tasks; what an inspection found; kinds of documents; tasks given from above.
    var taskTold: ConceptID = 0
    var fault: ConceptID = 0
    var faultSaid: ConceptID = 0
    var documentKind: ConceptID = 0
    var fromAbove: ConceptID = 0
    var found: ConceptID = 0
    var inspected: ConceptID = 0
    /// What is told of a thing that is not as it should be: `phải sửa`, `cần chấn chỉnh`.
    var toMend: ConceptID = 0
    /// Words for tasks and for faults that count them only where the sentence speaks of them: `việc`, `điểm`, `chỗ`.
    var looseTasks: WordGroup = []
    var looseFaults: WordGroup = []
    /// `công` of `công việc`; conjunctions that open a phrase of the lexicon: `nhưng trễ`.
    var publicWord: WordID = 0
    var butWords: WordGroup = []
    /// The word `vượt`.
    var beyondWord: WordID = 0
    var thenWords: WordGroup = []
    /// By how much something lies above or below something else.
    var differences = ConceptSet()
    var staff: ConceptID = 0
    var apologySaid: ConceptID = 0
    /// Words that point back: `này`, `ấy`, `đó`, `nói` (trên), `kể` (trên).
    var theseWords: WordGroup = []
    var postal: ConceptID = 0
    /// The one-stop desk, and the words its name opens with.
    var desk: ConceptID = 0
    var deskWords: WordGroup = []
    /// The words `không`, `nào`.
    var notWord: WordID = 0
    var anyWord: WordID = 0
    /// On time, early, late.
    var timeQualities = ConceptSet()
    /// `đều`, `cùng`: what follows holds for each of the things named.
    var eachWords: WordGroup = []
    /// The word `thì`.
    var thenWord: WordID = 0
    /// `chiếm`.
    var takesUp: ConceptID = 0
    /// The words `đạt`, `cấp`.
    var reachedWord: WordID = 0
    var levelWord: WordID = 0
    /// Words that open what is told of things already qualified: `được`, `đã`, `có`, `chưa`, `không`.
    var predicateWords: WordGroup = []
    /// Words that part the members of a list: `và`, `với`, `cùng`.
    var andWords: WordGroup = []
    /// What tells one count of cases or procedures from another.
    var telling = ConceptSet()
    /// The word `mới`.
    var newWord: WordID = 0
    var newlyReceived: ConceptID = 0
    /// The word `có`.
    var havingWord: WordID = 0
    /// The word `từ`.
    var fromWord: WordID = 0
    /// A part of an index.
    var indexPart: ConceptID = 0
    /// What the label of a bare score may say; what a rank may be said to be "về".
    var scoreLabel = ConceptSet()
    var rankedAbout = ConceptSet()

    /// What a cut of posts speaks of.
    var postNouns = ConceptSet()
    /// What a sentence about money says; nouns behind the slash of a frequency.
    var moneySaid = ConceptSet()
    var postsSaid = ConceptSet()
    var perNouns = ConceptSet()
    var account: ConceptID = 0
    /// "Kết quả" over a column of a table says no more than that there are values.
    var outcome: ConceptID = 0
    var staffNouns = ConceptSet()
    /// Words of rise, fall and rest; what makes a noun one of offices or public units; `đơn vị`, `tổ chức`, `đầu mối`; `đến`.
    var movements = ConceptSet()
    var unitHeads = ConceptSet()
    var vagueUnitWords: WordGroup = []
    var toWord: WordID = 0
    var isWord: WordID = 0
    /// `biên chế` and `chỉ tiêu`.
    var posts = ConceptSet()
    /// "bằng", "tương đương" before a count in brackets.
    var equalWords = ConceptSet()
    /// Nouns that name places and people rather than what a list counts.
    var placeNouns = ConceptSet()
    /// Nouns whose counts a list of names goes on with.
    var topicNouns = ConceptSet()
    /// Acts: what is done with what is counted.
    var acts = ConceptSet()
    /// Nouns that head a label.
    var headNouns = ConceptSet()
    var feedback = ConceptSet()
    /// What people say to the administration: `phản ánh`, `ý kiến`.
    var voiceNouns = ConceptSet()
    var voiceSaid: ConceptID = 0
    /// Words that lead a numeral in without saying what it counts.
    var discourse = ConceptSet()
    /// Nouns that mean cases: `hồ sơ`, `bộ`, `trường hợp`.
    var caseNouns = ConceptSet()
    /// What, said of a numeral that took one of these nouns from its list, tells that cases are counted.
    var casesOnly: [(nouns: ConceptSet, says: ConceptSet)] = []
    /// What speaks of procedures and staff all the same.
    var postSays = ConceptSet()
    /// Nouns a numeral without one may take from the label before it.
    var labelNouns = ConceptSet()
    /// Nouns that stand for a list through its members.
    var listNouns = ConceptSet()
    /// Words that stand before the real noun: "lượt cán bộ", "bộ hồ sơ".
    var classifiers = ConceptSet()
    var classified = ConceptSet()
    /// Nouns under which a zero by negation is a figure of itself.
    var zeroNouns = ConceptSet()
    /// What a denied dossier must be for the denial to be a figure.
    var zeroQualities = ConceptSet()
    /// Concepts of which a numeral has one; the nearest wins, a label before the numeral first.
    var rivals: [ConceptSet] = []
    /// Names of indices: the one last named before a score is meant.
    var indices = ConceptSet()
    /// The indices and satisfaction, which is measured like one.
    var runningIndices = ConceptSet()
    /// What makes a percentage a rate of its own rather than of the count before it.
    var rateQualities = ConceptSet()
    /// What a sentence must say somewhere for a step of the reading to find anything: bounds, changes, targets, earlier
    /// times, ranks, and counts that go back to others.
    var boundCues = ConceptSet()
    var changeCues = ConceptSet()
    var targetCues = ConceptSet()
    var earlierCues = ConceptSet()
    var rankCues = ConceptSet()
    var relationCues = ConceptSet()
    /// Approximators of every direction.
    var approximators = ConceptSet()
    /// States that a list hands down: received, resolved, pending.
    var states = ConceptSet()
    /// Qualities that a label before a numeral gives.
    var qualities = ConceptSet()

    /// What speaks of administrative reform.
    static let subjectConcepts = ["@chủ-đề"]

    /// Concepts that no phrase says: the engine adds them.
    static let builtInConcepts = ["@tử-số", "@mẫu-số", "@lớp-trước", "@nhãn-trần"]

    /// Asking and ordering.
    var request: ConceptID = 0
    /// Another subject, a rule of law.
    var foreign: ConceptID = 0, norm: ConceptID = 0
    var publicMoney = ConceptSet()
    /// All that tells of what a sentence speaks.
    var subjectAndOthers = ConceptSet()

    init() {}
}
