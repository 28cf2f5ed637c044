import Mentions
import Tokens

extension FigureReader {
    /// Decides what each numeral of the sentence counts, from left to right.
    func resolveFrames() {
        let continues = continuesList()
        if !continues, focus.state != 0 { focus.isStateWeak = true }
        var listNoun = continues || isListLine ? focus.noun : 0
        carriedNoun = listNoun == 0 ? focus.noun : 0
        var last = -1
        readInTurn()
        for n in firstFrame..<frames.count {
            readBound(n)
            readStatus(n)
            if frames[n].turn > 0 { takeTurn(n) }
            if frames[n].isTaken {
                readScope(n)
                hand(n, &listNoun)
                last = n
                continue
            }
            readYear(n)
            if readOrdinal(n, last: last) {
                if frames[n].isDecided { last = n }
                continue
            }
            if isMaximum(n, last: last) { continue }
            readIndex(n)
            if readDenominator(n, last: last) {
                last = n
                continue
            }
            if readPairBehindRate(n, last: last) || readRelation(n, last: last >= 0 ? last : firstFrame - 1) {
                readScope(n)
                hand(n, &listNoun)
                last = n
                continue
            }
            takeUnitHead(n)
            takeWordsOfShare(n, last: last)
            takeWordsOfCount(n, last: last)
            inheritNoun(n, listNoun: listNoun)
            readList(n, last: last, continues: continues)
            let isAttached = attachShare(n, last: last)
            if frames[n].status == .change { resolveChange(n) }
            else if continueFromTo(n, last: last) { frames[n].isDecided = true }
            else if !isAttached { resolve(n, last: last) }
            readImplied(n)
            readScope(n)
            hand(n, &listNoun)
            last = n
        }
        if listNoun != 0 { focus.noun = listNoun }
    }

    /// "Trong đó …", "Còn …", "Số …": the sentence goes on with the noun and the state of the one before.
    func continuesList() -> Bool {
        guard let first = items.first(where: { $0.kind != .mark }) else { return false }
        return first.kind == .word && (first.concepts.contains(grammar.listHead) || first.concepts.contains(grammar.continuation) || first.concepts.contains(grammar.rateWord))
    }

    /// Behind `thứ`, `hạng`: a rank where a ranking is spoken of, else no figure. True when the numeral is settled.
    private func readOrdinal(_ n: Int, last: Int) -> Bool {
        let isBehindBracket = frames[n].isNumerator && frames[n].item > 1 && items[frames[n].item - 1].isMark(0x28) && items[frames[n].item - 2].concepts.contains(grammar.rankVerb)
        guard isOrdinal(n) || isBehindBracket || frames[n].item > 0 && items[frames[n].item - 1].concepts.intersects(grammar.rankCues) else { return false }
        let frame = frames[n]
        // "vào tốp 5": a place at least that good, where a ranking is spoken of.
        if frame.shape == .count, frame.item > 0, items[frame.item - 1].concepts.contains(grammar.topGroup), frame.noun == 0 || grammar.placeNouns.contains(frame.noun), isIndexRunning || sentenceSays.intersects(grammar.indices) || !focus.index.isEmpty && frame.noun == 0 {
            frames[n].shape = .rank
            frames[n].noun = 0
            return false
        }
        // "xếp 5/8"
        if frame.isNumerator, frame.shape == .count, frame.noun == 0 || grammar.placeNouns.contains(frame.noun), frame.item > 0, isBehindBracket || items[frame.item - 1].concepts.contains(grammar.rankVerb) {
            frames[n].shape = .rank
            frames[n].noun = 0
            return false
        }
        // "73,2%, đứng 27"
        if frame.shape == .count, frame.noun == 0, !frame.hasUnknownNoun, frame.status != .change, frame.mention >= 0, mentions[Int(frame.mention)].value.scale == 0, mentions[Int(frame.mention)].value.digits <= 100,
           frame.item > 0, items[frame.item - 1].concepts.contains(grammar.rankVerb), isIndexRunning || sentenceSays.intersects(grammar.indices) {
            frames[n].shape = .rank
            return false
        }
        guard frame.mention >= 0, mentions[Int(frame.mention)].flags.contains(.ordinal) || frame.followsOrdinal, frame.status != .change else { return false }
        let followsIndex = last >= 0 && (frames[last].shape == .score || frames[last].shape == .rank || frames[last].shape == .share) && lexicon.isIndex(frames[last].indicator)
        if frame.near.contains(grammar.rankVerb) || sentenceSays.intersects(grammar.indices) || followsIndex || isIndexRunning {
            frames[n].shape = .rank
            frames[n].noun = 0
            return false
        }
        frames[n].isIgnored = true
        setMention(frame.mention, kind: .ignored, reason: .ordinal)
        return true
    }

