import Extraction
import Glibc
import Usage

/// Where results go: standard output, or a file that is written whole or not at all.
///
/// A file is written beside its place and put there at the end. What is no plain file (a device, a pipe) is written as it is.
struct Destination {
    /// The file named by `-o`; nil for standard output.
    let path: String?
    private var descriptor: Int32 = 1
    /// What `rename` moves from and to; nil where nothing is renamed.
    private var move: (from: String, to: String)?
    private(set) var isWanted = true

    /// Opens the destination. The file itself appears only when `commit` is called.
    init(path: String?) throws(Failure) {
        self.path = path
        guard let path else { return }
        var status = stat()
        let exists = stat(path, &status) == 0
        if exists, status.st_mode & S_IFMT != S_IFREG {
            descriptor = open(path, O_WRONLY | O_CLOEXEC)
        } else {
            // A link stays a link: the file it leads to is replaced.
            let target = exists ? Destination.resolved(path) : path
            let temporary = "\(target).\(getpid()).tmp"
            move = (temporary, target)
            Interruption.guardDraft(temporary)
            descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, exists ? status.st_mode & 0o777 : 0o644)
        }
        if descriptor < 0 { throw Destination.failure(path, errno) }
    }

    private static func resolved(_ path: String) -> String {
        guard let real = realpath(path, nil) else { return path }
        defer { free(real) }
        return String(cString: real)
    }

    var isTerminal: Bool { path == nil && standardOutput.isTerminal }

    mutating func write(_ bytes: UnsafeBufferPointer<UInt8>) {
        if isWanted { isWanted = Channel(descriptor: descriptor).write(bytes) }
    }

    mutating func write(_ bytes: [UInt8]) { bytes.withUnsafeBufferPointer { write($0) } }

    mutating func write(_ text: String) {
        var copy = text
        copy.withUTF8 { write($0) }
    }

    /// Puts the file in its place.
    ///
    /// - Throws: when something could not be written; the file is then as it was before. A reader of standard output who left is no failure.
    func commit() throws(Failure) {
        guard let path else {
            if !isWanted, errno != EPIPE { throw Destination.failure(say("đầu ra chuẩn", "standard output"), errno) }
            return
        }
        let reason = errno
        defer { Interruption.releaseDraft() }
        let isClosed = close(descriptor) == 0
        let isMoved = isWanted && isClosed && (move.map { rename($0.from, $0.to) == 0 } ?? true)
        if isMoved { return }
        let last = isWanted ? errno : reason
        if let move { unlink(move.from) }
        throw Destination.failure(path, last)
    }

    /// Leaves the file as it was before.
    func abandon() {
        guard path != nil else { return }
        close(descriptor)
        if let move { unlink(move.from) }
        Interruption.releaseDraft()
    }

    private static func failure(_ path: String, _ code: Int32) -> Failure {
        let reason = systemReason(code)
        return Failure(path, Message("E120", "Không ghi được: \(reason.vietnamese).", "Cannot write: \(reason.english)."))
    }
}

/// What the system says about an error number.
func systemReason(_ code: Int32) -> (vietnamese: String, english: String) {
    switch code {
    case ENOENT: ("không có tệp hoặc thư mục này", "no such file or folder")
    case EACCES, EPERM: ("không có quyền", "permission denied")
    case EISDIR: ("đây là thư mục", "it is a folder")
    case ENOTDIR: ("đường dẫn đi qua một tệp", "the path leads through a file")
    case ENOSPC, EDQUOT: ("đĩa đã đầy", "the disk is full")
    case EFBIG: ("tệp lớn hơn mức hệ thống cho phép", "the file is larger than the system allows")
    case ENOMEM: ("không đủ bộ nhớ", "not enough memory")
    case EIO: ("đĩa bị lỗi", "the disk fails")
    case EROFS: ("đĩa chỉ đọc", "the disk is read-only")
    case ENAMETOOLONG: ("tên quá dài", "the name is too long")
    case EMFILE, ENFILE: ("quá nhiều tệp đang mở", "too many open files")
    default: (String(cString: strerror(code)), String(cString: strerror(code)))
    }
}
