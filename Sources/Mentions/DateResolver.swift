import Tokens

/// Gives the dates of one text their missing years and their roles.
///
/// Three steps, each linear: find what stands around each date (`DateSurroundings`), settle the
/// year the article was written in, then read years and roles from both.
struct DateResolver {
    let view: TokenView
    let published: CalendarDate?
    /// Indices of the dates among the mentions.
    var dates: [Int] = []
    /// What stands around each of `dates`.
    var surroundings: [DateSurroundings] = []
    /// The day the article was published or stamped with; its year is 0 when unknown.
    var articleDate = CalendarDate(precision: .year)
    /// The year the article speaks from; 0 when no year can be read.
    var articleYear = 0
    /// A line near the beginning opens with `Kế hoạch`.
    var isPlan = false

    init(view: TokenView, published: CalendarDate?) {
        self.view = view
        self.published = published
    }

    mutating func resolve(_ mentions: inout [Mention]) {
        for index in mentions.indices where mentions[index].kind == .date { dates.append(index) }
        guard !dates.isEmpty else { return }
        surroundings.reserveCapacity(dates.count)
        for place in dates.indices { surroundings.append(surroundings(of: place, mentions)) }
        settleArticleYear(mentions)
        isPlan = opensAsPlan()
        markRanges(&mentions)
        shareRangeYears(&mentions)
        inferYears(&mentions)
        assignRoles(&mentions)
    }

    /// True when one of the first lines opens with `KẾ HOẠCH`, or the text with `Kế hoạch`.
    private func opensAsPlan() -> Bool {
        let named = view.words.named
        return (0..<min(view.count, 60)).contains { at in
            view.spells(at, named.kế, named.hoạch) && (at == 0 && view.isCapitalized(at) || view.isLineBreak(at - 1) && view.token(at).flags.contains(.allCapitals))
        }
    }

    // MARK: The article's own year

    private mutating func settleArticleYear(_ mentions: [Mention]) {
        if let published, published.year != 0 {
            articleDate = published
        } else if let stamp = dates.indices.first(where: { surroundings[$0].isStamp && isFullDate(mentions[dates[$0]].date) }) {
            articleDate = mentions[dates[stamp]].date
        }
        articleYear = Int(articleDate.year)
        if articleYear == 0 { articleYear = yearByEvidence(mentions) }
    }

