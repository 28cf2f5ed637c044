import Tokens

extension MentionReader {
    // MARK: Levels

    /// Service levels and levels of government: `mức độ 3, 4`, `cấp độ 2`, `chính quyền 2 cấp`.
    func readLevel(_ view: TokenView, _ index: Int) -> Int? {
        let named = words.named
        guard view.length(index) <= 2, let level = view.integer(index), level >= 1, level <= 9, isBareNumber(view, index) || view.isMark(index + 1, "/") else { return nil }
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
            let isLink =
                view.isMark(at, ",") || view.isMark(at, "-") || view.isMark(at, "/") || view.isMark(at, "&") || view.word(at) == words.named.và
                || view.word(at) == words.named.đến || view.word(at) == words.named.mức
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
        if view.isGlued(end), view.isSingleLetter(end), view.isMark(end + 1, ")"), view.length(end) == 1, view.firstByte(end) < 0x65 {
            return append(view, .ignored, index, end, reason: .name)
        }
        // "Q. 2", "P.11"
        if view.length(index) <= 2, view.isMark(index - 1, "."), view.isGlued(index - 1), view.isCapitalized(index - 2), view.word(index - 2) == named.q || view.word(index - 2) == named.p {
            return append(view, .ignored, index, end, reason: .name)
        }
        if view.isMark(index - 1, "\""), view.length(index) <= 2, isSlogan(view, index) { return append(view, .ignored, index, end, reason: .name) }
        if view.word(end) == named.cửa, view.length(index) == 1 { return append(view, .ignored, index, end, reason: .name) }
        if view.word(end) == named.tại, view.word(end + 1) == named.chỗ, !view.isGlued(index) || view.isMark(index - 1, "\"") {
            return append(view, .ignored, index, end, reason: .name)
        }
        if continuesName(view, index) { return append(view, .ignored, index, end, reason: mentions.last?.reason ?? .name) }
        if view.word(index - 1) == named.phút, view.length(index) <= 2, !countsSomething(view, end) { return append(view, .ignored, index, end, reason: .time) }
        if view.word(index - 1) == named.iso || view.word(index - 2) == named.iso && view.isMark(index - 1, "-") {
            while view.isMark(end, ":") || view.isMark(end, "-"), view.isDigits(end + 1), view.isGlued(end), view.isGlued(end + 1) { end += 2 }
            return append(view, .ignored, index, end, reason: .name)
        }
        if view.length(index) == 1, let zero = view.group(after: index, "."), view.length(zero) == 1, view.integer(zero) == 0, !view.isMark(zero + 1, "%"),
            !countsSomething(view, zero + 1)
        {
            return append(view, .ignored, index, zero + 1, reason: .name)
        }
        if view.length(index) <= 4, let slash = view.group(after: index, "/"), view.has(slash + 1, .numberedName),
            view.word(slash + 1) == named.đường || view.word(slash + 1) == named.phố || view.word(slash + 1) == named.ngõ
        {
            return append(view, .ignored, index, slash + 1, reason: .name)
        }
        var before = index - 1
        let saysNumber = view.word(before) == named.số
        if saysNumber { before -= 1 }
        guard view.length(index) <= 4, isBareNumber(view, index) || view.isMark(index + 1, "/"), view.group(after: index, "/") == nil || view.word(before) == named.ngõ
        else { return nil }
        let listWord =
            view.has(index - 1, .listWord) && view.word(index - 2) != named.một
            && (view.isMark(index + 1, ".") || view.isMark(index + 1, ":") || view.isCapitalized(index - 1) && !countsSomething(view, index + 1))
        if listWord { return append(view, .ignored, index, index + 1, reason: .list, value: DecimalValue(view.integer(index) ?? 0)) }
        guard isNumberedName(view, index, before: before, saysNumber: saysNumber) else { return nil }
        return append(view, .ignored, index, index + 1, reason: .name)
    }

    /// `các tổ 4, 17, 28`, `đợt 1, 2`, `các phút 58 và 71`: the numbers go on behind a comma or `và`.
    private func continuesName(_ view: TokenView, _ index: Int) -> Bool {
        guard let last = mentions.last, last.kind == .ignored, last.reason == .name || last.reason == .ordinal || last.reason == .time, Int(last.tokens.end) == index - 1,
            last.tokens.end == last.tokens.first + 1, view.length(index) <= 2, view.isMark(index - 1, ",") || view.word(index - 1) == words.named.và,
            isBareNumber(view, index)
        else { return false }
        guard
            view.has(Int(last.tokens.first) - 1, [.villageWord, .numberedName, .ordinalNoun]) || view.word(Int(last.tokens.first) - 1) == words.named.phút
                || mentions.count > 1 && mentions[mentions.count - 2].reason == last.reason && Int(mentions[mentions.count - 2].tokens.end) == Int(last.tokens.first) - 1
        else { return false }
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
        if view.word(before) == named.bản {
            return view.word(before - 1) != named.biên && view.word(before - 1) != named.văn && view.word(before - 1) != named.cơ && view.length(index) <= 2
                && !isFollowedByNoun(view, next)
        }
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
        if let last = mentions.last, last.reason == .name, view.isMark(Int(last.tokens.end), ","), index - Int(last.tokens.end) <= 4,
            (Int(last.tokens.end) + 1..<index).allSatisfy({ view.isCapitalized($0) })
        {
            return true
        }
        for back in 2...4 {
            if view.has(index - back, .numberedName) { return true }
            if !view.isCapitalized(index - back) { return false }
        }
        return false
    }
}
