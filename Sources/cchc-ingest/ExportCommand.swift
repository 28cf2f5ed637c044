import ArgumentParser
import Extraction
import Foundation
import Ingestion

/// `export`: figures of a database as CSV or NDJSON.
struct ExportCommand: ParsableCommand {
    enum Form: String, CaseIterable, ExpressibleByArgument { case csv, ndjson }

    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "export",
            abstract: say("Xuất số liệu từ cơ sở dữ liệu ra CSV hay NDJSON.", "Export figures of a database as CSV or NDJSON."),
            discussion: say("Ô lấy từ văn bản mà bắt đầu bằng =, +, - hay @ được thêm dấu ' để bảng tính không coi là công thức.", "A cell taken from text that begins with =, +, - or @ gets a ' before it, so that no spreadsheet takes it for a formula."))
    }

    @Option(help: ArgumentHelp(say("Cơ sở dữ liệu.", "The database."), valueName: say("tệp", "file"))) var db: String
    @Option(help: ArgumentHelp(say("csv hoặc ndjson.", "csv or ndjson."))) var format: Form = .csv
    @Option(help: ArgumentHelp(say("Đơn vị: mã, hoặc một phần tên.", "Unit: its code, or a part of its name."))) var unit: String?
    @Option(help: ArgumentHelp(say("Cấp: commune, district, province …", "Level: commune, district, province …"))) var level: String?
    @Option(help: ArgumentHelp(say("Kỳ bắt đầu từ ngày này.", "Periods that begin on this day or later."), valueName: "yyyy-mm-dd")) var from: String?
    @Option(help: ArgumentHelp(say("Kỳ kết thúc đến ngày này.", "Periods that end on this day or earlier."), valueName: "yyyy-mm-dd")) var to: String?
    @Option(help: ArgumentHelp(say("Mã chỉ tiêu, hoặc phần đầu với dấu *: “dossiers.*”.", "Indicator code, or its beginning with a star: “dossiers.*”."))) var indicator: String?
    @Option(name: .shortAndLong, help: ArgumentHelp(say("Ghi vào tệp này, trọn vẹn hoặc không gì cả.", "Write to this file, whole or not at all."), valueName: say("tệp", "file"))) var output: String?
    @Option(help: ArgumentHelp(say("Ngôn ngữ: vi hoặc en.", "Language: vi or en."), valueName: "vi|en")) var language: String?

    func run() throws {
        let store = try FigureStore(path: db)
        var filter = FigureFilter()
        (filter.unit, filter.level, filter.from, filter.to, filter.indicator) = (unit, level, from, to, indicator)
        let form: RowForm = format == .csv ? .csv : .ndjson
        guard let output else { return try store.export(filter, as: form) { put($0) } }
        let draft = output + ".\(getpid()).part"
        guard FileManager.default.createFile(atPath: draft, contents: nil), let file = FileHandle(forWritingAtPath: draft) else {
            throw Message("E120", "Không ghi được vào “\(output)”.", "Cannot write to “\(output)”.")
        }
        let interrupts = Interrupts { number in
            unlink(draft)
            Foundation.exit(128 + number)
        }
        defer { interrupts.end() }
        do {
            var isWhole = true
            try store.export(filter, as: form) { text in
                isWhole = (try? file.write(contentsOf: Data(text.utf8))) != nil
                return isWhole
            }
            try file.close()
            guard isWhole, rename(draft, output) == 0 else { throw Message("E120", "Không ghi được vào “\(output)”.", "Cannot write to “\(output)”.") }
        } catch {
            unlink(draft)
            throw error
        }
    }
}
