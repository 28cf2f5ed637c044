import Mentions
import Tokens

/// Rises and falls: what "từ A xuống B" shares, what a verb governs over a list, and what a bare "còn 102 đơn vị" counts.
extension FigureReader {
    /// "giảm từ 94 xuống còn 59 phòng", "từ 80 đến dưới 90%": the first of the two counts what the second does.
    func shareFromTo() {
        guard frames.count - firstFrame > 1 else { return }
        for n in firstFrame..<frames.count - 1 where frames[n].shape == .count && frames[n].noun == 0 && !frames[n].hasUnknownNoun && !frames[n].isNumerator && !frames[n].isZero && frames[n].mention >= 0 {
            let next = frames[n + 1]
            guard next.item - frames[n].item <= 6, opensFromTo(frames[n].item), next.shape == .share || next.shape == .score || next.shape == .rank || next.shape == .count && next.nounOrigin == .after, !next.isZero else { continue }
            var moves = false
            var isPlain = true
            for place in frames[n].item + 1..<next.item {
                let said = items[place].concepts
                if items[place].word == grammar.toWord || said.contains(grammar.upDown) { moves = true }
                if items[place].kind == .word, items[place].isUnknownWord || !said.subtracting(grammar.discourse).subtracting(grammar.movements).isEmpty { isPlain = false }
                if items[place].isMark(0x3B) || items[place].isMark(0x2C) { isPlain = false }
            }
            guard moves, isPlain, next.shape != .count || mentions[Int(frames[n].mention)].value.scale == 0 else { continue }
            frames[n].shape = next.shape
            if next.shape == .count {
                frames[n].noun = next.noun
                frames[n].nounOrigin = .after
                frames[n].sharesUnit = true
            }
        }
    }

    /// What the shared noun says of itself.
    func finishFromTo() {
        for n in firstFrame..<frames.count where frames[n].sharesUnit && n + 1 < frames.count {
            guard let place = frames[n + 1].after.first(where: { items[$0].noun == frames[n].noun }) else { continue }
            frames[n].own.formUnion(items[place].concepts)
            frames[n].near.formUnion(items[place].concepts)
            frames[n].list.formUnion(items[place].concepts)
        }
    }

    /// `từ` stands before the numeral, perhaps with an approximator between.
    func opensFromTo(_ item: Int) -> Bool {
        var place = item - 1
        while place >= 0, items[place].kind == .word, items[place].concepts.intersects(grammar.approximators) { place -= 1 }
        return place >= 0 && items[place].kind == .word && items[place].word == grammar.fromWord
    }

    /// "giảm 36 lãnh đạo cấp phòng và 11 biên chế": the verb governs what stands beside its count without a verb of its own.
    func isGoverned(_ n: Int) -> Bool {
        if n - 1 > firstFrame, frames[n].depth == 0, frames[n - 1].depth > 0, frames[n - 2].depth == 0, frames[n - 2].isDecrease, frames[n].shape == .count, frames[n].nounOrigin == .after, frames[n].noun == frames[n - 2].noun,
           frames[n].before.allSatisfy({ items[$0].kind == .mark || items[$0].concepts.intersects(grammar.approximators) || items[$0].concepts.contains(grammar.conjunction) }) { return true }
        guard n > firstFrame, frames[n - 1].isDecrease, frames[n].shape == .count else { return false }
        // "giảm 10% (bằng 205.369) biên chế"
        if frames[n - 1].shape == .share, frames[n].depth > frames[n - 1].depth, frames[n].item - frames[n - 1].item <= (frames[n - 1].own.intersects(grammar.postNouns) ? 8 : 4) { return true }
        guard frames[n].nounOrigin == .after || frames[n].hasUnknownNoun, frames[n - 1].nounOrigin == .after || frames[n - 1].hasUnknownNoun,
              frames[n].depth == frames[n - 1].depth else { return false }
        for place in frames[n].before where items[place].kind == .word && !items[place].concepts.subtracting(grammar.approximators).subtracting(ConceptSet(grammar.conjunction)).isEmpty { return false }
        for place in frames[n].before where items[place].isUnknownWord { return false }
        return frames[n].before.lowerBound <= (frames[n - 1].after.upperBound) + 1
    }

    /// "Số đơn vị sự nghiệp công lập thuộc bộ còn 102 đơn vị, giảm 8": behind a word of rise or fall, the offices or units the clause is about.
    func takeUnitHead(_ n: Int) {
        let frame = frames[n]
        guard frame.shape == .count, !frame.isZero, !frame.isDenominator, !frame.hasUnknownNoun,
              frame.noun == 0 || frame.nounOrigin == .after && (frame.noun == grammar.unitNoun || frame.noun == grammar.otherNoun) && (frame.sharesUnit || items.indices.contains(frame.item + 1) && grammar.vagueUnitWords.contains(tokens[Int(items[frame.item + 1].first)].word)),
              sentenceSays.intersects(grammar.unitHeads), frame.noun == 0 || frame.sharesUnit && !frame.own.intersects(grammar.unitHeads) || !items[frame.item + 1].concepts.intersects(grammar.unitHeads) else { return }
        let cue = frame.noun == 0 ? says(max(0, frame.item - 2)..<frame.item) : says(frame.before).union(ConceptSet(frame.status == .change ? grammar.decrease : 0))
        guard cue.intersects(grammar.movements) || frame.noun != 0 && frame.before.contains(where: { items[$0].word == grammar.numberWord }) else { return }
        var place = frame.item - 1
        while place >= 0 {
            if items[place].isMark(0x3B) { return }
            let head = items[place].concepts.intersection(grammar.unitHeads)
            if items[place].kind == .word, items[place].noun != 0, !head.isEmpty {
                frames[n].noun = items[place].noun
                frames[n].nounOrigin = .label
                frames[n].own.formUnion(head)
                frames[n].near.formUnion(head)
                return
            }
            // Another thing is counted between.
            if items[place].kind == .number, place + 1 < frame.item, items[place + 1].noun != 0, items[place + 1].noun != grammar.unitNoun, items[place + 1].noun != grammar.otherNoun, items[place + 1].concepts.intersection(grammar.unitHeads).isEmpty { return }
            place -= 1
        }
    }

    /// The count of posts that the change would change stands right before.
    func followsQuota(_ n: Int) -> Bool {
        for other in (max(0, firstFrame - 3)..<n).reversed() where frames[other].shape == .count && frames[other].hasIndicator {
            return frames[other].indicator == lexicon.staffQuota && frames[n].sentence - frames[other].sentence <= 1
        }
        return false
    }

    /// "sáp nhập 84 thôn thành 41 thôn": what there was before.
    func isMerged(_ n: Int) -> Bool {
        guard frames[n].shape == .count, frames[n].nounOrigin == .after, n + 1 < frames.count, frames[n + 1].shape == .count, frames[n + 1].noun == frames[n].noun, frames[n].own.contains(grammar.merging), frames[n + 1].item - frames[n].item <= 5 else { return false }
        return (frames[n].item..<frames[n + 1].item).contains { items[$0].kind == .word && tokens[Int(items[$0].first)].word == grammar.becomeWord }
    }
}
