import Figures
import Mentions

extension CheckBuilder {
    // MARK: sums

    /// Checks the equations of a row; returns the wholes whose parts were found to add up.
    mutating func checkSums(_ row: Int) -> [IndicatorID] {
        var closed: [IndicatorID] = []
        for cell in rows[row].cells {
            for equation in table.equations[Int(cell.indicator.index)] {
                if check(equation, of: cell, row) { closed.append(cell.indicator) }
            }
        }
        return closed
    }

    private mutating func check(_ equation: CheckTable.Equation, of whole: RecordRow.Cell, _ row: Int) -> Bool {
        var known: [(indicator: IndicatorID, value: Value)] = []
        var total = DecimalValue(digits: 0)
        for part in equation.parts {
            guard let value = valueOrSum(part, row), let next = sum(total, value.value) else { continue }
            known.append((part, value))
            total = next
        }
        var order = compare(total, whole.value)
        if equation.closes, order < 0, let all = withFurtherParts(known, upTo: whole.value) {
            known = all
            order = 0
        }
        let isComplete = known.count >= equation.parts.count
        // One part alone says nothing of a sum; that it is no larger than its whole is checked beside.
        guard isComplete || known.count > 1 else { return false }
        let figures = [whole.figure] + known.flatMap(\.value.figures)
        if checks.contains(where: { $0.figures == figures }) { return false }
        let isExact = whole.bound == .exact && known.allSatisfy(\.value.isExact)
        let verdict: Check.Verdict
        if order == 0 || (!equation.closes && order < 0) {
            verdict = .holds
        } else if !isExact || (!isComplete && order < 0) {
            verdict = .undecided
        } else {
            verdict = .fails
        }
        let sign = equation.closes ? "=" : ">="
        let rule = code(whole.indicator) + " \(sign) " + equation.parts.map { code($0) }.joined(separator: " + ")
        let detail = detail(of: whole.value, known.map(\.value.value), sign: verdict == .holds ? sign : order < 0 && !equation.closes ? ">=" : order == 0 ? "=" : "!=", equation, isComplete, row)
        add(rule, verdict, detail, figures)
        if verdict == .fails {
            report(.sumOpen, .warning, "Tổng không khớp: \(label(whole.indicator)) \(detail).", at: whole.figure)
        }
        return verdict == .holds && isComplete
    }

    /// The parts with the further figures of their sentences, when together they close the sum:
    /// "đang thực hiện 11, chưa thực hiện 3" are two figures of what remains.
    private func withFurtherParts(_ known: [(indicator: IndicatorID, value: Value)], upTo whole: DecimalValue) -> [(indicator: IndicatorID, value: Value)]? {
        var all: [(indicator: IndicatorID, value: Value)] = []
        var total = DecimalValue(digits: 0)
        for part in known {
            all.append(part)
            guard let next = sum(total, part.value.value) else { return nil }
            total = next
            guard part.value.figures.count == 1, let first = part.value.figures.first else { continue }
            let figure = figures[Int(first)].figure
            for index in figures.indices.dropFirst(Int(first) + 1) {
                let other = figures[index].figure
                if other.sentence != figure.sentence { break }
                guard other.indicator == figure.indicator, other.status == figure.status, other.partOf != first, other.start != figure.start, let next = sum(total, other.value) else { continue }
                all.append((part.indicator, Value(value: other.value, figures: [Int32(truncatingIfNeeded: index)], isExact: other.bound == .exact)))
                total = next
            }
        }
        return all.count > known.count && compare(total, whole) == 0 ? all : nil
    }

    private func detail(of whole: DecimalValue, _ parts: [DecimalValue], sign: String, _ equation: CheckTable.Equation, _ isComplete: Bool, _ row: Int) -> String {
        var text = whole.spelled + " \(sign) " + parts.map(\.spelled).joined(separator: " + ")
        guard sign == "!=" else { return text }
        var rest = whole
        for part in parts { rest = difference(rest, part) ?? rest }
        let gap = DecimalValue(digits: abs(rest.digits), scale: rest.scale)
        text += " (chênh \(gap.spelled)"
        if let returned = value(table.returned, row), compare(returned.value, gap) == 0 {
            text += ", bằng số trả lại, rút"
        } else if !isComplete {
            text += ", có phần không nêu"
        }
        return text + ")"
    }

    // MARK: parts

    /// Checks that no part exceeds its whole, but for parts of sums that closed.
    mutating func checkParts(_ row: Int, except closed: [IndicatorID]) {
        for cell in rows[row].cells {
            for whole in table.wholes[Int(cell.indicator.index)] where !isSummed(cell.indicator, whole, closed) {
                guard let other = value(whole, row) else { continue }
                let order = compare(cell.value, other.value)
                let isExact = cell.bound == .exact && other.isExact
                let verdict: Check.Verdict = order <= 0 ? .holds : isExact ? .fails : .undecided
                let detail = cell.value.spelled + (order <= 0 ? " <= " : " > ") + other.value.spelled
                add(code(cell.indicator) + " <= " + code(whole), verdict, detail, [cell.figure] + other.figures)
                if verdict == .fails {
                    report(.partExceedsWhole, .warning, "Phần lớn hơn tổng: \(label(cell.indicator)) \(cell.value.spelled), \(label(whole)) \(other.value.spelled).", at: cell.figure)
                }
            }
        }
    }

    private func isSummed(_ part: IndicatorID, _ whole: IndicatorID, _ closed: [IndicatorID]) -> Bool {
        closed.contains(whole) && table.equations[Int(whole.index)].contains { $0.parts.contains(part) }
    }

    // MARK: carried over

    /// What a period takes over is what the one before left pending.
    mutating func checkCarriedOver() {
        for row in rows where row.status == .result {
            guard let carried = row.cell(table.carriedOver), let start = row.period?.start else { continue }
            for before in rows where before.status == .result && before.group == row.group {
                guard let left = before.cell(table.pending), let end = before.period?.end, end.next == start else { continue }
                let holds = compare(carried.value, left.value) == 0
                let rule = code(table.carriedOver) + " = " + code(table.pending) + " (kỳ trước)"
                add(rule, holds ? .holds : .fails, carried.value.spelled + (holds ? " = " : " != ") + left.value.spelled, [carried.figure, left.figure])
                if !holds { report(.sumOpen, .warning, "Số từ kỳ trước chuyển sang \(carried.value.spelled) khác số đang giải quyết cuối kỳ trước \(left.value.spelled).", at: carried.figure) }
            }
        }
    }
}
