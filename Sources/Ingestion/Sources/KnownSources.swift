import GRDB
import GRDBSQLite

/// What the database knew of its sources when the run began.
///
/// Used by one thread at a time.
final class KnownSources: @unchecked Sendable {
    private let queue: DatabaseQueue
    private let statement: Statement
    private let staleRuns: Set<Int64>

    /// - Parameter staleRuns: runs by another lexicon or program, whose documents are read again.
    init(path: String, staleRuns: Set<Int64>) throws {
        var configuration = Configuration()
        configuration.readonly = true
        queue = try DatabaseQueue(path: path, configuration: configuration)
        self.staleRuns = staleRuns
        statement = try queue.unsafeRead { try $0.makeStatement(sql: "SELECT size, modified_ns, run_id FROM sources WHERE path = ?") }
    }

    /// True when the file was read before and has the same size and time of change.
    func isUnchanged(_ key: SourceKey) -> Bool {
        queue.unsafeRead { _ in
            let handle = statement.sqliteStatement
            defer { sqlite3_reset(handle) }
            return key.path.withUnsafeBufferPointer { path in
                _ = path.withMemoryRebound(to: CChar.self) { sqlite3_bind_text(handle, 1, $0.baseAddress, Int32($0.count), nil) }
                guard sqlite3_step(handle) == SQLITE_ROW else { return false }
                return sqlite3_column_int64(handle, 0) == key.size && sqlite3_column_int64(handle, 1) == key.modifiedNanoseconds
                    && !staleRuns.contains(sqlite3_column_int64(handle, 2))
            }
        }
    }
}
