import Mentions
import Tokens

// Numerals that are told by the one before: wholes, remainders, shares, the second of two.
extension FigureReader {
    /// The M of a rank or a score "5/63", "18,3/20": no indicator.
    func isMaximum(_ n: Int, last: Int) -> Bool {
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
    func followsScale(_ n: Int) -> Bool {
        guard sentenceSays.contains(grammar.scaleWord), frames[n].shape != .rank else { return false }
        for place in frames[n].before.reversed().prefix(2) where items[place].concepts.contains(grammar.scaleWord) { return true }
        return n > firstFrame && frames[n].item - frames[n - 1].item <= 3 && labelKind(n) != .speaking && frames[n].shape == frames[n - 1].shape && !frames[n - 1].hasIndicator && followsScale(n - 1)
    }

    /// "31 hồ sơ báo đỏ trong tổng số 540": the whole of the count before. "còn 4": what the count before leaves.
    /// "con số này là 402": the count before once more.
    func readRelation(_ n: Int, last: Int) -> Bool {
        if readQuota(n) { return true }
        guard sentenceSays.intersects(grammar.relationCues) || last >= firstFrame && frames[last].indicator == lexicon.staffQuota || frames[n].depth > 0 || frames[n].item > 0 && tokens[Int(items[frames[n].item - 1].end) - 1].word == grammar.havingWord || frames[n].item > 0 && items[frames[n].item - 1].word == grammar.aboveWord else { return false }
        let frame = frames[n]
        if frame.shape == .share || frame.shape == .score || frame.shape == .duration, !frame.isZero, frame.status != .change, says(frame.before).contains(grammar.thisNumber), !frame.pointsBack, !frame.own.intersects(grammar.rateQualities), !frame.near.intersects(grammar.indices) {
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
        // "Biên chế xã 21, có 18"
        if frame.shape == .count, last >= firstFrame, frames[last].indicator == lexicon.staffQuota, frame.nounOrigin != .after, !frame.hasUnknownNoun, frame.status == .result, isPart(n, of: last), let lead = frame.before.last, tokens[Int(items[lead].end) - 1].word == grammar.havingWord || items[lead].concepts.contains(grammar.present),
           frame.before.allSatisfy({ items[$0].kind == .mark || items[$0].concepts.subtracting(grammar.discourse).subtracting(grammar.unsaying).subtracting(ConceptSet(grammar.present)).isEmpty }) {
            frames[n].indicator = lexicon.staffPresent
            frames[n].noun = frames[last].noun
            frames[n].isDecided = true
            frames[n].partOf = Int32(last)
            return true
        }
        guard frame.shape == .count, last >= 0, !frame.isZero, frame.status != .change, frame.nounOrigin != .after || frame.noun == frames[last].noun || frames[last].shape == .share || frames[last].indicator == lexicon.letters && grammar.caseNouns.contains(frame.noun) else { return false }
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
        } else if label.contains(grammar.thisNumber), frame.noun == 0, !frame.own.intersects(grammar.states) {
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

    /// "cấp xã được giao 6.870, hiện có 6.214", where posts are spoken of: what was assigned, before what there is.
    private func readQuota(_ n: Int) -> Bool {
        let frame = frames[n]
        guard n + 1 < frames.count, frame.shape == .count, frame.noun == 0 || frame.nounOrigin != .after, !frame.hasUnknownNoun, !frame.isZero, !frame.isNumerator, focus.paragraphSays.contains(grammar.posted), !sentenceSays.contains(grammar.dossierSaid), !sentenceSays.intersects(grammar.taskSaid),
              let lead = frame.before.last, frames[n + 1].depth > frame.depth && labelKind(n) == .name || items[lead].concepts.contains(grammar.assigned) || items[lead].concepts.contains(grammar.fromAbove) || tokens[Int(items[lead].first)].word == grammar.assignWord, frames[n + 1].shape == .count, frames[n + 1].nounOrigin != .after || grammar.staffNouns.contains(frames[n + 1].noun),
              let next = frames[n + 1].before.last, items[next].concepts.contains(grammar.present) || tokens[Int(items[next].end) - 1].word == grammar.havingWord, isPart(n + 1, of: n) else { return false }
        frames[n].indicator = lexicon.staffQuota
        frames[n].noun = grammar.postNoun
        frames[n].nounOrigin = .list
        frames[n].isDecided = true
        return true
    }

    /// "tháng 1 có 1.214 hồ sơ trễ hạn thì đến tháng 6 chỉ còn 187": the same count at another time.
    func takeThen(_ n: Int, from source: Int) {
        guard frames[source].sentence == frames[n].sentence, frames[source].item < frames[n].item, (frames[source].item..<frames[n].item).contains(where: { items[$0].kind == .date || items[$0].word == grammar.thenWord }),
              says(frames[n].before).subtracting(grammar.discourse).subtracting(grammar.unsaying).subtracting(ConceptSet(grammar.remaining)).subtracting(ConceptSet(frames[n].noun)).subtracting(ConceptSet(grammar.dossierSaid)).isEmpty else { return }
        take(n, from: source)
    }

    /// "trực tuyến đạt 86% (2.430 hồ sơ)": the count in the brackets right behind a share.
    func isAloneBehind(_ n: Int, _ last: Int) -> Bool {
        guard last >= firstFrame, frames[n].depth > frames[last].depth, frames[last].item < frames[n].item else { return false }
        return (frames[last].item + 1..<frames[n].item).allSatisfy { items[$0].kind == .mark || items[$0].concepts.intersects(grammar.approximators) }
    }

    /// "tái sử dụng 1.204 lượt (38,6%)": a share behind a count that nothing reads rates what the count told.
    func takeWordsOfCount(_ n: Int, last: Int) {
        guard frames[n].shape == .share, frames[n].status == .result, last >= firstFrame, frames[last].shape == .count, !frames[last].hasIndicator, isAloneBehind(n, last) || frames[n].depth > frames[last].depth && frames[n].own.isEmpty,
              frames[last].own.intersects(grammar.rateQualities), !frames[n].own.intersects(grammar.rateQualities) else { return }
        let told = frames[last].own.intersection(grammar.rateQualities)
        frames[n].own.formUnion(told)
        frames[n].near.formUnion(told)
    }

    /// The M of "16/20 nhiệm vụ": the whole of what N counts.
    func readDenominator(_ n: Int, last: Int) -> Bool {
        guard frames[n].isDenominator, last >= 0, frames[last].isNumerator, frames[last].shape == frames[n].shape, frames[n].shape == .count || frames[n].shape == .money else { return false }
        if frames[last].noun != 0, frames[n].noun == 0 { frames[n].noun = frames[last].noun }
        if isFraction(n) || sentenceSays.contains(grammar.sample) && isVoid(n) {
            frames[n].isDecided = true
            return true
        }
        if frames[n].holdsQuality {
            frames[n].list = frames[n].near
            apply(matcher.match(frames[n]), to: n)
        } else if frames[last].hasIndicator {
            frames[n].indicator = lexicon.whole(of: frames[last].indicator)
            // "số hóa 371/406 hồ sơ", where 406 is what was told to be new.
            if frames[n].indicator == lexicon.received, let source = lastFrame(of: mentions[Int(frames[n].mention)].value, .count, before: n), frames[source].indicator == lexicon.receivedNew { frames[n].indicator = lexicon.receivedNew }
        } else if frames[n].shape == .count, frames[n].noun != 0 {
            frames[n].list = frames[n].near
            apply(matcher.match(frames[n]), to: n)
            if !frames[n].hasIndicator { readWholeAlone(n) }
        }
        frames[n].status = frames[last].status == .change ? .result : frames[last].status
        frames[n].noun = frames[last].noun
        frames[n].isDecided = true
        frames[last].partOf = Int32(n)
        return true
    }

    /// A percentage behind a count is the rate of that count, unless it says what it is a rate of.
    func attachShare(_ n: Int, last: Int) -> Bool {
        guard frames[n].shape == .share, last >= 0, frames[n].status != .change, frames[last].shape == .count || frames[last].shape == .money,
              frames[last].isDecided, frames[last].hasIndicator || frames[last].isDenominator else { return false }
        let label = says(frames[n].before)
        // "giải quyết 731.400 hồ sơ, đúng hạn 98,9%; An Giang 1,32 triệu, 98,2%": what the share in its place of the group before is.
        if summary.hasMark(0x3B), label.subtracting(grammar.discourse).isEmpty, labelKind(n) == .empty, let source = tupleSource(n), frames[source].shape == .share {
            take(n, from: source)
            frames[n].isDecided = true
            return frames[n].hasIndicator
        }
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
    func isBreakdown(_ base: Int) -> Bool {
        guard frames[base].mention >= 0, frames[base].status == .result else { return false }
        let value = mentions[Int(frames[base].mention)].value
        for other in firstFrame..<base where frames[other].indicator == frames[base].indicator && frames[other].mention >= 0 && frames[other].status == .result {
            let whole = mentions[Int(frames[other].mention)].value
            if whole.scale == value.scale, whole.digits > value.digits, !frames[other].hasScope { return true }
        }
        return false
    }

    /// "từ hạng 12 lên hạng 8": B is what A is.
    func continueFromTo(_ n: Int, last: Int) -> Bool {
        guard last >= 0, frames[last].shape == frames[n].shape, frames[last].hasIndicator, [.share, .score, .rank, .count, .duration].contains(frames[n].shape) else { return false }
        if frames[n].shape == .count, frames[last].status != .previous || (frames[n].nounOrigin == .after && frames[n].noun != frames[last].noun) { return false }
        guard frames[last].status == .previous || frames[n].item - frames[last].item <= 5 else { return false }
        guard sentenceSays.contains(grammar.upDown), (frames[last].item + 1..<frames[n].item).contains(where: { items[$0].concepts.contains(grammar.upDown) }) else { return false }
        take(n, from: last)
        return true
    }
}
