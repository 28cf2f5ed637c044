/// Reads pictures of pages by tesseract.
struct ScanReader {
    let limits: DocumentLimits

    /// A paragraph a line; lines that a page wraps are joined.
    ///
    /// - Throws: when tesseract or its Vietnamese data is missing, or a limit is reached.
    func lines(_ picture: [UInt8]) throws(DocumentFault) -> [String] {
        let program = Subprocess(
            arguments: ["tesseract", "stdin", "stdout", "-l", "vie", "--psm", "3"], seconds: limits.programSeconds, memoryBytes: limits.programMemoryBytes,
            outputBytesMax: 4 << 20, package: "tesseract-ocr tesseract-ocr-vie")
        do {
            return ScanReader.paragraphs(String(decoding: try program.output(of: picture), as: UTF8.self))
        } catch {
            if error.code == "E333", error.english.contains("vie.traineddata") || error.english.contains("Error opening data file") {
                throw .missing(program: "tesseract (vie)", package: "tesseract-ocr tesseract-ocr-vie")
            }
            throw error
        }
    }

    /// Joins the lines of each paragraph: an empty line ends one, and so do a label and a line much shorter than the longest.
    static func paragraphs(_ text: String) -> [String] {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
        let width = lines.map(\.count).max() ?? 0
        var paragraphs: [String] = []
        var before = ""
        for line in lines {
            let isJoined = !line.isEmpty && before.count * 4 > width * 3 && !line.hasPrefix("- ") && !line.hasPrefix("+ ") && !line.hasPrefix("• ")
            if isJoined, let last = paragraphs.popLast() {
                paragraphs.append(PDFArranger.joined(last, line))
            } else if !line.isEmpty {
                paragraphs.append(line)
            }
            before = line
        }
        return paragraphs
    }

    /// The text of one picture.
    func report(_ picture: [UInt8]) throws(DocumentFault) -> ReportText {
        var report = ReportText(bytes: [], format: .image, isConverted: true)
        for line in try lines(picture) { report.bytes += Array((line + "\n").utf8) }
        if report.bytes.isEmpty { throw .noText }
        return report
    }
}
