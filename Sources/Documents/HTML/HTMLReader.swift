/// Reads the article out of an HTML page.
///
/// Serves one thread and keeps its buffers from page to page.
final class HTMLReader {
    private let listener = HTMLListener()

    init() {}

    /// The article's text: title, lead, body, author, a line for each block.
    ///
    /// - Parameters:
    ///   - bytes: the page in UTF-8.
    ///   - limits: `htmlBytesMax` and `textBytesMax` are used.
    /// - Complexity: O(n).
    func report(_ bytes: UnsafeBufferPointer<UInt8>, limits: DocumentLimits) throws(DocumentFault) -> ReportText {
        guard bytes.count <= limits.htmlBytesMax else { throw .htmlTooLarge(limits.htmlBytesMax) }
        listener.page.removeAll()
        switch listener.readHTML(bytes) {
        case .libraryMissing: throw .missing(library: "libxml2", package: "libxml2")
        case .tooDeep: throw .tooDeep
        case .read, .malformed, .declaresEntities, .tooLarge: break
        }
        listener.page.finish()
        listener.page.weighBlocks()
        let page = listener.page
        let finder = ArticleFinder(page: page)
        let blocks = finder.blocks()
        guard !blocks.isEmpty else { throw .noText }
        var report = ReportText(bytes: [], format: .html, isConverted: true)
        report.publishedISO = finder.published()
        write(blocks, of: page, into: &report.bytes)
        if !page.blocks.contains(where: { $0.tag == .titleHeading }), let title = title(page.metadata), !contains(report.bytes.prefix(1_000), title) {
            report.bytes.insert(contentsOf: Array((title + "\n").utf8), at: 0)
        }
        if let author = finder.author(), !contains(report.bytes.suffix(400), author) { report.bytes += Array((author + "\n").utf8) }
        return report
    }

    /// The title by metadata, without the name of the site behind it.
    private func title(_ metadata: HTMLPage.Metadata) -> String? {
        if !metadata.title.isEmpty { return line(metadata.title) }
        let whole = line(metadata.pageTitle)
        for separator in [" | ", " - ", " – ", " :: "] {
            if let cut = whole.firstRange(of: separator) { return String(whole[..<cut.lowerBound]) }
        }
        return whole.isEmpty ? nil : whole
    }

    private func line(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

    private func contains(_ bytes: ArraySlice<UInt8>, _ words: String) -> Bool { String(decoding: bytes, as: UTF8.self).contains(words) }

    private func write(_ blocks: [HTMLPage.Block], of page: HTMLPage, into output: inout [UInt8]) {
        var n = 0
        while n < blocks.count {
            let table = blocks[n].table
            if table >= 0 {
                var end = n
                while end < blocks.count, blocks[end].table == table { end += 1 }
                if write(table: blocks[n..<end], of: page, into: &output) {
                    n = end
                    continue
                }
            }
            write(blocks[n], of: page, into: &output)
            n += 1
        }
    }

    private func write(_ block: HTMLPage.Block, of page: HTMLPage, into output: inout [UInt8]) {
        if block.item == 0 { output += Array("- ".utf8) }
        if block.item > 0 { output += Array("\(block.item). ".utf8) }
        output += page.text[block.range]
        output.append(0x0A)
    }

    /// Writes the rows of a table of figures; false when it only places text.
    private func write(table blocks: ArraySlice<HTMLPage.Block>, of page: HTMLPage, into output: inout [UInt8]) -> Bool {
        var rows = HTMLTableRows()
        for block in blocks {
            guard block.cell >= 0 else { return false }
            rows.append(block, words: String(decoding: page.text[block.range], as: UTF8.self))
        }
        let table = rows.table()
        guard table.holdsFigures else { return false }
        for line in table.lines() { output += Array((line + "\n").utf8) }
        return true
    }
}

/// Places the cells of a table in columns, those that span several columns or rows in each of them.
struct HTMLTableRows {
    private struct Cell {
        var words: String
        var ordinal: Int
        var columns: Int
        var rows: Int
        var isHead: Bool
    }

    private var rows: [(number: Int, cells: [Cell])] = []

    /// Adds a block of text; blocks of one cell come one after another.
    mutating func append(_ block: HTMLPage.Block, words: String) {
        if rows.last?.number != Int(block.row) { rows.append((Int(block.row), [])) }
        let last = rows.count - 1
        let isHead = block.tag == .headerCell
        if let place = rows[last].cells.indices.last, rows[last].cells[place].ordinal == Int(block.cell) {
            rows[last].cells[place].words += " " + words
            if !isHead { rows[last].cells[place].isHead = false }
        } else {
            rows[last].cells.append(Cell(words: words, ordinal: Int(block.cell), columns: Int(block.columns), rows: Int(block.rows), isHead: isHead))
        }
    }

    /// The table in columns. Complexity: O(n) in its cells, with what they span.
    func table() -> TableText {
        var table = TableText()
        // What cells above reach down to: the row that is the first they do not reach, by column.
        var above: [Int: (words: String, end: Int)] = [:]
        var spanned = 0
        for (number, cells) in rows {
            above = above.filter { $0.value.end > number }
            spanned += above.count
            if spanned > TableText.spannedMax { above = [:] }
            var row = TableText.Row(cells: [], isHead: cells.allSatisfy(\.isHead))
            var ordinal = 0
            for cell in cells {
                // Empty cells gave no text, and stand before this one.
                while ordinal < cell.ordinal {
                    fill(&row, above)
                    row.cells.append("")
                    ordinal += 1
                }
                fill(&row, above)
                spanned += cell.columns - 1
                for n in 0..<(spanned > TableText.spannedMax ? 1 : cell.columns) {
                    let words = n == 0 || !TableText.isNumber(cell.words) ? cell.words : ""
                    if cell.rows > 1 { above[row.cells.count] = (words, number + cell.rows) }
                    row.cells.append(words)
                }
                ordinal += 1
            }
            fill(&row, above)
            table.append(row)
        }
        return table
    }

    /// Sets what reaches down from above where the row has come to.
    private func fill(_ row: inout TableText.Row, _ above: [Int: (words: String, end: Int)]) {
        while let cell = above[row.cells.count] { row.cells.append(cell.words) }
    }
}
