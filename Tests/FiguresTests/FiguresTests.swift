import Foundation
import Testing
import Tokens
@testable import Figures
@testable import Mentions

/// Reads texts with one lexicon and gives their figures as short lines: `dossiers.received 351`.
final class FigureProbe {
    let lexicon: Lexicon
    private let tokenizer: Tokenizer
    private let mentions: MentionReader
    private let sentences: SentenceReader
    private let figures: FigureReader

    init(files: [Lexicon.File] = Lexicon.builtInFiles, anySubject: Bool = true) {
        let vocabulary = Vocabulary()
        mentions = MentionReader(vocabulary: vocabulary)
        sentences = SentenceReader(vocabulary: vocabulary)
        lexicon = Lexicon(vocabulary: vocabulary, files: files)
        tokenizer = Tokenizer(vocabulary: vocabulary)
        figures = FigureReader(lexicon: lexicon)
        figures.readsAnySubject = anySubject
    }

    func lines(_ text: String, others: Bool = false) -> [String] {
        let bytes = Array(text.utf8)
        return bytes.withUnsafeBufferPointer { buffer in
            tokenizer.tokenize(buffer)
            mentions.read(buffer, tokens: tokenizer.buffer)
            sentences.read(buffer, tokens: tokenizer.buffer)
            figures.read(buffer, tokens: tokenizer.buffer, mentions: mentions.mentions, sentences: sentences.sentences)
            return figures.figures.compactMap { figure in
                guard figure.indicator != .none else { return others ? "other \(figure.value)" : nil }
                var line = "\(lexicon.indicators[Int(figure.indicator.index)].code) \(figure.value)"
                if figure.bound != .exact { line += " \(figure.bound)" }
                if figure.status != .result { line += " \(figure.status)" }
                return line
            }
        }
    }
}

