import ArgumentParser
import CDigest
import Documents
import Extraction
import Figures
import Foundation
import Ingestion
import Records
import Usage

/// `ingest`: reads files, folders, archives and rows into a database.
struct IngestCommand: ParsableCommand {
    static var configuration: CommandConfiguration { IngestOptions.configuration }

    @OptionGroup var options: IngestOptions

    func validate() throws {
        if let since = options.since, IngestCommand.seconds(since) == nil { throw ValidationError(say("--since phải viết như 2022-11-04.", "--since must read like 2022-11-04.")) }
        if let encoding = options.encoding.name, TextEncoding(name: encoding) == nil {
            throw ValidationError(say("Không biết bảng mã “\(encoding)”; có thể dùng: \(TextEncoding.names).", "The encoding “\(encoding)” is not known; there are: \(TextEncoding.names)."))
        }
    }

    func run() throws {
        let files = try options.lexicon.lexicons.map { try IngestCommand.lexiconFiles($0) }
        let extractor = Extractor(files: files)
        if files != nil, let problem = extractor.lexicon.problems.first { throw Message("E131", "Từ vựng có lỗi: \(problem.description)", "The lexicon has mistakes: \(problem.description)") }
        let lexicon = IngestCommand.version(files ?? Lexicon.builtInFiles)
        var run = IngestRun(paths: options.paths, database: options.db, versions: IngestRun.Versions(program: Program.configuration.version, lexicon: lexicon))
        run.jobs = options.jobs ?? ProcessInfo.processInfo.activeProcessorCount
        run.failsFast = options.failFast
        run.prunes = options.prune
        run.language = language
        run.documents.recognizesScans = options.ocr
        run.documents.encoding = options.encoding.name.flatMap { TextEncoding(name: $0) }
        if let since = options.since { run.sinceSeconds = IngestCommand.seconds(since) ?? .min }
        if options.dryRun { return try count(run) }
        let interrupts = Interrupts(run.stop)
        defer { interrupts.end() }
        let progress = options.speech.quiet ? nil : ProgressReport(paths: options.paths)
        let summary = try run.start(extractor: extractor, progress: progress.map { report in { @Sendable counts in report.show(counts) } })
        progress?.clear()
        if !options.speech.quiet { note(Self.text(summary, isPruned: options.prune)) }
        if summary.wasStopped { throw ExitCode(summary.counts.failures > 0 && options.failFast ? 1 : 130) }
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
