import Tokens

extension MentionReader {
    /// A date, month, year or first months that starts with the digits at `index`.
    func readDate(_ view: TokenView, _ index: Int) -> Int? {
        let named = words.named
        let before = view.word(index - 1)
        let hasGroup = view.isDigits(index + 2) && view.kind(index + 1) == .mark
        if hasGroup, let full = view.fullDate(at: index) {
            if view.isMark(index + 1, ".") { datesHavePoints = true }
            if view.isMark(index + 1, "-") { datesHaveDashes = true }
            return append(view, date: full.date, index, full.end, flags: before == named.tháng ? .malformed : [])
        }
        if let spaced = view.spacedDate(at: index) { return append(view, date: spaced.date, index, spaced.end) }
        if hasGroup, view.isImpossibleDate(at: index) {
            return append(view, .ignored, index, index + 5, reason: .unread, flags: .overflow)
        }
        if let end = readSharedMonth(view, index) { return end }
        if hasGroup, let month = view.monthAndYear(at: index) { return append(view, date: month.date, index, month.end) }
        if let end = readYear(view, index) { return end }
        guard view.length(index) <= 2 else { return nil }
        if before == named.tháng { return readMonth(view, index) }
        if hasGroup, let day = view.dayAndMonth(at: index), isDayAndMonth(view, index, end: day.end) {
            if view.isMark(index + 1, "-") { datesHaveDashes = true }
            return append(view, date: day.date, index, day.end)
        }
        if let end = readSpelledDate(view, index) { return end }
        // `trước ngày 25 hằng tháng`: a day of no one month.
        guard before == named.ngày, !view.isCapitalized(index - 1), view.word(index - 2) != named.mỗi, view.word(index - 2) != named.một, !view.isDigits(index - 2),
            let day = view.integer(index), day >= 1, day <= 31, isBareNumber(view, index), !countsSomething(view, index + 1), view.isWord(index + 1)
        else { return nil }
        return append(view, .ignored, index, index + 1, reason: .time, value: DecimalValue(day))
    }

    // MARK: Day and month

    /// True when `4/11`, `22.2` or `7-8` at `index` is a day, not a ratio, a decimal or a range.
    private func isDayAndMonth(_ view: TokenView, _ index: Int, end: Int) -> Bool {
        let mark = view.token(index + 1)
        // "đến nay 4/6 hạn chế đã khắc phục": a share of things counted, not the day.
        let isShareToday = view.word(index - 1) == words.named.nay && countsSomething(view, end) && (view.integer(index) ?? 0) <= (view.integer(index + 2) ?? 0)
        if view.has(index - 1, .dayCue), !(view.word(index - 1) == words.named.qua && mark.isMark(0x2D)), !isShareToday { return true }
        if view.isMark(end, "%") || view.magnitude(at: end) != nil { return false }
        if followsDate(view, index) { return true }
        // "Từ 1.7 đến 15.10", where the article writes its dates by points.
        if mark.isMark(0x2E), datesHavePoints, view.has(index - 1, [.dayRelation, .handing]), !countsSomething(view, end) { return true }
        if mark.isMark(0x2E) { return view.word(index - 1) == words.named.từ && (view.isMark(end, "-") || view.word(end) == words.named.đến) && view.fullDate(at: end + 1) != nil }
        if mark.isMark(0x2D) { return isDashedDay(view, index, end: end) }
        if view.readsEveryNumeral, view.isMark(index - 1, "-"), view.isGlued(index) { return false }
        let named = words.named
        let before = view.word(index - 1)
        if view.has(index - 1, .rankCue) || before == named.thứ || before == named.lớp { return false }
        // N of M is at most M: `30/6` is no share.
        if let day = view.integer(index), let month = view.integer(index + 2), day > month, before != named.điểm, day != 24 || month != 7 || view.has(index - 1, .dayRelation) { return true }
        if before == named.từ || before == named.trước || before == named.hết || before == named.nhất && view.word(index - 2) == named.chậm { return true }
        if view.isMark(end, "-") || view.word(end) == named.đến, view.fullDate(at: end + 1) != nil { return true }
        // "1/7 đến 8/10" alone, "Thời gian lấy số liệu: 01/7 - 10/12"
        let opens = index == lineHead || view.isMark(index - 1, ":") || view.isMark(index - 1, "(")
        if opens, view.isMark(end, "-") || view.word(end) == named.đến, let last = view.dayAndMonth(at: end + 1), last.date.day > last.date.month, !countsSomething(view, last.end) { return true }
        if countsSomething(view, end) { return false }
        if view.has(index - 1, .dayRelation) { return true }
        // "đã xử lý 7/7", "trực 24/7"
        if let day = view.integer(index), let month = view.integer(index + 2), day == month || day == 24 && month == 7 { return false }
        if view.has(index - 1, .quantityCue) { return false }
        if view.isMark(index - 1, "(") {
            return view.isLineBreak(end + 1) || view.has(index - 2, [.weekday, .dayCue]) || isWeekday(view, index - 2) || view.isMark(end, ",")
        }
        if view.isMark(index - 1, ",") { return isWeekday(view, index - 2) }
        let standsAlone = !view.isDigits(end) && !isGoingOn(view, end)
        return standsAlone && (index == lineHead || view.isWord(index - 1) && !view.has(index - 1, .achieved) || saysDeadline(view, before: index))
    }

