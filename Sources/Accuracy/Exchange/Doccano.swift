import Extraction

/// Articles in doccano's JSONL: a row each with the text and its labelled spans.
///
/// Values, bounds and the like stand in the row's `marks`, the front matter in its `front_matter`; doccano keeps both as
/// metadata and gives them back. Character offsets are code points.
public enum Doccano {
    /// One article as a row, without the line break.
    public static func row(_ article: AnnotatedArticle) -> JSONValue {
        let characters = CodePoints(article.text)
        var labels: [JSONValue] = []
        var marks: [JSONValue] = []
        for mark in article.marks {
            let start = JSONValue.number(String(characters.character(mark.start)))
            let end = JSONValue.number(String(characters.character(mark.end)))
            labels += mark.labels.map { .array([start, end, .string($0)]) }
            if !mark.attributes.isEmpty {
                marks.append(.object([.init("start", start), .init("end", end)] + mark.attributes.map { .init($0.key, .string($0.value)) }))
            }
        }
        return .object([
            .init("text", .string(String(decoding: article.text, as: UTF8.self))),
            .init("label", .array(labels)),
            .init("front_matter", .object(article.frontMatter.map { .init($0.key, .string($0.value)) })),
            .init("marks", .array(marks)),
        ])
    }

    /// Reads one row, as this program or doccano itself wrote it: spans under `label`, `labels` or `entities`.
    public static func article(_ row: JSONValue) throws(Message) -> AnnotatedArticle {
        guard let text = row["text"]?.text ?? row["data"]?.text else {
            throw Message("A050", "Dòng doccano thiếu “text”.", "The doccano row lacks “text”.")
        }
        let bytes = Array(text.utf8)
        let characters = CodePoints(bytes)
        let id = row["front_matter"]?["id"]?.text ?? ""
        var marks = MarkGathering()
        for span in (row["label"] ?? row["labels"])?.elements ?? [] {
            guard let parts = span.elements, parts.count == 3, let label = parts[2].text else { throw faultySpan(id) }
            let place = try bytesOf(parts[0].whole, parts[1].whole, characters, id)
            marks.add([label], place.lowerBound, place.upperBound)
        }
        for entity in row["entities"]?.elements ?? [] {
            guard let label = entity["label"]?.text else { throw faultySpan(id) }
            let place = try bytesOf(entity["start_offset"]?.whole, entity["end_offset"]?.whole, characters, id)
            marks.add([label], place.lowerBound, place.upperBound)
        }
        for mark in row["marks"]?.elements ?? [] {
            let place = try bytesOf(mark["start"]?.whole, mark["end"]?.whole, characters, id)
            for member in mark.members ?? [] where member.key != "start" && member.key != "end" {
                // A span that an annotator removed or moved leaves its old values without a mark: they go.
                _ = marks.set(member.key, member.value.text ?? "", place.lowerBound, place.upperBound)
            }
        }
        guard let inOrder = marks.inTextOrder() else {
            let sentence = ExchangeMessages.overlap(id)
            throw Message("A052", sentence.0, sentence.1)
        }
        let front = row["front_matter"]?.members ?? []
        return AnnotatedArticle(frontMatter: front.map { .init($0.key, $0.value.text ?? "") }, text: bytes, marks: inOrder)
    }

    private static func bytesOf(_ start: Int?, _ end: Int?, _ characters: CodePoints, _ id: String) throws(Message) -> Range<Int> {
        guard let start, let end, start < end, let first = characters.byte(start), let last = characters.byte(end) else { throw faultySpan(id) }
        return first..<last
    }

    private static func faultySpan(_ id: String) -> Message {
        Message("A051", "Bài “\(id)” có vùng nhãn sai hoặc nằm ngoài văn bản.", "“\(id)” has a span that is malformed or lies outside the text.")
    }
}
