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
    var team: ConceptID = 0
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
    /// First words of what an index or a survey consists of: `yếu tố`, `tiêu chí`, `nội dung`, `lĩnh vực`, `trụ cột`.
    var partWords: Set<WordID> = []
    /// What a title puts behind every paragraph of its article.
    var leadTopics = ConceptSet()
    /// What a sentence says that brings a measure up: published, surveyed, ranked.
    var announcing = ConceptSet()
    var field: ConceptID = 0
    var fractionNouns = ConceptSet()
    var amongWord: WordID = 0
    /// Words before the 766 of an index: `quyết định`, `chỉ số`, `bảng điểm`.
    var decisionWords: Set<WordID> = []
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
    /// `toàn`, `các`; `ở`, `tại`, `của`.
    var wholeWord: WordID = 0
    var pluralWord: WordID = 0
    var placePrepositions: Set<WordID> = []
    var placeWords: PlaceWords!
    var andWord: WordID = 0
    var withWord: WordID = 0
    var atWord: WordID = 0
    var inWord: WordID = 0
    var lowWord: WordID = 0
    /// Words between `từ` and a rank: `hạng`, `thứ`, `vị trí`.
    var rankWords: Set<WordID> = []
    var belongWord: WordID = 0
    var yearWord: WordID = 0
    var issueWord: WordID = 0
    /// `kế hoạch`.
    var planWords: (WordID, WordID) = (0, 0)
    var signWord: WordID = 0
    /// `chỉ tiêu`.
    var goal: ConceptID = 0
    var ordinalWord: WordID = 0
    var ofWord: WordID = 0
    var aboutWord: WordID = 0
    var oneWord: WordID = 0
    /// `xã có`, `huyện hiện có`.
    var holds: ConceptID = 0
    var unitNoun: ConceptID = 0
    /// Words before a person's or a speaker's name.
    var titleWords: Set<WordID> = []
    /// The word `số`.
    /// Words before a request that make it a thing or somebody else's: "bị yêu cầu", "theo đề nghị".
    var requestedWords = Set<WordID>()
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
    var looseTasks: Set<WordID> = []
    var looseFaults: Set<WordID> = []
    /// `công` of `công việc`; conjunctions that open a phrase of the lexicon: `nhưng trễ`.
    var publicWord: WordID = 0
    var butWords: Set<WordID> = []
    /// The word `vượt`.
    var beyondWord: WordID = 0
    var thenWords: Set<WordID> = []
    /// By how much something lies above or below something else.
    var differences = ConceptSet()
    var staff: ConceptID = 0
    var apologySaid: ConceptID = 0
    /// Words that point back: `này`, `ấy`, `đó`, `nói` (trên), `kể` (trên).
    var theseWords: Set<WordID> = []
    var postal: ConceptID = 0
    /// The one-stop desk, and the words its name opens with.
    var desk: ConceptID = 0
    var deskWords: Set<WordID> = []
    /// The words `không`, `nào`.
    var notWord: WordID = 0
    var anyWord: WordID = 0
    /// On time, early, late.
    var timeQualities = ConceptSet()
    /// `đều`, `cùng`: what follows holds for each of the things named.
    var eachWords: Set<WordID> = []
    /// The word `thì`.
    var thenWord: WordID = 0
    /// `chiếm`.
    var takesUp: ConceptID = 0
    /// The words `đạt`, `cấp`.
    var reachedWord: WordID = 0
    var levelWord: WordID = 0
    /// Words that open what is told of things already qualified: `được`, `đã`, `có`, `chưa`, `không`.
    var predicateWords: Set<WordID> = []
    /// Words that part the members of a list: `và`, `với`, `cùng`.
    var andWords: Set<WordID> = []
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
    var vagueUnitWords: Set<WordID> = []
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

    init(_ lexicon: Lexicon) {
        func id(_ name: String) -> ConceptID { lexicon.concept(name) }
        func set(_ names: String) -> ConceptSet { lexicon.conceptSet(names) }
        listHead = id("@trong-đó"); conjunction = id("@nối"); rateWord = id("@tỷ-lệ"); target = id("@mục-tiêu")
        previous = id("@cùng-kỳ"); comparison = id("@so-với"); level = id("@theo-cấp"); noneOf = id("@không-có")
        over = id("@hơn"); under = id("@gần"); about = id("@khoảng"); atLeast = id("@ít-nhất"); atMost = id("@nhiều-nhất")
        increase = id("@tăng"); decrease = id("@giảm"); upDown = id("@lên-xuống"); function = id("@từ-chức-năng")
        numerator = id("@tử-số"); denominator = id("@mẫu-số"); courseBefore = id("@lớp-trước")
        rankVerb = id("@xếp-hạng"); total = id("@tổng-số"); done = id("@hoàn-thành"); cut = id("@tinh-giản")
        processingTime = id("@thời-gian-giải-quyết"); event = id("@cuộc"); unitCase = id("@trường-hợp"); bundle = id("@bộ")
        team = id("@tổ"); dossier = id("@hồ-sơ"); procedure = id("@thủ-tục"); points = id("@điểm"); steps = id("@bậc")
        received = id("@tiếp-nhận"); resolved = id("@giải-quyết"); pending = id("@đang-giải-quyết"); carriedOver = id("@kỳ-trước-chuyển-sang")
        otherNoun = id("@danh-từ-khác")
        orMore = id("@trở-lên"); orLess = id("@trở-xuống"); filler = id("@từ-đệm"); continuation = id("@nói-tiếp")
        satisfied = id("@hài-lòng"); reformIndex = id("@chỉ-số-cchc"); dossierSaid = id("@nói-hồ-sơ"); course = id("@lớp")
        portal = id("@cổng-dịch-vụ-công"); serviceIndex = id("@bộ-chỉ-số-phục-vụ"); reform = id("@cải-cách")
        selfScored = id("@tự-chấm"); plan = id("@kế-hoạch")
        unsaying = set("từ-chức-năng danh-từ-khác lĩnh-vực cụm-cố-định nói-tiếp xếp-hạng bảng-xếp-hạng tổng-số hiện-có bình-quân")
        nameable = set("danh-từ-khác lĩnh-vực cụm-cố-định")
        for name in Grammar.subjectConcepts { subject.insert(id(name)) }; nearSubject = set("một-cửa chỉ-số-cchc sipas papi bộ-chỉ-số-phục-vụ cổng-dịch-vụ-công cải-cách tiếp-nhận-và-trả tinh-giản nói-biên-chế gần-chủ-đề toàn-trình xin-lỗi trước-và-đúng-hạn trước-hạn")
        request = id("@lời-yêu-cầu"); foreign = id("@ngoài-chủ-đề"); norm = id("@quy-phạm"); subjectAndOthers = subject.union(nearSubject); for one in [foreign, norm] { subjectAndOthers.insert(one) }; publicMoney = set("kế-hoạch-vốn vốn-nhà-nước"); subjectAndOthers.formUnion(publicMoney)
        planHeading = id("@phần-mục-tiêu"); resultHeading = id("@phần-kết-quả"); order = id("@yêu-cầu"); submission = id("@đi-nộp"); thatIs = id("@tức-là"); topGroup = id("@tốp"); ranking = id("@bảng-xếp-hạng"); ministry = id("@bộ-nội-vụ"); satisfactionIndex = id("@sipas"); noneArising = id("@không-phát-sinh"); simplified = id("@đơn-giản-hóa"); past = id("@đã-qua"); assigned = id("@được-giao")
        totalPoints = id("@tổng-điểm"); forEach = id("@cứ-mỗi"); scaleWord = id("@thang"); cutPlaces = set("đơn-vị đơn-vị-sự-nghiệp nói-đơn-vị-sự-nghiệp địa-bàn theo-cấp cán-bộ đội-ngũ lĩnh-vực phòng-chuyên-môn danh-từ-khác cụm-cố-định nối"); ownSurvey = id("@tự-khảo-sát"); partOfWhole = id("@chiếm"); ministryIndices = set("chỉ-số-cchc sipas papi"); surveySaid = set("tự-khảo-sát khảo-sát phiếu một-cửa"); leadTopics = set("xin-lỗi sipas hài-lòng nói-biên-chế tinh-giản khảo-sát"); averageLabel = set("bộ-nội-vụ bình-quân mỗi-đơn-vị mục-tiêu được-giao cấp-trên-giao theo-cấp xếp-hạng"); announcing = set("công-bố khảo-sát bảng-xếp-hạng"); field = id("@lĩnh-vực"); fractionNouns = set("người cán-bộ thành-viên biên-chế")
        shareBreakers = set("quá-hạn đúng-hạn trước-hạn trước-và-đúng-hạn thời-gian-giải-quyết")
        outOf = id("@trên-tổng-số"); remaining = id("@còn-lại"); thisNumber = id("@con-số-này")
        inTurn = id("@lần-lượt")
        times = id("@gấp"); perUnit = id("@mỗi-đơn-vị"); sample = id("@lấy-mẫu"); average = id("@bình-quân")
        fullOnline = id("@toàn-trình"); partOnline = id("@một-phần"); online = id("@trực-tuyến")
        caseQualities = set("trước-hạn đúng-hạn trước-và-đúng-hạn quá-hạn đang-giải-quyết chờ-bổ-sung trả-lại tiếp-nhận giải-quyết trực-tuyến trực-tiếp bưu-chính kỳ-trước-chuyển-sang mới-nhận trong-hạn đến-hạn tiếp-nhận-và-giải-quyết")
        wholeWord = lexicon.vocabulary.intern("toàn")
        decisionWords = Set(["định", "số", "điểm", "hạng"].map { lexicon.vocabulary.intern($0) })
        amongWord = lexicon.vocabulary.intern("trong")
        pluralWord = lexicon.vocabulary.intern("các")
        placePrepositions = Set(["ở", "tại", "của"].map { lexicon.vocabulary.intern($0) })
        placeWords = PlaceWords(lexicon.vocabulary)
        andWord = lexicon.vocabulary.intern("và")
        atWord = lexicon.vocabulary.intern("tại")
        inWord = lexicon.vocabulary.intern("ở")
        belongWord = lexicon.vocabulary.intern("thuộc")
        rankWords = Set(["hạng", "thứ", "vị", "bậc"].map { lexicon.vocabulary.intern($0) })
        lowWord = lexicon.vocabulary.intern("thấp")
        yearWord = lexicon.vocabulary.intern("năm")
        planWords = (lexicon.vocabulary.intern("kế"), lexicon.vocabulary.intern("hoạch"))
        issueWord = lexicon.vocabulary.intern("ban")
        signWord = lexicon.vocabulary.intern("ký")
        goal = id("@chỉ-tiêu")
        ordinalWord = lexicon.vocabulary.intern("thứ")
        ofWord = lexicon.vocabulary.intern("của")
        aboutWord = lexicon.vocabulary.intern("về")
        oneWord = lexicon.vocabulary.intern("một")
        holds = id("@đơn-vị-có")
        unitNoun = id("@đơn-vị")
        titleWords = Set(["ông", "bà", "anh", "chị", "theo", "tịch", "đốc", "trưởng", "chí", "thư", "viên"].map { lexicon.vocabulary.intern($0) })
        requestedWords = Set(["bị", "theo", "được", "với", "hồ", "sơ", "số", "việc", "đơn", "các", "những", "có"].map { lexicon.vocabulary.intern($0) })
        jobWord = lexicon.vocabulary.intern("việc"); task = id("@nhiệm-vụ"); taskSaid = set("nói-nhiệm-vụ"); tasksSaid = set("nói-nhiệm-vụ cấp-trên-giao")
        numberWord = lexicon.vocabulary.intern("số")
        insideWord = lexicon.vocabulary.intern("trong")
        aboveWord = lexicon.vocabulary.intern("trên")
        havingWord = lexicon.vocabulary.intern("có")
        fromWord = lexicon.vocabulary.intern("từ")
        partWords = Set(["yếu", "tiêu", "nội", "lĩnh", "trụ", "khía", "nhân"].map { lexicon.vocabulary.intern($0) })
        withWord = lexicon.vocabulary.intern("với")
        indexPart = id("@thành-phần-chỉ-số")
        newWord = lexicon.vocabulary.intern("mới"); newlyReceived = id("@mới-nhận")
        postsSaid = set("nói-biên-chế tinh-giản")
        moneySaid = set("giải-ngân kế-hoạch-vốn đầu-tư-công")
        perNouns = set("thời-lượng giờ-phút người hồ-sơ thủ-tục cán-bộ cuộc")
        postNouns = set("biên-chế cán-bộ nói-biên-chế tinh-giản")
        account = id("@tài-khoản")
        outcome = id("@kết-quả")
        staffNouns = set("biên-chế cán-bộ người chỉ-tiêu")
        movements = set("tăng giảm lên-xuống còn-lại hiện-có"); unitHeads = set("phòng-chuyên-môn nói-đơn-vị-sự-nghiệp")
        vagueUnitWords = Set(["đơn", "tổ", "đầu", "cơ"].map { lexicon.vocabulary.intern($0) }); toWord = lexicon.vocabulary.intern("đến"); isWord = lexicon.vocabulary.intern("là"); posts = set("biên-chế chỉ-tiêu"); equalWords = set("tức-là tỷ-lệ từ-chức-năng")
        placeNouns = set("thôn đơn-vị cán-bộ người tổ danh-từ-khác")
        topicNouns = set("thủ-tục phản-ánh thư-xin-lỗi phiếu nhiệm-vụ biên-chế")
        acts = set("công-bố niêm-yết rà-soát đơn-giản-hóa bãi-bỏ trực-tuyến một-cửa liên-thông giải-quyết tiếp-nhận thẩm-quyền toàn-trình một-phần phát-sinh-hồ-sơ cổng-dịch-vụ-công bưu-chính sửa-đổi")
        clauseActs = acts.union(set("ban-hành kiểm-tra tuyên-truyền hoàn-thành phát-hiện khắc-phục"))
        headNouns = set("hồ-sơ thủ-tục nhiệm-vụ văn-bản tổ cuộc")
        feedback = set("phản-ánh biên-chế"); voiceNouns = set("phản-ánh ý-kiến"); voiceSaid = id("@về-phản-ánh")
        discourse = set("phần-mục-tiêu phần-kết-quả đã-qua yêu-cầu được-giao lần-lượt còn-lại con-số-này trên-tổng-số nối trong-đó tỷ-lệ mục-tiêu cùng-kỳ từ-chức-năng hơn gần khoảng ít-nhất nhiều-nhất từ-đệm nói-tiếp")
        caseNouns = set("hồ-sơ bộ trường-hợp")
        casesOnly = [
            (set("kết-quả phiếu"), set("trước-hạn đúng-hạn trước-và-đúng-hạn quá-hạn giải-quyết đang-giải-quyết kỳ-trước-chuyển-sang mới-nhận")),
            (set("thủ-tục"), set("trước-hạn đúng-hạn trước-và-đúng-hạn quá-hạn đang-giải-quyết kỳ-trước-chuyển-sang mới-nhận")),
            (set("nhiệm-vụ văn-bản"), set("tiếp-nhận mới-nhận kỳ-trước-chuyển-sang trực-tuyến trực-tiếp bưu-chính")),
            (set("cuộc tin-bài lượt-phát ấn-phẩm lớp sáng-kiến người cán-bộ biên-chế"), set("trước-hạn trước-và-đúng-hạn đang-giải-quyết kỳ-trước-chuyển-sang mới-nhận")),
        ]
        postSays = set("một-cửa tiếp-nhận-và-trả phát-sinh-hồ-sơ niêm-yết công-bố rà-soát họp tuyên-truyền biên-chế văn-bản-điện-tử hồ-sơ-công-việc-trên-mạng")
        labelNouns = lexicon.nounConcepts.subtracting(set("thời-lượng giờ-phút điểm bậc danh-từ-khác tiền kết-quả loại-văn-bản vấn-đề đơn-vị"))
        listNouns = set("hồ-sơ thủ-tục nhiệm-vụ văn-bản phản-ánh phiếu trường-hợp biên-chế tài-khoản thư-xin-lỗi")
        classifiers = set("cuộc bộ tổ lượt")
        classified = set("hồ-sơ người cán-bộ lượt-phát tin-bài ý-kiến phản-ánh")
        zeroNouns = set("hồ-sơ trường-hợp bộ phản-ánh văn-bản nhiệm-vụ thư-xin-lỗi thủ-tục")
        zeroQualities = set("quá-hạn trả-lại chờ-bổ-sung đang-giải-quyết trái-pháp-luật trực-tuyến bưu-chính kỷ-luật không-phát-sinh xin-lỗi chưa-hoàn-thành toàn-trình liên-thông")
        rivals = [set("trước-hạn đúng-hạn trước-và-đúng-hạn quá-hạn")]
        indices = set("chỉ-số-cchc sipas papi chỉ-số-khác bộ-chỉ-số-phục-vụ")
        rateQualities = set("trước-hạn đúng-hạn quá-hạn trước-và-đúng-hạn trực-tuyến số-hóa số-hóa-kết-quả thanh-toán-trực-tuyến hài-lòng giải-ngân hồ-sơ-công-việc-trên-mạng dùng-lại")
        states = set("tiếp-nhận giải-quyết đang-giải-quyết")
        qualities = set("trước-hạn đúng-hạn quá-hạn trước-và-đúng-hạn trực-tuyến trực-tiếp bưu-chính đang-giải-quyết kỳ-trước-chuyển-sang")
        for one in [over, under, about, atLeast, atMost] { approximators.insert(one) }
        apologyNoun = id("@thư-xin-lỗi"); taskTold = id("@nói-nhiệm-vụ"); fault = id("@vấn-đề"); faultSaid = id("@tồn-tại-nói"); documentKind = id("@loại-văn-bản")
        fromAbove = id("@cấp-trên-giao"); found = id("@phát-hiện"); inspected = id("@kiểm-tra"); toMend = id("@phải-sửa")
        looseTasks = Set(["việc", "mục"].map { lexicon.vocabulary.intern($0) }); looseFaults = Set(["điểm", "chỗ", "điều", "việc", "mục", "ý"].map { lexicon.vocabulary.intern($0) })
        publicWord = lexicon.vocabulary.intern("công"); beyondWord = lexicon.vocabulary.intern("vượt"); butWords = Set(["nhưng", "song"].map { lexicon.vocabulary.intern($0) })
        thenWords = Set(["thì", "mà"].map { lexicon.vocabulary.intern($0) }); differences = set("không-phải-điểm chênh"); staff = id("@cán-bộ")
        bareLabel = id("@nhãn-trần"); bareLabelSays = set("thủ-tục chủ-đề thực-hiện dịch-vụ-công theo-cấp đơn-vị địa-bàn thành-phần-chỉ-số"); conjunctions = set("nối trong-đó"); messageNouns = set("cuộc tin-bài lượt vấn-đề trường-hợp")
        overdueSaid = id("@quá-hạn"); apologySaid = id("@xin-lỗi"); theseWords = Set(["này", "ấy", "đó", "nói", "kể"].map { lexicon.vocabulary.intern($0) }); postal = id("@bưu-chính"); desk = id("@một-cửa"); deskWords = Set(["trung", "bộ", "điểm", "quầy"].map { lexicon.vocabulary.intern($0) }); notWord = lexicon.vocabulary.intern("không"); anyWord = lexicon.vocabulary.intern("nào"); timeQualities = set("đúng-hạn trước-hạn trước-và-đúng-hạn quá-hạn"); thenWord = lexicon.vocabulary.intern("thì"); takesUp = id("@chiếm"); reachedWord = lexicon.vocabulary.intern("đạt"); levelWord = lexicon.vocabulary.intern("cấp"); predicateWords = Set(["được", "đã", "có", "chưa", "không"].map { lexicon.vocabulary.intern($0) })
        eachWords = Set(["đều", "cùng"].map { lexicon.vocabulary.intern($0) })
        andWords = Set(["và", "với", "cùng"].map { lexicon.vocabulary.intern($0) })
        telling = acts.union(qualities).union(states).union(rateQualities).union(caseQualities)
        runningIndices = indices.union(ConceptSet(satisfied))
        scoreLabel = discourse.union(unsaying).union(indices).union(set("trở-lên trở-xuống điểm tổng-điểm lên-xuống tăng giảm bình-quân mỗi-đơn-vị xếp-hạng tốp kết-quả theo-cấp cải-cách so-với công-bố bộ-nội-vụ"))
        rankedAbout = indices.union(set("hài-lòng cải-cách điểm kết-quả tổng-điểm xếp-hạng"))
        boundCues = approximators
        for one in [orMore, orLess] { boundCues.insert(one) }
        for one in [times, increase, decrease, upDown] { changeCues.insert(one) }
        for one in [target, order, assigned] { targetCues.insert(one) }
        for one in [previous, comparison] { earlierCues.insert(one) }
        for one in [topGroup, rankVerb] { rankCues.insert(one) }
        for one in [thatIs, outOf, remaining, thisNumber] { relationCues.insert(one) }
    }
}
