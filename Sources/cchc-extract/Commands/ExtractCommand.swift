import ArgumentParser
import Extraction
import Mentions
import Records

/// `extract`: one record for each article. The default command.
struct ExtractCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "extract", abstract: say("Đọc bài viết và in bản ghi.", "Read articles and print their records."))
    }

    @Argument(help: ArgumentHelp(say("Tệp văn bản UTF-8; “-” là đầu vào chuẩn.", "UTF-8 text files; “-” is standard input."), valueName: say("tệp", "file")))
    var files: [String] = []

    @OptionGroup var lexicon: LexiconOptions
    @OptionGroup var speech: SpeechOptions

    func run() throws {
        let extractor = try LexiconFiles.extractor(lexicon.lexicons)
        let writer = JSONWriter(lexicon: extractor.lexicon, layout: extractor.layout)
        var log = FailureLog()
        for file in files.isEmpty ? ["-"] : files {
            do throws(Failure) {
                let bytes = try InputFile.article(file)
                writer.write(extractor.record(from: bytes, source: DocumentSource(id: InputFile.id(of: file))))
                writer.writeRaw("\n")
            } catch {
                log.report(error)
            }
        }
        standardOutput.write(writer.bytes)
        try log.finish()
    }
}
