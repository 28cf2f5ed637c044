import Extraction
import Foundation
import GRDB
import Testing

@testable import Ingestion

/// Reading many documents into a database, once and again.
struct IngestTests {
    @Test func everyKindOfSource() throws {
        let bench = try Bench()
        try bench.write("a.txt", article(1))
        try bench.write("sub/b.html", "<html><body><h1>Bài hai</h1><p>" + article(2) + "</p></body></html>")
        try bench.write("rows.ndjson", (3..<6).map { "{\"id\": \"r\($0)\", \"text\": \(String(reflecting: article($0))), \"date\": \"2023-06-15\"}\n" }.joined() + "{\"id\": \"x\"}\n")
        try bench.write("inner/c.txt", article(7))
        try bench.write("inner/d.txt", article(8))
        try bench.shell("/bin/tar", ["czf", "packed.tar.gz", "inner"])
        let summary = try bench.ingest()
        // c and d are read from their folder and found again in the archive.
        #expect(summary.counts.documents == 7)
        #expect(summary.counts.duplicates == 2)
        #expect(summary.counts.failures == 1)
        #expect(summary.counts.figures > 40)
        #expect(try bench.rows("SELECT name, format, coalesce(date, '') FROM documents ORDER BY id") == [
            "a|text|", "c|text|", "d|text|", "r3|text|2023-06-15", "r4|text|2023-06-15", "r5|text|2023-06-15", "b|html|",
        ])
        #expect(try bench.rows("SELECT replace(path, (SELECT paths FROM runs), ''), code FROM failures") == ["/rows.ndjson:4|E214"])
        #expect(try bench.rows("SELECT count(*) FROM sources WHERE path LIKE '%packed.tar.gz!/inner/%'") == ["2"])
        #expect(try bench.rows("PRAGMA integrity_check") == ["ok"])
        #expect(try bench.rows("PRAGMA foreign_key_check") == [])
        #expect(try bench.rows("SELECT count(*) FROM documents_fts WHERE documents_fts MATCH 'cai cach hanh chinh'") == ["7"])
        let journal = try DatabaseQueue(path: bench.database).read { try String.fetchOne($0, sql: "PRAGMA journal_mode") }
        #expect(journal == "wal")
    }

    @Test func againReadsOnlyWhatChanged() throws {
        let bench = try Bench()
        for n in 0..<5 { try bench.write("\(n).txt", article(n)) }
        try bench.ingest()
        var again = try bench.ingest().counts
        #expect((again.documents, again.unchanged, again.duplicates, again.failures) == (0, 5, 0, 0))
        try bench.write("2.txt", article(22))
        try bench.write("5.txt", article(5))
        again = try bench.ingest().counts
        #expect((again.documents, again.unchanged) == (2, 4))
        // What the changed file said before is gone with its rows and its words in the index.
        #expect(try bench.rows("SELECT count(*) FROM documents") == ["6"])
        #expect(try bench.rows("SELECT count(*) FROM figures WHERE document_id NOT IN (SELECT id FROM documents)") == ["0"])
        #expect(try bench.rows("SELECT count(*) FROM documents_fts WHERE documents_fts MATCH '353'") == ["0"])
        #expect(try bench.rows("SELECT count(*) FROM documents_fts WHERE documents_fts MATCH '373'") == ["1"])
    }

    @Test func otherLexiconReadsAllAgain() throws {
        let bench = try Bench()
        for n in 0..<5 { try bench.write("\(n).txt", article(n)) }
        try bench.ingest()
        let before = try bench.rows("SELECT id, sha256 FROM documents ORDER BY id")
        let again = try bench.ingest(versions: IngestRun.Versions(program: "1", lexicon: "b")).counts
        #expect((again.documents, again.unchanged) == (5, 0))
        #expect(try bench.rows("SELECT id, sha256 FROM documents ORDER BY id") == before)
        #expect(try bench.rows("SELECT DISTINCT run_id FROM documents") == ["2"])
        #expect(try bench.rows("SELECT count(*) FROM documents_fts WHERE documents_fts MATCH 'cai cach'") == ["5"])
        #expect(try bench.rows("SELECT count(*) - count(DISTINCT document_id * 1000 + number) FROM figures") == ["0"])
    }

    @Test func sameRowsForEveryNumberOfJobs() throws {
        let bench = try Bench()
        for n in 0..<300 { try bench.write("\(n % 7)/\(n).txt", article(n % 290)) }
        try bench.ingest(jobs: 1)
        let other = bench.url.appendingPathComponent("other.sqlite").path
        try bench.ingest(jobs: 4, database: other)
        #expect(try bench.dump() == bench.dump(other))
        #expect(try bench.rows("SELECT count(*), (SELECT count(*) FROM sources) FROM documents") == ["290|300"])
    }

    @Test func interruptedRunGoesOn() throws {
        let bench = try Bench()
        for n in 0..<600 { try bench.write("\(n).txt", article(n)) }
        let stopped = try bench.ingest { run in
            let stop = run.stop
            Thread.detachNewThread {
                Thread.sleep(forTimeInterval: 0.05)
                stop.raise()
            }
        }
        #expect(stopped.wasStopped)
        let rest = try bench.ingest()
        #expect(stopped.counts.documents + rest.counts.documents == 600)
        let other = bench.url.appendingPathComponent("other.sqlite").path
        try bench.ingest(database: other)
        #expect(try bench.dump() == bench.dump(other))
        #expect(try bench.rows("SELECT count(*) FROM runs WHERE finished_at IS NOT NULL") == ["1"])
    }

    @Test func failuresAreRows() throws {
        let bench = try Bench()
        try bench.write("good.txt", article(1))
        try bench.write("empty.txt", "")
        try bench.write("program", Data([0x7F, 0x45, 0x4C, 0x46, 1, 1, 1]))
        try bench.write("broken.docx", Data([0x50, 0x4B, 0x03, 0x04] + [UInt8](repeating: 0x41, count: 26) + Array("word/document.xml".utf8) + [UInt8](repeating: 1, count: 30)))
        let counts = try bench.ingest().counts
        #expect((counts.documents, counts.failures) == (1, 3))
        #expect(try bench.rows("SELECT code, message FROM failures ORDER BY path").map { $0.prefix(5) } == ["E320|", "E104|", "E321|"])
        try bench.write("empty.txt", article(2))
        _ = try bench.ingest()
        #expect(try bench.rows("SELECT count(*) FROM failures") == ["2"])
        #expect(try bench.ingest { $0.failsFast = true }.wasStopped)
    }

    @Test func malformedBytesLeaveTheDatabaseReadable() throws {
        let bench = try Bench()
        try bench.write("a.txt", Data(article(1).utf8) + Data([0xFF, 0x00, 0xC6]) + Data(" và 12 hồ sơ".utf8))
        try bench.ingest()
        let text = try bench.rows("SELECT text FROM documents")[0]
        #expect(text.hasSuffix("??? và 12 hồ sơ"))
        #expect(try bench.rows("SELECT text FROM figures ORDER BY start DESC LIMIT 1") == ["12"])
    }

    @Test func plansWithoutWriting() throws {
        let bench = try Bench()
        for n in 0..<4 { try bench.write("\(n).txt", article(n)) }
        var run = IngestRun(paths: [bench.documents.path], database: bench.database, versions: Bench.first)
        #expect(try run.plan().files == 4)
        #expect(!FileManager.default.fileExists(atPath: bench.database))
        try bench.ingest()
        try bench.write("4.txt", article(4))
        #expect(try (run.plan().files, run.plan().unchanged) == (1, 4))
        run.sinceSeconds = 4_000_000_000
        #expect(try run.plan().files == 0)
    }

    /// A file that is deleted leaves its document, marked, until `prunes` takes it out.
    @Test func deletedFilesAreMarkedThenPruned() throws {
        let bench = try Bench()
        for n in 0..<4 { try bench.write("\(n).txt", article(n)) }
        try bench.write("twin.txt", article(1))
        try bench.write("rows.ndjson", (10..<13).map { "{\"id\": \"r\($0)\", \"text\": \(String(reflecting: article($0)))}\n" }.joined())
        try bench.write("inner/c.txt", article(20))
        try bench.write("inner/d.txt", article(21))
        try bench.shell("/bin/tar", ["czf", "packed.tar.gz", "inner"])
        try FileManager.default.removeItem(at: bench.documents.appendingPathComponent("inner"))
        try bench.write("bad.txt", "")
        #expect(try bench.ingest().counts.documents == 9)
        #expect(try bench.ingest().counts.gone == 0)

        func remove(_ name: String) throws { try FileManager.default.removeItem(at: bench.documents.appendingPathComponent(name)) }
        for name in ["0.txt", "1.txt", "bad.txt"] { try remove(name) }
        try bench.write("rows.ndjson", (10..<12).map { "{\"id\": \"r\($0)\", \"text\": \(String(reflecting: article($0)))}\n" }.joined())
        try bench.write("inner/c.txt", article(20))
        try bench.shell("/bin/tar", ["czf", "packed.tar.gz", "inner"])
        try remove("inner")
        let marked = try bench.ingest().counts
        #expect((marked.gone, marked.failures) == (4, 0))
        let gone = "SELECT replace(path, (SELECT paths FROM runs LIMIT 1), '') FROM sources WHERE gone_run_id IS NOT NULL ORDER BY path"
        #expect(try bench.rows(gone) == ["/0.txt", "/1.txt", "/packed.tar.gz!/inner/d.txt", "/rows.ndjson:3"])
        #expect(try bench.rows("SELECT count(*) FROM documents") == ["9"])
        // The content of 1.txt is still on disk as twin.txt.
        #expect(try bench.rows("SELECT name FROM documents_overview JOIN documents USING (id) WHERE is_gone ORDER BY name") == ["0", "d", "r12"])
        #expect(try bench.rows("SELECT count(*) FROM failures") == ["0"])

        // A file that is back is no longer marked.
        try bench.write("0.txt", article(0))
        #expect(try bench.ingest().counts.gone == 3)
        #expect(try bench.ingest { $0.prunes = true }.counts.gone == 3)
        #expect(try bench.rows("SELECT count(*) FROM documents") == ["7"])
        #expect(try bench.rows(gone) == [])
        #expect(try bench.rows("PRAGMA foreign_key_check") == [])
        #expect(try bench.rows("SELECT count(*) FROM documents_fts WHERE documents_fts MATCH '363'") == ["0"])
    }

    /// A folder that is not there, such as a disk that is not mounted, is a failure and deletes nothing.
    @Test func aMissingFolderMarksNothing() throws {
        let bench = try Bench()
        for n in 0..<3 { try bench.write("\(n).txt", article(n)) }
        try bench.ingest()
        try FileManager.default.moveItem(at: bench.documents, to: bench.url.appendingPathComponent("elsewhere"))
        let counts = try bench.ingest { $0.prunes = true }.counts
        #expect((counts.gone, counts.failures) == (0, 1))
        #expect(try bench.rows("SELECT count(*) FROM documents") == ["3"])
    }

    /// A database of the first version is brought up to date when it is opened, and keeps what it holds.
    @Test func olderDatabasesAreMigrated() throws {
        let bench = try Bench()
        try bench.write("0.txt", article(0))
        try bench.write("1.txt", article(1))
        try bench.ingest()
        try DatabaseQueue(path: bench.database).write { db in
            try db.execute(sql: "DROP VIEW documents_overview; ALTER TABLE sources DROP COLUMN gone_run_id; DELETE FROM grdb_migrations WHERE identifier LIKE '2:%'")
            try db.execute(sql: "CREATE VIEW documents_overview AS SELECT id FROM documents")
        }
        try FileManager.default.removeItem(at: bench.documents.appendingPathComponent("1.txt"))
        let counts = try bench.ingest().counts
        #expect((counts.unchanged, counts.gone) == (1, 1))
        #expect(try bench.rows("SELECT is_gone FROM documents_overview ORDER BY id") == ["0", "1"])
    }

    /// The index over the texts is the one that SQLite's own tokenizer makes: its check, which reads every text again, finds nothing missing.
    @Test func wordsAreIndexedAsSQLiteDoes() throws {
        let bench = try Bench()
        let letters = "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵAÀÁẢÃẠĐEÊÔƠƯZ0123456789 \n\t.,;:!?-–—_/()“”…%\u{A0}\u{300}\u{301}\u{309}\u{323}\u{302}\u{31B}"
        let odd = "ßøŁñçİıſªº½²Ωжשא中文ไทยทั้\u{200B}\u{FEFF}\u{1F600}𝟙\u{20DD}"
        var drawn = SystemRandomNumberGenerator()
        for n in 0..<60 {
            var text = n % 3 == 0 ? "\u{301}\u{323}đầu " : ""
            for _ in 0..<400 {
                let pool = n % 4 == 3 && Int.random(in: 0..<30, using: &drawn) == 0 ? odd : letters
                text.unicodeScalars.append(pool.unicodeScalars.randomElement(using: &drawn) ?? " ")
            }
            if n % 7 == 0 { text += String(repeating: "ắ", count: 400) + " cuối " }
            try bench.write("\(n).txt", text)
        }
        for n in 60..<80 { try bench.write("\(n).txt", article(n)) }
        try bench.ingest()
        try DatabaseQueue(path: bench.database).write { try $0.execute(sql: "INSERT INTO documents_fts(documents_fts, rank) VALUES('integrity-check', 1)") }
        #expect(try bench.rows("SELECT count(*) FROM documents_fts WHERE documents_fts MATCH '\"cai cach hanh chinh\"'") == ["20"])
        #expect(try bench.rows("SELECT count(*) FROM documents_fts WHERE documents_fts MATCH '\"CẢI CÁCH\"'") == ["20"])
    }
}
