/// An article with every numeral marked by a careful reader: plain text, marks, and the facts of its front matter.
///
/// The format is a text file with front matter and marks in place (`Corpus/README.md`):
///
/// ```
/// ---
/// id: tan-lap-2023
/// kind: inspection
/// ---
/// Xã hoàn thành [[16|tasks.completed]]/[[20|tasks.planned]] nhiệm vụ.
/// ```
public struct AnnotatedArticle: Sendable, Equatable {
    /// The lines between the two `---`, in their order.
    public var frontMatter: [FrontMatterLine]
    /// The article's text as UTF-8, every mark replaced by its surface.
    public var text: [UInt8]
    /// In text order; none overlaps another.
    public var marks: [GoldMark]

    /// One `key: value` of the front matter.
    public struct FrontMatterLine: Sendable, Equatable {
        public var key: String
        public var value: String
        public init(_ key: String, _ value: String) {
            self.key = key
            self.value = value
        }
    }

    public init(frontMatter: [FrontMatterLine], text: [UInt8], marks: [GoldMark]) {
        self.frontMatter = frontMatter
        self.text = text
        self.marks = marks
    }

    /// The value of a key of the front matter; nil when it has none.
    public subscript(key: String) -> String? { frontMatter.first { $0.key == key }?.value }

    /// The article's name, unique in its corpus.
    public var id: String { self["id"] ?? "" }
    /// `inspection`, `results`, `report`, `plan`, `event`, `newspaper` or `trap`; nil when the front matter does not say.
    public var kind: String? { self["kind"] }

    /// The text of a stretch of bytes.
    public func text(_ start: Int, _ end: Int) -> String {
        guard start <= end, start >= 0, end <= text.count else { return "" }
        return String(decoding: text[start..<end], as: UTF8.self)
    }

    /// The surface of a mark.
    public func surface(of mark: GoldMark) -> String { text(mark.start, mark.end) }

    /// Words of the text: runs of bytes between white space. Complexity: O(n).
    public var wordCount: Int {
        var count = 0
        var inside = false
        for byte in text {
            let blank = byte == 0x20 || (byte >= 0x09 && byte <= 0x0D)
            if !blank, !inside { count += 1 }
            inside = !blank
        }
        return count
    }

    /// The article in its annotation format.
    public func annotated() -> [UInt8] {
        var output: [UInt8] = Array("---\n".utf8)
        for line in frontMatter { output.append(contentsOf: "\(line.key): \(line.value)\n".utf8) }
        output.append(contentsOf: "---\n".utf8)
        var position = 0
        for mark in marks {
            output.append(contentsOf: text[position..<mark.start])
            output.append(contentsOf: "[[".utf8)
            output.append(contentsOf: text[mark.start..<mark.end])
            output.append(contentsOf: "|\(mark.labels.joined(separator: ","))".utf8)
            for attribute in mark.attributes { output.append(contentsOf: "|\(attribute.key)=\(attribute.value)".utf8) }
            output.append(contentsOf: "]]".utf8)
            position = mark.end
        }
        output.append(contentsOf: text[position...])
        return output
    }
}
