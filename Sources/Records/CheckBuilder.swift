import Figures
import Mentions

/// Checks what the figures of an article say against each other.
///
/// Statements are checked within a row, that is for one period and scope; a statement over several groups takes the
/// row of the other group with the same period and scope.
struct CheckBuilder {
    let reading: Reading
    let lexicon: Lexicon
    let layout: RecordLayout
    let table: CheckTable
    let figures: [DatedFigure]
    let rows: [RecordRow]

    var checks: [Check] = []
    var diagnostics: [Diagnostic] = []

    init(reading: Reading, lexicon: Lexicon, layout: RecordLayout, table: CheckTable, figures: [DatedFigure], rows: [RecordRow]) {
        self.reading = reading
        self.lexicon = lexicon
        self.layout = layout
        self.table = table
        self.figures = figures
        self.rows = rows
    }

    /// Runs every check that the figures allow.
    mutating func run(period: StatedPeriod?, day: Day?) {
        for row in rows.indices where rows[row].status == .result {
            let summed = checkSums(row)
            checkParts(row, except: summed)
            checkRates(row)
            checkSessions(row)
        }
        checkCarriedOver()
        for index in figures.indices { checkFigure(index) }
        if let period { checkPeriod(period, day) }
    }

    // MARK: values

    /// A known value: printed, or the sum of printed parts.
    struct Value {
        var value: DecimalValue
        var figures: [Int32]
        var isExact: Bool
    }

    /// The value of an indicator for the period and scope of a row.
    func value(_ indicator: IndicatorID, _ row: Int) -> Value? {
        guard let cell = cell(indicator, row) else { return nil }
        return Value(value: cell.value, figures: [cell.figure], isExact: cell.bound == .exact)
    }

    private func cell(_ indicator: IndicatorID, _ row: Int) -> RecordRow.Cell? {
        guard indicator != .none else { return nil }
        let group = Int(layout.groupOfIndicator[Int(indicator.index)])
        if rows[row].group == group { return rows[row].cell(indicator) }
        for other in rows where other.group == group && other.status == .result && other.period == rows[row].period && hasSameScope(other, rows[row]) {
            if let cell = other.cell(indicator) { return cell }
        }
        return nil
    }

    private func hasSameScope(_ left: RecordRow, _ right: RecordRow) -> Bool {
        switch (left.scope, right.scope) {
        case (nil, nil): true
        case (let first?, let second?): reading.text[first.range].elementsEqual(reading.text[second.range])
        default: false
        }
    }

    /// The value of an indicator, or the sum of its parts when all are known.
    func valueOrSum(_ indicator: IndicatorID, _ row: Int, depth: Int = 2) -> Value? {
        if let printed = value(indicator, row) { return printed }
        guard depth > 0, indicator != .none else { return nil }
        for equation in table.equations[Int(indicator.index)] where equation.closes {
            var total = Value(value: DecimalValue(digits: 0), figures: [], isExact: true)
            var isKnown = true
            for part in equation.parts {
                guard let known = valueOrSum(part, row, depth: depth - 1), let sum = sum(total.value, known.value) else {
                    isKnown = false
                    break
                }
                total = Value(value: sum, figures: total.figures + known.figures, isExact: total.isExact && known.isExact)
            }
            if isKnown { return total }
        }
        return nil
    }

    // MARK: results

    func code(_ indicator: IndicatorID) -> String { lexicon.indicators[Int(indicator.index)].code }
    func label(_ indicator: IndicatorID) -> String { lexicon.indicators[Int(indicator.index)].label }

    mutating func add(_ rule: String, _ verdict: Check.Verdict, _ detail: String, _ figures: [Int32]) {
        checks.append(Check(rule: rule, verdict: verdict, detail: detail, figures: figures))
    }

    mutating func report(_ code: Diagnostic.Code, _ severity: Diagnostic.Severity, _ message: String, at figure: Int32?) {
        let source = figure.flatMap { index -> TextSpan? in
            figures.indices.contains(Int(index)) ? TextSpan(start: figures[Int(index)].figure.start, end: figures[Int(index)].figure.end) : nil
        }
        diagnostics.append(Diagnostic(code: code, severity: severity, message: message, source: source))
    }
}
