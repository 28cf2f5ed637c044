import Figures
import Mentions
import Tokens

/// Rolls the figures of one period and scope up into typed rows.
///
/// A figure joins the first row of its group that is compatible and lacks its indicator, a row of its own sentence
/// first; a repeated figure joins the row that has its value; one that contradicts every row opens a new one.
/// Changes ("tăng 2 bậc") and parts of a figure with the same indicator ("đất đai 120 hồ sơ") are in no row.
struct RowBuilder {
    let reading: Reading
    let layout: RecordLayout
    let figures: [DatedFigure]
    let table: CueTable

    private var rows: [RecordRow] = []
    /// The sentence of the last figure of each row.
    private var sentences: [Int32] = []

    init(reading: Reading, layout: RecordLayout, figures: [DatedFigure], table: CueTable) {
        self.reading = reading
        self.layout = layout
        self.figures = figures
        self.table = table
    }

    /// The rows in the order of the groups, those of one group in text order.
    mutating func build() -> [RecordRow] {
        for index in figures.indices where belongsToRow(index) { add(index) }
        for index in rows.indices {
            rows[index].cells.sort { $0.indicator.index < $1.indicator.index }
            rows[index].rate = taskRate(rows[index])
        }
        let order = rows.indices.sorted { (rows[$0].group, $0) < (rows[$1].group, $1) }
        return order.map { rows[$0] }
    }

    private func belongsToRow(_ index: Int) -> Bool {
        let figure = figures[index].figure
        guard figure.indicator != .none, figure.status != .change, layout.keys.indices.contains(Int(figure.indicator.index)) else { return false }
        let whole = Int(figure.partOf)
        return !figures.indices.contains(whole) || figures[whole].figure.indicator != figure.indicator || figures[whole].figure.value == figure.value
    }

    private mutating func add(_ index: Int) {
        let figure = figures[index].figure
        let group = Int(layout.groupOfIndicator[Int(figure.indicator.index)])
        var best: (row: Int, nearness: Int)?
        for row in rows.indices where rows[row].group == group && rows[row].status == figure.status && hasScope(of: figure, rows[row]) {
            guard let match = periodMatch(rows[row], index) else { continue }
            if let cell = rows[row].cell(figure.indicator), !isEqual(cell.value, figure.value) { continue }
            let nearness = nearness(of: figure.sentence, to: sentences[row], hasEqualPeriod: match == .equal)
            if nearness > best?.nearness ?? -1 { best = (row, nearness) }
        }
        let row = best?.row ?? addRow(group, figure)
        if rows[row].cell(figure.indicator) == nil {
            rows[row].cells.append(RecordRow.Cell(indicator: figure.indicator, value: figure.value, bound: figure.bound, figure: Int32(truncatingIfNeeded: index)))
        }
        if !takesAnyPeriod(figure.indicator) || rows[row].period == nil { rows[row].period = figures[index].period ?? rows[row].period }
        rows[row].figures.append(Int32(truncatingIfNeeded: index))
        sentences[row] = figure.sentence
        if rows[row].topic == nil { rows[row].topic = topic(figure, group) }
    }

    private mutating func addRow(_ group: Int, _ figure: Figure) -> Int {
        var row = RecordRow(group: group)
        row.status = figure.status
        row.scope = scope(of: figure)
        rows.append(row)
        sentences.append(figure.sentence)
        return rows.count - 1
    }

    // MARK: compatible rows

    private func scope(of figure: Figure) -> TextSpan? {
        figure.scopeStart < figure.scopeEnd ? TextSpan(start: figure.scopeStart, end: figure.scopeEnd) : nil
    }

    private func hasScope(of figure: Figure, _ row: RecordRow) -> Bool {
        guard let scope = scope(of: figure) else { return row.scope == nil }
        guard let other = row.scope else { return false }
        return scope == other || reading.text[scope.range].elementsEqual(reading.text[other.range])
    }

    private enum PeriodMatch { case equal, admitted }

    /// How a figure's period goes with that of a row; nil when it does not. Plans and stocks go with any.
    private func periodMatch(_ row: RecordRow, _ index: Int) -> PeriodMatch? {
        let period = figures[index].period
        if period == row.period { return .equal }
        if let period, let other = row.period, period.end < other.start || other.end < period.start { return nil }
        if takesAnyPeriod(figures[index].figure.indicator) || row.cells.allSatisfy({ takesAnyPeriod($0.indicator) }) { return .admitted }
        return nil
    }

    private func takesAnyPeriod(_ indicator: IndicatorID) -> Bool { layout.takesAnyPeriod[Int(indicator.index)] }

    private func nearness(of sentence: Int32, to other: Int32, hasEqualPeriod: Bool) -> Int {
        let period = hasEqualPeriod ? 1 : 0
        if sentence == other { return 4 + period }
        let sentences = reading.sentences
        guard sentences.indices.contains(Int(sentence)), sentences.indices.contains(Int(other)) else { return period }
        return sentences[Int(sentence)].paragraph == sentences[Int(other)].paragraph ? 2 + period : period
    }

    private func isEqual(_ left: DecimalValue, _ right: DecimalValue) -> Bool {
        left == right || compare(left, right) == 0
    }

    // MARK: derived

    /// Completed by planned, to four decimals.
    private func taskRate(_ row: RecordRow) -> DecimalValue? {
        guard row.group == 0, let part = row[layout.tasksCompleted], let whole = row[layout.tasksPlanned] else { return nil }
        guard part.scale == 0, whole.scale == 0, whole.digits > 0, part.digits >= 0, part.digits < 100_000_000_000_000 else { return nil }
        var value = DecimalValue(digits: (part.digits * 10_000 + whole.digits / 2) / whole.digits, scale: 4)
        while value.scale > 0, value.digits % 10 == 0 { value = DecimalValue(digits: value.digits / 10, scale: value.scale - 1) }
        return value
    }

    /// What an outreach figure's sentence says the sessions were about: the words behind `nội dung về`.
    private func topic(_ figure: Figure, _ group: Int) -> TextSpan? {
        guard group == layout.outreachGroup, reading.sentences.indices.contains(Int(figure.sentence)) else { return nil }
        let sentence = reading.sentences[Int(figure.sentence)]
        var cues: [Cue] = []
        table.append(sentence.tokens.range, of: reading.tokens, to: &cues)
        guard let cue = cues.first(where: { $0.kind == .topic && reading.tokens[$0.first].start >= figure.end }) else { return nil }
        var end = Int(sentence.tokens.end)
        while end > cue.end, reading.tokens[end - 1].kind != .word { end -= 1 }
        return end > cue.end ? reading.span(cue.end..<end) : nil
    }
}
