import ArgumentParser
import Extraction
import Records
import Usage

/// `schema`: the JSON Schema of records.
struct SchemaCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "schema",
            abstract: say("In lược đồ JSON của bản ghi (draft 7).", "Print the JSON Schema of records (draft 7)."))
    }

    @Option(name: .shortAndLong, help: ArgumentHelp(say("Ghi vào tệp này thay cho đầu ra chuẩn.", "Write to this file instead of standard output."), valueName: say("tệp", "file")), completion: .file())
    var output: String?

    @OptionGroup var speech: SpeechOptions

    func run() throws {
        var destination = try Destination(path: output)
        destination.write(SchemaValidator.reportSchema)
        try destination.commit()
    }
}
