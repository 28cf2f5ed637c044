import Extraction
import GRDB

/// What a fault of the database means to the one who called the program.
func databaseMessage(_ error: DatabaseError) -> Message {
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED:
        return Message("E424", "Cơ sở dữ liệu đang bị chương trình khác ghi; đợi nó xong rồi chạy lại.", "Another program is writing to the database; run again when it is done.")
    case .SQLITE_FULL:
        return Message("E425", "Đĩa đã đầy. Những gì đã ghi vẫn còn; có chỗ rồi thì chạy lại đúng lệnh này.", "The disk is full. What was written is kept; the same call goes on when there is room.")
    case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_WRITE || error.extendedResultCode == .SQLITE_IOERR_SHMSIZE:
        return Message("E425", "Không ghi được: đĩa đã đầy hoặc bị lỗi. Những gì đã ghi vẫn còn; chạy lại đúng lệnh này.", "Cannot write: the disk is full or fails. What was written is kept; run the same call again.")
    case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM:
        return Message("E426", "Không mở được cơ sở dữ liệu để ghi: không có quyền, thư mục không có hoặc chỉ đọc.", "The database cannot be opened for writing: no permission, or its folder is missing or read-only.")
    case .SQLITE_NOTADB, .SQLITE_CORRUPT:
        return Message("E427", "Tệp này không phải cơ sở dữ liệu SQLite, hoặc đã hỏng.", "This file is no SQLite database, or it is damaged.")
    case .SQLITE_NOMEM:
        return Message("E428", "Không đủ bộ nhớ cho cơ sở dữ liệu.", "Not enough memory for the database.")
    default:
        let reason = error.message ?? "\(error.resultCode)"
        return Message("E423", "Cơ sở dữ liệu báo: \(reason).", "The database says: \(reason).")
    }
}
