import Mentions
import Tokens

extension FigureReader {
    /// Columns of a stacked table are told in at most this many lines.
    private static let stackMax = 24

    /// A table flattened to one cell a line: the lines of the header, then each row's label and its values.
    ///
    /// Called for each sentence before its frames are made; keeps the run of label lines.
    func noteStackedLine() {
        guard sentence.opensParagraph, sentence.kind != .bullet, !items.isEmpty, items.count <= 12 else { return dropStack() }
        if summary.hasNumber { return }
        // "III. Phụ lục: hồ sơ theo sở" stands over the header.
        if items[0].kind == .ignored, items.count > 2 { return dropStack() }
        if items.allSatisfy({ $0.kind != .word && $0.kind != .date }) { return dropStack() }
        guard !(items.last?.isMark(0x2E) ?? true), !(items.last?.isMark(0x3A) ?? true), !(items.last?.isMark(0x3B) ?? true) else { return dropStack() }
        // A title stands apart from the header.
        if isBehindBlankLine || focus.stack.isOpen || focus.stack.labels.count >= FigureReader.stackMax { dropStack() }
        focus.stack.labels.append(column(0..<items.count))
    }

    /// Forgets the table, when there is one.
    private func dropStack() {
        if focus.stack.isOpen || !focus.stack.labels.isEmpty { focus.stack = StackedTable() }
    }

    /// Reads the values of a stacked table, when the sentence holds any: a row's label with its values, or values alone, each on its line.
    /// - Returns: true when the sentence was of cells and is settled.
    func readStackedCells() -> Bool {
        guard summary.hasNumber else { return false }
        guard focus.stack.isOpen || focus.stack.labels.count >= 3, let first = items.firstIndex(where: { $0.kind == .number }), holdsOnlyCells(from: first) else {
            dropStack()
            return false
        }
        if !focus.stack.isOpen {
            guard first > 0, opensStack() else {
                dropStack()
                return false
            }
            focus.columns = Array(focus.stack.labels.dropFirst())
            joinColumns()
            focus.stack.columns = focus.columns
            focus.columns = []
            focus.stack.isOpen = true
        }
        if first > 0 {
            focus.stack.next = 0
            focus.stack.row = says(0..<first)
        }
        let kept = frames.count
        buildFrames()
        guard focus.stack.next + frames.count - firstFrame <= focus.stack.columns.count else {
            dropStack()
            frames.truncate(to: kept)
            return false
        }
        for n in firstFrame..<frames.count {
            readCell(n, column: focus.stack.columns[focus.stack.next], row: focus.stack.row)
            focus.stack.next += 1
            if first > 0, n == firstFrame {
                frames[n].before = 0..<first
                readScope(n)
                focus.stack.scope = frames[n].scopeFirst..<max(frames[n].scopeFirst, frames[n].scopeEnd)
            }
            frames[n].scopeFirst = focus.stack.scope.lowerBound
            frames[n].scopeEnd = focus.stack.scope.upperBound
        }
        repairLists()
        return true
    }

    /// From here on each number opens a line of its own.
    private func holdsOnlyCells(from first: Int) -> Bool {
        for place in first..<items.count where items[place].kind != .mark {
            let token = Int(items[place].first)
            guard items[place].kind == .number, token <= Int(sentence.tokens.first) || tokens[token - 1].kind == .lineBreak else { return false }
        }
        return true
    }

    /// Two of the header's columns tell what cases or procedures are counted in them; nothing but the row's label stands behind the header.
    private func opensStack() -> Bool {
        focus.stack.labels.dropFirst().reduce(0) { $0 + ($1.says.intersects(grammar.telling.union(grammar.indexColumns)) ? 1 : 0) } >= 2
    }

    func readCell(_ n: Int, column: TableColumn, row: ConceptSet) {
        frames[n].own = row.union(column.says)
        frames[n].near = frames[n].own
        frames[n].list = frames[n].own.union(column.stateBefore)
        if frames[n].shape == .count, !focus.mainIndex.isEmpty || focus.index.intersects(grammar.indices), !column.says.intersects(grammar.telling), column.says.intersects(grammar.indexColumns) || frames[n].mention >= 0 && mentions[Int(frames[n].mention)].value.scale > 0 {
            let isRank = column.says.contains(grammar.rankVerb) && !column.says.intersects(grammar.indices)
            frames[n].shape = isRank ? .rank : .score
            if !column.says.contains(grammar.selfScored), !column.says.intersects(grammar.indices) { frames[n].near.formUnion(focus.mainIndex.isEmpty ? focus.index : focus.mainIndex) }
        }
        if frames[n].shape == .count {
            if column.isShare { frames[n].shape = .share }
            frames[n].noun = column.noun != 0 && !grammar.placeNouns.contains(column.noun) ? column.noun : frames[n].own.intersects(grammar.caseQualities) ? grammar.dossier : focus.caseNoun
            frames[n].nounOrigin = .label
        }
        frames[n].isDecided = true
        if !isVoid(n) { apply(matcher.match(frames[n]), to: n) }
    }
}

/// What is known of a table with one cell a line.
struct StackedTable {
    /// The lines read as labels since the last other line.
    var labels: [TableColumn] = []
    var columns: [TableColumn] = []
    /// The header is closed and rows are being read.
    var isOpen = false
    /// The column of the next value.
    var next = 0
    /// What the label of the row says.
    var row = ConceptSet()
    /// The tokens of the unit the row's label names.
    var scope: Range<Int32> = 0..<0
}
