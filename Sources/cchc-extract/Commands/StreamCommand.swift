import ArgumentParser
import Extraction
import Glibc
import Usage

/// `stream`: one line of JSON for each row of NDJSON, in the order of the rows.
struct StreamCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "stream",
            abstract: say("Đọc luồng NDJSON, in mỗi dòng một bản ghi.", "Read a stream of NDJSON rows, print a record for each."),
            discussion: say(
                """
                Mỗi dòng vào: {"id", "text", "date"?}; mỗi dòng ra: bản ghi, hoặc {"id", "error": {"code", "message"}}. Dòng sai không làm dừng luồng; dòng trống được bỏ qua. Thứ tự giữ nguyên với mọi --jobs.

                Giới hạn: mỗi dòng tối đa \(StreamRow.bytesMax >> 20) MiB, JSON lồng tối đa \(JSONScanner.depthMax) tầng.
                """,
                """
                A row in: {"id", "text", "date"?}; a line out: the record, or {"id", "error": {"code", "message"}}. A bad row never ends the stream; blank lines are passed over. The order is the same for every --jobs.

                Limits: a row of at most \(StreamRow.bytesMax >> 20) MiB, JSON nested at most \(JSONScanner.depthMax) levels deep.
                """))
    }

    /// At most this many threads.
    private static let jobsMax = 256

    @Argument(help: ArgumentHelp(say("Tệp NDJSON; “-” là đầu vào chuẩn.", "An NDJSON file; “-” is standard input."), valueName: say("tệp", "file")), completion: .file())
    var file = "-"

    @Option(help: ArgumentHelp(say("Số luồng chạy cùng lúc, 1 đến \(jobsMax); mặc định là số nhân máy.", "Threads, 1 to \(jobsMax); the cores by default."), valueName: "n"))
    var jobs: Int?

    @OptionGroup var lexicon: LexiconOptions
    @OptionGroup var speech: SpeechOptions

    func validate() throws {
        if let jobs, !(1...StreamCommand.jobsMax).contains(jobs) {
            throw ValidationError("The value '\(jobs)' is invalid for '--jobs <n>': Please provide one of '1 … \(StreamCommand.jobsMax)'.")
        }
    }

    func run() async throws {
        let extractor = try LexiconFiles.extractor(lexicon.lexicons)
        let cores = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
        var endpoint = try StreamEndpoint(path: file)
        await BulkExtractor(extractor: extractor, jobs: jobs ?? cores, language: language).run(&endpoint)
        try endpoint.end(isQuiet: speech.quiet)
    }
}
