import ArgumentParser
import CDigest
import Documents
import Extraction
import Figures
import Foundation
import Ingestion
import Records

/// `ingest`: reads files, folders, archives and rows into a database.
struct IngestCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "ingest",
            abstract: say("Đọc cả thư mục, gói nén và tệp NDJSON vào cơ sở dữ liệu SQLite.", "Read folders, archives and NDJSON files into an SQLite database."),
            discussion: say(
                """
                Chạy lại chỉ đọc tệp mới hoặc đã đổi; khi từ vựng đổi thì đọc lại tất cả. Ngắt bằng Ctrl-C hay mất điện đều chạy tiếp được. Tài liệu không đọc được thành một dòng của bảng failures, kèm lý do.

                Giới hạn: tệp 256 MiB; HTML 32 MiB; mục trong gói 64 MiB; gói bung ra không quá 200 lần; thư mục sâu 200 tầng.

                Mã thoát: 0 xong; 1 có tài liệu không đọc được; 130 bị ngắt; 64 dùng sai lệnh.
                """,
                """
                Run again, it reads new and changed files only; all when the lexicon changed. After Ctrl-C or a crash the same call goes on. A document that cannot be read is a row of the table failures, with the reason.

                Limits: files of 256 MiB; HTML 32 MiB; entries of archives 64 MiB; an archive unpacks to at most 200 times its size; folders 200 deep.

                Exit status: 0 done; 1 some documents could not be read; 130 interrupted; 64 wrong usage.
                """))
    }

    @Argument(help: ArgumentHelp(say("Thư mục, tệp, gói (zip, tar.gz) hay NDJSON.", "Folders, files, archives (zip, tar.gz) or NDJSON."), valueName: say("đường-dẫn", "path")))
    var paths: [String]

    @Option(help: ArgumentHelp(say("Cơ sở dữ liệu SQLite; tạo mới nếu chưa có.", "The SQLite database; made when there is none."), valueName: say("tệp", "file")))
    var db: String

    @Option(help: ArgumentHelp(say("Số luồng; mặc định là số lõi.", "Threads; the number of cores by default."), valueName: "n"))
    var jobs: Int?

    @Option(help: ArgumentHelp(say("Chỉ đọc tệp sửa từ ngày này.", "Only files changed on this day or later."), valueName: "yyyy-mm-dd"))
    var since: String?

    @Option(help: ArgumentHelp(say("Bảng mã của văn bản, nếu không muốn để máy tự nhận.", "Encoding of text files, when it is not to be found out."), valueName: "utf-8|tcvn3|vni|viscii|windows-1258|utf-16le"))
    var encoding: String?

    @Option(help: ArgumentHelp(say("Thư mục từ vựng thay cho bản có sẵn.", "Folder of lexicons instead of the built-in ones."), valueName: say("thư-mục", "folder")))
    var lexicons: String?

    @Flag(help: ArgumentHelp(say("Đọc ảnh và trang quét bằng tesseract.", "Read pictures and scanned pages by tesseract.")))
    var ocr = false

    @Flag(name: .customLong("dry-run"), help: ArgumentHelp(say("Chỉ đếm những gì sẽ đọc, không ghi gì.", "Only count what would be read; write nothing.")))
    var dryRun = false

    @Flag(name: .customLong("fail-fast"), help: ArgumentHelp(say("Dừng ở tài liệu đầu tiên không đọc được.", "Stop at the first document that cannot be read.")))
    var failFast = false

    @Flag(help: ArgumentHelp(say("Bỏ khỏi cơ sở dữ liệu tài liệu của những tệp không còn nữa; không nêu thì giữ và đánh dấu.", "Take out the documents of files that are gone; else they stay, and are marked.")))
    var prune = false

    @Flag(help: ArgumentHelp(say("Không báo tiến độ và tổng kết.", "No progress, no summary.")))
    var quiet = false

    @Option(help: ArgumentHelp(say("Ngôn ngữ: vi hoặc en.", "Language: vi or en."), valueName: "vi|en"))
    var language: String?

    func validate() throws {
        if let jobs, jobs < 1 || jobs > 256 { throw ValidationError(say("--jobs phải từ 1 đến 256.", "--jobs must be 1 to 256.")) }
        if let since, IngestCommand.seconds(since) == nil { throw ValidationError(say("--since phải viết như 2022-11-04.", "--since must read like 2022-11-04.")) }
        if let encoding, TextEncoding(name: encoding) == nil {
            throw ValidationError(say("Không biết bảng mã “\(encoding)”; có thể dùng: \(TextEncoding.names).", "The encoding “\(encoding)” is not known; there are: \(TextEncoding.names)."))
        }
    }

    func run() throws {
        let files = try lexicons.map { try IngestCommand.lexiconFiles($0) }
        let extractor = Extractor(files: files)
        if files != nil, let problem = extractor.lexicon.problems.first { throw Message("E131", "Từ vựng có lỗi: \(problem.description)", "The lexicon has mistakes: \(problem.description)") }
        let lexicon = IngestCommand.version(files ?? Lexicon.builtInFiles)
        var run = IngestRun(paths: paths, database: db, versions: IngestRun.Versions(program: Program.configuration.version, lexicon: lexicon))
        run.jobs = jobs ?? ProcessInfo.processInfo.activeProcessorCount
        run.failsFast = failFast
        run.prunes = prune
        run.language = spokenLanguage
        run.documents.recognizesScans = ocr
        run.documents.encoding = encoding.flatMap { TextEncoding(name: $0) }
        if let since { run.sinceSeconds = IngestCommand.seconds(since) ?? .min }
        if dryRun { return try count(run) }
        let interrupts = Interrupts(run.stop)
        defer { interrupts.end() }
        let progress = quiet ? nil : ProgressReport(paths: paths)
        let summary = try run.start(extractor: extractor, progress: progress.map { report in { @Sendable counts in report.show(counts) } })
        progress?.clear()
        if !quiet { note(Self.text(summary, isPruned: prune)) }
        if summary.wasStopped { throw ExitCode(summary.counts.failures > 0 && failFast ? 1 : 130) }
        if summary.counts.failures > 0 { throw ExitCode(1) }
    }

    private func count(_ run: IngestRun) throws {
        let plan = try run.plan()
        note(say("Sẽ đọc \(plan.files) tệp, \(plan.bytes >> 20) MiB; \(plan.unchanged) tệp không đổi; \(plan.faults) lỗi.", "Would read \(plan.files) files, \(plan.bytes >> 20) MiB; \(plan.unchanged) unchanged; \(plan.faults) faults."))
    }

    /// What a run did, in one or two lines.
    static func text(_ summary: IngestRun.Summary, isPruned: Bool) -> String {
        let counts = summary.counts
        let rate = summary.seconds > 0 ? Double(counts.bytes) / 1e6 / summary.seconds : 0
        let numbers = String(format: "%.1f MB, %.1f s, %.1f MB/s", Double(counts.bytes) / 1e6, summary.seconds, rate)
        let text = say(
            "\(counts.documents) tài liệu đã đọc, \(counts.figures) số liệu; \(counts.unchanged) không đổi, \(counts.duplicates) trùng nội dung, \(counts.failures) không đọc được (\(numbers)).",
            "\(counts.documents) documents read, \(counts.figures) figures; \(counts.unchanged) unchanged, \(counts.duplicates) with the same content, \(counts.failures) could not be read (\(numbers)).")
        guard summary.wasStopped else { return text + goneText(counts.gone, isPruned: isPruned) }
        return text + "\n" + say("Đã ngắt; chạy lại đúng lệnh này để đọc tiếp.", "Interrupted; the same call goes on from here.")
    }

    private static func goneText(_ gone: Int, isPruned: Bool) -> String {
        if gone == 0 { return "" }
        if isPruned { return "\n" + say("\(gone) tệp không còn nữa; đã bỏ tài liệu của chúng.", "\(gone) sources are gone; their documents were taken out.") }
        return "\n" + say("\(gone) tệp không còn nữa; tài liệu của chúng được giữ (--prune để bỏ).", "\(gone) sources are gone; their documents stay (--prune takes them out).")
    }

    /// The first sixteen digits of the digest of all lexicon files.
    static func version(_ files: [Lexicon.File]) -> String {
        var whole: [UInt8] = []
        for file in files {
            whole += Array(file.name.utf8)
            whole.append(0)
            whole += file.bytes
        }
        let digest = whole.withUnsafeBufferPointer { SHA256Digest(of: $0) }
        return digest.withBytes { $0.prefix(8).map { String(format: "%02x", $0) }.joined() }
    }

    private static func lexiconFiles(_ folder: String) throws -> [Lexicon.File] {
        let names = (FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".txt") && !$0.hasPrefix(".") && $0 != "gazetteer.txt" }.sorted()
        if names.isEmpty { throw Message("E130", "Thư mục không có tệp từ vựng .txt nào.", "The folder holds no lexicon file (.txt).") }
        return try names.map { Lexicon.File(name: $0, bytes: [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder).appendingPathComponent($0)))) }
    }

    private static func seconds(_ day: String) -> Int64? {
        (try? Date(day, strategy: .iso8601.year().month().day())).map { Int64($0.timeIntervalSince1970) }
    }
}
