import Tokens

extension MentionReader {
    /// Reads what the digit run at `index` belongs to.
    ///
    /// - Returns: the index of the token behind it.
    func readDigits(_ view: TokenView, _ index: Int) -> Int {
        if isPlainQuantity(view, index) { return readQuantity(view, index) }
        // Each step is asked only where its first condition holds: most numbers fail all of them.
        let previous = view.token(index - 1)
        let next = view.token(index + 1)
        let before = previous.kind == .word ? words.traits(of: previous.word) : []
        let isBehindMark = previous.kind == .mark
        if let end = readCode(view, index) { return end }
        if isBehindMark || index == lineHead, let end = readListLabel(view, index) { return end }
        if isBehindMark || next.isGlued || !before.isDisjoint(with: [.documentKind, .leadsNumber]), let end = readDocumentNumber(view, index) { return end }
        if !before.isDisjoint(with: [.lawPart, .leadsNumber]), let end = readLawPart(view, index) { return end }
        if let end = readDate(view, index) { return end }
        if next.kind == .word || next.isMark(0x3A), let end = readClock(view, index) { return end }
        if isBehindMark || index == lineHead, let end = readCounter(view, index) { return end }
        if let end = readTelephone(view, index) { return end }
        if view.length(index) == 1, let end = readLevel(view, index) { return end }
        if let end = readNumberedName(view, index) { return end }
        if before.contains(.leadsNumber), let end = readOrdinal(view, index) { return end }
        return readQuantity(view, index)
    }

    /// Reads what the word at `index` opens: a numeral in words, a quarter, a Roman numeral; or steps over it.
    func readWord(_ view: TokenView, _ index: Int) -> Int {
        let traits = view.traits(index)
        let named = words.named
        let word = view.word(index)
        if traits.contains(.numeral) {
            if view.isPlainlyNoNumeral(at: index) { return index + 1 }
            if let end = readNumberWords(view, index) { return end }
            if word == named.tư {
                if view.word(index - 1) == named.thứ { return append(view, .ignored, index, index + 1, reason: .ordinal, value: DecimalValue(4)) }
                if view.word(index - 1) == named.tháng, let end = readMonthWord(view, index) { return end }
            }
            return index + 1
        }
        if word == named.quý, let end = readQuarter(view, index) { return end }
        if traits.contains(.roman), let end = readRoman(view, index) { return end }
        if word == named.nửa, let end = readHalf(view, index) { return end }
        if word == named.nhất || word == named.nhì, let end = readOrdinalWord(view, index) { return end }
        return index + 1
    }

    /// True for the common case, told at a glance: a number between two words that make nothing else of it.
    ///
    /// Only saves time: the steps of `readDigits` would come to the same.
    private func isPlainQuantity(_ view: TokenView, _ index: Int) -> Bool {
        let previous = view.token(index - 1)
        guard previous.kind == .word, !isInAddress, view.token(index).flags.contains(.spaceBefore), index != chunkStart || !opensAddress(view, index),
            !previous.flags.contains(.capitalized) || view.length(index) >= 2, !words.traits(of: previous.word).contains(.leadsNumber),
            view.firstByte(index) != 0x30 || view.length(index) == 2
        else { return false }
        var last = index
        while view.isGlued(last + 1), view.isDigits(last + 2), view.isGlued(last + 2),
            view.isMark(last + 1, ".") && view.length(last + 2) == 3 || view.isMark(last + 1, ",")
        { last += 2 }
        let next = view.token(last + 1)
        if last == index, view.length(index) == 4 || view.length(index) > 6 { return false }
        switch next.kind {
        case .word: return !next.isGlued && !words.traits(of: next.word).contains(.followsNumber)
        case .mark: return next.isMark(0x25) || (next.isMark(0x2C) || next.isMark(0x2E) || next.isMark(0x29)) && next.isGlued && !view.isDigits(last + 2)
        default: return false
        }
    }