    func isPart(_ part: Int, of whole: Int) -> Bool {
        guard frames[part].mention >= 0, frames[whole].mention >= 0 else { return false }
        let a = mentions[Int(frames[part].mention)].value, b = mentions[Int(frames[whole].mention)].value
        return a.scale == 0 && b.scale == 0 && a.digits <= b.digits
    }

    /// What the list hands down: the running state, the head of the bullets, the count a bracket stands behind.
    private func readList(_ n: Int, last: Int, continues: Bool) {
        if focus.areTasksGiven, frames[n].noun == grammar.task, !frames[n].near.contains(grammar.plan) {
            frames[n].sentenceSays.insert(grammar.fromAbove)
            frames[n].clauseSays.insert(grammar.fromAbove)
        }
        if frames[n].isZero, last < firstFrame {
            frames[n].list.formUnion(frames[n].near)
            return
        }
        if focus.state != 0, !focus.isStateWeak || continues || isListLine, isCellLine || !tellsLateAnew(n) && !isNoneLate(n, last: last) { frames[n].list.insert(focus.state) }
        if isListLine { frames[n].list.formUnion(focus.state != 0 && focus.stateSentence == sentenceNumber ? focus.headSays.subtracting(grammar.states) : focus.headSays) }
        if last >= 0, frames[n].depth > frames[last].depth, frames[n].group != frames[last].group {
            frames[n].list.formUnion(frames[last].own.intersection(grammar.states))
        }
        if frames[n].noun == grammar.task, last >= firstFrame, frames[n].depth > 0 {
            if frames[n].group != frames[last].group, frames[n].depth > frames[last].depth, frames[last].own.contains(grammar.done) || frames[n - 1].isIgnored { frames[n].list.insert(grammar.done) }
            else if frames[n].group == frames[last].group, frames[last].list.contains(grammar.done) { frames[n].list.insert(grammar.done) }
        }
        if last >= 0, frames[last].noun == grammar.course { frames[n].list.insert(grammar.courseBefore) }
        frames[n].list.formUnion(frames[n].near)
    }

    /// "trả 1.019 bộ, còn 8 bộ chưa đến hạn, không có hồ sơ trễ hẹn": no late case at all, neither of the resolved nor of those that are in time.
    private func isNoneLate(_ n: Int, last: Int) -> Bool {
        frames[n].isZero && frames[n].depth == 0 && last >= firstFrame && frames[n].own.contains(grammar.overdueSaid) && (focus.state == grammar.resolved || frames[last].own.intersects(grammar.timeQualities))
    }

    /// "Còn 5 hồ sơ quá hạn", a sentence behind "đã trả 2.990": late cases told anew, resolved or not.
    private func tellsLateAnew(_ n: Int) -> Bool {
        guard focus.state == grammar.resolved || focus.state == grammar.pending && frames.count - firstFrame == 1 && frames[n].depth == 0, focus.stateSentence != sentenceNumber, frames[n].own.contains(grammar.overdueSaid), let first = items.first(where: { $0.kind != .mark }) else { return false }
        return !first.concepts.contains(grammar.listHead)
    }

