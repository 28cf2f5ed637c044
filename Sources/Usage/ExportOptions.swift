import ArgumentParser
import Extraction
import Mentions
import Records

extension UnitLevel: ExpressibleByArgument {}

/// What `export` takes.
public struct ExportOptions: ParsableArguments {
    public enum Form: String, CaseIterable, ExpressibleByArgument { case csv, ndjson }

    public static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "export",
            abstract: say("Xuất số liệu từ cơ sở dữ liệu ra CSV hay NDJSON.", "Export figures of a database as CSV or NDJSON."),
            usage: say("cchc-extract export --db <tệp> [-o <tệp>] [<tùy-chọn>]", "cchc-extract export --db <file> [-o <file>] [<options>]"),
            discussion: say(
                """
                Ví dụ: cchc-extract export --db tinh.sqlite --level commune -o cap-xa.csv
                ghi số liệu của các xã vào tệp cap-xa.csv; mở bằng LibreOffice, hoặc bằng Excel qua Data, From Text/CSV, bảng mã UTF-8. Nêu nhiều điều kiện thì chỉ lấy số liệu hợp tất cả; không nêu điều kiện nào thì lấy hết.

                Ô lấy từ văn bản mà bắt đầu bằng =, +, - hay @ được thêm dấu ' để bảng tính không coi là công thức.
                """,
                """
                Example: cchc-extract export --db province.sqlite --level commune -o communes.csv
                Several conditions together let through what meets all of them; without any, every figure is printed.

                A cell taken from text that begins with =, +, - or @ gets a ' before it, so that no spreadsheet takes it for a formula.
                """))
    }

    @Option(help: ArgumentHelp(say("Tệp cơ sở dữ liệu mà lệnh ingest đã tạo.", "The database, made by ingest."), valueName: say("tệp", "file")), completion: .file()) public var db: String
    @Option(help: ArgumentHelp(say("Dạng in: csv cho bảng tính, ndjson cho chương trình khác.", "Output form."), valueName: "csv|ndjson")) public var format: Form = .csv
    @Option(help: ArgumentHelp(say("Chỉ lấy nơi này: một phần tên (\"Nông Thượng\"), hoặc mã.", "Unit: its code, or a part of its name."), valueName: say("nơi", "unit"))) public var unit: String?
    @Option(
        help: ArgumentHelp(
            say("Chỉ lấy cấp này: commune là xã, district là huyện, province là tỉnh; sở là department, phòng là division, thôn là village, bộ là ministry, nơi khác là agency.", "Level of the unit."),
            valueName: say("cấp", "level")))
    public var level: UnitLevel?
    @Option(help: ArgumentHelp(say("Chỉ lấy kỳ báo cáo bắt đầu từ ngày này trở đi, viết năm-tháng-ngày: 2022-01-01.", "Periods that begin on this day or later."), valueName: "yyyy-mm-dd")) public var from: String?
    @Option(help: ArgumentHelp(say("Chỉ lấy kỳ báo cáo kết thúc chậm nhất vào ngày này.", "Periods that end on this day or earlier."), valueName: "yyyy-mm-dd")) public var to: String?
    @Option(
        help: ArgumentHelp(
            say("Chỉ lấy chỉ tiêu có mã này, hoặc phần đầu của mã với dấu *: 'dossiers.*'. Các mã: lệnh query coverage.", "Indicator code, or its beginning with a star: 'dossiers.*'. The codes: query coverage."),
            valueName: say("mã", "code")))
    public var indicator: String?
    @Option(name: .shortAndLong, help: ArgumentHelp(say("Ghi vào tệp này, trọn vẹn hoặc không gì cả; không nêu thì in ra màn hình.", "Write to this file, whole or not at all."), valueName: say("tệp", "file")), completion: .file())
    public var output: String?
    @OptionGroup public var speech: LanguageOption

    public init() {}

    public func validate() throws {
        for (name, day) in [("--from", from), ("--to", to)] {
            if let day, CalendarDate(iso: day) == nil { throw ValidationError(say("\(name) phải viết như 2022-11-04.", "\(name) must read like 2022-11-04.")) }
        }
    }
}
