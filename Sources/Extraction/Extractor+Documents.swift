import Documents
import Mentions
import Records

extension Extractor {
    /// The record of a document.
    ///
    /// - Parameters:
    ///   - report: the document's text.
    ///   - id: its name in the output.
    ///   - published: when it was published; the document's own metadata when nil.
    ///   - original: length and digest of the document as it was given.
    public func record(from report: ReportText, id: String, published: CalendarDate? = nil, original: [UInt8]) -> Record {
        var source = DocumentSource(id: id)
        source.format = DocumentSource.Format(rawValue: report.format.rawValue) ?? .text
        source.encoding = report.encoding
        source.published = published ?? report.publishedISO.flatMap { CalendarDate(iso: $0) }
        source.offsets = report.offsets
        if report.isConverted { source.original = (original.count, original.withUnsafeBufferPointer { SHA256Digest(of: $0) }) }
        return record(from: report.bytes, source: source)
    }
}

extension Message {
    /// Why a document could not be read.
    public init(_ fault: DocumentFault) { self.init(fault.code, fault.vietnamese, fault.english) }
}
