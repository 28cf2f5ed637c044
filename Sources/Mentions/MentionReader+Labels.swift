import Tokens

extension MentionReader {
    // MARK: Labels

    /// The label of a list or heading: `1.`, `1.1.`, `2)`, `(1)`, `3/`.
    func readListLabel(_ view: TokenView, _ index: Int) -> Int? {
        guard index == lineHead || view.kind(index - 1) == .mark else { return nil }
        if let end = readRowNumber(view, index) { return end }
        guard view.length(index) <= 2, let number = view.integer(index) else { return nil }
        if view.isMark(index - 1, "("), view.isMark(index + 1, ")"), view.isGlued(index) {
            let goesOn = number == 1 || number == lastLabel + 1
            guard goesOn, view.isWord(index + 2) && !view.isGlued(index + 2) || index - 1 == lineHead else { return nil }
            lastLabel = number
            return append(view, .ignored, index, index + 1, reason: .list)
        }
        let opensLine = index == lineHead
        let opensSentence = (view.isMark(index - 1, ".") || view.isMark(index - 1, ";")) && number == lastLabel + 1 && lastLabel > 0
        guard opensLine || opensSentence else { return nil }
        var last = index
        while let next = view.group(after: last, "."), view.length(next) <= 2, last - index < 8 { last = next }
        let mark = last + 1
        let isMarked = view.isGlued(mark) && (view.isMark(mark, ".") || view.isMark(mark, ")") || view.isMark(mark, "/") || view.isMark(mark, "-") && last == index)
        let behind = isMarked ? mark + 1 : mark
        if isMarked {
            guard !view.isDigits(behind) || !view.isGlued(behind), !view.isGlued(behind) || view.isCapitalized(behind) || view.isMark(behind, "-") else { return nil }
            if view.isMark(mark, "/"), view.isDigits(behind) { return nil }
        } else {
            guard last > index, view.isCapitalized(behind), !view.isGlued(behind) else { return nil }
        }
        if view.isMark(mark, "."), last == index, view.isDigits(behind), view.length(behind) == 3, view.has(behind + 1, .countable) { return nil }
        if last == index { lastLabel = number }
        return append(view, .ignored, index, last + 1, reason: .list)
    }

    /// The running number of a table row: behind a header `STT`, counted up, in a cell of its own.
    private func readRowNumber(_ view: TokenView, _ index: Int) -> Int? {
        guard index == lineHead, view.length(index) <= 3, let number = view.integer(index), number <= 200 else { return nil }
        let cell = view.group(after: index, ".").map { view.length($0) <= 2 ? $0 : index } ?? index
        let next = cell + 1
        let isAlone = view.isLineBreak(next)
        guard isAlone || view.token(next).flags.contains(.gapBefore) else { return nil }
        let following = isAlone ? next + 1 : next
        guard view.isWord(following) else { return nil }
        let counts = cell > index ? number == lastLabel || number == lastRow : number == lastRow + 1
        guard counts, hasRowHeader || !isAlone && number == lastRow + 1 && view.isCapitalized(following) else { return nil }
        lastRow = number
        return append(view, .ignored, index, cell + 1, reason: .list, value: DecimalValue(number))
    }

    // MARK: Page furniture

    /// View counters, comment counts and time zones: `Lượt xem: 1.873`, `3.214 lượt đọc`, `GMT+7`, `Bình luận (7)`.
    func readCounter(_ view: TokenView, _ index: Int) -> Int? {
        guard view.kind(index - 1) == .mark || index == lineHead else { return nil }
        let named = words.named
        if view.isMark(index - 1, "+"), view.word(index - 2) == named.gmt { return append(view, .ignored, index, index + 1, reason: .time) }
        var before = index - 1
        if view.isMark(before, ":") || view.isMark(before, "(") { before -= 1 }
        let isMarked = before < index - 1
        let numeral = view.digitNumeral(at: index)
        let end = numeral.end
        let isLast = view.isLineBreak(end) || view.isMark(end, "|") || view.isMark(end, ")") && view.isLineBreak(end + 1) || view.isMark(end, "-")
        let isNamed =
            view.has(before, .counterCue) || view.word(before) == named.luận && view.word(before - 1) == named.bình
            || view.word(before) == named.cập && view.word(before - 1) == named.truy
        if isMarked, isLast, isNamed { return append(view, .ignored, index, end, reason: .counter, value: numeral.value) }
        let opens = index == lineHead || view.isMark(before, "|")
        guard opens, view.word(end) == named.lượt, view.has(end + 1, .counterCue), view.isLineBreak(end + 2) || view.isLineBreak(end + 3) else { return nil }
        return append(view, .ignored, index, end, reason: .counter, value: numeral.value)
    }
}
