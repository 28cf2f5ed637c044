import Figures

/// Writes records as JSON, in the order and with the keys of `Schemas/report.schema.json`.
///
/// One writer serves one thread and keeps its buffer from record to record.
public final class JSONWriter {
    private var serializer: RecordSerializer

    public init(lexicon: Lexicon, layout: RecordLayout) {
        serializer = RecordSerializer(JSONConstants(lexicon: lexicon, layout: layout))
    }

    /// A writer that spells the lexicon as another does.
    public init(like other: JSONWriter) { serializer = RecordSerializer(other.serializer.constants) }

    /// The bytes written since the writer was last emptied; valid until the next write.
    public var bytes: UnsafeBufferPointer<UInt8> { serializer.out.bytes }
    /// The same as a string.
    public var string: String { serializer.out.string }

    /// Empties the writer and keeps its memory.
    public func removeAll() { serializer.out.removeAll() }

    /// Appends one record as one line, without a line break at its end.
    ///
    /// - Complexity: O(n) in the bytes written.
    public func write(_ record: Record) { serializer.write(record) }

    /// Writes one record as one line, without a line break at its end, and gives its bytes away piece by piece.
    ///
    /// A record of any size needs the memory of one piece. Each piece ends between two elements of a list.
    /// - Complexity: O(n) in the bytes written.
    public func write(_ record: Record, to take: (UnsafeBufferPointer<UInt8>) -> Void) {
        serializer.out.removeAll()
        withoutActuallyEscaping(take) { serializer.write(record, to: ChunkSink(take: $0)) }
        take(serializer.out.bytes)
        serializer.out.removeAll()
    }

    /// Appends the line of a row that could not be read: `{"id": …, "error": {"code", "message"}}`.
    public func writeError(id: String, code: String, message: String) { serializer.writeError(id: id, code: code, message: message) }

    /// Appends bytes as they are: a line break, or the brackets of an array.
    public func writeRaw(_ text: StaticString) { serializer.out.raw(text) }

    /// Appends the records of another writer, or any JSON, indented by two spaces a level.
    public func writePretty(_ compact: UnsafeBufferPointer<UInt8>) {
        var depth = 0
        serializer.out.pretty(compact, depth: &depth)
    }

    /// Appends a piece of JSON so; `depth` tells how many lists and objects are open, and goes from piece to piece.
    public func writePretty(_ piece: UnsafeBufferPointer<UInt8>, depth: inout Int) { serializer.out.pretty(piece, depth: &depth) }
}
