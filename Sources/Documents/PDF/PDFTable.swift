/// A ruled table as the pieces of text in its cells.
struct PDFTable {
    private var pieces: [PDFLine]
    /// Rows that earlier pages gave.
    private var earlier: [TableText.Row] = []

    /// - Parameter pieces: the lines of one table, each with its place.
    init(_ pieces: [PDFLine]) { self.pieces = pieces }

    private var width: Int { pieces.reduce(0) { max($0, ($1.place?.column ?? 0) + ($1.place?.columns ?? 1)) } }

    /// The rows, a cell that spans several told in each, as a reader sees it beside and below its head. Complexity: O(n log n).
    private var rows: [TableText.Row] {
        let height = pieces.reduce(0) { max($0, ($1.place?.row ?? 0) + ($1.place?.rows ?? 1)) }
        var rows = Array(repeating: TableText.Row(cells: Array(repeating: "", count: width)), count: height)
        for (place, words) in cells {
            let isNumber = TableText.isNumber(words)
            for row in place.row..<(place.row + place.rows) {
                for column in place.column..<(place.column + place.columns) where !isNumber || column == place.column { rows[row].cells[column] = words }
            }
        }
        return rows
    }

    /// The words of each cell, row by row, its lines joined.
    private var cells: [(place: PDFPlace, words: String)] {
        let sorted = pieces.sorted { left, right in
            let (a, b) = (left.place ?? PDFPlace(table: 0, row: 0, column: 0), right.place ?? PDFPlace(table: 0, row: 0, column: 0))
            if (a.row, a.column) != (b.row, b.column) { return (a.row, a.column) < (b.row, b.column) }
            return abs(left.top - right.top) > 2 ? left.top < right.top : left.left < right.left
        }
        var cells: [(place: PDFPlace, words: String)] = []
        for piece in sorted {
            guard let place = piece.place else { continue }
            let words = piece.words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            if let last = cells.last, last.place == place {
                cells[cells.count - 1].words = PDFArranger.joined(last.words, words)
            } else {
                cells.append((place, words))
            }
        }
        return cells
    }

    /// True when the table goes on with another that ended the page before: it has as many columns.
    func continues(_ other: PDFTable) -> Bool { width == other.width && other.earlier.count < TableText.rowsMax }

    /// Takes the rows of the page before; a head that this page repeats is told once.
    mutating func take(_ before: PDFTable) {
        let own = rows
        let theirs = before.earlier + before.rows
        let repeated = zip(own, theirs).prefix { $0.cells == $1.cells }.count
        earlier = theirs
        pieces.removeAll { ($0.place?.row ?? 0) < repeated }
        for n in pieces.indices { pieces[n].place?.row -= repeated }
    }

    /// The table as lines: rows under their heads, or the cells one after another where there are no figures.
    func lines() -> [String] {
        var table = TableText()
        for row in earlier + rows { table.append(row) }
        return table.holdsFigures ? table.lines() : cells.map(\.words)
    }
}
