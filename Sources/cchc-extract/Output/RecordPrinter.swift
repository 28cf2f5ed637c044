import Extraction
import Glibc
import Records

/// Prints records one after another in one of the forms.
struct RecordPrinter {
    let format: RecordFormat
    /// Several inputs were named, so JSON is an array, whatever could be read of them.
    let isList: Bool
    let showsEvidence: Bool
    /// Records printed so far.
    private(set) var count = 0
    private let extractor: Extractor
    private let compact: JSONWriter
    private let pretty: JSONWriter

    init(format: RecordFormat, isList: Bool, showsEvidence: Bool, extractor: Extractor) {
        self.format = format
        self.isList = isList
        self.showsEvidence = showsEvidence
        self.extractor = extractor
        compact = JSONWriter(lexicon: extractor.lexicon, layout: extractor.layout)
        pretty = JSONWriter(like: compact)
    }

    func begin(_ destination: inout Destination) {
        if format == .json, isList { destination.write("[") }
        if format == .csv { destination.write(CSVPrinter.heading) }
    }

    mutating func print(_ record: Record, to destination: inout Destination) {
        defer { count += 1 }
        switch format {
        case .json:
            if isList { destination.write(count == 0 ? "\n" : ",\n") }
            var depth = 0
            compact.write(record) { piece in
                pretty.removeAll()
                pretty.writePretty(piece, depth: &depth)
                destination.write(pretty.bytes)
            }
            if !isList { destination.write("\n") }
        case .ndjson:
            compact.write(record) { destination.write($0) }
            destination.write("\n")
        case .csv:
            destination.write(CSVPrinter(lexicon: extractor.lexicon).text(record))
        case .table:
            if count > 0 { destination.write("\n") }
            destination.write(TablePrinter(showsEvidence: showsEvidence, width: RecordPrinter.terminalWidth()).text(view(record)))
        case .markdown:
            if count > 0 { destination.write("\n") }
            destination.write(MarkdownPrinter(showsEvidence: showsEvidence).text(view(record)))
        }
    }

    func end(_ destination: inout Destination) {
        if format == .json, isList { destination.write(count == 0 ? "]\n" : "\n]\n") }
    }

    /// Checks a record against the schema as it would be printed.
    ///
    /// - Throws: the first fault.
    func check(_ record: Record, _ validator: RecordValidator, name: String) throws(Failure) {
        compact.removeAll()
        compact.write(record)
        if let fault = validator.faults(in: compact.bytes).first { throw Failure(name, fault) }
    }

    private func view(_ record: Record) -> RecordView { RecordView(record, lexicon: extractor.lexicon, layout: extractor.layout) }

    /// Columns of the terminal; 100 where there is none.
    private static func terminalWidth() -> Int {
        var size = winsize()
        return ioctl(1, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col >= 40 ? Int(size.ws_col) : 100
    }
}
