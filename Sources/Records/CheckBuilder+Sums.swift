import Figures
import Mentions

extension CheckBuilder {
    // MARK: sums

    /// Checks the equations of a row; returns the wholes whose parts were found to add up.
    func checkSums(_ row: Int) -> [IndicatorID] {
        var closed: [IndicatorID] = []
        // A check of the same figures can only have been made of the same row.
        let firstCheck = checks.count
        for place in rows[row].cells.indices {
            let cell = rows[row].cells[place]
            for equation in table.equations[Int(cell.indicator.index)].indices {
                if check(equation, of: cell, row, after: firstCheck) { closed.append(cell.indicator) }
            }
        }
        return closed
    }

    private func check(_ place: Int, of whole: RecordRow.Cell, _ row: Int, after firstCheck: Int) -> Bool {
        let equation = table.equations[Int(whole.indicator.index)][place]
        sources.removeAll()
        known.removeAll()
        var total = DecimalValue(digits: 0)
        for part in equation.parts {
            let start = sources.count
            guard let value = valueOrSum(part, row), let next = sum(total, value.value) else {
                sources.truncate(to: start)
                continue
            }
            known.append(Part(indicator: part, value: value))
            total = next
        }
        var order = compare(total, whole.value)
        if equation.closes, order < 0, addFurtherParts(upTo: whole.value) { order = 0 }
        let isComplete = known.count >= equation.parts.count
        // One part alone says nothing of a sum; that it is no larger than its whole is checked beside.
        guard isComplete || known.count > 1 else { return false }
        var figures = [whole.figure]
        figures.reserveCapacity(1 + sources.count)
        for part in known { for place in part.value.sources { figures.append(sources[place]) } }
        if checks[firstCheck...].contains(where: { $0.figures == figures }) { return false }
        let isExact = whole.bound == .exact && known.allSatisfy(\.value.isExact)
        let verdict: Check.Verdict
        if order == 0 || (!equation.closes && order < 0) {
            verdict = .holds
        } else if !isExact || (!isComplete && order < 0) {
            verdict = .undecided
        } else {
            verdict = .fails
        }
        let sign: StaticString = verdict == .holds ? (equation.closes ? "=" : ">=") : order < 0 && !equation.closes ? ">=" : order == 0 ? "=" : "!="
        let isOff = verdict != .holds && order != 0 && !(order < 0 && !equation.closes)
        let detail = detail(of: whole.value, sign: sign, isOff: isOff, isComplete, row)
        add(equation.rule, verdict, detail, figures)
        if verdict == .fails {
            report(.sumOpen, .warning, "Tổng không khớp: \(label(whole.indicator)) \(detail).", at: whole.figure)
        }
        return verdict == .holds && isComplete
    }

    /// Adds to the known parts the further figures of their sentences, when together they close the sum:
    /// "đang thực hiện 11, chưa thực hiện 3" are two figures of what remains.
    private func addFurtherParts(upTo whole: DecimalValue) -> Bool {
        var all: [Part] = []
        var total = DecimalValue(digits: 0)
        for part in known {
            all.append(part)
            guard let next = sum(total, part.value.value) else { return false }
            total = next
            guard part.value.sources.count == 1 else { continue }
            let first = Int(sources[part.value.sources.lowerBound])
            let figure = figures[first].figure
            for index in figures.indices.dropFirst(first + 1) {
                let other = figures[index].figure
                if other.sentence != figure.sentence { break }
                guard other.indicator == figure.indicator, other.status == figure.status, Int(other.partOf) != first, other.start != figure.start, let next = sum(total, other.value) else { continue }
                all.append(Part(indicator: part.indicator, value: Value(value: other.value, sources: source(Int32(truncatingIfNeeded: index)), isExact: other.bound == .exact)))
                total = next
            }
        }
        guard all.count > known.count, compare(total, whole) == 0 else { return false }
        known.removeAll()
        for part in all { known.append(part) }
        return true
    }

    private func detail(of whole: DecimalValue, sign: StaticString, isOff: Bool, _ isComplete: Bool, _ row: Int) -> String {
        text.begin(whole)
        text.append(" ")
        text.append(sign)
        text.append(" ")
        for place in known.indices {
            if place > 0 { text.append(" + ") }
            text.append(known[place].value.value)
        }
        guard isOff else { return text.string }
        var rest = whole
        for part in known { rest = difference(rest, part.value.value) ?? rest }
        let gap = DecimalValue(digits: abs(rest.digits), scale: rest.scale)
        text.append(" (chênh ")
        text.append(gap)
        if let returned = value(table.returned, row), compare(returned.value, gap) == 0 {
            text.append(", bằng số trả lại, rút")
        } else if !isComplete {
            text.append(", có phần không nêu")
        }
        text.append(")")
        return text.string
    }

    // MARK: parts

    /// Checks that no part exceeds its whole, but for parts of sums that closed.
    func checkParts(_ row: Int, except closed: [IndicatorID]) {
        for place in rows[row].cells.indices {
            let cell = rows[row].cells[place]
            for bound in table.wholes[Int(cell.indicator.index)] where !isSummed(cell.indicator, bound.whole, closed) {
                sources.removeAll()
                guard let other = value(bound.whole, row) else { continue }
                let order = compare(cell.value, other.value)
                let isExact = cell.bound == .exact && other.isExact
                let verdict: Check.Verdict = order <= 0 ? .holds : isExact ? .fails : .undecided
                text.begin(cell.value)
                if order <= 0 { text.append(" <= ") } else { text.append(" > ") }
                text.append(other.value)
                add(bound.rule, verdict, text.string, [cell.figure, sources[other.sources.lowerBound]])
                if verdict == .fails {
                    text.begin("Phần lớn hơn tổng: ")
                    text.append(label(cell.indicator))
                    text.append(" ")
                    text.append(cell.value)
                    text.append(", ")
                    text.append(label(bound.whole))
                    text.append(" ")
                    text.append(other.value)
                    text.append(".")
                    report(.partExceedsWhole, .warning, text.string, at: cell.figure)
                }
            }
        }
    }

    private func isSummed(_ part: IndicatorID, _ whole: IndicatorID, _ closed: [IndicatorID]) -> Bool {
        closed.contains(whole) && table.equations[Int(whole.index)].contains { $0.parts.contains(part) }
    }

    // MARK: carried over

    /// What a period takes over is what the one before left pending.
    func checkCarriedOver() {
        let carrying = rows.indices.filter { rows[$0].status == .result && rows[$0].period != nil && rows[$0].cell(table.carriedOver) != nil }
        guard !carrying.isEmpty else { return }
        var leaving: [Day: [Int]] = [:]
        for row in rows.indices where rows[row].status == .result && rows[row].cell(table.pending) != nil {
            if let end = rows[row].period?.end { leaving[end.next, default: []].append(row) }
        }
        for row in carrying {
            guard let carried = rows[row].cell(table.carriedOver), let start = rows[row].period?.start else { continue }
            for before in leaving[start] ?? [] where rows[before].group == rows[row].group {
                guard let left = rows[before].cell(table.pending) else { continue }
                let holds = compare(carried.value, left.value) == 0
                let rule = code(table.carriedOver) + " = " + code(table.pending) + " (kỳ trước)"
                add(rule, holds ? .holds : .fails, carried.value.spelled + (holds ? " = " : " != ") + left.value.spelled, [carried.figure, left.figure])
                if !holds { report(.sumOpen, .warning, "Số từ kỳ trước chuyển sang \(carried.value.spelled) khác số đang giải quyết cuối kỳ trước \(left.value.spelled).", at: carried.figure) }
            }
        }
    }
}
