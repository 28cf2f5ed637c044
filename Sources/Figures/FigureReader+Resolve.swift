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
        guard isOrdinal(n) || frames[n].item > 0 && items[frames[n].item - 1].concepts.intersects(grammar.rankCues) else { return false }
        let frame = frames[n]
        // "vào tốp 5": a place at least that good, where a ranking is spoken of.
        if frame.shape == .count, frame.item > 0, items[frame.item - 1].concepts.contains(grammar.topGroup), frame.noun == 0 || grammar.placeNouns.contains(frame.noun), isIndexRunning || sentenceSays.intersects(grammar.indices) || !focus.index.isEmpty && frame.noun == 0 {
            frames[n].shape = .rank
            frames[n].noun = 0
            return false
        }
        // "xếp 5/8"
        if frame.isNumerator, frame.shape == .count, frame.noun == 0 || grammar.placeNouns.contains(frame.noun), frame.item > 0, items[frame.item - 1].concepts.contains(grammar.rankVerb) {
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

    /// The M of a rank or a score "5/63", "18,3/20": no indicator.
    private func isMaximum(_ n: Int, last: Int) -> Bool {
        // "trên thang 80"
        if followsScale(n) {
            frames[n].isDecided = true
            return true
        }
        guard frames[n].isDenominator, last >= 0, frames[last].isNumerator else { return false }
        guard frames[last].shape == .rank || frames[last].shape == .score || frames[n].shape == .score else { return false }
        frames[n].isDecided = true
        frames[n].partOf = -1
        return true
    }

    /// The scale stands right before, or before the first of its two ends: "thang điểm từ 0% đến 100%".
    private func followsScale(_ n: Int) -> Bool {
        guard sentenceSays.contains(grammar.scaleWord), frames[n].shape != .rank else { return false }
        for place in frames[n].before.reversed().prefix(2) where items[place].concepts.contains(grammar.scaleWord) { return true }
        return n > firstFrame && frames[n].item - frames[n - 1].item <= 3 && labelKind(n) != .speaking && frames[n].shape == frames[n - 1].shape && !frames[n - 1].hasIndicator && followsScale(n - 1)
    }

    /// "31 hồ sơ báo đỏ trong tổng số 540": the whole of the count before. "còn 4": what the count before leaves.
    /// "con số này là 402": the count before once more.
    private func readRelation(_ n: Int, last: Int) -> Bool {
        guard sentenceSays.intersects(grammar.relationCues) || frames[n].depth > 0 || frames[n].item > 0 && items[frames[n].item - 1].word == grammar.aboveWord else { return false }
        let frame = frames[n]
        if frame.shape == .share || frame.shape == .score || frame.shape == .duration, !frame.isZero, frame.status != .change, says(frame.before).contains(grammar.thisNumber), !frame.own.intersects(grammar.rateQualities), !frame.near.intersects(grammar.indices) {
            for source in (max(0, firstFrame - 6)..<n).reversed() where frames[source].shape == frame.shape {
                guard frames[source].hasIndicator, frames[source].status != .change else { continue }
                guard frame.sentence - frames[source].sentence <= 2 else { break }
                take(n, from: source)
                frames[n].isDecided = true
                return frames[n].hasIndicator
            }
        }
        // "3 tháng đầu năm có 26 hồ sơ trễ hẹn thì 3 tháng sau chỉ còn 04"
        if frame.shape == .count, last > firstFrame, frames[last].shape == .duration, frames[last - 1].shape == .count, frames[last - 1].hasIndicator, !frame.isZero, says(frame.before).contains(grammar.remaining), frame.nounOrigin != .after || frame.noun == frames[last - 1].noun {
            takeThen(n, from: last - 1)
            if frames[n].hasIndicator {
                frames[n].isDecided = true
                return true
            }
        }
        guard frame.shape == .count, last >= 0, !frame.isZero, frame.status != .change, frame.nounOrigin != .after || frame.noun == frames[last].noun || frames[last].shape == .share else { return false }
        let label = says(frame.before)
        if frame.before.last.map({ items[$0].concepts.contains(grammar.thatIs) }) ?? false || isAloneBehind(n, last), frames[last].shape == .share, frames[last].hasIndicator, frames[last].sentence == frame.sentence,
           frame.noun == 0 || grammar.caseNouns.contains(frame.noun), !frame.own.intersects(grammar.qualities) {
            frames[n].indicator = lexicon.indicators[Int(frames[last].indicator.index)].rateNumerator
            frames[last].partOf = Int32(n)
        } else if let direct = frame.before.last, items[direct].concepts.contains(grammar.outOf), frames[last].hasIndicator, frames[last].shape == .count {
            frames[n].indicator = lexicon.whole(of: frames[last].indicator)
            frames[last].partOf = Int32(n)
        } else if let direct = frame.before.last, direct == frame.before.first, items[direct].word == grammar.aboveWord, frames[last].hasIndicator, frames[last].shape == .count, frames[last].nounOrigin == .after, frames[last].unitEnd == items[direct].first, isPart(last, of: n),
                  lexicon.whole(of: frames[last].indicator) != .none {
            // "142 công chức trên 150 chỉ tiêu"
            frames[n].indicator = lexicon.whole(of: frames[last].indicator)
            frames[n].bound = .exact
            frames[last].partOf = Int32(n)
        } else if label.contains(grammar.total), label.contains(grammar.upDown), frame.noun != 0, frame.nounOrigin == .after, frame.noun == frames[last].noun, frames[last].hasIndicator, !frame.own.intersects(grammar.telling.subtracting(frames[last].own)) {
            // "thêm 145 dịch vụ toàn trình, nâng tổng số lên 912 dịch vụ"
            take(n, from: last)
        } else if label.contains(grammar.remaining), label.subtracting(grammar.discourse).subtracting(grammar.unsaying).subtracting(ConceptSet(grammar.remaining)).subtracting(ConceptSet(frame.noun)).subtracting(ConceptSet(grammar.dossierSaid)).isEmpty,
                  frames[last].shape == .count, !says(frame.after).intersects(grammar.qualities) {
            let left = lexicon.remainder[frames[last].indicator]
            if left == IndicatorID.none, frame.noun == frames[last].noun || frame.noun == 0 {
                frames[n].isDecided = true
                return true
            }
            frames[n].indicator = left ?? .none
            // "tháng 1 có 1.214 hồ sơ trễ hạn thì đến tháng 6 chỉ còn 187"
            if !frames[n].hasIndicator, frames[last].hasIndicator { takeThen(n, from: last) }
        } else if label.contains(grammar.thisNumber), frame.noun == 0 {
            for source in (max(0, firstFrame - 6)..<n).reversed() where frames[source].shape == .count && frames[source].hasIndicator && frames[source].status == .result && frame.sentence - frames[source].sentence <= 2 {
                frames[n].indicator = frames[source].indicator
                break
            }
        }
        guard frames[n].hasIndicator else { return false }
        if frames[n].noun == 0 { frames[n].noun = frames[last].noun }
        frames[n].isDecided = true
        return true
    }

    private func isPart(_ part: Int, of whole: Int) -> Bool {
        guard frames[part].mention >= 0, frames[whole].mention >= 0 else { return false }
        let a = mentions[Int(frames[part].mention)].value, b = mentions[Int(frames[whole].mention)].value
        return a.scale == 0 && b.scale == 0 && a.digits <= b.digits
    }

    /// "tháng 1 có 1.214 hồ sơ trễ hạn thì đến tháng 6 chỉ còn 187": the same count at another time.
    private func takeThen(_ n: Int, from source: Int) {
        guard frames[source].sentence == frames[n].sentence, frames[source].item < frames[n].item, (frames[source].item..<frames[n].item).contains(where: { items[$0].kind == .date || items[$0].word == grammar.thenWord }),
              says(frames[n].before).subtracting(grammar.discourse).subtracting(grammar.unsaying).subtracting(ConceptSet(grammar.remaining)).subtracting(ConceptSet(frames[n].noun)).subtracting(ConceptSet(grammar.dossierSaid)).isEmpty else { return }
        take(n, from: source)
    }

    /// "trực tuyến đạt 86% (2.430 hồ sơ)": the count in the brackets right behind a share.
    private func isAloneBehind(_ n: Int, _ last: Int) -> Bool {
        guard last >= firstFrame, frames[n].depth > frames[last].depth, frames[last].item < frames[n].item else { return false }
        return (frames[last].item + 1..<frames[n].item).allSatisfy { items[$0].kind == .mark || items[$0].concepts.intersects(grammar.approximators) }
    }

    /// The M of "16/20 nhiệm vụ": the whole of what N counts.
    private func readDenominator(_ n: Int, last: Int) -> Bool {
        guard frames[n].isDenominator, last >= 0, frames[last].isNumerator, frames[last].shape == frames[n].shape, frames[n].shape == .count || frames[n].shape == .money else { return false }
        if frames[last].noun != 0, frames[n].noun == 0 { frames[n].noun = frames[last].noun }
        if isFraction(n) {
            frames[n].isDecided = true
            return true
        }
        if frames[n].holdsQuality {
            frames[n].list = frames[n].near
            apply(matcher.match(frames[n]), to: n)
        } else if frames[last].hasIndicator {
            frames[n].indicator = lexicon.whole(of: frames[last].indicator)
        } else if frames[n].shape == .count, frames[n].noun != 0 {
            frames[n].list = frames[n].near
            apply(matcher.match(frames[n]), to: n)
        }
        frames[n].status = frames[last].status == .change ? .result : frames[last].status
        frames[n].noun = frames[last].noun
        frames[n].isDecided = true
        frames[last].partOf = Int32(n)
        return true
    }

    /// Cases or procedures were spoken of in the article.
    var speaksOfCases: Bool { focus.caseNoun != 0 || focus.paragraphSays.contains(grammar.dossierSaid) || focus.paragraphSays.contains(grammar.procedure) }

    /// "Số phòng chuyên môn 13": the noun behind `số` heads the label.
    private func headOfLabel(_ n: Int) -> ConceptID {
        for place in frames[n].before.dropLast() where items[place].kind == .word && (items[place].word == grammar.numberWord || items[place].concepts.contains(grammar.total)) {
            let noun = items[place + 1].noun
            if noun != 0, noun != grammar.otherNoun { return noun }
        }
        return 0
    }

    private func inheritNoun(_ n: Int, listNoun: ConceptID) {
        guard frames[n].shape == .count else { return }
        // "8 việc chưa tới hạn": a task where tasks are spoken of.
        if frames[n].nounOrigin == .none, frames[n].item + 1 < items.count, items[frames[n].item + 1].word == grammar.jobWord, frames[n].noun == 0, listNoun == grammar.task || focus.noun == grammar.task || focus.paragraphSays.intersects(grammar.tasksSaid) {
            frames[n].noun = grammar.task
            frames[n].nounOrigin = .after
            frames[n].hasUnknownNoun = false
            frames[n].own.formUnion(grammar.taskSaid)
            frames[n].near.formUnion(grammar.taskSaid)
        }
        guard !frames[n].hasUnknownNoun else { return }
        if frames[n].noun == 0 { takeHeadAcrossPlaces(n) }
        if frames[n].noun == 0, n == firstFrame { takeKindOfDocuments(n) }
        if frames[n].noun == 0 {
            let head = headOfLabel(n)
            if head != 0 {
                frames[n].noun = head
                frames[n].nounOrigin = .label
            }
        }
        if frames[n].noun == 0 {
            for place in frames[n].before.reversed() {
                let noun = items[place].noun
                if noun != 0, grammar.labelNouns.contains(noun), !items[place].concepts.contains(grammar.carriedOver) {
                    frames[n].noun = noun
                    frames[n].nounOrigin = .label
                    break
                }
            }
            // "Số TTHC … tại 5 xã": the head of the label is its first noun.
            if frames[n].nounOrigin == .label, grammar.placeNouns.contains(frames[n].noun) {
                for place in frames[n].before where items[place].noun != 0 && grammar.headNouns.contains(items[place].noun) {
                    frames[n].noun = items[place].noun
                    break
                }
            }
        }
        if frames[n].noun == 0 {
            for place in frames[n].farBefore.reversed() where items[place].noun != 0 && (grammar.listNouns.contains(items[place].noun) || isListLine && n == firstFrame && !items[..<place].contains(where: { $0.kind == .word }) && grammar.labelNouns.contains(items[place].noun)) {
                frames[n].noun = items[place].noun
                frames[n].nounOrigin = .list
                break
            }
        }
        if frames[n].noun == 0, listNoun == 0, grammar.voiceNouns.contains(carriedNoun), frames[n].own.contains(grammar.resolved), !sentence.opensParagraph, focus.sentencesInParagraph <= 3, !frames[n].own.intersects(grammar.qualities) {
            frames[n].noun = carriedNoun
            frames[n].nounOrigin = .list
        }
        if frames[n].noun == 0, listNoun == 0, frames[n].own.intersects(grammar.caseQualities), speaksOfCases {
            frames[n].noun = grammar.dossier
            frames[n].nounOrigin = .focus
        }
        if frames[n].noun == 0, listNoun != 0 {
            frames[n].noun = listNoun
            frames[n].nounOrigin = .list
        }
        if frames[n].noun == 0, carriedNoun != 0 {
            frames[n].noun = carriedNoun
            frames[n].nounOrigin = .carried
        }
        if frames[n].nounOrigin == .list || frames[n].nounOrigin == .carried, tellsOfCases(n) { frames[n].noun = grammar.dossier }
        if frames[n].noun == grammar.unitCase, grammar.feedback.contains(listNoun) { frames[n].noun = listNoun }
        if frames[n].nounOrigin == .after, grammar.messageNouns.contains(frames[n].noun) { takeFeedback(n, listNoun: listNoun) }
        if frames[n].noun == grammar.procedure, isBareLabel(n) {
            frames[n].own.insert(grammar.bareLabel)
            frames[n].near.insert(grammar.bareLabel)
        }
        // "CBCC: 19/21"
        if frames[n].noun == grammar.staff, frames[n].nounOrigin == .label, frames[n].isNumerator, let lead = frames[n].before.last(where: { items[$0].kind == .word }), items[lead].noun == grammar.staff, frames[n].item - lead <= 2,
           n + 1 < frames.count, frames[n + 1].after.isEmpty {
            frames[n].own.insert(grammar.bareLabel)
            frames[n].near.insert(grammar.bareLabel)
        }
        if frames[n].noun == grammar.bundle, !focus.paragraphSays.contains(grammar.dossierSaid), focus.caseNoun == 0, !frames[n].own.intersects(grammar.caseQualities) { frames[n].noun = grammar.otherNoun }
        // "Số hồ sơ TTHC: 12": the label's head wins over its attribute.
        if frames[n].noun == grammar.procedure, frames[n].nounOrigin != .after {
            let label = says(frames[n].before)
            if label.contains(grammar.dossierSaid), !label.contains(grammar.procedure) { frames[n].noun = grammar.dossier }
        }
    }

    /// "Kế hoạch 22 nhiệm vụ, xong 6; tiếp nhận 1.015", "Đã trả 3.655 kết quả (trước hạn 3.107)": what only cases are said to be.
    private func tellsOfCases(_ n: Int) -> Bool {
        guard speaksOfCases || sentenceSays.contains(grammar.procedure) else { return false }
        return grammar.casesOnly.contains { $0.nouns.contains(frames[n].noun) && frames[n].own.intersects($0.says) } && !frames[n].own.intersects(grammar.postSays)
    }

    /// "Phản ánh trên ứng dụng: 337 tin", "26 cuộc gọi phản ánh, 24 cuộc đã xử lý".
    private func takeFeedback(_ n: Int, listNoun: ConceptID) {
        guard frames[n].noun == grammar.event || frames[n].own.contains(grammar.voiceSaid) || grammar.voiceNouns.contains(listNoun) && frames[n].own.intersects(grammar.states) else { return }
        let said = says(frames[n].before)
        if grammar.voiceNouns.contains(listNoun) && said.subtracting(grammar.discourse).subtracting(grammar.states).isEmpty { frames[n].noun = listNoun }
        else if let label = frames[n].before.first(where: { items[$0].noun != 0 }), grammar.voiceNouns.contains(items[label].noun) { frames[n].noun = items[label].noun }
    }

    /// "TTHC: 153", "Thực hiện 145 thủ tục" at the head of an item: the label says no more than what is counted.
    private func isBareLabel(_ n: Int) -> Bool {
        guard frames[n].shape == .count, frames[n].depth == 0, !frames[n].isNumerator, !frames[n].isDenominator, n == firstFrame, frames[n].before.count <= 6, frames[n].before.contains(where: { items[$0].noun == grammar.procedure }) else { return false }
        if frames[n].nounOrigin == .after, !frames[n].before.contains(where: { items[$0].isMark(0x3A) }) { return false }
        return frames[n].near.subtracting(grammar.discourse).subtracting(grammar.unsaying).subtracting(grammar.bareLabelSays).isEmpty && !frames[n].before.contains { items[$0].isUnknownWord }
            && !frames[n].after.contains { items[$0].isUnknownWord }
    }

    /// "Hồ sơ phát sinh ở 7 xã là 2.904": the number of places parts a label from its number.
    private func takeHeadAcrossPlaces(_ n: Int) {
        guard n > firstFrame, frames[n - 1].shape == .count, frames[n - 1].nounOrigin == .after, frames[n - 1].after.upperBound == frames[n].item, let lead = frames[n - 1].before.last,
              grammar.placePrepositions.contains(items[lead].word) || items[lead].word == grammar.insideWord else { return }
        for place in frames[n - 1].before where items[place].noun != 0 && grammar.labelNouns.contains(items[place].noun) && !grammar.placeNouns.contains(items[place].noun) {
            frames[n].noun = items[place].noun
            frames[n].nounOrigin = .label
            let said = says(frames[n - 1].before)
            frames[n].own.formUnion(said)
            frames[n].near.formUnion(said)
            return
        }
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
        if last >= 0, frames[last].noun == grammar.course { frames[n].list.insert(grammar.courseBefore) }
        frames[n].list.formUnion(frames[n].near)
    }

    /// "trả 1.019 bộ, còn 8 bộ chưa đến hạn, không có hồ sơ trễ hẹn": no late case at all, neither of the resolved nor of those that are in time.
    private func isNoneLate(_ n: Int, last: Int) -> Bool {
        frames[n].isZero && frames[n].depth == 0 && last >= firstFrame && frames[n].own.contains(grammar.overdueSaid) && (focus.state == grammar.resolved || frames[last].own.intersects(grammar.timeQualities))
    }

    /// "Còn 5 hồ sơ quá hạn", a sentence behind "đã trả 2.990": late cases told anew, resolved or not.
    private func tellsLateAnew(_ n: Int) -> Bool {
        guard focus.state == grammar.resolved, focus.stateSentence != sentenceNumber, frames[n].own.contains(grammar.overdueSaid), let first = items.first(where: { $0.kind != .mark }) else { return false }
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
        if inheritCut(n) || inheritPlaces(n, last: last) || restateThese(n) { return }
        let match = matcher.match(frames[n])
        if match.score >= FrameMatcher.strongScore { apply(match, to: n) }
        else if readBeforeLate(n) || inheritFields(n) || inheritWithin(n) || inheritPart(n, last: last) || inheritCaseTopic(n) || inheritSeries(n, last: last) { return }
        else if isUnknownPart(n) { return }
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
        if !frames[n].hasIndicator { inheritShare(n) }
        if !frames[n].hasIndicator { inheritBreakdown(n) }
        if !frames[n].hasIndicator { inheritTopicSentence(n) }
        if !frames[n].hasIndicator { readBeforeRate(n) }
        if !frames[n].hasIndicator { restate(n) }
        if !frames[n].hasIndicator, frames[n].shape != .count || frames[n].noun != 0 { apply(match, to: n) }
        readEach(n)
        frames[n].isOpen = frames[n].isOpen || isOpenCount(n)
    }

    /// "Tỷ lệ số hóa hồ sơ và số hóa kết quả đều đạt 100%": one share of two things.
    private func readEach(_ n: Int) {
        let frame = frames[n]
        guard frame.shape == .share, frame.hasIndicator, frame.also == .none, frame.rule >= 0,
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

    /// "Sở báo 3,4%": a number that was told before, to the last digit, counts what it counted there.
    private func restate(_ n: Int) {
        let frame = frames[n]
        guard frame.mention >= 0, frame.shape == .share || frame.shape == .score || frame.shape == .count, !frame.isNumerator, !frame.isDenominator, frame.shape != .count || frame.nounOrigin != .after && !frame.hasUnknownNoun || grammar.caseNouns.contains(frame.noun),
              !frame.own.intersects(grammar.states.union(grammar.qualities).union(grammar.rateQualities).union(grammar.indices)) else { return }
        let value = mentions[Int(frame.mention)].value
        guard frame.shape == .count ? value.scale == 0 && value.digits > 1000 && value.digits % 100 != 0 : value.scale > 0 else { return }
        guard let source = lastFrame(of: value, frame.shape, before: n) else { return }
        if frames[source].hasIndicator, frame.shape != .count || frame.noun == 0 || frame.nounOrigin != .after || frames[source].noun == frame.noun { take(n, from: source) }
    }

    /// Averages and samples count nothing of the period.
    func isVoid(_ n: Int) -> Bool {
        guard frames[n].shape == .count else { return false }
        // "Tài khoản 1368": the number of an account.
        if frames[n].noun == grammar.account, frames[n].nounOrigin != .after, frames[n].item > 0, items[frames[n].item - 1].noun == grammar.account { return true }
        // "38 hồ sơ/ngày", "9 người/ca": a frequency.
        if frames[n].nounOrigin == .after, summary.hasMark(0x2F), let slash = (frames[n].item..<items.count).first(where: { items[$0].first >= frames[n].unitEnd }), items[slash].first == frames[n].unitEnd, items[slash].isMark(0x2F), slash + 1 < items.count,
           grammar.perNouns.contains(items[slash + 1].noun) { return true }
        // Things are counted in whole numbers.
        if frames[n].mention >= 0, mentions[Int(frames[n].mention)].value.scale > 0, !frames[n].isMultiple { return true }
        if isFraction(n) || isPerEach(n) { return true }
        // "mỗi tháng 20-25 thư"
        if n > firstFrame, frames[n - 1].startsRange, frames[n - 1].own.contains(grammar.perUnit), frames[n].before.isEmpty || frames[n].item - frames[n - 1].item == 2 { return true }
        if frames[n].own.contains(grammar.perUnit), frames[n].status != .target, frames[n].bound != .atLeast { return true }
        // "nộp 01 bộ hồ sơ": what an applicant hands in.
        if grammar.caseNouns.contains(frames[n].noun), frames[n].mention >= 0, mentions[Int(frames[n].mention)].value.digits <= 3, frames[n].near.contains(grammar.submission) || frames[n].sentenceSays.contains(grammar.submission) && frames[n].noun == grammar.dossier && !frames[n].own.intersects(grammar.qualities) { return true }
        if frames[n].startsRange == false, n > firstFrame, frames[n - 1].startsRange, grammar.caseNouns.contains(frames[n].noun), frames[n - 1].own.contains(grammar.perUnit), frames[n].status != .target { return true }
        return grammar.caseNouns.contains(frames[n].noun) && sentenceSays.contains(grammar.sample) && says(clause(n)).contains(grammar.sample)
    }

    /// The items between the semicolons around a numeral.
    func clause(_ n: Int) -> Range<Int> {
        guard summary.hasMark(0x3B) else { return 0..<items.count }
        var low = frames[n].item, high = frames[n].item
        while low > 0, !items[low - 1].isMark(0x3B) { low -= 1 }
        while high < items.count, !items[high].isMark(0x3B) { high += 1 }
        return low..<high
    }

    /// "1/3 hồ sơ", "3/4 thủ tục": a part of the whole, no count.
    private func isFraction(_ n: Int) -> Bool {
        let upper = frames[n].isNumerator ? n : frames[n].isDenominator ? n - 1 : -1
        guard upper >= firstFrame, upper + 1 < frames.count, frames[upper].mention >= 0, frames[upper + 1].mention >= 0, grammar.caseNouns.contains(frames[n].noun) || frames[n].noun == grammar.procedure || grammar.fractionNouns.contains(frames[n].noun) else { return false }
        let a = mentions[Int(frames[upper].mention)].value
        let b = mentions[Int(frames[upper + 1].mention)].value
        return a.scale == 0 && b.scale == 0 && a.digits < b.digits && (b.digits <= 6 && a.digits <= 5 && b.digits >= 2 || b.digits == 10 && a.digits % 2 == 1) && !frames[n].near.intersects(grammar.states)
    }

    /// "cứ 5 hồ sơ trễ thì 2 được xin lỗi": a ratio, no count of the period.
    private func isPerEach(_ n: Int) -> Bool {
        guard frames[n].mention >= 0, mentions[Int(frames[n].mention)].value.digits <= 1000 else { return false }
        if isOutOfTen(n) || n > firstFrame && frames[n].item - frames[n - 1].item == 2 && isOutOfTen(n - 1) { return true }
        return sentenceSays.contains(grammar.forEach) && (0..<frames[n].item).contains { place in items[place].kind == .word && items[place].concepts.contains(grammar.forEach) && items[(place + 1)...].prefix(2).contains { $0.kind == .number } }
    }

    /// "9 trong 10 hồ sơ": how often, no count of the period.
    func isOutOfTen(_ n: Int) -> Bool {
        let place = frames[n].item
        guard place + 2 < items.count, items[place + 1].kind == .word, items[place + 1].word == grammar.amongWord, items[place + 2].kind == .number, items[place + 2].mention >= 0 else { return false }
        let value = mentions[Int(items[place + 2].mention)].value
        return value.scale == 0 && (value.digits <= 10 || value.digits == 100)
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

    /// A percentage behind a count is the rate of that count, unless it says what it is a rate of.
    private func attachShare(_ n: Int, last: Int) -> Bool {
        guard frames[n].shape == .share, last >= 0, frames[n].status != .change, frames[last].shape == .count || frames[last].shape == .money,
              frames[last].isDecided, frames[last].hasIndicator || frames[last].isDenominator else { return false }
        let label = says(frames[n].before)
        // "Đức Trọng chiếm 40%": how the whole is made up.
        if label.contains(grammar.partOfWhole), labelKind(n) == .name {
            frames[n].isDecided = true
            return true
        }
        if label.intersects(grammar.rateQualities) || label.contains(grammar.resolved) || label.intersects(grammar.indices) { return false }
        // "1.265 thư xin lỗi, đạt 66,3% số hồ sơ quá hạn": a share of the late ones.
        if frames[last].hasIndicator, says(frames[n].after).contains(grammar.overdueSaid), says(frames[n].after).contains(grammar.dossierSaid), !label.isEmpty {
            frames[n].isDecided = true
            return true
        }
        if says(frames[n].after).intersects(grammar.rateQualities) { return false }
        if let next = frames[n].after.first(where: { items[$0].kind == .word }), grammar.placeNouns.contains(items[next].noun) { return false }
        let isPair = frames.count - firstFrame == 2 && label.subtracting(grammar.discourse).isEmpty
        if !isPair { for place in frames[last].item..<frames[n].item where items[place].isMark(0x3B) { return false } }
        let base = frames[last].isDenominator && last > firstFrame && frames[last - 1].isNumerator ? last - 1 : last
        if isBreakdown(base) {
            frames[n].isDecided = true
            return true
        }
        frames[n].indicator = lexicon.rate(of: frames[base].indicator)
        if frames[n].indicator == .none, frames[base].also == .none {
            // "đưa 1.105 dịch vụ công lên toàn trình, đạt 60%": a share of procedures.
            guard frames[base].noun == grammar.procedure, frames[base].nounOrigin == .after, (frames[base].item..<frames[n].item).contains(where: { items[$0].kind == .mark }), label.contains(grammar.rateWord), !label.contains(grammar.dossierSaid), !frames[n].own.intersects(grammar.shareBreakers), says(frames[n].after).subtracting(grammar.discourse).isEmpty else { return false }
            frames[n].isDecided = true
            return true
        }
        frames[n].also = frames[base].also == .none ? .none : lexicon.rate(of: frames[base].also)
        if frames[n].indicator == .none {
            frames[n].indicator = frames[n].also
            frames[n].also = .none
        }
        if frames[n].also == frames[n].indicator { frames[n].also = .none }
        frames[n].partOf = Int32(base)
        frames[n].isDecided = true
        return true
    }

    /// A count beside a larger one of the same indicator: its share is one of the breakdown, not a rate.
    private func isBreakdown(_ base: Int) -> Bool {
        guard frames[base].mention >= 0, frames[base].status == .result else { return false }
        let value = mentions[Int(frames[base].mention)].value
        for other in firstFrame..<base where frames[other].indicator == frames[base].indicator && frames[other].mention >= 0 && frames[other].status == .result {
            let whole = mentions[Int(frames[other].mention)].value
            if whole.scale == value.scale, whole.digits > value.digits, !frames[other].hasScope { return true }
        }
        return false
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
        apply(matcher.match(frames[n]), to: n)
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

    /// "từ hạng 12 lên hạng 8": B is what A is.
    private func continueFromTo(_ n: Int, last: Int) -> Bool {
        guard last >= 0, frames[last].shape == frames[n].shape, frames[last].hasIndicator, [.share, .score, .rank, .count, .duration].contains(frames[n].shape) else { return false }
        if frames[n].shape == .count, frames[last].status != .previous || (frames[n].nounOrigin == .after && frames[n].noun != frames[last].noun) { return false }
        guard frames[last].status == .previous || frames[n].item - frames[last].item <= 5 else { return false }
        guard sentenceSays.contains(grammar.upDown), (frames[last].item + 1..<frames[n].item).contains(where: { items[$0].concepts.contains(grammar.upDown) }) else { return false }
        take(n, from: last)
        return true
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
        if grammar.caseNouns.contains(frame.noun) { focus.caseNoun = grammar.dossier }
        if frame.hasIndicator, grammar.caseNouns.contains(frame.noun), frame.score >= FrameMatcher.strongScore, frame.status == .result, frame.own.contains(grammar.overdueSaid) || !opensPart(n) { focus.caseTopic = n }
        if frame.noun != 0, frame.nounOrigin != .carried || frame.hasIndicator, frame.noun != grammar.otherNoun, !grammar.placeNouns.contains(frame.noun) { listNoun = frame.noun }
    }
}
