import Extraction

/// Articles as Label Studio's tasks: a JSON array, each task with its text and one annotation.
///
/// A numeral is one region: its labels, its closed keys as `choices` and its open ones as `textarea`, all with the region's id.
/// The front matter stands in the task's `data`.
public enum LabelStudio {
    /// One article as a task.
    public static func task(_ article: AnnotatedArticle) -> JSONValue {
        let characters = CodePoints(article.text)
        var results: [JSONValue] = []
        for (number, mark) in article.marks.enumerated() {
            let place: [JSONValue.Member] = [
                .init("start", .number(String(characters.character(mark.start)))),
                .init("end", .number(String(characters.character(mark.end)))),
            ]
            let surface = JSONValue.Member("text", .string(article.surface(of: mark)))
            let labels = JSONValue.Member("labels", .array(mark.labels.map { .string($0) }))
            results.append(region(number, "label", "labels", place + [surface, labels]))
            for attribute in mark.attributes {
                let isOpen = attribute.key == "value" || attribute.key == "scope"
                let answer = JSONValue.Member(isOpen ? "text" : "choices", .array([.string(attribute.value)]))
                results.append(region(number, attribute.key, isOpen ? "textarea" : "choices", place + [answer]))
            }
        }
        return .object([
            .init("data", .object([
                .init("text", .string(String(decoding: article.text, as: UTF8.self))),
                .init("front_matter", .object(article.frontMatter.map { .init($0.key, .string($0.value)) })),
            ])),
            .init("annotations", .array([.object([.init("result", .array(results))])])),
        ])
    }

    private static func region(_ number: Int, _ from: String, _ type: String, _ value: [JSONValue.Member]) -> JSONValue {
        .object([
            .init("id", .string("m\(number + 1)")), .init("from_name", .string(from)), .init("to_name", "text"),
            .init("type", .string(type)), .init("value", .object(value)),
        ])
    }

    /// Reads one task, as this program or Label Studio wrote it.
    ///
    /// - Throws: when the task has several annotations, or a region that is no span of its text.
    public static func article(_ task: JSONValue) throws(Message) -> AnnotatedArticle {
        guard let text = task["data"]?["text"]?.text else {
            throw Message("A060", "Việc của Label Studio thiếu “data.text”.", "The Label Studio task lacks “data.text”.")
        }
        let front = task["data"]?["front_matter"]?.members ?? []
        let id = front.first { $0.key == "id" }?.value.text ?? ""
        let kept = (task["annotations"]?.elements ?? []).filter { $0["was_cancelled"] != .bool(true) }
        if kept.count > 1 {
            throw Message("A061", "Bài “\(id)” có \(kept.count) bản đánh dấu; hãy chọn một.", "“\(id)” has \(kept.count) annotations; choose one.")
        }
        let results = kept.first?["result"]?.elements ?? []
        let bytes = Array(text.utf8)
        for counting in [CodePoints.Counting.codePoints, .utf16] {
            if let marks = try gather(results, bytes, CodePoints(bytes, counting: counting), id) {
                return AnnotatedArticle(frontMatter: front.map { .init($0.key, $0.value.text ?? "") }, text: bytes, marks: marks)
            }
        }
        throw Message("A062", "Bài “\(id)” có vùng nhãn không khớp văn bản.", "“\(id)” has a region that does not fit its text.")
    }

    /// The marks of the regions; nil when a region's text is not what stands at its place.
    private static func gather(_ results: [JSONValue], _ bytes: [UInt8], _ characters: CodePoints, _ id: String) throws(Message) -> [GoldMark]? {
        var marks = MarkGathering()
        var answers: [(key: String, value: String, place: Range<Int>)] = []
        for result in results {
            guard let value = result["value"], let start = value["start"]?.whole, let end = value["end"]?.whole,
                  let first = characters.byte(start), let last = characters.byte(end), first < last else { return nil }
            if let labels = value["labels"]?.elements {
                if let surface = value["text"]?.text, !surface.utf8.elementsEqual(bytes[first..<last]) { return nil }
                marks.add(labels.compactMap(\.text), first, last)
            } else if let answer = (value["choices"] ?? value["text"])?.elements?.first?.text, let key = result["from_name"]?.text {
                answers.append((key, answer, first..<last))
            }
        }
        for answer in answers where !marks.set(answer.key, answer.value, answer.place.lowerBound, answer.place.upperBound) { return nil }
        guard let inOrder = marks.inTextOrder() else {
            let sentence = ExchangeMessages.overlap(id)
            throw Message("A063", sentence.0, sentence.1)
        }
        return inOrder
    }

    /// The labelling interface to paste into a new project: one button for each label, and the keys of a region.
    public static func interface(codes: [String]) -> String {
        var lines = ["<View>", "  <Labels name=\"label\" toName=\"text\" choice=\"multiple\">"]
        lines += (AnnotationVocabulary.plainLabels.sorted() + codes).map { "    <Label value=\"\($0)\"/>" }
        lines.append("  </Labels>")
        lines.append("  <Text name=\"text\" value=\"$text\" granularity=\"symbol\"/>")
        for (key, values) in [("bound", AnnotationVocabulary.bounds), ("status", AnnotationVocabulary.statuses), ("role", AnnotationVocabulary.roles)] {
            lines.append("  <Choices name=\"\(key)\" toName=\"text\" perRegion=\"true\">")
            lines += values.map { "    <Choice value=\"\($0)\"/>" }
            lines.append("  </Choices>")
        }
        lines += ["value", "scope"].map { "  <TextArea name=\"\($0)\" toName=\"text\" perRegion=\"true\" maxSubmissions=\"1\"/>" }
        return (lines + ["</View>"]).joined(separator: "\n") + "\n"
    }
}
