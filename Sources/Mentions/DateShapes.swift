import Tokens

/// A date as the tokens spell it, before anyone asks whether it is one.
struct DateShape {
    var date: CalendarDate
    /// The token behind its last numeral.
    var end: Int
}

extension TokenView {
    private static let separators: [Unicode.Scalar] = ["/", ".", "-"]

    /// `30.8.2021`, `05/6/22`, `2024-03-15`.
    func fullDate(at index: Int) -> DateShape? {
        for separator in TokenView.separators {
            guard let (second, third) = threeGroups(at: index, separator) else { continue }
            guard group(after: third, separator) == nil else { return nil }
            if length(index) == 4, separator == "-" { return shape(year: index, month: second, day: third, end: third + 1) }
            guard length(third) == 4 || length(third) == 2 && separator == "/" else { return nil }
            return shape(year: third, month: second, day: index, end: third + 1)
        }
        return nil
    }

    /// `ngày 01 7 2025`, `trước 1 10 2025`: the marks of a date were lost.
    func spacedDate(at index: Int) -> DateShape? {
        guard length(index) <= 2, isDigits(index + 1), isDigits(index + 2), length(index + 1) <= 2, isYear(index + 2), !isDigits(index + 3), !isGlued(index + 1), !isGlued(index + 2),
            has(index - 1, [.dayCue, .dayRelation])
        else { return nil }
        return shape(year: index + 2, month: index + 1, day: index, end: index + 3)
    }

    /// Three digit runs parted by one mark; blank space is allowed around slashes before a year of four digits.
    private func threeGroups(at index: Int, _ separator: Unicode.Scalar) -> (Int, Int)? {
        if let second = group(after: index, separator), let third = group(after: second, separator) { return (second, third) }
        guard length(index) <= 2, let second = group(after: index, separator, loosely: true), length(second) <= 2,
            let third = group(after: second, separator, loosely: true), length(third) == 4, separator == "/" || has(index - 1, .dayCue)
        else { return nil }
        return (second, third)
    }

    private func shape(year: Int, month: Int, day: Int, end: Int) -> DateShape? {
        guard length(day) <= 2, length(month) <= 2, var yearValue = integer(year), let monthValue = integer(month), let dayValue = integer(day),
            isDay(dayValue, ofMonth: monthValue)
        else { return nil }
        if length(year) == 2 { yearValue += yearValue < 70 ? 2000 : 1900 }
        guard yearValue >= 1000, yearValue <= 2999 else { return nil }
        return DateShape(date: CalendarDate(precision: .day, year: yearValue, month: monthValue, day: dayValue), end: end)
    }

    func isDay(_ day: Int, ofMonth month: Int) -> Bool {
        switch month {
        case 2: day >= 1 && day <= 29
        case 4, 6, 9, 11: day >= 1 && day <= 30
        case 1...12: day >= 1 && day <= 31
        default: false
        }
    }

    /// `32/13/2020`: the shape of a date, and no date.
    func isImpossibleDate(at index: Int) -> Bool {
        guard length(index) <= 2, let second = group(after: index, "/"), length(second) <= 2, let third = group(after: second, "/"), length(third) == 4 else {
            return false
        }
        return group(after: third, "/") == nil
    }

    /// `4/11`, `22.2`, `7-8`: possible day and month, no third group.
    func dayAndMonth(at index: Int) -> DateShape? {
        guard length(index) <= 2, let day = integer(index) else { return nil }
        for separator in TokenView.separators {
            guard let second = group(after: index, separator, loosely: separator == "/" && has(index - 1, .dayCue)) else { continue }
            guard length(second) <= 2, let month = integer(second), isDay(day, ofMonth: month), group(after: second, separator) == nil,
                !(isGlued(second + 1) && isMark(second + 1, ",") && isDigits(second + 2) && isGlued(second + 2))
            else { return nil }
            // `9/2.760 hồ sơ`: of a whole in thousands.
            if separator == "/", let rest = group(after: second, "."), length(rest) == 3 { return nil }
            return DateShape(date: CalendarDate(precision: .day, month: month, day: day), end: second + 1)
        }
        return nil
    }

