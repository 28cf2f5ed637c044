extension DocumentFault {
    static let empty = DocumentFault("E104", "Tệp rỗng, không có bài nào để đọc.", "The file is empty; there is no article to read.")
    static let binary = DocumentFault("E105", "Đây là tệp nhị phân, không phải văn bản thuần.", "This is a binary file, not plain text.")
    static let noText = DocumentFault("E302", "Không có chữ nào trong tài liệu.", "There is no text in the document.")
    static let tooDeep = DocumentFault("E303", "Trang lồng quá nhiều lớp thẻ, không phải trang thật.", "The page nests elements too deeply to be a real one.")
    static let entities = DocumentFault("E304", "Tài liệu khai báo thực thể XML; từ chối để tránh bị lạm dụng.", "The document declares XML entities; refused, since that is how readers are attacked.")
    static let encrypted = DocumentFault("E305", "Tài liệu có mật khẩu; hãy gỡ mật khẩu rồi lưu lại.", "The document has a password; remove it and save again.")
    static let scanned = DocumentFault("E306", "Tài liệu chỉ có ảnh quét; hãy thêm --ocr.", "The document holds scanned pages only; add --ocr.")

    static func fileTooLarge(_ limit: Int) -> DocumentFault {
        DocumentFault("E310", "Tệp lớn hơn \(limit >> 20) MiB; hãy tách nhỏ.", "The file is larger than \(limit >> 20) MiB; split it.")
    }

    static func htmlTooLarge(_ limit: Int) -> DocumentFault {
        DocumentFault("E311", "Trang HTML lớn hơn \(limit >> 20) MiB.", "The HTML page is larger than \(limit >> 20) MiB.")
    }

    static func unpacksTooLarge(_ part: String, _ limit: Int) -> DocumentFault {
        DocumentFault("E312", "“\(part)” bung ra hơn \(limit >> 20) MiB, như một bom nén.", "“\(part)” unpacks to more than \(limit >> 20) MiB, as a zip bomb does.")
    }

    static func textTooLarge(_ limit: Int) -> DocumentFault {
        DocumentFault("E313", "Tài liệu có hơn \(limit >> 20) MiB chữ.", "The document holds more than \(limit >> 20) MiB of text.")
    }

    static func tooManyPages(_ limit: Int) -> DocumentFault {
        DocumentFault("E314", "Tài liệu có hơn \(limit) trang.", "The document has more than \(limit) pages.")
    }

    static func malformed(_ format: String) -> DocumentFault {
        DocumentFault("E320", "Tệp \(format) bị hỏng, không đọc được.", "The \(format) file is damaged and cannot be read.")
    }

    static func notRead(_ kind: String) -> DocumentFault {
        DocumentFault("E321", "Đây là tệp \(kind), không phải văn bản, HTML, DOCX, PDF hay DOC.", "This is a \(kind) file, not text, HTML, DOCX, PDF or DOC.")
    }

    static func missing(library: String, package: String) -> DocumentFault {
        DocumentFault("E330", "Thiếu thư viện \(library); hãy cài bằng “apt-get install \(package)”.", "The library \(library) is missing; install it by “apt-get install \(package)”.")
    }

    static func missing(program: String, package: String) -> DocumentFault {
        DocumentFault("E331", "Thiếu chương trình \(program); hãy cài bằng “apt-get install \(package)”.", "The program \(program) is missing; install it by “apt-get install \(package)”.")
    }

    static func overTime(_ program: String, _ seconds: Int) -> DocumentFault {
        DocumentFault("E332", "\(program) chạy quá \(seconds) giây nên bị dừng.", "\(program) ran for more than \(seconds) seconds and was stopped.")
    }

    static func failed(_ program: String, _ reason: String) -> DocumentFault {
        DocumentFault("E333", "\(program) không đọc được tài liệu: \(reason)", "\(program) could not read the document: \(reason)")
    }
}
