import Glibc

/// A path as the file system gives it: bytes, in no certain encoding.
struct FilePath: Hashable, Sendable {
    var bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }
    init(_ text: String) { bytes = Array(text.utf8) }

    func appending(_ name: some Collection<UInt8>) -> FilePath {
        var longer = bytes
        if longer.last != 0x2F { longer.append(0x2F) }
        longer.append(contentsOf: name)
        return FilePath(longer)
    }

    /// The path as UTF-8 for the database: a byte that is none becomes `\xHH`.
    var stored: [UInt8] {
        if String(validating: bytes, as: UTF8.self) != nil { return bytes }
        var output: [UInt8] = []
        var rest = bytes[...]
        while let first = rest.first {
            let length = first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
            let character = rest.prefix(length)
            if character.count == length, String(validating: character, as: UTF8.self) != nil {
                output += character
                rest = rest.dropFirst(length)
            } else {
                output += Array("\\x".utf8) + [hexadecimal(first >> 4), hexadecimal(first & 15)]
                rest = rest.dropFirst()
            }
        }
        return output
    }

    /// The name without folders and without its ending.
    var stem: [UInt8] {
        let name = bytes.lastIndex(of: 0x2F).map { bytes[($0 + 1)...] } ?? bytes[...]
        guard let point = name.lastIndex(of: 0x2E), point != name.startIndex else { return Array(name) }
        return Array(name[..<point])
    }

    /// Calls a closure with the path as C wants it.
    func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
        var terminated = bytes
        terminated.append(0)
        return terminated.withUnsafeBufferPointer { buffer in
            buffer.withMemoryRebound(to: CChar.self) { pointer in
                guard let base = pointer.baseAddress else { preconditionFailure("a terminated path is never empty") }
                return body(base)
            }
        }
    }

    /// The state of the file, following links; nil with `errno` set when there is none.
    func status() -> stat? {
        var status = Glibc.stat()
        return withCString { fstatat(AT_FDCWD, $0, &status, 0) } == 0 ? status : nil
    }
}

/// A number below 16 as a lower-case digit.
func hexadecimal(_ nibble: UInt8) -> UInt8 { nibble < 10 ? 0x30 | nibble : nibble &+ 87 }

extension stat {
    var isFolder: Bool { st_mode & S_IFMT == S_IFDIR }
    var isRegular: Bool { st_mode & S_IFMT == S_IFREG }
    var modifiedNanoseconds: Int64 { Int64(st_mtim.tv_sec) * 1_000_000_000 + Int64(st_mtim.tv_nsec) }
}

/// The names in a folder, sorted by their bytes, laid end to end.
struct NameList {
    private var bytes: [UInt8] = []
    private var ranges: [Range<UInt32>] = []
    private var next = 0

    /// Reads a folder; names that begin with a point are passed over. Nil with `errno` set when it cannot be read.
    init?(_ folder: FilePath) {
        guard let handle = folder.withCString({ opendir($0) }) else { return nil }
        defer { closedir(handle) }
        while let entry = readdir(handle) {
            withUnsafeBytes(of: &entry.pointee.d_name) { name in
                let length = name.firstIndex(of: 0) ?? name.count
                guard length > 0, name[0] != 0x2E else { return }
                let start = UInt32(truncatingIfNeeded: bytes.count)
                bytes.append(contentsOf: name[..<length])
                ranges.append(start..<UInt32(truncatingIfNeeded: bytes.count))
            }
        }
        bytes.withUnsafeBufferPointer { bytes in
            ranges.sort { left, right in
                bytes[Int(left.lowerBound)..<Int(left.upperBound)].lexicographicallyPrecedes(bytes[Int(right.lowerBound)..<Int(right.upperBound)])
            }
        }
    }

    /// The next name; nil after the last.
    mutating func popFirst() -> ArraySlice<UInt8>? {
        guard next < ranges.count else { return nil }
        defer { next += 1 }
        return bytes[Int(ranges[next].lowerBound)..<Int(ranges[next].upperBound)]
    }
}
