import Figures
import Mentions

extension CheckBuilder {
    /// Checks each printed rate of a row against its part and the wholes in use.
    mutating func checkRates(_ row: Int) {
        for cell in rows[row].cells {
            guard table.numerators[Int(cell.indicator.index)] != .none, let part = numerator(of: cell, row) else { continue }
            var denominators = table.denominators[Int(cell.indicator.index)].compactMap { whole in
                value(whole, row).map { (name: code(whole), value: $0) }
            }
            if let whole = wholeNamed(by: part, cell) { denominators.insert(whole, at: 0) }
            checkRate(cell, part, denominators)
        }
    }

    /// The count that a rate stands behind, else the printed or summed part of the row.
    private func numerator(of rate: RecordRow.Cell, _ row: Int) -> (name: String, value: Value)? {
        let count = Int(figures[Int(rate.figure)].figure.partOf)
        if figures.indices.contains(count) {
            let figure = figures[count].figure
            if figure.indicator != .none, table.valueTypes[Int(figure.indicator.index)] == .count {
                return (code(figure.indicator), Value(value: figure.value, figures: [Int32(count)], isExact: figure.bound == .exact))
            }
        }
        let numerator = table.numerators[Int(rate.indicator.index)]
        return valueOrSum(numerator, row).map { (code(numerator), $0) }
    }

    /// The whole that the text itself names for a part: `16/20`.
    private func wholeNamed(by part: (name: String, value: Value), _ rate: RecordRow.Cell) -> (name: String, value: Value)? {
        guard part.value.figures.count == 1, let first = part.value.figures.first else { return nil }
        let whole = Int(figures[Int(first)].figure.partOf)
        guard figures.indices.contains(whole), whole != Int(rate.figure) else { return nil }
        let figure = figures[whole].figure
        guard figure.indicator != .none, table.valueTypes[Int(figure.indicator.index)] == .count else { return nil }
        return (code(figure.indicator), Value(value: figure.value, figures: [Int32(whole)], isExact: figure.bound == .exact))
    }

    private mutating func checkRate(_ rate: RecordRow.Cell, _ part: (name: String, value: Value), _ denominators: [(name: String, value: Value)]) {
        for whole in denominators where isShare(rate.value, part.value.value, whole.value.value) {
            let detail = rate.value.spelled + "% = " + part.value.value.spelled + " / " + whole.value.value.spelled
            add(rule(rate, part, whole), .holds, detail, [rate.figure] + part.value.figures + whole.value.figures)
            return
        }
        guard let whole = denominators.first, whole.value.value.digits > 0 else { return }
        // Counts from elsewhere in the article may speak of something else: only what stands in one sentence is wrong.
        let sentence = figures[Int(rate.figure)].figure.sentence
        let isTogether = (part.value.figures + whole.value.figures).allSatisfy { figures[Int($0)].figure.sentence == sentence }
        let isExact = rate.bound == .exact && part.value.isExact && whole.value.isExact
        let share = part.value.value.approximate / whole.value.value.approximate * 100
        let found = DecimalValue(digits: Int64((min(share, 1e12) * 100).rounded()), scale: 2)
        let detail = rate.value.spelled + "% != " + part.value.value.spelled + " / " + whole.value.value.spelled + " (\(found.spelled)%)"
        let verdict: Check.Verdict = isTogether && isExact ? .fails : .undecided
        add(rule(rate, part, whole), verdict, detail, [rate.figure] + part.value.figures + whole.value.figures)
        if verdict == .fails { report(.rateOff, .warning, "Tỷ lệ không khớp: \(label(rate.indicator)) \(detail).", at: rate.figure) }
    }

    private func rule(_ rate: RecordRow.Cell, _ part: (name: String, value: Value), _ whole: (name: String, value: Value)) -> String {
        code(rate.indicator) + " = " + part.name + " / " + whole.name
    }

    /// True when a printed percentage is the share to half a unit of its last place, or to one unit when it was cut off.
    func isShare(_ percent: DecimalValue, _ part: DecimalValue, _ whole: DecimalValue) -> Bool {
        guard whole.digits > 0 else { return false }
        let share = part.approximate / whole.approximate * 100
        let unit = DecimalValue(digits: 1, scale: percent.scale).approximate
        let gap = share - percent.approximate
        return abs(gap) <= unit / 2 + 1e-9 || (gap >= 0 && gap < unit)
    }
}
