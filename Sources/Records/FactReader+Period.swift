import Figures
import Mentions
import Tokens

extension FactReader {
    /// The reporting period: the days that the article's own figures speak of.
    ///
    /// A printed window goes before a named period; an as-of date ends the named period around it, or else
    /// the year so far. Articles about no unit have none.
    func period(_ reading: Reading, _ facts: Facts) -> StatedPeriod? {
        if isGathering(reading, kinds: 0...1) { return nil }
        guard facts.inspection.unit != nil || facts.inspection.date != nil else { return indexYear(reading) ?? titled(reading) }
        let named = namedPeriod(reading, facts)
        if let named, isPlan() { return named }
        if let window = window(reading, within: titlePeriod(reading)) { return window }
        if let months = firstMonths(reading, facts) { return months }
        return asOf(reading, from: firstDay(of: facts.inspection.unit)) ?? named
    }

    /// The window or the part of a year that the title names.
    private func titled(_ reading: Reading) -> StatedPeriod? {
        if let window = window(reading, within: nil), let start = reading.mentions.first(where: { $0.start == window.source.start }), title.contains(Int(start.tokens.first)) { return window }
        for mention in reading.mentions where mention.kind == .date && mention.date.role == .period && title.contains(Int(mention.tokens.first)) {
            switch mention.date.precision {
            case .quarter, .half, .firstMonths: break
            case .year, .month, .day: continue
            }
            if let days = DayInterval(mention.date) { return StatedPeriod(days: days, source: TextSpan(start: mention.start, end: mention.end)) }
        }
        return nil
    }

    /// The year of the index that the title or the first two sentences publish.
    private func indexYear(_ reading: Reading) -> StatedPeriod? {
        let end = leadEnd(reading, sentences: 2)
        guard cues.contains(where: { $0.kind == .index && $0.first < end }) else { return nil }
        let year = reading.mentions.first { $0.kind == .date && $0.date.precision == .year && $0.date.role == .period && Int($0.tokens.first) < end }
        return year.flatMap { mention in
            DayInterval(mention.date).map { StatedPeriod(days: $0, source: TextSpan(start: mention.start, end: mention.end)) }
        }
    }

    /// True when the title is that of a plan: the windows in its text are those of single tasks.
    private func isPlan() -> Bool {
        cues.contains { $0.kind == .document && title.contains($0.first) && ReferenceKind.allCases[Int($0.payload)] == .plan }
    }

    /// The first period that the title names.
    private func titlePeriod(_ reading: Reading) -> DayInterval? {
        for mention in reading.mentions where mention.kind == .date && mention.date.role == .period && title.contains(Int(mention.tokens.first)) {
            if let days = DayInterval(mention.date) { return days }
        }
        return nil
    }

    /// True when the title or the first sentence tells of a contest, a course or a dialogue.
    func isGathering(_ reading: Reading, kinds: ClosedRange<UInt8>) -> Bool {
        let end = lead.isEmpty ? title.upperBound : Int(reading.sentences[lead.lowerBound].tokens.end)
        return cues.contains { $0.kind == .gathering && kinds.contains($0.payload) && $0.first < end }
    }

    /// The day a unit came to be when it is one of the communes of 1 July 2025.
    private func firstDay(of unit: Inspection.Unit?) -> Day? {
        unit?.level == .commune ? Day(year: 2025, month: 7, day: 1) : nil
    }

    // MARK: windows

    /// "từ 15/12/2022 đến 14/6/2023": the first such pair that is not of bare years, nor of an episode of the title's period.
    private func window(_ reading: Reading, within titled: DayInterval?) -> StatedPeriod? {
        var start: Mention?
        for mention in reading.mentions where mention.kind == .date {
            if mention.date.role == .periodStart {
                start = mention
            } else if mention.date.role == .periodEnd, let first = start {
                start = nil
                let isNear = mention.tokens.first - first.tokens.end <= 10 && sentenceEnd(of: Int(first.tokens.first), reading) > Int(mention.tokens.first)
                guard isNear, mention.date.precision == .day || mention.date.precision == .month, let days = days(from: first.date, to: mention.date) else { continue }
                if let titled, days.monthCount * 4 <= titled.monthCount { continue }
                guard days.monthCount <= FactReader.windowMonthsMax else { continue }
                return StatedPeriod(days: days, source: TextSpan(start: first.start, end: mention.end))
            }
        }
        return nil
    }

    private func days(from first: CalendarDate, to last: CalendarDate) -> DayInterval? {
        guard let start = DayInterval(first)?.start, let end = DayInterval(last)?.end, start <= end else { return nil }
        return DayInterval(start: start, end: end)
    }

    // MARK: as of a day

