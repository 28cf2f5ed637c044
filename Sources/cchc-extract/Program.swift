import ArgumentParser
import Extraction
import Glibc
import Usage

/// The command as a whole.
struct Program: ParsableCommand {
    static let version = "0.1.0"

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "cchc-extract",
            abstract: say("Đọc bài viết về cải cách hành chính thành bản ghi có kiểm chứng.", "Read articles on administrative reform into checked, typed records."),
            usage: say("cchc-extract [<tệp>… | -] [<tùy-chọn>]\ncchc-extract <lệnh-con>", "cchc-extract [<file>… | -] [<options>]\ncchc-extract <subcommand>"),
            discussion: ExtractCommand.limits,
            version: version,
            subcommands: [
                ExtractCommand.self, MentionsCommand.self, StreamCommand.self, CheckCommand.self, ExplainCommand.self,
                SchemaCommand.self, ValidateCommand.self, PhrasesCommand.self, ScoreCommand.self, CorpusCommand.self,
                IngestEntry.self, ExportEntry.self, QueryEntry.self,
            ],
            defaultSubcommand: ExtractCommand.self)
    }

    /// The job of a call that needs no argument parser: `cchc-extract [extract] [--format FORM] [--quiet] FILE…`; nil for all others.
    ///
    /// A third of a cold start would be the argument parser's; the plainest calls are the most frequent.
    static func plainJob(_ arguments: [String]) -> ExtractJob? {
        var rest = arguments.first == "extract" ? arguments.dropFirst() : arguments[...]
        guard !names.contains(rest.first ?? "") else { return nil }
        var files: [String] = []
        var format: RecordFormat?
        var isQuiet = false
        while let argument = rest.popFirst() {
            if argument == "--format", format == nil {
                guard let form = RecordFormat(rawValue: rest.popFirst() ?? "") else { return nil }
                format = form
            } else if argument == "--quiet" {
                isQuiet = true
            } else if argument == "-" || (!argument.isEmpty && !argument.hasPrefix("-")) {
                files.append(argument)
            } else {
                return nil
            }
        }
        var job = ExtractJob(files: files)
        job.format = format
        job.isQuiet = isQuiet
        return job
    }

    /// The names of the subcommands, `help` among them.
    static let names: Set<String> = ["extract", "mentions", "stream", "check", "explain", "schema", "validate", "score", "corpus", "phrases", "ingest", "export", "query", "help"]

    /// Runs the command that the arguments name and returns the exit status.
    static func run(_ arguments: [String]) async -> Int32 {
        do {
            var command = try parseAsRoot(arguments)
            guard var asynchronous = command as? any AsyncParsableCommand else { return status { try command.run() } }
            try await asynchronous.run()
            return 0
        } catch {
            return report(error)
        }
    }

    /// Runs something and returns the exit status, having said what went wrong.
    static func status(_ body: () throws -> Void) -> Int32 {
        do {
            try body()
            return 0
        } catch {
            return report(error)
        }
    }

    private static func report(_ error: any Error) -> Int32 {
        if let failure = error as? Failure {
            standardError.writeLine(failure.text)
            return 1
        }
        if let code = error as? ExitCode { return code.rawValue }
        let status = exitCode(for: error).rawValue
        let text = fullMessage(for: error)
        if status == 0, text.hasPrefix("#") || text.hasPrefix("function ") {
            standardOutput.writeLine(CompletionScript.withDefault(text, commands: names.sorted()))
        } else if status == 0 {
            standardOutput.writeLine(HelpText.spoken(text))
        } else { standardError.writeLine(UsageText.spoken(message(for: error), usage: text))
        }
        return status
    }
}
