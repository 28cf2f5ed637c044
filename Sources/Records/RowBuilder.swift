import Figures
import Mentions
import Tokens

/// Rolls the figures of one period and scope up into typed rows.
///
/// A figure joins the first row of its group that is compatible and lacks its indicator, a row of its own sentence
/// first; a repeated figure joins the row that has its value; one that contradicts every row opens a new one.
/// Changes ("tăng 2 bậc") and parts of a figure with the same indicator ("đất đai 120 hồ sơ") are in no row.
///
/// One builder serves one thread and keeps its lists from text to text.
final class RowBuilder {
    /// A figure looks for its row among the last so many of its group, so that a text of any length costs the same per figure.
    static let rowsMax = 256

    private let layout: RecordLayout
    private let table: CueTable

    /// A row while it grows; its cells and figures are chains through the lists of all rows.
    private struct Draft {
        var group: Int
        var status: Figure.Status
        var scope: TextSpan?
        var period: DayInterval?
        var topic: TextSpan?
        /// The sentence of its last figure.
        var sentence: Int32
        /// Every cell so far is a plan or a stock.
        var takesAnyPeriod = true
        var firstCell: Int32 = -1
        var cellCount = 0
        var firstFigure: Int32 = -1
        var lastFigure: Int32 = -1
        var figureCount = 0
        /// The rows of the same group before and after.
        var older: Int32
        var newer: Int32 = -1
    }
    private struct CellLink {
        var cell: RecordRow.Cell
        var next: Int32
    }
    private struct FigureLink {
        var figure: Int32
        var next: Int32 = -1
    }

    private var drafts = FlatList<Draft>(capacity: 32)
    /// The drafts in the order of their rows.
    private var order = FlatList<Int32>(capacity: 32)
    /// The cells and figures of all rows, one row's after another's.
    private var allCells = FlatList<RecordRow.Cell>(capacity: 64)
    private var allFigures = FlatList<Int32>(capacity: 64)
    private var cells = FlatList<CellLink>(capacity: 64)
    private var links = FlatList<FigureLink>(capacity: 64)
    private var oldest: FlatList<Int32>
    private var newest: FlatList<Int32>
    /// The cues of the sentence last asked for its topic.
    private var cues = FlatList<Cue>(capacity: 16)
    private var cueSentence: Int32 = -1

    init(layout: RecordLayout, table: CueTable) {
        self.layout = layout
        self.table = table
        oldest = FlatList(capacity: layout.groups.count)
        newest = FlatList(capacity: layout.groups.count)
    }

    deinit {
        drafts.deallocate()
        order.deallocate()
        allCells.deallocate()
        allFigures.deallocate()
        cues.deallocate()
        cells.deallocate()
        links.deallocate()
        oldest.deallocate()
        newest.deallocate()
    }

    /// The rows in the order of the groups, those of one group in text order.
    /// - Complexity: O(n) in the figures.
    func rows(of figures: [DatedFigure], _ reading: Reading) -> [RecordRow] {
        drafts.removeAll()
        cells.removeAll()
        links.removeAll()
        oldest.removeAll()
        oldest.append(repeating: -1, count: layout.groups.count)
        newest.removeAll()
        newest.append(repeating: -1, count: layout.groups.count)
        cueSentence = -1
        figures.withUnsafeBufferPointer { figures in
            for index in figures.indices where belongsToRow(index, figures) { add(index, figures, reading) }
        }
        return gatherRows()
    }

