/// Byte offsets of a text against the character offsets that annotation tools use.
///
/// brat and doccano count code points, as Python does; Label Studio counts UTF-16 units in older versions.
struct CodePoints {
    /// How a tool counts characters.
    enum Counting { case codePoints, utf16 }

    /// The first byte of each character, then the length of the text.
    private let starts: [Int]

    /// - Complexity: O(n).
    init(_ text: [UInt8], counting: Counting = .codePoints) {
        var starts: [Int] = []
        starts.reserveCapacity(text.count + 1)
        for (offset, byte) in text.enumerated() where byte & 0xC0 != 0x80 {
            starts.append(offset)
            if counting == .utf16, byte >= 0xF0 { starts.append(offset) }
        }
        starts.append(text.count)
        self.starts = starts
    }

    /// The byte at which a character begins; nil past the end.
    func byte(_ character: Int) -> Int? { character >= 0 && character < starts.count ? starts[character] : nil }

    /// The number of characters before a byte. Complexity: O(log n).
    func character(_ byte: Int) -> Int { starts.partitioningPlace { $0 >= byte } }
}

/// Marks gathered from a tool's spans: labels on one span become one mark.
struct MarkGathering {
    private var marks: [GoldMark] = []

    /// Adds a label to the mark of a span, making the mark when it is new.
    mutating func add(_ labels: [String], _ start: Int, _ end: Int) {
        if let place = marks.firstIndex(where: { $0.start == start && $0.end == end }) {
            marks[place].labels += labels.filter { !marks[place].labels.contains($0) }
        } else {
            marks.append(GoldMark(start: start, end: end, labels: labels))
        }
    }

    /// Gives the mark of a span an attribute.
    ///
    /// - Returns: false when there is no such mark or it has another value for the key.
    mutating func set(_ key: String, _ value: String, _ start: Int, _ end: Int) -> Bool {
        guard let place = marks.firstIndex(where: { $0.start == start && $0.end == end }) else { return false }
        if let present = marks[place][key] { return present == value }
        let mark = marks[place]
        marks[place] = GoldMark(start: mark.start, end: mark.end, labels: mark.labels, attributes: mark.attributes + [GoldMark.Attribute(key, value)])
        return true
    }

    /// The marks in text order; nil when two overlap.
    func inTextOrder() -> [GoldMark]? {
        let sorted = marks.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
        return zip(sorted, sorted.dropFirst()).allSatisfy { $0.end <= $1.start } ? sorted : nil
    }
}

/// The sentences that all formats share.
enum ExchangeMessages {
    static func overlap(_ id: String) -> (String, String) {
        ("Bài “\(id)” có hai dấu chồng lên nhau.", "Two marks of “\(id)” overlap.")
    }
    static let outside = ("Vị trí nằm ngoài văn bản.", "The place lies outside the text.")
}
