import Extraction
import Figures

/// Reads annotated files and says what is wrong with them.
///
/// ```swift
/// let reading = AnnotationReader(codes: codes).read(bytes, path: "Corpus/development/tan-lap-2023.txt")
/// ```
public struct AnnotationReader: Sendable {
    /// The catalogue's codes; a label that is none of them is a fault. Empty: labels are not checked.
    public let codes: Set<String>

    public init(codes: Set<String>) { self.codes = codes }

    /// What was read: the article as far as it could be, and every fault, in file order.
    public struct Result: Sendable {
        public var article: AnnotatedArticle
        public var faults: [AnnotationFault]
    }

    /// Reads one file. Complexity: O(n) in its bytes and faults.
    public func read(_ file: [UInt8], path: String) -> Result {
        var parser = AnnotationParser(file: file, path: path, codes: codes)
        parser.readFrontMatter()
        parser.readBody()
        parser.checkFrontMatter()
        let faults = parser.faults.sorted { ($0.place.line, $0.place.column) < ($1.place.line, $1.place.column) }
        return Result(article: parser.article, faults: faults)
    }
}

/// The state of reading one annotated file.
struct AnnotationParser {
    let file: [UInt8]
    let path: String
    let codes: Set<String>
    var article = AnnotatedArticle(frontMatter: [], text: [], marks: [])
    var faults: [AnnotationFault] = []
    /// First byte of the body in the file.
    private var bodyStart = 0
    /// File offsets of the front matter's lines, in their order.
    private var frontMatterOffsets: [Int] = []

    init(file: [UInt8], path: String, codes: Set<String>) {
        self.file = file
        self.path = path
        self.codes = codes
    }

    mutating func fault(_ offset: Int, _ message: Message) {
        let place = FilePlace(path: path, bytes: file, offset: offset)
        let first = file[..<min(offset, file.count)].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        let last = file[min(offset, file.count)...].firstIndex(of: 0x0A) ?? file.count
        faults.append(AnnotationFault(place: place, message: message, line: String(decoding: file[first..<last], as: UTF8.self)))
    }

    // MARK: Front matter

    mutating func readFrontMatter() {
        guard file.starts(with: "---\n".utf8) else {
            fault(0, Message("A001", "Tệp phải mở đầu bằng dòng “---”.", "The file must begin with a line “---”."))
            return
        }
        var offset = 4
        while offset < file.count {
            let end = file[offset...].firstIndex(of: 0x0A) ?? file.count
            let line = String(decoding: file[offset..<end], as: UTF8.self)
            if line == "---" {
                bodyStart = min(end + 1, file.count)
                return
            }
            readFrontMatterLine(line, at: offset)
            offset = end + 1
        }
        fault(file.count, Message("A002", "Phần đầu chưa được đóng bằng dòng “---”.", "The front matter is not closed by a line “---”."))
        bodyStart = file.count
    }

    private mutating func readFrontMatterLine(_ line: String, at offset: Int) {
        guard let colon = line.firstIndex(of: ":") else {
            fault(offset, Message("A003", "Dòng này phải có dạng “khóa: giá trị”.", "This line must read “key: value”."))
            return
        }
        let key = trimmed(line[..<colon])
        var value = line[line.index(after: colon)...]
        if let comment = value.firstRange(of: " #") { value = value[..<comment.lowerBound] }
        if !AnnotationVocabulary.frontMatterKeys.contains(key) {
            let hint = suggestion(key, AnnotationVocabulary.frontMatterKeys)
            fault(offset, Message("A004", "Không có khóa “\(key)”.\(hint.vietnamese)", "There is no key “\(key)”.\(hint.english)"))
        } else if article[key] != nil {
            fault(offset, Message("A005", "Khóa “\(key)” được viết hai lần.", "The key “\(key)” is given twice."))
        }
        article.frontMatter.append(AnnotatedArticle.FrontMatterLine(key, trimmed(value)))
        frontMatterOffsets.append(offset)
    }

    /// Checks the front matter's values, some of which must stand in the text.
    mutating func checkFrontMatter() {
        if bodyStart > 0, article["id"] == nil {
            fault(0, Message("A006", "Phần đầu thiếu khóa “id”.", "The front matter lacks the key “id”."))
        }
        let text = String(decoding: article.text, as: UTF8.self).lowercased()
        for (line, offset) in zip(article.frontMatter, frontMatterOffsets) {
            switch line.key {
            case "kind":
                check(line, offset, AnnotationVocabulary.kinds)
            case "inspection.session":
                check(line, offset, AnnotationVocabulary.sessions)
            case "inspection.date":
                if !AnnotationDates.isDayOfAnyYear(line.value) { faultyDate(line, offset, "2022-11-04") }
            case "period":
                let ends = line.value.split(separator: "/", omittingEmptySubsequences: false)
                if ends.count != 2 || !ends.allSatisfy({ AnnotationDates.isDay(String($0)) }) { faultyDate(line, offset, "2022-01-01/2022-09-30") }
            case "inspection.unit", "inspection.team", "inspection.leader", "inspection.leader_post":
                if !text.contains(line.value.lowercased()) {
                    fault(offset, Message("A008", "“\(line.value)” không có trong bài như đã viết.", "“\(line.value)” does not stand in the text as written."))
                }
            default:
                break
            }
        }
    }

