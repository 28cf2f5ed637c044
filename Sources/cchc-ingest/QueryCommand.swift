import ArgumentParser
import Extraction
import Foundation
import Ingestion

extension Question: ExpressibleByArgument {}
extension RowForm: ExpressibleByArgument {}

/// `query`: the common questions to a database.
struct QueryCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        let questions = Question.allCases.map { question in
            "  " + question.rawValue.padding(toLength: 16, withPad: " ", startingAt: 0) + say(question.description.vietnamese, question.description.english)
        }
        return CommandConfiguration(
            commandName: "query", abstract: say("Trả lời các câu hỏi thường gặp về cơ sở dữ liệu.", "Answer the common questions about a database."),
            discussion: say("Câu hỏi:\n", "Questions:\n") + questions.joined(separator: "\n"))
    }

    @Argument(help: ArgumentHelp(say("Câu hỏi.", "The question."))) var question: Question
    @Argument(help: ArgumentHelp(say("Đơn vị, mã hay từ cần tìm.", "A unit, code or words to search for."))) var words: String?
    @Option(help: ArgumentHelp(say("Cơ sở dữ liệu.", "The database."), valueName: say("tệp", "file"))) var db: String
    @Option(help: ArgumentHelp(say("table, csv hoặc ndjson.", "table, csv or ndjson."))) var format: RowForm = .table
    @Option(help: ArgumentHelp(say("Ngôn ngữ: vi hoặc en.", "Language: vi or en."), valueName: "vi|en")) var language: String?

    func validate() throws {
        if question.takesWords, words == nil { throw ValidationError(say("Câu hỏi “\(question.rawValue)” cần thêm đơn vị, mã hay từ cần tìm.", "The question “\(question.rawValue)” needs a unit, code or words.")) }
    }

    func run() throws { try FigureStore(path: db).answer(question, about: words, as: format) { put($0) } }
}
