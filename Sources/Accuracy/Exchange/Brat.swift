import Extraction

/// An article in brat's standoff format: the plain text, and beside it one line for each label, attribute and note.
///
/// Codes are written with `-` for `.`, which brat forbids in names. A numeral with two labels has two lines of one span.
/// Values and scopes are notes of the annotator; the front matter is notes on the document.
public struct BratDocument: Sendable, Equatable {
    /// The `.txt` file.
    public var text: [UInt8]
    /// The `.ann` file.
    public var annotations: [UInt8]

    public init(text: [UInt8], annotations: [UInt8]) {
        self.text = text
        self.annotations = annotations
    }

    /// Writes an article.
    public init(_ article: AnnotatedArticle) {
        let characters = CodePoints(article.text)
        var lines: [String] = []
        var entities = 0
        var attributes = 0
        var notes = 0
        for line in article.frontMatter {
            notes += 1
            lines.append("#\(notes)\tFrontMatter document\t\(line.key): \(line.value)")
        }
        for mark in article.marks {
            let surface = article.surface(of: mark)
            let place = "\(characters.character(mark.start)) \(characters.character(mark.end))"
            for label in mark.labels {
                entities += 1
                lines.append("T\(entities)\t\(BratDocument.bratName(label)) \(place)\t\(surface.split(separator: "\n").joined(separator: " "))")
                for attribute in mark.attributes where BratDocument.closedKeys.contains(attribute.key) {
                    attributes += 1
                    lines.append("A\(attributes)\t\(attribute.key) T\(entities) \(attribute.value)")
                }
                let open = mark.attributes.filter { !BratDocument.closedKeys.contains($0.key) }
                if !open.isEmpty {
                    notes += 1
                    lines.append("#\(notes)\tAnnotatorNotes T\(entities)\t" + open.map { "\($0.key)=\($0.value)" }.joined(separator: "|"))
                }
            }
        }
        text = article.text
        annotations = Array(lines.map { $0 + "\n" }.joined().utf8)
    }

    /// Keys whose values are a closed list and so become brat attributes.
    private static let closedKeys: Set<String> = ["bound", "status", "role"]

    static func bratName(_ label: String) -> String { String(label.map { $0 == "." ? "-" : $0 }) }
    static func label(_ bratName: String) -> String { String(bratName.map { $0 == "-" ? "." : $0 }) }
}

extension BratDocument {
    /// Reads the article back.
    ///
    /// - Parameter path: the `.ann` file's name, for faults.
    /// - Throws: the first line that cannot be kept: a relation or event, a place outside the text, marks that overlap.
    public func article(path: String) throws(AnnotationFault) -> AnnotatedArticle {
        var reader = BratReader(document: self, path: path)
        return try reader.read()
    }
}

/// Reads the lines of one `.ann` file.
private struct BratReader {
    let document: BratDocument
    let path: String
    let characters: CodePoints
    var frontMatter: [AnnotatedArticle.FrontMatterLine] = []
    var marks = MarkGathering()
    var spans: [String: (start: Int, end: Int)] = [:]

    init(document: BratDocument, path: String) {
        self.document = document
        self.path = path
        characters = CodePoints(document.text)
    }

    mutating func read() throws(AnnotationFault) -> AnnotatedArticle {
        let lines = String(decoding: document.annotations, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
        // Attributes may stand before the entity they speak of.
        for (number, line) in lines.enumerated() where line.hasPrefix("T") { try readEntity(line, number + 1) }
        for (number, line) in lines.enumerated() where !line.hasPrefix("T") && !trimmed(line).isEmpty { try readOther(line, number + 1) }
        guard let inOrder = marks.inTextOrder() else {
            let sentence = ExchangeMessages.overlap(path)
            throw fault("A040", sentence, 1, "")
        }
        return AnnotatedArticle(frontMatter: frontMatter, text: document.text, marks: inOrder)
    }

    private mutating func readEntity(_ line: String, _ number: Int) throws(AnnotationFault) {
        let fields = line.split(separator: "\t", maxSplits: 2, omittingEmptySubsequences: false)
        let parts = fields.count > 1 ? fields[1].split(whereSeparator: { $0 == " " || $0 == ";" }) : []
        guard parts.count >= 3, let first = Int(parts[1]), let last = Int(parts[parts.count - 1]) else {
            throw fault("A041", ("Dòng này phải có dạng “T1⇥nhãn đầu cuối⇥chữ”.", "This line must read “T1⇥label start end⇥text”."), number, line)
        }
        guard let start = characters.byte(first), let end = characters.byte(last), start < end else {
            throw fault("A042", ExchangeMessages.outside, number, line)
        }
        marks.add([BratDocument.label(String(parts[0]))], start, end)
        spans[String(fields[0])] = (start, end)
    }

    private mutating func readOther(_ line: String, _ number: Int) throws(AnnotationFault) {
        let fields = line.split(separator: "\t", maxSplits: 2, omittingEmptySubsequences: false)
        let parts = fields.count > 1 ? fields[1].split(separator: " ").map { String($0) } : []
        let unread = ("brat ghi dòng này mà bài đánh dấu không giữ được.", "brat writes this line, which an annotated article cannot keep.")
        guard parts.count >= 2 else { throw fault("A043", unread, number, line) }
        if line.hasPrefix("#"), parts[0] == "FrontMatter", fields.count == 3, let colon = fields[2].firstIndex(of: ":") {
            let value = fields[2][fields[2].index(after: colon)...]
            frontMatter.append(AnnotatedArticle.FrontMatterLine(trimmed(fields[2][..<colon]), trimmed(value)))
        } else if line.hasPrefix("#"), parts[0] == "AnnotatorNotes", fields.count == 3 {
            for pair in fields[2].split(separator: "|") {
                let sides = pair.split(separator: "=", maxSplits: 1)
                guard sides.count == 2 else { throw fault("A043", unread, number, line) }
                try set(String(sides[0]), String(sides[1]), parts[1], number, line)
            }
        } else if line.hasPrefix("A") || line.hasPrefix("M"), parts.count == 3 {
            try set(parts[0], parts[2], parts[1], number, line)
        } else {
            throw fault("A043", unread, number, line)
        }
    }

    private mutating func set(_ key: String, _ value: String, _ entity: String, _ number: Int, _ line: String) throws(AnnotationFault) {
        guard let span = spans[entity], marks.set(key, value, span.start, span.end) else {
            throw fault("A044", ("“\(key)” nói về “\(entity)”, vốn không có hoặc đã có giá trị khác.", "“\(key)” speaks of “\(entity)”, which is absent or has another value."), number, line)
        }
    }

    private func fault(_ code: String, _ sentence: (String, String), _ number: Int, _ line: String) -> AnnotationFault {
        AnnotationFault(place: FilePlace(path: path, line: number, column: 1), message: Message(code, sentence.0, sentence.1), line: line)
    }
}
