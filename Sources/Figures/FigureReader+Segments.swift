import Mentions
import Tokens

// Where the label of a numeral begins and what stands behind it ends.
extension FigureReader {
    func isBoundary(_ item: Item) -> Bool {
        guard item.kind == .mark else { return false }
        switch item.word {
        case 0x2F: return !tokens[Int(item.first)].isGlued
        case 0x2C, 0x3B, 0x28, 0x29, 0x5B, 0x5D, 0x3A, 0x2D, 0x2B, 0x2A: return true
        default: return false
        }
    }

    /// The item opens a cell or a line of its own.
    func opensSegment(_ item: Item) -> Bool {
        guard summary.hasGap || summary.hasBreak else { return false }
        let token = tokens[Int(item.first)]
        if token.flags.contains(.gapBefore) { return true }
        return item.kind == .word && item.first > sentence.tokens.first && tokens[Int(item.first) - 1].kind == .lineBreak
    }

    /// The comma of "mức độ 3, 4".
    func joinsLevels(_ place: Int) -> Bool {
        place > 0 && place + 1 < items.count && items[place].isMark(0x2C) && items[place - 1].kind == .ignored && items[place + 1].kind == .ignored
            && items[place - 1].concepts.contains(grammar.online)
    }

    func isConjunction(_ item: Item) -> Bool {
        item.kind == .word && (item.concepts.contains(grammar.conjunction) || item.concepts.contains(grammar.listHead))
    }

    func isGluedMark(_ place: Int) -> Bool {
        guard place > 0, place + 1 < items.count else { return false }
        return tokens[Int(items[place].first)].isGlued && tokens[Int(items[place + 1].first)].isGlued
    }

    func cutSegments() {
        for n in firstFrame..<frames.count {
            let position = n - firstFrame
            let place = frames[n].item
            if position > 0, frames[n].isDenominator {
                frames[n].before = frames[n - 1].before
                frames[n].farBefore = frames[n - 1].farBefore
            } else {
                let low = position > 0 ? frames[n - 1].item + 1 : 0
                let boundary = boundaryBefore(place, low: low, isFirst: position == 0)
                frames[n].before = (boundary + 1)..<place
                var far = low
                if position > 0 {
                    while far < boundary, items[far].traits.isDisjoint(with: .ending) || !isBoundary(items[far]) && !isConjunction(items[far]) && !opensSegment(items[far]) { far += 1 }
                    far = min(far, max(boundary, low))
                }
                frames[n].farBefore = far..<max(far, boundary + 1)
            }
            let last = (frames[n].isNumerator || frames[n].startsRange) && position + 1 < numerals.count ? numerals[position + 1].place : place
            let following = last > place ? position + 2 : position + 1
            let limit = following < numerals.count ? numerals[following].place : items.count
            var end = last + 1
            while end < limit {
                if items[end].traits.isDisjoint(with: .ending) {
                    end += 1
                    continue
                }
                let item = items[end]
                if end > last + 1, opensSegment(item) { break }
                if isBoundary(item) && !joinsLevels(end) || item.isMark(0x2E) && !isGluedMark(end) || item.isMark(0x3F) || item.isMark(0x21) { break }
                // "có 14 việc thì xong 9", "17 bộ nằm lại mà 9 bộ đã quá hẹn"
                if end > last + 1 || frames[n].noun == 0, item.kind == .word, grammar.thenWords.contains(item.word), limit < items.count, limit - end <= 6, grammar.listNouns.contains(frames[n].noun) || frames[n].hasUnknownNoun || frames[n].noun == 0 && frames[n].shape == .count, !(end..<limit).contains(where: { items[$0].kind == .mark }) { break }
                // "tiếp nhận 297 hồ sơ nhưng trễ tới 41": the phrase is the next numeral's.
                if end > last + 1, item.kind == .word, item.end - item.first >= 2, grammar.butWords.contains(tokens[Int(item.first)].word), limit < items.count, limit - end <= 3, n + 1 < frames.count, frames[n + 1].nounOrigin != .after { break }
                if end > last + 1 || item.kind == .word && item.concepts.contains(grammar.conjunction) && !item.concepts.contains(grammar.remaining), isConjunction(item), !opensWhole(end, behind: n), !isAdverb(end, before: limit) { break }
                // "31 thủ tục với tỷ lệ bình quân 35%": the share's own words.
                if end > last + 1, item.concepts.contains(grammar.rateWord), frames[n].shape == .count, n + 1 < frames.count, frames[n + 1].shape == .share, limit < items.count, !(end..<limit).contains(where: { isBoundary(items[$0]) }) { break }
                end += 1
            }
            frames[n].after = (last + 1)..<max(last + 1, end)
        }
        for n in firstFrame..<frames.count { gatherConcepts(n) }
        for n in firstFrame..<frames.count { nameLooseNoun(n) }
        for n in firstFrame..<frames.count where frames[n].isNumerator && frames[n].shape == .count { giveQualityToWhole(n) }
    }

