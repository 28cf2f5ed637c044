import CDocuments

/// The parts of a DOCX file, unpacked one at a time and never to disk.
final class WordPackage {
    private let archive: OpaquePointer
    private let bytes: UnsafeBufferPointer<UInt8>
    private let limits: DocumentLimits

    /// Opens a package. The bytes must stay valid as long as it is used.
    init(_ bytes: UnsafeBufferPointer<UInt8>, limits: DocumentLimits) throws(DocumentFault) {
        var status: Int32 = 0
        guard let archive = cdocuments_zip_open(bytes.baseAddress, bytes.count, &status) else {
            throw Int(status) == CDOCUMENTS_NO_LIBRARY ? .missing(library: "libzip", package: "libzip4") : .malformed("ZIP/DOCX")
        }
        self.archive = archive
        self.bytes = bytes
        self.limits = limits
        if cdocuments_zip_count(archive) > limits.partsMax { throw .malformed("DOCX") }
    }

    deinit { cdocuments_zip_close(archive) }

    /// Lets a listener hear a part of the package; false when there is no such part.
    func read(_ name: String, _ listener: some MarkupListener) throws(DocumentFault) -> Bool {
        var count = 0
        var status: Int32 = 0
        guard let part = cdocuments_zip_read(archive, name, limits.partBytesMax, &count, &status) else {
            switch Int(status) {
            case CDOCUMENTS_MISSING: return false
            case CDOCUMENTS_TOO_LARGE: throw .unpacksTooLarge(name, limits.partBytesMax)
            default: throw .malformed("DOCX")
            }
        }
        defer { cdocuments_free(part) }
        switch listener.readXML(UnsafeBufferPointer(start: part, count: count)) {
        case .read: return true
        case .libraryMissing: throw .missing(library: "libxml2", package: "libxml2")
        case .declaresEntities: throw .entities
        case .tooDeep: throw .tooDeep
        case .malformed, .tooLarge: throw .malformed("DOCX")
        }
    }
}
