import Tokens

/// A numeral written in words: `mười lăm`, `một trăm linh năm`, `hai phẩy ba`.
struct WordNumeral {
    /// Value times ten to the power `scale`.
    var digits: Int128
    var scale: Int
    var end: Int
    var wordCount: Int

    /// The value, when 64 bits hold it.
    var value: DecimalValue? {
        guard let narrow = Int64(exactly: digits), scale <= 18 else { return nil }
        return DecimalValue(digits: narrow, scale: Int8(scale)).normalized
    }
}

extension TokenView {
    /// The longest numeral that the words from `index` on spell, or nil.
    ///
    /// - Complexity: O(n) in the words read; at most 64 are.
    func wordNumeral(at index: Int) -> WordNumeral? {
        var at = index
        var isNegative = false
        if number(at) == .minus {
            isNegative = true
            at += 1
        }
        guard var result = wholeNumeral(at: at) else { return nil }
        if number(result.end) == .point, result.digits < 1_000_000_000_000_000, let decimals = decimals(at: result.end + 1) {
            var factor: Int128 = 1
            for _ in 0..<decimals.places { factor *= 10 }
            result.digits = result.digits * factor + decimals.digits
            result.scale = decimals.places
            result.end = decimals.end
            if let power = magnitude(at: result.end) {
                for _ in 0..<power { result.digits *= 10 }
                result.end += 1
            }
        }
        if isNegative { result.digits = -result.digits }
        result.wordCount = result.end - index
        return result
    }

    /// The power of ten of a magnitude word, if there is one; `tỷ lệ` and `tỷ trọng` are none.
    func magnitude(at index: Int) -> Int? {
        guard let power = number(index).powerOfTen, !isLineBreak(index) else { return nil }
        let next = word(index + 1)
        if power == 9, next != 0, next == words.named.lệ || next == words.named.trọng || next == words.named.suất { return nil }
        return power
    }

    /// Groups with their scales: `hai triệu ba trăm nghìn`, `mười hai tỉ … chín trăm tỉ`.
    private func wholeNumeral(at index: Int) -> WordNumeral? {
        guard let first = belowThousand(at: index) else { return nil }
        var billions: Int128 = 0
        var millions: Int128 = 0
        var thousands: Int128 = 0
        var group = Int128(first.value)
        var lastUnit: Int128 = first.unit
        var at = first.end
        let limit = index + 64
        scan: while at < limit {
            let scale = number(at)
            if magnitude(at: at) == nil {
                if scale == .half, lastUnit >= 100 {
                    thousands += lastUnit / 2
                    at += 1
                    break scan
                }
                guard let next = belowThousand(at: at), group == 0, thousands + millions + billions != 0 || scale == .filler else { break scan }
                group = Int128(next.value)
                lastUnit = next.unit
                at = next.end
                continue
            }
            switch scale {
            case .thousand:
                thousands += group * 1_000
                lastUnit = 1_000
            case .tenThousand:
                thousands += group * 10_000
                lastUnit = 10_000
            case .dozen:
                thousands += group * 10
                lastUnit = 10
            case .hundred:
                break scan
            case .million:
                millions += (thousands + group) * 1_000_000
                thousands = 0
                lastUnit = 1_000_000
            default:
                let lower = (millions + thousands + group) * 1_000_000_000
                if lower == 0 || lower > billions { billions = billions > 0 ? billions * 1_000_000_000 + lower : lower } else { billions += lower }
                (millions, thousands) = (0, 0)
                lastUnit = 1_000_000_000
            }
            guard billions < 1_000_000_000_000_000_000_000_000_000 else { return nil }
            group = 0
            at += 1
        }
        return WordNumeral(digits: billions + millions + thousands + group, scale: 0, end: at, wordCount: at - index)
    }

    /// A number below a thousand: `ba trăm linh tư`, `hai mươi mốt`, `mười`, `năm`.
    private func belowThousand(at index: Int) -> (value: Int, unit: Int128, end: Int)? {
        var at = index
        let head = number(at)
        if head == .filler {
            guard let digit = number(at + 1).digit else { return nil }
            return (digit, 1, at + 2)
        }
        var value = 0
        if let digit = head.digit, number(at + 1) == .hundred, isPlainDigit(head) {
            value = digit * 100
            at += 2
            if number(at) == .filler, let unit = number(at + 1).digit { return (value + unit, 1, at + 2) }
            guard let rest = belowHundred(at: at), rest.end > at + 1 || number(at).digit == nil || magnitude(at: at + 1) == nil else { return (value, 100, at) }
            return (value + rest.value, 1, rest.end)
        }
        guard let rest = belowHundred(at: at) else { return nil }
        return (rest.value, 1, rest.end)
    }

    private func belowHundred(at index: Int) -> (value: Int, end: Int)? {
        let head = number(index)
        if head == .ten {
            if let digit = unitDigit(at: index + 1), number(index + 2) != .tens, number(index + 2) != .hundred {
                return (10 + digit, index + 2)
            }
            return (10, index + 1)
        }
        guard let digit = head.digit, isPlainDigit(head) else { return nil }
        guard number(index + 1) == .tens else { return (digit, index + 1) }
        if let unit = unitDigit(at: index + 2), number(index + 3) != .tens, number(index + 3) != .hundred {
            return (digit * 10 + unit, index + 3)
        }
        return (digit * 10, index + 2)
    }

    /// The units behind a ten. Five is `lăm` there: `mười năm` is ten years.
    private func unitDigit(at index: Int) -> Int? {
        let word = number(index)
        return word == .zero || word == .five ? nil : word.digit
    }

    private func isPlainDigit(_ word: NumberWord) -> Bool {
        word.digit != nil && word != .unitOne && word != .unitFour && word != .unitFive
    }

    /// What stands behind `phẩy`: digits one by one, or a number below a thousand.
    private func decimals(at index: Int) -> (digits: Int128, places: Int, end: Int)? {
        if let group = belowThousand(at: index), group.end > index + 1 {
            let places = group.value >= 100 ? 3 : 2
            return (Int128(group.value), places, group.end)
        }
        var digits: Int128 = 0
        var at = index
        while let digit = number(at).digit, at - index < 18 {
            digits = digits * 10 + Int128(digit)
            at += 1
        }
        guard at > index else { return nil }
        return (digits, at - index, at)
    }
}
