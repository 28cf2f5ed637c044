/// A line of a page and where it stands, in points from the top left corner.
struct PDFLine {
    var left: Double
    var top: Double
    var right: Double
    var bottom: Double
    var words: String
    /// The cell of a ruled table that it stands in; nil for running text.
    var place: PDFPlace?

    var height: Double { bottom - top }
}

/// A cell of a table of a page, and how many rows and columns it spans.
struct PDFPlace: Equatable {
    var table: Int
    var row: Int
    var column: Int
    var rows = 1
    var columns = 1
}

/// A page as its lines, in reading order.
struct PDFPage {
    var width: Double
    var height: Double
    var lines: [PDFLine] = []

    /// Reads what `cchc-pdf text` prints. Complexity: O(n).
    static func pages(_ output: [UInt8]) -> [PDFPage] {
        var pages: [PDFPage] = []
        for line in output.split(separator: 0x0A) {
            guard let kind = line.first else { continue }
            let head = line.prefix { $0 != 0x09 }
            let numbers = head.dropFirst(2).split(separator: 0x20).compactMap { Double(String(decoding: $0, as: UTF8.self)) }
            if kind == 0x50, numbers.count == 2 {
                pages.append(PDFPage(width: numbers[0], height: numbers[1]))
            } else if (kind == 0x4C && numbers.count == 5) || (kind == 0x43 && numbers.count == 10), !pages.isEmpty {
                let words = String(decoding: line.dropFirst(head.count + 1), as: UTF8.self)
                    .split(separator: "\t").map { $0.split(separator: " ").joined(separator: " ") }.filter { !$0.isEmpty }.joined(separator: "\t")
                if words.isEmpty { continue }
                var found = PDFLine(left: numbers[0], top: numbers[1], right: numbers[2], bottom: numbers[3], words: words)
                if numbers.count == 10 {
                    let whole = numbers[5...].map { Int($0) }
                    found.place = PDFPlace(table: whole[0], row: whole[1], column: whole[2], rows: max(1, whole[3]), columns: max(1, whole[4]))
                }
                pages[pages.count - 1].lines.append(found)
            }
        }
        return pages
    }
}
