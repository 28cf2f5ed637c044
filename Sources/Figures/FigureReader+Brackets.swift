import Mentions
import Tokens

extension FigureReader {
    /// "85,2% (1.047/1.229) hồ sơ nộp qua mạng", "180 hồ sơ (85,7%) nộp trực tuyến": what stands behind the bracket belongs to the number before it, so the bracket is read behind those words.
    func setBracketsBehind() {
        guard summary.hasNumber, summary.hasMark(0x28), summary.hasMark(0x29) else { return }
        var open = 1
        while open + 2 < items.count {
            defer { open += 1 }
            guard items[open].isMark(0x28), isNumber(open - 1) || isCounted(open - 1), let close = closeOfNumerals(open) else { continue }
            var end = close + 1
            while end < items.count, items[end].kind == .word, !isConjunction(items[end]), !opensSegment(items[end]) { end += 1 }
            guard end > close + 1, isNumber(open - 1) ? opensCounted(close + 1) : items[close + 1].noun == 0 && items[close + 1].concepts.intersects(grammar.telling), end == items.count || items[end].kind != .number && items[end].kind != .zero else { continue }
            itemReader.move(open..<close + 1, behind: end)
            open = end
        }
    }

    /// A number, or the sign of a share behind one.
    private func isNumber(_ place: Int) -> Bool {
        items[place].kind == .number || items[place].isMark(0x25) && place > 0 && items[place - 1].kind == .number
    }

    /// The counted noun right behind a number: "180 hồ sơ".
    private func isCounted(_ place: Int) -> Bool {
        place > 0 && items[place].kind == .word && items[place].noun != 0 && grammar.labelNouns.contains(items[place].noun) && items[place - 1].kind == .number
    }

    /// The bracket's end, when it holds nothing but numerals of the number before it: a share, a part and its whole, a count behind a share.
    private func closeOfNumerals(_ open: Int) -> Int? {
        var numbers = 0
        var tellsRate = isShare(open - 1)
        for place in open + 1..<min(items.count, open + 8) {
            let item = items[place]
            switch item.kind {
            case .number:
                numbers += 1
                if isShare(place) || mentions[Int(item.mention)].flags.contains(.numerator) { tellsRate = true }
            case .mark where item.isMark(0x29): return numbers > 0 && tellsRate ? place : nil
            case .mark where item.isMark(0x2F) || item.isMark(0x25): continue
            case .word where item.noun == 0 && !item.isUnknownWord && !item.concepts.intersects(grammar.telling): continue
            default: return nil
            }
        }
        return nil
    }

    private func isShare(_ place: Int) -> Bool {
        items[place].isMark(0x25) || items[place].kind == .number && items[place].mention >= 0 && mentions[Int(items[place].mention)].unit == .percent
    }

    /// The words name something counted, or say how the counted stand.
    private func opensCounted(_ place: Int) -> Bool {
        let item = items[place]
        return item.noun != 0 && grammar.labelNouns.contains(item.noun) && !grammar.placeNouns.contains(item.noun) || grammar.caseNouns.contains(item.noun)
    }
}
