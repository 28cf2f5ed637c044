/// One unit of government: its code, full name and place.
public struct GazetteerUnit: Hashable, Sendable {
    /// Two digits for a province, three for a district, five for a commune (QĐ 19/2025/QĐ-TTg and its forerunners).
    public var code: String
    /// The full name: `Xã Nông Thượng`.
    public var name: String
    /// The units it lies in, nearest first: `Thành phố Bắc Kạn, Tỉnh Bắc Kạn`; nil for a province.
    public var within: String?
    /// Codes of the units that it became or became part of.
    public var successors: [String]
}

/// The units of government of Viet Nam by name, searched in place.
public struct Gazetteer: Sendable {
    /// The table that was embedded when the program was built.
    public static var embedded: Gazetteer { Gazetteer() }
}
