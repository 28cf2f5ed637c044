import Tokens

extension MentionReader {
    /// The quantity at `index`: numeral, magnitude words, unit, and its place in a ratio or range. Never fails.
    func readQuantity(_ view: TokenView, _ index: Int) -> Int {
        let numeral = view.digitNumeral(at: index)
        guard numeral.isNumber else {
            return append(view, .ignored, index, numeral.end, reason: .unread, flags: .overflow)
        }
        var value = numeral.value
        var end = numeral.end
        var flags: Mention.Flags = []
        if let scaled = magnitudes(view, value, at: end) {
            (value, end) = scaled
            flags.insert(.magnitude)
        }
        if isNegative(view, index) { value.digits = -value.digits }
        return append(view, quantity: value, index, end, flags: flags)
    }

    /// A minus sign before the numeral: read where every numeral is wanted, and before degrees.
    private func isNegative(_ view: TokenView, _ index: Int) -> Bool {
        if view.word(index - 1) == words.named.âm { return true }
        guard view.readsEveryNumeral, view.isMark(index - 1, "-"), view.isGlued(index) else { return false }
        return index == 1 || !view.isGlued(index - 1)
    }

    /// Magnitude words behind a numeral: `18,5 ngàn`, `2 triệu 300 nghìn`, `3 tỷ rưỡi`.
    func magnitudes(_ view: TokenView, _ numeral: DecimalValue, at index: Int) -> (DecimalValue, Int)? {
        guard var power = view.magnitude(at: index), var value = numeral.scaled(byPowerOfTen: power) else { return nil }
        var end = index + 1
        while let next = view.magnitude(at: end), next > 1, let larger = value.scaled(byPowerOfTen: next) {
            power += next
            value = larger
            end += 1
        }
        if view.number(end) == .half, power >= 2, let half = DecimalValue(5).scaled(byPowerOfTen: power - 1), let sum = value.adding(half) {
            return (sum, end + 1)
        }
        while view.isDigits(end), !view.isLineBreak(end) {
            let lower = view.digitNumeral(at: end)
            guard lower.isNumber, let lowerPower = view.magnitude(at: lower.end), lowerPower < power,
                let part = lower.value.scaled(byPowerOfTen: lowerPower), let sum = value.adding(part)
            else { break }
            (value, end, power) = (sum, lower.end + 1, lowerPower)
        }
        return (value, end)
    }

    /// Marks numerator and denominator of `N/M`, and both ends of `A - B`.
    func linkToPrevious(_ view: TokenView, _ mention: inout Mention) {
        guard let last = mentions.indices.last else { return }
        let first = Int(mention.tokens.first)
        let previousEnd = Int(mentions[last].tokens.end)
        guard first - previousEnd <= 4, mentions[last].kind == .number else { return }
        if isRatio(view, from: previousEnd, to: first) {
            mentions[last].flags.insert(.numerator)
            mention.flags.insert(.denominator)
            shareMagnitude(view, mention, with: last)
        } else if Int(mentions[last].unitEnd) <= first, isRange(view, from: Int(mentions[last].unitEnd), to: first), !tellsShareOf(mention, mentions[last]) {
            let hasUnit = mentions[last].unit != .none || mentions[last].unitEnd != mentions[last].tokens.end
            mentions[last].flags.insert(.rangeStart)
            mention.flags.insert(.rangeEnd)
            if !hasUnit { mentions[last].unit = mention.unit }
            shareMagnitude(view, mention, with: last)
        }
    }

    /// "trễ 22 - 2%": a count and its share, no range.
    private func tellsShareOf(_ share: Mention, _ count: Mention) -> Bool {
        share.unit == .percent && count.unit == .none && share.value.isLess(than: count.value)
    }

    /// `16/20`, `16 / 20`, `16 trên 20`, `16 trên tổng số 20`, `16 trong tổng số 20`.
    private func isRatio(_ view: TokenView, from start: Int, to end: Int) -> Bool {
        if end == start + 1, view.isMark(start, "/") { return true }
        guard end > start, view.word(start) == words.named.trên || view.word(start) == words.named.trong else { return false }
        if end == start + 1 { return view.word(start) == words.named.trên }
        return end <= start + 3 && view.word(start + 1) == words.named.tổng && (end == start + 2 || view.word(start + 2) == words.named.số)
    }

    /// `5-7`, `5 - 7`, `từ 5 đến 7`.
    private func isRange(_ view: TokenView, from start: Int, to end: Int) -> Bool {
        guard end == start + 1 else { return false }
        return view.isMark(start, "-") || view.word(start) == words.named.đến || view.word(start) == words.named.tới
    }

    /// `7,5/30 tỷ`, `5-7 triệu`: the magnitude word stands once for both.
    private func shareMagnitude(_ view: TokenView, _ mention: Mention, with previous: Int) {
        guard mention.flags.contains(.magnitude), !mentions[previous].flags.contains(.magnitude), mentions[previous].unitEnd == mentions[previous].tokens.end else {
            return
        }
        var at = view.digitNumeral(at: Int(mention.tokens.first)).end
        var value = mentions[previous].value
        while at < Int(mention.tokens.end), let power = view.magnitude(at: at), let larger = value.scaled(byPowerOfTen: power) {
            value = larger
            at += 1
        }
        mentions[previous].value = value
    }
}
