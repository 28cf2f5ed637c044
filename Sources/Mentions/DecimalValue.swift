/// A printed value, exactly: `digits` divided by ten to the power `scale`.
///
/// `98,5` is 985 and 1; `18,5 ngàn` is 18500 and 0. Holds whatever fits 64 bits; a numeral too
/// long for that is marked `Mention.Flags.overflow`.
@frozen public struct DecimalValue: Hashable, Sendable {
    public var digits: Int64
    public var scale: Int8
    @inlinable public init(digits: Int64, scale: Int8 = 0) {
        self.digits = digits
        self.scale = scale
    }
    @inlinable public init(_ whole: Int) { self.init(digits: Int64(whole)) }

    /// True for values from 0 to `limit`.
    public func isAtMost(_ limit: Int64) -> Bool {
        guard digits >= 0, scale < 18 else { return false }
        var power: Int64 = 1
        for _ in 0..<scale { power *= 10 }
        return digits / power < limit || digits / power == limit && digits % power == 0
    }

    /// True when the value is less than another; values too far apart in scale for 64 bits are ordered by their whole parts.
    public func isLess(than other: DecimalValue) -> Bool {
        guard let difference = adding(DecimalValue(digits: -other.digits, scale: other.scale)) else { return digits / 10 < other.digits / 10 }
        return difference.digits < 0
    }

    /// The value when it is a whole number, else nil.
    public var whole: Int64? { scale == 0 ? digits : nil }

    /// The value times ten to the power `power`, or nil when 64 bits cannot hold it.
    public func scaled(byPowerOfTen power: Int) -> DecimalValue? {
        var result = self
        var left = power
        while left > 0, result.scale > 0 {
            result.scale -= 1
            left -= 1
        }
        while left > 0 {
            let (product, overflow) = result.digits.multipliedReportingOverflow(by: 10)
            guard !overflow else { return nil }
            result.digits = product
            left -= 1
        }
        return result.normalized
    }

    /// The exact sum, or nil when 64 bits cannot hold it.
    public func adding(_ other: DecimalValue) -> DecimalValue? {
        var (low, high) = scale <= other.scale ? (self, other) : (other, self)
        while low.scale < high.scale {
            let (product, overflow) = low.digits.multipliedReportingOverflow(by: 10)
            guard !overflow else { return nil }
            low.digits = product
            low.scale += 1
        }
        let (sum, overflow) = low.digits.addingReportingOverflow(high.digits)
        guard !overflow else { return nil }
        high.digits = sum
        return high.normalized
    }

    /// The same value without needless decimal zeros: 1,10 is 1.1.
    public var normalized: DecimalValue {
        var result = self
        while result.scale > 0, result.digits % 10 == 0 {
            result.digits /= 10
            result.scale -= 1
        }
        return result
    }
}

extension DecimalValue: CustomStringConvertible {
    /// Plain decimal notation with a point: `1234`, `98.5`, `-0.05`.
    public var description: String {
        var magnitude = String(digits.magnitude)
        if scale > 0 {
            let places = Int(scale)
            if magnitude.utf8.count <= places {
                magnitude = String(repeating: "0", count: places + 1 - magnitude.utf8.count) + magnitude
            }
            let split = magnitude.index(magnitude.endIndex, offsetBy: -places)
            magnitude = magnitude[..<split] + "." + magnitude[split...]
        }
        return digits < 0 ? "-" + magnitude : magnitude
    }
}