    /// "99,1% trong số đó trả đúng hẹn", "66 hồ sơ trong số này đã quá hạn": of what the numeral is a part, told right behind it with no count of its own.
    func opensWhole(_ place: Int, behind n: Int) -> Bool {
        guard items[place].concepts.contains(grammar.listHead), tokens[Int(items[place].first)].word == grammar.insideWord else { return false }
        let isRightBehind = (frames[n].item + 1..<place).allSatisfy { items[$0].kind == .mark || frames[n].shape == .count && grammar.caseNouns.contains(items[$0].noun) && $0 == place - 1 }
        guard isRightBehind, frames[n].shape == .share || frames[n].shape == .count else { return false }
        for next in place + 1..<max(place + 1, items.count) {
            if isBoundary(items[next]) { return true }
            if items[next].kind == .number { return (firstFrame..<frames.count).contains { frames[$0].item == next && frames[$0].shape == .duration } || items[next - 1].word == grammar.fromWord }
        }
        return true
    }

    /// The place of the last boundary before a numeral, at or after `low`; `low - 1` when there is none.
    func boundaryBefore(_ place: Int, low: Int, isFirst: Bool) -> Int {
        var at = place - 1
        while at >= low {
            if isFirst || at < place - 1, items[at].traits.isDisjoint(with: .ending) {
                at -= 1
                continue
            }
            let item = items[at]
            if isBoundary(item) {
                if joinsLevels(at) {
                    at -= 1
                    continue
                }
                if item.isMark(0x3A), at >= place - 3, !(at + 1..<place).contains(where: { items[$0].kind == .word && items[$0].concepts.intersects(grammar.clauseActs) }) {
                    at -= 1
                    continue
                }
                if item.isMark(0x28), at == place - 1, isAloneInBrackets(place), items[max(0, at - 1)].kind == .word, at > low {
                    at -= 1
                    continue
                }
                if item.isMark(0x2D), isGluedMark(at) {
                    at -= 1
                    continue
                }
                return at
            }
            if item.kind == .word {
                if item.concepts.contains(grammar.listHead) { return at }
                if !isFirst, item.concepts.contains(grammar.conjunction) {
                    // "quá hạn còn 154" is one label.
                    // "hồ sơ quá hạn nhưng chưa có kết quả 689": both sides are of the numeral where a mark parts the first from the numeral before.
                    if at < place - 1, item.concepts.contains(grammar.remaining) == false, (low..<at).contains(where: { isBoundary(items[$0]) }) {
                        at -= 1
                        continue
                    }
                    // "hồ sơ trễ còn dưới 1%"
                    let isBeside = at == place - 1 || at == place - 2 && items[place - 1].kind == .word && items[place - 1].concepts.intersects(grammar.approximators)
                    let isLabelEnd = isBeside && at - 1 >= low && (items[at - 1].kind == .word || items[at - 1].kind == .date) && item.concepts.contains(grammar.remaining)
                    if !isLabelEnd { return at }
                }
            }
            if opensSegment(item) { return at - 1 }
            // "trong 2.215 hồ sơ phải giải quyết có 1.897 hồ sơ …": what stands before `có` is told of the first.
            if !isFirst, at == place - 1, item.word == grammar.havingWord, at > low, items[low].noun != 0, place + 1 < items.count, items[place + 1].noun == items[low].noun, !(low..<at).contains(where: { isBoundary(items[$0]) }) { return at }
            at -= 1
        }
        return low - 1
    }

    /// "Phú Bình (241)": the label stands before the bracket.
    func isAloneInBrackets(_ place: Int) -> Bool {
        // "trả kết quả qua bưu chính còn ít (11 HS)"
        if place + 2 < items.count, items[place + 2].isMark(0x29), grammar.caseNouns.contains(items[place + 1].noun), place >= 2, !isName(items[place - 2]) { return true }
        var next = place + 1
        if next < items.count, items[next].isMark(0x25) || items[next].noun == grammar.points { next += 1 }
        return next < items.count && items[next].isMark(0x29)
    }

    // MARK: what is said around a numeral

    /// "Bưu điện huyện nhận 340 hồ sơ và trả 2.108 kết quả": who acts is told once.
    private var isPostalSentence: Bool {
        guard sentenceSays.contains(grammar.postal), let first = items.first(where: { $0.kind == .word }) else { return false }
        return first.concepts.contains(grammar.postal)
    }

