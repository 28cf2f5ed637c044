/// The text of a Word document part, a paragraph a line, tables row by row, tracked changes as accepted.
final class WordBody: MarkupListener {
    private(set) var lines: [String] = []
    private(set) var textBytes = 0
    /// Footnotes by id, when the part is the footnotes.
    private(set) var notes: [String: String] = [:]
    /// Notes in the order in which the text refers to them.
    private(set) var references: [String] = []

    private let numbering: WordNumbering?
    private let styles: WordStyles?
    private let textBytesMax: Int
    /// The text grew over the limit; the rest was not kept.
    private(set) var isOverLimit = false

    /// The paragraphs that are open, each in a text box of the one before.
    private var open: [Paragraph] = []
    private var tables: [Table] = []
    private var isInText = false
    /// Elements that are left out: deleted text, fallbacks, field codes.
    private var silence = 0
    /// Runs that are open: those of a text box stand within one of the paragraph around it.
    private var runs = 0
    private var isInRun: Bool { runs > 0 }
    private var isHidden = false
    private var isInParagraphProperties = false
    private var note = ""

    private struct Paragraph {
        var text: [UInt8] = []
        var list = ""
        var level = 0
        var style = ""
        var isDeleted = false
        /// The lines of its text boxes, told after its own.
        var boxes: [String] = []
    }

    private struct Table {
        /// Paragraphs open around it: 0 for a table of the body.
        var depth = 0
        var text = TableText()
        var row = TableText.Row(cells: [])
        var cell: [String] = []
        var span = 1
        /// Cells gained by spans.
        var spanned = 0
        var continuesAbove = false
        /// Texts of the row above, for cells merged downwards.
        var above: [String] = []
        /// Nested tables and long cells are told as paragraphs.
        var paragraphs: [String] = []
    }

    init(numbering: WordNumbering?, styles: WordStyles?, textBytesMax: Int) {
        self.numbering = numbering
        self.styles = styles
        self.textBytesMax = textBytesMax
    }

    func start(_ name: MarkupName, _ attributes: MarkupAttributes) {
        if WordBody.isSilent(name) { silence += 1 }
        guard silence == 0 else { return }
        switch name.key {
        case Key.p where name == "w:p": open.append(Paragraph())
        case Key.pPr where name == "w:pPr": isInParagraphProperties = true
        case Key.del where name == "w:del" && isInParagraphProperties: changeParagraph { $0.isDeleted = true }
        case Key.r where name == "w:r": (runs, isHidden) = (runs + 1, false)
        case Key.vanish where name == "w:vanish" && isInRun && !isInParagraphProperties: isHidden = attributes.string("w:val") != "0"
        case Key.t where name == "w:t": isInText = !isHidden
        case Key.tab where name == "w:tab" && isInRun && !isInParagraphProperties: append(0x09)
        case Key.br where name == "w:br" || name == "w:cr": append(0x0A)
        case Key.cr where name == "w:cr": append(0x0A)
        case Key.hyphen where name == "w:noBreakHyphen": append(0x2D)
        case Key.numId where name == "w:numId" && isInParagraphProperties: changeParagraph { $0.list = attributes.string("w:val") ?? "" }
        case Key.ilvl where name == "w:ilvl" && isInParagraphProperties: changeParagraph { $0.level = attributes.string("w:val").flatMap { Int($0) } ?? 0 }
        case Key.pStyle where name == "w:pStyle": changeParagraph { $0.style = attributes.string("w:val") ?? "" }
        case Key.footnote where name == "w:footnoteReference" || name == "w:footnoteRef": if let id = attributes.string("w:id") { references.append(id) }
        case Key.footnote where name == "w:footnote": note = attributes.string("w:id") ?? ""
        case Key.endnote where name == "w:endnoteReference": if let id = attributes.string("w:id") { references.append("end" + id) }
        case Key.endnote where name == "w:endnote": note = "end" + (attributes.string("w:id") ?? "")
        default: startTable(name, attributes)
        }
    }

    private func startTable(_ name: MarkupName, _ attributes: MarkupAttributes) {
        switch name.key {
        case Key.tbl where name == "w:tbl": tables.append(Table(depth: open.count))
        case Key.tr where name == "w:tr": change { $0.row = TableText.Row(cells: []) }
        case Key.tc where name == "w:tc": change { ($0.cell, $0.span, $0.continuesAbove) = ([], 1, false) }
        case Key.tblHeader where name == "w:tblHeader": change { $0.row.isHead = attributes.string("w:val") != "0" }
        case Key.gridSpan where name == "w:gridSpan": change { $0.span = max(1, min(100, attributes.string("w:val").flatMap { Int($0) } ?? 1)) }
        case Key.vMerge where name == "w:vMerge": change { $0.continuesAbove = attributes.string("w:val") != "restart" }
        default: break
        }
    }

