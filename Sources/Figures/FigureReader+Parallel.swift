import Mentions
import Tokens

extension FigureReader {
    /// What stands between a numeral and the one before it.
    enum LabelKind {
        /// Nothing but marks, conjunctions and fillers: "78,5; 77,24 và 76,81".
        case empty
        /// The name of a unit or a level, with fillers: "Hải Phòng đạt 91,66".
        case name
        /// A few words that name no act, state or counted noun: "luật sư 41".
        case short
        /// Words that say something of their own.
        case speaking
    }

    /// The kind of the numeral's label; fillers and discourse words do not count.
    func labelKind(_ n: Int) -> LabelKind {
        var hasName = false
        var words = 0
        for place in frames[n].before {
            let item = items[place]
            // "tháng 7 trễ 24 hồ sơ, tháng 8 còn 7": months and years head a list like names.
            if item.kind == .date { hasName = true }
            guard item.kind == .word else { continue }
            // "tháng" of "tháng 8"
            if place + 1 < frames[n].before.upperBound, items[place + 1].kind == .date, item.end - item.first == 1 { continue }
            if item.concepts.contains(grammar.level) || isName(item) || isUnitName(item) || grammar.placeNouns.contains(item.noun) && item.noun != grammar.otherNoun {
                hasName = true
                continue
            }
            let telling = item.concepts.subtracting(grammar.discourse).subtracting(grammar.unsaying)
            if !telling.isEmpty { return .speaking }
            if item.isUnknownWord || item.noun == grammar.otherNoun { words += 1 }
        }
        if words == 0 { return hasName ? .name : .empty }
        return words <= 6 ? .short : .speaking
    }

    /// A word of a proper name: unknown to the lexicon and capitalized, or a capitalized word inside the sentence.
    func isName(_ item: Item) -> Bool {
        guard item.kind == .word else { return false }
        let token = tokens[Int(item.first)]
        return token.flags.contains(.capitalized) && item.concepts.subtracting(grammar.nameable).isEmpty
    }

    /// "Bộ Tài chính", "Sở Tư pháp" where the lexicon knows the whole name.
    private func isUnitName(_ item: Item) -> Bool {
        item.noun != 0 && grammar.placeNouns.contains(item.noun) && item.end - item.first >= 2 && tokens[Int(item.first)].flags.contains(.capitalized)
            && (Int(item.first) + 1..<Int(item.end)).contains { tokens[$0].flags.contains(.capitalized) }
    }

    /// Units dropped in a list ("lần lượt 97, 96,6 và 96,1%"; "46,93 điểm, Hà Tĩnh 43,8, Thanh Hóa 43,2") are taken from a neighbour.
    func shareListUnits() {
        // Nearly all sentences tell of every numeral what it counts.
        guard frames.count - firstFrame > 1, (firstFrame..<frames.count).contains(where: { isBareCount($0) }) else { return }
        for n in stride(from: frames.count - 2, through: firstFrame, by: -1) where mayTakeUnit(n) && lendsUnit(n + 1) {
            guard frames[n + 1].depth == frames[n].depth, isOnlyMarks(frames[n].after), !frames[n + 1].before.contains(where: { items[$0].kind == .word && !items[$0].concepts.contains(grammar.conjunction) }) else { continue }
            let value = mentions[Int(frames[n].mention)].value
            guard value.scale > 0 || sentenceSays.contains(grammar.inTurn) && value.digits <= 100 else { continue }
            frames[n].shape = frames[n + 1].shape
        }
        for n in firstFrame + 1..<frames.count where mayTakeUnit(n) && isOrdinal(n - 1) && !isOrdinal(n) {
            let kind = labelKind(n)
            if kind == .empty || kind == .name, frames[n - 1].depth == frames[n].depth, mentions[Int(frames[n].mention)].value.scale == 0 { frames[n].followsOrdinal = true }
        }
        // "Xếp hạng cả nước lần lượt: 7, 11, 18 và 29"
        if sentenceSays.contains(grammar.inTurn), sentenceSays.contains(grammar.rankVerb), mayTakeUnit(firstFrame), isRankedInTurn() {
            var n = firstFrame
            repeat {
                frames[n].shape = .rank
                n += 1
            } while n < frames.count && mayTakeUnit(n) && labelKind(n) == .empty
        }
        // "Đắk Nông thứ 48, 81,95; Gia Lai 53 (81,2)": the rank and the score in turn.
        if frames.count - firstFrame > 2 {
            for n in firstFrame + 2..<frames.count where mayTakeUnit(n) && isOrdinal(n - 2) && !isOrdinal(n) && frames[n - 1].mention >= 0 && mentions[Int(frames[n - 1].mention)].value.scale > 0 {
                let value = mentions[Int(frames[n].mention)].value
                if value.scale == 0, value.digits <= 100, labelKind(n) == .name, n + 1 < frames.count && isAlone(n + 1) || isAlone(n - 1) { frames[n].followsOrdinal = true }
            }
        }
        for n in firstFrame + 1..<frames.count where mayTakeUnit(n) && lendsUnit(n - 1) {
            let kind = labelKind(n)
            guard frames[n - 1].depth == frames[n].depth || isAlone(n) || kind == .empty && frames[n].depth == frames[n - 1].depth + 1 && says(frames[n].before).contains(grammar.previous), kind == .empty || kind == .name else { continue }
            if frames[n - 1].shape == .rank, frames[n].mention >= 0, mentions[Int(frames[n].mention)].value.scale > 0 { continue }
            // "đúng hạn 98,9%; An Giang 1,32 triệu, 98,2%": no share and no score is so large.
            if frames[n].mention >= 0, mentions[Int(frames[n].mention)].value.scale == 0, mentions[Int(frames[n].mention)].value.digits > 1000 { continue }
            frames[n].shape = frames[n - 1].shape
        }
    }