    /// The drafts as rows. Their cells and figures lie in two lists that they share: two pieces of memory for all of them.
    private func gatherRows() -> [RecordRow] {
        order.removeAll()
        allCells.removeAll()
        allFigures.removeAll()
        for group in oldest.indices {
            var next = oldest[group]
            while next >= 0 {
                order.append(next)
                gather(drafts[Int(next)])
                next = drafts[Int(next)].newer
            }
        }
        let (cells, figures) = (Array(allCells.buffer), Array(allFigures.buffer))
        var rows: [RecordRow] = []
        rows.reserveCapacity(order.count)
        var (cell, figure) = (0, 0)
        for number in order {
            let draft = drafts[Int(number)]
            var row = RecordRow(group: draft.group, cells: cells[cell..<cell + draft.cellCount], figures: figures[figure..<figure + draft.figureCount])
            row.status = draft.status
            row.scope = draft.scope
            row.period = draft.period
            row.topic = draft.topic
            row.rate = taskRate(row)
            rows.append(row)
            cell += draft.cellCount
            figure += draft.figureCount
        }
        return rows
    }

    private func belongsToRow(_ index: Int, _ figures: UnsafeBufferPointer<DatedFigure>) -> Bool {
        let figure = figures[index].figure
        guard figure.indicator != .none, figure.status != .change, Int(figure.indicator.index) < layout.keys.count else { return false }
        let whole = Int(figure.partOf)
        return !figures.indices.contains(whole) || figures[whole].figure.indicator != figure.indicator || figures[whole].figure.value == figure.value
    }

    private func add(_ index: Int, _ figures: UnsafeBufferPointer<DatedFigure>, _ reading: Reading) {
        let figure = figures[index].figure
        let period = figures[index].period
        let group = Int(layout.groupOfIndicator[Int(figure.indicator.index)])
        let takesAnyPeriod = layout.takesAnyPeriod[Int(figure.indicator.index)]
        var best = -1
        var bestNearness = -1
        var candidate = newest[group]
        var left = RowBuilder.rowsMax
        while candidate >= 0, left > 0 {
            let row = Int(candidate)
            candidate = drafts[row].older
            left -= 1
            guard drafts[row].status == figure.status, hasScope(of: figure, drafts[row].scope, reading),
                  admits(drafts[row], period, takesAnyPeriod), !contradicts(drafts[row], figure) else { continue }
            // Of rows equally near the oldest wins, and it comes last here.
            let nearness = nearness(of: figure.sentence, to: drafts[row].sentence, hasEqualPeriod: period == drafts[row].period, reading)
            if nearness >= bestNearness { (best, bestNearness) = (row, nearness) }
        }
        let row = best >= 0 ? best : addRow(group, figure)
        if cell(figure.indicator, drafts[row]) < 0 {
            cells.append(CellLink(cell: RecordRow.Cell(indicator: figure.indicator, value: figure.value, bound: figure.bound, figure: Int32(truncatingIfNeeded: index)), next: drafts[row].firstCell))
            drafts[row].firstCell = Int32(truncatingIfNeeded: cells.count - 1)
            drafts[row].cellCount += 1
            if !takesAnyPeriod { drafts[row].takesAnyPeriod = false }
        }
        if !takesAnyPeriod || drafts[row].period == nil { drafts[row].period = period ?? drafts[row].period }
        append(figure: index, to: row)
        drafts[row].sentence = figure.sentence
        if group == layout.outreachGroup, drafts[row].topic == nil { drafts[row].topic = topic(figure, reading) }
    }

    private func addRow(_ group: Int, _ figure: Figure) -> Int {
        let row = drafts.count
        drafts.append(Draft(group: group, status: figure.status, scope: scope(of: figure), sentence: figure.sentence, older: newest[group]))
        if newest[group] >= 0 { drafts[Int(newest[group])].newer = Int32(row) } else { oldest[group] = Int32(row) }
        newest[group] = Int32(row)
        return row
    }

    private func append(figure: Int, to row: Int) {
        let place = Int32(truncatingIfNeeded: links.count)
        links.append(FigureLink(figure: Int32(truncatingIfNeeded: figure)))
        if drafts[row].lastFigure >= 0 { links[Int(drafts[row].lastFigure)].next = place } else { drafts[row].firstFigure = place }
        drafts[row].lastFigure = place
        drafts[row].figureCount += 1
    }

