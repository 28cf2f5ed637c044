import Extraction

/// The scores of one or more readers over the same articles, as text or JSON.
public struct ScoreReport: Sendable {
    /// The first is the program itself; the others stand beside it.
    public var scores: [CorpusScore]
    public var bootstrap: Bootstrap
    public var language: Language

    public init(scores: [CorpusScore], bootstrap: Bootstrap = Bootstrap(), language: Language = .vietnamese) {
        self.scores = scores
        self.bootstrap = bootstrap
        self.language = language
    }

    /// The report for a terminal: one block of measures, then kinds, groups, codes and facts.
    public func text() -> String {
        guard let first = scores.first else { return "" }
        var lines: [String] = []
        let marks = first.articles.reduce(0) { $0 + $1.accounted.whole }
        lines.append(say("\(first.articles.count) bài, \(marks) con số được đánh dấu", "\(first.articles.count) articles, \(marks) marked numerals"))
        lines.append("")
        lines.append(row("", scores.map { "  " + $0.reader }))
        lines.append(row("", scores.map { _ in heading }))
        for measure in first.measures { lines.append(row(label(measure.name), scores.map { cell(measure, $0) })) }
        if first.falseFiguresIn2000Words != nil {
            lines.append(row(label("traps"), scores.map { "  " + ($0.falseFiguresIn2000Words.map { fixed($0, 2) } ?? "-") }))
        }
        lines += section(say("theo loại bài (F1 chặt)", "by kind of article (strict F1)"), first.byKind.keys.sorted()) { score, key in
            score.byKind[key].map { $0.total { $0.strict } } ?? Tally()
        }
        lines += section(say("theo nhóm chỉ tiêu", "by group of indicators"), first.byGroup.keys.sorted()) { $0.byGroup[$1] ?? Tally() }
        lines += section(say("theo chỉ tiêu", "by indicator"), Set(scores.flatMap(\.byCode.keys)).sorted()) { $0.byCode[$1] ?? Tally() }
        lines += section(say("dữ kiện cuộc kiểm tra", "inspection facts"), Fact.allCases.map(\.rawValue)) { score, key in
            Fact(rawValue: key).map { score.total($0) } ?? Tally()
        }
        return lines.joined(separator: "\n") + "\n"
    }

    // MARK: Parts of the text

    static let labelWidth = 34
    static let columnWidth = 38

    private var heading: String { "  F1    [95%]           P     R      n" }

    private func section(_ title: String, _ keys: [String], _ tally: (CorpusScore, String) -> Tally) -> [String] {
        var lines = ["", title]
        for key in keys {
            let tallies = scores.map { tally($0, key) }
            if tallies.allSatisfy({ $0 == Tally() }) { continue }
            lines.append(row("  " + key, tallies.map { cell($0, nil) }))
        }
        return lines.count == 2 ? [] : lines
    }

    private func cell(_ measure: Measure, _ score: CorpusScore) -> String {
        let interval = bootstrap.interval(of: measure, over: score.articles)
        switch measure.value {
        case .tally(let tally): return cell(score.total(tally), interval)
        case .share(let share):
            let total = score.total(share)
            let counts = "\(total.part)/\(total.whole)"
            return "  \(rate(total.rate)) \(padded(intervalText(interval), 14))  \(counts)"
        }
    }

    private func cell(_ tally: Tally, _ interval: Interval?) -> String {
        "  \(rate(tally.f1)) \(padded(intervalText(interval), 14))  \(rate(tally.precision)) \(rate(tally.recall))  \(tally.gold)"
    }

    private func intervalText(_ interval: Interval?) -> String {
        interval.map { "[\(fixed($0.low, 3)) \(fixed($0.high, 3))]" } ?? ""
    }

    private func rate(_ value: Double?) -> String { value.map { fixed($0, 3) } ?? "  -  " }

    private func row(_ label: String, _ cells: [String]) -> String {
        var line = padded(label, ScoreReport.labelWidth)
        for (index, cell) in cells.enumerated() { line += index + 1 < cells.count ? padded(cell, ScoreReport.columnWidth) : cell }
        while line.last == " " { line.removeLast() }
        return line
    }

    private func say(_ vietnamese: String, _ english: String) -> String { language == .vietnamese ? vietnamese : english }

    private func label(_ name: String) -> String {
        switch name {
        case "figures.strict": say("số liệu, chặt", "figures, strict")
        case "figures.value": say("số liệu, chỉ giá trị", "figures, value only")
        case "figures.full": say("số liệu, đầy đủ", "figures, full")
        case "figures.scope": say("phạm vi của số liệu", "scope of figures")
        case "dates": say("ngày", "dates")
        case "dates.withRole": say("ngày và vai trò", "dates with role")
        case "dates.roles": say("vai trò của ngày đọc đúng", "roles of right dates")
        case "inspection.facts": say("dữ kiện cuộc kiểm tra", "inspection facts")
        case "numerals.accounted": say("con số có nơi chứa", "numerals accounted for")
        case "articles.everyFigure": say("bài đúng mọi số liệu", "articles, every figure right")
        case "articles.fullyRight": say("bài đúng hoàn toàn", "articles, fully right")
        default: say("số liệu sai / 2.000 từ bài bẫy", "false figures / 2,000 trap words")
        }
    }
}

/// Text filled up with blanks to a number of characters.
func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
}

/// A number with a fixed number of decimals, rounded half away from zero.
public func fixed(_ number: Double, _ decimals: Int) -> String {
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let whole = (abs(number) * scale).rounded()
    var digits = String(Int64(whole))
    while digits.count <= decimals { digits = "0" + digits }
    let sign = number < 0 && whole > 0 ? "-" : ""
    return decimals == 0 ? sign + digits : sign + digits.dropLast(decimals) + "." + digits.suffix(decimals)
}
