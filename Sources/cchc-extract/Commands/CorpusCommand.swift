import Accuracy
import ArgumentParser
import Extraction
import Usage

/// `corpus`: the annotated articles themselves.
struct CorpusCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "corpus",
            abstract: say("Làm việc với các bài đã đánh dấu.", "Work with annotated articles."),
            subcommands: [CorpusCheckCommand.self, CorpusConvertCommand.self, CorpusAgreementCommand.self])
    }

    /// The codes that a label may be.
    static func codes(_ folder: String?) throws(Failure) -> Set<String> {
        Set(try LexiconFiles.extractor(folder).lexicon.indicators.map(\.code))
    }
}

/// `corpus check`: faults of annotated files, and what they hold.
struct CorpusCheckCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "check", abstract: say("Tìm lỗi trong các bài đã đánh dấu.", "Find faults in annotated articles."))
    }

    @Argument(help: ArgumentHelp(say("Bài đã đánh dấu, hoặc thư mục của chúng.", "Annotated articles, or their folder."), valueName: say("tệp", "file")), completion: .file())
    var paths: [String]

    @OptionGroup var lexicon: LexiconOptions
    @OptionGroup var speech: SpeechOptions

    func run() throws {
        let files = try AnnotatedFiles(paths, codes: try CorpusCommand.codes(lexicon.lexicons))
        if !speech.quiet {
            let marks = files.articles.flatMap(\.marks)
            let figures = marks.count { !$0.codes.isEmpty }
            let used = Set(marks.flatMap(\.codes)).count
            let other = marks.count { $0.labels == ["other"] }
            let kinds = [GoldMark.Kind.date, .reference, .ignored].map { kind in marks.count { $0.kind == kind } }
            standardOutput.writeLine(say(
                "\(files.articles.count) bài, \(marks.count) con số: \(figures) số liệu thuộc \(used) chỉ tiêu, \(other) ngoài danh mục, \(kinds[0]) ngày, \(kinds[1]) số hiệu, \(kinds[2]) bỏ qua; \(files.faultCount) lỗi",
                "\(files.articles.count) articles, \(marks.count) numerals: \(figures) figures of \(used) indicators, \(other) outside the catalogue, \(kinds[0]) dates, \(kinds[1]) references, \(kinds[2]) ignored; \(files.faultCount) faults"))
        }
        if files.faultCount > 0 { throw ExitCode(1) }
    }
}

/// `corpus agreement`: how far two annotations of the same articles agree.
struct CorpusAgreementCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "agreement",
            abstract: say("Đo hai người đánh dấu cùng các bài giống nhau đến đâu.", "Measure how far two annotations of the same articles agree."))
    }

    @Argument(help: ArgumentHelp(say("Thư mục của người thứ nhất.", "Folder of the first annotator."), valueName: say("thư-mục", "folder")), completion: .directory)
    var first: String

    @Argument(help: ArgumentHelp(say("Thư mục của người thứ hai.", "Folder of the second annotator."), valueName: say("thư-mục", "folder")), completion: .directory)
    var second: String

    @Flag(help: ArgumentHelp(say("In từng chỗ khác nhau.", "List each difference.")))
    var errors = false

    @OptionGroup var lexicon: LexiconOptions
    @OptionGroup var speech: SpeechOptions

    func run() throws {
        let codes = try CorpusCommand.codes(lexicon.lexicons)
        let files = [try AnnotatedFiles([first], codes: codes), try AnnotatedFiles([second], codes: codes)]
        let others = Dictionary(files[1].articles.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let pairs = files[0].articles.compactMap { article in others[article.id].map { (first: article, second: $0) } }
        if pairs.isEmpty { throw Failure("\(first) \(second)", Message("E151", "Hai thư mục không có bài nào chung.", "The two folders share no article.")) }
        let agreement: Agreement
        do { agreement = try Agreement(pairs: pairs) } catch { throw Failure("\(first) \(second)", error) }
        let report = ScoreReport(scores: [agreement.score], language: language)
        let kappa = agreement.kappa.map { fixed($0, 3) } ?? "-"
        standardOutput.write((errors ? report.errorText() + "\n" : "") + report.text() + "\n" + say(
            "nhãn giống nhau \(agreement.sameLabel.part)/\(agreement.sameLabel.whole) con số, kappa của Cohen \(kappa)\n",
            "same label on \(agreement.sameLabel.part)/\(agreement.sameLabel.whole) numerals, Cohen's kappa \(kappa)\n"))
        if files[0].faultCount + files[1].faultCount > 0 { throw ExitCode(1) }
    }
}
