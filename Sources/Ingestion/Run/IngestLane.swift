import CDigest
import Documents
import Extraction
import Glibc
import Records

/// Reads chunks of sources into rows, on one thread.
final class IngestLane: @unchecked Sendable {
    private let extractor: Extractor
    private let reader: DocumentReader
    private let rows: RecordRows
    private let language: Language
    private var row = StreamRow()

    init(extractor: Extractor, options: DocumentReader.Options, language: Language) {
        self.extractor = extractor
        self.language = language
        reader = DocumentReader(options)
        rows = RecordRows(lexicon: extractor.lexicon, layout: extractor.layout)
    }

    /// One result for each item, more where an item holds many documents. Complexity: O(n) in the bytes read.
    func results(of chunk: SourceChunk) -> [IngestResult] {
        var results: [IngestResult] = []
        results.reserveCapacity(chunk.items.count)
        for item in chunk.items { read(item, into: &results) }
        return results
    }

    private func read(_ item: SourceItem, into results: inout [IngestResult]) {
        switch item.content {
        case .unchanged: results.append(IngestResult(source: item.key, outcome: .unchanged))
        case .containerEnd: results.append(IngestResult(source: item.key, outcome: .container))
        case .fault(let fault): results.append(failure(item.key, fault.message))
        case .rows(let batch): read(batch, item, into: &results)
        case .file(let path): readFile(path, item, into: &results)
        case .bytes(let bytes):
            switch ContainerKind(bytes) {
            case .archive: results.append(failure(item.key, IngestFault.nestedArchive.message))
            case .rows: read(LineBatch(bytes: bytes, firstLine: 1), item, into: &results)
            case nil: results.append(document(bytes, item))
            }
        }
    }

    /// Reads a file, and what is in it when it turns out to hold many documents.
    private func readFile(_ path: FilePath, _ item: SourceItem, into results: inout [IngestResult]) {
        do throws(IngestFault) {
            let bytes = try bytes(of: path, expected: Int(item.key.size))
            switch ContainerKind(bytes) {
            case nil: results.append(document(bytes, item))
            case .rows:
                read(LineBatch(bytes: bytes, firstLine: 1), item, into: &results)
                results.append(IngestResult(source: item.key, outcome: .container))
            case .archive:
                let archive = try ArchiveReader(path, size: bytes.count)
                while let entry = archive.next() { read(SourceFeed.item(entry, path, item.key), into: &results) }
                results.append(IngestResult(source: item.key, outcome: .container))
            }
        } catch {
            results.append(failure(item.key, error.message))
        }
    }