    /// Appends the cells of a draft in the order of the catalogue, and its figures.
    private func gather(_ draft: Draft) {
        let first = allCells.count
        var next = draft.firstCell
        while next >= 0 {
            let cell = cells[Int(next)].cell
            allCells.append(cell)
            var place = allCells.count - 1
            while place > first, allCells[place - 1].indicator.index > cell.indicator.index {
                allCells[place] = allCells[place - 1]
                place -= 1
            }
            allCells[place] = cell
            next = cells[Int(next)].next
        }
        next = draft.firstFigure
        while next >= 0 {
            allFigures.append(links[Int(next)].figure)
            next = links[Int(next)].next
        }
    }

    // MARK: compatible rows

    private func scope(of figure: Figure) -> TextSpan? {
        figure.scopeStart < figure.scopeEnd ? TextSpan(start: figure.scopeStart, end: figure.scopeEnd) : nil
    }

    private func hasScope(of figure: Figure, _ other: TextSpan?, _ reading: Reading) -> Bool {
        guard let scope = scope(of: figure) else { return other == nil }
        guard let other else { return false }
        return scope == other || haveSameBytes(scope, other, reading)
    }

    /// True when a figure's period goes with that of a row. Plans and stocks go with any.
    private func admits(_ row: Draft, _ period: DayInterval?, _ takesAnyPeriod: Bool) -> Bool {
        if period == row.period { return true }
        if let period, let other = row.period, period.end < other.start || other.end < period.start { return false }
        return takesAnyPeriod || row.takesAnyPeriod
    }

    /// The cell of an indicator in a row; -1 when it has none.
    private func cell(_ indicator: IndicatorID, _ row: Draft) -> Int {
        var next = row.firstCell
        while next >= 0, cells[Int(next)].cell.indicator != indicator { next = cells[Int(next)].next }
        return Int(next)
    }

    /// The row has another value of the figure's indicator.
    private func contradicts(_ row: Draft, _ figure: Figure) -> Bool {
        let place = cell(figure.indicator, row)
        return place >= 0 && cells[place].cell.value != figure.value && compare(cells[place].cell.value, figure.value) != 0
    }

    private func nearness(of sentence: Int32, to other: Int32, hasEqualPeriod: Bool, _ reading: Reading) -> Int {
        let period = hasEqualPeriod ? 1 : 0
        if sentence == other { return 4 + period }
        let sentences = reading.sentences
        guard sentences.indices.contains(Int(sentence)), sentences.indices.contains(Int(other)) else { return period }
        return sentences[Int(sentence)].paragraph == sentences[Int(other)].paragraph ? 2 + period : period
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
    private func topic(_ figure: Figure, _ reading: Reading) -> TextSpan? {
        guard reading.sentences.indices.contains(Int(figure.sentence)) else { return nil }
        let sentence = reading.sentences[Int(figure.sentence)]
        if cueSentence != figure.sentence {
            cueSentence = figure.sentence
            cues.removeAll()
            table.append(sentence.tokens.range, of: reading.tokens, to: &cues)
        }
        guard let cue = cues.first(where: { $0.kind == .topic && reading.tokens[$0.first].start >= figure.end }) else { return nil }
        var end = Int(sentence.tokens.end)
        while end > cue.end, reading.tokens[end - 1].kind != .word { end -= 1 }
        return end > cue.end ? reading.span(cue.end..<end) : nil
    }
}

/// True when two spans of a text hold the same bytes.
func haveSameBytes(_ left: TextSpan, _ right: TextSpan, _ reading: Reading) -> Bool {
    let (first, second) = (left.range, right.range)
    guard first.count == second.count, first.upperBound <= reading.text.count, second.upperBound <= reading.text.count else { return false }
    for offset in 0..<first.count where reading.text[first.lowerBound + offset] != reading.text[second.lowerBound + offset] { return false }
    return true
}
