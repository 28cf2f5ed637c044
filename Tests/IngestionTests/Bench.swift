import Extraction
import Foundation
import GRDB

@testable import Ingestion

/// A folder of its own with documents and a database, removed with it.
final class Bench {
    let url: URL
    let documents: URL
    var database: String { url.appendingPathComponent("db.sqlite").path }
    static let first = IngestRun.Versions(program: "1", lexicon: "a")

    init() throws {
        url = FileManager.default.temporaryDirectory.appendingPathComponent("ingest-\(UUID().uuidString)")
        documents = url.appendingPathComponent("documents")
        try FileManager.default.createDirectory(at: documents, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func write(_ name: String, _ text: String) throws { try write(name, Data(text.utf8)) }

    func write(_ name: String, _ bytes: Data) throws {
        let file = documents.appendingPathComponent(name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try bytes.write(to: file)
    }

    @discardableResult
    func ingest(_ paths: [String]? = nil, versions: IngestRun.Versions = first, jobs: Int = 2, database: String? = nil, _ change: (inout IngestRun) -> Void = { _ in }) throws -> IngestRun.Summary {
        var run = IngestRun(paths: paths ?? [documents.path], database: database ?? self.database, versions: versions)
        run.jobs = jobs
        run.language = .english
        change(&run)
        return try run.start(extractor: Extractor())
    }

    func rows(_ sql: String, database: String? = nil) throws -> [String] {
        var configuration = Configuration()
        configuration.readonly = true
        let queue = try DatabaseQueue(path: database ?? self.database, configuration: configuration)
        return try queue.read { db in
            try Row.fetchAll(db, sql: sql).map { row in
                row.map { _, value in
                    switch value.storage {
                    case .null: "∅"
                    case .int64(let number): String(number)
                    case .double(let number): String(number)
                    case .string(let words): words
                    case .blob: "blob"
                    }
                }.joined(separator: "|")
            }
        }
    }

    /// Every row of every table but `runs`, whose times differ.
    func dump(_ database: String? = nil) throws -> [String] {
        let keys = ["documents": "id", "sources": "path", "failures": "path", "indicators": "code"]
        return try ["indicators", "documents", "sources", "failures", "figures", "dates", "references", "records", "checks"].flatMap { table in
            try rows("SELECT * FROM \"\(table)\" ORDER BY \(keys[table] ?? "document_id, number")", database: database).map { table + ": " + $0 }
        }
    }

    /// Runs a program to its end in the folder of documents.
    func shell(_ program: String, _ arguments: [String]) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.currentDirectoryURL = documents
        try process.run()
        process.waitUntilExit()
        if process.terminationStatus != 0 { throw CocoaError(.executableNotLoadable) }
    }
}

/// Articles of our own, all different.
func article(_ n: Int) -> String {
    """
    Xã Tân Lập kiểm tra cải cách hành chính lần \(n)
    Sáng 14/6/2023, Đoàn kiểm tra cải cách hành chính huyện Mai Sơn làm việc với xã Tân Lập. Xã đã hoàn thành \(n % 20 + 1)/20 nhiệm vụ theo Kế hoạch số \(n + 3)/KH-UBND.
    Từ ngày 15/12/2022 đến ngày 14/6/2023, Bộ phận một cửa đã tiếp nhận \(351 + n) hồ sơ, trong đó giải quyết đúng hạn \(340 + n) hồ sơ, quá hạn 3 hồ sơ.
    Xã tổ chức 15 buổi tuyên truyền với \(600 + n) lượt người tham dự.

    """
}
