import Figures
import Mentions
import Tokens

/// Makes one record of what was read from one text.
///
/// A builder only reads the lexicon and gazetteer it was given and may be used from text to text.
/// Make the first one before the vocabulary is shared between threads: it interns the words of its cues.
public final class RecordBuilder {
    public let lexicon: Lexicon
    public let gazetteer: Gazetteer
    public let layout: RecordLayout
    private let facts: FactReader

    public init(lexicon: Lexicon, gazetteer: Gazetteer = .embedded) {
        self.lexicon = lexicon
        self.gazetteer = gazetteer
        layout = RecordLayout(lexicon)
        facts = FactReader(lexicon.vocabulary, gazetteer: gazetteer)
    }

    /// The record of a text.
    ///
    /// - Complexity: O(n) in the tokens, mentions and figures.
    public func record(of reading: Reading, source: DocumentSource) -> Record {
        let digest = source.original?.digest ?? SHA256Digest(of: reading.text)
        var record = Record(text: Array(reading.text), document: source, digest: digest)
        list(reading.mentions, in: &record)
        let facts = facts.facts(of: reading, published: source.published)
        record.title = facts.title
        record.author = facts.author
        record.inspection = facts.inspection
        record.period = facts.period
        record.figures = reading.figures.map { DatedFigure(figure: $0, period: nil) }
        return record
    }

    private func list(_ mentions: [Mention], in record: inout Record) {
        for mention in mentions {
            let span = TextSpan(start: mention.start, end: mention.end)
            switch mention.kind {
            case .date:
                record.dates.append(StatedDate(value: mention.date, yearInferred: mention.flags.contains(.yearInferred), source: span))
            case .reference:
                record.references.append(Reference(source: span, kind: nil, date: nil))
            case .ignored:
                record.unclaimed.append(UnclaimedNumeral(source: span, why: mention.reason))
            case .number, .dropped:
                break
            }
        }
    }
}
