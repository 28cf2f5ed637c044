import Records

/// Turns batches of NDJSON rows into batches of NDJSON results, row for row.
///
/// Keeps one extractor and its buffers; serves one thread.
public final class BatchExtractor {
    private let extractor: Extractor
    private let writer: JSONWriter
    private let language: Language
    private var row = StreamRow()

    public init(extractor: Extractor, language: Language) {
        self.extractor = extractor
        self.language = language
        writer = JSONWriter(lexicon: extractor.lexicon, layout: extractor.layout)
    }

    /// Calls a closure with one line of output for each row that is not blank: its record, or what is wrong with the row.
    ///
    /// - Complexity: O(n) in the bytes of the batch.
    public func withResults<Value>(of batch: LineBatch, _ body: (UnsafeBufferPointer<UInt8>) -> Value) -> Value {
        writer.removeAll()
        if batch.isOverlong {
            writeError(StreamRow.overlong, id: nil, line: batch.firstLine)
        } else {
            batch.forEachLine { read($0, line: $1) }
        }
        return body(writer.bytes)
    }

    private func read(_ line: UnsafeBufferPointer<UInt8>, line number: Int) {
        do {
            try row.read(line)
        } catch {
            return writeError(error, id: row.id, line: number)
        }
        var source = DocumentSource(id: String(decoding: row.id ?? [], as: UTF8.self))
        source.published = row.date
        writer.write(extractor.record(from: row.text, source: source))
        writer.writeRaw("\n")
    }

    /// A row without a readable id is named by its line.
    private func writeError(_ message: Message, id: [UInt8]?, line: Int) {
        let name = id.map { String(decoding: $0, as: UTF8.self) } ?? (language == .vietnamese ? "dòng \(line)" : "line \(line)")
        writer.writeError(id: name, code: message.code, message: message.text(in: language))
        writer.writeRaw("\n")
    }
}
