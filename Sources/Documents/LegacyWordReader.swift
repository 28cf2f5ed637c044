/// Reads Word 97 files (`.doc`) by antiword, or catdoc where that is missing.
struct LegacyWordReader {
    let limits: DocumentLimits

    func report(_ bytes: [UInt8]) throws(DocumentFault) -> ReportText {
        var text: [UInt8]
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
        swap(&report.bytes, &text)
        return report
    }

    private func run(_ arguments: [String], _ bytes: [UInt8]) throws(DocumentFault) -> [UInt8] {
        try Subprocess(arguments: arguments, seconds: limits.programSeconds, memoryBytes: limits.programMemoryBytes, outputBytesMax: limits.textBytesMax, package: arguments[0]).output(of: bytes)
    }
}
