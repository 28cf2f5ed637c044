/// A printed value, exactly: `digits` divided by ten to the power `scale`.
///
/// `98,5` is 985 and 1; `18,5 ngàn` is 18500 and 0. At most 18 digits.
@frozen public struct DecimalValue: Hashable, Sendable {
    public var digits: Int64
    public var scale: Int8
    @inlinable public init(digits: Int64, scale: Int8 = 0) {
        self.digits = digits
        self.scale = scale
    }
    @inlinable public init(_ whole: Int) { self.init(digits: Int64(whole)) }
}
