import Extraction
import Glibc

/// Why a source could not be read; a row of `failures` says it.
struct IngestFault: Error, Sendable {
    let message: Message

    init(_ code: String, _ vietnamese: String, _ english: String) { message = Message(code, vietnamese, english) }
    init(_ message: Message) { self.message = message }

    static let notRegular = IngestFault("E402", "Không phải tệp thường (thiết bị, ống dẫn hay socket).", "Not a regular file (a device, pipe or socket).")
    static let seenBefore = IngestFault("E403", "Thư mục này đã được đọc qua đường khác; liên kết có thể chạy vòng.", "This folder was already read by another path; its links may run in a circle.")
    static let tooDeep = IngestFault("E404", "Thư mục lồng quá 200 tầng.", "Folders are nested more than 200 deep.")
    static let unsafeName = IngestFault("E411", "Tên trong gói dẫn ra ngoài (“..” hay “/” ở đầu); bị từ chối.", "The name within the archive leads outside (“..” or a leading “/”); refused.")
    static let notFileInArchive = IngestFault("E412", "Mục trong gói là liên kết hay thiết bị; bị từ chối.", "The entry of the archive is a link or a device; refused.")
    static let nestedArchive = IngestFault("E413", "Gói nằm trong gói; hãy bung gói ngoài trước.", "An archive within an archive; unpack the outer one first.")
    static let bomb = IngestFault("E414", "Gói bung ra lớn gấp hơn 200 lần, như một bom nén; dừng đọc gói này.", "The archive unpacks to over 200 times its size, as a zip bomb does; the rest is not read.")
    static let encrypted = IngestFault("E415", "Mục trong gói có mật khẩu.", "The entry of the archive has a password.")

    static func unreadable(_ code: Int32) -> IngestFault {
        switch code {
        case ENOENT: IngestFault("E101", "Không có tệp này.", "There is no such file.")
        case EACCES, EPERM: IngestFault("E103", "Không có quyền đọc tệp này.", "You may not read this file.")
        case ELOOP: IngestFault("E405", "Liên kết chạy vòng.", "The link runs in a circle.")
        default: IngestFault("E401", "Không đọc được: \(String(cString: strerror(code))).", "Cannot be read: \(String(cString: strerror(code))).")
        }
    }

    static func archiveDamaged(_ reason: String) -> IngestFault {
        IngestFault("E410", "Gói bị hỏng: \(reason).", "The archive is damaged: \(reason).")
    }

    static func memberTooLarge(_ limit: Int) -> IngestFault {
        IngestFault("E416", "Mục trong gói lớn hơn \(limit >> 20) MiB khi bung ra.", "The entry of the archive unpacks to more than \(limit >> 20) MiB.")
    }
}
