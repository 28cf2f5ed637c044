import Mentions
import Tokens

/// The shape of numerals that bear no unit while an index is spoken of, and the scores and ranks that are none of the index.
extension FigureReader {
    /// "Ban Dân tộc (67,9)", "An Giang 15": a number behind a name, while an index is spoken of, is its score or rank.
    func borrowIndexShape(_ n: Int) {
        let frame = frames[n]
        if isIndexRunning || sentenceSays.intersects(grammar.indices), borrowFromTo(n) || borrowHeadedRank(n) { return }
        if borrowRankChange(n) || borrowEarlierValue(n) { return }
        // "tăng điểm ở 4 chỉ số"
        if frame.item + 1 < items.count, items[frame.item + 1].kind == .word, items[frame.item + 1].concepts.contains(grammar.ranking) { return }
        // "Điểm tự chấm: 86,75/100"
        if frame.shape == .count, frame.noun == 0, !frame.hasUnknownNoun, frame.mention >= 0, !frame.isDenominator, mentions[Int(frame.mention)].value.isAtMost(100),
           frame.before.suffix(5).contains(where: { items[$0].noun == grammar.points }), isIndexRunning || sentenceSays.intersects(grammar.indices) || frame.own.contains(grammar.selfScored) {
            frames[n].shape = .score
            return
        }
        guard frame.shape == .count, frame.noun == 0, !frame.hasUnknownNoun, frame.mention >= 0, !frame.isNumerator, !frame.isDenominator,
              isIndexRunning || sentenceSays.intersects(grammar.indices) else { return }
        let kind = labelKind(n)
        let value = mentions[Int(frame.mention)].value
        if frame.before.last.map({ items[$0].noun == grammar.points || items[$0].concepts.contains(grammar.totalPoints) }) ?? false {
            // "tổng điểm 46,04"
            frames[n].shape = .score
        } else if value.scale == 0, isAmongScores(n, kind, value) {
            frames[n].shape = .score
        } else if value.scale > 0 {
            guard kind == .name || kind == .empty || isNameBehindColon(n) || opensScores(n) || frame.own.intersects(grammar.indices) || frame.own.contains(grammar.selfScored) || isScoreLabel(n) else { return }
            frames[n].shape = focus.indexShape == .share && focus.index == ConceptSet(grammar.satisfied) ? .share : .score
        } else if value.digits <= 100, frame.own.contains(grammar.reformIndex) || frame.own.contains(grammar.selfScored), frame.before.last.map({ items[$0].concepts.contains(grammar.reformIndex) || items[$0].concepts.contains(grammar.selfScored) }) ?? false {
            frames[n].shape = .score
        } else if value.digits <= 100, sentenceNumber - focus.indexShapeSentence <= 1 {
            let moves = frame.before.last.map { items[$0].concepts.contains(grammar.upDown) } ?? false
            guard kind == .name || moves else { return }
            if focus.indexShape == .rank, value.digits <= 200 { frames[n].shape = .rank }
        }
    }

    /// "Hưng Hà 79,5; Thái Thụy 78", "85,5, 84 và 82,75": a whole number beside the scores of a list is one.
    private func isAmongScores(_ n: Int, _ kind: LabelKind, _ value: DecimalValue) -> Bool {
        guard kind == .name || kind == .empty, value.digits >= 30, value.digits <= 100, frames[n].after.isEmpty || frames[n].after.allSatisfy({ items[$0].kind == .mark }), !isOrdinal(n),
              frames[n].before.last.map({ !items[$0].concepts.contains(grammar.rankVerb) }) ?? true else { return false }
        func isScore(_ other: Int) -> Bool {
            guard frames[other].mention >= 0, frames[other].depth == frames[n].depth, frames[other].shape == .score || frames[other].shape == .count && frames[other].noun == 0 else { return false }
            let near = mentions[Int(frames[other].mention)].value
            return near.scale == 1 && abs(near.digits / 10 - value.digits) <= 25 || near.scale == 2 && abs(near.digits / 100 - value.digits) <= 25
        }
        return n > firstFrame && isScore(n - 1) && frames[n - 1].hasIndicator && lexicon.isIndex(frames[n - 1].indicator)
    }

