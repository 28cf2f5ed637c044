import Tokens

extension TokenView {
    /// `06 (sáu) ngày`: the token behind a numeral repeated in words between brackets; nil when there is none.
    func endOfRepeatedNumeral(at index: Int) -> Int? {
        guard isMark(index, "("), !isLineBreak(index + 1), has(index + 1, .numeral), let numeral = wordNumeral(at: index + 1), isMark(numeral.end, ")") else {
            return nil
        }
        return numeral.end + 1
    }

    /// The unit that stands at `index`, right behind a numeral, and the token behind it.
    func unit(at index: Int) -> (Mention.Unit, Int)? {
        let named = words.named
        let token = token(index)
        switch token.kind {
        case .mark:
            if token.isMark(0x25) {
                if word(index + 1) == named.điểm { return (.percentPoint, index + 2) }
                return (.percent, index + 1)
            }
            return token.isMark(0x24) && token.isGlued ? (.money, index + 1) : nil
        case .other:
            return otherUnit(at: index)
        case .word:
            return wordUnit(at: index, token.word)
        default:
            return nil
        }
    }

    private func wordUnit(at index: Int, _ word: WordID) -> (Mention.Unit, Int)? {
        let named = words.named
        if word == 0 { return nil }
        if word == named.phần, self.word(index + 1) == named.trăm { return (.percent, index + 2) }
        if word == named.điểm {
            if self.word(index + 1) == named.phần, self.word(index + 2) == named.trăm { return (.percentPoint, index + 3) }
            if isMark(index + 1, "%") { return (.percentPoint, index + 2) }
            return has(index + 1, .placeBehind) ? nil : (.point, index + 1)
        }
        if word == named.bậc || word == named.hạng { return self.word(index + 1) == named.mục ? nil : (.rank, index + 1) }
        if word == named.nhân, self.word(index + 1) == named.dân, self.word(index + 2) == named.tệ { return (.money, index + 3) }
        let traits = words.traits(of: word)
        if traits.contains(.money), let end = moneyEnd(at: index) { return (.money, end) }
        if traits.contains(.duration) {
            if word == named.ngày, self.word(index + 1) == named.làm, self.word(index + 2) == named.việc { return (.duration, index + 3) }
            if word == named.giờ, self.word(index + 1) == named.làm, self.word(index + 2) == named.việc { return (.duration, index + 3) }
            return (.duration, index + 1)
        }
        if traits.contains(.measure), let end = measureEnd(at: index) { return (.measure, end) }
        return nil
    }

    private func moneyEnd(at index: Int) -> Int? {
        let named = words.named
        let word = word(index)
        if word == named.đô { return self.word(index + 1) == named.la ? index + 2 : nil }
        if word == named.đ { return isMark(index + 1, "/") && isSingleLetter(index + 2) ? nil : index + 1 }
        if has(index + 1, .notMoneyBehind) || isCapitalized(index) && !isAllCapitals(index) && !isGlued(index) { return nil }
        return index + 1
    }

    /// `₫`, `€`, `°C`.
    private func otherUnit(at index: Int) -> (Mention.Unit, Int)? {
        let token = token(index)
        guard token.count >= 2 else { return nil }
        let bytes = (text[Int(token.start)], text[Int(token.start) + 1])
        if token.count == 3, bytes == (0xE2, 0x82) { return (.money, index + 1) }
        if bytes == (0xC2, 0xB0) { return (.measure, word(index + 1) == words.named.c ? index + 2 : index + 1) }
        return nil
    }

    /// `m`, `m2`, `km/h`, `mét vuông`, `ki lô gam`, `xăng ti mét`.
    private func measureEnd(at index: Int) -> Int? {
        let named = words.named
        var end = index + 1
        let head = word(index)
        if head == named.ki || head == named.kí || head == named.mi || head == named.xăng || head == named.xen || head == named.héc {
            let second = word(end)
            guard second == named.lô || second == named.li || second == named.ti || second == named.ta else { return nil }
            end += 1
            let third = word(end)
            if third == named.mét || third == named.gam || third == named.lít { end += 1 }
        }
        let length = token(index).count
        if length <= 2, isCapitalized(index), !isGlued(index) { return nil }
        if isDigits(end), isGlued(end), self.length(end) == 1, head == named.m || head == named.km || length == 2 { return end + 1 }
        if word(end) == named.vuông || word(end) == named.khối { end += 1 }
        if isMark(end, "/"), isGlued(end), isGlued(end + 1),
            word(end + 1) == named.h || word(end + 1) == named.giờ || word(end + 1) == named.li || isSingleLetter(end + 1)
        {
            end += 2
        }
        if word(end) == named.trên, word(end + 1) == named.giờ { end += 2 }
        return end
    }
}
