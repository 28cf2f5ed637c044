import ArgumentParser
import Extraction

/// Options that every command takes.
struct SpeechOptions: ParsableArguments {
    @Option(name: .customLong("language"), help: ArgumentHelp(say("Ngôn ngữ của lời nhắn và trợ giúp.", "Language of messages and help."), valueName: "vi|en"))
    var chosenLanguage: Language?

    @Flag(help: ArgumentHelp(say("Không in lời nhắc; lỗi vẫn được in.", "Print no notes; errors are still printed.")))
    var quiet = false
}

extension Language: ExpressibleByArgument {}

/// The lexicon to read by.
struct LexiconOptions: ParsableArguments {
    @Option(help: ArgumentHelp(say("Thư mục từ vựng dùng thay cho từ vựng có sẵn.", "Folder of lexicons to use instead of the built-in one."), valueName: say("thư-mục", "folder")))
    var lexicons: String?
}
