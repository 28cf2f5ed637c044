import Extraction
import Foundation

/// The language of this run: `--language` where given, else the locale; Vietnamese where neither says.
let spokenLanguage: Language = {
    let arguments = CommandLine.arguments
    for (place, argument) in arguments.enumerated() {
        if argument == "--language", place + 1 < arguments.count, let chosen = Language(rawValue: arguments[place + 1]) { return chosen }
        if argument.hasPrefix("--language="), let chosen = Language(rawValue: String(argument.dropFirst(11))) { return chosen }
    }
    let environment = ProcessInfo.processInfo.environment
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
    return locale.hasPrefix("en") ? .english : .vietnamese
}()

/// One of two sentences, in the language of this run.
func say(_ vietnamese: String, _ english: String) -> String { spokenLanguage == .vietnamese ? vietnamese : english }

/// Says something on standard error.
func note(_ text: String, ending: String = "\n") { FileHandle.standardError.write(Data((text + ending).utf8)) }

/// Writes to standard output; false when the reader has gone.
func put(_ text: String) -> Bool {
    do {
        try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
        return true
    } catch {
        return false
    }
}