    /// `từ 1-8`, `(27-7)`, `hạn chót là 15-12`: a day with a dash and no word for the day before it.
    private func isDashedDay(_ view: TokenView, _ index: Int, end: Int) -> Bool {
        if view.readsEveryNumeral || countsSomething(view, end) { return false }
        // "Bà nộp 05-3, nhận 14-6", where the text has written days like that before.
        if datesHaveDashes, view.has(index - 1, .handing), !view.isMark(end, "-") { return true }
        return view.has(index - 1, .dayRelation) || view.isMark(index - 1, "(") || saysDeadline(view, before: index)
    }

    /// True when a noun or verb goes on right behind, so that N/M may be its share: `3/5 không nghề nghiệp`.
    private func isGoingOn(_ view: TokenView, _ index: Int) -> Bool {
        view.isWord(index) && !view.has(index, [.linking, .dayRelation]) && !view.isCapitalized(index)
    }

    /// `hạn chót là 15-12`, `Hạn cuối …: 15/9`, `phiếu hẹn ghi 27-2`.
    private func saysDeadline(_ view: TokenView, before index: Int) -> Bool {
        for at in max(0, index - 12)..<index where view.word(at) == words.named.hạn && view.word(at + 1) != 0 || view.word(at) == words.named.hẹn {
            return view.has(index - 1, .achieved) || view.isMark(index - 1, ":") || view.word(at) == words.named.hẹn && index - at <= 3
        }
        return false
    }

    private func isWeekday(_ view: TokenView, _ index: Int) -> Bool {
        view.word(index - 1) == words.named.thứ
    }

    /// True when the token before `index` goes on from a date: `từ 4/11 đến`, `4/11 và`, `4/11 -`.
    private func followsDate(_ view: TokenView, _ index: Int) -> Bool {
        guard let last = lastMention(endingBefore: index, within: 3), last.kind == .date, last.date.precision == .day, Int(last.tokens.end) < index else { return false }
        for at in Int(last.tokens.end)..<index {
            let isLink = view.isMark(at, "-") || view.isMark(at, ",") || view.has(at, [.dayRelation, .dayCue])
            if !isLink { return false }
        }
        return true
    }

    /// Days or months that share what stands behind the second: `26-28/6/2022`, `1-2/12`, `02-03/2000`, `ngày 15 và 16/6`.
    private func readSharedMonth(_ view: TokenView, _ index: Int) -> Int? {
        guard view.length(index) <= 2, view.kind(index + 1) == .mark || view.kind(index + 1) == .other || view.has(index + 1, .dayRelation), let first = view.integer(index), first >= 1, first <= 31 else {
            return nil
        }
        let named = words.named
        let follows = view.has(index - 1, .dayCue) || followsDate(view, index) || startsDaySpan(view, index)
        let isMonths = view.word(index - 1) == named.tháng || followsMonth(view, index)
        guard let second = sharedPartner(view, index, isDay: follows || isMonths) else { return nil }
        if let month = view.monthAndYear(at: second), !follows || isMonths, first <= 12 {
            append(view, date: CalendarDate(precision: .month, year: Int(month.date.year), month: first), index, index + 1)
            return index + 1
        }
        guard !isMonths else { return nil }
        var source = view.fullDate(at: second) ?? view.dayAndMonth(at: second)
        if source == nil, follows { source = view.spelledDayAndMonth(at: second) }
        guard let date = source?.date, let end = source?.end else { return nil }
        let isDash = second == index + 2 && view.isMark(index + 1, "-")
        guard
            follows
                || isDash
                    && (view.has(index - 1, .dayRelation) || date.year != 0 || view.isLineBreak(end) && view.isLineBreak(index - 1) && !view.isMark(second + 1, "-"))
        else { return nil }
        return append(view, date: CalendarDate(precision: .day, year: Int(date.year), month: Int(date.month), day: first), index, index + 1)
    }

