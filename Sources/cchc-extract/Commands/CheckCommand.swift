import ArgumentParser
import Extraction
import Figures
import Usage

/// `check`: runs every example of the lexicons and reports mistakes, dead and ambiguous rules, and gaps.
struct CheckCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "check",
            abstract: say("Kiểm từ vựng: chạy mọi ví dụ, báo lỗi, khung thừa và khung tranh nhau.", "Check the lexicons: run every example, report mistakes, dead and ambiguous frames."))
    }

    @Flag(help: ArgumentHelp(say("Kể tên các khung chưa có ví dụ nào dùng đến.", "List the frames that no example shows.")))
    var unshown = false

    @OptionGroup var lexicon: LexiconOptions
    @OptionGroup var speech: SpeechOptions

    func run() throws {
        let files = try lexicon.lexicons.map { folder throws(Failure) in try LexiconFiles.read(folder) } ?? Lexicon.builtInFiles
        let report = LexiconChecker(files: files).report()
        let folder = lexicon.lexicons.map { $0.hasSuffix("/") ? $0 : $0 + "/" } ?? "Lexicons/"
        for problem in report.problems { standardOutput.write(folder + problem.description) }
        if unshown { for frame in report.unshownFrames { standardOutput.writeLine(say("khung chưa có ví dụ: ", "frame without an example: ") + frame) } }
        if !speech.quiet {
            standardOutput.writeLine(say(
                "\(report.indicatorCount) chỉ tiêu, \(report.frameCount) khung, \(report.conceptCount) khái niệm, \(report.exampleCount) ví dụ: \(report.problems.count) lỗi, \(report.unshownFrames.count) khung chưa có ví dụ",
                "\(report.indicatorCount) indicators, \(report.frameCount) frames, \(report.conceptCount) concepts, \(report.exampleCount) examples: \(report.problems.count) problems, \(report.unshownFrames.count) frames without an example"))
        }
        if !report.problems.isEmpty { throw ExitCode(1) }
    }
}
