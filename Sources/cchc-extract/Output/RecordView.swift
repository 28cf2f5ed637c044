import Extraction
import Figures
import Mentions
import Records
import Usage

/// A record as a person reads it: who and when, figures by group, and what does not add up.
///
/// Table and Markdown print the same view.
struct RecordView {
    /// One figure with everything that is said of it.
    struct Line {
        var label: String
        var value: String
        var unit: String
        var notes: String
        var sentence: String
    }
    /// The figures of one group, period and scope.
    struct Section {
        var title: String
        var lines: [Line]
    }
    /// One cross-check.
    struct CheckLine {
        var verdict: Check.Verdict
        var text: String
    }

    let title: String
    var facts: [(label: String, value: String)] = []
    var sections: [Section] = []
    var checks: [CheckLine] = []
    var diagnostics: [String] = []
    /// Numerals that are dates, references and neither.
    var dateCount: Int
    var referenceCount: Int
    var unclaimedCount: Int

    private let record: Record
    private let lexicon: Lexicon
    private let layout: RecordLayout

    init(_ record: Record, lexicon: Lexicon, layout: RecordLayout) {
        self.record = record
        self.lexicon = lexicon
        self.layout = layout
        title = record.title.map { oneLine(record[$0]) } ?? record.document.id
        dateCount = record.dates.count
        referenceCount = record.references.count
        unclaimedCount = record.unclaimed.count
        addFacts()
        addSections()
        checks = record.checks.map { CheckLine(verdict: $0.verdict, text: "\($0.rule): \($0.detail)") }
        diagnostics = record.diagnostics.map { diagnostic in
            let quoted = diagnostic.source.map { " “\(oneLine(record[$0]))”" } ?? ""
            return "\(diagnostic.code.rawValue) \(diagnostic.message)\(quoted)"
        }
    }

    private mutating func addFacts() {
        let inspection = record.inspection
        if let date = inspection.date {
            var notes: [String] = []
            if let session = date.session { notes.append(Labels.session(session)) }
            if date.yearInferred { notes.append(say("năm suy ra từ bài", "year inferred")) }
            add(say("Ngày", "Date"), Labels.date(date.value) + (notes.isEmpty ? "" : " (\(notes.joined(separator: "; ")))"))
        }
        if let team = inspection.team { add(say("Đoàn", "Team"), oneLine(record[team])) }
        if let leader = inspection.leader {
            add(say("Trưởng đoàn", "Leader"), oneLine(record[leader.name]) + (leader.post.map { ", " + oneLine(record[$0]) } ?? ""))
        }
        if let unit = inspection.unit {
            var codes = unit.place.map { " (\($0.code))" } ?? ""
            if !unit.candidates.isEmpty { codes = say(" (một trong: ", " (one of: ") + unit.candidates.map(\.code).joined(separator: ", ") + ")" }
            add(say("Đơn vị", "Unit"), oneLine(record[unit.name]) + codes)
        }
        if let period = record.period { add(say("Kỳ báo cáo", "Period"), Labels.period(period.days)) }
        if let author = record.author { add(say("Tác giả", "Author"), oneLine(record[author])) }
    }

    private mutating func add(_ label: String, _ value: String) { facts.append((label, value)) }

    private mutating func addSections() {
        var isShown = Array(repeating: false, count: record.figures.count)
        for row in record.rows {
            var title = Labels.group(layout.groups[row.group])
            if let scope = row.scope { title += " · " + oneLine(record[scope]) }
            if let period = row.period, period != record.period?.days { title += " · " + Labels.period(period) }
            if row.status != .result { title += " · " + Labels.status(row.status) }
            let figures = row.figures.map { Int($0) }.filter { record.figures.indices.contains($0) && !isShown[$0] }
            for place in figures { isShown[place] = true }
            append(title, figures.map { line($0, inRow: row) })
        }
        var rest: [(group: String, lines: [Line])] = []
        for place in record.figures.indices where !isShown[place] && indicator(place) != nil {
            let index = Int(record.figures[place].figure.indicator.index)
            let group = layout.groups[Int(layout.groupOfIndicator[index])]
            if let known = rest.firstIndex(where: { $0.group == group }) { rest[known].lines.append(line(place)) } else { rest.append((group, [line(place)])) }
        }
        for (group, lines) in rest { append(Labels.group(group), lines) }
        append(say("Ngoài danh mục", "Outside the catalogue"), record.figures.indices.filter { indicator($0) == nil }.map { line($0) })
    }

    private mutating func append(_ title: String, _ lines: [Line]) {
        if lines.isEmpty { return }
        if let last = sections.indices.last, sections[last].title == title { sections[last].lines += lines } else { sections.append(Section(title: title, lines: lines)) }
    }

    private func indicator(_ place: Int) -> Indicator? {
        let index = Int(record.figures[place].figure.indicator.index)
        return lexicon.indicators.indices.contains(index) ? lexicon.indicators[index] : nil
    }

    private func line(_ place: Int, inRow row: RecordRow? = nil) -> Line {
        let dated = record.figures[place]
        let figure = dated.figure
        let indicator = indicator(place)
        let written = oneLine(record[TextSpan(start: figure.unitStart, end: figure.unitEnd)])
        let scope = TextSpan(start: figure.scopeStart, end: figure.scopeEnd)
        var notes: [String] = []
        if figure.status != .result, row?.status ?? .result == .result { notes.append(Labels.status(figure.status)) }
        if figure.isImplied { notes.append(say("suy ra từ câu", "implied")) }
        if !scope.isEmpty, row?.scope == nil { notes.append(oneLine(record[scope])) }
        if let period = dated.period, period != record.period?.days, row?.period == nil { notes.append(Labels.period(period)) }
        let label = indicator.map { language == .english && !$0.gloss.isEmpty ? $0.gloss : $0.label.isEmpty ? $0.code : $0.label }
        let unit = indicator.map { $0.unit.isEmpty ? written : $0.unit } ?? Labels.unit(figure.unit, written)
        return Line(
            label: label ?? (written.isEmpty ? Labels.unit(figure.unit, "—") : written), value: Labels.bound(figure.bound) + figure.value.spokenText,
            unit: unit, notes: notes.joined(separator: "; "),
            sentence: oneLine(quotedSentence(in: record.text, around: Int(figure.start)..<Int(figure.end))))
    }
}

/// A text of the article as one line: white space of any length becomes one blank, control characters go.
func oneLine(_ text: String) -> String {
    let words = text.unicodeScalars.split { $0.properties.isWhitespace || $0.properties.generalCategory == .control }
    return words.map { String($0) }.joined(separator: " ")
}
