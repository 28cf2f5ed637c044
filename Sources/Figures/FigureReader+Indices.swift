import Mentions
import Tokens

extension FigureReader {
    /// An index was named in this sentence or shortly before, or the last figure was one's.
    var isIndexRunning: Bool {
        guard !focus.index.isEmpty else { return false }
        if focus.isIndexTitle || isMainIndexDue { return true }
        if sentenceNumber - focus.indexSentence <= 2 { return true }
        var last = firstFrame - 1
        while last >= 0, sentenceNumber - frames[last].sentence <= 2 {
            if frames[last].hasIndicator { return lexicon.isIndex(frames[last].indicator) }
            last -= 1
        }
        return false
    }

    /// A new paragraph that names no index goes back to the one the article is about.
    var isMainIndexDue: Bool { !focus.mainIndex.isEmpty && !focus.isIndexOfParagraph }

    /// The index a numeral belongs to that names none: the one last named, or the main one where a new paragraph opens
    /// or where only the main one is told in this shape.
    private func runningIndex(_ n: Int) -> ConceptSet {
        if isMainIndexDue { return focus.mainIndex }
        let shape = frames[n].shape
        if focus.index != focus.mainIndex, bearsUnit(n), focus.mainIndexShape == shape, focus.runningIndexShape != shape, focus.runningIndexShape != .count { return focus.mainIndex }
        return focus.index
    }

    /// The numeral is a share or a score by a unit of its own, not by its neighbours.
    func bearsUnit(_ n: Int) -> Bool {
        guard frames[n].mention >= 0, frames[n].shape == .share || frames[n].shape == .score else { return false }
        return mentions[Int(frames[n].mention)].unit != .none || frames[n].noun == grammar.points
    }

    /// Remembers the index a sentence names. Satisfaction is measured by one as well; it yields to SIPAS.
    func noteIndex() {
        guard sentenceSays.intersects(grammar.runningIndices), let last = items.last(where: { $0.concepts.intersects(grammar.runningIndices) }) else {
            // "Đà Nẵng dẫn đầu cả nước về cải cách hành chính"
            guard focus.index.isEmpty, ranksReform else { return }
            focus.index = ConceptSet(grammar.reformIndex)
            focus.indexSentence = sentenceNumber
            focus.isIndexTitle = sentence.kind == .title
            if sentence.kind == .title, focus.mainIndex.isEmpty { focus.mainIndex = focus.index }
            return
        }
        // Satisfaction that the Ministry measures is SIPAS.
        if last.concepts.intersection(grammar.indices).isEmpty, sentenceSays.contains(grammar.satisfied), sentenceSays.contains(grammar.ministry) {
            focus.index = ConceptSet(grammar.satisfactionIndex)
            focus.runningIndexShape = .count
            focus.indexSentence = sentenceNumber
            focus.isIndexOfParagraph = true
            return
        }
        let named = last.concepts.intersection(grammar.indices)
        let isTitle = sentence.kind == .title || sentence.kind == .heading
        if focus.mainIndex.isEmpty, sentence.kind == .title || sentenceNumber <= 4 && !named.isEmpty && sentenceSays.intersects(grammar.announcing) { focus.mainIndex = named.isEmpty ? ConceptSet(grammar.satisfied) : named }
        if focus.mainIndex == ConceptSet(grammar.satisfied), named.contains(grammar.satisfactionIndex) { focus.mainIndex = named }
        if !named.isEmpty { focus.isIndexOfParagraph = true }
        if named.isEmpty, !summary.hasNumber, sentenceSays.intersects(grammar.announcing), focus.mainIndex.intersects(grammar.indices), !sentenceSays.contains(grammar.ownSurvey) {
            // "Một bảng khác được công bố là mức độ hài lòng": beside an index, satisfaction is one as well.
            focus.index = ConceptSet(grammar.satisfactionIndex)
            focus.runningIndexShape = .count
            focus.isIndexOfParagraph = true
        } else if named.isEmpty {
            guard focus.index.isEmpty || focus.index == ConceptSet(grammar.satisfied) || (!focus.isIndexTitle && sentenceNumber - focus.indexSentence > 4) else { return }
            focus.index = ConceptSet(grammar.satisfied)
        } else {
            if focus.index != named { focus.runningIndexShape = .count }
            focus.index = named
        }
        focus.indexSentence = sentenceNumber
        focus.isIndexTitle = isTitle || !named.isEmpty && named == focus.mainIndex
    }

    /// "bảng điểm 766", "Quyết định 766": the index of serving people is known by the number of its decision.
    func noteDecision766() {
        guard summary.mayHave766 else { return }
        // All digits stand in mentions.
        for n in items.indices where items[n].mention >= 0 {
            for at in Int(items[n].first)..<Int(min(items[n].end, sentence.tokens.end)) where tokens[at].count == 3 && at > Int(sentence.tokens.first) {
                let start = Int(tokens[at].start)
                guard text[start] == 0x37, text[start + 1] == 0x36, text[start + 2] == 0x36, grammar.decisionWords.contains(tokens[at - 1].word) else { continue }
                focus.index = ConceptSet(grammar.serviceIndex)
                focus.indexSentence = sentenceNumber
                return
            }
        }
    }

