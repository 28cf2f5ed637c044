import Figures
import Mentions
import Tokens

/// Makes one record of what was read from one text.
///
/// A builder keeps its buffers from text to text and serves one thread. Make the first one before the vocabulary is
/// shared between threads: it interns the words of its cues, which later ones find there.
public final class RecordBuilder {
    public let lexicon: Lexicon
    public let gazetteer: Gazetteer
    public let layout: RecordLayout
    private var facts: FactReader
    private let rows: RowBuilder
    private let checks: CheckBuilder

    public init(lexicon: Lexicon, gazetteer: Gazetteer = .embedded) {
        self.lexicon = lexicon
        self.gazetteer = gazetteer
        layout = RecordLayout(lexicon)
        facts = FactReader(lexicon.vocabulary, gazetteer: gazetteer)
        rows = RowBuilder(layout: layout, table: facts.table)
        checks = CheckBuilder(lexicon: lexicon, layout: layout, table: CheckTable(lexicon))
    }

    deinit { facts.deallocate() }

    /// The record of a text.
    ///
    /// - Parameter text: the text as an array, for the record to share; nil to copy it.
    /// - Complexity: O(n) in the tokens, mentions and figures.
    public func record(of reading: Reading, source: DocumentSource, text: [UInt8]? = nil) -> Record {
        let digest = source.original?.digest ?? SHA256Digest(of: reading.text)
        var record = Record(text: text ?? Array(reading.text), document: source, digest: digest)
        list(reading, in: &record)
        let facts = facts.facts(of: reading, published: source.published)
        record.title = facts.title
        record.author = facts.author
        record.inspection = facts.inspection
        record.period = facts.period
        let diagnostics = DiagnosticBuilder(reading: reading)
        let malformedByte = diagnostics.firstMalformedByte()
        record.isWellFormed = malformedByte == nil
        record.diagnostics = diagnostics.diagnostics(facts.inspection, malformedByte: malformedByte)
        record.figures = PeriodAssigner(reading: reading, article: facts.period?.days, own: facts.own).datedFigures()
        rollUp(reading, facts, in: &record)
        return record
    }

    /// Fills dates, references and unclaimed numerals.
    private func list(_ reading: Reading, in record: inout Record) {
        let references = ReferenceReader(reading: reading, table: facts.table)
        for (index, mention) in reading.mentions.enumerated() {
            let span = TextSpan(start: mention.start, end: mention.end)
            switch mention.kind {
            case .date:
                record.dates.append(StatedDate(value: mention.date, yearInferred: mention.flags.contains(.yearInferred), source: span))
            case .reference:
                record.references.append(references.reference(index))
            case .ignored:
                record.unclaimed.append(UnclaimedNumeral(source: span, why: mention.reason))
            case .number, .dropped:
                break
            }
        }
    }

    private func rollUp(_ reading: Reading, _ facts: FactReader.Facts, in record: inout Record) {
        guard !record.figures.isEmpty || facts.period != nil else { return }
        record.rows = rows.rows(of: record.figures, reading)
        let results = checks.results(for: record.figures, in: record.rows, reading, period: facts.period, day: facts.day)
        record.checks = results.checks
        record.diagnostics += results.diagnostics
    }
}
