extension ScoreReport {
    /// Which differences to list.
    public struct Selection: Sendable {
        /// Kinds of difference; empty: all.
        public var kinds: Set<ScoreError.Kind>
        /// What the gold or the reading must begin with, `dossiers.`; nil: anything.
        public var code: String?

        public init(kinds: Set<ScoreError.Kind> = [], code: String? = nil) {
            self.kinds = kinds
            self.code = code
        }

        func admits(_ error: ScoreError) -> Bool {
            guard kinds.isEmpty || kinds.contains(error.kind) else { return false }
            guard let code else { return true }
            return error.gold?.hasPrefix(code) ?? false || error.read?.hasPrefix(code) ?? false
        }
    }

    /// The differences of the first reader, grouped by article: the numeral, gold and reading, the rule with its runner-up, the sentence.
    public func errorText(_ selection: Selection = Selection()) -> String {
        var lines: [String] = []
        for article in scores.first?.articles ?? [] {
            let errors = article.errors.filter(selection.admits)
            if errors.isEmpty { continue }
            lines.append("\(article.id)  (\(article.kind))  F1 \(article.strict.f1.map { fixed($0, 3) } ?? "-")")
            for error in errors { lines += errorLines(error) }
        }
        return lines.isEmpty ? "" : lines.joined(separator: "\n") + "\n"
    }

    private func errorLines(_ error: ScoreError) -> [String] {
        let isVietnamese = language == .vietnamese
        var line = "  \(padded(error.kind.rawValue, 9)) \(error.surface)  "
        line += (isVietnamese ? "chuẩn: " : "gold: ") + (error.gold ?? "-") + (isVietnamese ? "  đọc: " : "  read: ") + (error.read ?? "-")
        if let rule = error.rule { line += (isVietnamese ? "  luật " : "  rule ") + rule }
        if let runnerUp = error.runnerUp { line += (isVietnamese ? "  kế đó " : "  next ") + runnerUp }
        return error.sentence.isEmpty ? [line] : [line, "            " + error.sentence]
    }

    /// How often each gold label was read as each other one, the most frequent first.
    public func confusionText(_ selection: Selection = Selection()) -> String {
        var counts: [String: Int] = [:]
        for error in (scores.first?.articles ?? []).flatMap(\.errors) where selection.admits(error) && error.kind != .fact {
            counts["\(padded(error.kind.rawValue, 9)) \(label(error.gold)) -> \(label(error.read))", default: 0] += 1
        }
        let sorted = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        return sorted.map { padded(String($0.value), 5) + " " + $0.key }.joined(separator: "\n") + (sorted.isEmpty ? "" : "\n")
    }

    /// The label of what was said, without its value.
    private func label(_ said: String?) -> String { said.map { String($0.prefix { $0 != " " }) } ?? "-" }
}
