import Glibc

/// Walks files and folders in a fixed order: as named, and within a folder by the bytes of the names, depth first.
///
/// A folder is read once, however many links lead to it, so links that run in a circle end.
struct FileWalker {
    enum Step {
        case file(FilePath, stat, folder: FilePath?)
        case fault(FilePath, IngestFault)
    }

    private var roots: ArraySlice<FilePath>
    private var open: [(folder: FilePath, names: NameList)] = []
    private var seen: Set<FolderID> = []

    private struct FolderID: Hashable {
        var device: UInt
        var inode: UInt
    }

    init(_ roots: [FilePath]) { self.roots = roots[...] }

    /// The next file; nil after the last.
    mutating func next() -> Step? {
        while true {
            if var top = open.popLast() {
                guard let name = top.names.popFirst() else { continue }
                open.append(top)
                if let step = visit(top.folder.appending(name), folder: top.folder) { return step }
            } else {
                guard let root = roots.popFirst() else { return nil }
                if let step = visit(root, folder: nil) { return step }
            }
        }
    }

    /// The step that a path is; nil for a folder, which is opened.
    private mutating func visit(_ path: FilePath, folder: FilePath?) -> Step? {
        guard let status = path.status() else { return .fault(path, .unreadable(errno)) }
        if status.isRegular { return .file(path, status, folder: folder) }
        guard status.isFolder else { return .fault(path, .notRegular) }
        guard seen.insert(FolderID(device: UInt(status.st_dev), inode: UInt(status.st_ino))).inserted else { return .fault(path, .seenBefore) }
        guard open.count < 200 else { return .fault(path, .tooDeep) }
        guard let names = NameList(path) else { return .fault(path, .unreadable(errno)) }
        open.append((path, names))
        return nil
    }
}
