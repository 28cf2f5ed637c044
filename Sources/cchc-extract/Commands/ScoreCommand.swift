import Accuracy
import ArgumentParser
import Extraction
import Figures
import Records
import Usage

/// `score`: measures what is read from annotated articles against their annotation.
struct ScoreCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "score",
            abstract: say("Chấm điểm trên các bài đã đánh dấu.", "Score against annotated articles."),
            discussion: say(
                "Đọc các bài trong thư mục, so với đánh dấu của từng bài và in độ chính xác, độ phủ và F1 của số liệu, ngày và dữ kiện, kèm khoảng tin cậy 95%.",
                "Reads the articles of a folder, compares with their annotation and prints precision, recall and F1 of figures, dates and facts, with 95% intervals."))
    }

    enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

    @Argument(help: ArgumentHelp(say("Bài đã đánh dấu, hoặc thư mục của chúng.", "Annotated articles, or their folder."), valueName: say("tệp", "file")), completion: .file())
    var paths: [String]

    @Flag(help: ArgumentHelp(say("In từng chỗ sót, thừa và sai, kèm câu và luật.", "List each miss, extra and difference with its sentence and rule.")))
    var errors = false

    @Flag(help: ArgumentHelp(say("Đếm nhãn nào bị đọc thành nhãn nào.", "Count which label was read as which.")))
    var confusions = false

    @Option(help: ArgumentHelp(say("Chỉ kể các chỗ sai có mã bắt đầu như vậy (với --errors, --confusions).", "List only differences whose code begins so (with --errors, --confusions)."), valueName: say("mã", "code")))
    var only: String?

    @Option(name: .customLong("beside-baseline"), help: ArgumentHelp(say("Chạy thêm chương trình mẫu trên cùng các bài và in hai cột.", "Run the baseline script on the same articles and print both columns."), valueName: "script"), completion: .file())
    var baseline: String?

    @Option(help: ArgumentHelp(say("Dạng in.", "Output form."), valueName: "text|json"))
    var format = Format.text

    @Option(help: ArgumentHelp(say("Chỉ chấm các bài thuộc loại này.", "Score articles of this kind only."), valueName: say("loại", "kind")))
    var kind: String?

    @OptionGroup var lexicon: LexiconOptions
    @OptionGroup var speech: SpeechOptions

    func run() throws {
        let extractor = try LexiconFiles.extractor(lexicon.lexicons)
        let codes = Set(extractor.lexicon.indicators.map(\.code))
        let groups = Dictionary(extractor.lexicon.indicators.map { ($0.code, $0.group) }, uniquingKeysWith: { first, _ in first }).filter { !$0.value.isEmpty }
        let files = try AnnotatedFiles(paths, codes: codes)
        var articles = files.articles
        if let kind { articles.removeAll { $0.kind != kind } }
        let own = try articles.map { article in
            var score = ArticleScore(gold: article, predicted: try prediction(extractor, article))
            if errors { addRunnersUp(to: &score, extractor.verdicts(on: article.text)) }
            return score
        }
        var scores = [CorpusScore(reader: "cchc-extract", articles: own, groups: groups)]
        if let baseline { scores.append(try score(articles, by: baseline, groups)) }
        let report = ScoreReport(scores: scores, language: language)
        switch format {
        case .text:
            let selection = ScoreReport.Selection(code: only)
            if errors { standardOutput.write(report.errorText(selection) + "\n") }
            if confusions { standardOutput.write(report.confusionText(selection) + "\n") }
            standardOutput.write(report.text())
        case .json:
            standardOutput.write(report.json(errors: errors).serialized() + [0x0A])
        }
        // An article with faults is scored as far as it could be read, but never without saying so.
        if files.faultCount > 0 { throw ExitCode(1) }
    }

    private func addRunnersUp(to score: inout ArticleScore, _ verdicts: [Verdict]) {
        score.addRunnersUp { span in
            let verdict = verdicts.first { Int($0.start) < span.upperBound && Int($0.end) > span.lowerBound }
            return verdict?.nearestMiss ?? verdict?.runnerUp
        }
    }

    /// What this program prints for an article, read back: so the printed record is what is scored.
    private func prediction(_ extractor: Extractor, _ article: AnnotatedArticle) throws -> PredictedArticle {
        let writer = JSONWriter(lexicon: extractor.lexicon, layout: extractor.layout)
        writer.write(extractor.record(from: article.text, source: DocumentSource(id: article.id)))
        return try read(writer.bytes, article.id)
    }

    private func read(_ record: UnsafeBufferPointer<UInt8>, _ id: String) throws -> PredictedArticle {
        do {
            return try PredictedArticle(record: JSONValue(parsing: record))
        } catch let fault as JSONFault {
            throw Failure(id, fault.message)
        } catch let message as Message {
            throw Failure(id, message)
        }
    }

    private func score(_ articles: [AnnotatedArticle], by script: String, _ groups: [String: String]) throws -> CorpusScore {
        let command = script.hasSuffix(".py") ? ["python3", script] : [script]
        let scored = try articles.map { article in
            let printed = try Child.output(of: command + ["--format", "json", "-"], input: article.text)
            return ArticleScore(gold: article, predicted: try printed.withUnsafeBufferPointer { try read($0, "\(script): \(article.id)") })
        }
        return CorpusScore(reader: "baseline", articles: scored, groups: groups)
    }
}