    private func bytes(of path: FilePath, expected: Int) throws(IngestFault) -> [UInt8] {
        let limit = DocumentLimits().fileBytesMax
        if expected > limit { throw IngestFault(Message("E310", "Tệp lớn hơn \(limit >> 20) MiB; hãy tách nhỏ.", "The file is larger than \(limit >> 20) MiB; split it.")) }
        let descriptor = path.withCString { open($0, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
        if descriptor < 0 { throw .unreadable(errno) }
        defer { close(descriptor) }
        var reason: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: max(1, expected)) { buffer, count in
            count = 0
            while count < expected, let base = buffer.baseAddress {
                let got = Glibc.read(descriptor, base + count, expected - count)
                if got < 0, errno == EINTR { continue }
                if got < 0 { reason = errno }
                if got <= 0 { break }
                count += got
            }
        }
        if reason != 0 { throw .unreadable(reason) }
        return bytes
    }

    private func document(_ bytes: [UInt8], _ item: SourceItem) -> IngestResult {
        do throws(DocumentFault) {
            let report = try reader.read(bytes)
            let record = extractor.record(from: report, id: String(decoding: item.name, as: UTF8.self), original: bytes)
            return result(record, item.key, publishedISO: report.publishedISO, byteCount: bytes.count, isWellFormed: report.isWellFormed)
        } catch {
            return failure(item.key, Message(error))
        }
    }

    private func read(_ batch: LineBatch, _ item: SourceItem, into results: inout [IngestResult]) {
        if batch.isOverlong {
            results.append(failure(key(item.key, line: batch.firstLine, size: 0), Message("E212", "Dòng dài hơn \(StreamRow.bytesMax >> 20) MiB.", "The row is longer than \(StreamRow.bytesMax >> 20) MiB.")))
            return
        }
        batch.bytes.withUnsafeBufferPointer { bytes in
            var start = 0
            var number = batch.firstLine
            while start < bytes.count {
                let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
                read(UnsafeBufferPointer(rebasing: bytes[start..<end]), key(item.key, line: number, size: end - start), into: &results)
                start = end + 1
                number += 1
            }
        }
    }

    private func read(_ line: UnsafeBufferPointer<UInt8>, _ key: SourceKey, into results: inout [IngestResult]) {
        if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { return }
        do {
            try row.read(line)
        } catch {
            results.append(failure(key, error))
            return
        }
        if row.text.isEmpty {
            results.append(failure(key, Message("E104", "Dòng có “text” rỗng.", "The row's “text” is empty.")))
            return
        }
        var source = DocumentSource(id: String(decoding: row.id ?? [], as: UTF8.self))
        source.published = row.date
        let record = extractor.record(from: row.text, source: source)
        let isWellFormed = String(validating: row.text, as: UTF8.self) != nil && !row.text.contains(0)
        results.append(result(record, key, publishedISO: row.date?.iso, byteCount: row.text.count, isWellFormed: isWellFormed))
    }

    private func key(_ container: SourceKey, line: Int, size: Int) -> SourceKey {
        var key = container
        key.container = container.path
        key.path += Array(":\(line)".utf8)
        key.size = Int64(size)
        return key
    }

    private func failure(_ key: SourceKey, _ message: Message) -> IngestResult {
        IngestResult(source: key, outcome: .failed(code: message.code, message: message.text(in: language)))
    }

    /// A record as the rows of its tables, its own row's cells first.
    private func result(_ record: Record, _ key: SourceKey, publishedISO: String?, byteCount: Int, isWellFormed: Bool) -> IngestResult {
        var buffer = RowBuffer()
        buffer.reserve(textBytes: record.text.count)
        var digest: [UInt8] = []
        digest.reserveCapacity(64)
        record.digest.withBytes { bytes in
            for byte in bytes {
                digest.append(hexadecimal(byte >> 4))
                digest.append(hexadecimal(byte & 15))
            }
        }
        buffer.text(digest)
        buffer.text(record.document.id)
        buffer.text(key.path)
        if let container = key.container { buffer.text(container) } else { buffer.null() }
        buffer.text(publishedISO)
        buffer.text(record.document.format.rawValue)
        buffer.text(record.document.encoding)
        buffer.integer(byteCount)
        append(record.title, of: record, &buffer)
        append(record.author, of: record, &buffer)
        if let date = record.inspection.date { buffer.text(date.value) } else { buffer.null() }
        append(record.inspection.unit?.name, of: record, &buffer)
        buffer.text(record.inspection.unit?.level.rawValue)
        buffer.text(record.inspection.unit?.place?.code)
        if let period = record.period { buffer.text(period.days.start) } else { buffer.null() }
        if let period = record.period { buffer.text(period.days.end) } else { buffer.null() }
        buffer.text(record.text)
        rows.rows(of: record, into: &buffer)
        if !isWellFormed { buffer.mend() }
        return IngestResult(source: key, outcome: .read(IngestResult.Document(digest: digest, byteCount: byteCount, rows: buffer)))
    }

    /// The words of a span on one line; null without a span.
    private func append(_ span: TextSpan?, of record: Record, _ buffer: inout RowBuffer) {
        guard let span else { return buffer.null() }
        record.text.withUnsafeBufferPointer { text in buffer.line(UnsafeBufferPointer(rebasing: text[span.range.clamped(to: 0..<text.count)])) }
    }
}
