import Figures
import Records
import Usage

/// Prints a record for a terminal: aligned by display width, figures grouped by record, failing checks marked.
struct TablePrinter {
    /// Print the sentence each figure came from.
    let showsEvidence: Bool
    /// Columns of the terminal.
    let width: Int

    /// The widest label or value column; longer labels run over.
    private static let labelWidthMax = 56

    func text(_ view: RecordView) -> String {
        var lines = [view.title]
        let factWidth = view.facts.map { displayWidth($0.label) }.max() ?? 0
        for fact in view.facts { lines.append("  \(filled(fact.label, factWidth))  \(fact.value)") }
        let all = view.sections.flatMap(\.lines)
        let labelWidth = min(all.map { displayWidth($0.label) }.max() ?? 0, TablePrinter.labelWidthMax)
        let valueWidth = all.map { displayWidth($0.value) }.max() ?? 0
        let unitWidth = all.filter { !$0.notes.isEmpty }.map { displayWidth($0.unit) }.max() ?? 0
        for section in view.sections {
            lines += ["", section.title]
            for line in section.lines {
                let figure = "  \(filled(line.label, labelWidth))  \(filled(line.value, valueWidth, atLeft: true)) "
                lines.append(trimmedEnd(figure + (line.notes.isEmpty ? line.unit : filled(line.unit, unitWidth) + "  (\(line.notes))")))
                if showsEvidence { lines += wrapped("↳ " + line.sentence, indent: 4) }
            }
        }
        lines += checkLines(view)
        let counts = (view.dateCount, view.referenceCount, view.unclaimedCount)
        lines += ["", say(
            "\(all.count) số liệu, \(counts.0) ngày, \(counts.1) số hiệu, \(counts.2) con số khác",
            "\(all.count) figures, \(counts.0) dates, \(counts.1) references, \(counts.2) other numerals")]
        return lines.joined(separator: "\n") + "\n"
    }

    private func checkLines(_ view: RecordView) -> [String] {
        var lines: [String] = []
        let failing = view.checks.filter { $0.verdict == .fails }
        let holding = view.checks.count { $0.verdict == .holds }
        let undecided = view.checks.count - failing.count - holding
        if !view.checks.isEmpty {
            lines += ["", say("Đối chiếu", "Cross-checks")]
            lines += failing.map { "  ✗ \($0.text)" }
            if holding > 0 { lines.append(say("  ✓ \(holding) phép khớp", "  ✓ \(holding) hold")) }
            if undecided > 0 { lines.append(say("  ? \(undecided) phép chưa quyết được", "  ? \(undecided) undecided")) }
        }
        if !view.diagnostics.isEmpty {
            lines += ["", say("Lưu ý", "Notes")]
            lines += view.diagnostics.map { "  ! \($0)" }
        }
        return lines
    }

    /// Breaks a text at blanks into lines of the terminal's width.
    private func wrapped(_ text: String, indent: Int) -> [String] {
        let margin = String(repeating: " ", count: indent)
        var lines: [String] = []
        var line = margin
        for word in text.split(separator: " ") {
            let isFirst = displayWidth(line) == indent
            if !isFirst, displayWidth(line) + 1 + displayWidth(String(word)) > width {
                lines.append(line)
                line = margin + "  " + word
            } else {
                line += isFirst ? String(word) : " " + word
            }
        }
        return lines + [line]
    }

    private func trimmedEnd(_ text: String) -> String {
        var rest = text[...]
        while rest.last == " " { rest.removeLast() }
        return String(rest)
    }
}
