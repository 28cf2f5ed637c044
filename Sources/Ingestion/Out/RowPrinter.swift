import Extraction
import GRDB
import Questions

/// Spells rows of a database, whatever their columns are.
struct RowPrinter {
    let form: RowForm
    private(set) var columns: [String] = []
    private var rows: [[String]] = []

    init(form: RowForm) { self.form = form }

    /// The text of one row, with the heading before the first. A table is printed whole at its end.
    mutating func text(_ row: Row) -> String {
        let isFirst = columns.isEmpty
        if isFirst { columns = Array(row.columnNames) }
        switch form {
        case .csv: return (isFirst ? columns.map { csvCell($0) }.joined(separator: ",") + "\n" : "") + row.map { csvCell(RowPrinter.plain($1), isFromText: RowPrinter.isText($1)) }.joined(separator: ",") + "\n"
        case .ndjson: return "{" + row.map { RowPrinter.json($0) + ":" + RowPrinter.json($1) }.joined(separator: ",") + "}\n"
        case .table:
            rows.append(row.map { name, value in
                let words = RowPrinter.plain(value).split(whereSeparator: \.isNewline).joined(separator: " ")
                return words.count > 60 ? words.prefix(59) + "…" : words
            })
            return ""
        }
    }

    /// The table, its columns aligned; empty for other forms and when there are no rows.
    func end() -> String {
        guard form == .table, !columns.isEmpty else { return "" }
        let lines = [columns] + rows
        let widths = columns.indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
        return lines.map { line in
            let cells = line.enumerated().map { $1 + String(repeating: " ", count: widths[$0] - $1.count) }
            return cells.joined(separator: "  ").trimmedAtEnd + "\n"
        }.joined()
    }

    private static func isText(_ value: DatabaseValue) -> Bool {
        if case .string = value.storage { return true }
        return false
    }

    private static func plain(_ value: DatabaseValue) -> String {
        switch value.storage {
        case .null: ""
        case .int64(let number): String(number)
        case .double(let number): number == number.rounded() && abs(number) < 1e15 ? String(Int64(number)) : String(number)
        case .string(let words): words
        case .blob: ""
        }
    }

    private static func json(_ value: DatabaseValue) -> String {
        switch value.storage {
        case .null, .blob: "null"
        case .int64, .double: plain(value)
        case .string(let words): json(words)
        }
    }

    private static func json(_ words: String) -> String {
        var output = "\""
        for scalar in words.unicodeScalars {
            switch scalar {
            case "\"": output += "\\\""
            case "\\": output += "\\\\"
            case "\n": output += "\\n"
            case "\r": output += "\\r"
            case "\t": output += "\\t"
            case "\u{00}"..."\u{1F}": output += "\\u00" + String(UnicodeScalar(hexadecimal(UInt8(scalar.value >> 4)))) + String(UnicodeScalar(hexadecimal(UInt8(scalar.value & 15))))
            default: output.unicodeScalars.append(scalar)
            }
        }
        return output + "\""
    }
}

extension String {
    /// The text without the blanks at its end.
    fileprivate var trimmedAtEnd: String {
        let end = utf8.lastIndex { $0 != 0x20 }.map { utf8.index(after: $0) } ?? startIndex
        return String(self[..<end])
    }
}
