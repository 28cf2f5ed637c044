import Tokens

extension MentionReader {
    /// A document number as one reference: `41/KH-UBND`, `15/2009/QH12`, `1467` behind `Quyết định số`.
    func readDocumentNumber(_ view: TokenView, _ index: Int) -> Int? {
        guard view.length(index) <= 5 else { return nil }
        let last = saysGroupedNumber(view, index) ?? index
        var before = index - 1
        if view.isMark(before, ":") || view.isMark(before, ".") { before -= 1 }
        let saysNumber = view.word(before) == words.named.số && before < index
        if saysNumber { before -= 1 }
        let isIndexSet = saysNumber && view.word(before) == words.named.chỉ && view.word(before - 1) == words.named.bộ
        let strength = isIndexSet ? .law : words.documentKind(view, endingAt: before)
        if let end = documentTail(view, last, loosely: saysNumber || strength != .none, needsSlash: !saysNumber && strength == .none) {
            return append(view, .reference, index, end)
        }
        if continuesReference(view, index), isBareNumber(view, index) { return append(view, .reference, index, index + 1) }
        // `Quyết định 3115/QĐ-BKHCN 2025`
        if view.isYear(index), let document = mentions.last, document.kind == .reference, Int(document.tokens.end) == index, document.tokens.end > document.tokens.first + 1, isBareNumber(view, index) {
            return append(view, .reference, index, index + 1)
        }
        // `theo Quy định 338?`
        if strength == .other, !saysNumber, view.length(index) == 3, view.isCapitalized(before - 1), isBareNumber(view, index), !view.isWord(index + 1) || view.has(index + 1, .linking) {
            return append(view, .reference, index, index + 1)
        }
        guard strength == .law || strength == .other && saysNumber else { return nil }
        var end = index + 1
        if let year = view.group(after: index, "/") ?? view.group(after: index, "-"), view.isYear(year) { end = year + 1 }
        // Newspapers write "nghị định 108"; "quyết định 3 việc" is something else.
        let isNamed = view.isCapitalized(before - 1) || end > index + 1 || view.word(before - 1) == words.named.nghị
        guard end > index + 1 || isBareNumber(view, index), saysNumber || !countsSomething(view, end) && isNamed else { return nil }
        return append(view, .reference, index, end)
    }

    /// The last digit run of `1.204` in `Báo cáo số 1.204/BC-SNV`.
    private func saysGroupedNumber(_ view: TokenView, _ index: Int) -> Int? {
        guard view.word(index - 1) == words.named.số, let second = view.group(after: index, "."), view.length(second) == 3, view.isMark(second + 1, "/") else {
            return nil
        }
        return second
    }

    /// The letters behind a document number: `/KH-UBND`, `/2009/QH12`, `-NQ/TW`.
    private func documentTail(_ view: TokenView, _ index: Int, loosely: Bool, needsSlash: Bool) -> Int? {
        var at = index + 1
        var hasLetters = false
        var hasSlash = false
        if view.isGlued(at), view.isSingleLetter(at), view.isGlued(at + 1), view.isMark(at + 1, "/") || view.isMark(at + 1, "-") { at += 1 }
        while at < index + 24 {
            let isSlash = view.isMark(at, "/")
            guard isSlash || view.isMark(at, "-") || (hasLetters && view.isMark(at, "&")) else { break }
            let isGlued = view.isGlued(at) && view.isGlued(at + 1)
            if isSlash, !hasLetters, view.isYear(at + 1), isGlued || loosely {
                at += 2
                hasSlash = true
                continue
            }
            guard view.isWord(at + 1), isDocumentCode(view, at + 1),
                isGlued || loosely && (!hasLetters || view.isAllCapitals(at + 1) && (isSlash || view.isGlued(at) || view.isGlued(at + 1)))
            else { break }
            if isSlash { hasSlash = true }
            hasLetters = true
            at += 2
            while view.isGlued(at), view.isDigits(at) || view.isWord(at) { at += 1 }
        }
        return hasLetters && (hasSlash || !needsSlash) ? at : nil
    }

    /// `KH`, `QĐ`, `NQ`, `CTr`, `Tr`.
    private func isDocumentCode(_ view: TokenView, _ index: Int) -> Bool {
        view.isAllCapitals(index) || view.isCapitalized(index) && view.letterCount(index) <= 4
    }

