import ArgumentParser
import Extraction
import Usage

/// `phrases`: writes what the phrases of the built-in lexicon come to, for a quicker start. For the scripts that build and install.
struct PhrasesCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "phrases",
            abstract: say("Ghi sẵn bảng cụm từ bên cạnh chương trình để khởi động nhanh.", "Write the table of phrases beside the program, for a quick start."), shouldDisplay: false)
    }

    @Option(name: .shortAndLong, help: ArgumentHelp(say("Ghi vào tệp này.", "Write to this file."), valueName: say("tệp", "file")), completion: .file())
    var output: String?

    func run() throws {
        guard let path = output ?? SnapshotFile.path, let bytes = Extractor().lexicon.phraseSnapshot() else { throw ExitCode(1) }
        var destination = try Destination(path: path)
        destination.write(bytes)
        try destination.commit()
    }
}
