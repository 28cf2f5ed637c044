import ArgumentParser
import Documents
import Extraction
import Glibc

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

/// `ingest` as the help of the whole command lists it.
struct IngestEntry: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "ingest",
            abstract: say("Đọc cả thư mục, gói nén và tệp NDJSON vào cơ sở dữ liệu SQLite.", "Read folders, archives and NDJSON files into an SQLite database."))
    }
}

/// `export` as the help of the whole command lists it.
struct ExportEntry: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "export", abstract: say("Xuất số liệu từ cơ sở dữ liệu ra CSV hay NDJSON.", "Export figures of a database as CSV or NDJSON."))
    }
}

/// `query` as the help of the whole command lists it.
struct QueryEntry: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "query", abstract: say("Trả lời các câu hỏi thường gặp về cơ sở dữ liệu.", "Answer the common questions about a database."))
    }
}