@Suite struct LexiconTests {
    @Test func builtInLexiconHasNoMistake() { #expect(Lexicon(vocabulary: Vocabulary()).problems.map(\.description) == []) }

    @Test func definesTheWholeCatalogue() { #expect(Lexicon(vocabulary: Vocabulary()).indicators.count == 117) }

    /// Every example of the lexicon holds.
    @Test func examplesHold() {
        let report = LexiconChecker(files: Lexicon.builtInFiles).report()
        #expect(report.problems.map(\.description) == [])
        #expect(report.exampleCount >= 351)
    }

    static func problems(_ text: String) -> String {
        Lexicon(vocabulary: Vocabulary(), files: [.init(name: "thu.txt", bytes: Array(text.utf8))]).problems.map(\.description).joined()
    }

    @Test(arguments: [
        ("concept @a\n  a\nindicator x.y\n  counts @b\n", """
            thu.txt:4:10: lỗi L013: không có khái niệm «@b»
                counts @b
                       ^
              gợi ý: có phải «@a»?

            """),
        ("concept\n  a\n", """
            thu.txt:1:8: lỗi L002: thiếu tên khái niệm
              concept
                     ^
              gợi ý: ví dụ: concept @quá-hạn

            """),
        ("rule x\n", """
            thu.txt:1:1: lỗi L004: không hiểu «rule»
              rule x
              ^
              gợi ý: một mục bắt đầu bằng noun, concept hoặc indicator

            """),
        ("  quá hạn\n", """
            thu.txt:1:3: lỗi L001: dòng thụt vào mà không thuộc mục nào
                quá hạn
                ^
              gợi ý: viết «noun @tên», «concept @tên» hoặc «indicator mã» ở đầu dòng trước nó

            """),
        ("indicator x.y\n  type     apples\n", """
            thu.txt:2:12: lỗi L005: không có loại giá trị «apples»
                type     apples
                         ^
              gợi ý: count, percent, score, rank, money, duration

            """),
    ])
    func mistakesAreShown(_ text: String, _ expected: String) { #expect(LexiconTests.problems(text) == expected) }

    static let rivals: [(String, String)] = [
        ("  counts @hồ-sơ\n    with near @nhận\n  counts @hồ-sơ\n    with near @nhận\n    without @nhận\n", "lỗi L024: khung «x.y/2» không bao giờ dùng đến: «x.y/1» nhận mọi câu nó nhận"),
        ("  counts @hồ-sơ\n    with near @nhận\nindicator z.t\n  counts @hồ-sơ\n    with near @nhận\n", "lỗi L025: khung «z.t» và «x.y» đòi hỏi như nhau"),
        ("  counts @hồ-sơ\n    with near @nhận\n  yes Xã nhận và trả 5 hồ sơ. => 5\nindicator z.t\n  counts @hồ-sơ\n    with near @trả\n", "lỗi L026: khung «x.y» và «z.t» hợp với câu này như nhau"),
    ]

    /// A frame that can never win, two that ask for the same, two that fit an example equally well.
    @Test(arguments: rivals) func deadAndAmbiguousFramesAreReported(_ frames: String, _ expected: String) {
        let text = "noun @hồ-sơ\n  hồ sơ\nconcept @nhận\n  nhận\nconcept @trả\n  trả\nindicator x.y\n" + frames
        let problems = LexiconChecker(files: [Lexicon.File(name: "thu.txt", bytes: Array(text.utf8))]).report().problems.map(\.description)
        #expect(problems.contains { $0.contains(expected) }, "\(problems)")
    }

    @Test func moreThan319ConceptsIsAMistake() {
        let text = (0..<320).map { n in "concept @" + String(n, radix: 26).map { String(UnicodeScalar(97 + Int(String($0), radix: 26)!)!) }.joined() + "x\n  a\n" }.joined()
        #expect(LexiconTests.problems(text).contains("lỗi L011"))
    }
}

@Suite struct FigureTests {
    let probe = FigureProbe()

    @Test(arguments: [
        ("Xã thực hiện được 16/20 nhiệm vụ của kế hoạch.", ["tasks.completed 16", "tasks.planned 20"]),
        ("Đã giải quyết 618 hồ sơ (trước hạn 402; đúng hạn 213; quá hạn 3).", ["dossiers.resolved 618", "dossiers.resolved_early 402", "dossiers.resolved_on_time 213", "dossiers.resolved_overdue 3"]),
        ("Đã giải quyết 618 hồ sơ, đúng hạn 615 hồ sơ, quá hạn 3 hồ sơ.", ["dossiers.resolved 618", "dossiers.resolved_early_or_on_time 615", "dossiers.resolved_overdue 3"]),
        ("Tiếp nhận 351 hồ sơ và giải quyết đúng hạn.", ["dossiers.received 351", "dossiers.resolved_early_or_on_time 351"]),
        ("Số thủ tục không tiếp nhận tại Bộ phận một cửa là 01.", ["procedures.outside_one_stop 1"]),
        ("Tiếp nhận 500 hồ sơ, trong đó trực tuyến 450 hồ sơ (đạt 90%).", ["dossiers.received 500", "dossiers.received_online 450", "dossiers.online_rate 90"]),
        ("Không có hồ sơ quá hạn.", ["dossiers.overdue 0"]),
        ("Phấn đấu đạt tỷ lệ hồ sơ trực tuyến trên 80%.", ["dossiers.online_rate 80 over target"]),
        ("Bình quân mỗi ngày tiếp nhận 62 hồ sơ.", []),
        ("Chỉ số cải cách hành chính đạt 91,2%, xếp thứ 5/63, tăng 2 bậc.", ["index.par_score 91.2", "index.par_rank 5", "index.par_rank 2 change"]),
    ])
    func reads(_ text: String, _ expected: [String]) { #expect(probe.lines(text) == expected) }

    /// What writers vary without meaning changes nothing.
    @Test(arguments: [
        "Đã tiếp nhận 1.204 hồ sơ, giải quyết đúng hạn 1.190 hồ sơ, quá hạn 14 hồ sơ.",
        "Tổ chức 15 buổi tuyên truyền cải cách hành chính với 688 người tham dự.",
        "Tỉ lệ hồ sơ trực tuyến đạt 98,5%, chỉ số hài lòng SIPAS đạt 87,2%.",
    ])
    func spellingChangesNothing(_ text: String) {
        let plain = probe.lines(text)
        #expect(!plain.isEmpty)
        #expect(probe.lines(text.decomposedStringWithCanonicalMapping) == plain)
        #expect(probe.lines(text.uppercased()) == plain)
        #expect(probe.lines(text.replacingOccurrences(of: "hòa", with: "hoà")) == plain)
        #expect(probe.lines(text + "\r\n") == plain)
        #expect(probe.lines("Trời hôm nay nắng đẹp.\n\n" + text) == plain)
        #expect(probe.lines(text + "\n\nTrời hôm nay nắng đẹp.") == plain)
    }

    /// Two articles joined give the figures of both.
    @Test func joinedArticlesGiveTheUnion() {
        let a = "Xã A cải cách hành chính\n\nTiếp nhận 351 hồ sơ, giải quyết 340 hồ sơ.\n"
        let b = "Hội nghị tuyên truyền cải cách hành chính\n\nTổ chức 15 buổi tuyên truyền với 688 người tham dự.\n"
        #expect(probe.lines(a + "\n\n" + b) == probe.lines(a) + probe.lines(b))
    }

    @Test func articlesOnOtherSubjectsGiveNothing() {
        let probe = FigureProbe(anySubject: false)
        #expect(probe.lines("Bệnh viện tiếp nhận 120 hồ sơ bệnh án, xử lý 15 trường hợp, đạt 80% kế hoạch.") == [])
        #expect(probe.lines("Cải cách hành chính: Bộ phận một cửa tiếp nhận 120 hồ sơ.") == ["dossiers.received 120"])
    }

    @Test func explainsSilence() {
        let vocabulary = Vocabulary()
        let mentions = MentionReader(vocabulary: vocabulary)
        let sentences = SentenceReader(vocabulary: vocabulary)
        let lexicon = Lexicon(vocabulary: vocabulary)
        let tokenizer = Tokenizer(vocabulary: vocabulary)
        let reader = FigureReader(lexicon: lexicon)
        let bytes = Array("Xã trồng 12 cây.".utf8)
        bytes.withUnsafeBufferPointer { buffer in
            tokenizer.tokenize(buffer)
            mentions.read(buffer, tokens: tokenizer.buffer)
            sentences.read(buffer, tokens: tokenizer.buffer)
            reader.read(buffer, tokens: tokenizer.buffer, mentions: mentions.mentions, sentences: sentences.sentences)
            #expect(reader.explanation().contains("=> other"))
        }
    }
}
