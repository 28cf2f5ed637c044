/// How rows of a database are printed.
public enum RowForm: String, Sendable, CaseIterable { case table, csv, ndjson }
