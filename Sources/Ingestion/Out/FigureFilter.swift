import GRDB

/// Which figures are wanted.
public struct FigureFilter: Sendable {
    /// A unit by its code (`01852`) or a part of its name (`Nông Thượng`).
    public var unit: String?
    /// `commune`, `district`, `province` …
    public var level: String?
    /// Periods that begin on this day or later, ISO 8601.
    public var from: String?
    /// Periods that end on this day or earlier.
    public var to: String?
    /// A code, or the beginning of one with a star: `dossiers.*`.
    public var indicator: String?

    public init() {}

    /// The statement that finds them, in the order of documents and figures. Every value is bound, none is spelled into the SQL.
    var request: SQLRequest<Row> {
        var sql = """
            SELECT d.id AS document_id, d.name AS document, d.title, d.unit, d.unit_level, d.unit_code, d.event_date, 'f' || f.number AS figure,
                   f.indicator, i.label, f.value, f.unit AS counted, f.bound, f.status, f.implied,
                   CASE WHEN f.part_of IS NULL THEN NULL ELSE 'f' || f.part_of END AS part_of,
                   f.scope, f.period_start, f.period_end, f.start, f."end", f.text, f.rule, f.confidence, d.path
            FROM figures f JOIN documents d ON d.id = f.document_id LEFT JOIN indicators i ON i.code = f.indicator WHERE 1
            """
        var arguments: [any DatabaseValueConvertible] = []
        func add(_ condition: String, _ values: (any DatabaseValueConvertible)...) {
            sql += " AND " + condition
            arguments += values
        }
        if let unit {
            if !unit.isEmpty, unit.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) { add("d.unit_code = ?", unit) } else { add("instr(d.unit, ?) > 0", unit) }
        }
        if let level { add("d.unit_level = ?", level) }
        if let from { add("f.period_start >= ?", from) }
        if let to { add("f.period_end <= ?", to) }
        if let indicator {
            if indicator.hasSuffix("*") {
                let stem = String(indicator.dropLast())
                add("f.indicator >= ? AND f.indicator < ?", stem, stem + "\u{10FFFF}")
            } else {
                add("f.indicator = ?", indicator)
            }
        }
        return SQLRequest(sql: sql + " ORDER BY f.document_id, f.number", arguments: StatementArguments(arguments))
    }
}