    /// "tính đến 15/8": the end of the year so far, of the period named before, or of one that began earlier in the text.
    private func asOf(_ reading: Reading, from birth: Day?) -> StatedPeriod? {
        guard let end = reading.mentions.first(where: { $0.kind == .date && $0.date.role == .periodEnd && $0.date.precision != .year }), let last = DayInterval(end.date)?.end else { return nil }
        let source = TextSpan(start: end.start, end: end.end)
        if let from = cues.last(where: { $0.kind == .yearStart && $0.end <= Int(end.tokens.first) && $0.end > Int(end.tokens.first) - 8 }) {
            let start = reading.tokens[from.first].start
            return StatedPeriod(days: DayInterval(start: Day(year: Int(last.year), month: 1, day: 1), end: last), source: TextSpan(start: start, end: end.end))
        }
        for mention in reading.mentions where mention.kind == .date && mention.tokens.first < end.tokens.first {
            guard let days = DayInterval(mention.date) else { continue }
            if mention.date.role == .periodStart, days.start < last, days.start.year == last.year {
                return StatedPeriod(days: DayInterval(start: days.start, end: last), source: source)
            }
            if mention.date.role == .period, mention.date.precision != .month, mention.date.precision != .year, days.start <= last, last <= days.end {
                return StatedPeriod(days: DayInterval(start: days.start, end: last), source: source)
            }
        }
        var start = Day(year: Int(last.year), month: 1, day: 1)
        if let birth, start < birth, birth < last { start = birth }
        return StatedPeriod(days: DayInterval(start: start, end: last), source: source)
    }

    // MARK: named

    /// "9 tháng đầu năm 2022", "quý III", "năm 2020": the period of the title, else the first of the text.
    ///
    /// A year in the title gives way to a part of it in the lead, as in "Báo cáo năm 2013 … Kết quả 11 tháng".
    private func namedPeriod(_ reading: Reading, _ facts: Facts) -> StatedPeriod? {
        var titled: Mention?
        var leading: Mention?
        var later: Mention?
        for mention in reading.mentions where mention.kind == .date && mention.date.role == .period {
            guard let days = DayInterval(mention.date), mention.date.precision != .month, mention.date.precision != .day else { continue }
            let token = Int(mention.tokens.first)
            let isYear = mention.date.precision == .year
            if title.contains(token) {
                titled = titled ?? mention
            } else if token < leadEnd(reading, sentences: isYear ? 2 : 5) {
                if facts.day.map({ days.start <= $0 }) ?? true {
                    // The results of a part of this year go before the year that lies behind it.
                    if let year = leading, year.date.precision == .year, !isYear, year.date.year < mention.date.year { leading = mention }
                    leading = leading ?? mention
                }
            } else if !isYear {
                // Far from the head a year is that of an index or a plan.
                later = later ?? mention
            }
        }
        if let whole = titled, whole.date.precision == .year, let part = leading, part.date.precision != .year, part.date.year == whole.date.year { titled = part }
        // A year before the article's own is background where a part of this year is named later.
        if let year = leading, year.date.precision == .year, let part = later, let day = facts.day, year.date.year < day.year, part.date.year == day.year { leading = part }
        let best = titled ?? leading ?? later
        if let yearSoFar = yearSoFar(reading, facts), best.map({ Int($0.date.year) != yearSoFar.days.start.year }) ?? true { return yearSoFar }
        guard let best = best ?? namedMonth(reading), let days = DayInterval(best.date) else { return nil }
        return StatedPeriod(days: days, source: TextSpan(start: best.start, end: best.end))
    }

    /// "tháng 8/2025" in the title or the first three sentences.
    private func namedMonth(_ reading: Reading) -> Mention? {
        let end = leadEnd(reading, sentences: 3)
        return reading.mentions.first { mention in
            mention.kind == .date && mention.date.precision == .month && mention.date.role == .period && mention.date.year > 0 && Int(mention.tokens.first) < end
        }
    }

    /// "Sau 3 tháng vận hành" of a commune of 1 July 2025: from that day on.
    private func firstMonths(_ reading: Reading, _ facts: Facts) -> StatedPeriod? {
        guard let birth = firstDay(of: facts.inspection.unit), facts.day.map({ birth <= $0 }) ?? cues.contains(where: { $0.kind == .twoTier }) else { return nil }
        let end = leadEnd(reading, sentences: 3)
        for mention in reading.mentions where mention.kind == .number && Int(mention.tokens.first) < end {
            let last = Int(mention.tokens.end)
            let isRun = cue(.monthsRun, at: last) != nil || (cue(.monthWord, at: last) != nil && cue(.after, endingAt: Int(mention.tokens.first)) != nil)
            guard isRun, let count = mention.value.whole, (1...12).contains(count) else { continue }
            let month = Int(birth.month) + Int(count) - 1
            let year = Int(birth.year) + (month - 1) / 12
            let ending = (month - 1) % 12 + 1
            let lastDay = Day(year: year, month: ending, day: Day.count(ofMonth: ending, year: year))
            return StatedPeriod(days: DayInterval(start: birth, end: lastDay), source: TextSpan(start: mention.start, end: mention.end))
        }
        return nil
    }

    /// "Từ đầu năm" without an end: to the day of the article.
    private func yearSoFar(_ reading: Reading, _ facts: Facts) -> StatedPeriod? {
        guard let cue = cues.first(where: { $0.kind == .yearStart }), let day = facts.day else { return nil }
        return StatedPeriod(days: DayInterval(start: Day(year: Int(day.year), month: 1, day: 1), end: day), source: reading.span(cue.first..<cue.end))
    }

    /// The token behind so many sentences of the lead.
    func leadEnd(_ reading: Reading, sentences: Int) -> Int {
        lead.isEmpty ? title.upperBound : Int(reading.sentences[min(lead.upperBound, lead.lowerBound + sentences) - 1].tokens.end)
    }
}
