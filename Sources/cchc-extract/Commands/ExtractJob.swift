import ArgumentParser
import Documents
import Extraction
import Figures
import Mentions
import Records
import Usage

/// How records are printed.
enum RecordFormat: String, CaseIterable, ExpressibleByArgument {
    case table, json, ndjson, csv, markdown
}

/// Reading some files and printing their records: `extract` without its argument parsing.
struct ExtractJob {
    /// File names; `-` is standard input. None: standard input.
    var files: [String]
    var format: RecordFormat?
    var output: String?
    var lexicons: String?
    var published: CalendarDate?
    var showsEvidence = false
    /// Check each record against the schema.
    var validates = false
    var isQuiet = false
    /// The encoding of text files; nil to find it.
    var encoding: String?
    var recognizesScans = false

    init(files: [String]) { self.files = files.isEmpty ? ["-"] : files }

    /// - Throws: `ExitCode(1)` when an input could not be read, a `Failure` when nothing can be printed.
    func run() throws {
        let input = try ArticleInput(encoding: encoding, recognizesScans: recognizesScans)
        let extractor = try LexiconFiles.extractor(lexicons)
        var destination = try Destination(path: output)
        let form = format ?? (destination.isTerminal ? .table : .json)
        var printer = RecordPrinter(format: form, isList: files.count > 1, showsEvidence: showsEvidence, extractor: extractor)
        let validator = validates ? try RecordValidator() : nil
        var log = FailureLog()
        if !isQuiet, files == ["-"], standardInput.isTerminal {
            standardError.writeLine(say("Đang đọc từ bàn phím; Ctrl-D để kết thúc.", "Reading from the keyboard; Ctrl-D ends."))
        }
        printer.begin(&destination)
        for file in files {
            do throws(Failure) {
                let record = try read(file, input, extractor)
                if let validator { try printer.check(record, validator, name: InputFile.displayName(of: file)) }
                printer.print(record, to: &destination)
            } catch {
                log.report(error)
            }
        }
        printer.end(&destination)
        // A file of nothing would pass for a result.
        if printer.count == 0, output != nil { destination.abandon() } else { try destination.commit() }
        try log.finish()
    }

    private func read(_ file: String, _ input: ArticleInput, _ extractor: Extractor) throws(Failure) -> Record {
        let article: (report: ReportText, original: [UInt8])
        do { article = try input.report(file) } catch { throw withHint(error, file) }
        if !isQuiet, !article.report.isConverted, let offset = InputKind.firstMalformedByte(article.original) { note(file, article.original, offset) }
        return extractor.record(from: article.report, id: InputFile.id(of: file), published: published, original: article.original)
    }

    /// A file that is not there may be a command misspelt.
    private func withHint(_ failure: Failure, _ file: String) -> Failure {
        guard failure.message.code == "E101", !file.contains("/"), !file.contains("."), file.count > 3,
              let command = nearestName(to: file, among: Program.names.sorted()) else { return failure }
        let message = failure.message
        return Failure(failure.place, Message(message.code, message.vietnamese + " Hay là lệnh “\(command)”?", message.english + " Or is it the command “\(command)”?"))
    }

    private func note(_ file: String, _ bytes: [UInt8], _ offset: Int) {
        let place = FilePlace(path: InputFile.displayName(of: file), bytes: bytes, offset: offset)
        let sentence = say("có byte không phải UTF-8; phần còn lại vẫn được đọc.", "a byte here is no UTF-8; the rest is read all the same.")
        standardError.writeLine("\(place): \(say("lưu ý", "note")) E110: \(sentence)")
    }
}