    /// `9/2022`, `04-2021`, `02.2000`.
    func monthAndYear(at index: Int) -> DateShape? {
        guard length(index) <= 2, let month = integer(index), month >= 1, month <= 12 else { return nil }
        for separator in TokenView.separators {
            guard let second = group(after: index, separator, loosely: word(index - 1) == words.named.tháng) else { continue }
            guard isYear(second), let year = integer(second), group(after: second, separator) == nil, !has(second + 1, .surelyCounted) else { return nil }
            return DateShape(date: CalendarDate(precision: .month, year: year, month: month), end: second + 1)
        }
        return nil
    }

    /// A year behind a month or quarter: `năm 2022`, `/2022`, `-2020`, `của năm 2018`, `, năm 2022`.
    func yearTail(at index: Int) -> (year: Int, end: Int)? {
        let named = words.named
        var at = index
        if isMark(at, "/") || isMark(at, "-") || isMark(at, ".") {
            guard isDigits(at + 1), isYear(at + 1), let year = integer(at + 1), isMark(at, "/") || isGlued(at + 1) || isMark(at, "-") && !isGlued(at) && !isMark(at + 2, "-") && !has(at + 2, .countable) else { return nil }
            return (year, at + 2)
        }
        if isMark(at, ","), word(at + 1) == named.năm { at += 1 }
        if word(at) == named.của { at += 1 }
        if word(at) == named.năm {
            if length(at + 1) == 4, let year = integer(at + 1), year >= 1000, year <= 2999 { return (year, at + 2) }
            if let spelled = wordNumeral(at: at + 1), let year = spelled.value?.whole, year >= 100, year <= 2999 { return (Int(year), spelled.end) }
            return nil
        }
        guard at == index, isYear(at), let year = integer(at), !has(at + 1, [.countable, .money]) else { return nil }
        return (year, at + 1)
    }

    /// A number of at most two digits, or in words.
    func smallNumber(at index: Int) -> (value: Int, end: Int)? {
        if isDigits(index) {
            guard length(index) <= 2, let value = integer(index) else { return nil }
            return (value, index + 1)
        }
        guard isWord(index) else { return nil }
        if word(index) == words.named.giêng { return (1, index + 1) }
        if word(index) == words.named.chạp { return (12, index + 1) }
        if number(index) == .unitFour { return (4, index + 1) }
        guard let spelled = wordNumeral(at: index), let value = spelled.value?.whole, value <= 99, value >= 0 else { return nil }
        return (Int(value), spelled.end)
    }

    /// A month behind `tháng`, in digits or words. `tháng mười năm 2022` is October, not the fifteenth month.
    func monthNumber(at index: Int) -> (value: Int, end: Int)? {
        guard let found = smallNumber(at: index) else { return nil }
        if isWord(index), number(index) == .ten, found.value == 15 { return (10, index + 1) }
        guard found.value >= 1, found.value <= 12 else { return nil }
        return found
    }

    /// `5 tháng 6 năm 2022`, `mười hai tháng năm năm hai nghìn`: the day's number is at `index`.
    func spelledDayAndMonth(at index: Int) -> DateShape? {
        guard let day = smallNumber(at: index), word(day.end) == words.named.tháng, let month = monthNumber(at: day.end + 1),
            isDay(day.value, ofMonth: month.value), isDigits(day.end + 1) || isDigits(index) || has(index - 1, .dayCue) || readsEveryNumeral
        else { return nil }
        // `7 tháng năm 2023` are seven months; `ngày 7 tháng năm 2023` is a day of May.
        if word(day.end + 1) == words.named.năm, !has(index - 1, .dayCue), isYear(day.end + 2) || word(day.end + 2) == words.named.nay { return nil }
        var date = CalendarDate(precision: .day, month: month.value, day: day.value)
        if let tail = yearTail(at: month.end) {
            date.year = Int16(tail.year)
            return DateShape(date: date, end: tail.end)
        }
        return DateShape(date: date, end: month.end)
    }

    /// `ngày 0 tháng 4`, `ngày 31 tháng 6`: a day that the month has not; the token behind it.
    func endOfImpossibleDay(at index: Int) -> Int? {
        guard let day = smallNumber(at: index), word(day.end) == words.named.tháng, let month = monthNumber(at: day.end + 1), !isDay(day.value, ofMonth: month.value)
        else { return nil }
        return yearTail(at: month.end)?.end ?? month.end
    }

