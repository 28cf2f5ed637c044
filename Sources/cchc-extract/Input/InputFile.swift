import Extraction
import Glibc
import Usage

/// Reading files whole, with a sentence for everything that can be wrong with them.
enum InputFile {
    /// The largest file that is read, in bytes.
    static let bytesMax = 256 << 20

    /// The bytes of a file, or of standard input for `-`.
    ///
    /// - Throws: when it cannot be read or is larger than `bytesMax`. An empty file is not refused here.
    static func bytes(of path: String) throws(Failure) -> [UInt8] {
        let name = displayName(of: path)
        let descriptor = try open(path)
        defer { if descriptor > 0 { close(descriptor) } }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw Failure(name, openMessage(errno)) }
        let expected = status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : 1 << 16
        if expected > bytesMax { throw Failure(name, tooLarge) }
        try MemoryRoom.require(forFileOf: expected, name: name)
        return try read(descriptor, expected: expected, name: name)
    }

    /// A descriptor to read a file by, 0 for `-`.
    ///
    /// - Throws: when it cannot be opened or is a folder.
    static func open(_ path: String) throws(Failure) -> Int32 {
        let descriptor = path == "-" ? 0 : Glibc.open(path, O_RDONLY | O_CLOEXEC)
        var status = stat()
        guard descriptor >= 0, fstat(descriptor, &status) == 0 else { throw Failure(displayName(of: path), openMessage(errno)) }
        if status.st_mode & S_IFMT == S_IFDIR {
            if descriptor > 0 { close(descriptor) }
            throw Failure(displayName(of: path), openMessage(EISDIR))
        }
        return descriptor
    }

    /// The name of an input in messages.
    static func displayName(of path: String) -> String { path == "-" ? say("đầu vào chuẩn", "standard input") : path }

    /// The name of an input in records: the file's name without folders and ending.
    static func id(of path: String) -> String {
        if path == "-" { return "stdin" }
        let name = path.split(separator: "/").last.map { String($0) } ?? path
        guard let point = name.lastIndex(of: "."), point != name.startIndex else { return name }
        return String(name[..<point])
    }

    private static func read(_ descriptor: Int32, expected: Int, name: String) throws(Failure) -> [UInt8] {
        var size = expected + 1
        var bytes: [UInt8] = []
        while true {
            var reason: Int32 = 0
            let chunk = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
                let got = readFully(descriptor, UnsafeMutableRawBufferPointer(buffer))
                if got < 0 { reason = errno }
                count = max(0, got)
            }
            if reason != 0 { throw Failure(name, openMessage(reason)) }
            if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
            if bytes.count > bytesMax { throw Failure(name, tooLarge) }
            if chunk.count < size { return bytes }
            try MemoryRoom.require(forFileOf: bytes.count * 2, name: name)
            size = min(max(size * 2, 1 << 16), 1 << 24)
        }
    }

    /// Reads until the buffer is full or the file ends; negative on error.
    private static func readFully(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
        var count = 0
        while count < buffer.count, let base = buffer.baseAddress {
            let got = Glibc.read(descriptor, base + count, buffer.count - count)
            if got < 0 {
                if errno == EINTR { continue }
                return got
            }
            if got == 0 { break }
            count += got
        }
        return count
    }

    private static var tooLarge: Message {
        Message("E106", "Tệp lớn hơn \(bytesMax >> 20) MiB; hãy tách nhỏ.", "The file is larger than \(bytesMax >> 20) MiB; split it.")
    }

    private static func openMessage(_ code: Int32) -> Message {
        switch code {
        case ENOENT: return Message("E101", "Không có tệp này.", "There is no such file.")
        case EISDIR: return Message("E102", "Đây là thư mục, không phải tệp; hãy nêu từng tệp, ví dụ “\(say("thư-mục", "folder"))/*.txt”.", "This is a folder, not a file; name its files, such as “folder/*.txt”.")
        case EACCES, EPERM: return Message("E103", "Không có quyền đọc tệp này.", "You may not read this file.")
        default:
            let reason = systemReason(code)
            return Message("E108", "Không đọc được: \(reason.vietnamese).", "Cannot be read: \(reason.english).")
        }
    }
}
