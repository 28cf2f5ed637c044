import Foundation
import GRDB
import Ingestion
import Testing

/// What a run into a database does when the system refuses: a clear sentence, and nothing lost when the same call is made again.
@Suite(.serialized) struct IngestFaultTests {
    /// The extractor beside the test bundle.
    private static let program: String = {
        let bundle = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
        return URL(fileURLWithPath: bundle).deletingLastPathComponent().appendingPathComponent("cchc-extract").path
    }()

    /// Runs a line of bash in a folder, ended after a minute; the programs speak English.
    private static func shell(_ line: String, in bench: Bench) throws -> (status: Int32, text: String) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        // The threads that run tests have signals blocked, which those they start would take over.
        let unblock = "import os, signal, sys; signal.pthread_sigmask(signal.SIG_SETMASK, []); os.execvp('timeout', ['timeout', '--kill-after=5', '120', 'bash', '-c', sys.argv[1]])"
        process.arguments = ["python3", "-c", unblock, line]
        process.currentDirectoryURL = bench.documents
        process.environment = ["LANG": "en_US.UTF-8", "PATH": "/usr/bin:/bin:/usr/local/bin", "X": program]
        let output = Pipe()
        process.standardOutput = output
        // Bash tells here what becomes of its jobs; what the programs say, the lines send to standard output.
        process.standardError = FileHandle.nullDevice
        try process.run()
        let said = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: said, as: UTF8.self))
    }

    private static let canMount = geteuid() == 0 && (try? shell("mkdir m && mount -t tmpfs -o size=64k none m && umount m", in: Bench()).status) == 0

    @Test(.enabled(if: canMount, "needs root to mount a small disk"))
    func aFullDiskLosesNothing() throws {
        let bench = try Bench()
        for n in 0..<300 { try bench.write("in/\(n).txt", article(n)) }
        // Room for some of the documents; then for all.
        let full = try Self.shell(
            "mkdir m && mount -t tmpfs -o size=1m none m; \"$X\" ingest in --db m/x.sqlite --quiet 2>&1; echo $?; mount -o remount,size=64m m; \"$X\" ingest in --db m/x.sqlite --quiet 2>&1; "
                + "echo $?; cp m/x.sqlite . ; umount m", in: bench)
        #expect(full.text == "error E425: The disk is full. What was written is kept; the same call goes on when there is room.\n1\n0\n")
        let other = bench.documents.appendingPathComponent("other.sqlite").path
        _ = try Self.shell("\"$X\" ingest in --db other.sqlite", in: bench)
        #expect(try bench.dump(bench.documents.appendingPathComponent("x.sqlite").path) == bench.dump(other))
    }

    @Test func aLockedDatabaseIsWaitedForAndThenSaid() throws {
        let bench = try Bench()
        try bench.write("in/a.txt", article(1))
        _ = try Self.shell("\"$X\" ingest in --db x.sqlite", in: bench)
        try bench.write("in/b.txt", article(2))
        let hold = "python3 -c 'import sqlite3, time; c = sqlite3.connect(\"x.sqlite\", isolation_level=None); c.execute(\"BEGIN IMMEDIATE\"); open(\"held\", \"w\"); time.sleep(%s)' & "
            + "until [ -e held ]; do sleep 0.1; done; rm held; \"$X\" ingest in --db x.sqlite --quiet 2>&1; echo $?; kill %1"
        let long = try Self.shell("set -m; " + hold.replacingOccurrences(of: "%s", with: "50"), in: bench)
        #expect(long.text.hasPrefix("error E424: Another program is writing to the database; run again when it is done.\n1\n"))
        let short = try Self.shell("set -m; " + hold.replacingOccurrences(of: "%s", with: "2"), in: bench)
        #expect(short.text.hasPrefix("0\n"))
        #expect(try Self.shell("sqlite3 x.sqlite 'SELECT count(*) FROM documents' || python3 -c 'import sqlite3; print(sqlite3.connect(\"x.sqlite\").execute(\"SELECT count(*) FROM documents\").fetchone()[0])'", in: bench).text == "2\n")
    }

    @Test(arguments: [("INT", 130), ("TERM", 130)])
    func aSignalEndsTheRunAndTheNextGoesOn(_ signal: String, _ status: Int32) throws {
        let bench = try Bench()
        for n in 0..<500 { try bench.write("in/\(n).txt", article(n)) }
        let outcome = try Self.shell(
            "set -m; \"$X\" ingest in --db x.sqlite --quiet 2>&1 & x=$!; until [ -e x.sqlite-wal ]; do sleep 0.05; done; sleep 0.3; kill -\(signal) $x; wait $x; echo $?; \"$X\" ingest in --db x.sqlite --quiet 2>&1; echo $?; ls",
            in: bench)
        // A quick machine may be done before the signal comes.
        #expect(["\(status)\n0\nin\nx.sqlite\n", "0\n0\nin\nx.sqlite\n"].contains(outcome.text), "\(outcome.text)")
        _ = try Self.shell("\"$X\" ingest in --db other.sqlite", in: bench)
        #expect(try bench.dump(bench.documents.appendingPathComponent("x.sqlite").path) == bench.dump(bench.documents.appendingPathComponent("other.sqlite").path))
    }

    /// The walk sees a file; what it finds there when it reads may be another.
    @Test func filesThatVanishOrGrow() throws {
        let bench = try Bench()
        for n in 0..<400 { try bench.write("in/\(n).txt", article(n)) }
        let outcome = try Self.shell(
            "set -m; (while :; do for n in 399 398 397; do rm -f in/$n.txt; echo 'Đã tiếp nhận 5 hồ sơ.' > in/$n.txt; echo 'Có 6 hồ sơ.' >> in/$n.txt; done; done) & "
                + "for run in 1 2 3; do \"$X\" ingest in --db x.sqlite --quiet 2>&1; s=$?; [ $s -le 1 ] || echo status $s; done; kill %1; wait %1 2> /dev/null; "
                + "for n in 399 398 397; do echo 'Đã tiếp nhận 7 hồ sơ.' > in/$n.txt; done; \"$X\" ingest in --db x.sqlite --quiet 2>&1; echo $?", in: bench)
        #expect(outcome.text.hasSuffix("0\n") && !outcome.text.contains("status"))
        _ = try Self.shell("\"$X\" ingest in --db other.sqlite", in: bench)
        let count = "SELECT count(*), sum(length(text)) FROM documents"
        func counts(_ name: String) throws -> [String] {
            try DatabaseQueue(path: bench.documents.appendingPathComponent(name).path).read { db in try Row.fetchAll(db, sql: count).map { "\($0[0] as Int) \($0[1] as Int)" } }
        }
        #expect(try counts("x.sqlite") == counts("other.sqlite"))
    }

    @Test func fewDescriptorsAreEnough() throws {
        let bench = try Bench()
        for n in 0..<1_200 { try bench.write("in/\(n).txt", article(n)) }
        let outcome = try Self.shell("ulimit -n 40; \"$X\" ingest in --db x.sqlite --quiet 2>&1; echo $?", in: bench)
        #expect(outcome.text == "0\n")
    }

    @Test func noDatabaseIsSaidPlainly() throws {
        let bench = try Bench()
        try bench.write("in/a.txt", article(1))
        try bench.write("no.sqlite", "this is no database, and longer than its head would be\n" + String(repeating: "x", count: 2_000))
        #expect(try Self.shell("\"$X\" ingest in --db no.sqlite --quiet 2>&1; echo $?", in: bench).text == "error E427: This file is no SQLite database, or it is damaged.\n1\n")
        #expect(try Self.shell("\"$X\" ingest in --db missing/x.sqlite --quiet 2>&1; echo $?", in: bench).text
            == "error E426: The database cannot be opened for writing: no permission, or its folder is missing or read-only.\n1\n")
    }

    @Test(.enabled(if: canMount, "needs root to mount a small disk"))
    func anExportThatFailsReplacesNothing() throws {
        let bench = try Bench()
        try bench.write("in/a.txt", article(1))
        let outcome = try Self.shell(
            "\"$X\" ingest in --db x.sqlite --quiet; mkdir m && mount -t tmpfs -o size=4k none m; echo before > m/out.csv; \"$X\" export --db x.sqlite -o m/out.csv 2>&1; echo $?; ls m; cat m/out.csv; umount m",
            in: bench)
        #expect(outcome.text == "error E120: Cannot write to “m/out.csv”.\n1\nout.csv\nbefore\n")
    }
}
