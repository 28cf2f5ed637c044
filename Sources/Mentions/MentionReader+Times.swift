import Tokens

extension MentionReader {
    // MARK: Clock times

    /// `07:30`, `7h30`, `14 giờ 30 phút`, `lúc 15 giờ`; the value is the seconds since midnight.
    func readClock(_ view: TokenView, _ index: Int) -> Int? {
        guard view.length(index) <= 2, let hour = view.integer(index), hour <= 24 else { return nil }
        if let minute = view.group(after: index, ":"), let minutes = minutePart(view, minute) {
            var second = 0
            var last = minute
            if let third = view.group(after: minute, ":") {
                guard let seconds = minutePart(view, third) else { return nil }
                (second, last) = (seconds, third)
            }
            return appendClock(view, index, last + 1, hour, minutes, second)
        }
        let unit = view.token(index + 1)
        guard unit.kind == .word else { return nil }
        if unit.word == words.named.h || unit.word == words.named.g, unit.isGlued {
            if view.isDigits(index + 2), view.isGlued(index + 2), let minutes = minutePart(view, index + 2) {
                return appendClock(view, index, index + 3, hour, minutes, 0)
            }
            if view.isDigits(index + 2), view.isGlued(index + 2) { return nil }
            return unit.word == words.named.h ? appendClock(view, index, index + 1, hour, 0, 0) : nil
        }
        return unit.word == words.named.giờ ? readSpokenClock(view, index, hour: hour, at: index + 1) : nil
    }

    /// `giờ 30 phút 10 giây` behind an hour; the word `giờ` is at `at`.
    func readSpokenClock(_ view: TokenView, _ index: Int, hour: Int, at: Int) -> Int? {
        let named = words.named
        guard hour >= 0, hour <= 24, view.word(at) == named.giờ else { return nil }
        if let minute = view.clockPart(at: at + 1), view.word(minute.end) == named.phút || !countsSomething(view, minute.end) || view.has(minute.end, .dayCue),
            !saysDuration(view, index)
        {
            guard minute.value < 60 else { return nil }
            guard view.word(minute.end) == named.phút, let second = view.clockPart(at: minute.end + 1), view.word(second.end) == named.giây, second.value < 60 else {
                return appendClock(view, index, minute.end, hour, minute.value, 0)
            }
            return appendClock(view, index, second.end, hour, minute.value, second.value)
        }
        let next = at + 1
        if view.word(next) == named.làm || view.word(next) == named.xuống || view.word(next) == named.còn
            || saysDuration(view, index) && !view.has(next, .dayCue) && view.word(next) != named.cùng
        {
            return nil
        }
        let isAnnounced = view.has(index - 1, .dayRelation) && view.word(index - 1) != named.và && view.word(index - 1) != named.trong
        guard view.readsEveryNumeral || isAnnounced || view.has(next, .dayCue) && view.word(next) != named.qua || view.word(next) == named.cùng else { return nil }
        return appendClock(view, index, at, hour, 0, 0)
    }

    /// `sau 3 giờ`, `mất 1 giờ 47 phút`: how long, not when. `sau 15 giờ` is a time of the day.
    private func saysDuration(_ view: TokenView, _ index: Int) -> Bool {
        if view.word(index - 1) == words.named.sau, let hour = view.integer(index), hour >= 7, hour <= 22 { return false }
        return !view.readsEveryNumeral && (view.word(index - 1) == words.named.sau || view.word(index - 1) == words.named.trong || view.has(index - 1, .quantityCue))
    }

    private func minutePart(_ view: TokenView, _ index: Int) -> Int? {
        guard view.length(index) == 2, let value = view.integer(index), value < 60 else { return nil }
        return value
    }

    private func appendClock(_ view: TokenView, _ first: Int, _ end: Int, _ hour: Int, _ minute: Int, _ second: Int) -> Int {
        append(view, .ignored, first, end, reason: .time, value: DecimalValue(hour * 3_600 + minute * 60 + second), flags: .clock)
    }

    // MARK: Telephone numbers

    /// A telephone number: announced by a word, or of its shape (`0912.345.678`, `1900 1234`, `+84…`).
    func readTelephone(_ view: TokenView, _ index: Int) -> Int? {
        let startsLikeOne = view.firstByte(index) == 0x30 || view.isMark(index - 1, "+") && view.isGlued(index)
        let startsService = view.length(index) == 4 && (view.integer(index) == 1900 || view.integer(index) == 1800)
        let isAnnounced = isAnnouncedTelephone(view, index)
        guard startsLikeOne || startsService || isAnnounced else { return nil }
        var last = index
        var digits = view.length(index)
        while digits < 13, let next = telephoneGroup(view, after: last) {
            digits += view.length(next)
            last = next
        }
        let isService = startsService && last > index && digits >= 8
        if startsLikeOne && digits >= 9 && digits <= 13 || isService && !countsSomething(view, last + 1) {
            return append(view, .ignored, index, last + 1, reason: .phone)
        }
        guard isAnnounced, digits >= 3, !countsSomething(view, last + 1) else { return nil }
        return append(view, .ignored, index, last + 1, reason: .phone)
    }

    private func telephoneGroup(_ view: TokenView, after index: Int) -> Int? {
        let next = index + 1
        if view.isDigits(next), view.length(next) >= 3, !view.token(next).flags.contains(.gapBefore) { return next }
        if view.isMark(next, ")"), view.isDigits(next + 1) { return next + 1 }
        guard view.isMark(next, ".") || view.isMark(next, "-"), view.isGlued(next), view.isDigits(next + 1) else { return nil }
        return next + 1
    }

    private func isAnnouncedTelephone(_ view: TokenView, _ index: Int) -> Bool {
        var at = index - 1
        for _ in 0..<3 {
            if view.isMark(at, ":") || view.isMark(at, "(") || view.isMark(at, ".") || view.word(at) == words.named.số || view.isMark(at, "+") { at -= 1 }
        }
        return view.has(at, .phoneCue) && (view.word(at) != words.named.máy || at < index - 1 && view.word(index - 1) != words.named.số)
    }
}

extension TokenView {
    /// Minutes or seconds of a spoken time: at most two digits, or words (`không tám` is 08).
    func clockPart(at index: Int) -> (value: Int, end: Int)? {
        if number(index) == .zero, let digit = number(index + 1).digit { return (digit, index + 2) }
        return smallNumber(at: index)
    }
}
