/// A table as lines that can be read without seeing it: each row with the heads of its columns.
///
/// ```
/// Xã Tân Lập: đã tiếp nhận 120; đúng hạn 118; quá hạn 2.
/// ```
struct TableText {
    /// A row: its cells as text, lines within a cell joined.
    struct Row {
        var cells: [String]
        /// The document itself calls the row a head.
        var isHead = false
    }

    /// Cells that a table may gain by cells which span columns or rows; beyond, they count once. Tables made to harm span without end.
    static let spannedMax = 100_000
    /// Rows of a table that goes on over pages.
    static let rowsMax = 4_000

    private(set) var rows: [Row] = []

    mutating func append(_ row: Row) { rows.append(row) }

    /// True for figures in columns; false for tables that only place text side by side.
    var holdsFigures: Bool {
        guard rows.count >= 2, rows.contains(where: { $0.cells.count >= 2 }) else { return false }
        let cells = rows.flatMap(\.cells)
        guard cells.allSatisfy({ $0.utf8.count <= 600 }) else { return false }
        return cells.contains { TableText.isNumber($0) }
    }

    /// One line a row. The first rows without numbers are heads, and are joined to the cells below them.
    func lines() -> [String] {
        let headCount = self.headCount
        let heads = self.heads(headCount)
        let rest = rows.dropFirst(headCount)
        return rest.dropFirst(rest.first.map(TableText.numbersColumns) == true ? 1 : 0).compactMap { line($0, heads) }
    }

    /// True for a row that only numbers the columns, as forms have it under the heads: `A B 1 2 3=1+2`, `(1) (2) (3)`.
    private static func numbersColumns(_ row: Row) -> Bool {
        var numbers: [Int] = []
        for cell in row.cells where !cell.isEmpty {
            let name = cell.prefix { $0 != "=" }.filter { $0 != "(" && $0 != ")" && $0 != "[" && $0 != "]" && $0 != " " }
            if let number = Int(name) { numbers.append(number) } else if name.utf8.count != 1 || !numbers.isEmpty { return false }
        }
        return numbers.count >= 2 && numbers.first == 1 && zip(numbers, numbers.dropFirst()).allSatisfy { $1 == $0 + 1 }
    }

    private var headCount: Int {
        let marked = rows.prefix { $0.isHead }.count
        if marked > 0, marked < rows.count { return marked }
        let count = rows.prefix(3).prefix { !$0.cells.contains { TableText.isNumber($0) } && !TableText.numbersColumns($0) }.count
        return count < rows.count ? count : 0
    }

    /// The head of each column; a head of two rows is read from the top: `Đã giải quyết, quá hạn`.
    private func heads(_ count: Int) -> [String] {
        let width = rows.map(\.cells.count).max() ?? 0
        return (0..<width).map { column in
            var parts: [String] = []
            for row in rows.prefix(count) where column < row.cells.count {
                let part = row.cells[column]
                if !part.isEmpty, parts.last != part { parts.append(part) }
            }
            return parts.joined(separator: ", ")
        }
    }

    private func line(_ row: Row, _ heads: [String]) -> String? {
        var parts: [String] = []
        var label = ""
        for (column, cell) in row.cells.enumerated() where !cell.isEmpty {
            let head = column < heads.count ? heads[column] : ""
            // Words over several columns are told once.
            if column > 0, cell == row.cells[column - 1], !TableText.isNumber(cell) { continue }
            if column <= 1, label.isEmpty || column == 0 || TableText.isOrdinal(row.cells[0]), !TableText.isNumber(cell) {
                label = label.isEmpty ? cell : label + " " + cell
            } else if column == 0, TableText.isNumber(cell), TableText.isOrdinalHead(head) {
                // A row's number says nothing; it would be taken for a figure.
                continue
            } else if head.isEmpty || !TableText.isNumber(cell) {
                parts.append(cell)
            } else {
                parts.append(TableText.told(cell, under: head))
            }
        }
        if label.isEmpty, parts.isEmpty { return nil }
        let rest = parts.joined(separator: "; ")
        return label.isEmpty ? rest : rest.isEmpty ? label : label + ": " + rest
    }

    /// A number with its head. A unit that the head gives in brackets stands behind the number, as running text has it: `Tỷ lệ (%)` over 98,3 is `Tỷ lệ: 98,3%`.
    private static func told(_ cell: String, under head: String) -> String {
        guard head.hasSuffix(")"), let open = head.lastIndex(of: "("), open != head.startIndex else { return head + ": " + cell }
        let unit = head[head.index(after: open)...].dropLast()
        let name = String(head[..<open]).split(separator: " ").joined(separator: " ")
        guard !unit.isEmpty, unit.count <= 12, !name.isEmpty, !unit.contains(where: \.isNumber) else { return head + ": " + cell }
        if cell.hasSuffix("%") { return name + ": " + cell }
        return name + ": " + cell + (unit == "%" ? "%" : " " + unit)
    }

    private static func isOrdinalHead(_ head: String) -> Bool {
        ["tt", "stt", "số tt", "no", "no.", "#", "số thứ tự"].contains(head.lowercased())
    }

    private static func isOrdinal(_ cell: String) -> Bool {
        let bytes = cell.utf8
        return bytes.count <= 4 && bytes.allSatisfy { ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2E || lowered($0) == 0x69 || lowered($0) == 0x76 || lowered($0) == 0x78 }
    }

    /// True for `1.234`, `98,5%`, `-`: a cell that is only a number.
    static func isNumber(_ cell: String) -> Bool {
        var hasDigit = false
        for byte in cell.utf8 {
            switch byte {
            case 0x30...0x39: hasDigit = true
            case 0x20, 0x25, 0x2B, 0x2C, 0x2D, 0x2E, 0x2F: break
            default: return false
            }
        }
        return hasDigit
    }
}
