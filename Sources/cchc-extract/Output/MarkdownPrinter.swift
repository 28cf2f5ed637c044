import Records
import Usage

/// Prints a record as a Markdown page: a table for each group.
struct MarkdownPrinter {
    /// Print the sentence each figure came from.
    let showsEvidence: Bool

    func text(_ view: RecordView) -> String {
        var lines = ["# \(escaped(view.title))", ""]
        for fact in view.facts { lines.append("- **\(fact.label)**: \(escaped(fact.value))") }
        if !view.facts.isEmpty { lines.append("") }
        for section in view.sections {
            lines += ["## \(escaped(section.title))", ""]
            let evidence = showsEvidence ? say(" Câu |", " Sentence |") : ""
            lines.append(say("| Chỉ tiêu | Giá trị | Đơn vị | Ghi chú |", "| Indicator | Value | Unit | Notes |") + evidence)
            lines.append("|---|---:|---|---|" + (showsEvidence ? "---|" : ""))
            for line in section.lines {
                let cells = [line.label, line.value, line.unit, line.notes] + (showsEvidence ? [line.sentence] : [])
                lines.append("| " + cells.map(escaped).joined(separator: " | ") + " |")
            }
            lines.append("")
        }
        if !view.checks.isEmpty {
            lines += ["## " + say("Đối chiếu", "Cross-checks"), ""]
            lines += view.checks.map { "- \(mark($0.verdict)) \(escaped($0.text))" } + [""]
        }
        if !view.diagnostics.isEmpty {
            lines += ["## " + say("Lưu ý", "Notes"), ""]
            lines += view.diagnostics.map { "- \(escaped($0))" } + [""]
        }
        return lines.joined(separator: "\n")
    }

    private func mark(_ verdict: Check.Verdict) -> String {
        switch verdict {
        case .holds: "✓"
        case .fails: "✗"
        case .undecided: "?"
        }
    }

    /// Text that Markdown prints as it is.
    private func escaped(_ text: String) -> String {
        var output = ""
        for character in text {
            if "\\`*_[]<>|#".contains(character) { output += "\\" }
            output.append(character)
        }
        return output
    }
}