    /// "Điểm bình quân khối huyện 86,44", "rớt từ 42,4 xuống 42,1", "tốp trên: Quảng Ninh 90,1": the label speaks of nothing but scores and ranks.
    private func isScoreLabel(_ n: Int) -> Bool {
        var unknown = 0
        for place in frames[n].before where items[place].kind == .word {
            if items[place].isUnknownWord, !isName(items[place]) { unknown += 1 }
            let telling = items[place].concepts.subtracting(grammar.scoreLabel)
            if !telling.isEmpty, !isName(items[place]), !grammar.placeNouns.contains(items[place].noun) || items[place].noun == grammar.otherNoun { return false }
        }
        return unknown <= 4
    }

    /// "bỏ xa Hà Nội (83,98%)", "khoảng cách rất nhỏ: 83,71; 83,70": what tells of a distance is not said of the scores themselves.
    func clearDistance(_ n: Int) {
        guard frames[n].near.intersects(grammar.differences), frames[n].shape == .share || frames[n].shape == .score || frames[n].shape == .rank else { return }
        var isApart = frames[n].depth > 0 && isAloneInBrackets(frames[n].item) && frames[n].item >= 2 && isName(items[frames[n].item - 2])
        for place in (max(0, frames[n].item - 40)..<frames[n].item).reversed() where !isApart {
            if items[place].concepts.intersects(grammar.differences) { return }
            if items[place].isMark(0x3A) { isApart = true }
            if items[place].isMark(0x3B) { return }
        }
        guard isApart else { return }
        frames[n].own.subtract(grammar.differences)
        frames[n].near.subtract(grammar.differences)
        frames[n].list.subtract(grammar.differences)
    }

    /// "lùi từ 21 xuống 29", "từ 33 lên 14": ranks, where an index is spoken of and nothing else is said to rise or fall.
    private func borrowFromTo(_ n: Int) -> Bool {
        guard isBareRank(n) else { return false }
        if n > firstFrame, frames[n - 1].shape == .rank, frames[n - 1].isFromRank, frames[n].item - frames[n - 1].item <= 3 {
            frames[n].shape = .rank
            return true
        }
        guard n + 1 < frames.count, isBareRank(n + 1), frames[n + 1].item - frames[n].item <= 3, opensFromTo(frames[n].item), frames[n].item + 1 < frames[n + 1].item,
              items[frames[n].item + 1].concepts.contains(grammar.upDown), sentenceNumber - focus.indexShapeSentence <= 1 || sentenceSays.intersects(grammar.indices),
              !says(frames[n].before).contains(grammar.totalPoints), !frames[n].before.contains(where: { items[$0].noun != 0 && !grammar.placeNouns.contains(items[$0].noun) }) else { return false }
        frames[n].shape = .rank
        frames[n].isFromRank = true
        return true
    }

    /// "Thứ hạng tương ứng: 43, 31 và 49": bare numbers headed by a word for places.
    private func borrowHeadedRank(_ n: Int) -> Bool {
        guard isBareRank(n), frames[n].before.allSatisfy({ items[$0].kind == .mark || !items[$0].isUnknownWord || isName(items[$0]) }) else { return false }
        if n > firstFrame, frames[n - 1].isHeadedRank, labelKind(n) == .empty || labelKind(n) == .name {
            frames[n].shape = .rank
            frames[n].isHeadedRank = true
            return true
        }
        guard let head = (max(0, frames[n].item - 24)..<frames[n].item).last(where: { items[$0].concepts.contains(grammar.placeSaid) }), !(head..<frames[n].item).contains(where: { items[$0].isMark(0x3B) }),
              (head..<frames[n].item).contains(where: { items[$0].isMark(0x3A) || items[$0].concepts.contains(grammar.inTurn) || items[$0].concepts.contains(grammar.thisNumber) }),
              frames[n].before.last.map({ items[$0].isMark(0x3A) || items[$0].concepts.contains(grammar.inTurn) || items[$0].concepts.contains(grammar.thisNumber) || items[$0].concepts.intersects(grammar.discourse) || isName(items[$0]) }) ?? false else { return false }
        frames[n].shape = .rank
        frames[n].isHeadedRank = true
        return true
    }

    private func isBareRank(_ n: Int) -> Bool {
        let frame = frames[n]
        guard frame.shape == .count, frame.noun == 0, !frame.hasUnknownNoun, frame.mention >= 0, !frame.isNumerator, !frame.isDenominator else { return false }
        let value = mentions[Int(frame.mention)].value
        return value.scale == 0 && value.digits > 0 && value.digits <= 100
    }

