import CRows
import GRDB
import GRDBSQLite

/// Writes documents and their rows by prepared statements, one after another.
///
/// Used inside one database access at a time.
final class RowWriter {
    /// One for each table of rows; each takes all rows of a document at once.
    private let insertRows: [Statement]
    private let pending: OpaquePointer
    private let insertDocument: Statement
    private let updateDocument: Statement
    private let findDocument: Statement
    private let findSource: Statement
    private let addSource: Statement
    private let addFailure: Statement
    private let indexText: Statement
    private let updateText: Statement
    private let putSource: Statement
    private let putFailure: Statement
    private let dropFailure: Statement
    private let dropSource: Statement
    private let dropRows: [Statement]
    private let countSources: Statement
    private let dropDocument: Statement
    private let makeIndices: () throws -> Void
    private var hasIndices = false
    private let connection: OpaquePointer?
    private var nextDocument: Int64
    private let run: Int64
    /// The lexicon or the program changed since some documents were read: those are read again.
    private let staleRuns: Set<Int64>
    private(set) var counts = IngestCounts()

    init(_ db: Database, run: Int64, staleRuns: Set<Int64>) throws {
        self.run = run
        self.staleRuns = staleRuns
        connection = db.sqliteConnection
        makeIndices = { [unowned db] in try IngestDatabase.makeIndices(db) }
        func insert(_ table: String, _ columns: Int) throws -> Statement {
            try db.makeStatement(sql: "INSERT INTO \(table) VALUES (\(Array(repeating: "?", count: columns).joined(separator: ",")))")
        }
        let tables = [("figures", 18), ("dates", 8), ("\"references\"", 7), ("records", 9), ("checks", 6)]
        guard let pending = crows_register(UnsafeMutableRawPointer(db.sqliteConnection), tables.map { Int32($0.1) }, Int32(tables.count)) else {
            throw DatabaseError(resultCode: .SQLITE_ERROR)
        }
        self.pending = pending
        // A fault takes the whole transaction back. One that took back the statement alone would need a savepoint, at which the full-text
        // index writes what it has gathered.
        insertRows = try tables.enumerated().map { number, table in try db.makeStatement(sql: "INSERT OR ROLLBACK INTO \(table.0) SELECT * FROM rows_\(number)") }
        dropRows = try tables.map { try db.makeStatement(sql: "DELETE FROM \($0.0) WHERE document_id = ?") }
        insertDocument = try insert("documents", 19)
        updateDocument = try db.makeStatement(
            sql: """
                UPDATE documents SET sha256 = ?2, name = ?3, path = ?4, source = ?5, date = ?6, format = ?7, encoding = ?8, bytes = ?9, title = ?10, author = ?11, \
                event_date = ?12, unit = ?13, unit_level = ?14, unit_code = ?15, period_start = ?16, period_end = ?17, run_id = ?19 WHERE id = ?1 AND ?18 IS NOT NULL
                """)
        updateText = try db.makeStatement(sql: "UPDATE documents SET text = ?2 WHERE id = ?1 AND text <> ?2")
        indexText = try db.makeStatement(sql: "INSERT INTO documents_fts(rowid, text) VALUES (?, ?)")
        // A statement that may replace a row makes the full-text index write what it has gathered; plain ones do not.
        addSource = try db.makeStatement(sql: "INSERT INTO sources VALUES (?,?,?,?,?,NULL)")
        addFailure = try insert("failures", 6)
        findDocument = try db.makeStatement(sql: "SELECT id, run_id FROM documents WHERE sha256 = ?")
        findSource = try db.makeStatement(sql: "SELECT document_id FROM sources WHERE path = ?")
        putSource = try db.makeStatement(sql: "INSERT OR REPLACE INTO sources VALUES (?,?,?,?,?,NULL)")
        putFailure = try db.makeStatement(sql: "INSERT OR REPLACE INTO failures VALUES (?,?,?,?,?,?)")
        dropFailure = try db.makeStatement(sql: "DELETE FROM failures WHERE path = ?")
        dropSource = try db.makeStatement(sql: "DELETE FROM sources WHERE path = ?")
        countSources = try db.makeStatement(sql: "SELECT count(*) FROM sources WHERE document_id = ?")
        dropDocument = try db.makeStatement(sql: "DELETE FROM documents WHERE id = ?")
        nextDocument = try (Int64.fetchOne(db, sql: "SELECT max(id) FROM documents") ?? 0) + 1
    }

    /// Writes what became of one source.
    func write(_ result: IngestResult) throws {
        switch result.outcome {
        case .unchanged: counts.unchanged += 1
        case .container: try put(source: result.source, document: nil)
        case .failed(let code, let message):
            counts.failures += 1
            try forget(result.source, keeping: nil)
            try run(result.source.mayBeKnown ? putFailure : addFailure) { statement in
                bind(statement, 1, result.source.path)
                sqlite3_bind_int64(statement, 2, result.source.size)
                sqlite3_bind_int64(statement, 3, result.source.modifiedNanoseconds)
                bind(statement, 4, Array(code.utf8))
                bind(statement, 5, Array(message.utf8))
                sqlite3_bind_int64(statement, 6, run)
            }
        case .read(let document): try write(document, result.source)
        }
    }