    /// `tháng 7, 8, 9/2023`: a month listed behind one that shares its year.
    private func followsMonth(_ view: TokenView, _ index: Int) -> Bool {
        guard view.length(index) <= 2, let last = lastMention(endingBefore: index, within: 1), last.kind == .date, last.date.precision == .month, last.date.year != 0,
            Int(last.tokens.end) == index - 1
        else { return false }
        return view.isMark(index - 1, ",") || view.word(index - 1) == words.named.và
    }

    /// The next number that a day or month at `index` is joined to; through lists like `5, 6 và 7/9`.
    private func sharedPartner(_ view: TokenView, _ index: Int, isDay: Bool) -> Int? {
        let named = words.named
        var at = index
        for _ in 0..<5 {
            var next = at + 1
            let isDash = view.isMark(next, "-")
            guard isDash || isDay && (view.isMark(next, ",") || view.isMark(next, "&") || view.has(next, .dayRelation)) else { return nil }
            next += 1
            if !isDash {
                while view.word(next) == named.hết || view.word(next) == named.ngày || view.word(next) == named.mùng || view.word(next) == named.mồng { next += 1 }
            }
            guard view.isDigits(next), view.length(next) <= 2, !isDash || view.isGlued(next) == view.isGlued(next - 1) || isDay else { return nil }
            if view.fullDate(at: next) != nil || view.dayAndMonth(at: next) != nil || view.monthAndYear(at: next) != nil || view.word(next + 1) == named.tháng {
                return next
            }
            at = next
        }
        return nil
    }

    /// `từ 5 đến 8/10`, `trong 2 ngày, 29 và 30/5`.
    private func startsDaySpan(_ view: TokenView, _ index: Int) -> Bool {
        let named = words.named
        if view.isMark(index - 1, ",") || view.isMark(index - 1, "("), view.word(index - 2) == named.ngày, view.isDigits(index - 3) || view.has(index - 3, .numeral) { return true }
        guard view.word(index - 1) == named.từ, view.word(index + 1) == named.đến, let end = (view.fullDate(at: index + 2) ?? view.dayAndMonth(at: index + 2))?.end, view.isMark(index + 3, "/") else {
            return false
        }
        return !countsSomething(view, end)
    }

    // MARK: Months and years

    /// The month behind `tháng`: `tháng 9`, `tháng 9 năm 2022`, `tháng 9, 10/2022`, and the malformed `tháng 30/9`.
    func readMonth(_ view: TokenView, _ index: Int) -> Int? {
        guard let month = view.integer(index), month >= 1 else { return nil }
        if let day = view.dayAndMonth(at: index), view.isMark(index + 1, "/"), month > 12 {
            return append(view, date: day.date, index, day.end, flags: .malformed)
        }
        let before = view.word(index - 2)
        let isRate = before == words.named.mỗi || before == words.named.hàng || before == words.named.hằng || before == words.named.một
        if isRate, month > 12 || view.isWord(index + 1) && !view.has(index + 1, .linking) && !view.has(index + 1, .duration) { return nil }
        guard month <= 12 else { return append(view, .ignored, index, index + 1, reason: .unread, flags: .overflow) }
        guard isBareNumber(view, index) || view.isMark(index + 1, "/") else { return nil }
        var date = CalendarDate(precision: .month, month: month)
        if let tail = view.yearTail(at: index + 1) {
            date.year = Int16(tail.year)
            return append(view, date: date, index, tail.end)
        }
        return append(view, date: date, index, index + 1)
    }

    /// Four digits that are a year by the words around them.
    private func readYear(_ view: TokenView, _ index: Int) -> Int? {
        let named = words.named
        guard view.length(index) == 4, let year = view.integer(index), year >= 1000, year <= 2999, isBareYear(view, index) else { return nil }
        let before = view.word(index - 1)
        let saysYear = before == named.năm
        guard saysYear || view.isYear(index) else { return nil }
        if isLawYear(view, index) { return append(view, .reference, index, index + 1) }
        guard saysYear || isYearByContext(view, index) else { return nil }
        return append(view, date: CalendarDate(precision: .year, year: year), index, index + 1)
    }

    /// True when the four digits are no part of a longer numeral; `2021-2025` and `2020/2021` are two years.
    private func isBareYear(_ view: TokenView, _ index: Int) -> Bool {
        if isBareNumber(view, index) { return true }
        return view.isMark(index + 1, "/") && view.isYear(index + 2) || view.isMark(index + 1, ".") && !view.isDigits(index + 2)
    }

