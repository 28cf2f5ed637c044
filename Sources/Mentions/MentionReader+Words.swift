import Tokens

extension MentionReader {
    /// A numeral in words at `index`, where it counts something; nil where the words are no numeral.
    func readNumberWords(_ view: TokenView, _ index: Int) -> Int? {
        if view.number(index - 1) == .zero, view.number(index) != .point { return nil }
        guard let numeral = view.wordNumeral(at: index) else { return nil }
        if let end = readOrdinalOrDate(view, index, numeral) { return end }
        if let end = readWordFraction(view, index, numeral) { return end }
        if let end = readWordClock(view, index, numeral) { return end }
        let counts = view.readsEveryNumeral ? countsSpoken(view, index, numeral) : countsWritten(view, index, numeral)
        guard counts, let value = numeral.value ?? (view.readsEveryNumeral ? DecimalValue(0) : nil) else { return skipped(view, index, numeral) }
        var flags: Mention.Flags = numeral.wordCount == 1 ? [.words, .singleWord] : .words
        if numeral.value == nil { flags.insert(.overflow) }
        return append(view, quantity: value, index, numeral.end, flags: flags)
    }

    /// Steps over words that spell a numeral and count nothing.
    private func skipped(_ view: TokenView, _ index: Int, _ numeral: WordNumeral) -> Int? {
        numeral.wordCount > 1 ? numeral.end : nil
    }

    /// `thứ ba`, `tháng mười hai`, `năm hai nghìn linh chín`, `ngày ba mươi tháng sáu`, `chín tháng đầu năm`.
    private func readOrdinalOrDate(_ view: TokenView, _ index: Int, _ numeral: WordNumeral) -> Int? {
        let named = words.named
        let before = view.word(index - 1)
        if let day = view.spelledDayAndMonth(at: index) { return append(view, date: day.date, index, day.end) }
        if let months = view.firstMonths(at: index, opensSentence: opensSentence(view, index)) { return append(view, date: months.date, index, months.end) }
        if before == named.thứ {
            let value = numeral.value ?? DecimalValue(0)
            if isRankContext(view, index - 1) {
                append(view, .number, index, numeral.end, value: value, flags: [.ordinal, .words])
                return numeral.end
            }
            return append(view, .ignored, index, numeral.end, reason: .ordinal, value: value)
        }
        if before == named.tháng { return readMonthWord(view, index) }
        if before == named.năm, let year = numeral.value?.whole, year >= (view.readsEveryNumeral ? 100 : 1900), year <= 2999 {
            return append(view, date: CalendarDate(precision: .year, year: Int(year)), index, numeral.end)
        }
        if view.readsEveryNumeral, view.word(index) == named.năm, let rest = view.wordNumeral(at: index + 1), let year = rest.value?.whole, year >= 100, year <= 2999 {
            return append(view, date: CalendarDate(precision: .year, year: Int(year)), index, rest.end)
        }
        return nil
    }

    /// The month in words behind `tháng`; `mỗi tháng một lần` and a bare `tháng năm` are none.
    func readMonthWord(_ view: TokenView, _ index: Int) -> Int? {
        guard let month = view.monthNumber(at: index) else { return nil }
        let tail = view.yearTail(at: month.end)
        let isAlone = view.readsEveryNumeral || view.number(index) != .five && view.number(index) != .one && !view.has(month.end, .countable)
        guard tail != nil || isAlone else { return nil }
        let date = CalendarDate(precision: .month, year: tail?.year ?? 0, month: month.value)
        return append(view, date: date, index, tail?.end ?? month.end)
    }

    /// `hai phần ba`: numerator and denominator.
    private func readWordFraction(_ view: TokenView, _ index: Int, _ numeral: WordNumeral) -> Int? {
        guard view.readsEveryNumeral, view.word(numeral.end) == words.named.phần, view.word(numeral.end + 1) != words.named.trăm,
            let value = numeral.value, let lower = view.smallNumber(at: numeral.end + 1)
        else { return nil }
        append(view, .number, index, numeral.end, value: value, flags: [.words, .numerator])
        append(view, .number, numeral.end + 1, lower.end, value: DecimalValue(lower.value), flags: [.words, .denominator])
        return lower.end
    }

