/// Reads PDF files by the program `cchc-pdf`, which ends alone when a file breaks it.
struct PDFReader {
    let limits: DocumentLimits
    let programs: ProgramFolder
    let recognizesScans: Bool

    /// The text of the file: reading order, heads, feet and page numbers left out, wrapped lines joined.
    ///
    /// - Throws: when the file is damaged, has a password, exceeds a limit, or holds only pictures and `recognizesScans` is false.
    func report(_ bytes: [UInt8]) throws(DocumentFault) -> ReportText {
        let pages = PDFPage.pages(try run(["text", "\(limits.pagesMax)"], bytes))
        var lines = PDFArranger(pages).text()
        if !lines.contains(where: { $0.utf8.count > 1 }) {
            guard !pages.isEmpty else { throw .malformed("PDF") }
            guard recognizesScans else { throw .scanned }
            lines = try scannedLines(bytes, pages: pages.count)
        }
        var report = ReportText(bytes: [], format: .pdf, isConverted: true)
        for line in lines { report.bytes += Array((line + "\n").utf8) }
        guard !lines.isEmpty else { throw .noText }
        return report
    }

    private func scannedLines(_ bytes: [UInt8], pages: Int) throws(DocumentFault) -> [String] {
        if pages > limits.scannedPagesMax { throw .tooManyPages(limits.scannedPagesMax) }
        let scans = ScanReader(limits: limits)
        var lines: [String] = []
        for page in 1...pages { lines += try scans.lines(try run(["page", "\(page)", "300"], bytes)) }
        return lines
    }

    private func run(_ arguments: [String], _ bytes: [UInt8]) throws(DocumentFault) -> [UInt8] {
        let program = Subprocess(
            arguments: [programs.path("cchc-pdf")] + arguments, seconds: limits.programSeconds, memoryBytes: limits.programMemoryBytes,
            outputBytesMax: limits.textBytesMax * 2, package: "libpoppler-glib8")
        do {
            return try program.output(of: bytes)
        } catch {
            guard error.code == "E333" else { throw error }
            if error.english.hasSuffix("encrypted") { throw .encrypted }
            if error.english.contains(": pages ") { throw .tooManyPages(limits.pagesMax) }
            throw .malformed("PDF")
        }
    }
}