    /// `6 tháng đầu năm 2023`, `9 tháng năm 2022`, `10 tháng/2014`, `6T/2021`; a bare `9 tháng` where a sentence opens with it.
    func firstMonths(at index: Int, opensSentence: Bool) -> DateShape? {
        let named = words.named
        guard let months = smallNumber(at: index), months.value >= 1, months.value <= 12 else { return nil }
        let isShort = word(months.end) == named.t && isGlued(months.end)
        guard word(months.end) == named.tháng || isShort else { return nil }
        var at = months.end + 1
        var isLatter = false
        if word(at) == named.đầu || word(at) == named.cuối {
            isLatter = word(at) == named.cuối
            at += 1
            if word(at) == named.của { at += 1 }
            guard word(at) == named.năm else {
                guard months.value == 6 || months.value == 9, !isWord(at) || isCapitalized(at) else { return nil }
                return self.months(months.value, isLatter, year: 0, end: months.end + 2)
            }
            if isYear(at + 1), let year = integer(at + 1) { return self.months(months.value, isLatter, year: year, end: at + 2) }
            return self.months(months.value, isLatter, year: 0, end: at + 1)
        }
        if word(at) == named.năm, word(at + 1) == named.nay { return self.months(months.value, false, year: 0, end: at) }
        if let tail = yearTail(at: at) { return self.months(months.value, false, year: tail.year, end: tail.end) }
        // "Theo phòng Nội vụ, 6 tháng qua các xã tiếp nhận …"
        if !isShort, word(at) == named.qua, months.value >= 6, months.value <= 9, opensSentence || months.value == 6 || months.value == 9 || isMark(index - 1, ",") { return self.months(months.value, false, year: 0, end: at) }
        // "Tổng số hồ sơ tiếp nhận 9 tháng là 3.214", "Số văn bản đi 6 tháng: 412"
        let leadsCount = word(at) == named.là && integer(at + 1) != nil || isMark(at, ":") && integer(at + 1) != nil
        if !isShort, leadsCount, months.value == 6 || months.value >= 9 && months.value <= 11, ![named.hạn, named.vòng, named.kỳ, named.mỗi, named.sau, named.trước, named.hơn, named.mất].contains(word(index - 1)) { return self.months(months.value, false, year: 0, end: at) }
        let isAnnounced = opensSentence || word(index - 1) == named.qua || has(index - 1, .monthsCue) && (months.value == 6 || months.value == 9 || word(index - 1) != named.trong)
        guard !isShort, isAnnounced, months.value >= 3, months.value <= 11, isMark(at, ",") || isMark(at, ":") || isLineBreak(at) || isCapitalized(at) || has(index - 1, .monthsCue) && (isMark(at, "-") || has(at, .dayCue)) else { return nil }
        return self.months(months.value, false, year: 0, end: at)
    }

    private func months(_ count: Int, _ isLatter: Bool, year: Int, end: Int) -> DateShape {
        if count == 6 { return DateShape(date: CalendarDate(precision: .half, year: year, month: isLatter ? 2 : 1), end: end) }
        if isLatter, count == 3 { return DateShape(date: CalendarDate(precision: .quarter, year: year, month: 4), end: end) }
        return DateShape(date: CalendarDate(precision: .firstMonths, year: year, month: count), end: end)
    }

    /// The number of a quarter: `III`, `3`, `ba`.
    func quarterNumber(at index: Int) -> (value: Int, end: Int)? {
        if isDigits(index) {
            guard length(index) == 1, let value = integer(index), value >= 1, value <= 4, !has(index + 1, .surelyCounted) else { return nil }
            return (value, index + 1)
        }
        let token = token(index)
        guard token.kind == .word, token.word != 0 else { return nil }
        if words.traits(of: token.word).contains(.roman), token.flags.contains(.capitalized) || token.flags.contains(.allCapitals) {
            guard let value = romanValue(at: index), value <= 4 else { return nil }
            return (value, index + 1)
        }
        if let digit = number(index).digit, digit >= 1, digit <= 4, !has(index + 1, .countable) || word(index + 1) == words.named.năm { return (digit, index + 1) }
        return nil
    }

    /// The value of a Roman numeral from I to XX, written in capitals.
    func romanValue(at index: Int) -> Int? {
        let token = token(index)
        var total = 0
        var previous = 0
        for offset in (Int(token.start)..<Int(token.end)).reversed() {
            let value: Int
            switch text[offset] {
            case 0x49: value = 1
            case 0x56: value = 5
            case 0x58: value = 10
            default: return nil
            }
            total += value < previous ? -value : value
            previous = max(previous, value)
        }
        return total
    }
}