    private func write(_ document: IngestResult.Document, _ source: SourceKey) throws {
        counts.bytes += document.byteCount
        let known = try lookUp(findDocument) { bind($0, 1, document.digest) }
        if let known, !staleRuns.contains(known.second) || known.second == run {
            counts.duplicates += 1
            try put(source: source, document: known.first)
            return
        }
        let id = known?.first ?? nextDocument
        if known == nil { nextDocument += 1 } else { try dropRows(of: id) }
        try run(known == nil ? insertDocument : updateDocument) { statement in
            sqlite3_bind_int64(statement, 1, id)
            document.rows.texts.withUnsafeBufferPointer { texts in
                bind(statement, from: 2, document.rows.documentCells, texts)
            }
            sqlite3_bind_int64(statement, 19, run)
        }
        try run(known == nil ? indexText : updateText) { statement in
            sqlite3_bind_int64(statement, 1, id)
            document.rows.texts.withUnsafeBufferPointer { texts in
                bind(statement, from: 2, document.rows.documentCells.suffix(1), texts)
            }
        }
        try writeRows(document.rows, id)
        counts.documents += 1
        try put(source: source, document: id)
    }

    private func writeRows(_ rows: RowBuffer, _ document: Int64) throws {
        try rows.texts.withUnsafeBufferPointer { texts in
            try rows.cells.withUnsafeBufferPointer { cells in
                try rows.rows.withUnsafeBufferPointer { flat in
                    crows_set(pending, crows_content(document: document, texts: texts.baseAddress, cells: cells.baseAddress, rows: flat.baseAddress, row_count: flat.count))
                    for table in RowBuffer.Table.allCases where rows.has(table) {
                        try run(insertRows[Int(table.rawValue)]) { _ in }
                        if table == .figures { counts.figures += Int(connection.map { sqlite3_changes($0) } ?? 0) }
                    }
                }
            }
        }
    }

    private func put(source: SourceKey, document: Int64?) throws {
        try forget(source, keeping: document)
        try run(source.mayBeKnown ? putSource : addSource) { statement in
            bind(statement, 1, source.path)
            sqlite3_bind_int64(statement, 2, source.size)
            sqlite3_bind_int64(statement, 3, source.modifiedNanoseconds)
            if let document { sqlite3_bind_int64(statement, 4, document) } else { sqlite3_bind_null(statement, 4) }
            sqlite3_bind_int64(statement, 5, run)
        }
    }

    /// Lets go of what a source gave before: its failure, and its document when no other source has the same content.
    private func forget(_ source: SourceKey, keeping document: Int64?) throws {
        guard source.mayBeKnown else { return }
        try run(dropFailure) { bind($0, 1, source.path) }
        guard let old = try lookUp(findSource, { bind($0, 1, source.path) })?.first, old > 0, old != document else { return }
        try run(dropSource) { bind($0, 1, source.path) }
        // A first run that was interrupted has left no index to find sources by.
        if !hasIndices { try makeIndices() }
        hasIndices = true
        if try lookUp(countSources, { sqlite3_bind_int64($0, 1, old) })?.first == 0 {
            try dropRows(of: old)
            try run(dropDocument) { sqlite3_bind_int64($0, 1, old) }
        }
    }

    private func dropRows(of document: Int64) throws {
        for statement in dropRows { try run(statement) { sqlite3_bind_int64($0, 1, document) } }
    }

    // MARK: Statements

    private func run(_ statement: Statement, _ bindings: (OpaquePointer) -> Void) throws {
        let handle = statement.sqliteStatement
        bindings(handle)
        let code = sqlite3_step(handle)
        sqlite3_reset(handle)
        guard code == SQLITE_DONE || code == SQLITE_ROW else { throw failure(code) }
    }

    /// The first two columns of the first row; nil when there is none.
    private func lookUp(_ statement: Statement, _ bindings: (OpaquePointer) -> Void) throws -> (first: Int64, second: Int64)? {
        let handle = statement.sqliteStatement
        bindings(handle)
        defer { sqlite3_reset(handle) }
        let code = sqlite3_step(handle)
        guard code == SQLITE_ROW else {
            if code == SQLITE_DONE { return nil }
            throw failure(code)
        }
        return (sqlite3_column_int64(handle, 0), sqlite3_column_count(handle) > 1 ? sqlite3_column_int64(handle, 1) : 0)
    }

    private func failure(_ code: Int32) -> DatabaseError {
        DatabaseError(resultCode: ResultCode(rawValue: code), message: connection.flatMap { sqlite3_errmsg($0) }.map { String(cString: $0) })
    }

    /// Binds a text that SQLite copies.
    private func bind(_ statement: OpaquePointer, _ column: Int32, _ bytes: [UInt8]) {
        bytes.withUnsafeBufferPointer { buffer in
            _ = buffer.withMemoryRebound(to: CChar.self) { sqlite3_bind_text(statement, column, $0.baseAddress, Int32($0.count), RowWriter.copied) }
        }
    }

    /// Binds cells whose texts outlive the statement's run.
    private func bind(_ statement: OpaquePointer, from column: Int32, _ cells: ArraySlice<RowBuffer.Cell>, _ texts: UnsafeBufferPointer<UInt8>) {
        var column = column
        for cell in cells {
            switch cell.kind {
            case RowBuffer.Kind.null: sqlite3_bind_null(statement, column)
            case RowBuffer.Kind.integer: sqlite3_bind_int64(statement, column, cell.bits)
            case RowBuffer.Kind.real: sqlite3_bind_double(statement, column, Double(bitPattern: UInt64(bitPattern: cell.bits)))
            default:
                let start = Int(cell.bits)
                if let base = texts.baseAddress {
                    _ = (base + start).withMemoryRebound(to: CChar.self, capacity: Int(cell.count)) { sqlite3_bind_text(statement, column, $0, cell.count, nil) }
                } else {
                    sqlite3_bind_text(statement, column, "", 0, RowWriter.copied)
                }
            }
            column += 1
        }
    }

    /// SQLITE_TRANSIENT, which is a cast that Swift does not import.
    private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
}
