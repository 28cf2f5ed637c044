import Foundation
import Testing

@testable import Documents

/// The tables of the encodings, and how one is told from another.
struct EncodingTests {
    @Test(.enabled(if: Tool.exists("iconv")), arguments: [("CP1258", TextEncoding.windows1258), ("VISCII", .viscii), ("TCVN5712-1", .tcvn5712)])
    func tablesAgreeWithTheCLibrary(_ name: String, _ encoding: TextEncoding) throws {
        for byte in UInt8(0x80)...0xFF {
            // A letter before it keeps a combining mark from standing alone.
            let bytes: [UInt8] = [0x20, byte, 0x20]
            let folder = FileManager.default.temporaryDirectory.appendingPathComponent("iconv-\(UUID().uuidString)")
            defer { try? FileManager.default.removeItem(at: folder) }
            try Data(bytes).write(to: folder)
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/usr/bin/iconv")
            process.arguments = ["-f", name, "-t", "UTF-8", folder.path]
            let pipe = Pipe()
            process.standardOutput = pipe
            process.standardError = FileHandle.nullDevice
            try process.run()
            let output = pipe.fileHandleForReading.readDataToEndOfFile()
            process.waitUntilExit()
            if process.terminationStatus == 0 { #expect([UInt8](output) == encoding.decode(bytes[...]).text, "\(name) \(byte)") }
        }
    }

    @Test(arguments: [
        ("xã hội chủ nghĩa", "xaõ hoäi chuû nghóa"), ("Đường dây nóng", "Ñöôøng daây noùng"), ("ỦY BAN NHÂN DÂN", "UÛY BAN NHAÂN DAÂN"), ("kỳ, kỷ, kỹ, kỵ", "kyø, kyû, kyõ, kî"), ("giải quyết trễ", "giaûi quyeát treã"),
    ])
    func vniIsRead(_ text: String, _ typed: String) {
        let bytes = typed.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
        #expect(String(decoding: TextEncoding.vni.decode(bytes[...]).text, as: UTF8.self) == text)
    }

    @Test(arguments: [("quyết", true), ("nghiêng", true), ("gì", true), ("giếng", true), ("khuya", true), ("thuở", true), ("quyêt", false), ("bàn", true), ("bàà", false), ("hç", false), ("tiÕp", false)])
    func syllables(_ word: String, _ isOne: Bool) {
        let letters = word.unicodeScalars.compactMap { VietnameseLetter($0.value) }
        #expect((letters.count == word.unicodeScalars.count && SyllableShape.isSyllable(letters)) == isOne)
    }

    @Test func marksDecide() throws {
        #expect(EncodingDetector.find([0xEF, 0xBB, 0xBF, 0x41]) == .known(.utf8, markBytes: 0))
        #expect(EncodingDetector.find([0xFF, 0xFE, 0x41, 0x00]) == .known(.utf16LittleEndian, markBytes: 2))
        #expect(EncodingDetector.find([0xFE, 0xFF, 0x00, 0x41]) == .known(.utf16BigEndian, markBytes: 2))
        #expect(EncodingDetector.find(Array("Xã đã tiếp nhận".utf8)) == .known(.utf8, markBytes: 0))
        let bare = Array("Xã A".utf16).flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
        #expect(EncodingDetector.find(bare + bare) == .known(.utf16LittleEndian, markBytes: 0))
        #expect(EncodingDetector.find(Array("Xã đã tiếp nhận và giải quyết 351 hồ sơ, nội dung đầy đủ, chính xác, kịp thời, đúng quy định của pháp luật".utf8) + [0xFF]) == .known(.utf8, markBytes: 0))
    }

    @Test func encodingNames() {
        #expect(TextEncoding(name: "ABC") == .tcvn3)
        #expect(TextEncoding(name: "VNI-Windows") == .vni)
        #expect(TextEncoding(name: "cp1258") == .windows1258)
        #expect(TextEncoding(name: "koi8") == nil)
    }
}
