import Extraction
import GRDB
import Questions

/// A database of read documents, to be asked.
public struct FigureStore {
    private let queue: DatabaseQueue

    /// Opens a database for reading.
    ///
    /// - Throws: when there is none at the path, or it was not made by this program.
    public init(path: String) throws {
        guard FilePath(path).status()?.isRegular == true else { throw IngestFault("E420", "Không có cơ sở dữ liệu này; hãy tạo bằng lệnh ingest.", "There is no such database; the command ingest makes one.").message }
        var configuration = Configuration()
        configuration.readonly = true
        do {
            queue = try DatabaseQueue(path: path, configuration: configuration)
            let isOurs = try queue.read { try $0.tableExists("figures") && $0.tableExists("documents") }
            guard isOurs else { throw IngestFault("E421", "Tệp này không do lệnh ingest tạo ra.", "This file was not made by the command ingest.").message }
        } catch let error as DatabaseError {
            throw Message("E422", "Không mở được cơ sở dữ liệu: \(error.message ?? "?").", "The database cannot be opened: \(error.message ?? "?").")
        }
    }

    /// Prints the figures that a filter lets through, row by row; memory does not grow with their number.
    ///
    /// - Parameter write: takes the text; false ends the printing.
    public func export(_ filter: FigureFilter, as form: RowForm, to write: (String) -> Bool) throws {
        try queue.read { db in try print(try filter.request.fetchCursor(db), form, write) }
    }

    /// Prints the answer to one of the common questions.
    public func answer(_ question: Question, about words: String?, as form: RowForm, to write: (String) -> Bool) throws {
        try queue.read { db in
            let arguments: StatementArguments = question.takesWords ? [words ?? ""] : []
            try print(try Row.fetchCursor(db, sql: question.sql, arguments: arguments), form, write)
        }
    }

    private func print(_ rows: RowCursor, _ form: RowForm, _ write: (String) -> Bool) throws {
        var printer = RowPrinter(form: form)
        while let row = try rows.next() {
            if !write(printer.text(row)) { return }
        }
        _ = write(printer.end())
    }
}

extension Question {
    var sql: String {
        switch self {
        case .overview: "SELECT * FROM documents_overview ORDER BY id"
        case .units: """
            SELECT d.unit, d.unit_level, d.unit_code, count(*) AS documents, sum((SELECT count(*) FROM figures f WHERE f.document_id = d.id)) AS figures
            FROM documents d WHERE d.unit IS NOT NULL GROUP BY d.unit_level, coalesce(d.unit_code, d.unit) ORDER BY documents DESC, d.unit
            """
        case .unit: "SELECT unit, indicator, label, value, counted, bound, status, scope, period_start, period_end, title FROM figures_by_unit_and_period WHERE unit_code = ?1 OR instr(unit, ?1) > 0"
        case .indicator: "SELECT unit, period_start, period_end, value, counted, bound, status, scope, title FROM figures_by_unit_and_period WHERE indicator = ?1"
        case .failingChecks: "SELECT unit, rule, detail, title, path FROM failing_checks"
        case .coverage: "SELECT * FROM coverage"
        case .search: """
            SELECT d.id, d.title, d.unit, snippet(documents_fts, 0, '⟦', '⟧', '…', 12) AS snippet, d.path
            FROM documents_fts JOIN documents d ON d.id = documents_fts.rowid WHERE documents_fts MATCH '"' || replace(?1, '"', '""') || '"' ORDER BY rank LIMIT 100
            """
        case .failures: "SELECT path, code, message FROM failures ORDER BY path"
        case .runs: "SELECT * FROM runs ORDER BY id"
        case .late: """
            SELECT unit, period_start, period_end, value, counted, scope, title FROM figures_by_unit_and_period
            WHERE indicator IN ('dossiers.overdue', 'dossiers.resolved_overdue', 'dossiers.pending_overdue') AND status = 'result' ORDER BY value DESC
            """
        }
    }
}
