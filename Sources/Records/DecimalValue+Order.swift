import Mentions

/// Negative, zero or positive as `left` is less than, equal to or greater than `right`.
func compare(_ left: DecimalValue, _ right: DecimalValue) -> Int {
    guard let (first, second, _) = aligned(left, right) else {
        let difference = left.approximate - right.approximate
        return difference < 0 ? -1 : difference > 0 ? 1 : 0
    }
    return first < second ? -1 : first > second ? 1 : 0
}

/// The exact sum; nil when it does not fit 18 digits.
func sum(_ left: DecimalValue, _ right: DecimalValue) -> DecimalValue? {
    guard let (first, second, scale) = aligned(left, right) else { return nil }
    let (total, overflow) = first.addingReportingOverflow(second)
    return overflow ? nil : DecimalValue(digits: total, scale: scale)
}

/// The exact difference; nil when it does not fit 18 digits.
func difference(_ left: DecimalValue, _ right: DecimalValue) -> DecimalValue? {
    sum(left, DecimalValue(digits: -right.digits, scale: right.scale))
}

/// Both as whole numbers of the finer of their last places.
private func aligned(_ left: DecimalValue, _ right: DecimalValue) -> (Int64, Int64, Int8)? {
    if left.scale == right.scale { return (left.digits, right.digits, left.scale) }
    let scale = max(left.scale, right.scale)
    guard let first = scaled(left, to: scale), let second = scaled(right, to: scale) else { return nil }
    return (first, second, scale)
}

private func scaled(_ value: DecimalValue, to scale: Int8) -> Int64? {
    var digits = value.digits
    for _ in 0..<max(0, Int(scale) - Int(value.scale)) {
        let (next, overflow) = digits.multipliedReportingOverflow(by: 10)
        if overflow { return nil }
        digits = next
    }
    return digits
}

extension DecimalValue {
    /// The nearest floating-point number.
    var approximate: Double {
        var value = Double(digits)
        for _ in 0..<abs(Int(scale)) { value = scale > 0 ? value / 10 : value * 10 }
        return value
    }

    /// The value as JSON spells it, `98.5`.
    var spelled: String {
        if scale <= 0 { return String(digits) + String(repeating: "0", count: digits == 0 ? 0 : -Int(scale)) }
        var text = String(digits.magnitude)
        while text.utf8.count <= Int(scale) { text = "0" + text }
        let point = text.utf8.index(text.endIndex, offsetBy: -Int(scale))
        return (digits < 0 ? "-" : "") + text[..<point] + "." + text[point...]
    }
}
