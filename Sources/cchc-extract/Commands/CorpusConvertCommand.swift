import Accuracy
import ArgumentParser
import Extraction
import Usage

/// `corpus convert`: annotated articles to and from the formats of annotation tools.
struct CorpusConvertCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "convert",
            abstract: say("Chuyển bài đã đánh dấu sang brat, doccano, Label Studio và ngược lại.", "Convert annotated articles to and from brat, doccano and Label Studio."),
            discussion: say(
                """
                annotated: thư mục các tệp .txt có dấu [[…]]
                brat: thư mục các cặp .txt và .ann
                doccano: tệp JSONL, mỗi dòng một bài
                label-studio: tệp JSON, một mảng các việc
                """,
                """
                annotated: a folder of .txt files with marks [[…]]
                brat: a folder of pairs, .txt and .ann
                doccano: a JSONL file, an article a row
                label-studio: a JSON file, an array of tasks
                """))
    }

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case annotated, brat, doccano
        case labelStudio = "label-studio"
    }

    @Option(help: ArgumentHelp(say("Dạng của đầu vào.", "Form of the input."), valueName: "annotated|brat|doccano|label-studio"))
    var from = Format.annotated

    @Option(help: ArgumentHelp(say("Dạng của đầu ra.", "Form of the output."), valueName: "annotated|brat|doccano|label-studio"))
    var to: Format

    @Argument(help: ArgumentHelp(say("Thư mục (annotated, brat) hoặc tệp (doccano, label-studio).", "A folder (annotated, brat) or a file (doccano, label-studio)."), valueName: say("vào", "input")), completion: .file())
    var input: String

    @Option(name: .shortAndLong, help: ArgumentHelp(say("Thư mục hoặc tệp kết quả.", "Folder or file of the result."), valueName: say("ra", "output")), completion: .file())
    var output: String

    @OptionGroup var lexicon: LexiconOptions
    @OptionGroup var speech: SpeechOptions

    func run() throws {
        let articles = try read()
        try write(articles)
        if !speech.quiet { standardError.writeLine(say("\(articles.count) bài -> \(output)", "\(articles.count) articles -> \(output)")) }
    }

    // MARK: Reading

    private func read() throws -> [AnnotatedArticle] {
        switch from {
        case .annotated:
            let files = try AnnotatedFiles([input], codes: try CorpusCommand.codes(lexicon.lexicons))
            if files.faultCount > 0 { throw ExitCode(1) }
            return files.articles
        case .brat:
            return try Folder.expand([input], endingIn: ".ann").map { path in
                let text = try InputFile.bytes(of: String(path.dropLast(4)) + ".txt")
                let document = BratDocument(text: text, annotations: try InputFile.bytes(of: path))
                do throws(AnnotationFault) {
                    return try document.article(path: path)
                } catch {
                    standardError.writeLine(error.text(in: language))
                    throw ExitCode(1)
                }
            }
        case .doccano:
            let lines = try InputFile.bytes(of: input).split(separator: 0x0A, omittingEmptySubsequences: false)
            return try lines.enumerated().compactMap { number, line in
                line.allSatisfy { $0 == 0x20 || $0 == 0x0D } ? nil : try article(Array(line), at: "\(input):\(number + 1)", Doccano.article)
            }
        case .labelStudio:
            guard let tasks = try value(try InputFile.bytes(of: input), at: input).elements else {
                throw Failure(input, Message("A064", "Tệp Label Studio phải là một mảng JSON.", "A Label Studio file must be a JSON array."))
            }
            return try tasks.enumerated().map { number, task in try convert(task, at: "\(input)[\(number)]", LabelStudio.article) }
        }
    }

    private func value(_ bytes: [UInt8], at place: String) throws(Failure) -> JSONValue {
        do { return try JSONValue(parsing: bytes) } catch { throw Failure(place, error.message) }
    }

    private func article(_ line: [UInt8], at place: String, _ reading: (JSONValue) throws(Message) -> AnnotatedArticle) throws(Failure) -> AnnotatedArticle {
        try convert(try value(line, at: place), at: place, reading)
    }

    private func convert(_ value: JSONValue, at place: String, _ reading: (JSONValue) throws(Message) -> AnnotatedArticle) throws(Failure) -> AnnotatedArticle {
        do { return try reading(value) } catch { throw Failure(place, error) }
    }

    // MARK: Writing

    private func write(_ articles: [AnnotatedArticle]) throws {
        switch to {
        case .annotated:
            for article in articles { try write(article.annotated(), to: try path(of: article, ending: ".txt")) }
        case .brat:
            for article in articles {
                let document = BratDocument(article)
                try write(document.text, to: try path(of: article, ending: ".txt"))
                try write(document.annotations, to: try path(of: article, ending: ".ann"))
            }
        case .doccano:
            try write(articles.flatMap { Doccano.row($0).serialized() + [0x0A] }, to: output)
        case .labelStudio:
            try write(JSONValue.array(articles.map { LabelStudio.task($0) }).serialized() + [0x0A], to: output)
        }
    }

    private func path(of article: AnnotatedArticle, ending: String) throws -> String {
        guard !article.id.isEmpty, !article.id.contains("/"), !article.id.hasPrefix(".") else {
            throw Failure(output, Message("E152", "“\(article.id)” không thể là tên tệp.", "“\(article.id)” cannot be a file name."))
        }
        try Folder.make(output)
        return "\(output)/\(article.id)\(ending)"
    }

    private func write(_ bytes: [UInt8], to path: String) throws(Failure) {
        var destination = try Destination(path: path)
        destination.write(bytes)
        try destination.commit()
    }
}