    func apply(_ result: FrameMatcher.Result, to n: Int) {
        guard result.rule >= 0 else { return }
        let rule = lexicon.rules[Int(result.rule)]
        frames[n].indicator = rule.indicator
        frames[n].also = rule.also
        frames[n].rule = result.rule
        frames[n].runnerUp = result.runnerUp
        frames[n].score = result.score
        frames[n].runnerUpScore = result.runnerUpScore
    }

    private func resolve(_ n: Int, last: Int) {
        frames[n].isDecided = true
        if isVoid(n) { return }
        if let source = lineSource(n) { return take(n, from: source) }
        if frames[n].shape == .count && takePair(n) || inheritCut(n) || frames[n].depth > 0 && (inheritPlaces(n, last: last) || inheritPosts(n, last: last)) || restateThese(n) { return }
        let match = matcher.match(at: frames.pointer(to: n))
        if match.score >= FrameMatcher.strongScore { apply(match, to: n) }
        else if frames[n].shape == .count,
                readBeforeLate(n) || inheritFields(n) || inheritWithin(n) || inheritPart(n, last: last) || inheritCaseTopic(n) || inheritSeries(n, last: last) || isUnknownPart(n) { return }
        else if frames[n].nounOrigin == .carried || frames[n].nounOrigin == .focus {
            // A noun taken from afar counts only where the act is told.
            frames[n].noun = 0
            frames[n].nounOrigin = .none
            if !frames[n].hasUnknownNoun { apply(matcher.match(frames[n]), to: n) }
        }
        if !frames[n].hasIndicator { inheritAct(n, last: last) }
        if !frames[n].hasIndicator { inheritMember(n) }
        if !frames[n].hasIndicator { inheritParallel(n, last: last) }
        if !frames[n].hasIndicator { inheritTopic(n) }
        if !frames[n].hasIndicator { takeRunningCount(n) }
        if !frames[n].hasIndicator { inheritShare(n) }
        if !frames[n].hasIndicator { inheritBreakdown(n) }
        if !frames[n].hasIndicator { inheritTopicSentence(n) }
        takeRunningRate(n)
        if !frames[n].hasIndicator { readBeforeRate(n) }
        if !frames[n].hasIndicator { restate(n) }
        if !frames[n].hasIndicator, frames[n].shape != .count || frames[n].noun != 0 { apply(match, to: n) }
        if !frames[n].hasIndicator { takeCutOfTime(n, last: last) }
        readOutside(n)
        readEach(n)
        frames[n].isOpen = frames[n].isOpen || isOpenCount(n)
        frames[n].isAloneInBrackets = frames[n].depth > 0 && isAlone(n)
    }

    /// "Tỷ lệ số hóa hồ sơ và số hóa kết quả đều đạt 100%": one share of two things.
    private func readEach(_ n: Int) {
        guard frames[n].shape == .share, frames[n].hasIndicator, frames[n].also == .none, frames[n].rule >= 0 else { return }
        let frame = frames[n]
        guard
              let each = frame.before.first(where: { items[$0].kind == .word && grammar.eachWords.contains(tokens[Int(items[$0].first)].word) }),
              let and = (frame.before.lowerBound..<each).last(where: { items[$0].kind == .word && items[$0].concepts.contains(grammar.conjunction) }) else { return }
        var other = frame
        other.own = says(frame.before.lowerBound..<and).union(says(each..<frame.before.upperBound))
        other.near = other.own.union(says(frame.farBefore))
        other.list = other.near
        let match = matcher.match(other)
        guard match.rule >= 0, match.score >= FrameMatcher.strongScore else { return }
        let indicator = lexicon.rules[Int(match.rule)].indicator
        if indicator != frame.indicator { frames[n].also = indicator }
    }