    func isOrdinal(_ n: Int) -> Bool {
        frames[n].followsOrdinal || frames[n].mention >= 0 && mentions[Int(frames[n].mention)].flags.contains(.ordinal)
    }

    private func lendsUnit(_ n: Int) -> Bool { (frames[n].shape == .share || frames[n].shape == .score || frames[n].shape == .rank) && !frames[n].isDenominator }

    private func isOnlyMarks(_ range: Range<Int>) -> Bool { range.allSatisfy { items[$0].kind == .mark } }

    /// The numeral stands alone in its brackets.
    func isAlone(_ n: Int) -> Bool {
        let place = frames[n].item
        return place > 0 && place + 1 < items.count && items[place - 1].isMark(0x28) && items[place + 1].isMark(0x29)
    }

    func mayTakeUnit(_ n: Int) -> Bool {
        guard isBareCount(n) else { return false }
        return frames[n].item == 0 || !items[frames[n].item - 1].concepts.contains(grammar.rankVerb) && !isOutOfTen(n)
    }

    /// A numeral that tells nothing of what it counts.
    private func isBareCount(_ n: Int) -> Bool {
        frames[n].shape == .count && frames[n].noun == 0 && !frames[n].hasUnknownNoun && !frames[n].isZero && !frames[n].isNumerator && !frames[n].isDenominator && frames[n].mention >= 0
    }

    /// A numeral that stands bare behind a short label in a list takes what the list counts.
    /// - Returns: true when it was taken.
    @discardableResult
    func inheritParallel(_ n: Int, last: Int) -> Bool {
        let frame = frames[n]
        guard !frame.isZero, !frame.hasUnknownNoun, frame.status != .change, !frame.isDenominator else { return false }
        if frame.isNumerator {
            // "Tư pháp giải quyết 812/815 hồ sơ; Tài nguyên 410/455"
            guard let source = tupleSource(n), frames[source].isNumerator else { return false }
            take(n, from: source)
            return true
        }
        let kind = labelKind(n)
        guard kind != .speaking else { return false }
        let isNamed = kind == .name || kind == .empty && isNameStretch(frame.farBefore)
        guard !says(frame.after).intersects(grammar.qualities.union(grammar.states)) else { return false }
        if let source = tupleSource(n) {
            take(n, from: source)
            return true
        }
        if last >= 0, let source = parallelSource(n, in: firstFrame..<n) {
            guard isNamed || isListGap(from: source, to: n) || kind == .empty && n - 1 > source && frames[n - 1].shape == .duration && isBare(n) || kind == .short && isBare(n) && isBare(source) else { return false }
            if namesOtherUnits(n, than: source) { return false }
            take(n, from: source)
            return true
        }
        guard kind == .name || kind == .short && isBare(n) && (isListLine || opensList(n)),
              let source = parallelSource(n, in: max(0, firstFrame - 8)..<firstFrame), frames[n].sentence - frames[source].sentence <= 2 else { return false }
        // A count of cases goes on over sentences only in a list of named units.
        if frame.shape == .count, grammar.caseNouns.contains(frames[source].noun), !frames[source].hasScope { return false }
        take(n, from: source)
        return true
    }