    /// The year an article without a publication line speaks from.
    ///
    /// It is no earlier than the days, months and documents that the article names. Where only bare
    /// years stand, an index is told the year after the one it measures, and a goal for the next year counts.
    private func yearByEvidence(_ mentions: [Mention]) -> Int {
        var latestDay = 0
        var latestPart = 0
        var latestYear = 0
        var isLatePart = false
        var isOnlyPast = true
        var indexYear = 0
        var goals: (Int, Int) = (0, 0)
        var partMonth = 0
        var plannedYear = 0
        var ongoingYear = 0
        for place in dates.indices {
            let date = mentions[dates[place]].date
            let year = Int(date.year)
            let around = surroundings[place]
            if year == 0 || around.isTerm { continue }
            if around.namesIndex { indexYear = max(indexYear, year) }
            // "từ đầu năm 2024 đến 15-11": the year is not over.
            if around.lead == .from, around.isStartOfYear, around.joinsNext || around.lastsUntilNow { ongoingYear = max(ongoingYear, year) }
            if around.isOutlook, latestDay == 0 || year == latestDay + 1 { return year - 1 }
            if around.isDocument {
                latestPart = max(latestPart, year)
            } else if date.precision == .day {
                if !around.isDemanded { latestDay = max(latestDay, year) }
            } else if around.demand != .none && !around.isCompared || around.isOutlook {
                if goals.0 == 0 || year < goals.0 { goals.0 = year }
                goals.1 = max(goals.1, year)
            } else if date.precision != .year {
                if !around.isFuture, around.lead != .until || around.isReached || around.isWhole || around.isPartial || around.demand == .none && latestPart == 0 && place == 0, year >= latestPart {
                    partMonth = year > latestPart ? startMonth(date) : max(partMonth, startMonth(date))
                    latestPart = year
                    isLatePart = endsLate(date)
                }
            } else if around.lead == .until && !around.isReached || around.lead == .from && !around.isStartOfYear || around.isFuture {
                continue
            } else if year > latestYear {
                latestYear = year
                isOnlyPast = around.namesIndex || around.isCompared
                if around.isFuture || around.isOutlook || around.demand != .none || around.isStartOfYear || around.isPartial { plannedYear = year }
            } else if year == latestYear, !around.namesIndex, !around.isCompared {
                isOnlyPast = false
            }
        }
        if latestDay != 0 {
            if indexYear == latestDay, goals.0 == latestDay + 1 || goals.1 == latestDay + 1, latestYear <= latestDay { return latestDay + 1 }
            return max(latestPart, latestYear > latestDay + 1 && latestYear <= latestDay + 5 ? latestYear : latestDay)
        }
        if let year = yearBeside(eventMonth(mentions), latestYear: latestYear, latestPart: latestPart, partMonth: partMonth, isPlanned: plannedYear == latestYear || goals.1 >= latestYear, isIndex: indexYear == latestYear) { return year }
        if latestPart != 0 { return isLatePart && latestYear == latestPart + 1 ? latestPart : max(latestPart, latestYear) }
        if latestYear == 0, goals.0 != 0 { return speaksFromAutumn(mentions) ? goals.0 - 1 : goals.0 }
        if latestYear == 0 { return dates.indices.lazy.filter { surroundings[$0].lead != .until || surroundings[$0].isPartial || surroundings[$0].isWhole }.map { Int(mentions[dates[$0]].date.year) }.first { $0 != 0 } ?? 0 }
        if goals.0 == latestYear + 1 || goals.1 == latestYear + 1 { return ongoingYear == latestYear ? latestYear : latestYear + 1 }
        if isOnlyPast { return latestYear + 1 }
        return latestYear
    }

    /// The year of an event without one, from the years told beside it: results are told in the January behind them, indices in the year behind,
    /// budgets and posts in the last months of the year before.
    private func yearBeside(_ month: Int, latestYear: Int, latestPart: Int, partMonth: Int, isPlanned: Bool, isIndex: Bool) -> Int? {
        guard month != 0 else { return nil }
        if latestPart != 0, latestPart >= latestYear { return partMonth > month ? latestPart + 1 : nil }
        guard latestYear > latestPart else { return nil }
        if isPlanned { return month >= 11 && latestPart == 0 ? latestYear - 1 : nil }
        return month == 1 || isIndex && month <= 10 ? latestYear + 1 : nil
    }

    /// The month of the first day near the beginning that has no year and is no deadline; 0 when there is none.
    private func eventMonth(_ mentions: [Mention]) -> Int {
        for place in dates.indices where surroundings[place].isEarly {
            let date = mentions[dates[place]].date
            guard date.precision == .day, date.year == 0, !surroundings[place].isDemanded, surroundings[place].lead == .at || surroundings[place].isStampDay else { continue }
            return Int(date.month)
        }
        return 0
    }

    private func startMonth(_ date: CalendarDate) -> Int {
        switch date.precision {
        case .month: Int(date.month)
        case .quarter: Int(date.month) * 3 - 2
        case .half: date.month == 2 ? 7 : 1
        case .day, .firstMonths, .year: 0
        }
    }

    /// True for the last months of a year: the next year's plans are told beside them.
    private func endsLate(_ date: CalendarDate) -> Bool {
        switch date.precision {
        case .month: date.month >= 10
        case .quarter: date.month == 4
        case .half: date.month == 2
        case .firstMonths: date.month >= 9
        case .day, .year: false
        }
    }

    /// True when the text names a day or month from October on that is no deadline.
    private func speaksFromAutumn(_ mentions: [Mention]) -> Bool {
        dates.indices.contains { place in
            let date = mentions[dates[place]].date
            return date.year == 0 && (date.precision == .day || date.precision == .month) && date.month >= 10 && !surroundings[place].isDemanded
        }
    }

