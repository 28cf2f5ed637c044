import Mentions

extension FigureReader {
    /// How many frames and sentences before a late count may tell what was resolved.
    private static let lateReach = 12
    private static let lateSentences: Int32 = 2

    /// "xử lý xong 40.317. Đúng và trước hạn 40.206 hồ sơ. Chậm 111 hồ sơ": late cases that make up, with those on time,
    /// all that were resolved are late among the resolved, in whatever sentence of the paragraph they are told.
    func settleLate() {
        let overdue = lexicon.overdue, resolvedLate = lexicon.resolvedOverdue
        guard overdue != .none, resolvedLate != .none else { return }
        for n in frames.indices where frames[n].indicator == overdue && frames[n].shape == .count && frames[n].status == .result && !frames[n].isDenominator && !frames[n].isNumerator {
            guard makesUpResolved(n) else { continue }
            let whole = wholeNumber(n) ?? 0
            frames[n].indicator = resolvedLate
            // Its parts, and what it was a year before.
            for part in n + 1..<max(n + 1, frames.count) {
                guard frames[part].sentence == frames[n].sentence else { break }
                guard frames[part].indicator == overdue, !frames[part].isDenominator, frames[part].status == .previous || (wholeNumber(part) ?? 0) <= whole else { continue }
                frames[part].indicator = resolvedLate
            }
        }
    }

    /// The counts before it, in its paragraph, say what was resolved and what of it was early or on time; the rest is this one.
    private func makesUpResolved(_ n: Int) -> Bool {
        guard let late = wholeNumber(n) else { return false }
        var onTime: Int64 = 0
        // In hundredths of a percent.
        var rate: Int64 = -1
        for source in (max(0, n - FigureReader.lateReach)..<n).reversed() {
            let frame = frames[source]
            guard frames[n].sentence - frame.sentence <= FigureReader.lateSentences else { return false }
            // Told before: this is the count once more.
            if frame.indicator == lexicon.resolvedOverdue, frame.sentence < frames[n].sentence { return false }
            if frame.indicator == lexicon.onTimeRate, frame.status == .result, frame.mention >= 0, rate < 0, frame.sentence < frames[n].sentence { rate = hundredths(mentions[Int(frame.mention)].value) }
            guard frame.status == .result, frame.shape == .count, let value = wholeNumber(source) else { continue }
            if frame.indicator == lexicon.resolvedEarly || frame.indicator == lexicon.resolvedOnTime || frame.indicator == lexicon.resolvedEarlyOrOnTime {
                onTime += value
            } else if frame.indicator == lexicon.resolved || frame.also == lexicon.resolved {
                // "43.660, kịp hẹn 99,1%, lỡ hẹn 392"
                guard onTime > 0 else { return rate > 0 && rate < 10_000 && late >= 10 && value < 1 << 40 && abs(value * (10_000 - rate) - late * 10_000) <= value * 6 + 10_000 }
                let rest = value - onTime - late
                // "10,61 ngàn" is rounded.
                return rest == 0 || abs(rest) < roundness(of: value)
            }
        }
        return false
    }

    private func hundredths(_ value: DecimalValue) -> Int64 {
        guard value.scale <= 2, value.digits >= 0, value.digits <= 100_000 else { return -1 }
        return value.scale == 2 ? value.digits : value.scale == 1 ? value.digits * 10 : value.digits * 100
    }

    /// The power of ten a large number is rounded to, at most a hundredth of it.
    private func roundness(of value: Int64) -> Int64 {
        var unit: Int64 = 1
        while unit * 1000 <= value, value % (unit * 10) == 0 { unit *= 10 }
        return unit
    }
}
