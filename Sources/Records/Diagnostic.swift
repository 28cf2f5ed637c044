/// Something the reader of a record should know about it.
public struct Diagnostic: Sendable {
    public enum Severity: String, Sendable, CaseIterable { case info, warning, error }

    /// What a diagnostic is about. The raw value is the stable code that is printed.
    public enum Code: String, Sendable, CaseIterable {
        /// A malformed date was read as the nearest date that makes sense.
        case dateRepaired = "D001"
        /// A date that no calendar has, or whose parts contradict each other.
        case dateImpossible = "D002"
        /// A year was not written but taken from the article.
        case yearInferred = "D003"
        /// The name of the unit fits several units of the gazetteer.
        case unitAmbiguous = "D004"
        /// The gazetteer has no unit of that name at the article's date.
        case unitUnknown = "D005"
        /// A sum of printed figures does not close.
        case sumOpen = "D006"
        /// A printed rate is not the share it should be.
        case rateOff = "D007"
        /// A part is larger than its whole.
        case partExceedsWhole = "D008"
        /// A value outside the range that its indicator can take.
        case valueOutOfRange = "D009"
        /// A period that is not valid, or runs past the article.
        case periodDoubtful = "D010"
        /// The noun counted is not the unit of the indicator.
        case unitOfCountDiffers = "D011"
        /// A numeral that could not be read.
        case numeralUnread = "D012"
        /// Bytes that are not UTF-8.
        case textMalformed = "D013"
    }

    public var code: Code
    public var severity: Severity
    /// One Vietnamese sentence for a reader.
    public var message: String
    /// Where in the text; nil when it concerns the whole article.
    public var source: TextSpan?
}