    /// "Đừng vội mừng vì con số 83%", where 82,99% was told: the figure in round words.
    private func restateRounded(_ n: Int) -> Bool {
        let frame = frames[n]
        guard frame.shape == .share, frame.mention >= 0, frame.status == .result, let lead = frame.before.last, items[lead].kind == .word, tokens[Int(items[lead].end) - 1].word == grammar.numberWord, frame.after.isEmpty || isSilentBehind(n) else { return false }
        let value = mentions[Int(frame.mention)].value
        guard value.scale == 0, value.digits > 0, value.digits <= 100 else { return false }
        for source in (max(0, n - 40)..<n).reversed() where frames[source].shape == .share && frames[source].hasIndicator && frames[source].status == .result && frames[source].mention >= 0 {
            let told = mentions[Int(frames[source].mention)].value
            guard told.scale == 1 || told.scale == 2 else { continue }
            let unit: Int64 = told.scale == 1 ? 10 : 100
            guard (told.digits + unit / 2) / unit == value.digits else { continue }
            take(n, from: source)
            return frames[n].hasIndicator
        }
        return false
    }

    /// Behind the numeral nothing says what is counted.
    private func isSilentBehind(_ n: Int) -> Bool {
        frames[n].after.allSatisfy { items[$0].kind == .mark || items[$0].noun == 0 && !items[$0].concepts.intersects(grammar.telling) }
    }

    /// "Sở báo 3,4%": a number that was told before, to the last digit, counts what it counted there.
    private func restate(_ n: Int) {
        if restateRounded(n) { return }
        let frame = frames[n]
        guard frame.mention >= 0, frame.shape == .share || frame.shape == .score || frame.shape == .count, !frame.isNumerator, !frame.isDenominator, frame.shape != .count || frame.nounOrigin != .after && !frame.hasUnknownNoun || grammar.caseNouns.contains(frame.noun),
              !frame.own.intersects(grammar.states.union(grammar.qualities).union(grammar.rateQualities).union(grammar.indices)) else { return }
        let value = mentions[Int(frame.mention)].value
        guard frame.shape == .count ? value.scale == 0 && value.digits > 1000 && value.digits % 100 != 0 : value.scale > 0 else { return }
        guard let source = lastFrame(of: value, frame.shape, before: n) else { return }
        if frames[source].hasIndicator, frame.shape != .count || frame.noun == 0 || frame.nounOrigin != .after || frames[source].noun == frame.noun { take(n, from: source) }
    }

    /// A numeral with a noun but no act of its own takes the act of its list.
    private func inheritAct(_ n: Int, last: Int) {
        let frame = frames[n]
        guard frame.shape == .count || frame.shape == .share, !frame.isZero, last >= 0 else { return }
        let label = says(frame.before)
        if frame.shape == .count, grammar.caseNouns.contains(frame.noun) {
            let isLevel = label.contains(grammar.level) || says(frame.farBefore).contains(grammar.level)
            if frame.status == .previous || isLevel {
                for head in (firstFrame..<n).reversed() where frames[head].shape == .count && frames[head].hasIndicator && !frames[head].isDenominator && frames[head].isNumerator == frame.isNumerator && grammar.caseNouns.contains(frames[head].noun) {
                    return take(n, from: head)
                }
            }
            let inList = frame.depth > 0 || sentenceSays.contains(grammar.listHead)
            // Behind a bracket the list goes on with what stands before the bracket.
            var source = last
            while source > firstFrame, frames[source].depth > frame.depth || frames[source].shape != .count && frames[source].depth >= frame.depth && frames[source - 1].depth > frame.depth { source -= 1 }
            if frames[source].hasIndicator, frames[source].shape == .count, grammar.caseNouns.contains(frames[source].noun), inList, !frame.own.contains(grammar.otherNoun) {
                return take(n, from: source)
            }
        }
        guard frames[last].hasIndicator, frames[last].shape == frame.shape else { return }
        let qualifiers = label.subtracting(grammar.discourse)
        if frame.shape == .count, frame.noun == frames[last].noun, frame.noun != 0, !grammar.caseNouns.contains(frame.noun),
           frame.noun != grammar.otherNoun, frame.noun != grammar.procedure || says(frame.after).contains(grammar.level) && says(frames[last].after).contains(grammar.level), frame.nounOrigin == .after, qualifiers.isEmpty, !namesOtherUnits(n, than: last) {
            take(n, from: last)
        } else if frame.shape == .share, frame.status == .target || frame.status == .previous, qualifiers.isEmpty {
            take(n, from: last)
        }
    }