    /// "8 phòng chuyên môn, 12 xã": what the counted word itself says is not handed on to another word.
    func namesOtherUnits(_ n: Int, than source: Int) -> Bool {
        guard frames[n].noun == grammar.unitNoun, frames[n].nounOrigin == .after, frames[source].rule >= 0, frames[source].indicator != lexicon.unitsInspected else { return false }
        return lexicon.rules[Int(frames[source].rule)].needs.contains { need in
            need.reach == .own && frames[source].own.intersects(need.alternatives) && !frames[n].own.intersects(need.alternatives)
        }
    }

    /// "10 dịch vụ công trực tuyến, gồm: 4 thủ tục …, 2 thủ tục …": a member of the list counts what its head counts.
    func inheritMember(_ n: Int) {
        let frame = frames[n]
        guard frame.shape == .count, !frame.isZero, frame.noun != 0, frame.noun != grammar.otherNoun, !frame.isDenominator else { return }
        for head in (firstFrame..<n).reversed() where frames[head].hasIndicator && frames[head].shape == .count {
            let between = frames[head].item + 1..<frame.item
            let areStaff = frame.depth > frames[head].depth && grammar.staffNouns.contains(frames[head].noun) && frame.noun == grammar.staff && frames[n].before.count <= 1
            guard frames[head].noun == frame.noun || areStaff || grammar.staffNouns.contains(frame.noun) && (frames[head].indicator == lexicon.staffReduced || frames[head].indicator == lexicon.staffQuota || frames[head].indicator == lexicon.staffPresent)
                || frames[head].indicator == lexicon.surveyBallots && grammar.fractionNouns.contains(frame.noun), between.contains(where: { items[$0].concepts.contains(grammar.listHead) || items[$0].isMark(0x3A) || items[$0].isMark(0x28) }) else { continue }
            guard !between.contains(where: { items[$0].isMark(0x3B) }) || frames[head].depth == frame.depth else { return }
            guard !frame.own.intersects(grammar.qualities.union(grammar.states)) else { return }
            take(n, from: head)
            frames[n].partOf = Int32(head)
            return
        }
    }

    /// A share that says nothing of its own goes on with the share before it: "khai sinh (đạt trên 87%), kết hôn (trên 84%)".
    func inheritShare(_ n: Int) {
        if takeCompared(n) { return }
        guard frames[n].shape == .share || frames[n].shape == .score, frames[n].status != .change, !frames[n].isDenominator, !frames[n].isComponent, !frames[n].own.intersects(grammar.differences), frames[n].mention < 0 || mentions[Int(frames[n].mention)].unit != .percentPoint, isUntold(n) else { return }
        let label = says(frames[n].before)
        if label.contains(grammar.partOfWhole), labelKind(n) == .name { return }
        // "lĩnh vực đất đai (chiếm 99,2%)": a share of the late ones; "16 hồ sơ (chiếm 0,08%)": one of that count.
        if label.contains(grammar.takesUp), frames[n].near.contains(grammar.field) || frames[n].near.contains(grammar.level) && frames[n].near.contains(grammar.dossierSaid) || n > firstFrame && frames[n - 1].shape == .count && frames[n - 1].nounOrigin == .after && !frames[n].near.intersects(grammar.telling) { return }
        let isAnaphoric = label.contains(grammar.rateWord) || label.contains(grammar.target) || label.contains(grammar.assigned) || label.contains(grammar.fromAbove) || label.contains(grammar.goal) || label.contains(grammar.thisNumber)
        for source in (max(0, firstFrame - 6)..<n).reversed() where frames[source].shape == frames[n].shape && frames[source].status != .change {
            guard frames[source].hasIndicator, frames[n].sentence - frames[source].sentence <= 2 else { break }
            if source < firstFrame {
                guard labelKind(n) == .name || continuesList() || isAnaphoric || labelKind(n) == .empty && isNameStretch(frames[n].farBefore) else { break }
            }
            return take(n, from: source)
        }
        takeShareTopic(n)
    }

