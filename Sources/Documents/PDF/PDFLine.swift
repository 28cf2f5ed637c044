/// A line of a page and where it stands, in points from the top left corner.
struct PDFLine {
    var left: Double
    var top: Double
    var right: Double
    var bottom: Double
    var words: String

    var height: Double { bottom - top }
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
            } else if kind == 0x4C, numbers.count == 5, !pages.isEmpty {
                let words = String(decoding: line.dropFirst(head.count + 1), as: UTF8.self)
                    .split(separator: "\t").map { $0.split(separator: " ").joined(separator: " ") }.filter { !$0.isEmpty }.joined(separator: "\t")
                if words.isEmpty { continue }
                pages[pages.count - 1].lines.append(PDFLine(left: numbers[0], top: numbers[1], right: numbers[2], bottom: numbers[3], words: words))
            }
        }
        return pages
    }
}
