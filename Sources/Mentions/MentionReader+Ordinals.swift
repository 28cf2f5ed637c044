import Tokens

extension MentionReader {
    // MARK: Ordinals

    /// `thứ 5`, `hạng 12`, `vị trí 3`, `lần 2`: ranks stay numbers, the others are ordinals.
    func readOrdinal(_ view: TokenView, _ index: Int) -> Int? {
        let named = words.named
        let before = view.word(index - 1)
        if before == named.thứ {
            let isRank =
                view.word(index - 2) == named.vị || isRankContext(view, index - 1) || isRankInList(view, index - 1) || view.group(after: index, "/") != nil
                || view.word(index + 1) == named.trên || view.isMark(index + 1, "/")
            if isRank, isBareNumber(view, index) || view.isMark(index + 1, "/") {
                append(view, .number, index, index + 1, value: DecimalValue(view.integer(index) ?? 0), flags: .ordinal)
                return index + 1
            }
            return append(view, .ignored, index, index + 1, reason: .ordinal, value: DecimalValue(view.integer(index) ?? 0))
        }
        let isPlace =
            before == named.hạng || before == named.số && words.isPlacePhrase(view, endingAt: index - 2)
            || view.has(index - 1, .rankCue) && view.word(index - 2) != 0 && words.isPlacePhrase(view, endingAt: index - 1)
        if isPlace, isBareNumber(view, index) || view.isMark(index + 1, "/"), !view.isMark(index + 1, "%") {
            append(view, .number, index, index + 1, value: DecimalValue(view.integer(index) ?? 0), flags: .ordinal)
            return index + 1
        }
        if view.has(index - 1, .ordinalNoun), ![named.mỗi, named.đầu, named.cuối].contains(view.word(index - 2)), view.word(index - 2) != named.tới, !view.isDigits(index - 2), view.length(index) <= 2,
            isBareNumber(view, index), !countsSomething(view, index + 1), !view.isMark(index + 1, "-"), view.firstByte(index) != 0x30 || view.length(index) == 1
        {
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
        if view.word(index - 1) == words.named.từ, view.isCapitalized(index - 2) || movesToOrdinal(view, index + 2) { return true }
        if view.word(index - 1) == words.named.xuống { return true }
        // "đứng thứ 13/34 (tháng 9: thứ 22)"
        if view.isMark(index - 1, ":"), let last = mentions.last, last.kind == .date, Int(last.tokens.end) == index - 1, mentions.count > 1 { return true }
        if isOpen || view.word(index - 1) == words.named.và { return mentions.last.map { $0.kind == .number && index - Int($0.tokens.end) < 8 } ?? false }
        return view.isCapitalized(index - 1) && view.isCapitalized(index - 2)
    }

    /// `… (cuối tháng 8) rơi xuống thứ 18`, `… vọt lên hạng 3`: where the movement from a rank ends.
    private func movesToOrdinal(_ view: TokenView, _ index: Int) -> Bool {
        for at in index..<index + 10 {
            if view.word(at) == words.named.xuống || view.has(at, .rankCue) && view.word(at + 1) == words.named.thứ { return view.word(at + 1) == words.named.thứ || view.word(at + 1) == words.named.hạng }
            if view.isLineBreak(at) || view.isMark(at, ";") || view.isMark(at, ".") || view.word(at) == words.named.đến { return false }
        }
        return false
    }

    /// `thứ nhất`, `thứ nhì`.
    func readOrdinalWord(_ view: TokenView, _ index: Int) -> Int? {
        guard view.word(index - 1) == words.named.thứ else { return nil }
        let value = view.word(index) == words.named.nhất ? 1 : 2
        if isRankContext(view, index - 1) || isRankInList(view, index - 1) {
            append(view, .number, index, index + 1, value: DecimalValue(value), flags: [.ordinal, .words, .singleWord])
            return index + 1
        }
        return append(view, .ignored, index, index + 1, reason: .ordinal, value: DecimalValue(value))
    }

    // MARK: Roman numerals

    /// Roman numerals of headings (`II.`), chapters (`Chương II`), terms (`khóa XV`) and classes (`loại I`).
    func readRoman(_ view: TokenView, _ index: Int) -> Int? {
        let token = view.token(index)
        guard token.flags.contains(.capitalized) || token.flags.contains(.allCapitals), let value = view.romanValue(at: index),
            !view.isGlued(index + 1) || !view.isWord(index + 1)
        else { return nil }
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
        let isNamed =
            view.has(index - 1, [.ordinalNoun, .numberedName]) || before == words.named.thứ || before == words.named.loại || before == words.named.hạng
            || before == words.named.hội
        return isNamed ? append(view, .ignored, index, next, reason: .ordinal, value: number) : nil
    }

    private func continuesQuarter(_ view: TokenView, _ index: Int) -> Bool {
        guard let last = lastMention(endingBefore: index, within: 1), last.kind == .date, last.date.precision == .quarter else { return false }
        return view.isMark(index - 1, ",") || view.isMark(index - 1, "-") || view.has(index - 1, .dayRelation)
    }
}

extension WordTable {
    /// `vị trí`, `xếp hạng`, `top`: the phrase that makes the number behind it a rank.
    func isPlacePhrase(_ view: TokenView, endingAt index: Int) -> Bool {
        view.word(index) == named.trí && view.word(index - 1) == named.vị
    }
}
