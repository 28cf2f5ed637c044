import Mentions

extension DecimalValue {
    /// Reads a decimal number as JSON and `value=` write it: `-1.5`, `18500`, `98.5`, `1e3`; nil when it is none or has over 18 digits.
    public init?(decimal text: String) {
        let parts = text.utf8.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 | 0x20 == 0x65 }
        guard let mantissa = parts.first, var value = DecimalValue(mantissa, point: 0x2E) else { return nil }
        if parts.count == 2 {
            guard let exponent = Int(Substring(parts[1])), abs(exponent) < 18 else { return nil }
            guard let scaled = exponent >= 0 ? value.scaled(byPowerOfTen: exponent) : DecimalValue(digits: value.digits, scale: value.scale + Int8(-exponent)) else { return nil }
            value = scaled
        }
        self = value.normalized
    }

    /// Reads plain digits in Vietnamese format: `1.234` is 1234, `98,5` is 98.5, `01` is 1; nil when the text is anything else.
    public init?(vietnamese text: String) {
        let parts = text.utf8.split(separator: 0x2C, maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = parts.first, !whole.isEmpty else { return nil }
        let groups = whole.split(separator: 0x2E, omittingEmptySubsequences: false)
        if groups.count > 1 {
            guard let first = groups.first, (1...3).contains(first.count), groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
        }
        var digits = groups.flatMap { Array($0) }
        guard digits.allSatisfy({ $0 &- 0x30 < 10 }) else { return nil }
        if parts.count == 2 {
            guard !parts[1].isEmpty, parts[1].allSatisfy({ $0 &- 0x30 < 10 }) else { return nil }
            digits.append(0x2E)
            digits.append(contentsOf: parts[1])
        }
        guard let value = DecimalValue(digits, point: 0x2E) else { return nil }
        self = value.normalized
    }

    private init?(_ text: some Collection<UInt8>, point: UInt8) {
        var digits: Int64 = 0
        var scale = 0
        var count = 0
        var afterPoint = false
        var rest = text[...]
        let negative = rest.first == 0x2D
        if negative { rest = rest.dropFirst() }
        for byte in rest {
            if byte == point, !afterPoint {
                afterPoint = true
            } else if byte &- 0x30 < 10 {
                let (product, overflow) = digits.multipliedReportingOverflow(by: 10)
                if overflow || product > Int64.max - 9 { return nil }
                digits = product + Int64(byte - 0x30)
                count += 1
                if afterPoint { scale += 1 }
            } else {
                return nil
            }
        }
        guard count > 0 else { return nil }
        self.init(digits: negative ? -digits : digits, scale: Int8(truncatingIfNeeded: scale))
    }
}
