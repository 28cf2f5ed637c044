import ArgumentParser
import Extraction
import Foundation
import Ingestion
import Questions
import Usage

/// `export`: figures of a database as CSV or NDJSON.
struct ExportCommand: ParsableCommand {
    static var configuration: CommandConfiguration { ExportOptions.configuration }

    @OptionGroup var options: ExportOptions

    func run() throws {
        let store = try FigureStore(path: options.db)
        var filter = FigureFilter()
        (filter.unit, filter.level, filter.from, filter.to, filter.indicator) = (options.unit, options.level?.rawValue, options.from, options.to, options.indicator)
        let form: RowForm = options.format == .csv ? .csv : .ndjson
        guard let output = options.output else { return try store.export(filter, as: form) { put($0) } }
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
