import Mentions
import Tokens

extension FigureReader {
    /// A header of more parts than this is running text.
    private static let dashedMax = 10

    /// "Lĩnh vực - nhận - xong - trễ:", and then "Hộ tịch: 311 - 305 - 2": a table whose columns are parted by dashes or strokes.
    /// - Returns: true when the line was a row of such a table and is settled.
    func readDashedRow() -> Bool {
        guard summary.hasNumber else {
            noteDashedHeader()
            return false
        }
        guard !focus.dashed.isEmpty else { return false }
        let columns = focus.dashed
        guard let first = items.firstIndex(where: { $0.kind == .number }), first > 0, holdsOnlyNumbers(from: first) else {
            focus.dashed = []
            return false
        }
        let kept = frames.count
        buildFrames()
        guard frames.count - firstFrame == columns.count else {
            focus.dashed = []
            frames.truncate(to: kept)
            return false
        }
        let row = says(0..<first)
        var scope: Range<Int32> = 0..<0
        for n in firstFrame..<frames.count {
            readCell(n, column: columns[n - firstFrame], row: row)
            if n == firstFrame {
                frames[n].before = 0..<first
                readScope(n)
                scope = frames[n].scopeFirst..<max(frames[n].scopeFirst, frames[n].scopeEnd)
            }
            frames[n].scopeFirst = scope.lowerBound
            frames[n].scopeEnd = scope.upperBound
        }
        repairLists()
        return true
    }

    /// Names of columns between dashes: the first heads the rows, two of the others tell what is counted.
    private func noteDashedHeader() {
        focus.dashed = []
        guard summary.hasMark(0x2D) || summary.hasMark(0x2F), items.count <= 40 else { return }
        var parts: [TableColumn] = []
        var start = 0
        for place in items.indices where items[place].isMark(0x2D) && !isGluedMark(place) || items[place].isMark(0x2F) {
            if place > start { parts.append(column(start..<place)) }
            start = place + 1
        }
        let end = items.last.map { $0.isMark(0x3A) || $0.isMark(0x29) } == true ? items.count - 1 : items.count
        if start < end { parts.append(column(start..<end)) }
        guard parts.count >= 3, parts.count <= FigureReader.dashedMax, parts.dropFirst().reduce(0, { $0 + ($1.says.intersects(grammar.telling) ? 1 : 0) }) >= 2 else { return }
        let kept = focus.columns
        focus.columns = Array(parts.dropFirst())
        joinColumns()
        focus.dashed = focus.columns
        // "nhận - xong - trễ": cases, where one of the columns can be told of nothing else.
        if focus.caseNoun != 0 || focus.paragraphSays.contains(grammar.dossierSaid), focus.dashed.contains(where: { $0.says.intersects(grammar.caseQualities) }) {
            for n in focus.dashed.indices where focus.dashed[n].noun == 0 && !focus.dashed[n].isShare { focus.dashed[n].noun = grammar.dossier }
        }
        focus.columns = kept
    }

    /// From here on there are only numbers and the marks between them.
    private func holdsOnlyNumbers(from first: Int) -> Bool {
        (first..<items.count).allSatisfy { place in
            switch items[place].kind {
            case .number: return true
            case .mark: return items[place].isMark(0x2D) || items[place].isMark(0x2F) || items[place].isMark(0x25) || (items[place].isMark(0x2E) || items[place].isMark(0x3B)) && place == items.count - 1
            default: return false
            }
        }
    }
}
