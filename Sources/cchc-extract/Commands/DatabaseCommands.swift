import ArgumentParser
import Documents
import Extraction
import Glibc
import Usage

/// The subcommands that need a database are another program, `cchc-ingest`, beside this one: what they are linked with would slow every start.
enum DatabaseProgram {
    /// The subcommands that it has.
    static let names: Set<String> = ["ingest", "export", "query"]

    /// Becomes that program, with the same arguments.
    ///
    /// - Returns: only when it cannot be started; the exit status then.
    static func become(_ arguments: [String]) -> Int32 {
        let path = ProgramFolder().path("cchc-ingest")
        var words: [UnsafeMutablePointer<CChar>?] = (["cchc-ingest"] + arguments).map { strdup($0) }
        words.append(nil)
        execvp(path, words)
        let reason = systemReason(errno)
        standardError.writeLine(
            Failure(path, Message("E140", "Không chạy được: \(reason.vietnamese).", "Cannot be run: \(reason.english).")).text)
        return 1
    }
}

/// `ingest` as help, completions and manual of the whole command list it; it is run by the other program.
struct IngestEntry: ParsableCommand {
    static var configuration: CommandConfiguration { IngestOptions.configuration }

    @OptionGroup var options: IngestOptions
}

/// `export`, likewise.
struct ExportEntry: ParsableCommand {
    static var configuration: CommandConfiguration { ExportOptions.configuration }

    @OptionGroup var options: ExportOptions
}

/// `query`, likewise.
struct QueryEntry: ParsableCommand {
    static var configuration: CommandConfiguration { QueryOptions.configuration }

    @OptionGroup var options: QueryOptions
}
