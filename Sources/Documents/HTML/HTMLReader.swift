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
        var table = TableText()
        var row = TableText.Row(cells: [], isHead: true)
        var number = blocks.first?.row ?? 0
        for block in blocks {
            if block.row != number {
                table.append(row)
                row = TableText.Row(cells: [], isHead: true)
                number = block.row
            }
            guard block.cell >= 0 else { return false }
            while row.cells.count < Int(block.cell) { row.cells.append("") }
            let words = String(decoding: page.text[block.range], as: UTF8.self)
            if row.cells.count > Int(block.cell) { row.cells[Int(block.cell)] += " " + words } else { row.cells.append(words) }
            if block.tag != .headerCell { row.isHead = false }
        }
        table.append(row)
        guard table.holdsFigures else { return false }
        for line in table.lines() { output += Array((line + "\n").utf8) }
        return true
    }
}