    func end(_ name: MarkupName) {
        if WordBody.isSilent(name) {
            silence -= 1
            return
        }
        guard silence == 0 else { return }
        switch name.key {
        case Key.p where name == "w:p": endParagraph()
        case Key.pPr where name == "w:pPr": isInParagraphProperties = false
        case Key.r where name == "w:r": runs -= 1
        case Key.t where name == "w:t": isInText = false
        case Key.tc where name == "w:tc": endCell()
        case Key.tr where name == "w:tr":
            change {
                $0.above = $0.row.cells
                $0.text.append($0.row)
            }
        case Key.tbl where name == "w:tbl": endTable()
        default: break
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard isInText, silence == 0 else { return }
        textBytes += bytes.count
        guard textBytes <= textBytesMax else {
            isOverLimit = true
            return
        }
        changeParagraph { $0.text.append(contentsOf: bytes) }
    }

    // MARK: Paragraphs

    private func changeParagraph(_ body: (inout Paragraph) -> Void) {
        if !open.isEmpty { body(&open[open.count - 1]) }
    }

    private func endParagraph() {
        guard let ended = open.popLast() else { return }
        if !ended.isDeleted || !ended.text.isEmpty { tell(ended) }
        for line in ended.boxes { emit(line) }
    }

    private func tell(_ ended: Paragraph) {
        var list = ended.list
        var level = ended.level
        if list.isEmpty, let own = styles?.list(of: ended.style) { (list, level) = own }
        let label = list.isEmpty || list == "0" || ended.text.isEmpty ? "" : numbering?.label(list: list, level: level) ?? ""
        let words = String(decoding: ended.text, as: UTF8.self)
        emit(label.isEmpty ? words : label + " " + words)
    }

    private func emit(_ line: String) {
        if !note.isEmpty {
            notes[note] = [notes[note], line].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ")
        } else if let table = tables.last, table.depth == open.count {
            change {
                $0.cell.append(line)
                $0.paragraphs.append(line)
            }
        } else if open.isEmpty {
            lines.append(line)
        } else {
            changeParagraph { $0.boxes.append(line) }
        }
    }

    private func append(_ byte: UInt8) {
        if !isHidden { changeParagraph { $0.text.append(byte) } }
    }

    // MARK: Tables

    private func change(_ body: (inout Table) -> Void) {
        if !tables.isEmpty { body(&tables[tables.count - 1]) }
    }

    private func endCell() {
        change { table in
            var words = table.cell.filter { !$0.isEmpty }.joined(separator: " ").split(whereSeparator: \.isWhitespace).joined(separator: " ")
            let column = table.row.cells.count
            if table.continuesAbove, words.isEmpty, column < table.above.count { words = table.above[column] }
            // A head over several columns is the head of each.
            let isNumber = TableText.isNumber(words)
            table.spanned += table.span - 1
            for n in 0..<(table.spanned > TableText.spannedMax ? 1 : table.span) { table.row.cells.append(n == 0 || !isNumber ? words : "") }
        }
    }

    private func endTable() {
        guard let table = tables.popLast() else { return }
        let told = table.text.holdsFigures ? table.text.lines() : table.paragraphs
        for line in told { emit(line) }
    }

    /// Elements whose content is not part of the text as accepted.
    private static func isSilent(_ name: MarkupName) -> Bool {
        switch name.key {
        case Key.delText: name == "w:delText" || name == "w:delInstrText"
        case Key.moveFrom: name == "w:moveFrom"
        case Key.instrText: name == "w:instrText"
        case Key.fallback: name == "mc:Fallback"
        default: false
        }
    }

    private enum Key {
        static func of(_ name: String) -> UInt64 { MarkupName.key(of: name) }
        static let p = of("w:p"), pPr = of("w:pPr"), r = of("w:r"), t = of("w:t"), tab = of("w:tab"), br = of("w:br"), cr = of("w:cr"), del = of("w:del")
        static let vanish = of("w:vanish"), hyphen = of("w:noBreakHyphen"), numId = of("w:numId"), ilvl = of("w:ilvl"), pStyle = of("w:pStyle")
        static let footnote = of("w:footnote"), endnote = of("w:endnote"), tbl = of("w:tbl"), tr = of("w:tr"), tc = of("w:tc")
        static let tblHeader = of("w:tblHeader"), gridSpan = of("w:gridSpan"), vMerge = of("w:vMerge")
        static let delText = of("w:delText"), moveFrom = of("w:moveFrom"), instrText = of("w:instrText"), fallback = of("mc:Fallback")
    }
}