    /// A score, a rank or a bare share belongs to the index named last before it, else to the one that is spoken of.
    func readIndex(_ n: Int) {
        // A count of something told is neither.
        if frames[n].shape == .count, frames[n].noun != 0 || frames[n].hasUnknownNoun { return }
        if frames[n].shape == .count { borrowIndexShape(n) }
        clearDistance(n)
        if isMaximumScore(n) || isComponent(n) { return }
        takeComponent(n)
        let shape = frames[n].shape
        // "của các bộ là 22%, của địa phương 3,8%" goes on with what is no index.
        if shape == .share, n > firstFrame, frames[n - 1].shape == .share, frames[n - 1].hasIndicator, !lexicon.isIndex(frames[n - 1].indicator), !frames[n].own.intersects(grammar.runningIndices), labelKind(n) == .name || labelKind(n) == .empty || !frames[n].own.intersects(grammar.indices) && says(frames[n].before).intersects(grammar.targetCues) { return }
        // "Tỷ lệ đúng hạn 93,8%. Ba tỉnh tốt nhất: Bắc Ninh 99,4%" under a heading that names satisfaction.
        if shape == .share, focus.index == ConceptSet(grammar.satisfied), !frames[n].own.contains(grammar.satisfied), sentenceSays.intersection(grammar.runningIndices).isEmpty, followsOtherRate(n) || frames[n].own.contains(grammar.takesUp) { return }
        // "76,3% người trả lời nói hài lòng" in an article on SIPAS.
        let isSatisfied = shape == .share && frames[n].own.contains(grammar.satisfied) && !sentenceSays.contains(grammar.ownSurvey) && (focus.index.contains(grammar.satisfactionIndex) && isIndexRunning || isSatisfactionIndex)
        // "khảo sát của chính tỉnh … 96,7% hài lòng" beside SIPAS.
        if shape == .share, frames[n].own.contains(grammar.satisfied), sentenceSays.contains(grammar.ownSurvey), !frames[n].own.intersects(grammar.indices) { return }
        if shape == .share, pointsBackAtRate(n) { return }
        guard shape == .rank || shape == .score || isSatisfied || (shape == .share && isBareShare(n)) else { return }
        var nearest = indexBehind(n)
        if nearest.isEmpty, ranksSomethingElse(n) { return }
        if nearest.isEmpty { nearest = nearestIndex(before: frames[n].item) }
        if nearest.isEmpty { nearest = says(frames[n].after).intersection(grammar.indices) }
        if nearest.isEmpty, isSatisfied, isSatisfactionIndex { nearest = ConceptSet(grammar.satisfactionIndex) }
        if nearest.isEmpty, shape != .share, sentenceSays.contains(grammar.portal) { nearest = ConceptSet(grammar.serviceIndex) }
        // "Với cải cách hành chính, Hải Phòng cũng đứng đầu: 96,17%": another index than the one that ran.
        if nearest.isEmpty, !focus.index.isEmpty, !focus.index.contains(grammar.reformIndex), opensWithReform, isIndexRunning || sentenceSays.contains(grammar.rankVerb) { nearest = ConceptSet(grammar.reformIndex) }
        // The scores of a paragraph that looks at the portal, where no index was named.
        if nearest.isEmpty, shape != .share, focus.index.isEmpty, focus.paragraphSays.contains(grammar.portal) { nearest = ConceptSet(grammar.serviceIndex) }
        // "Khi tự chấm, xã đưa lên 91,08 điểm", a sentence behind the index.
        if nearest.isEmpty, frames[n].near.contains(grammar.selfScored), sentenceSays.intersection(grammar.indices).subtracting(ConceptSet(grammar.reformIndex)).isEmpty { return }
        if nearest.isEmpty, shape != .share || isIndexRunning && unknownLabelWords(n) <= 2 { nearest = runningIndex(n) }
        if nearest.isEmpty, shape == .rank, frames[n].near.contains(grammar.rankVerb), focus.paragraphSays.contains(grammar.reform) || !focus.index.intersects(grammar.indices) && focus.leadSays.contains(grammar.reform) && focus.leadSays.contains(grammar.inspected) { nearest = ConceptSet(grammar.reformIndex) }
        // "xếp thứ 14/16 với 61,5 điểm cải cách hành chính": the index is named behind.
        if nearest.isEmpty, shape != .share { nearest = sentenceSays.intersection(grammar.indices) }
        guard !nearest.isEmpty else { return }
        if nearest.contains(grammar.unIndex), frames[n].status != .change, !frames[n].own.contains(grammar.increase), !frames[n].own.contains(grammar.decrease), shape == .score, frames[n].mention >= 0, mentions[Int(frames[n].mention)].value.isAtMost(9) {
            frames[n].isComponent = true
            return
        }
        if nearest.intersects(grammar.indices) { focus.index = nearest }
        frames[n].own.subtract(grammar.indices)
        frames[n].near.subtract(grammar.indices)
        frames[n].near.formUnion(nearest)
    }

