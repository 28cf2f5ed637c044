import Extraction
import Glibc

/// The language of this run: `--language` where given, else the locale; Vietnamese where neither says.
///
/// Read once from the arguments and the environment, since help texts are needed before any argument is parsed.
public let language = spokenLanguage(arguments: Array(CommandLine.arguments.dropFirst()), locale: localeName())

/// One of two sentences, in the language of this run.
public func say(_ vietnamese: String, _ english: String) -> String { language == .vietnamese ? vietnamese : english }

/// The language that arguments name, else that of a locale.
public func spokenLanguage(arguments: [String], locale: String) -> Language {
    for (place, argument) in arguments.enumerated() {
        if argument == "--" { break }
        if argument == "--language", place + 1 < arguments.count, let chosen = Language(rawValue: arguments[place + 1]) { return chosen }
        if argument.hasPrefix("--language="), let chosen = Language(rawValue: String(argument.dropFirst(11))) { return chosen }
    }
    return locale.hasPrefix("en") ? .english : .vietnamese
}

/// The locale of messages: the first of LC_ALL, LC_MESSAGES and LANG that is set.
private func localeName() -> String {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
        if let value = getenv(name), value.pointee != 0 { return String(cString: value) }
    }
    return ""
}
