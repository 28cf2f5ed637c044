/// The text of a document, ready to be read, with what the document says of itself.
///
/// ```swift
/// let report = try DocumentReader().read(bytes, name: "bao-cao.docx")
/// report.format        // .docx
/// report.bytes         // the article as UTF-8, a paragraph a line
/// ```
public struct ReportText: Sendable {
    /// The text as UTF-8. For plain UTF-8 input these are the bytes given, unchanged.
    public var bytes: [UInt8]
    public var format: DocumentFormat
    /// What the input was written in, `utf-8`, `tcvn3`; `utf-8` where the format decides it.
    public var encoding = "utf-8"
    /// The day of publication by the document's own metadata, `2022-11-04`; nil when it gives none.
    public var publishedISO: String?
    /// Where each byte of the text stood in the input; nil when that is the same place, or the input was no text.
    public var offsets: OffsetMap?
    /// True when the text was taken out of another format or encoding: digest and length are those of the input, not of `bytes`.
    public var isConverted: Bool
    /// False when the text holds bytes that are no UTF-8, or NUL.
    public var isWellFormed = true

    public init(bytes: [UInt8], format: DocumentFormat, isConverted: Bool) {
        self.bytes = bytes
        self.format = format
        self.isConverted = isConverted
    }
}

/// What a document is, by its content.
public enum DocumentFormat: String, Sendable, CaseIterable {
    case text, html, docx, pdf, doc, image
}

/// Why a document could not be read, as one sentence in each language with a code that never changes.
public struct DocumentFault: Error, Sendable, Equatable {
    /// `E3…`.
    public let code: String
    public let vietnamese: String
    public let english: String

    public init(_ code: String, _ vietnamese: String, _ english: String) {
        self.code = code
        self.vietnamese = vietnamese
        self.english = english
    }
}
