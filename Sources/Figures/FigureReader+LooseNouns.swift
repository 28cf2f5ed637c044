import Mentions
import Tokens

extension FigureReader {
    /// "chỉ rõ 13 điểm phải sửa", "Kế hoạch có 14 việc": everyday words that count tasks or faults only where the sentence speaks of them.
    func nameLooseNoun(_ n: Int) {
        let frame = frames[n]
        guard frame.nounOrigin != .after || frame.noun == grammar.otherNoun || frame.shape == .score, frame.shape == .count || frame.shape == .score, !frame.isZero else { return }
        var place = frame.after.lowerBound
        guard place < frame.after.upperBound, items[place].kind == .word else { return }
        let isPublic = tokens[Int(items[place].first)].word == grammar.publicWord
        if isPublic, items[place].end - items[place].first == 1 {
            place += 1
            guard place < frame.after.upperBound, items[place].kind == .word else { return }
        }
        let item = items[place]
        // "công việc" as one phrase, or the bare word.
        let word = tokens[Int(item.end) - 1].word
        guard item.end - item.first == 1 || isPublic && item.end - item.first == 2 else { return }
        if isFault(n, word), !isPublic || frame.near.contains(grammar.found) {
            name(n, grammar.fault, says: grammar.faultSaid, at: place)
        } else if grammar.looseTasks.contains(word), isTask(n) {
            name(n, grammar.task, says: grammar.taskTold, at: place)
        }
    }

    /// What an inspection found, told as points or places: "nêu 6 chỗ", "còn 4 việc phải chấn chỉnh".
    private func isFault(_ n: Int, _ word: WordID) -> Bool {
        guard grammar.looseFaults.contains(word), focus.paragraphSays.contains(grammar.inspected) || focus.leadSays.contains(grammar.inspected) else { return false }
        let frame = frames[n]
        guard !frame.own.intersects(grammar.indices), !frame.own.contains(grammar.totalPoints), !frame.own.contains(grammar.selfScored), !frame.near.contains(grammar.rankVerb) else { return false }
        if frame.mention >= 0, mentions[Int(frame.mention)].value.scale > 0 || frame.isNumerator && frame.shape == .score { return false }
        if says(frame.after).contains(grammar.toMend) { return true }
        if frame.near.contains(grammar.found) { return frame.shape != .score || !sentenceSays.intersects(grammar.indices) }
        // "chỉ rõ 13 điểm phải sửa, riêng Tá Lò 8 điểm"
        return n > firstFrame && frames[firstFrame..<n].contains { $0.noun == grammar.fault && $0.unitFirst < $0.unitEnd && tokens[Int($0.unitEnd) - 1].word == word }
    }

    private func isTask(_ n: Int) -> Bool {
        guard !frames[n].near.contains(grammar.found) else { return false }
        return sentenceSays.contains(grammar.plan) || sentenceSays.contains(grammar.fromAbove) || frames[firstFrame..<n].contains { $0.noun == grammar.task }
    }

    private func name(_ n: Int, _ noun: ConceptID, says said: ConceptID, at place: Int) {
        frames[n].shape = .count
        frames[n].noun = noun
        frames[n].nounOrigin = .after
        frames[n].hasUnknownNoun = false
        frames[n].unitFirst = items[place].first
        frames[n].unitEnd = items[place].end
        for one in [noun, said] {
            frames[n].own.insert(one)
            frames[n].near.insert(one)
            frames[n].list.insert(one)
        }
    }

    /// "5/21 cán bộ chưa có chữ ký số": what is told of the part says nothing of the whole.
    func readWholeAlone(_ n: Int) {
        guard frames[n].mention >= 0, frames[n].nounOrigin == .after, let unit = items.indices.first(where: { items[$0].first == frames[n].unitFirst }) else { return }
        guard frames[n].noun == grammar.staff else { return }
        let kept = frames[n]
        frames[n].own = items[unit].concepts
        frames[n].near = frames[n].own
        frames[n].list = frames[n].own
        apply(matcher.match(frames[n]), to: n)
        frames[n].own = kept.own
        frames[n].near = kept.near
        frames[n].list = kept.list
    }

    /// "- Công văn, thông báo đôn đốc CCHC: 14": the label of the item names kinds of documents.
    func takeKindOfDocuments(_ n: Int) {
        let place = frames[n].item
        guard place > 1, frames[n].shape == .count, items[place - 1].isMark(0x3A), let lead = items[..<place].first(where: { $0.noun != 0 }), lead.noun == grammar.documentKind else { return }
        frames[n].noun = grammar.documentKind
        frames[n].nounOrigin = .label
    }

