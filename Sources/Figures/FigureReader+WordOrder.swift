import Mentions
import Tokens

extension FigureReader {
    /// "85,2% (1.047/1.229) hồ sơ nộp qua mạng", "180 hồ sơ (85,7%) nộp trực tuyến": what stands behind the bracket belongs to the number before it, so the bracket is read behind those words.
    func setBracketsBehind() {
        guard summary.hasNumber, summary.hasMark(0x28), summary.hasMark(0x29) else { return }
        var open = 1
        while open + 2 < items.count {
            defer { open += 1 }
            guard items[open].isMark(0x28), isNumber(open - 1) || isCounted(open - 1), let close = closeOfNumerals(open) ?? (isCounted(open - 1) ? closeOfWords(open) : nil) else { continue }
            var end = close + 1
            while end < items.count, items[end].kind == .word, !isConjunction(items[end]), !opensSegment(items[end]) { end += 1 }
            guard end > close + 1, isNumber(open - 1) ? opensCounted(close + 1) : items[close + 1].noun == 0 && items[close + 1].concepts.intersects(grammar.telling), end == items.count || items[end].kind != .number && items[end].kind != .zero || isDuration(end) else { continue }
            itemReader.move(open..<close + 1, behind: end)
            open = end
        }
    }

    /// "* 377.120: hồ sơ thanh toán trực tuyến", "80: tồn tại đã khắc phục": the label stands behind the number, so the colon is read behind it.
    func setColonsBehind() {
        guard summary.hasNumber, summary.hasMark(0x3A) else { return }
        var colon = 1
        while colon + 1 < items.count {
            defer { colon += 1 }
            guard items[colon].isMark(0x3A), items[colon + 1].kind == .word, let first = startOfNumber(before: colon), first == 0 || items[first - 1].kind == .ignored || items[first - 1].isMark(0x3B) || isBulletMark(first - 1) else { continue }
            var end = colon + 1
            while end < items.count, items[end].kind == .word, !opensSegment(items[end]) { end += 1 }
            guard end == items.count || items[end].kind != .number && items[end].kind != .zero else { continue }
            itemReader.move(colon..<colon + 1, behind: end)
            colon = end
        }
    }

    /// Where the number that ends right before an item begins: "4/34", "93,6%", "1,9 ngày".
    private func startOfNumber(before end: Int) -> Int? {
        var at = end - 1
        if at > 0, items[at].isMark(0x25) || items[at].kind == .word && items[at].noun != 0 { at -= 1 }
        guard at >= 0, items[at].kind == .number else { return nil }
        if at >= 2, items[at - 1].isMark(0x2F), items[at - 2].kind == .number { at -= 2 }
        return at
    }

    /// A sign that opens a line of a list.
    private func isBulletMark(_ place: Int) -> Bool {
        place == 0 && items[place].kind == .mark && !items[place].isMark(0x28) && !items[place].isMark(0x22)
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

    /// "12 TTHC đặc thù (công an, quân sự) không đưa ra một cửa": the end of a bracket of a few words.
    private func closeOfWords(_ open: Int) -> Int? {
        for place in open + 1..<min(items.count, open + 8) {
            if items[place].isMark(0x29) { return place > open + 1 ? place : nil }
            guard items[place].kind == .word && !items[place].concepts.intersects(grammar.telling) || items[place].isMark(0x2C) else { return nil }
        }
        return nil
    }

    private func isDuration(_ place: Int) -> Bool {
        items[place].kind == .number && items[place].mention >= 0 && mentions[Int(items[place].mention)].unit == .duration
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
