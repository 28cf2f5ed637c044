import GRDB
import Glibc

/// Finds the sources that a run would have met and did not: files that were deleted or renamed, entries that an archive no longer has.
///
/// Their documents stay, since a folder may be emptied once it is read; the source says which run found it gone. `prune` takes them out.
struct GoneSources {
    let run: Int64
    /// What the run read, those aside that are not there themselves: a disk that is not mounted deletes nothing.
    private let roots: [[UInt8]]

    init(run: Int64, paths: [String]) {
        self.run = run
        roots = paths.map { FilePath($0) }.filter { !$0.isMissing }.map { path in
            let stored = path.stored
            return Array(stored[..<(stored.lastIndex { $0 != 0x2F }.map { $0 + 1 } ?? stored.endIndex)])
        }
    }

    /// Marks what is gone, and takes the mark off what is back.
    ///
    /// - Parameter prune: takes gone sources out, with the documents that no other source gives.
    /// - Returns: how many sources are gone.
    /// - Complexity: O(n) in the sources known, each looked for on disk; memory does not grow.
    func mark(_ db: Database, prune: Bool) throws -> Int {
        var gone = 0
        var last = ""
        while true {
            let rows = try Row.fetchAll(db, sql: "SELECT path, document_id, run_id, gone_run_id FROM sources WHERE path > ? ORDER BY path LIMIT 1000", arguments: [last])
            guard let end = rows.last else { break }
            last = end["path"]
            for row in rows {
                let path: String = row["path"]
                guard isBelowRoot(path) else { continue }
                let isGone = try isGone(path, readBy: row["run_id"], db)
                if isGone { gone += 1 }
                if isGone, prune {
                    try takeOut(path, document: row["document_id"], db)
                } else if isGone != (row["gone_run_id"] != nil) {
                    try db.execute(sql: "UPDATE sources SET gone_run_id = ? WHERE path = ?", arguments: [isGone ? run : nil, path])
                }
            }
        }
        try dropFailures(db)
        return gone
    }

    private func isBelowRoot(_ path: String) -> Bool {
        let bytes = path.utf8
        return roots.contains { root in
            guard bytes.starts(with: root) else { return false }
            guard let next = bytes.dropFirst(root.count).first else { return true }
            return root.last == 0x2F || next == 0x2F || next == 0x21 || next == 0x3A
        }
    }

    /// An entry is gone when its container is, or was read later than the entry.
    private func isGone(_ path: String, readBy run: Int64, _ db: Database) throws -> Bool {
        if !FilePath.isMissing(stored: path) { return false }
        for container in GoneSources.containers(of: path) {
            guard let readAgain = try Int64.fetchOne(db, sql: "SELECT run_id FROM sources WHERE path = ? AND document_id IS NULL", arguments: [container]) else { continue }
            return readAgain > run || FilePath.isMissing(stored: container)
        }
        return true
    }

    /// The containers that a path may stand in, the innermost first: `a.zip!/rows.ndjson:3` may be in `a.zip!/rows.ndjson` and `a.zip`.
    static func containers(of path: String) -> [String] {
        let bytes = Array(path.utf8)
        var found: [String] = []
        if let colon = bytes.lastIndex(of: 0x3A), colon + 1 < bytes.count, bytes[(colon + 1)...].allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) {
            found.append(String(decoding: bytes[..<colon], as: UTF8.self))
        }
        for place in bytes.indices.reversed() where bytes[place] == 0x21 && place + 1 < bytes.count && bytes[place + 1] == 0x2F {
            found.append(String(decoding: bytes[..<place], as: UTF8.self))
        }
        return found
    }

    private func takeOut(_ path: String, document: Int64?, _ db: Database) throws {
        try db.execute(sql: "DELETE FROM sources WHERE path = ?", arguments: [path])
        guard let document, try Int.fetchOne(db, sql: "SELECT count(*) FROM sources WHERE document_id = ?", arguments: [document]) == 0 else { return }
        for table in ["figures", "dates", "\"references\"", "records", "checks"] { try db.execute(sql: "DELETE FROM \(table) WHERE document_id = ?", arguments: [document]) }
        try db.execute(sql: "DELETE FROM documents WHERE id = ?", arguments: [document])
    }

    /// Why a file could not be read is of no use once the file is gone.
    private func dropFailures(_ db: Database) throws {
        for path in try String.fetchAll(db, sql: "SELECT path FROM failures WHERE run_id <> ?", arguments: [run]) where isBelowRoot(path) {
            let containers = GoneSources.containers(of: path)
            let isGone = FilePath.isMissing(stored: path) && containers.allSatisfy { FilePath.isMissing(stored: $0) }
            if isGone { try db.execute(sql: "DELETE FROM failures WHERE path = ?", arguments: [path]) }
        }
    }
}

extension FilePath {
    /// True when there is nothing at the path; false when that cannot be told.
    var isMissing: Bool { status() == nil && (errno == ENOENT || errno == ENOTDIR) }

    /// The same for a path as the database has it, in which `\xHH` stands for a byte, or for itself.
    static func isMissing(stored path: String) -> Bool {
        guard FilePath(path).isMissing else { return false }
        guard path.utf8.contains(0x5C) else { return true }
        var bytes: [UInt8] = []
        var rest = Array(path.utf8)[...]
        while let first = rest.first {
            if first == 0x5C, rest.count >= 4, rest[rest.startIndex + 1] == 0x78,
               let byte = UInt8(String(decoding: rest[(rest.startIndex + 2)..<(rest.startIndex + 4)], as: UTF8.self), radix: 16) {
                bytes.append(byte)
                rest = rest.dropFirst(4)
            } else {
                bytes.append(first)
                rest = rest.dropFirst()
            }
        }
        return FilePath(bytes).isMissing
    }
}
