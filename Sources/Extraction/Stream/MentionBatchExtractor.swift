import Mentions

/// Turns rows `{"id", "text", "ref_time"?}` into rows `{"id", "pred": […]}`.
public final class MentionBatchExtractor {
    private let extractor = MentionExtractor()
    private let language: Language
    private var row = StreamRow()

    public init(language: Language) { self.language = language }

    /// One line of output for each row that is not blank.
    ///
    /// - Complexity: O(n) in the bytes of the batch.
    public func results(of batch: LineBatch) -> [UInt8] {
        var output: [UInt8] = []
        if batch.isOverlong {
            write(StreamRow.overlong, id: nil, line: batch.firstLine, into: &output)
            return output
        }
        batch.forEachLine { line, number in
            do throws(Message) {
                try row.read(line)
                write(row.text.withUnsafeBufferPointer { extractor.rows(in: $0, published: row.date) }, into: &output)
            } catch {
                write(error, id: row.id, line: number, into: &output)
            }
        }
        return output
    }

    private func write(_ rows: [MentionRow], into output: inout [UInt8]) {
        let predictions = rows.map { row in
            var members: [JSONValue.Member] = [
                .init("kind", .string(row.kind.rawValue)), .init("value", .string(row.value)), .init("surface", .string(row.surface)),
                .init("start", .number(String(row.start))), .init("end", .number(String(row.end))),
            ]
            if let resolved = row.resolved { members.append(.init("resolved", .string(resolved))) }
            return JSONValue.object(members)
        }
        JSONValue.object([.init("id", row.idValue), .init("pred", .array(predictions))]).write(into: &output)
        output.append(0x0A)
    }

    private func write(_ message: Message, id: [UInt8]?, line: Int, into output: inout [UInt8]) {
        let name = id.map { String(decoding: $0, as: UTF8.self) } ?? (language == .vietnamese ? "dòng \(line)" : "line \(line)")
        let error = JSONValue.object([.init("code", .string(message.code)), .init("message", .string(message.text(in: language)))])
        JSONValue.object([.init("id", .string(name)), .init("error", error)]).write(into: &output)
        output.append(0x0A)
    }
}