    // MARK: Codes and addresses

    /// Digits inside a web address, a code name (`QH15`, `COVID-19`) or a version (`1.25.3.4`).
    private func readCode(_ view: TokenView, _ index: Int) -> Int? {
        if isInAddress || opensAddress(view, index) { return append(view, .ignored, index, index + 1, reason: .name) }
        let previous = view.token(index - 1)
        if view.isGlued(index), previous.kind == .word, !isGluedProse(view, index - 1) {
            if view.word(index - 1) == words.named.t, view.monthAndYear(at: index) != nil { return readMonth(view, index) }
            if view.word(index - 1) == words.named.q, let quarter = view.integer(index), quarter >= 1, quarter <= 4, view.isMark(index + 1, "/") || view.isMark(index + 1, "-"), let tail = view.yearTail(at: index + 1) {
                return append(view, date: CalendarDate(precision: .quarter, year: tail.year, month: quarter), index, tail.end)
            }
            return append(view, .ignored, index, index + 1, reason: .name)
        }
        // `km2` behind its number.
        if view.isGlued(index), previous.kind == .word, view.length(index) == 1, view.has(index - 1, .measure), view.token(index - 1).count <= 2 {
            return append(view, .ignored, index, index + 1, reason: .name)
        }
        if view.isMark(index - 1, "-"), view.isGlued(index), view.isGlued(index - 1), view.isWord(index - 2), isCodeWord(view, index - 2) {
            return append(view, .ignored, index, index + 1, reason: .name)
        }
        // `Km18+500`, `phút 90+4`.
        if view.isMark(index - 1, "+"), view.isGlued(index), view.isGlued(index - 1), let last = mentions.last, last.kind == .ignored, Int(last.tokens.end) == index - 1 {
            return append(view, .ignored, index, index + 1, reason: last.reason)
        }
        if view.word(index - 1) == words.named.km, view.isMark(index + 1, "+"), view.isGlued(index + 1) { return append(view, .ignored, index, index + 1, reason: .name) }
        // Four groups or more parted by points: a version or a network address.
        if let second = view.group(after: index, "."), let third = view.group(after: second, "."), let fourth = view.group(after: third, "."),
            view.length(index) > 3 || view.length(second) != 3 || view.length(third) != 3 || view.length(fourth) != 3
        {
            var end = fourth
            while let next = view.group(after: end, ".") { end = next }
            return append(view, .ignored, index, end + 1, reason: .name)
        }
        return nil
    }

    /// True for a word that prose ran into the number (`hơn4.500`, `được16/20`), false for the head of a code (`QH`, `mp`).
    private func isGluedProse(_ view: TokenView, _ index: Int) -> Bool {
        let token = view.token(index)
        if token.flags.contains(.allCapitals) || view.isSingleLetter(index) { return false }
        if token.word == words.named.km, token.flags.contains(.capitalized) { return false }
        if token.word != 0 { return true }
        var hasVowel = false
        for offset in Int(token.start)..<Int(token.end) {
            switch view.text[offset] | 0x20 {
            case 0x66, 0x6A, 0x77, 0x7A: return false
            case 0x61, 0x65, 0x69, 0x6F, 0x75, 0x79: hasVowel = true
            default: if view.text[offset] >= 0x80 { hasVowel = true }
            }
        }
        return hasVowel
    }

    private func isCodeWord(_ view: TokenView, _ index: Int) -> Bool {
        view.isAllCapitals(index) && view.token(index).word == 0
    }

    /// True when the run of glued tokens around `index` goes on to the `@` of a mail address.
    private func opensAddress(_ view: TokenView, _ index: Int) -> Bool {
        guard view.isGlued(index + 1), view.isWord(index + 1) || view.isMark(index + 1, "@") || view.isGlued(index) else { return false }
        for next in index + 1..<index + 8 {
            guard view.isGlued(next) else { return false }
            if view.isMark(next, "@") { return true }
        }
        return false
    }
}
