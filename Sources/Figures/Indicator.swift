/// One code of the catalogue, as its definition under `Lexicons/` states it.
public struct Indicator: Sendable {
    /// What kind of value the indicator takes.
    public enum ValueType: UInt8, Sendable, CaseIterable { case count, percent, score, rank, money, duration }

    /// The code, `dossiers.received`.
    public let code: String
    /// The Vietnamese label.
    public var label = ""
    /// The English gloss.
    public var gloss = ""
    /// The unit as a report prints it, `hồ sơ`.
    public var unit = ""
    public var valueType = ValueType.count
    /// `steering`, `procedures`, …
    public var group = ""
    /// `flow`, `stock`, `cumulative`, `target`, `rate`, `average` or `index`.
    public var kind = ""
    /// Read in articles about any subject (`subject any`), not only where administrative reform is spoken of.
    public var isOfAnySubject = false
    /// What is asked for is none (`request none`): "đề nghị xã khắc phục 3 tồn tại" tells of no repair.
    public var isNeverAsked = false
    /// Lessons, leaflets, tasks, polls: any work has them, so they need more of the subject around them.
    var isOfAnyWork = false
    /// The wholes this is a part of.
    public var partOf: [IndicatorID] = []
    /// The parts that add up to this.
    public var sumOf: [IndicatorID] = []
    /// For a rate: what it is a share of, and the wholes in use.
    public var rateNumerator = IndicatorID.none
    public var rateDenominators: [IndicatorID] = []
    /// Cells of official forms, `VPCP-II.06a cột 10 (verified)`.
    public var cells: [String] = []

    public init(code: String) { self.code = code }
}
