import Figures
import Mentions

/// Figures of one group that speak of the same period and scope, as one typed row.
public struct RecordRow: Sendable {
    /// One value of a row.
    public struct Cell: Sendable {
        /// The indicator; its place in the row is named by `RecordLayout`.
        public var indicator: IndicatorID
        public var value: DecimalValue
        public var bound: Figure.Bound
        /// Index of the figure that states it first.
        public var figure: Int32
    }

    /// Index into `RecordLayout.groups`.
    public var group: Int
    /// In the order of the catalogue; a stretch of the cells of all rows of the record.
    public var cells: ArraySlice<Cell> = []
    /// Completed tasks by planned tasks to four decimals, 0.8; nil when the row lacks either. Derived, never printed.
    public var rate: DecimalValue?
    /// What the sessions of an outreach row were about.
    public var topic: TextSpan?
    public var status = Figure.Status.result
    public var period: DayInterval?
    public var scope: TextSpan?
    /// Indices of the figures, in text order; a stretch of those of all rows of the record.
    public var figures: ArraySlice<Int32> = []

    /// The value of an indicator in this row.
    public subscript(indicator: IndicatorID) -> DecimalValue? { cell(indicator)?.value }

    /// The cell of an indicator.
    func cell(_ indicator: IndicatorID) -> Cell? { cells.first { $0.indicator == indicator } }
}
