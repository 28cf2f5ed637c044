import CFullText
import Figures
import Foundation
import GRDB
import GRDBSQLite

/// Opening a database, and the rows that a run as a whole has in it.
enum IngestDatabase {
    /// Opens a database for writing and brings its tables up to date.
    ///
    /// The write-ahead log keeps it whole through a crash, and lets others read while it is written.
    static func open(_ path: String) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.journalMode = .wal
        // A transaction spans several accesses, a chunk of documents each.
        configuration.allowsUnsafeTransactions = true
        // Every row is written together with the one it refers to; checking each would be the larger part of the work.
        configuration.foreignKeysEnabled = false
        configuration.busyMode = .timeout(10)
        configuration.prepareDatabase { db in
            // Pages of 16 KiB hold most documents whole, and need fewer places for the same rows. The log may hold 4000 of them where
            // one thread does all; else `Checkpointer` takes it over.
            try db.execute(sql: "PRAGMA page_size = 16384; PRAGMA synchronous = NORMAL; PRAGMA cache_size = \(cachePages); PRAGMA wal_autocheckpoint = 4000; PRAGMA threads = 2")
            let code = cfulltext_register(UnsafeMutableRawPointer(db.sqliteConnection))
            if code != SQLITE_OK { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
        }
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        try DatabaseSchema.migrator.migrate(queue)
        return queue
    }

    /// What a run finds when it begins.
    struct State {
        var run: Int64
        /// Runs by another program or lexicon.
        var staleRuns: Set<Int64>
        /// The database holds no sources yet.
        var isEmpty: Bool
    }

    /// Adds the run, or takes up the last one when that was interrupted and read by the same program and lexicon.
    static func begin(_ db: Database, run: IngestRun, indicators: [Indicator]) throws -> State {
        let versions = run.versions
        let stale = try Int64.fetchSet(db, sql: "SELECT id FROM runs WHERE program_version <> ? OR lexicon_version <> ?", arguments: [versions.program, versions.lexicon])
        let last = try Row.fetchOne(db, sql: "SELECT id, finished_at, program_version, lexicon_version FROM runs ORDER BY id DESC LIMIT 1")
        let isEmpty = try !(Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM sources) OR EXISTS (SELECT 1 FROM failures)") ?? false)
        try put(indicators, db)
        if let last, last["finished_at"] == nil, last["program_version"] == versions.program, last["lexicon_version"] == versions.lexicon {
            return State(run: last["id"], staleRuns: stale, isEmpty: isEmpty)
        }
        try db.execute(
            sql: "INSERT INTO runs (started_at, program_version, lexicon_version, paths) VALUES (?, ?, ?, ?)",
            arguments: [now, versions.program, versions.lexicon, run.paths.map { String(decoding: FilePath($0).stored, as: UTF8.self) }.joined(separator: "\n")])
        return State(run: db.lastInsertedRowID, staleRuns: stale, isEmpty: isEmpty)
    }

    static func finish(_ db: Database, run: Int64, counts: IngestCounts) throws {
        try makeIndices(db)
        try db.execute(
            sql: "UPDATE runs SET finished_at = ?, documents = ?, unchanged = ?, duplicates = ?, failures = ?, figures = ?, bytes = ? WHERE id = ?",
            arguments: [now, counts.documents, counts.unchanged, counts.duplicates, counts.failures, counts.figures, counts.bytes, run])
    }

    /// Makes the indices that are missing.
    ///
    /// Each of three threads sorts as much in memory as the cache may hold, so that is made small meanwhile.
    static func makeIndices(_ db: Database) throws {
        try db.execute(sql: "PRAGMA cache_size = -6000; \(DatabaseSchema.indices); PRAGMA cache_size = \(cachePages)")
    }

    /// The page cache, in KiB and negative as SQLite wants that.
    private static let cachePages = -24_000

    private static func put(_ indicators: [Indicator], _ db: Database) throws {
        for indicator in indicators {
            try db.execute(
                sql: "INSERT OR REPLACE INTO indicators VALUES (?, ?, ?, ?, ?)",
                arguments: [indicator.code, indicator.label, indicator.unit, indicator.group, indicator.kind])
        }
    }

    private static var now: String { Date.now.formatted(.iso8601) }
}
