import ArgumentParser
import Extraction
import Mentions
import Usage

/// `extract`: one record for each article. The default command.
struct ExtractCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "extract",
            abstract: say("Đọc bài viết và in bản ghi (lệnh mặc định).", "Read articles and print their records (the default)."),
            discussion: say(
                "Không nêu tệp nào thì đọc đầu vào chuẩn. Tệp không đọc được thì báo lỗi, các tệp còn lại vẫn được đọc.\n\n",
                "Without a file, standard input is read. A file that cannot be read is reported; the others are still read.\n\n") + limits)
    }

    /// What the command cannot do, and how it ends.
    static var limits: String {
        say(
            """
            Giới hạn: mỗi tệp tối đa \(InputFile.bytesMax >> 20) MiB: văn bản (UTF-8, UTF-16, windows-1258, TCVN3, VNI, VISCII), HTML (32 MiB), DOCX, PDF, DOC; nhận theo nội dung. Một dòng dài bao nhiêu cũng được. Byte không phải UTF-8 được giữ nguyên và báo một lời; vị trí các số không bị lệch.

            Mã thoát: 0 đọc được tất cả; 1 có ít nhất một tệp không đọc được; 64 dùng sai lệnh.
            """,
            """
            Limits: a file of at most \(InputFile.bytesMax >> 20) MiB: text (UTF-8, UTF-16, windows-1258, TCVN3, VNI, VISCII), HTML (32 MiB), DOCX, PDF, DOC; told apart by content. A line of any length. Bytes that are no UTF-8 are kept and reported once; they move no figure.

            Exit status: 0 all read; 1 at least one input could not be read; 64 wrong usage.
            """)
    }

    @Argument(help: ArgumentHelp(say("Tệp văn bản, HTML, DOCX, PDF, DOC; “-” là đầu vào chuẩn.", "Text, HTML, DOCX, PDF or DOC files; “-” is standard input."), valueName: say("tệp", "file")), completion: .file())
    var files: [String] = []

    @Option(help: ArgumentHelp(say("Dạng in; mặc định là table trên màn hình, json ở nơi khác.", "Output form; table on a terminal, json elsewhere."), valueName: "table|json|ndjson|csv|markdown"))
    var format: RecordFormat?

    @Option(name: .shortAndLong, help: ArgumentHelp(say("Ghi vào tệp này, trọn vẹn hoặc không gì cả, thay cho đầu ra chuẩn.", "Write to this file, whole or not at all, instead of standard output."), valueName: say("tệp", "file")), completion: .file())
    var output: String?

    @Option(name: .customLong("as-of"), help: ArgumentHelp(say("Ngày đăng bài, để biết năm còn thiếu và tên đơn vị lúc ấy.", "When the article was published, for missing years and the units of that day."), valueName: say("ngày", "date")))
    var asOf: CalendarDate?

    @Flag(help: ArgumentHelp(say("In kèm câu chứa từng số (table, markdown).", "Print the sentence each figure came from (table, markdown).")))
    var evidence = false

    @Flag(help: ArgumentHelp(say("Kiểm từng bản ghi theo lược đồ JSON; bản ghi sai không được in.", "Check each record against the JSON Schema; a faulty one is not printed.")))
    var validate = false

    @OptionGroup var encoding: EncodingOptions

    @Flag(help: ArgumentHelp(say("Đọc ảnh và trang quét bằng tesseract.", "Read pictures and scanned pages by tesseract.")))
    var ocr = false

    @OptionGroup var lexicon: LexiconOptions
    @OptionGroup var speech: SpeechOptions

    func run() throws {
        var job = ExtractJob(files: files)
        job.format = format
        job.output = output
        job.lexicons = lexicon.lexicons
        job.published = asOf
        job.encoding = encoding.name
        job.recognizesScans = ocr
        job.showsEvidence = evidence
        job.validates = validate
        job.isQuiet = speech.quiet
        try job.run()
    }
}

extension CalendarDate: ExpressibleByArgument {
    public init?(argument: String) { self.init(iso: argument) }
}
