import Extraction
import Figures
import Glibc

/// The phrases of the built-in lexicon as they were read before, in a file beside the program: `cchc-extract.phrases`.
enum SnapshotFile {
    /// Where the file of this program is; nil when the program cannot tell its own place.
    static var path: String? {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(PATH_MAX) + 1) { buffer in
            guard let place = buffer.baseAddress else { return nil }
            let length = readlink("/proc/self/exe", place, Int(PATH_MAX))
            guard length > 0 else { return nil }
            place[length] = 0
            return String(cString: place) + ".phrases"
        }
    }

    /// Calls a closure with the snapshot, or nil when there is none; one that does not fit is found out by its reader.
    static func map<Result>(_ body: (PhraseSnapshot?) -> Result) -> Result {
        guard let path else { return body(nil) }
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return body(nil) }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_size > 0, let memory = mmap(nil, Int(status.st_size), PROT_READ, MAP_PRIVATE, file, 0), memory != MAP_FAILED else {
            return body(nil)
        }
        defer { munmap(memory, Int(status.st_size)) }
        return body(PhraseSnapshot(UnsafeRawBufferPointer(start: memory, count: Int(status.st_size))))
    }
}
