import Figures
import Mentions
import Tokens

/// Checks what the figures of an article say against each other.
///
/// Statements are checked within a row, that is for one period and scope; a statement over several groups takes the
/// row of the other group with the same period and scope. One builder serves one thread and keeps its lists from text to text.
final class CheckBuilder {
    let lexicon: Lexicon
    let layout: RecordLayout
    let table: CheckTable

    // The article being checked.
    private(set) var reading = Reading.empty
    private(set) var figures: [DatedFigure] = []
    private(set) var rows: [RecordRow] = []

    private(set) var checks: [Check] = []
    var diagnostics: [Diagnostic] = []

    /// The figures behind the values being looked at, one value's after another's.
    var sources = FlatList<Int32>(capacity: 64)
    var known = FlatList<Part>(capacity: 16)
    /// The first row of each group, and one more.
    private var groupStarts = FlatList<Int32>(capacity: 32)
    /// The detail or message being put together.
    var text = CheckText()
    /// The names of rates, parts and wholes that were checked against each other.
    private var rateRules: [RateRule: String] = [:]

    init(lexicon: Lexicon, layout: RecordLayout, table: CheckTable) {
        self.lexicon = lexicon
        self.layout = layout
        self.table = table
    }

    deinit {
        sources.deallocate()
        known.deallocate()
        groupStarts.deallocate()
        text.deallocate()
    }

    /// Runs every check that the figures of an article allow.
    /// - Complexity: O(figures + cells of the rows).
    func results(for figures: [DatedFigure], in rows: [RecordRow], _ reading: Reading, period: StatedPeriod?, day: Day?) -> (checks: [Check], diagnostics: [Diagnostic]) {
        (self.reading, self.figures, self.rows) = (reading, figures, rows)
        (checks, diagnostics) = ([], [])
        checks.reserveCapacity(figures.count / 2 + 4)
        findGroups()
        for row in rows.indices where rows[row].status == .result {
            let summed = checkSums(row)
            checkParts(row, except: summed)
            checkRates(row)
            checkSessions(row)
        }
        checkCarriedOver()
        for index in figures.indices { checkFigure(index) }
        if let period { checkPeriod(period, day) }
        defer { (self.reading, self.figures, self.rows, checks, diagnostics) = (.empty, [], [], [], []) }
        return (checks, diagnostics)
    }

    private func findGroups() {
        groupStarts.removeAll()
        var row = 0
        for group in 0...layout.groups.count {
            while row < rows.count, rows[row].group < group { row += 1 }
            groupStarts.append(Int32(truncatingIfNeeded: row))
        }
    }

    // MARK: values

    /// A known value: printed, or the sum of printed parts.
    struct Value {
        var value: DecimalValue
        /// Places in `sources` of the figures that state it.
        var sources: Range<Int>
        var isExact: Bool
    }
    /// A known part of a sum.
    struct Part {
        var indicator: IndicatorID
        var value: Value
    }

    /// Adds a figure to `sources` and gives its place.
    func source(_ figure: Int32) -> Range<Int> {
        sources.append(figure)
        return sources.count - 1..<sources.count
    }

    /// A figure and those behind two values.
    func figures(_ first: Int32, _ part: Value, _ whole: Value) -> [Int32] {
        [Int32](unsafeUninitializedCapacity: 1 + part.sources.count + whole.sources.count) { out, count in
            out.initializeElement(at: 0, to: first)
            count = 1
            for place in part.sources {
                out.initializeElement(at: count, to: sources[place])
                count += 1
            }
            for place in whole.sources {
                out.initializeElement(at: count, to: sources[place])
                count += 1
            }
        }
    }

    /// The value of an indicator for the period and scope of a row.
    func value(_ indicator: IndicatorID, _ row: Int) -> Value? {
        guard let cell = cell(indicator, row) else { return nil }
        return Value(value: cell.value, sources: source(cell.figure), isExact: cell.bound == .exact)
    }

    /// A statement over several groups looks at so many rows of the other group at most.
    private static let otherRowsMax = 256

    private func cell(_ indicator: IndicatorID, _ row: Int) -> RecordRow.Cell? {
        guard indicator != .none else { return nil }
        let group = Int(layout.groupOfIndicator[Int(indicator.index)])
        if rows[row].group == group { return rows[row].cell(indicator) }
        let first = Int(groupStarts[group])
        for other in first..<min(Int(groupStarts[group + 1]), first + CheckBuilder.otherRowsMax)
        where rows[other].status == .result && rows[other].period == rows[row].period && hasSameScope(rows[other].scope, rows[row].scope) {
            if let cell = rows[other].cell(indicator) { return cell }
        }
        return nil
    }

    private func hasSameScope(_ left: TextSpan?, _ right: TextSpan?) -> Bool {
        switch (left, right) {
        case (nil, nil): true
        case (let first?, let second?): haveSameBytes(first, second, reading)
        default: false
        }
    }

    /// The value of an indicator, or the sum of its parts when all are known.
    func valueOrSum(_ indicator: IndicatorID, _ row: Int, depth: Int = 2) -> Value? {
        if let printed = value(indicator, row) { return printed }
        guard depth > 0, indicator != .none else { return nil }
        let start = sources.count
        for place in table.equations[Int(indicator.index)].indices where table.equations[Int(indicator.index)][place].closes {
            var total = Value(value: DecimalValue(digits: 0), sources: start..<start, isExact: true)
            var isKnown = true
            for part in table.equations[Int(indicator.index)][place].parts {
                guard let known = valueOrSum(part, row, depth: depth - 1), let sum = sum(total.value, known.value) else {
                    isKnown = false
                    break
                }
                total = Value(value: sum, sources: start..<sources.count, isExact: total.isExact && known.isExact)
            }
            if isKnown { return total }
            sources.truncate(to: start)
        }
        return nil
    }

    // MARK: results

    func code(_ indicator: IndicatorID) -> String { lexicon.indicators[Int(indicator.index)].code }
    func label(_ indicator: IndicatorID) -> String { lexicon.indicators[Int(indicator.index)].label }

    func add(_ rule: String, _ verdict: Check.Verdict, _ detail: String, _ figures: [Int32]) {
        checks.append(Check(rule: rule, verdict: verdict, detail: detail, figures: figures))
    }

    private struct RateRule: Hashable {
        var rate: IndicatorID
        var part: IndicatorID
        var whole: IndicatorID
    }

    /// The statement that a rate is the share of a part in a whole.
    func rule(_ rate: IndicatorID, _ part: IndicatorID, _ whole: IndicatorID) -> String {
        let key = RateRule(rate: rate, part: part, whole: whole)
        if let known = rateRules[key] { return known }
        let rule = code(rate) + " = " + code(part) + " / " + code(whole)
        rateRules[key] = rule
        return rule
    }

    func report(_ code: Diagnostic.Code, _ severity: Diagnostic.Severity, _ message: String, at figure: Int32?) {
        let source = figure.flatMap { index -> TextSpan? in
            figures.indices.contains(Int(index)) ? TextSpan(start: figures[Int(index)].figure.start, end: figures[Int(index)].figure.end) : nil
        }
        diagnostics.append(Diagnostic(code: code, severity: severity, message: message, source: source))
    }
}

extension Reading {
    /// A reading of nothing.
    static var empty: Reading {
        Reading(
            text: UnsafeBufferPointer(start: nil, count: 0), tokens: UnsafeBufferPointer(start: nil, count: 0),
            mentions: UnsafeBufferPointer(start: nil, count: 0), sentences: [], figures: [])
    }
}
