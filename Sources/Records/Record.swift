import Documents
import Figures
import Mentions

/// Where an article came from: what the text itself does not say.
public struct DocumentSource: Sendable {
    public enum Format: String, Sendable, CaseIterable { case text, html, docx, pdf, doc, image }

    /// The name of the article in the output: a file name without extension, or the id of a stream row.
    public var id: String
    public var format = Format.text
    /// The encoding the input was read in, `utf-8`.
    public var encoding = "utf-8"
    /// When the article was published, if that is known from outside.
    public var published: CalendarDate?
    /// Length and digest of the input when it is not the text itself (HTML, DOCX, PDF, legacy encodings).
    public var original: (bytes: Int, digest: SHA256Digest)?

    /// Where each byte of the text stood in an input of another encoding; spans are printed as places in that input.
    public var offsets: OffsetMap?

    public init(id: String) { self.id = id }
}

/// Everything one article says, typed, checked and with its place in the text.
///
/// A record owns a copy of the text, so it outlives the readers that made it and may be sent between threads.
/// Its spans are bytes of `text`.
public struct Record: Sendable {
    /// The text exactly as it was given.
    public let text: [UInt8]
    public var document: DocumentSource
    public var digest: SHA256Digest
    public var title: TextSpan?
    public var author: TextSpan?
    public var inspection = Inspection()
    public var period: StatedPeriod?
    public var figures: [DatedFigure] = []
    public var dates: [StatedDate] = []
    public var references: [Reference] = []
    public var unclaimed: [UnclaimedNumeral] = []
    public var rows: [RecordRow] = []
    public var checks: [Check] = []
    public var diagnostics: [Diagnostic] = []
    /// The text was found to be well-formed UTF-8.
    var isWellFormed = false

    public init(text: [UInt8], document: DocumentSource, digest: SHA256Digest) {
        self.text = text
        self.document = document
        self.digest = digest
    }

    /// The text of a span, malformed bytes replaced by U+FFFD.
    public subscript(span: TextSpan) -> String {
        String(decoding: text[span.range.clamped(to: 0..<text.count)], as: UTF8.self)
    }
}

/// A figure with the days it speaks of.
public struct DatedFigure: Sendable {
    public var figure: Figure
    /// Its own period when the sentence gives one, else the article's; nil when neither is known.
    public var period: DayInterval?
}

/// The reporting period of an article.
public struct StatedPeriod: Sendable {
    public var days: DayInterval
    public var source: TextSpan
}

/// A date of the text.
public struct StatedDate: Sendable {
    public var value: CalendarDate
    public var yearInferred: Bool
    public var source: TextSpan
}

/// A document number, law, Điều or Khoản of the text.
public struct Reference: Sendable {
    public var source: TextSpan
    /// `Kế hoạch`, as the words before the number or the letters within it say; nil when neither does.
    public var kind: ReferenceKind?
    public var date: CalendarDate?
}

/// A numeral that is no figure, date or reference.
public struct UnclaimedNumeral: Sendable {
    public var source: TextSpan
    public var why: Mention.Reason
}