    /// "theo sau với khoảng cách rất nhỏ: 83,71; 83,70": the first of several scores behind a colon.
    private func opensScores(_ n: Int) -> Bool {
        guard let lead = frames[n].before.last, items[lead].isMark(0x3A), n + 1 < frames.count, labelKind(n + 1) == .empty, frames[n + 1].shape == .count, frames[n + 1].noun == 0, frames[n + 1].mention >= 0 else { return false }
        return mentions[Int(frames[n + 1].mention)].value.scale > 0
    }

    /// "Kết quả chấm thử: Đà Nẵng 84,2": behind the colon there is a name and nothing else.
    private func isNameBehindColon(_ n: Int) -> Bool {
        guard let colon = frames[n].before.last(where: { items[$0].isMark(0x3A) }) else { return false }
        if colon + 1 < frames[n].item { return isNameStretch(colon + 1..<frames[n].item) }
        // "Vũ Thư kế tiếp: 87,25"
        return isNameStretch(frames[n].before.lowerBound..<colon)
    }

    /// "hạng 22, tăng 4": a change right behind a rank is one of ranks.
    private func borrowRankChange(_ n: Int) -> Bool {
        let frame = frames[n]
        guard frame.status == .change, frame.shape == .count, frame.noun == 0, !frame.hasUnknownNoun, !frame.isMultiple, frame.mention >= 0, n > firstFrame, frames[n - 1].shape == .rank, frames[n - 1].hasIndicator,
              frame.item - frames[n - 1].item <= 6 else { return false }
        let value = mentions[Int(frame.mention)].value
        guard value.scale == 0, value.digits <= 100 else { return false }
        frames[n].shape = .rank
        return true
    }

    /// "hạng 3 (tháng 4: 5)", "91,4 (năm 2021: 90,2)": in brackets behind a rank or a score, after a date, its earlier value.
    private func borrowEarlierValue(_ n: Int) -> Bool {
        let frame = frames[n]
        guard frame.shape == .count, frame.noun == 0, !frame.hasUnknownNoun, frame.mention >= 0, n > firstFrame, frame.depth > frames[n - 1].depth, frames[n - 1].hasIndicator, lexicon.isIndex(frames[n - 1].indicator),
              frame.item + 1 < items.count, items[frame.item + 1].isMark(0x29) else { return false }
        var isDated = false
        for place in frames[n - 1].item + 1..<frame.item {
            if items[place].kind == .date || items[place].concepts.contains(grammar.previous) { isDated = true }
            else if items[place].kind == .word, !items[place].concepts.subtracting(grammar.discourse).subtracting(grammar.unsaying).isEmpty || items[place].isUnknownWord { return false }
        }
        let value = mentions[Int(frame.mention)].value
        guard isDated, value.scale > 0 || frames[n - 1].shape == .rank && value.digits <= 100 else { return false }
        frames[n].shape = value.scale > 0 && frames[n - 1].shape == .rank ? .score : frames[n - 1].shape
        frames[n].status = .previous
        return true
    }

    /// "tổng 100 điểm: minh bạch 18, tiến độ 20", "tối đa 80 điểm": what can be scored, and how it is made up.
    func isMaximumScore(_ n: Int) -> Bool {
        guard frames[n].shape == .score, frames[n].mention >= 0 else { return false }
        let value = mentions[Int(frames[n].mention)].value
        let isFull = value.scale == 0 && value.digits == 100 && !frames[n].isNumerator
        let isMost = frames[n].before.last.map { items[$0].concepts.contains(grammar.atMost) } ?? false
        if isFull || isMost {
            frames[n].isMaximum = true
            return true
        }
        guard n > firstFrame, frames[n - 1].isMaximum, frames[n - 1].shape == .score else { return false }
        frames[n].isMaximum = true
        return true
    }

    /// "Trong 5 yếu tố, tiếp cận dịch vụ đạt 92%, thủ tục 89,5%": the parts that the sentence has announced.
    func isComponent(_ n: Int) -> Bool {
        guard n > firstFrame, frames[n].shape != .count, frames[n].shape != .money, frames[n].shape != .duration else { return false }
        if frames[n - 1].isComponent {
            frames[n].isComponent = true
            return true
        }
        let head = frames[n - 1]
        if frames[n].status == .change, frames[n - 1].isDenominator, n - 1 > firstFrame, frames[n - 2].isComponent {
            frames[n].isComponent = true
            return true
        }
        guard head.shape == .count, let lead = head.before.last, items[lead].word == grammar.insideWord || grammar.placePrepositions.contains(items[lead].word), head.item + 1 < items.count,
              items[head.item + 1].kind == .word, grammar.partWords.contains(tokens[Int(items[head.item + 1].first)].word), !says(frames[n].before).intersects(grammar.indices) else { return false }
        frames[n].isComponent = true
        return true
    }

