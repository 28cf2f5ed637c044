import ArgumentParser
import Extraction
import Usage

/// `explain`: how a sentence is understood, from tokens to the winning rule and its runner-up.
struct ExplainCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "explain",
            abstract: say("Cho biết một câu được hiểu thế nào, theo luật nào.", "Show how a sentence is understood, and by which rule."))
    }

    @Argument(help: ArgumentHelp(say("Câu cần giải thích; “-” đọc từ đầu vào chuẩn.", "The sentence; “-” reads standard input."), valueName: say("câu", "sentence")))
    var sentence: String

    @OptionGroup var lexicon: LexiconOptions
    @OptionGroup var speech: SpeechOptions

    func run() throws {
        let text = sentence == "-" ? try ArticleInput().report("-").report.bytes : Array(sentence.utf8)
        if text.isEmpty { throw ValidationError("The value '' is invalid for '<\(say("câu", "sentence"))>'") }
        standardOutput.write(try LexiconFiles.extractor(lexicon.lexicons).explanation(of: text))
    }
}