    /// A reading is taken over only where its rule refuses nothing of what stands at the taker.
    func take(_ n: Int, from source: Int) {
        if frames[source].rule >= 0 {
            // What moves is refused as a count of its own, not as a change.
            let own = frames[n].status == .change ? frames[n].own.subtracting(grammar.changeCues) : frames[n].own
            for (reach, concepts) in lexicon.rules[Int(frames[source].rule)].refusals where (reach == .own || reach == .near) && own.intersects(concepts) || reach == .near && lexicon.isIndex(frames[source].indicator) && frames[n].near.intersects(concepts) { return }
        }
        frames[n].indicator = frames[source].indicator
        frames[n].rule = frames[source].rule
        if frames[source].isOpen || grammar.voiceNouns.contains(frames[n].noun), frames[source].hasIndicator, !frames[n].own.intersects(grammar.qualities), !frames[n].own.intersects(grammar.states) { frames[n].isOpen = true }
        if frames[n].depth > frames[source].depth { frames[n].partOf = Int32(source) }
    }

    /// A change takes the indicator it changes: the last of its shape, what its own frame says, or the last count.
    private func resolveChange(_ n: Int) {
        frames[n].isDecided = true
        if frames[n].isMultiple {
            // "cao gấp 5 lần lĩnh vực hộ tịch": beside another, not over time.
            if let next = frames[n].after.dropFirst().first(where: { items[$0].kind == .word }), items[next].concepts.contains(grammar.field) || items[next].concepts.contains(grammar.level) || grammar.placeNouns.contains(items[next].noun) && items[next].noun != grammar.otherNoun { return }
            apply(matcher.match(frames[n]), to: n)
            if frames[n].hasIndicator { return }
            for source in (firstFrame..<n).reversed() where frames[source].shape == .count && frames[source].hasIndicator { return take(n, from: source) }
            return
        }
        if isDistance(n) { return }
        for source in (firstFrame..<n).reversed() where frames[source].shape == frames[n].shape && frames[source].hasIndicator && frames[source].status != .change {
            // "11 phòng và 05 đơn vị sự nghiệp (giảm 08 phòng)": the thing itself is named once more.
            if frames[n].shape == .count, frames[n].nounOrigin == .after, frames[n].item + 1 < items.count, frames[n].unitFirst == items[frames[n].item + 1].first, frames[source].nounOrigin == .after, frames[n].noun != frames[source].noun { continue }
            let between = says(frames[source].item..<frames[n].item).intersection(grammar.indices.union(ConceptSet(grammar.satisfied))).subtracting(frames[source].own)
            if between.isEmpty { return take(n, from: source) }
            break
        }
        let match = matcher.match(frames[n])
        // "chậm 111 hồ sơ; cùng kỳ chậm 246. Như vậy đã giảm 135 hồ sơ": of the count the sentence before ended with.
        if match.score < FrameMatcher.strongScore, frames[n].shape == .count, n == firstFrame, n > 0, !sentence.opensParagraph, frames[n].nounOrigin == .after, grammar.caseNouns.contains(frames[n].noun), !frames[n].own.intersects(grammar.qualities.union(grammar.states)),
           let source = (max(0, n - 4)..<n).last(where: { frames[$0].shape == .count && frames[$0].status != .change }), frames[n].sentence - frames[source].sentence == 1, frames[source].hasIndicator, grammar.caseNouns.contains(frames[source].noun) {
            return take(n, from: source)
        }
        apply(match, to: n)
        if frames[n].hasIndicator { return }
        // "Đặc biệt giảm tới 49,54% so với tháng 1": of the share the sentence before ended with.
        if frames[n].shape == .share, n == firstFrame, n > 0, frames[n - 1].shape == .share, frames[n - 1].hasIndicator, sentenceNumber - frames[n - 1].sentence == 1, !sentence.opensParagraph, labelKind(n) != .speaking || says(0..<frames[n].item).subtracting(grammar.discourse).subtracting(grammar.unsaying).subtracting(ConceptSet(grammar.increase)).subtracting(ConceptSet(grammar.decrease)).isEmpty {
            return take(n, from: n - 1)
        }
        if frames[n].shape == .share {
            for source in (firstFrame..<n).reversed() where frames[source].shape == .count && frames[source].hasIndicator && frames[source].status != .change {
                return take(n, from: source)
            }
        }
    }

