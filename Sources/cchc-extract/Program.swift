import ArgumentParser
import Extraction
import Glibc

/// The command as a whole.
struct Program: ParsableCommand {
    static let version = "0.1.0"

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "cchc-extract",
            abstract: say("Đọc bài viết về cải cách hành chính thành bản ghi có kiểm chứng.", "Read articles on administrative reform into checked, typed records."),
            version: version,
            subcommands: [ExtractCommand.self, ScoreCommand.self],
            defaultSubcommand: ExtractCommand.self)
    }

    /// Runs the command that the arguments name and returns the exit status.
    static func run(_ arguments: [String]) async -> Int32 {
        do {
            var command = try parseAsRoot(arguments)
            if var asynchronous = command as? any AsyncParsableCommand { try await asynchronous.run() } else { try command.run() }
            return 0
        } catch let failure as Failure {
            standardError.writeLine(failure.text)
            return 1
        } catch let code as ExitCode {
            return code.rawValue
        } catch {
            let status = exitCode(for: error).rawValue
            let channel = status == 0 ? standardOutput : standardError
            channel.writeLine(fullMessage(for: error))
            return status
        }
    }
}
