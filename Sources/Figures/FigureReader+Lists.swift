import Mentions
import Tokens

extension FigureReader {
    /// The sentence is one of a list: a bullet, or a label and its value on lines of their own.
    var isListLine: Bool { line.isOfList }

    /// A bullet, or a label with its value.
    var isCellLine: Bool { line.isOfCell }

    /// Tells once what kind of line the sentence is; again when an item has become another.
    func noteLineKind() {
        line.isStackedCell = isStackedCell
        line.isOfCell = sentence.kind == .bullet || line.isStackedCell || isPairRow
        line.isOfList = line.isOfCell || isFragment
    }

    /// "Đúng hạn 1.398; 8,6%.": a sentence that is nothing but a quality and its numbers.
    private var isFragment: Bool {
        guard summary.hasNumber, items.count <= 10, let first = items.first, first.kind == .word else { return false }
        return first.concepts.intersects(grammar.qualities) && !first.concepts.intersects(grammar.conjunctions)
    }

    /// A short line without number or end mark, which may be the label of a cell.
    var isLabelOfCell: Bool {
        guard !summary.hasNumber, sentence.kind == .prose || sentence.kind == .numbered, items.count <= 12, let last = items.last else { return false }
        return last.kind != .mark || last.isMark(0x29)
    }

    /// "Quá hạn | 17": a short line of cells.
    private var isPairRow: Bool { sentence.opensParagraph && items.count <= 16 && (summary.hasGap || summary.hasMark(0x7C)) && summary.hasNumber }

    /// "Quá hạn", and on the next line "17".
    private var isStackedCell: Bool {
        guard let value = items.last, value.kind == .number, items.count >= 2, items.count <= 12, value.first > sentence.tokens.first else { return false }
        return tokens[Int(value.first) - 1].kind == .lineBreak && !items.dropLast().contains { $0.kind == .number }
    }

    /// Readings that hold only beside another of the same list ("đúng hạn" beside a separate "trước hạn").
    func repairLists() {
        for n in firstFrame..<frames.count where frames[n].shape == .count && frames[n].hasIndicator {
            if !(frames[n].isDenominator && n > firstFrame && frames[n - 1].noun == grammar.apologyNoun || frames[n].isDenominator && n > firstFrame && frames[n - 1].near.contains(grammar.apologySaid)), let change = lexicon.transformations[frames[n].indicator], change.neighbours.contains(where: { hasNeighbour($0, of: n) }) {
                frames[n].indicator = change.other
            }
            restoreBeside(n)
            guard let condition = lexicon.besides[frames[n].indicator] else { continue }
            // "16.041 hồ sơ tiếp nhận mới, số còn lại từ kỳ trước chuyển sang": told beside it without a number.
            if frames[n].own.contains(grammar.newlyReceived), frames[n].sentenceSays.contains(grammar.carriedOver) {
                focus.partsNew = true
                continue
            }
            if hasNeighbour(condition.neighbour, of: n) {
                if frames[n].indicator == lexicon.receivedNew { focus.partsNew = true }
            } else if !(focus.partsNew && frames[n].indicator == lexicon.receivedNew && frames[n].own.contains(grammar.newlyReceived)) {
                frames[n].indicator = condition.otherwise
            }
        }
    }

    /// "Nhận mới | 5.402", and on the next line "Kỳ trước chuyển sang | 116": what the line before lacked beside it follows.
    private func restoreBeside(_ n: Int) {
        guard isListLine || cells() != nil || frames[n].indicator == lexicon.carriedOver else { return }
        for before in (max(0, firstFrame - 6)..<firstFrame).reversed() where frames[before].rule >= 0 && frames[n].sentence - frames[before].sentence <= (line.isStackedCell ? 4 : 2) {
            let read = lexicon.rules[Int(frames[before].rule)].indicator
            guard read != frames[before].indicator, let condition = lexicon.besides[read], condition.neighbour == frames[n].indicator, frames[before].indicator == condition.otherwise else { continue }
            frames[before].indicator = read
            if read == lexicon.receivedNew { focus.partsNew = true }
        }
    }

    private func hasNeighbour(_ indicator: IndicatorID, of n: Int) -> Bool {
        let reach = max(0, firstFrame - 6)..<frames.count
        return reach.contains { other in
            guard other != n, frames[other].gives(indicator) else { return false }
            guard frames[other].sentence == frames[n].sentence else {
                return frames[n].sentence - frames[other].sentence <= (line.isStackedCell ? 4 : 2) && (isListLine || cells() != nil)
            }
            return frames[other].group == frames[n].group || frames[other].depth < frames[n].depth || (frames[other].depth > frames[n].depth && other < n)
        }
    }
}

/// What kind of line a sentence is: of a list, a label with its value, the two on lines of their own.
struct LineKind {
    var isOfList = false
    var isOfCell = false
    var isStackedCell = false
}