    func gatherConcepts(_ n: Int) {
        let label = says(frames[n].before)
        var behind = says(frames[n].after)
        // No boundary between this numeral and the next: what stands there is the next one's label.
        if n + 1 < frames.count, frames[n].after.upperBound == frames[n + 1].item, frames[n + 1].before.lowerBound <= frames[n].after.lowerBound,
           label.intersects(grammar.qualities), !frames[n].isNumerator {
            behind = ConceptSet()
        }
        else if let act = actOfNext(n) {
            behind = says(frames[n].after.lowerBound..<act)
        }
        // "2.714 trong tổng số gần 6.800 thủ tục": the words are the whole's.
        if frames[n].shape == .count, let first = frames[n].after.first(where: { items[$0].kind == .word }), items[first].concepts.contains(grammar.outOf), first == frames[n].item + 1 { behind = ConceptSet() }
        let far = says(frames[n].farBefore)
        var own = label.union(behind)
        // "tồn quý trước 388, mới 3.739"
        if sentenceSays.contains(grammar.carriedOver) || n == firstFrame && n > 0 && isListLine && frames[n - 1].indicator == lexicon.carriedOver && sentenceNumber - frames[n - 1].sentence == 1, let lead = frames[n].before.last(where: { items[$0].kind == .word }), items[lead].word == grammar.newWord { own.insert(grammar.newlyReceived) }
        // "5.238 hồ sơ (cũ 21; mới 5.217)"
        if frames[n].depth > 0, frames[n].shape == .count, let lead = frames[n].before.last(where: { items[$0].kind == .word }), lead == frames[n].item - 1, items[lead].word == grammar.oldWord || items[lead].word == grammar.newWord, items.contains(where: { $0.kind == .word && $0.word == grammar.oldWord }), items.contains(where: { $0.kind == .word && $0.word == grammar.newWord }) {
            own.insert(items[lead].word == grammar.oldWord ? grammar.carriedOver : grammar.newlyReceived)
        }
        if isPostalSentence, own.intersects(grammar.states) { own.insert(grammar.postal) }
        var near = own.union(far)
        if frames[n].isNumerator, frames[n].after.lowerBound > frames[n].item + 3 { own.formUnion(says(frames[n].item + 1..<frames[n].item + 3)) }
        if frames[n].isNumerator { own.insert(grammar.numerator); near.insert(grammar.numerator) }
        if frames[n].isDenominator { own.insert(grammar.denominator); near.insert(grammar.denominator) }
        for rivals in grammar.rivals where own.intersects(rivals) {
            let inLabel = label.intersection(rivals)
            let inBehind = behind.intersection(rivals)
            if !inLabel.isEmpty, !inBehind.isEmpty, inLabel != inBehind {
                own = own.subtracting(rivals).union(inLabel)
                near = near.subtracting(rivals).union(inLabel)
            } else if !own.intersection(rivals).isEmpty {
                near = near.subtracting(rivals).union(own.intersection(rivals))
            }
        }
        frames[n].own = own
        frames[n].near = near
        frames[n].list = near
        frames[n].sentenceSays = sentenceSays
        frames[n].clauseSays = clauseSays(n)
        // A title has the whole article for background.
        frames[n].paragraphSays = sentence.kind == .title ? grammar.everything : focus.paragraphSays
        if frames[n].noun == grammar.fault, focus.leadSays.contains(grammar.inspected), sentence.kind != .title, near.contains(grammar.found) || near.contains(grammar.received) { frames[n].paragraphSays.insert(grammar.inspected) }
    }

    /// What stands between the semicolons around a numeral, with what stands before the colon of their list.
    private func clauseSays(_ n: Int) -> ConceptSet {
        guard summary.hasMark(0x3B) else { return sentenceSays }
        if n > firstFrame, !(frames[n - 1].item..<frames[n].item).contains(where: { items[$0].isMark(0x3B) }) { return frames[n - 1].clauseSays }
        let range = clause(n)
        var head = 0
        if summary.hasMark(0x3A), let colon = (0..<range.lowerBound).last(where: { items[$0].isMark(0x3A) }) { head = colon }
        return says(range).union(says(0..<head))
    }

    /// "22 đầu việc của kế hoạch đã làm xong 14 đầu việc": the act right before a second count of the same noun is that one's.
    private func actOfNext(_ n: Int) -> Int? {
        if n + 1 < frames.count, frames[n].shape == .money, frames[n + 1].shape == .money, !frames[n].isNumerator, !frames[n].startsRange, frames[n].after.upperBound == frames[n + 1].item {
            let place = frames[n + 1].item - 1
            return place >= frames[n].after.lowerBound && items[place].kind == .word && items[place].concepts.intersects(grammar.rateQualities) ? place : nil
        }
        guard n + 1 < frames.count, frames[n].shape == .count, frames[n].nounOrigin == .after, frames[n + 1].nounOrigin == .after, frames[n].noun == frames[n + 1].noun,
              !frames[n].isNumerator, !frames[n].startsRange, frames[n].after.upperBound == frames[n + 1].item else { return nil }
        let place = frames[n + 1].item - 1
        guard place > frames[n].after.lowerBound, items[place].kind == .word, items[place].noun == 0, items[place].concepts.intersects(grammar.states) || items[place].concepts.contains(grammar.done) else { return nil }
        return place
    }
}
