/// Reads Word 97 files (`.doc`) by antiword, or catdoc where that is missing.
struct LegacyWordReader {
    let limits: DocumentLimits

    func report(_ bytes: [UInt8]) throws(DocumentFault) -> ReportText {
        let text: [UInt8]
        do {
            text = try run(["antiword", "-m", "UTF-8.txt", "-w", "0", "-"], bytes)
        } catch {
            if error.code == "E332" || error.code == "E313" { throw error }
            do {
                text = try run(["catdoc", "-d", "utf-8", "-w", "-"], bytes)
            } catch let second {
                throw second.code == "E331" ? (error.code == "E331" ? .missing(program: "antiword", package: "antiword") : error) : second
            }
        }
        guard text.contains(where: { $0 > 0x20 }) else { throw .noText }
        var report = ReportText(bytes: [], format: .doc, isConverted: true)
        for line in LegacyWordReader.lines(text) { report.bytes += Array((line + "\n").utf8) }
        return report
    }

    /// The paragraphs without the empty lines that the programs set between them; rows of tables, `|Xã A |118 |`, with their heads.
    static func lines(_ text: [UInt8]) -> [String] {
        var lines: [String] = []
        var table = TableText()
        var rows: [String] = []
        func closeTable() {
            lines += table.holdsFigures ? table.lines() : rows
            table = TableText()
            rows = []
        }
        for piece in text.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D || $0 == 0x0C }) {
            let line = String(decoding: piece, as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(separator: " ")
            if line.hasPrefix("|"), line.hasSuffix("|"), line.utf8.count > 1 {
                table.append(TableText.Row(cells: line.dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false).map { $0.split(separator: " ").joined(separator: " ") }))
                rows.append(line)
            } else if !line.isEmpty {
                closeTable()
                lines.append(line)
            }
        }
        closeTable()
        return lines
    }

    private func run(_ arguments: [String], _ bytes: [UInt8]) throws(DocumentFault) -> [UInt8] {
        try Subprocess(arguments: arguments, seconds: limits.programSeconds, memoryBytes: limits.programMemoryBytes, outputBytesMax: limits.textBytesMax, package: arguments[0]).output(of: bytes)
    }
}
