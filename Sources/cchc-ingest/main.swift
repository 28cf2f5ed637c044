import ArgumentParser
import Extraction
import Foundation
import GRDB
import Usage

/// The subcommands that need a database; `cchc-extract` hands them over to this program, which starts slower.
struct Program: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "cchc-extract",
            abstract: say("Nạp, xuất và hỏi cơ sở dữ liệu.", "Fill, export and ask a database."),
            version: "0.1.0",
            subcommands: [IngestCommand.self, ExportCommand.self, QueryCommand.self])
    }
}

// A reader who leaves early (`| head`) must end the run, not kill it.
signal(SIGPIPE, SIG_IGN)
// A file that may grow no more must end in a sentence.
signal(SIGXFSZ, SIG_IGN)
do {
    var command = try Program.parseAsRoot()
    try command.run()
} catch let message as Message {
    note("\(say("lỗi", "error")) \(message.code): \(message.text(in: language))")
    exit(1)
} catch let error as DatabaseError {
    let message = databaseMessage(error)
    note("\(say("lỗi", "error")) \(message.code): \(message.text(in: language))")
    exit(1)
} catch {
    if let code = error as? ExitCode { exit(code.rawValue) }
    let text = Program.fullMessage(for: error)
    let status = Program.exitCode(for: error).rawValue
    if status == 0 { _ = put(HelpText.spoken(text) + "\n") } else { note(UsageText.spoken(Program.message(for: error), usage: text)) }
    exit(status)
}