    private func isFullDate(_ date: CalendarDate) -> Bool { date.precision == .day && date.year != 0 }

    private func markRanges(_ mentions: inout [Mention]) {
        for place in dates.indices where surroundings[place].startsRange && place + 1 < dates.count {
            mentions[dates[place]].flags.insert(.rangeStart)
            mentions[dates[place + 1]].flags.insert(.rangeEnd)
        }
    }

    // MARK: Missing years

    /// `từ 15/12 đến 14/6/2023`, `15 và 16/6/2023`, `quý III, IV/2022`: the year stands once, at the end.
    private func shareRangeYears(_ mentions: inout [Mention]) {
        for place in dates.indices.reversed() where surroundings[place].joinsNext && place + 1 < dates.count {
            let next = mentions[dates[place + 1]].date
            guard mentions[dates[place]].date.year == 0, next.year != 0, !mentions[dates[place + 1]].flags.contains(.yearInferred) else { continue }
            let wraps = monthAndDay(mentions[dates[place]].date) > monthAndDay(next)
            mentions[dates[place]].date.year = next.year - (wraps ? 1 : 0)
            mentions[dates[place]].flags.insert(.yearInferred)
        }
    }

    private func inferYears(_ mentions: inout [Mention]) {
        var sentenceYear = 0
        for place in dates.indices {
            let around = surroundings[place]
            if around.opensSentence { sentenceYear = 0 }
            var date = mentions[dates[place]].date
            if date.year != 0 {
                if !around.isCompared, !around.isDocument, !around.namesIndex, around.lead != .until || date.precision != .year { sentenceYear = Int(date.year) }
                continue
            }
            if let spoken = around.spokenYear, articleYear != 0 {
                date.year = Int16(truncatingIfNeeded: articleYear + spoken)
            } else if place > 0, surroundings[place - 1].joinsNext, let carried = yearCarried(from: mentions[dates[place - 1]].date, to: date) {
                date.year = Int16(truncatingIfNeeded: carried)
            } else if sentenceYear != 0, !around.isStampDay {
                date.year = Int16(truncatingIfNeeded: sentenceYear)
            } else if articleYear != 0 {
                date.year = Int16(truncatingIfNeeded: articleYear + offset(of: date, around))
            } else {
                continue
            }
            mentions[dates[place]].date = date
            mentions[dates[place]].flags.insert(.yearInferred)
        }
    }

    /// `Từ 15/12/2019 đến hết 31/8`: the end lies behind the start, in the next year if need be.
    private func yearCarried(from start: CalendarDate, to end: CalendarDate) -> Int? {
        guard start.year != 0 else { return nil }
        return Int(start.year) + (monthAndDay(end) < monthAndDay(start) ? 1 : 0)
    }

    /// How many years a month or day without a year lies from the article's: 28/12 in an article of 5 January is last year's.
    private func offset(of date: CalendarDate, _ around: DateSurroundings) -> Int {
        guard articleDate.month != 0, articleDate.precision == .day else { return 0 }
        // "Nếu quý III tỷ lệ chỉ 92,8%" told in January
        if date.precision == .quarter { return articleDate.month <= 2 && date.month >= 3 && !around.isFuture && !around.isHeaded && around.demand == .none ? -1 : 0 }
        guard date.precision == .day || date.precision == .month else { return 0 }
        let distance = Int(date.month) - Int(articleDate.month)
        if around.lead != .from, around.isDemanded || around.demand != .none { return distance <= -6 ? 1 : 0 }
        if distance >= 3 || distance >= 1 && !around.isFuture && articleDate.month <= 3 { return around.isFuture ? 0 : -1 }
        return 0
    }

    /// Month and day as one number that sorts.
    private func monthAndDay(_ date: CalendarDate) -> Int {
        switch date.precision {
        case .day, .month: Int(date.month) * 32 + Int(date.day)
        case .quarter: Int(date.month) * 3 * 32
        case .half: Int(date.month) * 6 * 32
        case .firstMonths, .year: 0
        }
    }
}