    /// The last share before, in this sentence or the two before it, rates something else than satisfaction.
    private func followsOtherRate(_ n: Int) -> Bool {
        var other = n - 1
        while other >= 0, n - other <= 16, frames[n].sentence - frames[other].sentence <= 2 {
            if frames[other].shape == .share, frames[other].status != .change { return frames[other].hasIndicator && frames[other].indicator != lexicon.satisfactionRate && !lexicon.isIndex(frames[other].indicator) }
            other -= 1
        }
        return false
    }

    /// "… như tỷ lệ đúng hạn. Toàn quốc, tỷ lệ ấy là 95,7%": the rate that the sentence before has put up, not the index.
    private func pointsBackAtRate(_ n: Int) -> Bool {
        guard frames[n].before.contains(where: { place in
            items[place].concepts.contains(grammar.thisNumber) || items[place].concepts.contains(grammar.rateWord) && place + 1 < frames[n].item && grammar.theseWords.contains(items[place + 1].word)
        }) || n > firstFrame && frames[n - 1].pointsBack && frames[n - 1].shape == .share && (labelKind(n) == .name || labelKind(n) == .empty), !frames[n].own.intersects(grammar.runningIndices) else { return false }
        let rates = focus.topicSays.intersection(grammar.rateQualities).subtracting(ConceptSet(grammar.satisfied))
        guard n > firstFrame && frames[n - 1].pointsBack || sentenceNumber - focus.topicSentence <= 1 && !rates.isEmpty else { return false }
        frames[n].pointsBack = true
        return true
    }

    /// "Bộ nào đội sổ cải cách hành chính?"; in the lead, indices that the Ministry has published: the reform index by no name.
    private var ranksReform: Bool {
        if sentenceSays.contains(grammar.reform) { return sentenceSays.contains(grammar.ranking) || sentence.kind == .title && sentenceSays.contains(grammar.rankVerb) }
        return sentenceNumber <= FigureReader.leadSentences && !focus.leadSays.contains(grammar.satisfied) && focus.leadSays.contains(grammar.ranking) && focus.leadSays.contains(grammar.ministry) && sentenceSays.intersects(grammar.announcing)
    }

    /// In an article on the Ministry's indices satisfaction is one of them, unless the sentence tells of a survey of its own.
    private var isSatisfactionIndex: Bool {
        focus.mainIndex.intersects(grammar.ministryIndices) && !sentenceSays.intersects(grammar.surveySaid)
            && (!focus.mainIndex.contains(grammar.reformIndex) || focus.leadSays.contains(grammar.ministry) || sentenceSays.contains(grammar.ministry))
    }

    /// The sentence opens with "Về cải cách hành chính".
    private var opensWithReform: Bool { items.prefix(4).contains { $0.concepts.contains(grammar.reform) } }

    private func nearestIndex(before item: Int) -> ConceptSet {
        for place in (0..<item).reversed() {
            let named = items[place].concepts.intersection(grammar.indices)
            if !named.isEmpty { return named }
            if items[place].concepts.contains(grammar.satisfied), isSatisfactionIndex { return ConceptSet(grammar.satisfactionIndex) }
        }
        return ConceptSet()
    }

    /// A share that says neither what it is a share of nor what it rates.
    private func isBareShare(_ n: Int) -> Bool {
        let frame = frames[n]
        guard frame.status != .change || !frame.own.intersects(grammar.rateQualities) else { return false }
        if frame.own.intersects(grammar.rateQualities.subtracting(ConceptSet(grammar.satisfied))) || frame.own.contains(grammar.dossierSaid) || frame.own.intersects(grammar.states) { return false }
        guard unknownLabelWords(n) <= 3 && (!frame.own.contains(grammar.otherNoun) || frame.own.contains(grammar.rankVerb)) || frame.own.intersects(grammar.runningIndices) else { return false }
        // "90% số hồ sơ", "12% người được hỏi": a share of something named.
        for place in frame.after where items[place].kind == .word {
            if items[place].noun != 0, items[place].noun != grammar.points { return false }
            if items[place].isUnknownWord, !isName(items[place]) { return false }
            let telling = items[place].concepts.subtracting(grammar.discourse)
            // "ít nhất 50% là kiểm tra đột xuất"
            if !telling.subtracting(grammar.scoreLabel).subtracting(grammar.runningIndices).isEmpty, !isName(items[place]) { return false }
            if !telling.isEmpty { break }
        }
        return true
    }

    /// Words of the label that the lexicon does not know and that are no names.
    private func unknownLabelWords(_ n: Int) -> Int {
        var count = 0
        for place in frames[n].before where items[place].isUnknownWord && !isName(items[place]) { count += 1 }
        return count
    }
}
