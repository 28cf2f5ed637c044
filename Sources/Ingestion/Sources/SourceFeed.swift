import Extraction
import Glibc

/// Something to read, in the order of the walk.
struct SourceItem: Sendable {
    enum Content: Sendable {
        /// A file, still to be read.
        case file(FilePath)
        /// A document taken out of an archive.
        case bytes([UInt8])
        /// Lines of a file of rows.
        case rows(LineBatch)
        case fault(IngestFault)
        case unchanged
        case containerEnd
    }

    var key: SourceKey
    /// The name of the document: a file's name without its ending.
    var name: [UInt8]
    var content: Content
}

/// Items that one thread reads together, numbered from 0.
struct SourceChunk: Sendable {
    var number: Int
    var items: [SourceItem]
}

/// Gives out what there is to read, in chunks of about a quarter of a megabyte, in an order that is always the same.
///
/// Used by one thread at a time.
struct SourceFeed {
    private static let chunkBytes = 256 << 10
    private static let chunkItems = 256

    private var walker: FileWalker
    private var archive: (reader: ArchiveReader, path: FilePath, key: SourceKey)?
    private var rowFile: (reader: RowFile, path: FilePath, key: SourceKey)?
    private var nextNumber = 0
    /// Chunks that the disk has been asked for.
    private var ahead: [[SourceItem]] = []
    /// Files are asked for before they are read; worth its cost only where they are not in memory.
    var readsAhead = false
    private let known: KnownSources?
    private let sinceNanoseconds: Int64

    init(_ roots: [FilePath], known: KnownSources?, sinceNanoseconds: Int64) {
        walker = FileWalker(roots)
        self.known = known
        self.sinceNanoseconds = sinceNanoseconds
    }

    /// The next chunk; nil after the last.
    mutating func next() -> SourceChunk? {
        while readsAhead, ahead.count < SourceFeed.chunksAhead, let items = nextItems() {
            SourceFeed.ask(for: items)
            ahead.append(items)
        }
        guard let items = ahead.isEmpty ? nextItems() : ahead.removeFirst() else { return nil }
        defer { nextNumber += 1 }
        return SourceChunk(number: nextNumber, items: items)
    }

    /// About one for each thread that reads, and one.
    private static let chunksAhead = 3

    private mutating func nextItems() -> [SourceItem]? {
        var items: [SourceItem] = []
        var bytes = 0
        while bytes < SourceFeed.chunkBytes, items.count < SourceFeed.chunkItems, let item = nextItem() {
            bytes += item.weight
            items.append(item)
        }
        return items.isEmpty ? nil : items
    }

    /// Has the system read files while others are worked on; what cannot be opened is told when it is read.
    private static func ask(for items: [SourceItem]) {
        for case .file(let path) in items.lazy.map(\.content) {
            let descriptor = path.withCString { Glibc.open($0, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
            if descriptor < 0 { continue }
            posix_fadvise(descriptor, 0, 0, POSIX_FADV_WILLNEED)
            close(descriptor)
        }
    }

    private mutating func nextItem() -> SourceItem? {
        while true {
            if let item = nextFromArchive() ?? nextFromRows() { return item }
            guard let step = walker.next() else { return nil }
            switch step {
            case .fault(let path, let fault):
                return SourceItem(key: SourceKey(path: path.stored, size: 0, modifiedNanoseconds: 0, mayBeKnown: known != nil), name: path.stem, content: .fault(fault))
            case .file(let path, let status, let folder):
                if status.modifiedNanoseconds < sinceNanoseconds { continue }
                if let item = open(path, status, folder) { return item }
            }
        }
    }

    /// The item that a file is; nil when it was opened as a container.
    private mutating func open(_ path: FilePath, _ status: stat, _ folder: FilePath?) -> SourceItem? {
        let key = SourceKey(
            path: path.stored, container: folder?.stored, size: Int64(status.st_size), modifiedNanoseconds: status.modifiedNanoseconds, mayBeKnown: known != nil)
        if let known, known.isUnchanged(key) { return SourceItem(key: key, name: [], content: .unchanged) }
        // Containers that are large, or named as such, are shared among the threads; small ones are opened by the thread that meets them.
        guard key.size >= 1 << 20 || SourceFeed.isNamedContainer(path) else { return SourceItem(key: key, name: path.stem, content: .file(path)) }
        do throws(IngestFault) {
            switch ContainerKind(try SourceFeed.head(path)) {
            case .archive: archive = (try ArchiveReader(path, size: Int(key.size)), path, key)
            case .rows: rowFile = (try RowFile(path), path, key)
            case nil: return SourceItem(key: key, name: path.stem, content: .file(path))
            }
            return nil
        } catch {
            return SourceItem(key: key, name: path.stem, content: .fault(error))
        }
    }

    private mutating func nextFromArchive() -> SourceItem? {
        guard let (reader, path, key) = archive else { return nil }
        guard let entry = reader.next() else {
            archive = nil
            return SourceItem(key: key, name: [], content: .containerEnd)
        }
        return SourceFeed.item(entry, path, key)
    }

    private mutating func nextFromRows() -> SourceItem? {
        guard let (reader, path, key) = rowFile else { return nil }
        do throws(IngestFault) {
            if let batch = try reader.next() { return SourceItem(key: key, name: path.stem, content: .rows(batch)) }
            rowFile = nil
            return SourceItem(key: key, name: [], content: .containerEnd)
        } catch {
            rowFile = nil
            return SourceItem(key: key, name: path.stem, content: .fault(error))
        }
    }

    /// The item that an entry of an archive is.
    static func item(_ entry: ArchiveReader.Entry, _ path: FilePath, _ key: SourceKey) -> SourceItem {
        var key = key
        key.container = key.path
        switch entry {
        case .member(let name, let bytes):
            key.path = FilePath(path.bytes + Array("!/".utf8) + name).stored
            key.size = Int64(bytes.count)
            return SourceItem(key: key, name: FilePath(name).stem, content: .bytes(bytes))
        case .fault(let name, let fault):
            key.path = FilePath(path.bytes + Array("!/".utf8) + name).stored
            return SourceItem(key: key, name: FilePath(name).stem, content: .fault(fault))
        }
    }

    private static func isNamedContainer(_ path: FilePath) -> Bool {
        let ending = path.bytes.lastIndex(of: 0x2E).map { String(decoding: path.bytes[($0 + 1)...], as: UTF8.self).lowercased() } ?? ""
        return ["zip", "tar", "gz", "tgz", "bz2", "xz", "zst", "ndjson", "jsonl"].contains(ending)
    }

    private static func head(_ path: FilePath) throws(IngestFault) -> [UInt8] {
        let descriptor = path.withCString { Glibc.open($0, O_RDONLY | O_CLOEXEC) }
        if descriptor < 0 { throw .unreadable(errno) }
        defer { close(descriptor) }
        return [UInt8](unsafeUninitializedCapacity: 1 << 12) { buffer, count in count = max(0, read(descriptor, buffer.baseAddress, buffer.count)) }
    }
}

extension SourceItem {
    /// Bytes that reading it takes.
    var weight: Int {
        switch content {
        case .file: Int(key.size)
        case .bytes(let bytes): bytes.count
        case .rows(let batch): batch.bytes.count
        case .fault, .unchanged, .containerEnd: 200
        }
    }
}
