import Accuracy
import Documents
import Extraction
import Figures
import Records
import Tokens

/// A lexicon of any bytes is compiled or refused with places in the file, and reads a sentence either way.
struct LexiconTarget: FuzzTarget {
    func read(_ bytes: [UInt8]) {
        let files = [Lexicon.File(name: "x.txt", bytes: bytes)]
        let extractor = Extractor(files: files)
        for problem in extractor.lexicon.problems { require(problem.line >= 1 && problem.column >= 1, "a problem at \(problem.line):\(problem.column)") }
        _ = extractor.record(from: Array("Xã tiếp nhận 351 hồ sơ, trong đó 5 quá hạn (1,4%).".utf8), source: DocumentSource(id: "x"))
        _ = LexiconChecker(files: files).report()
    }
}

/// What stands between the marks of an annotated file is the text, and marks lie in it.
struct AnnotationTarget: FuzzTarget {
    func read(_ bytes: [UInt8]) {
        let result = AnnotationReader(codes: ["dossiers.received"]).read(bytes, path: "x")
        for mark in result.article.marks {
            require(mark.start <= mark.end && mark.end <= result.article.text.count, "mark \(mark.start)..<\(mark.end)")
        }
        for fault in result.faults { require(fault.place.line >= 1 && fault.place.column >= 1, "a fault at \(fault.place)") }
    }
}

/// A document of one kind gives text with its places in the input, or a reason.
struct DocumentTarget: FuzzTarget {
    enum Kind { case html, docx, text }
    let kind: Kind
    private let extractor = Extractor()
    private let reader = DocumentReader()

    init(kind: Kind) { self.kind = kind }

    func read(_ bytes: [UInt8]) {
        // Other kinds are read by other programs, which are not under test here.
        switch kind {
        case .html: guard bytes.first == 0x3C else { return }
        case .docx: guard bytes.starts(with: [0x50, 0x4B]) else { return }
        case .text: guard !bytes.starts(with: [0x50, 0x4B]), !startsOtherProgram(bytes) else { return }
        }
        guard let report = try? reader.read(bytes) else { return }
        let record = extractor.record(from: report, id: "x", original: bytes)
        for figure in record.figures.map(\.figure) { require(Int(figure.end) <= report.bytes.count, "figure \(figure.start)..<\(figure.end)") }
        if let offsets = report.offsets {
            for figure in record.figures.map(\.figure) { require(offsets[figure.start] <= offsets[figure.end] && Int(offsets[figure.end]) <= bytes.count, "figure \(figure.start) lies outside the input") }
        }
    }

    private func startsOtherProgram(_ bytes: [UInt8]) -> Bool {
        let head = bytes.prefix(1_024)
        if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return true }
        guard head.count > 4 else { return false }
        return head.indices.dropLast(4).contains { head[$0..<($0 + 5)].elementsEqual("%PDF-".utf8) }
    }
}

/// What another program prints of a document becomes paragraphs of one line, none of them empty.
struct PrintedTarget: FuzzTarget {
    let read: ([UInt8]) -> [String]

    func read(_ bytes: [UInt8]) {
        let paragraphs = read(bytes)
        for paragraph in paragraphs { require(!paragraph.isEmpty && !paragraph.utf8.contains(0x0A), "a paragraph is empty or of two lines") }
    }
}

/// A line out for each line in that is not blank, each of them JSON, in whatever pieces the stream comes.
struct StreamTarget: FuzzTarget {
    private let extractor = BatchExtractor(extractor: Extractor(), language: .english)
    private let mentions = MentionBatchExtractor(language: .english)

    func read(_ bytes: [UInt8]) {
        let whole = results(bytes, pieceBytes: max(1, bytes.count))
        let lines = bytes.split(separator: 0x0A).filter { line in !line.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D } }.count
        let results = whole.split(separator: 0x0A)
        require(results.count == lines, "\(lines) lines in, \(results.count) out")
        for result in results { require((try? JSONValue(parsing: Array(result))) != nil, "a result cannot be read") }
        require(self.results(bytes, pieceBytes: 7) == whole, "in pieces the results are others")
        var cutter = LineCutter()
        for batch in bytes.withUnsafeBufferPointer({ cutter.add($0) }) { _ = mentions.results(of: batch) }
    }

    private func results(_ bytes: [UInt8], pieceBytes: Int) -> [UInt8] {
        var cutter = LineCutter()
        var output: [UInt8] = []
        var start = 0
        while start < bytes.count {
            let end = min(bytes.count, start + pieceBytes)
            for batch in bytes[start..<end].withUnsafeBufferPointer({ cutter.add($0) }) { extractor.withResults(of: batch) { output += $0 } }
            start = end
        }
        if let last = cutter.finish() { extractor.withResults(of: last) { output += $0 } }
        return output
    }
}