    /// "UBND tỉnh giao 204 nhiệm vụ. Hoàn thành 196": what follows a count of given tasks in its paragraph is of those.
    func noteTasks(_ n: Int) {
        if frames[n].indicator == lexicon.assignedTotal { focus.areTasksGiven = true }
        if frames[n].indicator == lexicon.tasksPlanned { focus.areTasksGiven = false }
    }

    /// "quá hạn 0,92%, khoảng 268.000 hồ sơ": about as many cases as the rate before says.
    private func readCountBehindRate(_ n: Int, last: Int) -> Bool {
        guard last >= firstFrame, last == n - 1, frames[n].shape == .count, frames[n].nounOrigin == .after, grammar.caseNouns.contains(frames[n].noun), frames[n].bound == .about || frames[n].bound == .under || frames[n].bound == .over, !frames[n].isNumerator,
              frames[last].shape == .share, frames[last].hasIndicator, frames[last].status == .result, frames[last].rule >= 0, frames[n].depth == frames[last].depth, !frames[n].own.intersects(grammar.telling),
              (frames[last].item + 1..<frames[n].item).allSatisfy({ items[$0].isMark(0x2C) || items[$0].isMark(0x25) || items[$0].concepts.intersects(grammar.approximators) || items[$0].concepts.contains(grammar.thatIs) }) else { return false }
        let indicator = lexicon.indicators[Int(frames[last].indicator.index)].rateNumerator
        guard indicator != .none else { return false }
        frames[n].indicator = indicator
        frames[n].isDecided = true
        frames[last].partOf = Int32(n)
        return true
    }

    /// "đạt 93% (42/45 nhiệm vụ)": the part and the whole behind the rate they give.
    func readPairBehindRate(_ n: Int, last: Int) -> Bool {
        if readCountBehindRate(n, last: last) { return true }
        guard frames[n].isNumerator, last >= firstFrame, frames[last].shape == .share, frames[last].hasIndicator, frames[last].status != .change, !frames[n].hasUnknownNoun, frames[n].noun != grammar.otherNoun else { return false }
        let indicator = lexicon.indicators[Int(frames[last].indicator.index)].rateNumerator
        guard indicator != .none, (frames[n].shape == .money) == (lexicon.indicators[Int(indicator.index)].valueType == .money) else { return false }
        let between = frames[last].item + 1..<frames[n].item
        let isTold = between.contains { items[$0].concepts.contains(grammar.thatIs) }
        guard frames[n].depth > frames[last].depth || isTold else { return false }
        let rated = frames[last].after
        guard between.allSatisfy({ items[$0].kind == .mark || rated.contains($0) || items[$0].concepts.contains(grammar.thatIs) || items[$0].concepts.intersects(grammar.approximators) }) else { return false }
        frames[n].indicator = indicator
        frames[n].isDecided = true
        frames[last].partOf = Int32(n)
        return true
    }

    /// "niêm yết 100% TTHC (213/213)", "công khai 100% thủ tục (213)": in brackets behind a share that no rate is defined for stands what the share is a share of.
    func takeWordsOfShare(_ n: Int, last: Int) {
        guard frames[n].shape == .count, frames[n].noun == 0 || frames[n].nounOrigin == .after, !frames[n].hasUnknownNoun, !frames[n].isDenominator, last >= firstFrame, frames[last].shape == .share, !frames[last].hasIndicator, frames[last].status == .result,
              frames[n].depth > frames[last].depth, let named = frames[last].after.first(where: { items[$0].noun != 0 && grammar.labelNouns.contains(items[$0].noun) && !grammar.placeNouns.contains(items[$0].noun) }),
              frames[n].noun == 0 || frames[n].noun == items[named].noun else { return }
        let rated = frames[last].after
        guard (frames[last].item + 1..<frames[n].item).allSatisfy({ items[$0].kind == .mark || rated.contains($0) || items[$0].concepts.intersects(grammar.approximators) || items[$0].concepts.intersects(grammar.equalWords) }) else { return }
        frames[n].noun = items[named].noun
        frames[n].nounOrigin = .after
        frames[n].own.formUnion(frames[last].own)
        frames[n].near.formUnion(frames[last].own)
    }
}