    private func isYearByContext(_ view: TokenView, _ index: Int) -> Bool {
        if view.isMark(index - 1, "-") || view.isMark(index - 1, "/"), let last = mentions.last, last.kind == .date, Int(last.tokens.end) == index - 1 { return true }
        // "APCI 2018 tập trung", "(CCHC) 2015", "còn 2022 chỉ 18%": behind a name in capitals, or before a verb that no counted noun is.
        if !view.readsEveryNumeral, isRecentYear(view, index), !view.has(index + 1, .surelyCounted) && followsAcronym(view, index) || view.isWord(index - 1) && (!view.has(index - 1, [.quantityCue, .achieved, .numeral]) || view.word(index - 1) == words.named.còn) && isVerb(view, index + 1) { return true }
        if countsSomething(view, index + 1), !(view.has(index - 1, [.yearCue]) && view.word(index - 2) == words.named.cùng) { return false }
        // "2012 - 75,84%, 2015 - 85,3%": years in a row of values.
        if view.isMark(index + 1, "-"), view.isDigits(index + 2), view.isMark(index + 3, ","), view.isDigits(index + 4), view.isMark(index + 5, "%"), isRecentYear(view, index) { return true }
        if view.isMark(index + 1, "-"), view.isYear(index + 2), !countsSomething(view, index + 3) { return true }
        if view.has(index - 1, .yearCue) || view.isMark(index - 1, "(") && view.isMark(index + 1, ")") { return true }
        if view.spells(index - 2, words.named.so, words.named.với) { return true }
        // Counts of four digits are written with a point; four bare digits that count nothing are a year.
        if !view.readsEveryNumeral, let year = view.integer(index), year >= 2000, year <= 2035, view.isWord(index - 1),
            !view.has(index - 1, [.quantityCue, .achieved, .numeral]), !isGoingOn(view, index + 1), !view.isDigits(index + 1)
        {
            return true
        }
        if let last = lastMention(endingBefore: index, within: 3), last.kind == .date, last.date.precision == .year, Int(last.tokens.end) < index {
            for at in Int(last.tokens.end)..<index where !view.isMark(at, ",") && !view.has(at, .dayRelation) { return false }
            return true
        }
        return false
    }

    private func isRecentYear(_ view: TokenView, _ index: Int) -> Bool {
        guard let year = view.integer(index) else { return false }
        return year >= 2000 && year <= 2035
    }

    private func followsAcronym(_ view: TokenView, _ index: Int) -> Bool {
        let at = view.isMark(index - 1, ")") ? index - 2 : index - 1
        return view.isAllCapitals(at) && view.token(at).count >= 3 && (at == index - 1 || view.isMark(at - 1, "("))
    }

    /// `chỉ`, `mới`, `là`, `đã`, `đạt`: what no counted noun begins with.
    private func isVerb(_ view: TokenView, _ index: Int) -> Bool {
        let named = words.named
        let word = view.word(index)
        return word != 0 && (word == named.mới || word == named.là || word == named.đã || word == named.chỉ && view.word(index + 1) != named.tiêu)
    }

    // MARK: Dates with words inside

    /// `25 tháng 1 năm 2022`, `6 tháng đầu năm 2023`, `9 tháng năm 2022`.
    private func readSpelledDate(_ view: TokenView, _ index: Int) -> Int? {
        guard view.word(index + 1) == words.named.tháng || view.word(index + 1) == words.named.t else { return nil }
        if let spelled = view.spelledDayAndMonth(at: index) { return append(view, date: spelled.date, index, spelled.end) }
        if view.has(index - 1, .dayCue), let end = view.endOfImpossibleDay(at: index) { return append(view, .ignored, index, end, reason: .unread, flags: .overflow) }
        if let months = view.firstMonths(at: index, opensSentence: opensSentence(view, index)) { return append(view, date: months.date, index, months.end) }
        return nil
    }

    func opensSentence(_ view: TokenView, _ index: Int) -> Bool {
        index == lineHead || view.isMark(index - 1, ".") || view.isMark(index - 1, ":")
    }

    /// `nửa đầu năm 2023`, `nửa cuối năm`.
    func readHalf(_ view: TokenView, _ index: Int) -> Int? {
        let named = words.named
        let isLatter = view.word(index + 1) == named.cuối || view.word(index + 1) == named.sau
        guard isLatter || view.word(index + 1) == named.đầu, view.word(index + 2) == named.năm, let year = view.integer(index + 3), view.isYear(index + 3) else {
            return nil
        }
        return append(view, date: CalendarDate(precision: .half, year: year, month: isLatter ? 2 : 1), index, index + 4)
    }

    // MARK: Quarters

    /// `quý III-2020`, `quý 4 của năm 2018`, `quý ba`; the surface starts with `quý`.
    func readQuarter(_ view: TokenView, _ index: Int) -> Int? {
        guard let quarter = view.quarterNumber(at: index + 1) else { return nil }
        var date = CalendarDate(precision: .quarter, month: quarter.value)
        if let tail = view.yearTail(at: quarter.end) {
            date.year = Int16(tail.year)
            return append(view, date: date, index, tail.end)
        }
        return append(view, date: date, index, quarter.end)
    }
}
