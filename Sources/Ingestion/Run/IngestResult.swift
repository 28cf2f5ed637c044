/// A source by its path, with what tells whether it changed.
struct SourceKey: Sendable {
    /// The file's path; `archive.zip!/member` within an archive, `rows.ndjson:12` within a file of rows. Bytes that are no UTF-8 are escaped.
    var path: [UInt8]
    /// The archive, file of rows or folder that it was found in; nil for a file named one by one.
    var container: [UInt8]?
    var size: Int64
    var modifiedNanoseconds: Int64
    /// The database may hold an earlier state of it.
    var mayBeKnown = true
}

/// What became of one source.
struct IngestResult: Sendable {
    enum Outcome: Sendable {
        /// Read before, and nothing changed since.
        case unchanged
        case read(Document)
        /// An archive or file of rows, after its last member.
        case container
        case failed(code: String, message: String)
    }

    /// A document as rows.
    struct Document: Sendable {
        /// SHA-256 in hexadecimal.
        var digest: [UInt8]
        var byteCount: Int
        /// Its own cells first, then the rows of its tables.
        var rows: RowBuffer
    }

    var source: SourceKey
    var outcome: Outcome
}

/// What a run did.
public struct IngestCounts: Sendable, Equatable {
    /// Documents read for the first time, or again after a change.
    public var documents = 0
    public var unchanged = 0
    /// Sources whose content another source has already given.
    public var duplicates = 0
    public var failures = 0
    /// Sources read before that are no longer there.
    public var gone = 0
    public var figures = 0
    /// Bytes of the documents read.
    public var bytes = 0

    public init() {}
}
