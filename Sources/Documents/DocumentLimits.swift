/// The largest documents that are read. Beyond a limit a document is refused with a sentence, never read in part.
public struct DocumentLimits: Sendable {
    /// A file of any kind, in bytes.
    public var fileBytesMax = 256 << 20
    /// An HTML page, in bytes. Real pages stay under 5 MiB.
    public var htmlBytesMax = 32 << 20
    /// One part of a DOCX file once unpacked, in bytes.
    public var partBytesMax = 64 << 20
    /// Entries of a DOCX file.
    public var partsMax = 10_000
    /// Text taken out of one document, in bytes.
    public var textBytesMax = 64 << 20
    /// Pages of a PDF file.
    public var pagesMax = 2_000
    /// Pages read by eye (OCR) in one document.
    public var scannedPagesMax = 200
    /// The other programs: time and memory for each call.
    public var programSeconds = 60
    public var programMemoryBytes = 1 << 30

    public init() {}
}
