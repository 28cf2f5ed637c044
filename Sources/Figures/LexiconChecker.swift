import Mentions
import Tokens

/// Runs the examples of a lexicon and looks for rules that cannot work.
public final class LexiconChecker {
    /// What a check found.
    public struct Report: Sendable {
        /// Mistakes, in file order: syntax, unknown names, examples that fail, gaps.
        public var problems: [LexiconProblem] = []
        public var indicatorCount = 0
        public var frameCount = 0
        public var conceptCount = 0
        public var exampleCount = 0
        /// Frames that won in no example: not yet shown by one.
        public var unshownFrames: [String] = []
    }

    private let lexicon: Lexicon
    private let files: [Lexicon.File]
    private let tokenizer: Tokenizer
    private let mentionReader: MentionReader
    private let sentenceReader: SentenceReader
    private let figureReader: FigureReader
    private var shown: Set<Int32> = []

    /// - Parameter files: the files to check, as `Lexicon(vocabulary:files:)` takes them.
    public init(files: [Lexicon.File]) {
        let vocabulary = Vocabulary()
        self.files = files
        mentionReader = MentionReader(vocabulary: vocabulary)
        sentenceReader = SentenceReader(vocabulary: vocabulary)
        lexicon = Lexicon(vocabulary: vocabulary, files: files)
        tokenizer = Tokenizer(vocabulary: vocabulary)
        figureReader = FigureReader(lexicon: lexicon)
        figureReader.readsAnySubject = true
    }

    /// - Complexity: O(bytes of the lexicon + examples).
    public func report() -> Report {
        var report = Report()
        report.problems = lexicon.problems
        report.indicatorCount = lexicon.indicators.count
        report.frameCount = lexicon.rules.count
        report.conceptCount = lexicon.conceptNames.count - 1
        reportRivals(&report)
        for (number, file) in files.enumerated() { run(file, number, &report) }
        for (n, rule) in lexicon.rules.enumerated() where !shown.contains(Int32(n)) { report.unshownFrames.append(rule.name) }
        return report
    }

