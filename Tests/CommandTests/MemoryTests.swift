import Foundation
import Testing

/// A run of any length takes the memory of a short one: a leak, or a queue that nothing bounds, would hold what was read.
@Suite(.serialized) struct MemoryTests {
    static let megabytes = 16

    /// Rows that are all different: an article with figures, and words that cost little to read.
    private func rows() throws -> Workspace {
        let folder = try Workspace()
        try folder.write(Data(), to: "bai.ndjson")
        let file = try FileHandle(forWritingTo: folder.url("bai.ndjson"))
        let filling = String(repeating: String(repeating: "a", count: 120) + " ", count: 100)
        var written = 0
        var n = 0
        while written < Self.megabytes * 1_000_000 {
            let row = """
                {"id": "\(n)", "text": "Xã Tân Lập kiểm tra cải cách hành chính lần \(n)\\nSáng 14/6/2023, xã đã tiếp nhận \(351 + n) hồ sơ, trong đó giải quyết đúng hạn \
                \(340 + n) hồ sơ, quá hạn 3 hồ sơ; hoàn thành \(n % 20 + 1)/20 nhiệm vụ theo Kế hoạch số \(n + 3)/KH-UBND.\\n\(filling)"}\n
                """
            let bytes = Data(row.utf8)
            try file.write(contentsOf: bytes)
            written += bytes.count
            n += 1
        }
        try file.close()
        return folder
    }

    /// Runs the program and gives the most memory it ever held, in MB of 10⁶ bytes, all threads and mapped files counted, and the lines it printed.
    ///
    /// Started by a small program: Linux counts what the one that starts another holds itself.
    private func peak(_ arguments: [String], in folder: Workspace) throws -> (megabytes: Double, lines: Int) {
        let small = """
            import os, sys
            process = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ)
            _, status, usage = os.wait4(process, 0)
            print(status, usage.ru_maxrss, file=sys.stderr)
            """
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", "-c", small, Command.program] + arguments
        process.currentDirectoryURL = folder.url
        for name in ["out", "err"] { try folder.write(Data(), to: name) }
        process.standardOutput = try FileHandle(forWritingTo: folder.url("out"))
        process.standardError = try FileHandle(forWritingTo: folder.url("err"))
        try process.run()
        process.waitUntilExit()
        let said = try folder.text("err")
        let numbers = said.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
        try #require(numbers.count == 2 && numbers[0] == 0, "\(arguments): \(said)")
        return (numbers[1] * 1_024 / 1e6, try Data(contentsOf: folder.url("out"), options: .alwaysMapped).count { $0 == 0x0A })
    }

    @Test func ofIngestionIsBounded() throws {
        let folder = try rows()
        // The caches of SQLite and of its text index fill up to 40 MB, and then stay.
        let peak = try peak(["ingest", "bai.ndjson", "--db", "tinh.sqlite", "--jobs", "2", "--quiet"], in: folder)
        #expect(peak.megabytes < 86, "\(Self.megabytes) MB took \(peak.megabytes) MB of memory")
    }

    @Test func ofAStreamIsBounded() throws {
        let folder = try rows()
        let peak = try peak(["stream", "bai.ndjson", "--jobs", "2", "--quiet"], in: folder)
        #expect(peak.megabytes < 36, "\(Self.megabytes) MB took \(peak.megabytes) MB of memory")
        #expect(peak.lines > 1_200)
    }
}
