import Mentions

/// One row of a stream, `{"id", "text", "date"?}`, read without making a `String` of its text.
///
/// A row is read into the same buffers again and again:
///
/// ```swift
/// var row = StreamRow()
/// try row.read(line)          // row.id, row.text, row.date
/// ```
public struct StreamRow: Sendable {
    /// The longest row that is read, in bytes.
    public static let bytesMax = 64 << 20

    /// The row's `id` as UTF-8; nil when none was read.
    public private(set) var id: [UInt8]?
    /// The row's `id` as a JSON value: the string or number it was.
    public var idValue: JSONValue {
        guard let id else { return .null }
        let text = String(decoding: id, as: UTF8.self)
        return isIDNumber ? .number(text) : .string(text)
    }
    private var isIDNumber = false
    /// The article.
    public private(set) var text: [UInt8] = []
    /// When the article was published: `date`, or `ref_time` where mentions are asked for.
    public private(set) var date: CalendarDate?
    private var key: [UInt8] = []
    private var hasText = false
    private var hasFaultyDate = false

    public init() {}

    /// Replaces the row by the one that a line holds.
    ///
    /// Keys that are not known are passed over; of a key given twice the last counts. After a fault `id` is what was read of it.
    /// - Throws: the sentence for the row's `error`.
    /// - Complexity: O(n) in the bytes of the line.
    public mutating func read(_ line: UnsafeBufferPointer<UInt8>) throws(Message) {
        id = nil
        date = nil
        text.removeAll(keepingCapacity: true)
        hasText = false
        hasFaultyDate = false
        guard line.count <= StreamRow.bytesMax else { throw StreamRow.overlong }
        do throws(JSONFault) { try readMembers(line) } catch { throw error.message }
        if id == nil { throw Message("E213", "Dòng thiếu “id” là chuỗi hoặc số.", "The row lacks an “id” that is a string or a number.") }
        if !hasText { throw Message("E214", "Dòng thiếu “text” là chuỗi.", "The row lacks a “text” that is a string.") }
        if hasFaultyDate { throw Message("E215", "“date” phải viết như 2022-11-04.", "“date” must read like 2022-11-04.") }
    }

    /// What is said of a row over the limit.
    static var overlong: Message {
        Message("E212", "Dòng dài hơn \(bytesMax >> 20) MiB.", "The row is longer than \(bytesMax >> 20) MiB.")
    }

    private mutating func readMembers(_ line: UnsafeBufferPointer<UInt8>) throws(JSONFault) {
        var scanner = JSONScanner(line)
        scanner.skipSpace()
        try scanner.expect(0x7B)
        scanner.skipSpace()
        var isOpen = !scanner.skip(0x7D)
        while isOpen {
            try readKey(&scanner)
            try readValue(&scanner)
            scanner.skipSpace()
            isOpen = scanner.skip(0x2C)
            if !isOpen { try scanner.expect(0x7D) }
        }
        scanner.skipSpace()
        if !scanner.isAtEnd { throw JSONFault(kind: .trailingBytes, offset: scanner.offset) }
    }

    private mutating func readValue(_ scanner: inout JSONScanner) throws(JSONFault) {
        if key.elementsEqual("text".utf8), scanner.next == 0x22 {
            text.removeAll(keepingCapacity: true)
            try scanner.readString(into: &text)
            hasText = true
        } else if key.elementsEqual("id".utf8) {
            try readID(&scanner)
        } else if key.elementsEqual("date".utf8) || key.elementsEqual("ref_time".utf8) {
            let value = try scanner.readValue()
            date = value.text.flatMap { CalendarDate(iso: $0) }
            hasFaultyDate = date == nil && value != .null
        } else {
            try scanner.skipValue()
        }
    }

    private mutating func readKey(_ scanner: inout JSONScanner) throws(JSONFault) {
        scanner.skipSpace()
        key.removeAll(keepingCapacity: true)
        try scanner.readString(into: &key)
        scanner.skipSpace()
        try scanner.expect(0x3A)
        scanner.skipSpace()
    }

    private mutating func readID(_ scanner: inout JSONScanner) throws(JSONFault) {
        switch scanner.next {
        case 0x22:
            var bytes: [UInt8] = []
            try scanner.readString(into: &bytes)
            id = bytes
            isIDNumber = false
        case 0x2D, 0x30...0x39:
            id = Array(try scanner.readNumber().utf8)
            isIDNumber = true
        default:
            try scanner.skipValue()
        }
    }
}

extension CalendarDate {
    /// Reads `2022-11-04`, also with a time behind it (`2022-11-04T08:00:00Z`), `2022-11` and `2022`; nil when the text is none of these.
    public init?(iso text: String) {
        let date = text.utf8.prefix { $0 != 0x54 && $0 != 0x20 }
        let parts = date.split(separator: 0x2D, omittingEmptySubsequences: false).map { Array($0) }
        guard (1...3).contains(parts.count), parts[0].count == 4, parts.dropFirst().allSatisfy({ $0.count == 2 }),
              parts.allSatisfy({ $0.allSatisfy { $0 &- 0x30 < 10 } }) else { return nil }
        let numbers = parts.map { $0.reduce(0) { $0 * 10 + Int($1 - 0x30) } }
        guard numbers[0] > 0, numbers.count < 2 || (1...12).contains(numbers[1]), numbers.count < 3 || (1...31).contains(numbers[2]) else { return nil }
        switch numbers.count {
        case 1: self.init(precision: .year, year: numbers[0])
        case 2: self.init(precision: .month, year: numbers[0], month: numbers[1])
        default: self.init(precision: .day, year: numbers[0], month: numbers[1], day: numbers[2])
        }
    }
}
