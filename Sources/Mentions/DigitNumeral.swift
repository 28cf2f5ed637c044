import Tokens

/// A numeral in digits as it stands in the text: `1.234`, `98,5`, `12. 486`, `1 234`.
struct DigitNumeral {
    var value: DecimalValue
    /// The token behind the last digit run.
    var end: Int
    /// False when 64 bits cannot hold it, or its separators make no number (`1.25.3.4`).
    var isNumber = true
    var hasSeparator = false
}

extension TokenView {
    /// Reads the numeral whose first digit run is at `index`.
    func digitNumeral(at index: Int) -> DigitNumeral {
        // Nearly all numerals are one run of digits with a word or another mark behind it.
        let next = token(index + 1)
        if next.kind != .digits, next.kind != .mark || next.word != 0x2E && next.word != 0x2C, let whole = integer(index) {
            return DigitNumeral(value: DecimalValue(whole), end: index + 1)
        }
        if let spaced = blankGrouped(at: index) { return spaced }
        var last = index
        var separators = 0
        var points = 0
        while isGlued(last + 1), isMark(last + 1, ".") || isMark(last + 1, ","), isDigits(last + 2), isGlued(last + 2), separators < 12 {
            if isMark(last + 1, ".") { points += 1 }
            separators += 1
            last += 2
        }
        if separators == 0 {
            if let rejoined = rejoined(at: index) { return rejoined }
            return joined(from: index, through: index, decimalsFrom: nil)
        }
        let commas = separators - points
        let lastIsPoint = isMark(last - 1, ".")
        if separators == 1 { return singleSeparator(at: index, isPoint: points == 1) }
        if points == 0 || commas == 0 {
            return isGrouped(from: index, through: last) ? joined(from: index, through: last, decimalsFrom: nil) : noNumber(at: index, through: last)
        }
        // One kind groups thousands, the other stands once, last, before the decimals.
        guard lastIsPoint ? points == 1 : commas == 1, isGrouped(from: index, through: last - 2) else { return noNumber(at: index, through: last) }
        return joined(from: index, through: last, decimalsFrom: last)
    }

    private func singleSeparator(at index: Int, isPoint: Bool) -> DigitNumeral {
        let last = index + 2
        let startsWithZero = firstByte(index) == 0x30
        if isPoint, length(last) == 3, length(index) <= 3, !startsWithZero {
            let percentage = isMark(last + 1, "%") && length(index) == 2
            return joined(from: index, through: last, decimalsFrom: percentage ? last : nil)
        }
        // A comma before three digits of a counted thing can only group: nobody counts 1,027 dossiers.
        if !isPoint, length(last) == 3, length(index) <= 3, !startsWithZero, has(last + 1, .surelyCounted) {
            return joined(from: index, through: last, decimalsFrom: nil)
        }
        return joined(from: index, through: last, decimalsFrom: last)
    }

    /// True when every run but the first has three digits, and the first one to three.
    private func isGrouped(from index: Int, through last: Int) -> Bool {
        guard length(index) <= 3 else { return false }
        var next = index + 2
        while next <= last {
            guard length(next) == 3 else { return false }
            next += 2
        }
        return true
    }

    /// `12. 486`, `12 .486`, `99, 1%`: a blank slipped in by character recognition.
    private func rejoined(at index: Int) -> DigitNumeral? {
        if length(index) == 2 || length(index) == 3, isMark(index + 1, ","), isGlued(index + 1), isDigits(index + 2), !isGlued(index + 2), length(index + 2) <= 2,
            isMark(index + 3, "%")
        {
            return joined(from: index, through: index + 2, decimalsFrom: index + 2)
        }
        guard length(index) <= 3, firstByte(index) != 0x30, isMark(index + 1, "."), isDigits(index + 2), length(index + 2) == 3,
            isGlued(index + 1) != isGlued(index + 2), !isLineBreak(index - 1) || isLineBreak(index + 3),
            has(index + 3, .countable) || isMark(index + 3, "(") || isMark(index + 3, ",") || isMark(index + 3, ";") || isLineBreak(index + 3)
                || token(index + 3).flags.contains(.gapBefore) || word(index + 3) == words.named.và
        else { return nil }
        return joined(from: index, through: index + 2, decimalsFrom: nil)
    }

    /// `1 234`, `9 000 000`.
    private func blankGrouped(at index: Int) -> DigitNumeral? {
        guard length(index) <= 3, firstByte(index) != 0x30 else { return nil }
        var last = index
        var isFixed = true
        while isDigits(last + 1), !isGlued(last + 1), !token(last + 1).flags.contains(.gapBefore) {
            guard length(last + 1) == 3, last - index < 6 else { return nil }
            if !hasFixedSpaceBefore(last + 1) { isFixed = false }
            last += 1
        }
        guard last > index else { return nil }
        let goesOn = isGlued(last + 1) && (isMark(last + 1, ".") || isMark(last + 1, "/")) && isDigits(last + 2) && isGlued(last + 2)
        if goesOn || isDigits(index - 1) { return nil }
        guard isFixed || readsEveryNumeral || has(last + 1, [.surelyCounted, .money]) || isMark(last + 1, "%") else { return nil }
        var end = last
        if isGlued(last + 1), isMark(last + 1, ","), isDigits(last + 2), isGlued(last + 2) { end = last + 2 }
        return joined(from: index, through: end, decimalsFrom: end > last ? end : nil)
    }

    private func noNumber(at index: Int, through last: Int) -> DigitNumeral {
        DigitNumeral(value: DecimalValue(0), end: last + 1, isNumber: false, hasSeparator: true)
    }

    /// All digits of the tokens as one value; those of the run `decimalsFrom` stand behind the decimal comma.
    private func joined(from index: Int, through last: Int, decimalsFrom: Int?) -> DigitNumeral {
        var digits: Int64 = 0
        var scale = 0
        var holds = true
        for n in index...last where isDigits(n) {
            let token = token(n)
            for offset in Int(token.start)..<Int(token.end) {
                let (product, first) = digits.multipliedReportingOverflow(by: 10)
                let (sum, second) = product.addingReportingOverflow(Int64(text[offset] &- 0x30))
                if first || second || scale >= 18 {
                    holds = false
                    break
                }
                digits = sum
                if n == decimalsFrom { scale += 1 }
            }
            if !holds { break }
        }
        let value = holds ? DecimalValue(digits: digits, scale: Int8(scale)).normalized : DecimalValue(0)
        return DigitNumeral(value: value, end: last + 1, isNumber: holds, hasSeparator: last > index)
    }
}
