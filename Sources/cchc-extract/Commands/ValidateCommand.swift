import ArgumentParser
import Extraction
import Usage

/// `validate`: records made elsewhere against the schema.
struct ValidateCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "validate",
            abstract: say("Kiểm bản ghi JSON theo lược đồ.", "Check JSON records against the schema."),
            discussion: say(
                "Tệp .ndjson hoặc .jsonl có mỗi dòng một bản ghi; tệp khác là một bản ghi hoặc một mảng bản ghi. Mỗi lỗi được in với đường dẫn (JSON Pointer) và lý do. Mã thoát 1 khi có lỗi.",
                "A .ndjson or .jsonl file has a record a line; any other is one record or an array of records. Each fault is printed with its path (JSON Pointer) and reason. The exit status is 1 when there is one."))
    }

    @Argument(help: ArgumentHelp(say("Tệp JSON hoặc NDJSON; “-” là đầu vào chuẩn.", "JSON or NDJSON files; “-” is standard input."), valueName: say("tệp", "file")), completion: .file())
    var files: [String]

    @OptionGroup var speech: SpeechOptions

    func run() throws {
        let validator = try RecordValidator()
        var log = FailureLog()
        var count = 0
        for file in files {
            do throws(Failure) {
                let name = InputFile.displayName(of: file)
                let bytes = try InputFile.bytes(of: file)
                if bytes.isEmpty { throw Failure(name, Message("E162", "Tệp rỗng, không có bản ghi nào.", "The file is empty; it holds no record.")) }
                for (place, record) in try records(bytes, name, isLines: file.hasSuffix(".ndjson") || file.hasSuffix(".jsonl")) {
                    count += 1
                    for fault in record.withUnsafeBufferPointer({ validator.faults(in: $0) }) { log.report(Failure(place, fault)) }
                }
            } catch {
                log.report(error)
            }
        }
        if !speech.quiet, log.count == 0 { standardOutput.writeLine(say("\(count) bản ghi hợp lược đồ", "\(count) records are valid")) }
        try log.finish()
    }

    /// The records of a file, each with the place it stands at.
    private func records(_ bytes: [UInt8], _ name: String, isLines: Bool) throws(Failure) -> [(place: String, record: [UInt8])] {
        if isLines {
            let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
            return lines.compactMap { number, line in
                line.allSatisfy { $0 == 0x20 || $0 == 0x0D || $0 == 0x09 } ? nil : ("\(name):\(number + 1)", Array(line))
            }
        }
        let isArray = bytes.first { !($0 == 0x20 || ($0 >= 0x09 && $0 <= 0x0D)) } == 0x5B
        guard isArray else { return [(name, bytes)] }
        do throws(JSONFault) {
            let elements = try JSONValue(parsing: bytes).elements ?? []
            return elements.enumerated().map { number, element in ("\(name)[\(number)]", element.serialized()) }
        } catch {
            throw Failure("\(FilePlace(path: name, bytes: bytes, offset: error.offset))", error.message)
        }
    }
}
