import Extraction

/// Telling an article from what only looks like one.
enum InputKind {
    /// Why these bytes are no plain text; nil when they are.
    ///
    /// - Complexity: O(1): at most the first 64 KiB are looked at.
    static func refusal(_ bytes: [UInt8]) -> Message? {
        if bytes.isEmpty { return Message("E104", "Tệp rỗng, không có bài nào để đọc.", "The file is empty; there is no article to read.") }
        for (name, signature) in signatures where bytes.starts(with: signature) {
            return Message("E105", "Đây là tệp \(name), không phải văn bản thuần.", "This is a \(name) file, not plain text.")
        }
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            return Message("E107", "Tệp ở bảng mã UTF-16; hãy lưu lại thành UTF-8.", "The file is in UTF-16; save it as UTF-8.")
        }
        let head = bytes.prefix(1 << 16)
        let controls = head.count { $0 < 0x20 && !($0 >= 0x09 && $0 <= 0x0D) && $0 != 0x1B || $0 == 0x7F }
        if controls * 20 > head.count {
            return Message("E105", "Đây là tệp nhị phân, không phải văn bản thuần.", "This is a binary file, not plain text.")
        }
        return nil
    }

    private static let signatures: [(String, [UInt8])] = [
        ("PDF", Array("%PDF-".utf8)), ("ZIP/DOCX/XLSX", [0x50, 0x4B, 0x03, 0x04]), ("Word 97", [0xD0, 0xCF, 0x11, 0xE0]),
        ("PNG", [0x89, 0x50, 0x4E, 0x47]), ("JPEG", [0xFF, 0xD8, 0xFF]), ("gzip", [0x1F, 0x8B]), ("ELF", [0x7F, 0x45, 0x4C, 0x46]),
        ("SQLite", Array("SQLite format 3".utf8)),
    ]

    /// The first byte that begins no character of UTF-8; nil when all do.
    ///
    /// - Complexity: O(n).
    static func firstMalformedByte(_ bytes: [UInt8]) -> Int? {
        bytes.withUnsafeBufferPointer { buffer in
            var i = 0
            while i < buffer.count {
                let byte = buffer[i]
                if byte < 0x80 {
                    i &+= 1
                    continue
                }
                let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
                guard byte >= 0xC2, byte <= 0xF4, i &+ length <= buffer.count else { return i }
                let second = buffer[i &+ 1]
                let low: UInt8 = byte == 0xE0 ? 0xA0 : byte == 0xF0 ? 0x90 : 0x80
                let high: UInt8 = byte == 0xED ? 0x9F : byte == 0xF4 ? 0x8F : 0xBF
                guard second >= low, second <= high else { return i }
                for next in (i &+ 2)..<max(i &+ 2, i &+ length) where buffer[next] & 0xC0 != 0x80 { return i }
                i &+= length
            }
            return nil
        }
    }
}
