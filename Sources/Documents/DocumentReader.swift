import CDocuments

/// Reads a document of any kind into text that can be extracted from.
///
/// The kind is decided by content, never by name. Plain UTF-8 costs one look at its bytes; libraries for other kinds are
/// loaded when the first such document comes. A reader serves one thread and keeps its buffers.
///
/// ```swift
/// let reader = DocumentReader()
/// let report = try reader.read(bytes)
/// ```
public final class DocumentReader {
    /// How to read what the bytes alone do not tell.
    public struct Options: Sendable {
        /// The encoding of plain text and HTML; nil to find it.
        public var encoding: TextEncoding?
        /// Scanned pages and pictures are read by tesseract.
        public var recognizesScans = false
        public var limits = DocumentLimits()
        public var programs: ProgramFolder

        public init(programs: ProgramFolder = ProgramFolder()) { self.programs = programs }
    }

    private let options: Options
    private lazy var html = HTMLReader()

    public init(_ options: Options = Options()) { self.options = options }

    /// The text of a document.
    ///
    /// - Throws: a sentence that says why it cannot be read.
    /// - Complexity: O(n), and the time of other programs for PDF, `.doc` and pictures.
    public func read(_ bytes: [UInt8]) throws(DocumentFault) -> ReportText {
        let limits = options.limits
        if bytes.isEmpty { throw .empty }
        if bytes.count > limits.fileBytesMax { throw .fileTooLarge(limits.fileBytesMax) }
        switch DocumentFormat.kind(of: bytes) {
        case .zip: return try readWord(bytes)
        case .document(.pdf): return try PDFReader(limits: limits, programs: options.programs, recognizesScans: options.recognizesScans).report(bytes)
        case .document(.doc): return try LegacyWordReader(limits: limits).report(bytes)
        case .document(.image):
            guard options.recognizesScans else { throw .scanned }
            return try ScanReader(limits: limits).report(bytes)
        case .document(.html): return try readHTML(bytes)
        case .document(.text), .document(.docx): return try readText(bytes)
        case .other(let name): throw .notRead(name)
        }
    }

    private func readWord(_ bytes: [UInt8]) throws(DocumentFault) -> ReportText {
        let result = bytes.withUnsafeBufferPointer { buffer in
            Result { () throws(DocumentFault) in try WordReader(limits: options.limits).report(buffer) }
        }
        return try result.get()
    }

    /// Plain text in any encoding; a page in UTF-16 shows itself only here.
    private func readText(_ bytes: [UInt8]) throws(DocumentFault) -> ReportText {
        if options.encoding == nil || options.encoding == .utf8, TextCheck.isPlainUTF8(bytes) { return ReportText(bytes: bytes, format: .text, isConverted: false) }
        let finding = options.encoding.map { EncodingDetector.Finding.known($0, markBytes: EncodingDetector.markBytes(bytes, $0)) } ?? EncodingDetector.find(bytes)
        if case .known(.utf8, _) = finding {
            if TextCheck.isBinary(bytes) { throw .binary }
            var report = ReportText(bytes: bytes, format: .text, isConverted: false)
            report.isWellFormed = false
            return report
        }
        let converted = try convert(bytes, finding)
        if DocumentFormat.looksLikeMarkup(converted.bytes[...]) { return try html(converted.bytes, encoding: converted.encoding) }
        if TextCheck.isBinary(converted.bytes) { throw .binary }
        return converted
    }

    private func readHTML(_ bytes: [UInt8]) throws(DocumentFault) -> ReportText {
        if bytes.count > options.limits.htmlBytesMax { throw .htmlTooLarge(options.limits.htmlBytesMax) }
        if let encoding = options.encoding { return try html(encoding == .utf8 ? bytes : encoding.decode(bytes[...]).text, encoding: encoding.rawValue) }
        let finding = EncodingDetector.find(bytes)
        if case .known(.utf8, _) = finding { return try html(bytes, encoding: "utf-8") }
        let converted = try convert(bytes, finding)
        return try html(converted.bytes, encoding: converted.encoding)
    }

    private func html(_ bytes: [UInt8], encoding: String) throws(DocumentFault) -> ReportText {
        let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        let result = bytes.withUnsafeBufferPointer { buffer in
            Result { () throws(DocumentFault) in
                try html.report(hasMark ? UnsafeBufferPointer(rebasing: buffer[3...]) : buffer, limits: options.limits)
            }
        }
        var report = try result.get()
        report.encoding = encoding
        return report
    }

    private func convert(_ bytes: [UInt8], _ finding: EncodingDetector.Finding) throws(DocumentFault) -> ReportText {
        switch finding {
        case .known(let encoding, let markBytes):
            let (text, offsets) = encoding.decode(bytes[markBytes...])
            var report = ReportText(bytes: text, format: .text, isConverted: true)
            report.encoding = encoding.rawValue
            report.offsets = offsets
            return report
        case .foreign(let name):
            var count = 0
            let converted = bytes.withUnsafeBufferPointer { cdocuments_convert(name, $0.baseAddress, $0.count, &count) }
            guard let converted else { throw .notRead(name) }
            defer { cdocuments_free(converted) }
            var report = ReportText(bytes: Array(UnsafeBufferPointer(start: converted, count: count)), format: .text, isConverted: true)
            report.encoding = name.lowercased()
            return report
        }
    }
}

/// Looks at the bytes of plain text.
enum TextCheck {
    /// True for UTF-8 without a fault and without NUL: the text that needs nothing done.
    static func isPlainUTF8(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBufferPointer { cdocuments_is_plain_utf8($0.baseAddress, $0.count) == 1 }
    }

    /// True when one byte in twenty of the first 64 KiB is a control code.
    static func isBinary(_ bytes: [UInt8]) -> Bool {
        let head = bytes.prefix(1 << 16)
        let controls = head.count { $0 < 0x20 && !($0 >= 0x09 && $0 <= 0x0D) && $0 != 0x1B || $0 == 0x7F }
        return controls * 20 > head.count
    }
}
