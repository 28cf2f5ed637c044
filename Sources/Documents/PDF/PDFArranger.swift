/// Makes running text of the lines of pages: heads, feet and page numbers left out, wrapped lines joined.
struct PDFArranger {
    private let pages: [PDFPage]

    init(_ pages: [PDFPage]) { self.pages = pages }

    /// A paragraph a line, and a line for each row of a table. Complexity: O(lines × log lines).
    func text() -> [String] {
        let repeated = repeatedMargins()
        var paragraphs: [String] = []
        var previous: PDFLine?
        var column = Column()
        // The table that was met last, still to be told: the next page may go on with it.
        var table: PDFTable?
        for page in pages {
            let kept = page.lines.filter { !isMargin($0, page, repeated) }
            let running = kept.filter { $0.place == nil }
            if !running.isEmpty {
                column = Column(running)
                // A table tells how wide the page is written where its lines are few and short.
                column.right = kept.reduce(column.right) { $1.place == nil ? $0 : max($0, $1.right) }
            }
            let tables = Dictionary(grouping: kept.filter { $0.place != nil }) { $0.place?.table ?? 0 }
            var told: Set<Int> = []
            var isFirstOfPage = true
            for line in PDFArranger.joinedPieces(kept) {
                if let place = line.place {
                    guard told.insert(place.table).inserted else { continue }
                    var next = PDFTable(tables[place.table] ?? [])
                    if let before = table {
                        if isFirstOfPage, next.continues(before) { next.take(before) } else { paragraphs += before.lines() }
                    }
                    table = next
                    previous = nil
                } else {
                    if let before = table { paragraphs += before.lines() }
                    table = nil
                    if let before = previous, continues(line, after: before, column, crossesPage: isFirstOfPage), let last = paragraphs.popLast() {
                        paragraphs.append(PDFArranger.joined(last, line.words))
                    } else {
                        paragraphs.append(line.words)
                    }
                    previous = line
                }
                isFirstOfPage = false
            }
        }
        return paragraphs + (table?.lines() ?? [])
    }

    /// Where the lines of a page begin and end as a rule, and how far apart they are.
    private struct Column {
        var left = 0.0
        var right = 0.0
        var step = 0.0

        init() {}

        init(_ lines: [PDFLine]) {
            let long = lines.filter { $0.words.utf8.count > 40 }
            let measured = long.isEmpty ? lines : long
            left = PDFArranger.quantile(measured.map(\.left), 0.3)
            right = PDFArranger.quantile(measured.map(\.right), 0.98)
            let steps = zip(lines, lines.dropFirst()).map { $1.top - $0.top }.filter { $0 > 1 }
            step = PDFArranger.quantile(steps, 0.4)
        }
    }

    /// True when a line goes on with the paragraph of the line before.
    private func continues(_ line: PDFLine, after before: PDFLine, _ column: Column, crossesPage: Bool) -> Bool {
        let isBeforeFull = !hasRoom(before, for: line, column)
        // A number that wraps to a new line looks like the label of an item, but stands in an open sentence.
        if PDFArranger.opensItem(line.words), !isBeforeFull || PDFArranger.endsSentence(before.words) { return false }
        if crossesPage { return isBeforeFull && !PDFArranger.endsSentence(before.words) }
        let gap = line.top - before.top
        if gap <= 0 { return isBeforeFull && !PDFArranger.endsSentence(before.words) }
        if column.step > 0, gap > column.step * 1.4 { return false }
        if abs(line.height - before.height) > max(line.height, before.height) * 0.25 { return false }
        let indent = line.left - column.left
        if indent > line.height * 0.8, line.left - before.left > line.height * 0.8 { return false }
        return isBeforeFull
    }

    /// True when the first word of a line would have stood at the end of the line before: then the writer broke the line there.
    private func hasRoom(_ before: PDFLine, for line: PDFLine, _ column: Column) -> Bool {
        let letterWidth = (line.right - line.left) / Double(max(1, line.words.count))
        let first = line.words.prefix { $0 != " " && $0 != "\t" }
        return before.right + letterWidth * Double(first.count + 1) < column.right - letterWidth
    }