    /// "351 hồ sơ và giải quyết đúng hạn": the count of one thing asserts another.
    private func readImplied(_ n: Int) {
        guard frames[n].gives(lexicon.implication.from), frames[n].also == .none, n == frames.count - 1 else { return }
        var place = frames[n].after.upperBound
        guard place < items.count, items[place].kind == .word, items[place].concepts.contains(grammar.conjunction) else { return }
        var said = ConceptSet()
        place += 1
        while place < items.count, items[place].kind == .word, place < frames[n].after.upperBound + 7 {
            said.formUnion(items[place].concepts)
            place += 1
        }
        guard said.contains(grammar.resolved) else { return }
        for (quality, indicator) in lexicon.implication.to where said.contains(quality) {
            frames[n].also = indicator
            frames[n].isImplied = true
            return
        }
    }

    /// "trong đó 98.014 hồ sơ trực tuyến": a part of the count before, or in the bracket behind it.
    private func opensPart(_ n: Int) -> Bool {
        guard n > firstFrame else { return false }
        return frames[n].depth > frames[n - 1].depth || (frames[n - 1].item..<frames[n].item).contains { items[$0].concepts.contains(grammar.listHead) }
    }

    /// What the numeral hands on to those behind it.
    private func hand(_ n: Int, _ listNoun: inout ConceptID) {
        let frame = frames[n]
        if frame.indicator != .none, frame.indicator == lexicon.satisfactionScore, frame.status != .change, !focus.index.contains(grammar.satisfactionIndex) {
            focus.index = ConceptSet(grammar.satisfactionIndex)
            focus.indexSentence = sentenceNumber
        }
        if lexicon.isIndex(frame.indicator) || frame.indicator != .none && focus.index == ConceptSet(grammar.satisfied) && frame.shape == .share, frame.status != .change {
            focus.indexShape = frame.shape
            focus.indexShapeSentence = sentenceNumber
            if bearsUnit(n) {
                focus.runningIndexShape = frame.shape
                if focus.index == focus.mainIndex { focus.mainIndexShape = frame.shape }
            }
        }
        guard frame.shape == .count, frame.status != .change else { return }
        if frame.noun == grammar.task { noteTasks(n) }
        if frame.hasIndicator, frame.score >= FrameMatcher.strongScore, grammar.topicNouns.contains(frame.noun) || grammar.staffNouns.contains(frame.noun) && frame.indicator == lexicon.staffReduced { focus.topic = n }
        if grammar.caseNouns.contains(frame.noun), frame.hasIndicator, let state = lexicon.stateGiven[frame.indicator] {
            if frame.also == .none || state != grammar.received {
                focus.state = state
                focus.stateSentence = sentenceNumber
                focus.isStateWeak = false
            }
        }
        if grammar.caseNouns.contains(frame.noun) || frame.noun == grammar.outcome && frame.hasIndicator && lexicon.stateGiven[frame.indicator] != nil { focus.caseNoun = grammar.dossier }
        if frame.hasIndicator, grammar.caseNouns.contains(frame.noun), frame.score >= FrameMatcher.strongScore, frame.status == .result, frame.own.contains(grammar.overdueSaid) || !opensPart(n) { focus.caseTopic = n }
        if frame.noun != 0, frame.nounOrigin != .carried || frame.hasIndicator, frame.noun != grammar.otherNoun, !grammar.placeNouns.contains(frame.noun) { listNoun = frame.noun }
    }
}
