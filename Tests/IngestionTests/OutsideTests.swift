import Foundation
import Testing

@testable import Ingestion

/// The program as a whole, killed and on a cluster; by the scripts that also do it at full size.
struct OutsideTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The extractor beside the test bundle.
    private static let program: String = {
        let bundle = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
        return URL(fileURLWithPath: bundle).deletingLastPathComponent().appendingPathComponent("cchc-extract").path
    }()

    /// What a script said, and whether it was content.
    private static func run(_ words: [String]) throws -> (text: String, isContent: Bool) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = words
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let said = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (String(decoding: said, as: UTF8.self), process.terminationStatus == 0)
    }

    @Test func killedRunsEndAsOthersDo() throws {
        let outcome = try Self.run(["python3", Self.root.appendingPathComponent("Scripts/bench/kill-test").path, Self.program, "--documents", "200", "--kills", "6", "--kills-a-run", "3"])
        #expect(outcome.isContent, "\(outcome.text)")
    }

    /// Ctrl-C: the run ends by itself with 130, what it wrote is whole, and the same call goes on to what a run without it gives.
    @Test func interruptedRunsEndCleanlyAndGoOn() throws {
        let bench = try Bench()
        for n in 0..<2_500 { try bench.write("\(n % 10)/\(n).txt", article(n) + String(repeating: "Xã đã giải quyết \(n) hồ sơ đúng hạn. ", count: 30)) }
        func start() throws -> (Process, Pipe) {
            let process = Process()
            process.executableURL = URL(fileURLWithPath: Self.program)
            process.arguments = ["ingest", bench.documents.path, "--db", bench.database, "--jobs", "2", "--language", "en"]
            let said = Pipe()
            process.standardError = said
            try process.run()
            return (process, said)
        }
        let (process, said) = try start()
        while process.isRunning, (try? FileManager.default.attributesOfItem(atPath: bench.database + "-wal")) == nil { Thread.sleep(forTimeInterval: 0.01) }
        Thread.sleep(forTimeInterval: 0.4)
        process.interrupt()
        let text = String(decoding: said.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationReason == .exit && process.terminationStatus == 130, "\(text)")
        #expect(text.hasSuffix("Interrupted; the same call goes on from here.\n"))
        #expect(try bench.rows("PRAGMA integrity_check") == ["ok"])
        #expect(try bench.rows("SELECT count(*) FROM runs WHERE finished_at IS NULL") == ["1"])
        let (rest, _) = try start()
        rest.waitUntilExit()
        #expect(rest.terminationStatus == 0)
        let other = bench.url.appendingPathComponent("other.sqlite").path
        let whole = Process()
        whole.executableURL = URL(fileURLWithPath: Self.program)
        whole.arguments = ["ingest", bench.documents.path, "--db", other, "--quiet"]
        try whole.run()
        whole.waitUntilExit()
        #expect(try bench.dump() == bench.dump(other))
    }

    /// On a terminal a line moves: bar, share, rate, failures, time left.
    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script"), "needs script, of Debian's bsdutils"))
    func terminalsShowABar() throws {
        let bench = try Bench()
        for n in 0..<1_500 { try bench.write("\(n).txt", article(n) + String(repeating: "Xã đã giải quyết \(n) hồ sơ đúng hạn. ", count: 30)) }
        try bench.write("bad.txt", "")
        let outcome = try Self.run(["script", "-qec", "'\(Self.program)' ingest '\(bench.documents.path)' --db '\(bench.database)' --language en", "/dev/null"])
        #expect(outcome.text.contains(/\r\u{1B}\[2K\[#*-*\] \d+% \d+ documents, \d+ failures, \d+\.\d MB\/s/), "\(outcome.text)")
        #expect(outcome.text.contains(/, about \d+:\d\d left/), "\(outcome.text)")
        // The line is taken away before the summary.
        #expect(outcome.text.contains(/\r\u{1B}\[2K1500 documents read, \d+ figures; 0 unchanged, 0 with the same content, 1 could not be read/), "\(outcome.text)")
    }

    @Test func elsewhereALineAMinute() {
        var line = ProgressLine(isTerminal: false, language: .english)
        var counts = IngestCounts()
        var said: [String] = []
        for quarter in 0..<(4 * 150) {
            counts.documents = quarter
            counts.bytes = quarter * 1_000_000
            if let text = line.text(counts, files: nil, seconds: Double(quarter) / 4) { said.append(text) }
        }
        #expect(said == ["240 documents, 0 failures, 4.0 MB/s\n", "480 documents, 0 failures, 4.0 MB/s\n"])
        #expect(line.cleared == nil)
        (counts.documents, counts.failures) = (25, 5)
        var terminal = ProgressLine(isTerminal: true, language: .vietnamese)
        #expect(terminal.text(counts, files: 60, seconds: 30)?.hasSuffix("[##########----------] 50% 30 tài liệu, 5 lỗi, 20.0 MB/s, còn khoảng 0:30") == true)
    }

    /// Datasette opens the database as it is.
    @Test(.enabled(if: datasette != nil, "needs datasette: pip install datasette, or its path as CCHC_DATASETTE"))
    func datasetteOpensTheDatabase() throws {
        let bench = try Bench()
        for n in 0..<3 { try bench.write("\(n).txt", article(n)) }
        try bench.ingest()
        let datasette = try #require(Self.datasette)
        for page in ["/", "/db", "/db/figures", "/db/documents_overview.json", "/db/figures_by_unit_and_period.json?_shape=array", "/db/documents_fts.json", "/db/documents.json?_search=cai+cach"] {
            let outcome = try Self.run([datasette, bench.database, "--get", page])
            #expect(outcome.isContent && outcome.text.count > 100, "\(page): \(outcome.text)")
        }
        let rows = try Self.run([datasette, bench.database, "--get", "/db/figures.json?indicator=dossiers.received&_shape=array"]).text
        #expect(rows.components(separatedBy: "dossiers.received").count > 3, "\(rows)")
    }

    private static let datasette: String? = {
        let environment = ProcessInfo.processInfo.environment
        let places = [environment["CCHC_DATASETTE"]].compactMap { $0 } + (environment["PATH"] ?? "").split(separator: ":").map { $0 + "/datasette" }
        return places.first { FileManager.default.isExecutableFile(atPath: $0) }
    }()

    /// A cluster of processes takes minutes to do what one does in seconds, so this runs when it is asked for.
    @Test(.enabled(if: ProcessInfo.processInfo.environment["CCHC_SPARK"] != nil, "set CCHC_SPARK=1; needs PySpark and DuckDB: pip install pyspark duckdb"))
    func sparkGivesTheSame() throws {
        let outcome = try Self.run(["python3", Self.root.appendingPathComponent("Integrations/spark/check.py").path, "--program", Self.program, "--articles", "300"])
        #expect(outcome.isContent, "\(outcome.text)")
    }
}
