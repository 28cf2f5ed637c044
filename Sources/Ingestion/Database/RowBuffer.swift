import CRows

/// Rows ready to be written, laid flat: made by the threads that read, so that the one that writes only binds.
struct RowBuffer: Sendable {
    /// Where a row goes. The document's own row comes first.
    enum Table: UInt8, Sendable, CaseIterable { case figures, dates, references, records, checks }

    /// One value of a row; a text is a range of `texts`.
    typealias Cell = crows_cell
    typealias Row = crows_row

    /// What a cell can hold.
    enum Kind {
        static let null = UInt8(CROWS_NULL), integer = UInt8(CROWS_INTEGER), real = UInt8(CROWS_REAL), text = UInt8(CROWS_TEXT)
    }

    private(set) var texts: [UInt8] = []
    private(set) var cells: [Cell] = []
    private(set) var rows: [Row] = []
    /// The tables that have rows, a bit each.
    private var tables: UInt8 = 0

    /// Makes room for a text of so many bytes and the rows that it usually gives.
    mutating func reserve(textBytes: Int) {
        texts.reserveCapacity(textBytes * 2 + 1_024)
        cells.reserveCapacity(textBytes / 4 + 64)
        rows.reserveCapacity(textBytes / 40 + 8)
    }

    /// Opens a row; its cells follow in the order of the table's columns, without the document's id.
    mutating func beginRow(_ table: Table) {
        tables |= 1 << table.rawValue
        rows.append(Row(first_cell: Int32(truncatingIfNeeded: cells.count), cell_count: 0, table: table.rawValue))
    }

    /// True when a table has rows.
    func has(_ table: Table) -> Bool { tables & 1 << table.rawValue != 0 }

    mutating func endRow() {
        let last = rows.count - 1
        rows[last].cell_count = Int16(truncatingIfNeeded: cells.count - Int(rows[last].first_cell))
    }

    mutating func null() { cells.append(Cell(kind: Kind.null, count: 0, bits: 0)) }
    mutating func integer(_ value: some BinaryInteger) { cells.append(Cell(kind: Kind.integer, count: 0, bits: Int64(value))) }
    mutating func real(_ value: Double) { cells.append(Cell(kind: Kind.real, count: 0, bits: Int64(bitPattern: value.bitPattern))) }
    /// Opens a text that is appended byte by byte.
    mutating func openText() { cells.append(Cell(kind: Kind.text, count: 0, bits: Int64(texts.count))) }
    @inline(__always) mutating func append(_ byte: UInt8) { texts.append(byte) }
    /// Appends a number that is not negative.
    mutating func append(number: Int) {
        var power = 1
        while number / power >= 10 { power *= 10 }
        while power > 0 {
            texts.append(0x30 + UInt8(truncatingIfNeeded: number / power % 10))
            power /= 10
        }
    }
    mutating func closeText() { cells[cells.count - 1].count = Int32(truncatingIfNeeded: texts.count - Int(cells[cells.count - 1].bits)) }
    mutating func text(_ bytes: some Collection<UInt8>) {
        cells.append(Cell(kind: Kind.text, count: Int32(truncatingIfNeeded: bytes.count), bits: Int64(texts.count)))
        texts.append(contentsOf: bytes)
    }
    mutating func text(_ words: StaticString) { words.withUTF8Buffer { text($0) } }
    mutating func text(_ words: String) { text(words.utf8) }
    mutating func text(_ words: String?) { if let words { text(words.utf8) } else { null() } }

    /// Replaces bytes that begin no character, and NUL, by `?`, so that every reader of the database takes the texts. Places do not move.
    mutating func mend() {
        var i = 0
        while i < texts.count {
            let byte = texts[i]
            let length = byte < 0x80 ? 1 : byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
            if byte != 0, i + length <= texts.count, length == 1 || String(validating: texts[i..<(i + length)], as: UTF8.self) != nil {
                i += length
            } else {
                texts[i] = 0x3F
                i += 1
            }
        }
    }

    /// Cells of the document's own row come before those of its tables.
    var documentCells: ArraySlice<Cell> { cells[..<Int(rows.first?.first_cell ?? Int32(cells.count))] }
}
