import Foundation
import Testing

@testable import Ingestion

/// Archives, links and names made to harm: refused with a sentence, nothing written outside the database.
struct HostileSourceTests {
    private func codes(_ bench: Bench) throws -> [String] { try bench.rows("SELECT code FROM failures ORDER BY path") }

    @Test func namesThatLeadOutside() throws {
        let bench = try Bench()
        let script = """
            import io, tarfile, zipfile
            with tarfile.open("evil.tar", "w") as t:
                for name, kind in [("../../escaped.txt", tarfile.REGTYPE), ("/tmp/escaped.txt", tarfile.REGTYPE), ("link", tarfile.SYMTYPE), ("fine.txt", tarfile.REGTYPE)]:
                    entry = tarfile.TarInfo(name); entry.type = kind; entry.linkname = "/etc/passwd"
                    data = "Đã tiếp nhận 12 hồ sơ tại xã".encode() if kind == tarfile.REGTYPE else b""
                    entry.size = len(data)
                    t.addfile(entry, io.BytesIO(data))
            with zipfile.ZipFile("evil.zip", "w") as z:
                z.writestr("a/../../escaped.txt", "Đã tiếp nhận 13 hồ sơ")
                z.writestr("b\\\\..\\\\..\\\\escaped.txt", "Đã tiếp nhận 14 hồ sơ")
                z.writestr("inner.zip", b"PK\\x03\\x04" + b"\\0" * 40)
            """
        try bench.write("make.py", script)
        try bench.shell("/usr/bin/env", ["python3", "make.py"])
        try FileManager.default.removeItem(at: bench.documents.appendingPathComponent("make.py"))
        let before = try FileManager.default.subpathsOfDirectory(atPath: bench.documents.path)
        let counts = try bench.ingest().counts
        #expect(counts.documents == 1)
        #expect(try codes(bench).sorted() == ["E411", "E411", "E411", "E411", "E412", "E413"])
        #expect(try FileManager.default.subpathsOfDirectory(atPath: bench.documents.path).sorted() == before.sorted())
        #expect(!FileManager.default.fileExists(atPath: bench.url.deletingLastPathComponent().appendingPathComponent("escaped.txt").path))
        #expect(!FileManager.default.fileExists(atPath: "/tmp/escaped.txt"))
    }

    @Test func bombs() throws {
        let bench = try Bench()
        try bench.write("make.py", """
            import gzip, io, tarfile, zipfile
            with gzip.open("bomb.gz", "wb") as z:
                for _ in range(7): z.write(b"a" * (10 << 20))
            with tarfile.open("many.tar.gz", "w:gz") as t:
                # Programs, so that no time is lost in reading them as text.
                for n in range(5):
                    entry = tarfile.TarInfo(f"{n}.txt"); entry.size = 30 << 20
                    t.addfile(entry, io.BytesIO(b"\\x7fELF" + b"a" * (entry.size - 4)))
            """)
        try bench.shell("/usr/bin/env", ["python3", "make.py"])
        try FileManager.default.removeItem(at: bench.documents.appendingPathComponent("make.py"))
        let started = ContinuousClock.now
        try bench.ingest()
        let codes = try codes(bench)
        #expect(codes.contains("E416"))
        #expect(codes.contains("E414"))
        #expect(ContinuousClock.now - started < .seconds(120))
    }

    @Test func linksInCirclesAndOddFiles() throws {
        let bench = try Bench()
        try bench.write("a/one.txt", article(1))
        try FileManager.default.createSymbolicLink(atPath: bench.documents.path + "/a/up", withDestinationPath: "..")
        try FileManager.default.createSymbolicLink(atPath: bench.documents.path + "/self", withDestinationPath: "self")
        try FileManager.default.createSymbolicLink(atPath: bench.documents.path + "/gone", withDestinationPath: "nowhere")
        try bench.shell("/usr/bin/mkfifo", ["pipe"])
        let counts = try bench.ingest().counts
        #expect(counts.documents == 1)
        #expect(try bench.rows("SELECT replace(path, (SELECT paths FROM runs), ''), code FROM failures ORDER BY path") == ["/a/up|E403", "/gone|E101", "/pipe|E402", "/self|E405"])
    }

    @Test func namesWithLineBreaksAndOddBytes() throws {
        let bench = try Bench()
        try bench.write("hai\ndòng.txt", article(1))
        try bench.write("make.py", "open(b'la\\xff\\xe1.txt', 'w').write('Đã tiếp nhận 12 hồ sơ'); open(b'-rf.txt', 'w').write('Đã tiếp nhận 13 hồ sơ')")
        try bench.shell("/usr/bin/env", ["python3", "make.py"])
        try FileManager.default.removeItem(at: bench.documents.appendingPathComponent("make.py"))
        let counts = try bench.ingest().counts
        #expect((counts.documents, counts.failures) == (3, 0))
        #expect(try bench.rows("SELECT replace(path, (SELECT paths FROM runs), '') FROM documents ORDER BY id") == ["/-rf.txt", "/hai\ndòng.txt", "/la\\xff\\xe1.txt"])
        #expect(try bench.ingest().counts.unchanged == 3)
    }
}
