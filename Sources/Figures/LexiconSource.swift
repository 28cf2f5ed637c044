/// The statements of lexicon files as they were written, before names are looked up.
struct LexiconSource {
    struct Place {
        var file: Int
        var line: Int
        var column: Int
    }
    /// A name with the place it was written at.
    struct Name {
        /// Its bytes in the file.
        var start: Int
        var end: Int
        var place: Place
    }
    /// `noun @hồ-sơ & @trực-tuyến` or `concept @quá-hạn`, with the phrases below it.
    struct ConceptEntry {
        var isNoun: Bool
        var concepts: [Name]
        /// Byte ranges of the phrases in their file.
        var phrases: [(start: Int, end: Int, line: Int)] = []
        var file: Int
    }
    struct Condition {
        var reach: Reach
        var alternatives: [Name]
    }
    struct FrameEntry {
        var shape: Shape
        var nouns: [Name]
        var also: [Name] = []
        var needs: [Condition] = []
        var refusals: [Condition] = []
        var place: Place
    }
    struct Example {
        var indicator: String
        var isAccepted: Bool
        var text: String
        /// The values the sentence must give for the indicator, as printed.
        var values: [String]
        var place: Place
    }
    struct IndicatorEntry {
        var indicator: Indicator
        var place: Place
        var partOf: [Name] = []
        var sumOf: [Name] = []
        var rateNumerator: Name?
        var rateDenominators: [Name] = []
        var ratedBy: Name?
        var outOf: Name?
        var leaves: Name?
        var handsDown: Name?
        var beside: (neighbour: Name, otherwise: Name)?
        /// `becomes X beside A | B`: stands for X where one of the others stands in its list.
        var becomes: (other: Name, neighbours: [Name])?
        var implies: [(quality: Name, indicator: Name)] = []
        var frames: [FrameEntry] = []
        /// Lines of examples, read only when they are asked for.
        var exampleLines: [(start: Int, end: Int, line: Int)] = []
    }

    var concepts: [ConceptEntry] = []
    var indicators: [IndicatorEntry] = []

    /// The files without an indicator, as bits.
    func filesOfConceptsAlone(count: Int) -> Int {
        var files = (1 << min(62, count)) - 1
        for indicator in indicators where indicator.place.file < 62 { files &= ~(1 << indicator.place.file) }
        return files
    }
}