    /// "73,8% hồ sơ nộp trực tuyến, so với 52% hồi trước hợp nhất": what the share before it is compared with.
    private func takeCompared(_ n: Int) -> Bool {
        guard frames[n].shape == .share, n > firstFrame, frames[n - 1].shape == .share, frames[n - 1].hasIndicator, frames[n - 1].status != .change, frames[n].depth == frames[n - 1].depth, !frames[n].near.intersects(grammar.rateQualities),
              let lead = frames[n].before.last, frames[n].before.contains(where: { items[$0].concepts.contains(grammar.comparison) }), items[lead].concepts.contains(grammar.comparison) || labelKind(n) == .empty else { return false }
        take(n, from: n - 1)
        return frames[n].hasIndicator
    }

    /// "Về tỷ lệ quá hạn, 3 xã trên 10%": the quality the sentence has named before.
    private func takeShareTopic(_ n: Int) {
        guard frames[n].shape == .share else { return }
        for place in (0..<frames[n].item).reversed() {
            if items[place].isMark(0x3B) { return }
            let said = items[place].concepts.intersection(grammar.rateQualities)
            guard !said.isEmpty else { continue }
            // What is rated stands beside the quality: "tỷ lệ giải quyết đúng hạn của 3 cấp lần lượt: …".
            let beside = says(max(0, place - 4)..<min(frames[n].item, place + 3)).intersection(grammar.rated)
            frames[n].near.formUnion(said.union(beside))
            frames[n].list.formUnion(said)
            // "Về nộp trực tuyến, Đà Nẵng 93,2%": of cases, where cases are spoken of.
            if said.contains(grammar.online), speaksOfCases, labelKind(n) == .name { frames[n].near.insert(grammar.dossierSaid) }
            return apply(matcher.match(frames[n]), to: n)
        }
        takeRunningRate(n)
        if !frames[n].hasIndicator { takeLeadTopic(n) }
    }

    /// "Thuận An 98,02%, Bàu Bàng 95,4%" in an article whose title and lead speak of one quality only.
    private func takeLeadTopic(_ n: Int) {
        let said = focus.leadSays.intersection(grammar.rateQualities)
        guard said.count == 1, frames[n].status != .change, !followsSilentShare(n), labelKind(n) == .name || isAverageLabel(n) || labelKind(n) == .empty && says(frames[n].before).contains(grammar.inTurn), !says(frames[n].before).contains(grammar.partOfWhole),
              frames[n].after.allSatisfy({ items[$0].kind == .mark || isName(items[$0]) || items[$0].concepts.subtracting(grammar.discourse).isEmpty && !items[$0].isUnknownWord }) else { return }
        frames[n].near.formUnion(said)
        if said.contains(grammar.online) {
            frames[n].near.insert(grammar.dossierSaid)
            if focus.leadSays.contains(grammar.fullOnline) { frames[n].near.insert(grammar.fullOnline); frames[n].own.insert(grammar.fullOnline) }
        }
        frames[n].list.formUnion(frames[n].near)
        apply(matcher.match(frames[n]), to: n)
    }

    /// The share before it in the sentence is one of something else.
    private func followsSilentShare(_ n: Int) -> Bool {
        guard let other = (firstFrame..<n).last(where: { frames[$0].shape == .share && frames[$0].status != .change }) else { return false }
        return frames[other].isDecided && !frames[other].hasIndicator
    }

    /// "Trung bình cả nước khoảng 55%", "tỉnh giao mỗi huyện 70%": averages, goals and levels, no word of what is rated.
    private func isAverageLabel(_ n: Int) -> Bool {
        var hasCue = false
        for place in frames[n].before where items[place].kind == .word {
            let said = items[place].concepts
            if said.intersects(grammar.averageLabel) { hasCue = true }
            if items[place].isUnknownWord, !isName(items[place]) { return false }
            if !isName(items[place]), !grammar.placeNouns.contains(items[place].noun), !said.subtracting(grammar.discourse).subtracting(grammar.unsaying).subtracting(grammar.averageLabel).isEmpty { return false }
        }
        return hasCue
    }

