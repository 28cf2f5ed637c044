import ArgumentParser
import Extraction
import Questions

extension Question: ExpressibleByArgument {}
extension RowForm: ExpressibleByArgument {}

/// What `query` takes.
public struct QueryOptions: ParsableArguments {
    public static var configuration: CommandConfiguration {
        let questions = Question.allCases.map { question in
            let name = question.rawValue
            return "  " + name + String(repeating: " ", count: 16 - name.utf8.count) + say(question.description.vietnamese, question.description.english)
        }
        return CommandConfiguration(
            commandName: "query", abstract: say("Trả lời các câu hỏi thường gặp về cơ sở dữ liệu.", "Answer the common questions about a database."),
            usage: say("cchc-extract query <câu-hỏi> [<từ>] --db <tệp> [<tùy-chọn>]", "cchc-extract query <question> [<words>] --db <file> [<options>]"),
            discussion: say(
                "Ví dụ:\n  cchc-extract query late --db tinh.sqlite\n  cchc-extract query unit \"Nông Thượng\" --db tinh.sqlite\n  cchc-extract query search \"qua han\" --db tinh.sqlite\n\nCâu hỏi:\n",
                "Examples:\n  cchc-extract query late --db province.sqlite\n  cchc-extract query unit \"Nông Thượng\" --db province.sqlite\n  cchc-extract query search \"qua han\" --db province.sqlite\n\nQuestions:\n") + questions.joined(separator: "\n"))
    }

    @Argument(help: ArgumentHelp(say("Tên câu hỏi, như liệt kê ở trên.", "The question, one of those above."), valueName: say("câu-hỏi", "question"))) public var question: Question
    @Argument(help: ArgumentHelp(say("Tên hay mã của nơi, mã chỉ tiêu, hoặc từ cần tìm, khi câu hỏi cần đến.", "A unit, code or words to search for, where the question takes them."), valueName: say("từ", "words"))) public var words: String?
    @Option(help: ArgumentHelp(say("Tệp cơ sở dữ liệu mà lệnh ingest đã tạo.", "The database, made by ingest."), valueName: say("tệp", "file")), completion: .file()) public var db: String
    @Option(help: ArgumentHelp(say("Dạng in: table để xem, csv cho bảng tính, ndjson cho chương trình khác.", "Output form."), valueName: "table|csv|ndjson")) public var format: RowForm = .table
    @OptionGroup public var speech: LanguageOption

    public init() {}

    public func validate() throws {
        if question.takesWords, words == nil {
            throw ValidationError(say("Câu hỏi “\(question.rawValue)” cần thêm tên nơi, mã hay từ cần tìm.", "The question “\(question.rawValue)” needs a unit, code or words."))
        }
    }
}