    private func readWordClock(_ view: TokenView, _ index: Int, _ numeral: WordNumeral) -> Int? {
        guard view.word(numeral.end) == words.named.giờ, let hour = numeral.value?.whole, hour >= 0, hour <= 24 else { return nil }
        return readSpokenClock(view, index, hour: Int(hour), at: numeral.end)
    }

    /// Whether the words count, where every numeral is wanted: a single word needs a unit or the whole line.
    private func countsSpoken(_ view: TokenView, _ index: Int, _ numeral: WordNumeral) -> Bool {
        if numeral.wordCount > 1 { return true }
        let head = view.number(index)
        if view.unit(at: numeral.end) != nil,
            head != .one || view.has(numeral.end, [.money, .measure, .duration]) || view.isMark(numeral.end, "%") || view.word(numeral.end) == words.named.phần
        {
            return true
        }
        return view.isLineBreak(index - 1) && view.isLineBreak(numeral.end)
    }

    /// `một` is mostly an article; it counts in `chỉ một hồ sơ`, `một lần`, `một văn bản duy nhất`.
    private func countsOne(_ view: TokenView, _ index: Int) -> Bool {
        let named = words.named
        if view.word(index + 1) == named.lần { return view.word(index + 2) != named.nữa }
        let before = view.word(index - 1)
        if before == named.chỉ || before == named.mới || before == named.xong { return true }
        if before == named.duy || before == named.nhất && view.word(index - 2) == named.duy { return true }
        if view.has(index + 1, .duration), before == named.vòng || before == named.hơn || before == named.mất || view.word(index + 1) == named.giờ && (before == named.trong || before == named.sau) { return true }
        if isCountedBefore(view, index) { return true }
        return view.word(index + 2) == named.duy || view.word(index + 3) == named.duy
    }

    /// `2 dịch vụ đạt 95%, một dịch vụ đạt 90%`: the noun was counted a moment ago.
    private func isCountedBefore(_ view: TokenView, _ index: Int) -> Bool {
        for mention in mentions.suffix(4) where mention.kind == .number && index - Int(mention.tokens.end) <= 30 {
            let noun = Int(mention.tokens.end)
            if view.word(noun) != 0, view.word(noun) == view.word(index + 1), view.word(noun + 1) == view.word(index + 2) { return true }
        }
        return false
    }

    /// Whether the words count something in an article: a counted noun or a unit follows, and nothing before them forbids it.
    private func countsWritten(_ view: TokenView, _ index: Int, _ numeral: WordNumeral) -> Bool {
        let head = view.number(index)
        guard head != .zero || view.number(index + 1) == .point, head != .minus, head != .filler else { return false }
        if view.number(numeral.end) != .none, view.number(numeral.end) != .five || view.word(numeral.end + 1) == 0 { return false }
        let before = view.traits(index - 1)
        if numeral.wordCount > 1 { return !before.contains(.bars) || view.has(numeral.end, .countable) }
        guard !before.contains(.bars), view.number(index - 1) == .none || view.isMark(index - 1, ","),
            view.has(numeral.end, .countable) || view.unit(at: numeral.end) != nil
        else { return false }
        if view.isCapitalized(index), !opensSentence(view, index) { return false }
        if head == .one { return countsOne(view, index) }
        if head == .five {
            return view.has(numeral.end, .countable) && !view.has(numeral.end, .yearNoun) && !view.isDigits(index - 1) && view.word(index - 1) != words.named.nửa
                && view.word(index - 1) != words.named.trong && view.word(index - 1) != words.named.cả && view.word(index - 1) != words.named.một
        }
        return true
    }
}

extension TokenView {
    /// True for a number word in an article that nothing about it makes a numeral: told at a glance, since most are none.
    func isPlainlyNoNumeral(at index: Int) -> Bool {
        if readsEveryNumeral { return false }
        let next = traits(index + 1)
        if !next.isDisjoint(with: [.numeral, .countable, .money, .duration, .measure]) { return false }
        let before = word(index - 1)
        let named = words.named
        return before != named.thứ && before != named.tháng && before != named.năm && !isMark(index + 1, "%") && word(index + 1) != named.phần && !isMark(index + 1, ",")
    }
}
