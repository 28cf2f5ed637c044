/// Reads DOCX files.
struct WordReader {
    let limits: DocumentLimits

    /// The text of the document: paragraphs, lists with their numbers, tables, then its notes.
    ///
    /// - Throws: when the bytes are another ZIP archive than a DOCX file, are damaged or exceed a limit.
    func report(_ bytes: UnsafeBufferPointer<UInt8>) throws(DocumentFault) -> ReportText {
        let package = try WordPackage(bytes, limits: limits)
        let numbering = WordNumbering()
        let styles = WordStyles()
        _ = try package.read("word/numbering.xml", numbering)
        _ = try package.read("word/styles.xml", styles)
        let body = WordBody(numbering: numbering, styles: styles, textBytesMax: limits.textBytesMax)
        guard try package.read("word/document.xml", body) else { throw .notRead("ZIP") }
        if body.isOverLimit { throw .textTooLarge(limits.textBytesMax) }
        var lines = body.lines
        for part in ["word/footnotes.xml", "word/endnotes.xml"] where !body.references.isEmpty {
            let notes = WordBody(numbering: nil, styles: nil, textBytesMax: limits.textBytesMax)
            if try package.read(part, notes) { lines += body.references.compactMap { notes.notes[$0] } }
        }
        var report = ReportText(bytes: [], format: .docx, isConverted: true)
        for line in lines { report.bytes += Array((line + "\n").utf8) }
        guard report.bytes.contains(where: { $0 > 0x20 }) else { throw .noText }
        return report
    }
}