    /// `Nghị quyết 57, 59 và 66`, `Điều 5, 6`: the number goes on with the references before it.
    private func continuesReference(_ view: TokenView, _ index: Int) -> Bool {
        guard let last = mentions.last, last.kind == .reference, Int(last.tokens.end) == index - 1 else { return false }
        let isYear = view.isYear(Int(last.tokens.first)) && last.tokens.end == last.tokens.first + 1
        if isYear != view.isYear(index) { return false }
        return (view.isMark(index - 1, ",") || view.isMark(index - 1, "-") || view.word(index - 1) == words.named.và) && !countsSomething(view, index + 1)
    }

    /// True when the digits are no part of a longer numeral.
    func isBareNumber(_ view: TokenView, _ index: Int) -> Bool {
        let next = index + 1
        guard view.isGlued(next) else { return !view.isMark(next, "%") && view.magnitude(at: next) == nil }
        if view.isMark(next, "%") { return false }
        let joins = view.isMark(next, ".") || view.isMark(next, ",") || view.isMark(next, "/") || view.isMark(next, ":")
        return !(joins && view.isDigits(next + 1) && view.isGlued(next + 1))
    }

    /// True when a counted noun, a unit or a magnitude word stands at `index`.
    func countsSomething(_ view: TokenView, _ index: Int) -> Bool {
        view.isMark(index, "%") || view.magnitude(at: index) != nil || view.has(index, [.countable, .money])
    }

    /// `Điều 15`, `khoản 1`, `Chương II`, `điểm 2 khoản 3`.
    func readLawPart(_ view: TokenView, _ index: Int) -> Int? {
        let named = words.named
        let isPart =
            view.has(index - 1, .lawPart)
            || view.word(index - 1) == named.điểm && (view.word(index + 1) == named.khoản || view.isMark(index + 1, ",") && view.word(index + 2) == named.khoản)
        guard isPart, view.length(index) <= 3, isBareNumber(view, index) else { return nil }
        let isCapital = view.isCapitalized(index - 1)
        let isFollowed = view.has(index + 1, .lawPart) || view.word(index + 1) == named.luật || view.word(index + 1) == named.nghị || view.word(index + 1) == named.bộ
        guard isFollowed || !countsSomething(view, index + 1) || isCapital && !view.has(index + 1, .surelyCounted) else { return nil }
        return append(view, .reference, index, index + 1)
    }

    /// The year in the name of a law: `Luật Hộ tịch năm 2014`, `Hiến pháp 2013`.
    func isLawYear(_ view: TokenView, _ index: Int) -> Bool {
        var at = index - 1
        let named = words.named
        if view.word(at) == named.năm { at -= 1 }
        if view.isMark(at, "(") { at -= 1 }
        for _ in 0..<10 {
            let token = view.token(at)
            guard token.kind == .word || token.isMark(0x2C) || token.isMark(0x2D) else { return false }
            if token.word == named.luật, token.flags.contains(.capitalized) { return true }
            if token.word == named.pháp, view.word(at - 1) == named.hiến { return true }
            if token.word == named.lệnh, view.word(at - 1) == named.pháp { return true }
            at -= 1
        }
        return false
    }
}

extension TokenView {
    /// True for four digits that may be a year.
    func isYear(_ index: Int) -> Bool {
        guard length(index) == 4, let value = integer(index) else { return false }
        return value >= 1900 && value <= 2100
    }
}

/// How surely a word names a kind of document when a number follows.
enum DocumentKindStrength {
    case none
    /// Also a countable thing: needs `số` before the number.
    case other
    /// Takes a number by itself: `Nghị định 61`.
    case law
}

extension WordTable {
    /// The kind of document whose name ends at `index`: `nghị quyết`, `công văn`, `Bộ chỉ số`.
    func documentKind(_ view: TokenView, endingAt index: Int) -> DocumentKindStrength {
        guard view.has(index, .documentKind) else {
            return .none
        }
        let pair = (view.word(index - 1), view.word(index))
        if lawKinds.contains(where: { $0 == pair }) { return .law }
        return otherKinds.contains(where: { $0 == pair }) ? .other : .none
    }
}