    /// "cải cách thể chế chỉ 78%, xếp thứ 55": the rank of a part of the index.
    func takeComponent(_ n: Int) {
        guard frames[n].shape == .rank, n > firstFrame, frames[n - 1].own.contains(grammar.indexPart), !frames[n - 1].hasIndicator, frames[n].item - frames[n - 1].item <= 6,
              !(frames[n - 1].item..<frames[n].item).contains(where: { items[$0].isMark(0x3B) }), labelKind(n) != .name else { return }
        frames[n].near.insert(grammar.indexPart)
    }

    /// "thứ 51 về SIPAS", "87,56 điểm PAR INDEX": the index named right behind; "Với 87,56%, PAR INDEX của tỉnh …".
    func indexBehind(_ n: Int) -> ConceptSet {
        guard !says(frames[n].before).intersects(grammar.indices) else { return ConceptSet() }
        var words = 0
        for place in frames[n].after where items[place].kind == .word {
            let named = items[place].concepts.intersection(grammar.indices)
            if !named.isEmpty { return named }
            if items[place].word == grammar.aboutWord, place + 1 < frames[n].after.upperBound, items[place + 1].concepts.contains(grammar.reform) { return ConceptSet(grammar.reformIndex) }
            if items[place].noun == grammar.points || items[place].noun == grammar.steps || grammar.placeNouns.contains(items[place].noun) { continue }
            words += 1
            if words > 2 { break }
        }
        guard n == firstFrame, let lead = frames[n].before.last, items[lead].word == grammar.withWord else { return ConceptSet() }
        let comma = frames[n].after.upperBound
        guard comma + 1 < items.count, items[comma].isMark(0x2C) else { return ConceptSet() }
        return says(comma + 1..<min(items.count, comma + 3)).intersection(grammar.indices)
    }

    /// "cao hơn 9 điểm so với địa phương thấp nhất", "thấp hơn bình quân cả nước 1,3%": a distance between units, no change over time.
    func isDistance(_ n: Int) -> Bool {
        guard frames[n].shape == .score || frames[n].shape == .share || frames[n].shape == .rank else { return false }
        var behind = frames[n].after
        if behind.upperBound < items.count, items[behind.upperBound].concepts.contains(grammar.comparison) || says(behind).contains(grammar.comparison) { behind = behind.lowerBound..<min(items.count, behind.upperBound + 6) }
        return comparesUnits(frames[n].before, needsComparison: false) || comparesUnits(behind, needsComparison: true)
    }

    /// The stretch compares with other units or with their average, and names no time.
    private func comparesUnits(_ range: Range<Int>, needsComparison: Bool) -> Bool {
        var compares = !needsComparison
        var others = false
        var average = false
        for place in range {
            if items[place].kind == .date || items[place].concepts.contains(grammar.previous) || items[place].kind == .mark && compares && others { break }
            if items[place].concepts.contains(grammar.comparison) { compares = true }
            if compares, items[place].concepts.contains(grammar.average) || items[place].concepts.contains(grammar.perUnit) { average = true }
            // "vượt 21,6% so với mức 50% kế hoạch giao"
            if compares, items[place].concepts.contains(grammar.target) || items[place].concepts.contains(grammar.goal) { others = true }
            if compares, grammar.placeNouns.contains(items[place].noun) && items[place].noun != grammar.otherNoun || items[place].concepts.contains(grammar.level) || isName(items[place]) { others = true }
        }
        if range.contains(where: { items[$0].kind == .date || items[$0].concepts.contains(grammar.previous) }) { return false }
        return compares && (average || others && (needsComparison || says(range).contains(grammar.comparison)))
    }

    /// "thứ 19 về chuyển đổi số": a rank in what is no index of the catalogue.
    func ranksSomethingElse(_ n: Int) -> Bool {
        guard frames[n].shape == .rank else { return false }
        for place in frames[n].after.prefix(6) where items[place].kind == .word && items[place].word == grammar.aboutWord {
            guard place + 1 < frames[n].after.upperBound else { return false }
            let said = says(place + 1..<frames[n].after.upperBound)
            return !said.intersects(grammar.rankedAbout)
        }
        return false
    }
}