    /// "tinh giản 46.100 người; khối hành chính 5.930, đơn vị sự nghiệp 32.400": where the people were cut.
    func inheritCut(_ n: Int) -> Bool {
        let frame = frames[n]
        guard n > firstFrame, frame.shape == .count, frame.nounOrigin != .after, !frame.isZero, !frame.hasUnknownNoun, frame.status == .result, !frame.isNumerator, !frame.isDenominator, isBare(n), !frame.before.isEmpty else { return false }
        guard let head = (firstFrame..<n).last(where: { frames[$0].shape == .count && frames[$0].status != .change }), frames[head].indicator == lexicon.staffReduced else { return false }
        guard says(frame.before).subtracting(grammar.discourse).subtracting(grammar.unsaying).subtracting(grammar.cutPlaces).isEmpty else { return false }
        take(n, from: head)
        return frames[n].hasIndicator
    }

    /// "năm 2021 là 312 hồ sơ, năm 2022 giảm còn 108 hồ sơ": the same count at another time, told by nothing but the time.
    func inheritSeries(_ n: Int, last: Int) -> Bool {
        let frame = frames[n]
        guard last >= firstFrame, frame.shape == .count, grammar.caseNouns.contains(frame.noun), frame.nounOrigin == .after, !frame.isZero, !frame.isNumerator, !frame.isDenominator, frame.status != .change, !frame.own.intersects(grammar.telling),
              frames[last].shape == .count, frames[last].hasIndicator, frames[last].status != .change, frames[last].noun == frame.noun, frames[last].depth == frame.depth,
              frame.before.contains(where: { items[$0].kind == .date }) || (frames[last].item..<frame.item).contains(where: { items[$0].kind == .date }), (firstFrame == last ? 0 : frames[last - 1].item)..<frames[last].item ~= lastDate(before: frames[last].item) else { return false }
        take(n, from: last)
        return frames[n].hasIndicator
    }

    /// The last date before an item; -1 when there is none.
    private func lastDate(before item: Int) -> Int { (0..<item).last { items[$0].kind == .date } ?? -1 }

    /// "Bộ Tài chính 487 thủ tục; Bộ Xây dựng 402": names over several sentences go on with what was counted last.
    func inheritTopic(_ n: Int) {
        let frame = frames[n]
        guard focus.topic >= 0, focus.topic < n, frame.shape == .count, !frame.isZero, !frame.hasUnknownNoun, !frame.isDenominator, !frame.isNumerator, frame.status == .result || frame.status == .previous else { return }
        let topic = frames[focus.topic]
        guard topic.hasIndicator, frame.sentence - topic.sentence <= 4, !sentenceSays.contains(grammar.scaleWord) else { return }
        let isStaff = topic.indicator == lexicon.staffReduced && frame.noun == grammar.unitCase
        guard frame.nounOrigin == .after ? frame.noun == topic.noun || isStaff : frame.noun == 0 && isBare(n) else { return }
        // Another count of the same things stands between and is something else.
        if frame.nounOrigin != .after, frames[max(firstFrame, focus.topic + 1)..<n].contains(where: { $0.shape == .count && $0.nounOrigin == .after && $0.noun == topic.noun && !$0.hasIndicator }) { return }
        let kind = labelKind(n)
        guard kind == .name || frame.nounOrigin == .after && kind != .speaking && !says(frame.after).intersects(grammar.acts) else { return }
        take(n, from: focus.topic)
        if frames[n].hasIndicator { focus.topic = n }
    }

