import ArgumentParser
import Extraction

/// The language of what is said; every command takes it.
public struct LanguageOption: ParsableArguments {
    @Option(name: .customLong("language"), help: ArgumentHelp(say("Ngôn ngữ của lời nhắn và trợ giúp.", "Language of messages and help."), valueName: "vi|en"))
    public var chosenLanguage: Language?

    public init() {}
}

/// How much is said, and in what language.
public struct SpeechOptions: ParsableArguments {
    @OptionGroup public var language: LanguageOption

    @Flag(help: ArgumentHelp(say("Không in lời nhắc; lỗi vẫn được in.", "Print no notes; errors are still printed.")))
    public var quiet = false

    public init() {}
}

extension Language: ExpressibleByArgument {}

/// The lexicon to read by.
public struct LexiconOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(say("Thư mục từ vựng dùng thay cho từ vựng có sẵn.", "Folder of lexicons to use instead of the built-in one."), valueName: say("thư-mục", "folder")),
        completion: .directory)
    public var lexicons: String?

    public init() {}
}

/// The encoding of text files.
public struct EncodingOptions: ParsableArguments {
    @Option(
        name: .customLong("encoding"),
        help: ArgumentHelp(
            say("Bảng mã của văn bản; không nêu thì máy tự nhận ra.", "Encoding of text files, when it is not to be found out."), valueName: "utf-8|tcvn3|vni|viscii|windows-1258|utf-16le"),
        completion: .list(["utf-8", "tcvn3", "vni", "viscii", "windows-1258", "utf-16le"]))
    public var name: String?

    public init() {}
}
