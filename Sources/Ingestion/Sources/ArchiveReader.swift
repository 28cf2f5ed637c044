import CArchive
import Glibc

/// Reads the entries of an archive one after another, never writing any to disk.
final class ArchiveReader {
    enum Entry {
        case member(name: [UInt8], bytes: [UInt8])
        case fault(name: [UInt8], IngestFault)
    }

    /// The largest entry that is read, unpacked.
    static let memberBytesMax = 64 << 20
    /// An archive may unpack to this many times its size, and to this many bytes in any case.
    static let ratioMax = 200
    static let bytesAlwaysAllowed = 128 << 20

    private let handle: OpaquePointer
    private let bytesMax: Int
    private var unpacked = 0
    private var hasEnded = false

    /// - Parameter size: of the archive as it is packed.
    init(_ path: FilePath, size: Int) throws(IngestFault) {
        guard let handle = archive_read_new() else { throw .archiveDamaged("libarchive") }
        self.handle = handle
        bytesMax = max(ArchiveReader.bytesAlwaysAllowed, size.multipliedReportingOverflow(by: ArchiveReader.ratioMax).partialValue)
        archive_read_support_filter_gzip(handle)
        archive_read_support_filter_bzip2(handle)
        archive_read_support_filter_xz(handle)
        archive_read_support_filter_zstd(handle)
        archive_read_support_format_zip(handle)
        archive_read_support_format_tar(handle)
        archive_read_support_format_raw(handle)
        guard path.withCString({ archive_read_open_filename(handle, $0, 1 << 16) }) == ARCHIVE_OK else { throw .archiveDamaged(reason) }
    }

    deinit { archive_read_free(handle) }

    private var reason: String { archive_error_string(handle).map { String(cString: $0) } ?? "?" }

    /// The next entry that is a file or is wrong; nil after the last.
    func next() -> Entry? {
        while !hasEnded {
            var entry: OpaquePointer?
            let status = archive_read_next_header(handle, &entry)
            if status == ARCHIVE_EOF { return nil }
            guard status == ARCHIVE_OK || status == ARCHIVE_WARN, let entry else {
                hasEnded = true
                return .fault(name: [], .archiveDamaged(reason))
            }
            let name = self.name(entry)
            let type = archive_entry_filetype(entry)
            if type == S_IFDIR { continue }
            if ArchiveReader.leadsOutside(name) { return .fault(name: name, .unsafeName) }
            // Raw data of a packed file has no type.
            if type != S_IFREG, type != 0 { return .fault(name: name, .notFileInArchive) }
            if archive_entry_hardlink(entry) != nil { return .fault(name: name, .notFileInArchive) }
            if archive_entry_is_data_encrypted(entry) != 0 { return .fault(name: name, .encrypted) }
            return read(name)
        }
        return nil
    }

    private func read(_ name: [UInt8]) -> Entry {
        var bytes: [UInt8] = []
        while true {
            var block: UnsafeRawPointer?
            var count = 0
            var offset: la_int64_t = 0
            let status = archive_read_data_block(handle, &block, &count, &offset)
            if status == ARCHIVE_EOF { break }
            guard status == ARCHIVE_OK || status == ARCHIVE_WARN else { return .fault(name: name, .archiveDamaged(reason)) }
            unpacked += count
            if unpacked > bytesMax {
                hasEnded = true
                return .fault(name: name, .bomb)
            }
            if bytes.count + count > ArchiveReader.memberBytesMax { return .fault(name: name, .memberTooLarge(ArchiveReader.memberBytesMax)) }
            // A sparse entry may claim a hole of any size; holes are not filled.
            if Int(offset) > bytes.count { return .fault(name: name, .archiveDamaged("sparse")) }
            if let block, count > 0 { bytes.append(contentsOf: UnsafeRawBufferPointer(start: block, count: count)) }
        }
        return .member(name: name, bytes: bytes)
    }

    private func name(_ entry: OpaquePointer) -> [UInt8] {
        guard let raw = archive_entry_pathname(entry) ?? archive_entry_pathname_utf8(entry) else { return Array("?".utf8) }
        return Array(UnsafeBufferPointer(start: UnsafeRawPointer(raw).assumingMemoryBound(to: UInt8.self), count: strlen(raw)))
    }

    /// True for `/etc/passwd` and `a/../../b`.
    private static func leadsOutside(_ name: [UInt8]) -> Bool {
        name.first == 0x2F || name.contains(0x5C) && name.split(separator: 0x5C).contains { $0.elementsEqual("..".utf8) }
            || name.split(separator: 0x2F).contains { $0.elementsEqual("..".utf8) }
    }
}