    /// "Hồ sơ trực tuyến thì mỗi nơi nói một kiểu. Báo cáo của tỉnh ghi 31%": what a sentence without numerals has put up.
    func inheritTopicSentence(_ n: Int) {
        let frame = frames[n]
        guard focus.sentencesInParagraph > 1, sentenceNumber > focus.topicSentence, sentenceNumber - focus.topicSentence <= 3, focus.topicSays.contains(grammar.dossierSaid) || focus.topicSays.contains(grammar.rateWord) && frame.shape == .share,
              frame.status != .change, !frame.isZero, !frame.isNumerator, !frame.isDenominator, !frame.own.intersects(grammar.indices) else { return }
        let kind = labelKind(n)
        if frame.shape == .share {
            let said = focus.topicSays.intersection(grammar.rateQualities)
            guard !said.isEmpty, kind != .speaking || frame.before.count <= 8 && !frame.own.intersects(grammar.states.union(grammar.acts).union(grammar.qualities).union(grammar.runningIndices)), isUntold(n) else { return }
            frames[n].near.formUnion(said)
            if said.contains(grammar.online) { frames[n].near.insert(grammar.dossierSaid) }
            frames[n].list.formUnion(frames[n].near)
            apply(matcher.match(frames[n]), to: n)
        } else if frame.shape == .count, frame.noun == 0 || frame.nounOrigin == .carried || frame.nounOrigin == .focus, !frame.hasUnknownNoun, !frame.own.contains(grammar.otherNoun), isBare(n), kind == .name || kind == .short {
            let said = focus.topicSays.intersection(grammar.caseQualities)
            guard !said.isEmpty else { return }
            frames[n].noun = grammar.dossier
            frames[n].nounOrigin = .focus
            frames[n].near.formUnion(said)
            frames[n].list.formUnion(said)
            let match = matcher.match(frames[n])
            if match.score >= FrameMatcher.strongScore { apply(match, to: n) }
        }
    }

    /// "Chia theo lĩnh vực: chứng thực 6.905; hộ tịch 2.377": the first of a list that breaks the cases down by name.
    func inheritBreakdown(_ n: Int) {
        guard frames[n].shape == .count, frames[n].noun == 0 || frames[n].nounOrigin == .carried, !frames[n].hasUnknownNoun, !frames[n].isZero, isBare(n), frames[n].status == .result,
              grammar.caseNouns.contains(focus.noun) || sentenceSays.contains(grammar.dossierSaid) || focus.caseNoun != 0 && isRow && frames.count - firstFrame == 1, !frames[n].isNumerator, !frames[n].isDenominator else { return }
        let kind = labelKind(n)
        guard kind == .name || kind == .short, opensList(n) || isRow || (isAlone(n) || kind == .name) && frames.count - firstFrame >= 2 else { return }
        frames[n].noun = grammar.dossier
        frames[n].nounOrigin = .focus
        apply(matcher.match(frames[n]), to: n)
    }

    /// The line is one of cells.
    var isRow: Bool { summary.hasGap }

    /// Nothing between the numeral and the one before says what it rates.
    private func isUntold(_ n: Int) -> Bool {
        if frames[n].near.intersects(grammar.rateQualities) || frames[n].own.intersects(grammar.qualities) || frames[n].own.intersects(grammar.states) || frames[n].own.intersects(grammar.indices) { return false }
        for place in frames[n].after where items[place].kind == .word {
            if items[place].noun != 0 { return false }
            if items[place].isUnknownWord, !isName(items[place]) { return false }
            break
        }
        return true
    }

    /// A label and a number, and then the list goes on: "đất đai 120;".
    func isBare(_ n: Int) -> Bool {
        frames[n].nounOrigin != .after && (frames[n].after.isEmpty || frames[n].after.allSatisfy { items[$0].kind == .mark || frames[n].shape != .count })
    }

    /// The numeral is the first of a list behind a colon.
    private func opensList(_ n: Int) -> Bool {
        let low = frames[n].before.lowerBound - 1
        return n == firstFrame && low >= 0 && items[low].isMark(0x3A)
    }

    private func parallelSource(_ n: Int, in range: Range<Int>) -> Int? {
        for source in range.reversed() {
            let other = frames[source]
            guard !other.isIgnored, other.status != .change, !other.isDenominator else { continue }
            guard other.shape == frames[n].shape, other.hasIndicator else {
                if other.shape == frames[n].shape, other.isDecided, !other.isDenominator { return nil }
                continue
            }
            if frames[n].shape == .count, frames[n].nounOrigin == .after, frames[n].noun != other.noun { return nil }
            return source
        }
        return nil
    }

    /// "Kon Tum ít nhất, 141": a name and a word on its place.
    func isNameStretch(_ range: Range<Int>) -> Bool {
        var hasName = false
        for place in range where items[place].kind == .word {
            if isName(items[place]) { hasName = true } else if !items[place].concepts.intersects(grammar.discourse.union(grammar.unsaying)) { return false }
        }
        return hasName
    }

    private func isListGap(from source: Int, to n: Int) -> Bool {
        frames[n].item - frames[source].item <= 4
    }
}
