import ArgumentParser
import Extraction

/// What `ingest` takes.
public struct IngestOptions: ParsableArguments {
    public static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "ingest",
            abstract: say("Đọc cả thư mục, gói nén và tệp NDJSON vào cơ sở dữ liệu SQLite.", "Read folders, archives and NDJSON files into an SQLite database."),
            usage: say("cchc-extract ingest <đường-dẫn>… --db <tệp> [<tùy-chọn>]", "cchc-extract ingest <path>… --db <file> [<options>]"),
            discussion: say(
                """
                Ví dụ: cchc-extract ingest bao-cao/ --db tinh.sqlite
                đọc mọi bài trong thư mục bao-cao, cả thư mục con, vào một tệp tinh.sqlite. Hỏi tệp ấy bằng lệnh query, xuất ra bảng tính bằng lệnh export.

                Gọi lại đúng lệnh ấy thì chỉ đọc tệp mới hoặc đã sửa; khi từ vựng đổi thì đọc lại tất cả. Bấm Ctrl-C hay mất điện giữa chừng thì gọi lại là đọc tiếp, không mất gì. Tệp nào không đọc được cũng được ghi lại, kèm lý do (cchc-extract query failures --db tinh.sqlite).

                Giới hạn: tệp 256 MiB; HTML 32 MiB; tệp nằm trong gói nén 64 MiB; gói nén bung ra không quá 200 lần; thư mục sâu 200 tầng.

                Mã thoát: 0 xong; 1 có tài liệu không đọc được; 130 bị ngắt; 64 dùng sai lệnh.
                """,
                """
                Example: cchc-extract ingest reports/ --db province.sqlite
                reads every article in the folder and those below it into one file, which the commands query and export ask.

                Run again, it reads new and changed files only; all when the lexicon changed. After Ctrl-C or a crash the same call goes on. A document that cannot be read is a row of the table failures, with the reason.

                Limits: files of 256 MiB; HTML 32 MiB; entries of archives 64 MiB; an archive unpacks to at most 200 times its size; folders 200 deep.

                Exit status: 0 done; 1 some documents could not be read; 130 interrupted; 64 wrong usage.
                """))
    }

    @Argument(
        help: ArgumentHelp(
            say("Thư mục, tệp (văn bản, HTML, DOCX, PDF, DOC), gói nén (zip, tar.gz), hay tệp NDJSON (mỗi dòng một bài).", "Folders, files, archives (zip, tar.gz) or NDJSON (a row for each article)."),
            valueName: say("đường-dẫn", "path")),
        completion: .file())
    public var paths: [String]

    @Option(help: ArgumentHelp(say("Tệp cơ sở dữ liệu SQLite để ghi vào; chưa có thì được tạo mới.", "The SQLite database; made when there is none."), valueName: say("tệp", "file")), completion: .file())
    public var db: String

    @Option(help: ArgumentHelp(say("Đọc mấy bài cùng lúc; không nêu thì dùng hết số nhân của máy.", "Threads; the number of cores by default."), valueName: "n"))
    public var jobs: Int?

    @Option(help: ArgumentHelp(say("Chỉ đọc tệp sửa từ ngày này trở đi, viết năm-tháng-ngày: 2022-11-04.", "Only files changed on this day or later."), valueName: "yyyy-mm-dd"))
    public var since: String?

    @OptionGroup public var encoding: EncodingOptions
    @OptionGroup public var lexicon: LexiconOptions

    @Flag(help: ArgumentHelp(say("Đọc cả ảnh chụp và trang quét, bằng tesseract (chậm: vài giây một trang).", "Read pictures and scanned pages by tesseract (some seconds a page).")))
    public var ocr = false

    @Flag(name: .customLong("dry-run"), help: ArgumentHelp(say("Chỉ đếm xem sẽ đọc bao nhiêu tệp; không đọc, không ghi gì.", "Only count what would be read; write nothing.")))
    public var dryRun = false

    @Flag(name: .customLong("fail-fast"), help: ArgumentHelp(say("Dừng ở tệp đầu tiên không đọc được; không nêu thì ghi lại lý do và đọc tiếp.", "Stop at the first document that cannot be read.")))
    public var failFast = false

    @Flag(help: ArgumentHelp(say("Bỏ khỏi cơ sở dữ liệu những bài mà tệp không còn nữa; không nêu thì giữ và đánh dấu.", "Take out the documents of files that are gone; else they stay, and are marked.")))
    public var prune = false

    @OptionGroup public var speech: SpeechOptions

    public init() {}

    public func validate() throws {
        if let jobs, jobs < 1 || jobs > 256 { throw ValidationError(say("--jobs phải từ 1 đến 256.", "--jobs must be 1 to 256.")) }
    }
}
