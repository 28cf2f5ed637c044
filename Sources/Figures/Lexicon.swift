import Mentions
import Tokens

/// The indicators, concepts and frames of the files under `Lexicons/`, checked and compiled.
public final class Lexicon: @unchecked Sendable {
    public internal(set) var indicators: [Indicator] = []
    /// The names of the frames, by `Figure.rule`: `dossiers.received/2`.
    public internal(set) var ruleNames: [String] = []
    public let vocabulary: Vocabulary

    public init(vocabulary: Vocabulary) { self.vocabulary = vocabulary }

    /// The indicator with this code, or `.none`. Complexity: O(1) expected.
    public func indicator(_ code: String) -> IndicatorID { places[code] ?? .none }
    var places: [String: IndicatorID] = [:]
}