    /// Joins the pieces of one line: those that the page sets apart, such as the cells of a table, by a tab, and those that only a change of
    /// fonts divides by nothing.
    private static func joinedPieces(_ lines: [PDFLine]) -> [PDFLine] {
        var joined: [PDFLine] = []
        for line in lines {
            if let last = joined.last, last.place == nil, line.place == nil, abs(last.top - line.top) < 2, abs(last.bottom - line.bottom) < 3, line.left > last.right - line.height {
                let gap = line.left - last.right
                joined[joined.count - 1].words += (gap > line.height ? "\t" : gap > line.height * 0.15 ? " " : "") + line.words
                joined[joined.count - 1].right = max(last.right, line.right)
            } else {
                joined.append(line)
            }
        }
        return joined
    }

    /// The first line of a paragraph that must not be joined to the one before: a bullet or a number with a sign behind it.
    private static func opensItem(_ words: String) -> Bool {
        let bytes = Array(words.utf8.prefix(8))
        guard let first = bytes.first else { return true }
        if first == 0x2D || first == 0x2B || first == 0x2A || words.hasPrefix("•") || words.hasPrefix("–") || words.hasPrefix("▪") {
            return bytes.count > 1 && (bytes[1] == 0x20 || bytes[1] >= 0x80)
        }
        let label = bytes.prefix { ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2E || $0 == 0x29 }
        if label.count > 1, label.count < bytes.count, label.last == 0x2E || label.last == 0x29, bytes[label.count] == 0x20, label.first != 0x2E { return true }
        return bytes.count > 2 && bytes[1] == 0x29 && bytes[2] == 0x20 && lowered(first) >= 0x61 && lowered(first) <= 0x7A
    }

    private static func endsSentence(_ words: String) -> Bool {
        guard let last = words.utf8.last else { return true }
        return last == 0x2E || last == 0x21 || last == 0x3F || last == 0x3A || last == 0x3B
    }

    /// Two lines as one; a word cut by a hyphen at the end of the line is made whole.
    static func joined(_ before: String, _ after: String) -> String {
        let tail = before.unicodeScalars.suffix(2)
        if tail.count == 2, tail.last == "-" || tail.last == "\u{AD}" || tail.last == "\u{2010}", let letter = tail.first, letter.properties.isLowercase,
           after.unicodeScalars.first?.properties.isLowercase == true {
            return String(before.unicodeScalars.dropLast()) + after
        }
        return before + " " + after
    }

    // MARK: Margins

    /// The words of heads and feet that stand on several pages, digits made alike.
    private func repeatedMargins() -> Set<String> {
        var pagesOf: [String: Int] = [:]
        for page in pages {
            for key in Set(page.lines.filter { PDFArranger.isNearEdge($0, page) }.map { PDFArranger.pattern($0.words) }) { pagesOf[key, default: 0] += 1 }
        }
        return Set(pagesOf.filter { $0.value >= 2 && $0.value * 3 >= pages.count }.keys)
    }

    private func isMargin(_ line: PDFLine, _ page: PDFPage, _ repeated: Set<String>) -> Bool {
        guard PDFArranger.isNearEdge(line, page) else { return false }
        return PDFArranger.isPageNumber(line.words) || repeated.contains(PDFArranger.pattern(line.words))
    }

    /// Within an eighth of the page's height from its top or foot.
    private static func isNearEdge(_ line: PDFLine, _ page: PDFPage) -> Bool { line.bottom < page.height / 8 || line.top > page.height * 7 / 8 }

    private static func pattern(_ words: String) -> String { String(decoding: words.utf8.map { $0 >= 0x30 && $0 <= 0x39 ? 0x23 : $0 }, as: UTF8.self) }

    /// `3`, `- 3 -`, `Trang 3/12`.
    private static func isPageNumber(_ words: String) -> Bool {
        var rest = words.lowercased()
        for word in ["trang", "page"] where rest.hasPrefix(word) { rest.removeFirst(word.count) }
        return rest.utf8.count <= 12 && rest.utf8.contains { $0 >= 0x30 && $0 <= 0x39 } && rest.unicodeScalars.allSatisfy { ("0"..."9").contains($0) || " -–/.|".unicodeScalars.contains($0) }
    }

    private static func quantile(_ values: [Double], _ share: Double) -> Double {
        guard !values.isEmpty else { return 0 }
        let sorted = values.sorted()
        return sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))]
    }
}
