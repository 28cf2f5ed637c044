import Extraction
import Glibc

/// Listing folders.
enum Folder {
    static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    /// The files below a folder whose names end so, in byte order of their paths; hidden ones are passed over.
    static func files(in folder: String, endingIn ending: String) throws(Failure) -> [String] {
        guard let handle = opendir(folder) else {
            let reason = systemReason(errno)
            throw Failure(folder, Message("E109", "Không mở được thư mục: \(reason.vietnamese).", "Cannot open the folder: \(reason.english)."))
        }
        var names: [String] = []
        while let entry = readdir(handle) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        closedir(handle)
        var paths: [String] = []
        for name in names.sorted() {
            let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
            if isFolder(path) { paths += try files(in: path, endingIn: ending) } else if name.hasSuffix(ending) { paths.append(path) }
        }
        return paths
    }

    /// Files named one by one or by their folder.
    static func expand(_ paths: [String], endingIn ending: String) throws(Failure) -> [String] {
        var files: [String] = []
        for path in paths {
            if isFolder(path) { files += try Folder.files(in: path, endingIn: ending) } else { files.append(path) }
        }
        return files
    }

    /// Makes a folder and those above it.
    static func make(_ path: String) throws(Failure) {
        if isFolder(path) { return }
        if let slash = path.lastIndex(of: "/"), slash != path.startIndex { try make(String(path[..<slash])) }
        if mkdir(path, 0o755) != 0, errno != EEXIST {
            let reason = systemReason(errno)
            throw Failure(path, Message("E121", "Không tạo được thư mục: \(reason.vietnamese).", "Cannot make the folder: \(reason.english)."))
        }
    }
}
