import Figures
import Mentions

extension CheckBuilder {
    /// A count that a rate is a share of, or a share in.
    private struct Count {
        var indicator: IndicatorID
        var value: Value
    }

    /// Checks each printed rate of a row against its part and the wholes in use.
    func checkRates(_ row: Int) {
        for place in rows[row].cells.indices {
            let cell = rows[row].cells[place]
            guard table.numerators[Int(cell.indicator.index)] != .none else { continue }
            sources.removeAll()
            guard let part = numerator(of: cell, row) else { continue }
            checkRate(cell, part, row)
        }
    }

    /// The count that a rate stands behind, else the printed or summed part of the row.
    private func numerator(of rate: RecordRow.Cell, _ row: Int) -> Count? {
        if let behind = count(Int(figures[Int(rate.figure)].figure.partOf)) { return behind }
        let numerator = table.numerators[Int(rate.indicator.index)]
        return valueOrSum(numerator, row).map { Count(indicator: numerator, value: $0) }
    }

    /// The whole that the text itself names for a part: `16/20`.
    private func wholeNamed(by part: Count, _ rate: RecordRow.Cell) -> Count? {
        guard part.value.sources.count == 1 else { return nil }
        let whole = Int(figures[Int(sources[part.value.sources.lowerBound])].figure.partOf)
        return whole == Int(rate.figure) ? nil : count(whole)
    }

    /// The count that a figure states; nil when it states none.
    private func count(_ index: Int) -> Count? {
        guard figures.indices.contains(index) else { return nil }
        let figure = figures[index].figure
        guard figure.indicator != .none, table.valueTypes[Int(figure.indicator.index)] == .count else { return nil }
        return Count(indicator: figure.indicator, value: Value(value: figure.value, sources: source(Int32(truncatingIfNeeded: index)), isExact: figure.bound == .exact))
    }

    private func checkRate(_ rate: RecordRow.Cell, _ part: Count, _ row: Int) {
        var first: Count?
        /// True when the rate is the share of this whole.
        func holds(_ whole: Count) -> Bool {
            if first == nil { first = whole }
            guard isShare(rate.value, part.value.value, whole.value.value) else { return false }
            text.begin(rate.value)
            text.append("% = ")
            text.append(part.value.value)
            text.append(" / ")
            text.append(whole.value.value)
            add(rule(rate.indicator, part.indicator, whole.indicator), .holds, text.string, figures(rate.figure, part.value, whole.value))
            return true
        }
        if let named = wholeNamed(by: part, rate), holds(named) { return }
        for indicator in table.denominators[Int(rate.indicator.index)] {
            if let known = value(indicator, row), holds(Count(indicator: indicator, value: known)) { return }
        }
        if let first, first.value.value.digits > 0 { addOpenRate(rate, part, first) }
    }

    /// A rate that is the share of no whole.
    private func addOpenRate(_ rate: RecordRow.Cell, _ part: Count, _ whole: Count) {
        // Counts from elsewhere in the article may speak of something else: only what stands in one sentence is wrong.
        let sentence = figures[Int(rate.figure)].figure.sentence
        let stated = figures(rate.figure, part.value, whole.value)
        let isTogether = stated.allSatisfy { figures[Int($0)].figure.sentence == sentence }
        let isExact = rate.bound == .exact && part.value.isExact && whole.value.isExact
        let share = part.value.value.approximate / whole.value.value.approximate * 100
        let found = DecimalValue(digits: Int64((min(share, 1e12) * 100).rounded()), scale: 2)
        text.begin(rate.value)
        text.append("% != ")
        text.append(part.value.value)
        text.append(" / ")
        text.append(whole.value.value)
        text.append(" (")
        text.append(found)
        text.append("%)")
        let detail = text.string
        let verdict: Check.Verdict = isTogether && isExact ? .fails : .undecided
        add(rule(rate.indicator, part.indicator, whole.indicator), verdict, detail, stated)
        if verdict == .fails { report(.rateOff, .warning, "Tỷ lệ không khớp: \(label(rate.indicator)) \(detail).", at: rate.figure) }
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