    private mutating func check(_ line: AnnotatedArticle.FrontMatterLine, _ offset: Int, _ allowed: [String]) {
        if allowed.contains(line.value) { return }
        let list = allowed.joined(separator: ", ")
        fault(offset, Message("A007", "“\(line.key)” không thể là “\(line.value)”; được dùng: \(list).", "“\(line.key)” cannot be “\(line.value)”; it may be \(list)."))
    }

    private mutating func faultyDate(_ line: AnnotatedArticle.FrontMatterLine, _ offset: Int, _ example: String) {
        fault(offset, Message("A007", "“\(line.key)” phải viết như \(example), không phải “\(line.value)”.", "“\(line.key)” must read like \(example), not “\(line.value)”."))
    }

    // MARK: Body

    mutating func readBody() {
        if String(validating: file[bodyStart...], as: UTF8.self) == nil {
            fault(bodyStart, Message("A009", "Bài không phải là UTF-8 hợp lệ.", "The text is not valid UTF-8."))
        }
        article.text.reserveCapacity(file.count - bodyStart)
        var offset = bodyStart
        while offset < file.count {
            let byte = file[offset]
            if byte == 0x5B, offset + 1 < file.count, file[offset + 1] == 0x5B {
                offset = readMark(at: offset)
            } else {
                if byte == 0x5D, offset + 1 < file.count, file[offset + 1] == 0x5D {
                    fault(offset, Message("A011", "“]]” này không đóng dấu nào.", "This “]]” closes no mark."))
                    article.text.append(byte)
                    offset += 1
                } else if byte &- 0x30 < 10 {
                    offset = readBareDigits(at: offset)
                    continue
                }
                article.text.append(file[offset])
                offset += 1
            }
        }
    }

    private mutating func readBareDigits(at start: Int) -> Int {
        var end = start
        while end < file.count, file[end] &- 0x30 < 10 { end += 1 }
        let digits = String(decoding: file[start..<end], as: UTF8.self)
        fault(start, Message("A012", "Số “\(digits)” chưa được đánh dấu.", "The numeral “\(digits)” is not marked."))
        article.text.append(contentsOf: file[start..<end])
        return end
    }

    /// Reads `[[surface|label|…]]` and returns the offset behind it.
    private mutating func readMark(at start: Int) -> Int {
        var end = start + 2
        while end + 1 < file.count, !(file[end] == 0x5D && file[end + 1] == 0x5D) { end += 1 }
        guard end + 1 < file.count else {
            fault(start, Message("A010", "Dấu “[[” chưa được đóng bằng “]]”.", "This “[[” is not closed by “]]”."))
            article.text.append(contentsOf: file[start...])
            return file.count
        }
        let fields = file[(start + 2)..<end].split(separator: 0x7C, omittingEmptySubsequences: false)
        let surface = fields.first ?? []
        let textStart = article.text.count
        article.text.append(contentsOf: surface)
        var mark = GoldMark(start: textStart, end: article.text.count, labels: [])
        if fields.count > 1 {
            mark.labels = String(decoding: fields[1], as: UTF8.self).split(separator: ",", omittingEmptySubsequences: false).map { trimmed($0) }
        }
        var attributes: [GoldMark.Attribute] = []
        for field in fields.dropFirst(2) {
            let parts = field.split(separator: 0x3D, maxSplits: 1, omittingEmptySubsequences: false)
            let key = String(decoding: parts[0], as: UTF8.self)
            attributes.append(GoldMark.Attribute(key, parts.count > 1 ? String(decoding: parts[1], as: UTF8.self) : ""))
        }
        mark = GoldMark(start: mark.start, end: mark.end, labels: mark.labels, attributes: attributes)
        for message in MarkRules(codes: codes).faults(of: mark, surface: String(decoding: surface, as: UTF8.self)) { fault(start, message) }
        if !mark.labels.isEmpty { article.marks.append(mark) }
        return end + 2
    }
}

/// Text without blanks at its edges.
func trimmed(_ text: some StringProtocol) -> String {
    var rest = text[...]
    while let first = rest.first, first.isWhitespace { rest = rest.dropFirst() }
    while let last = rest.last, last.isWhitespace { rest = rest.dropLast() }
    return String(rest)
}

/// The sentence that offers the nearest known name; empty when none is near.
func suggestion(_ name: String, _ names: some Sequence<String>) -> (vietnamese: String, english: String) {
    guard let nearest = nearestName(to: name, among: names.sorted()) else { return ("", "") }
    return (" Có phải “\(nearest)”?", " Did you mean “\(nearest)”?")
}