    /// Runs the `yes` and `no` lines of one file, in order.
    private func run(_ file: Lexicon.File, _ number: Int, _ report: inout Report) {
        var code = ""
        var accepted = 0
        var refused = 0
        var place = (line: 0, text: "")
        func close() {
            guard !code.isEmpty else { return }
            if accepted < 2 || refused < 1 {
                report.problems.append(problem(file, place.line, place.text, "L020", "«\(code)» có \(accepted) ví dụ yes và \(refused) ví dụ no", "mỗi chỉ tiêu cần ít nhất hai câu yes và một câu no"))
            }
        }
        for (n, bytes) in file.bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            let line = String(decoding: bytes, as: UTF8.self)
            if line.hasPrefix("indicator ") {
                close()
                code = String(line.dropFirst(10)).trimmedBlanks
                (accepted, refused) = (0, 0)
                place = (n + 1, line)
                continue
            }
            let content = line.trimmedBlanks
            if content.hasPrefix("yes "), !code.isEmpty {
                accepted += 1
                report.exampleCount += 1
                runAccepted(String(content.dropFirst(4)).trimmedBlanks, code, file, n + 1, line, &report)
            } else if content.hasPrefix("no "), !code.isEmpty {
                refused += 1
                report.exampleCount += 1
                let sentence = String(content.dropFirst(3)).trimmedBlanks
                let found = figures(of: sentence).filter { $0.code == code }
                reportTies(file, n + 1, line, &report)
                if let wrong = found.first {
                    report.problems.append(problem(file, n + 1, line, "L022", "câu này không được cho «\(code)», nhưng số \(wrong.value) được hiểu là «\(code)» theo khung \(wrong.rule)", "thêm điều kiện without, hoặc sửa ví dụ"))
                }
            }
        }
        close()
    }

    /// Frames that ask for the same: of one indicator, the stricter is dead; of two, no text tells which is meant.
    /// - Complexity: O(frames²) of a shape.
    private func reportRivals(_ report: inout Report) {
        for (n, rule) in lexicon.rules.enumerated() {
            for other in lexicon.rules[..<n] where other.shape == rule.shape && other.asksTheSame(as: rule) {
                if other.indicator == rule.indicator {
                    guard other.also == rule.also, other.takesAllOf(rule) || rule.takesAllOf(other) else { continue }
                    let dead = other.takesAllOf(rule) ? rule : other, living = other.takesAllOf(rule) ? other : rule
                    report.problems.append(problem(dead, "L024", "khung «\(dead.name)» không bao giờ dùng đến: «\(living.name)» nhận mọi câu nó nhận", "bỏ khung này, hoặc thêm điều kiện with"))
                } else if other.sharesNoun(rule) {
                    report.problems.append(problem(rule, "L025", "khung «\(rule.name)» và «\(other.name)» đòi hỏi như nhau: không biết chọn chỉ tiêu nào", "thêm điều kiện with cho một trong hai"))
                }
            }
        }
    }

    /// Numerals of the sentence last read that two indicators fit equally well, so that the order of the files decided.
    private func reportTies(_ file: Lexicon.File, _ lineNumber: Int, _ line: String, _ report: inout Report) {
        for frame in figureReader.frames where frame.rule >= 0 && frame.runnerUp >= 0 && frame.score > 0 && frame.score == frame.runnerUpScore {
            let winner = lexicon.rules[Int(frame.rule)].name, other = lexicon.rules[Int(frame.runnerUp)].name
            report.problems.append(problem(file, lineNumber, line, "L026", "khung «\(winner)» và «\(other)» hợp với câu này như nhau", "thêm điều kiện with hoặc without cho một trong hai"))
        }
    }

    private func problem(_ rule: FrameRule, _ code: String, _ message: String, _ advice: String) -> LexiconProblem {
        let lines = files[rule.file].bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        return problem(files[rule.file], rule.line, String(decoding: lines[rule.line - 1], as: UTF8.self), code, message, advice)
    }

    private func runAccepted(_ content: String, _ code: String, _ file: Lexicon.File, _ lineNumber: Int, _ line: String, _ report: inout Report) {
        guard let arrow = content.lastRange(of: " => ") else {
            report.problems.append(problem(file, lineNumber, line, "L021", "ví dụ yes thiếu «=> giá trị»", "ví dụ: yes Đã giải quyết 318 hồ sơ. => 318"))
            return
        }
        let sentence = String(content[..<arrow.lowerBound]).trimmedBlanks
        let wanted = content[arrow.upperBound...].split(separator: ";").map { String($0).trimmedBlanks }.sorted()
        let all = figures(of: sentence)
        reportTies(file, lineNumber, line, &report)
        let found = all.filter { $0.code == code }.map(\.value).sorted()
        if found != wanted {
            let read = all.map { "\($0.value) là \($0.code.isEmpty ? "other" : $0.code)" }.joined(separator: ", ")
            report.problems.append(problem(file, lineNumber, line, "L023", "câu này phải cho «\(code)» = \(wanted.joined(separator: "; ")), nhưng được hiểu: \(read.isEmpty ? "không có số nào" : read)", "xem cchc-extract explain với chính câu này"))
        }
    }

    private func figures(of sentence: String) -> [(code: String, value: String, rule: String)] {
        var copy = sentence
        return copy.withUTF8 { text in
            tokenizer.tokenize(text)
            mentionReader.read(text, tokens: tokenizer.buffer)
            sentenceReader.read(text, tokens: tokenizer.buffer)
            figureReader.read(text, tokens: tokenizer.buffer, mentions: mentionReader.mentions, sentences: sentenceReader.sentences)
            return figureReader.figures.map { figure in
                if figure.rule >= 0 { shown.insert(figure.rule) }
                let code = figure.indicator == .none ? "" : lexicon.indicators[Int(figure.indicator.index)].code
                return (code, figure.value.description, figure.rule >= 0 ? lexicon.rules[Int(figure.rule)].name : "")
            }
        }
    }

    private func problem(_ file: Lexicon.File, _ line: Int, _ text: String, _ code: String, _ message: String, _ advice: String) -> LexiconProblem {
        LexiconProblem(file: file.name, line: line, column: 1, code: code, message: message, advice: advice, text: text)
    }
}

extension String {
    /// Without the blanks at both ends.
    var trimmedBlanks: String {
        var view = self[...]
        while let first = view.first, first == " " || first == "\t" || first == "\r" { view.removeFirst() }
        while let last = view.last, last == " " || last == "\t" || last == "\r" { view.removeLast() }
        return String(view)
    }

    /// The last place where `other` stands.
    func lastRange(of other: String) -> Range<String.Index>? {
        guard !other.isEmpty, count >= other.count else { return nil }
        var start = index(endIndex, offsetBy: -other.count)
        while true {
            if self[start...].hasPrefix(other) { return start..<index(start, offsetBy: other.count) }
            if start == startIndex { return nil }
            start = index(before: start)
        }
    }
}
