/// Files that hold many documents, told by their first bytes.
enum ContainerKind {
    /// ZIP, tar, or anything that gzip, bzip2, xz or zstd has packed.
    case archive
    /// NDJSON: rows with `id` and `text`.
    case rows

    /// Nil for a file that is one document.
    init?(_ head: some Collection<UInt8>) {
        let bytes = Array(head.prefix(1 << 16))
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
            if ContainerKind.isOfficeFile(bytes) { return nil }
            self = .archive
        } else if ContainerKind.packed.contains(where: bytes.starts(with:)) || (bytes.count > 262 && bytes[257..<262].elementsEqual("ustar".utf8)) {
            self = .archive
        } else if ContainerKind.looksLikeRows(bytes) {
            self = .rows
        } else {
            return nil
        }
    }

    /// gzip, bzip2, xz and zstd.
    private static let packed: [[UInt8]] = [[0x1F, 0x8B], Array("BZh".utf8), [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], [0x28, 0xB5, 0x2F, 0xFD]]

    /// The first entry of a Word, Excel or LibreOffice file has a name that no other archive begins with.
    private static func isOfficeFile(_ bytes: [UInt8]) -> Bool {
        guard bytes.count > 30 else { return false }
        let length = Int(bytes[26]) | Int(bytes[27]) << 8
        let name = bytes[30...].prefix(length)
        return ["[Content_Types].xml", "_rels/", "docProps/", "word/", "mimetype", "xl/"].contains { name.starts(with: $0.utf8) }
    }

    private static func looksLikeRows(_ bytes: [UInt8]) -> Bool {
        let rest = bytes.drop { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
        guard rest.first == 0x7B else { return false }
        let second = rest.dropFirst().drop { $0 == 0x20 || $0 == 0x09 }
        return second.first == 0x22
    }
}
