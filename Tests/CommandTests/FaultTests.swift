import Foundation
import Testing

/// What the program does when the system refuses: a clear sentence, an exit status, nothing half written, no hang.
@Suite(.serialized) struct FaultTests {
    /// Runs a line of bash in a folder, with the programs in variables, and ends it after a minute.
    static func shell(_ line: String, in folder: Workspace) throws -> Command.Outcome {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        // The threads that run tests have signals blocked, which those they start would take over.
        let unblock = "import os, signal, sys; signal.pthread_sigmask(signal.SIG_SETMASK, []); os.execvp('timeout', ['timeout', '--kill-after=5', '120', 'bash', '-c', sys.argv[1]])"
        process.arguments = ["python3", "-c", unblock, line]
        process.currentDirectoryURL = folder.url
        process.environment = ["LANG": "en_US.UTF-8", "PATH": "/usr/bin:/bin:/usr/local/bin", "X": Command.program, "TMPDIR": NSTemporaryDirectory()]
        let outside = try Workspace()
        for name in ["out", "err"] { try Data().write(to: outside.url(name)) }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: outside.url("out"))
        process.standardError = try FileHandle(forWritingTo: outside.url("err"))
        try process.run()
        process.waitUntilExit()
        return Command.Outcome(status: process.terminationStatus, output: try outside.text("out"), errors: try outside.text("err"))
    }

    static let article = "UBND xã Nông Thượng\nNăm 2022, xã đã tiếp nhận 351 hồ sơ, đúng hạn 350 hồ sơ.\n"
    static let rows = (0..<300).map { "{\"id\": \($0), \"text\": \"Năm 2022, xã đã tiếp nhận \($0) hồ sơ.\"}\n" }.joined()
    static let canMount = geteuid() == 0 && (try? shell("mkdir m && mount -t tmpfs -o size=64k none m && umount m", in: Workspace()).status) == 0

    // MARK: Disks

    @Test(arguments: ["\"$X\" a.txt > /dev/full", "\"$X\" stream r.ndjson > /dev/full", "\"$X\" mentions < r.ndjson > /dev/full"])
    func aFullDiskBehindStandardOutput(_ line: String) throws {
        let folder = try Workspace(["a.txt": Self.article, "r.ndjson": Self.rows])
        let outcome = try Self.shell(line, in: folder)
        #expect(outcome.errors == "standard output: error E120: Cannot write: the disk is full.\n")
        #expect(outcome.status == 1)
    }

    @Test func aFileThatMayNotGrowIsNotReplaced() throws {
        let folder = try Workspace(["a.txt": String(repeating: Self.article, count: 200), "out.json": "before"])
        let outcome = try Self.shell("ulimit -f 4; \"$X\" a.txt -o out.json", in: folder)
        #expect(outcome == Command.Outcome(status: 1, output: "", errors: "out.json: error E120: Cannot write: the file is larger than the system allows.\n"))
        #expect(try folder.text("out.json") == "before")
        #expect(try folder.names() == ["a.txt", "out.json"])
    }

    @Test(.enabled(if: canMount, "needs root to mount a small disk"))
    func aFullDiskKeepsWhatWasThere() throws {
        let folder = try Workspace(["a.txt": String(repeating: Self.article, count: 300)])
        let outcome = try Self.shell("mkdir m && mount -t tmpfs -o size=64k none m && echo before > m/out.json; \"$X\" a.txt -o m/out.json; s=$?; ls m; cat m/out.json; umount m; exit $s", in: folder)
        #expect(outcome == Command.Outcome(status: 1, output: "out.json\nbefore\n", errors: "m/out.json: error E120: Cannot write: the disk is full.\n"))
    }

    @Test(.enabled(if: canMount, "needs root to mount a read-only folder"))
    func aReadOnlyFolder() throws {
        let folder = try Workspace(["a.txt": Self.article])
        let mount = "mkdir -p m && mount -t tmpfs -o size=64k none m && mount -o remount,ro m"
        let outcome = try Self.shell("\(mount); \"$X\" a.txt -o m/out.json; s=$?; umount m; exit $s", in: folder)
        #expect(outcome == Command.Outcome(status: 1, output: "", errors: "m/out.json: error E120: Cannot write: the disk is read-only.\n"))
        let database = try Self.shell("\(mount); \"$X\" ingest a.txt --db m/x.sqlite; s=$?; umount m; exit $s", in: folder)
        #expect(database == Command.Outcome(
            status: 1, output: "", errors: "error E426: The database cannot be opened for writing: no permission, or its folder is missing or read-only.\n"))
    }

    // MARK: Readers and signals

    @Test(arguments: ["\"$X\" stream r.ndjson | head -n 1", "\"$X\" mentions < r.ndjson | head -n 1", "\"$X\" *.txt --format ndjson | head -n 1"])
    func aReaderThatLeavesEndsTheRun(_ line: String) throws {
        let folder = try Workspace(["a.txt": Self.article, "b.txt": Self.article, "r.ndjson": Self.rows])
        let outcome = try Self.shell("set -o pipefail; " + line, in: folder)
        #expect(outcome.errors == "")
        #expect(outcome.status == 0)
        #expect(outcome.output.split(separator: "\n").count == 1)
    }

    @Test(arguments: [("INT", 130), ("TERM", 143), ("HUP", 129)])
    func aStreamThatIsInterruptedEndsWithAWholeRow(_ signal: String, _ status: Int32) throws {
        let folder = try Workspace(["r.ndjson": Self.rows])
        // The writer keeps the pipe open behind half a row.
        let outcome = try Self.shell(
            "set -m; mkfifo p; (cat r.ndjson; printf '{\"id\": 9, '; sleep 300) > p & \"$X\" stream p > out 2> err & x=$!; "
                + "until [ \"$(cat out 2> /dev/null | wc -l)\" = 300 ]; do sleep 0.1; done; kill -\(signal) $x; wait $x; s=$?; kill %1; exit $s", in: folder)
        #expect(try folder.text("err") == "Interrupted; the first 300 rows have their results.\n")
        #expect(outcome.status == status)
        let output = try folder.text("out")
        #expect(output.hasSuffix("}\n") && output.split(separator: "\n").count == 300)
    }

    @Test(arguments: [("INT", 130), ("TERM", 143)])
    func aFileThatIsInterruptedIsNotReplaced(_ signal: String, _ status: Int32) throws {
        let folder = try Workspace(["a.txt": Self.article, "out.json": "before"])
        // It waits for the second article for ever.
        let outcome = try Self.shell(
            "set -m; mkfifo p; sleep 300 > p & \"$X\" a.txt p -o out.json & x=$!; until ls out.json.*.tmp > /dev/null 2>&1; do sleep 0.1; done; kill -\(signal) $x; wait $x; s=$?; kill %1; ls; exit $s",
            in: folder)
        #expect(outcome.status == status)
        #expect(outcome.output == "a.txt\nout.json\np\n")
        #expect(try folder.text("out.json") == "before")
    }

    // MARK: Memory and descriptors

    @Test func aFileThatMemoryDoesNotHoldIsRefused() throws {
        let folder = try Workspace(["a.txt": Self.article])
        try folder.write(Data(String(repeating: Self.article, count: 300_000).utf8), to: "large.txt")
        let outcome = try Self.shell("ulimit -v 500000; \"$X\" large.txt a.txt --format ndjson", in: folder)
        #expect(outcome.errors.hasPrefix("large.txt: error E107: Not enough memory: about "))
        #expect(outcome.output.split(separator: "\n").count == 1)
        #expect(outcome.status == 1)
    }

    @Test func aThousandOpenFilesAreMoreThanEnough() throws {
        let folder = try Workspace()
        for n in 0..<1_200 { try folder.write(Data("Đã tiếp nhận \(n) hồ sơ.".utf8), to: "\(n).txt") }
        let outcome = try Self.shell("ulimit -n 20; \"$X\" *.txt --format ndjson", in: folder)
        #expect(outcome.errors == "")
        #expect(outcome.status == 0)
        #expect(outcome.output.split(separator: "\n").count == 1_200)
    }
}
