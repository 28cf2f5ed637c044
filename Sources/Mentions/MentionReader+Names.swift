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
        if let minute = view.clockPart(at: at + 1), view.word(minute.end) == named.phút || !countsSomething(view, minute.end) || view.has(minute.end, .dayCue), !saysDuration(view, index) {
            guard minute.value < 60 else { return nil }
            guard view.word(minute.end) == named.phút, let second = view.clockPart(at: minute.end + 1), view.word(second.end) == named.giây, second.value < 60 else {
                return appendClock(view, index, minute.end, hour, minute.value, 0)
            }
            return appendClock(view, index, second.end, hour, minute.value, second.value)
        }
        let next = at + 1
        if view.word(next) == named.làm || view.word(next) == named.xuống || view.word(next) == named.còn || saysDuration(view, index) && !view.has(next, .dayCue) && view.word(next) != named.cùng { return nil }
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

    // MARK: Levels

    /// Service levels and levels of government: `mức độ 3, 4`, `cấp độ 2`, `chính quyền 2 cấp`.
    func readLevel(_ view: TokenView, _ index: Int) -> Int? {
        let named = words.named
        guard view.length(index) == 1, let level = view.integer(index), level >= 1, isBareNumber(view, index) || view.isMark(index + 1, "/") else { return nil }
        let before = view.word(index - 1)
        let isLevel = level <= 5 && (before == named.độ && (view.word(index - 2) == named.mức || view.word(index - 2) == named.cấp) || before == named.mức)
        let isGrade = (before == named.bậc || before == named.cấp) && !countsSomething(view, index + 1)
        if isLevel || isGrade || level <= 5 && continuesLevel(view, index) {
            guard !view.isMark(index + 1, "%"), before != named.mức || view.magnitude(at: index + 1) == nil && !view.has(index + 1, .money) else { return nil }
            return append(view, .ignored, index, index + 1, reason: .level, value: DecimalValue(level))
        }
        let isTier = view.isMark(index - 1, "\"") || view.has(index - 1, .tierNoun) || view.has(index - 2, .tierNoun) || view.isCapitalized(index + 2)
        if level <= 5, view.word(index + 1) == named.cấp, isTier || view.isMark(index + 2, ".") || view.isMark(index + 2, ",") && view.word(index - 1) != named.còn {
            return append(view, .ignored, index, index + 1, reason: .level, value: DecimalValue(level))
        }
        return nil
    }

    private func continuesLevel(_ view: TokenView, _ index: Int) -> Bool {
        guard let last = mentions.last, last.kind == .ignored, last.reason == .level else { return false }
        let gap = index - Int(last.tokens.end)
        guard gap == 1 || gap == 2 else { return false }
        for at in Int(last.tokens.end)..<index {
            let isLink = view.isMark(at, ",") || view.isMark(at, "-") || view.isMark(at, "/") || view.isMark(at, "&") || view.word(at) == words.named.và || view.word(at) == words.named.đến || view.word(at) == words.named.mức
            if !isLink { return false }
        }
        return true
    }

    // MARK: Numbered names

    /// A number that is part of a name: `thôn 3`, `đường số 4`, `Đề án 06`, `ISO 9001:2015`, `tầng 2`, `5G`.
    func readNumberedName(_ view: TokenView, _ index: Int) -> Int? {
        let named = words.named
        var end = index + 1
        if view.isGlued(end), view.isSingleLetter(end), view.isCapitalized(end), !view.isDigits(end + 1) || !view.isGlued(end + 1) {
            return append(view, .ignored, index, end, reason: .name)
        }
        if view.isGlued(end), view.isSingleLetter(end), view.isMark(end + 1, ")"), view.firstByte(end) < 0x65 {
            return append(view, .ignored, index, end, reason: .name)
        }
        if view.isMark(index - 1, "\""), view.length(index) <= 2, isSlogan(view, index) { return append(view, .ignored, index, end, reason: .name) }
        if view.word(end) == named.cửa, view.length(index) == 1 { return append(view, .ignored, index, end, reason: .name) }
        if view.word(end) == named.tại, view.word(end + 1) == named.chỗ, !view.isGlued(index) || view.isMark(index - 1, "\"") { return append(view, .ignored, index, end, reason: .name) }
        if continuesName(view, index) { return append(view, .ignored, index, end, reason: mentions.last?.reason ?? .name) }
        if view.word(index - 1) == named.phút, view.length(index) <= 2, !countsSomething(view, end) { return append(view, .ignored, index, end, reason: .time) }
        if view.word(index - 1) == named.iso || view.word(index - 2) == named.iso && view.isMark(index - 1, "-") {
            while view.isMark(end, ":") || view.isMark(end, "-"), view.isDigits(end + 1), view.isGlued(end), view.isGlued(end + 1) { end += 2 }
            return append(view, .ignored, index, end, reason: .name)
        }
        if view.length(index) == 1, let zero = view.group(after: index, "."), view.length(zero) == 1, view.integer(zero) == 0, !view.isMark(zero + 1, "%"), !countsSomething(view, zero + 1) {
            return append(view, .ignored, index, zero + 1, reason: .name)
        }
        if view.length(index) <= 4, let slash = view.group(after: index, "/"), view.has(slash + 1, .numberedName), view.word(slash + 1) == named.đường || view.word(slash + 1) == named.phố || view.word(slash + 1) == named.ngõ {
            return append(view, .ignored, index, slash + 1, reason: .name)
        }
        var before = index - 1
        let saysNumber = view.word(before) == named.số
        if saysNumber { before -= 1 }
        guard view.length(index) <= 4, isBareNumber(view, index) || view.isMark(index + 1, "/"), view.group(after: index, "/") == nil || view.word(before) == named.ngõ else { return nil }
        let listWord = view.has(index - 1, .listWord) && view.word(index - 2) != named.một && (view.isMark(index + 1, ".") || view.isMark(index + 1, ":") || view.isCapitalized(index - 1) && !countsSomething(view, index + 1))
        if listWord { return append(view, .ignored, index, index + 1, reason: .list, value: DecimalValue(view.integer(index) ?? 0)) }
        guard isNumberedName(view, index, before: before, saysNumber: saysNumber) else { return nil }
        return append(view, .ignored, index, index + 1, reason: .name)
    }

    /// `các tổ 4, 17, 28`, `đợt 1, 2`, `các phút 58 và 71`: the numbers go on behind a comma or `và`.
    private func continuesName(_ view: TokenView, _ index: Int) -> Bool {
        guard let last = mentions.last, last.kind == .ignored, last.reason == .name || last.reason == .ordinal || last.reason == .time, Int(last.tokens.end) == index - 1,
              last.tokens.end == last.tokens.first + 1, view.length(index) <= 2, view.isMark(index - 1, ",") || view.word(index - 1) == words.named.và, isBareNumber(view, index) else { return false }
        guard view.has(Int(last.tokens.first) - 1, [.villageWord, .numberedName, .ordinalNoun]) || view.word(Int(last.tokens.first) - 1) == words.named.phút || mentions.count > 1 && mentions[mentions.count - 2].reason == last.reason && Int(mentions[mentions.count - 2].tokens.end) == Int(last.tokens.first) - 1 else { return false }
        return !countsSomething(view, index + 1) && !isFollowedByNoun(view, index + 1)
    }

    /// `"5 rõ"`, `"3 không"`: a number and a few words between quotation marks, counting nothing.
    private func isSlogan(_ view: TokenView, _ index: Int) -> Bool {
        guard view.isWord(index + 1), !countsSomething(view, index + 1) else { return false }
        for at in index + 2..<index + 6 where view.isMark(at, "\"") { return true }
        return false
    }

    private func isNumberedName(_ view: TokenView, _ index: Int, before: Int, saysNumber: Bool) -> Bool {
        let named = words.named
        let next = index + 1
        let isFollowedByName = view.isCapitalized(next + 1) && view.has(next, .countable)
        if countsSomething(view, next), !isFollowedByName { return false }
        if saysNumber {
            // `tổng số 12`, `với số 5`: a count; `tổ công tác số 2`, `quầy số 3`: a name.
            let isPlace = view.word(before) == named.trí || view.word(before) == named.thiểu || view.word(before) == named.dân || view.word(before) == named.đa
            return !isPlace && view.isWord(before) && view.word(before) != named.tổng && view.length(index) <= 3 && !view.has(before, .achieved)
        }
        if view.isDigits(before - 1), !saysNumber { return false }
        if view.has(before, .villageWord), view.word(before) != named.phố || view.length(index) <= 2 { return !isCompound(view, before) }
        if view.word(before) == named.bản { return view.word(before - 1) != named.biên && view.word(before - 1) != named.văn && view.word(before - 1) != named.cơ && view.length(index) <= 2 && !isFollowedByNoun(view, next) }
        if view.word(before) == named.tỉnh, view.word(before - 1) == named.đường { return true }
        if view.has(before, .numberedName) { return view.length(index) <= 2 && !isCompound(view, before) && !isFollowedByNoun(view, next) }
        return isVillageNumber(view, index)
    }

    /// `một cửa 143`, `hạ tầng 8`, `tòa nhà 20 tầng`: the word is the end of another noun.
    private func isCompound(_ view: TokenView, _ index: Int) -> Bool {
        let named = words.named
        let before = view.word(index - 1)
        return before == named.một || before == named.hạ || before == named.tòa || before == named.dự && view.word(index) != named.phố || before == named.mỗi
    }

    /// True when a noun in small letters follows, so that the number counts it.
    private func isFollowedByNoun(_ view: TokenView, _ index: Int) -> Bool {
        view.isWord(index) && !view.isCapitalized(index) && !view.has(index, .linking)
    }

    /// `bản Nà Lốc 1`: a capitalized name behind a word for a village, and one digit.
    private func isVillageNumber(_ view: TokenView, _ index: Int) -> Bool {
        guard view.length(index) == 1, view.isCapitalized(index - 1), view.firstByte(index) != 0x30 else { return false }
        if let last = mentions.last, last.reason == .name, view.isMark(Int(last.tokens.end), ","), index - Int(last.tokens.end) <= 4, (Int(last.tokens.end) + 1..<index).allSatisfy({ view.isCapitalized($0) }) { return true }
        for back in 2...4 {
            if view.has(index - back, .numberedName) { return true }
            if !view.isCapitalized(index - back) { return false }
        }
        return false
    }

    // MARK: Ordinals

    /// `thứ 5`, `hạng 12`, `vị trí 3`, `lần 2`: ranks stay numbers, the others are ordinals.
    func readOrdinal(_ view: TokenView, _ index: Int) -> Int? {
        let named = words.named
        let before = view.word(index - 1)
        if before == named.thứ {
            let isRank = view.word(index - 2) == named.vị || isRankContext(view, index - 1) || isRankInList(view, index - 1) || view.group(after: index, "/") != nil || view.word(index + 1) == named.trên || view.isMark(index + 1, "/")
            if isRank, isBareNumber(view, index) || view.isMark(index + 1, "/") {
                append(view, .number, index, index + 1, value: DecimalValue(view.integer(index) ?? 0), flags: .ordinal)
                return index + 1
            }
            return append(view, .ignored, index, index + 1, reason: .ordinal, value: DecimalValue(view.integer(index) ?? 0))
        }
        let isPlace = before == named.hạng || before == named.số && words.isPlacePhrase(view, endingAt: index - 2) || view.has(index - 1, .rankCue) && view.word(index - 2) != 0 && words.isPlacePhrase(view, endingAt: index - 1)
        if isPlace, isBareNumber(view, index) || view.isMark(index + 1, "/"), !view.isMark(index + 1, "%") {
            append(view, .number, index, index + 1, value: DecimalValue(view.integer(index) ?? 0), flags: .ordinal)
            return index + 1
        }
        if view.has(index - 1, .ordinalNoun), view.word(index - 2) != named.mỗi, view.word(index - 2) != named.tới, !view.isDigits(index - 2), view.length(index) <= 2, isBareNumber(view, index), !countsSomething(view, index + 1), !view.isMark(index + 1, "-"), view.firstByte(index) != 0x30 || view.length(index) == 1 {
            return append(view, .ignored, index, index + 1, reason: .ordinal, value: DecimalValue(view.integer(index) ?? 0))
        }
        return nil
    }

    /// True when the words before `thứ` say that a rank follows.
    func isRankContext(_ view: TokenView, _ index: Int) -> Bool {
        for back in 1...4 {
            let at = index - back
            if view.isLineBreak(at) || view.isDigits(at) { return false }
            if view.has(at, .rankCue) { return true }
        }
        return false
    }

    /// `…, thứ 29`, `(thứ 26)`, `Cần Thơ thứ 9`: a rank without a verb, behind a mark or the name that holds it.
    private func isRankInList(_ view: TokenView, _ index: Int) -> Bool {
        guard !view.isCapitalized(index) else { return false }
        let isOpen = view.isMark(index - 1, ",") || view.isMark(index - 1, "(") || view.isMark(index - 1, ";") || view.isMark(index - 1, ":")
        if view.word(index - 1) == words.named.từ, view.isCapitalized(index - 2) { return true }
        if isOpen || view.word(index - 1) == words.named.và { return mentions.last.map { $0.kind == .number && index - Int($0.tokens.end) < 8 } ?? false }
        return view.isCapitalized(index - 1) && view.isCapitalized(index - 2)
    }

    /// `thứ nhất`, `thứ nhì`.
    func readOrdinalWord(_ view: TokenView, _ index: Int) -> Int? {
        guard view.word(index - 1) == words.named.thứ else { return nil }
        let value = view.word(index) == words.named.nhất ? 1 : 2
        if isRankContext(view, index - 1) {
            append(view, .number, index, index + 1, value: DecimalValue(value), flags: [.ordinal, .words, .singleWord])
            return index + 1
        }
        return append(view, .ignored, index, index + 1, reason: .ordinal, value: DecimalValue(value))
    }

    // MARK: Roman numerals

    /// Roman numerals of headings (`II.`), chapters (`Chương II`), terms (`khóa XV`) and classes (`loại I`).
    func readRoman(_ view: TokenView, _ index: Int) -> Int? {
        let token = view.token(index)
        guard token.flags.contains(.capitalized) || token.flags.contains(.allCapitals), let value = view.romanValue(at: index), !view.isGlued(index + 1) || !view.isWord(index + 1) else { return nil }
        let next = index + 1
        let isMarked = view.isMark(next, ".") || view.isMark(next, "/") || view.isMark(next, ")") || view.isMark(next, "-") || view.isMark(next, ":")
        let number = DecimalValue(value)
        if index == lineHead, isMarked { return append(view, .ignored, index, next, reason: .list, value: number) }
        let before = view.word(index - 1)
        if view.has(index - 1, .lawPart), before != words.named.điều { return append(view, .reference, index, next) }
        if view.has(index - 1, .listWord) { return append(view, .ignored, index, next, reason: .list, value: number) }
        if continuesQuarter(view, index), value <= 4 {
            var date = CalendarDate(precision: .quarter, month: value)
            let tail = view.yearTail(at: next)
            date.year = Int16(tail?.year ?? 0)
            return append(view, date: date, index, tail?.end ?? next)
        }
        let isNamed = view.has(index - 1, [.ordinalNoun, .numberedName]) || before == words.named.thứ || before == words.named.loại || before == words.named.hạng || before == words.named.hội
        return isNamed ? append(view, .ignored, index, next, reason: .ordinal, value: number) : nil
    }

    private func continuesQuarter(_ view: TokenView, _ index: Int) -> Bool {
        guard let last = lastMention(endingBefore: index, within: 1), last.kind == .date, last.date.precision == .quarter else { return false }
        return view.isMark(index - 1, ",") || view.isMark(index - 1, "-") || view.has(index - 1, .dayRelation)
    }
}

extension TokenView {
    /// Minutes or seconds of a spoken time: at most two digits, or words (`không tám` is 08).
    func clockPart(at index: Int) -> (value: Int, end: Int)? {
        if number(index) == .zero, let digit = number(index + 1).digit { return (digit, index + 2) }
        return smallNumber(at: index)
    }
}

extension WordTable {
    /// `vị trí`, `xếp hạng`, `top`: the phrase that makes the number behind it a rank.
    func isPlacePhrase(_ view: TokenView, endingAt index: Int) -> Bool {
        view.word(index) == named.trí && view.word(index - 1) == named.vị
    }
}
