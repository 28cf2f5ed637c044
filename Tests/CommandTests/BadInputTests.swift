import Foundation
import Testing

@Suite struct BadInputTests {
    /// A file's bytes, what is said of it in both languages, and the exit status.
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var bytes: Data?
        var vietnamese: String
        var english: String
        var status: Int32 = 1
        var testDescription: String { name }
    }

    static let cases: [Case] = [
        Case(name: "missing", bytes: nil, vietnamese: "bai.txt: lỗi E101: Không có tệp này.\n", english: "bai.txt: error E101: There is no such file.\n"),
        Case(name: "empty", bytes: Data(), vietnamese: "bai.txt: lỗi E104: Tệp rỗng, không có bài nào để đọc.\n", english: "bai.txt: error E104: The file is empty; there is no article to read.\n"),
        Case(name: "binary", bytes: Data((0..<4_000).map { UInt8($0 * 7 % 256) }), vietnamese: "bai.txt: lỗi E105: Đây là tệp nhị phân, không phải văn bản thuần.\n", english: "bai.txt: error E105: This is a binary file, not plain text.\n"),
        Case(name: "PDF", bytes: Data("%PDF-1.7\n".utf8), vietnamese: "bai.txt: lỗi E320: Tệp PDF bị hỏng, không đọc được.\n", english: "bai.txt: error E320: The PDF file is damaged and cannot be read.\n"),
        Case(name: "ELF", bytes: Data([0x7F, 0x45, 0x4C, 0x46, 1, 1, 1]), vietnamese: "bai.txt: lỗi E321: Đây là tệp ELF, không phải văn bản, HTML, DOCX, PDF hay DOC.\n", english: "bai.txt: error E321: This is a ELF file, not text, HTML, DOCX, PDF or DOC.\n"),
        Case(name: "truncated UTF-8", bytes: Data("Xã\nnhận 5 hồ s".utf8) + Data([0xC6]), vietnamese: "bai.txt:2:12: lưu ý E110: có byte không phải UTF-8; phần còn lại vẫn được đọc.\n", english: "bai.txt:2:12: note E110: a byte here is no UTF-8; the rest is read all the same.\n", status: 0),
    ]

    @Test(arguments: cases) func isSaidPlainly(_ input: Case) throws {
        let folder = try Workspace()
        if let bytes = input.bytes { try folder.write(bytes, to: "bai.txt") }
        let vietnamese = try Command.run("bai.txt", in: folder)
        #expect(vietnamese.errors == input.vietnamese)
        #expect(vietnamese.status == input.status)
        let english = try Command.run("bai.txt", in: folder, locale: "en_US.UTF-8")
        #expect(english.errors == input.english)
        #expect(english.status == input.status)
    }

    @Test func aFolderIsNoFile() throws {
        let outcome = try Command.run("bai", in: try Workspace(["bai/mot.txt": "x"]))
        #expect(outcome.errors == "bai: lỗi E102: Đây là thư mục, không phải tệp; hãy nêu từng tệp, ví dụ “thư-mục/*.txt”.\n")
        #expect(outcome.status == 1)
    }

    @Test func theOtherInputsAreStillRead() throws {
        let folder = try Workspace(["mot.txt": "Đã nhận 5 hồ sơ.", "hai.txt": "Đã nhận 6 hồ sơ."])
        let outcome = try Command.run("mot.txt", "khong.txt", "hai.txt", in: folder)
        let list = try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [[String: Any]])
        #expect(list.map { ($0["document"] as? [String: Any])?["id"] as? String } == ["mot", "hai"])
        #expect(outcome.errors == "khong.txt: lỗi E101: Không có tệp này.\n")
        #expect(outcome.status == 1)
    }

    @Test func nothingReadIsAnEmptyList() throws {
        let outcome = try Command.run("khong.txt", "khong2.txt", "--format", "json")
        #expect(outcome.output == "[]\n")
        #expect(outcome.status == 1)
    }

    @Test func standardInputMayBeEmptyToo() throws {
        #expect(try Command.run() == Command.Outcome(status: 1, output: "", errors: "đầu vào chuẩn: lỗi E104: Tệp rỗng, không có bài nào để đọc.\n"))
    }

    @Test(arguments: [
        (["--fromat", "json"], "cchc-extract: lỗi U001: Không có tùy chọn “--fromat”. Có phải “--format”?\nXem “cchc-extract extract --help”.\n"),
        (["--format"], "cchc-extract: lỗi U002: Tùy chọn “--format <table|json|ndjson|csv|markdown>” thiếu giá trị.\nXem “cchc-extract extract --help”.\n"),
        (["--format", "xml"], "cchc-extract: lỗi U003: “xml” không dùng được cho “--format <table|json|ndjson|csv|markdown>”. Được dùng: table, json, ndjson, csv, markdown.\nXem “cchc-extract extract --help”.\n"),
        (["--as-of", "hôm qua"], "cchc-extract: lỗi U003: “hôm qua” không dùng được cho “--as-of <ngày>”.\nXem “cchc-extract extract --help”.\n"),
        (["stream", "--jobs", "0"], "cchc-extract: lỗi U003: “0” không dùng được cho “--jobs <n>”. Được dùng: 1 … 256.\nXem “cchc-extract stream --help”.\n"),
        (["explain"], "cchc-extract: lỗi U004: Thiếu đối số “<câu>”.\nXem “cchc-extract explain --help”.\n"),
        (["explain", "một", "hai"], "cchc-extract: lỗi U005: Thừa đối số: “hai”.\nXem “cchc-extract explain --help”.\n"),
        (["corpus", "convert", "x"], "cchc-extract: lỗi U004: Thiếu đối số “--to <annotated|brat|doccano|label-studio>”.\nXem “cchc-extract corpus convert --help”.\n"),
    ]) func wrongUseIsSaidPlainly(_ arguments: [String], _ errors: String) throws {
        #expect(try Command.run(arguments, input: Data()) == Command.Outcome(status: 64, output: "", errors: errors))
    }

    @Test func wrongUseIsSaidInEnglishToo() throws {
        let outcome = try Command.run("--fromat", locale: "en_GB.UTF-8")
        #expect(outcome.errors == "cchc-extract: error U001: Unknown option '--fromat'. Did you mean '--format'?\nSee “cchc-extract extract --help”.\n")
    }

    @Test func aMisspeltCommandIsGuessed() throws {
        #expect(try Command.run("sream").errors == "sream: lỗi E101: Không có tệp này. Hay là lệnh “stream”?\n")
    }

    @Test func aBrokenLexiconIsShownWithItsPlace() throws {
        let folder = try Workspace(["tu-vung/chi-tieu.txt": "không phải từ vựng\n", "bai.txt": "Đã nhận 5 hồ sơ."])
        let outcome = try Command.run("bai.txt", "--lexicons", "tu-vung", in: folder)
        #expect(outcome.errors.hasPrefix("tu-vung/chi-tieu.txt:1:"))
        #expect(outcome.errors.contains("\ntu-vung: lỗi E131: Từ vựng có lỗi nên không dùng được"))
        #expect(outcome.output == "")
        #expect(outcome.status == 1)
    }

    @Test func aLexiconThatIsNotThereIsSaidPlainly() throws {
        let folder = try Workspace(["rong/x.md": ""])
        #expect(try Command.run("check", "--lexicons", "khong", in: folder).errors == "khong: lỗi E109: Không mở được thư mục: không có tệp hoặc thư mục này.\n")
        #expect(try Command.run("check", "--lexicons", "rong", in: folder).errors == "rong: lỗi E130: Thư mục không có tệp từ vựng .txt nào.\n")
    }

    @Test func oneVeryLongLineIsRead() throws {
        let folder = try Workspace(["dai.txt": String(repeating: "Đã nhận 5 hồ sơ; ", count: 500)])
        let outcome = try Command.run("dai.txt", "--format", "csv", in: folder)
        #expect(outcome.status == 0)
        #expect(outcome.errors == "")
        #expect(outcome.output.split(separator: "\n").count == 501)
    }
}
