import Mentions
import Tokens

extension FigureReader {
    /// Makes a frame of each numeral of the sentence: shape, noun, segments and what they say.
    func buildFrames() {
        gatherNumerals()
        for n in numerals.indices {
            let place = numerals[n].place
            let number = frames.count
            frames.append(Frame())
            frames[number].item = place
            frames[number].mention = items[place].mention
            frames[number].sentence = sentenceNumber
            frames[number].isZero = items[place].kind == .zero
            frames[number].depth = numerals[n].depth
            frames[number].group = numerals[n].group
            if frames[number].isZero {
                frames[number].zeroStart = tokens[Int(items[place].first)].start
                frames[number].zeroEnd = tokens[Int(items[place].end) - 1].end
            } else {
                let flags = mentions[Int(frames[number].mention)].flags
                let hasNext = n + 1 < numerals.count
                frames[number].isNumerator = flags.contains(.numerator) && hasNext
                frames[number].isDenominator = flags.contains(.denominator) && n > 0
                frames[number].startsRange = flags.contains(.rangeStart) && hasNext && sharesUnit(n)
            }
            if !frames[number].isZero {
                if isPartOfNext(n) { frames[number].isNumerator = true }
                if n > 0, isPartOfNext(n - 1) { frames[number].isDenominator = true }
            }
            let last = frames[number].isNumerator || frames[number].startsRange ? numerals[n + 1].place : place
            readUnit(&frames[number], behind: last)
            // "1.601 hồ sơ/1.685"
            if frames[number].isNumerator, frames[number].noun == 0, !frames[number].hasUnknownNoun, last == place + 3 { readUnit(&frames[number], behind: place) }
        }
        shareRangeUnits()
        takeShareOfLabel()
        shareFromTo()
        cutSegments()
        finishFromTo()
        shareListUnits()
        dropIdleWords()
    }

    /// "giải ngân 31.828 triệu đồng - 33%" is no range.
    private func sharesUnit(_ n: Int) -> Bool {
        let low = items[numerals[n].place].mention, high = items[numerals[n + 1].place].mention
        guard low >= 0, high >= 0 else { return true }
        // "trễ 1.948 - 0,47%": no range falls.
        if mentions[Int(high)].unit == .percent, mentions[Int(low)].unit == .none, mentions[Int(low)].value.scale == 0, mentions[Int(low)].value.digits > 100 { return false }
        return mentions[Int(low)].unit == .none || mentions[Int(low)].unit == mentions[Int(high)].unit
    }

    /// "52 trong 68 nhiệm vụ", "7 trên 9 xã".
    private func isPartOfNext(_ n: Int) -> Bool {
        guard n + 1 < numerals.count, summary.hasMark(0x2F) || summary.traits.contains(.ratio) else { return false }
        let here = numerals[n].place, next = numerals[n + 1].place
        // "512 hồ sơ/640 hồ sơ"
        if next == here + 3, items[here].kind == .number, items[next].kind == .number, items[here + 2].isMark(0x2F), items[here + 1].kind == .word, grammar.caseNouns.contains(items[here + 1].noun) || items[here + 1].noun == grammar.procedure {
            let part = mentions[Int(items[here].mention)].value, whole = mentions[Int(items[next].mention)].value
            return part.scale == 0 && whole.scale == 0 && part.digits <= whole.digits
        }
        guard next == here + 2, items[here].kind == .number, items[next].kind == .number else { return false }
        let between = items[here + 1]
        guard between.kind == .word, between.word == grammar.insideWord || between.word == grammar.aboveWord else { return false }
        let part = mentions[Int(items[here].mention)], whole = mentions[Int(items[next].mention)]
        return part.unit == .none && whole.unit == .none && part.value.scale == 0 && whole.value.scale == 0 && part.value.digits <= whole.value.digits
    }

    /// A numeral's item, with the depth and the number of the bracket around it.
    struct Numeral {
        var place: Int
        var depth: Int16
        var group: Int32
    }

    private func gatherNumerals() {
        numerals.removeAll()
        openBrackets.removeAll()
        var group: Int32 = 0
        let items = items
        for place in items.indices {
            let kind = items[place].kind
            if kind == .word { continue }
            if kind == .mark {
                guard items[place].traits.contains(.bracket) else { continue }
                if items[place].isMark(0x28) || items[place].isMark(0x5B) {
                    group += 1
                    if openBrackets.count < 64 { openBrackets.append(group) }
                } else if items[place].isMark(0x29) || items[place].isMark(0x5D), openBrackets.count > 0 {
                    openBrackets.truncate(to: openBrackets.count - 1)
                }
            } else if kind == .number, isOneOfAverage(place) {
                setMention(items[place].mention, kind: .dropped, reason: .none)
            } else if kind == .number || kind == .zero {
                numerals.append(Numeral(place: place, depth: Int16(openBrackets.count), group: openBrackets.last ?? 0))
            }
        }
    }

    /// "trung bình một hồ sơ": the word counts nothing.
    private func isOneOfAverage(_ place: Int) -> Bool {
        guard place > 0, items[place].mention >= 0, items[place - 1].kind == .word, items[place - 1].concepts.contains(grammar.average) || items[place - 1].concepts.contains(grammar.perUnit) else { return false }
        let mention = mentions[Int(items[place].mention)]
        return mention.flags.contains(.words) && mention.flags.contains(.singleWord) && mention.value.scale == 0 && mention.value.digits == 1
    }

    /// Shape and noun from what stands behind the numeral.
    private func readUnit(_ frame: inout Frame, behind last: Int) {
        let next = last + 1
        if frame.isZero { return readZeroNoun(&frame, from: next) }
        let mention = mentions[Int(items[last].mention >= 0 ? items[last].mention : frame.mention)]
        if mention.unit != .none, !isLongerPhrase(at: next, than: mention) {
            frame.shape = FigureReader.shape(of: mention.unit)
            frame.unitFirst = mention.tokens.end
            frame.unitEnd = mention.unitEnd
            if frame.shape == .duration, next < items.count { frame.noun = items[next].noun }
            return
        }
        var place = next
        // "10% (bằng 5.792) đơn vị sự nghiệp": the noun stands behind the bracket.
        if place + 1 < items.count, items[place].isMark(0x29), opensBehindShare(last) || last > 0 && items[last - 1].isMark(0x28) && items[place + 1].noun == grammar.points { place += 1 }
        var skipped = 0
        while place < items.count, skipped <= 2 {
            let item = items[place]
            guard item.kind == .word else { break }
            if item.noun != 0 {
                frame.noun = nounOfUnit(at: place)
                frame.nounOrigin = .after
                frame.unitFirst = item.first
                frame.unitEnd = item.end
                break
            }
            if skipped == 0, item.concepts.intersects(grammar.qualities.union(grammar.states)) { break }
            // "54 Trung tâm Phục vụ hành chính công": the desks themselves.
            if skipped == 0, item.noun == 0, item.end - item.first >= 3, item.concepts.contains(grammar.desk), grammar.deskWords.contains(tokens[Int(item.first)].word) {
                frame.hasUnknownNoun = true
                frame.unitFirst = item.first
                frame.unitEnd = item.end
                break
            }
            // "139 tiếp nhận tại Trung tâm", "129 qua một cửa": where, not what.
            if skipped == 0, item.noun == 0, item.concepts.contains(grammar.desk) { break }
            // "2 cấp huyện và xã": levels of government.
            if skipped == 0, item.concepts.contains(grammar.level), tokens[Int(item.first)].word == grammar.levelWord, mention.value.scale == 0, mention.value.digits <= 4, place + 2 < items.count,
               items[place + 1].kind == .mark || items[place + 1].concepts.contains(grammar.conjunction), items[place + 2].noun != 0, items[place + 2].end - items[place + 2].first == 1 {
                frame.hasUnknownNoun = true
                frame.unitFirst = item.first
                frame.unitEnd = item.end
                break
            }
            if item.concepts.contains(grammar.function) || item.concepts.contains(grammar.rateWord) || item.concepts.contains(grammar.conjunction) || item.concepts.contains(grammar.listHead) { break }
            if item.isUnknownWord {
                if !frame.hasUnknownNoun { frame.unitFirst = item.first }
                frame.unitEnd = item.end
                frame.hasUnknownNoun = true
            }
            skipped += 1
            place += 1
        }
        if frame.nounOrigin == .after { frame.hasUnknownNoun = false }
        // "giải ngân 17,9 tỷ": money without its unit.
        if frame.noun == 0, !frame.hasUnknownNoun, mention.flags.contains(.magnitude), mention.value.scale == 0, mention.value.digits >= 100_000_000, sentenceSays.intersects(grammar.moneySaid) { frame.shape = .money }
        if frame.noun == grammar.points { frame.shape = .score }
        if frame.noun == grammar.steps { frame.shape = .rank }
    }

    /// The numeral is all there is in a bracket right behind a share.
    private func opensBehindShare(_ item: Int) -> Bool {
        var place = item - 1
        while place >= 0, items[place].kind == .word, items[place].concepts.intersects(grammar.approximators) || items[place].concepts.intersects(grammar.equalWords) { place -= 1 }
        guard place > 0, items[place].isMark(0x28) else { return false }
        let before = items[place - 1]
        return before.isMark(0x25) || before.kind == .number && before.mention >= 0 && mentions[Int(before.mention)].unit == .percent
    }

    private static func shape(of unit: Mention.Unit) -> Shape {
        switch unit {
        case .none: .count
        case .percent, .percentPoint: .share
        case .money: .money
        case .duration: .duration
        case .measure: .measure
        case .point: .score
        case .rank: .rank
        }
    }

    /// "điểm cầu", "giờ phát thanh": a longer phrase of the lexicon overrules the unit.
    private func isLongerPhrase(at place: Int, than mention: Mention) -> Bool {
        guard place < items.count, items[place].noun != 0, items[place].end > mention.unitEnd else { return false }
        return items[place].noun != grammar.points && items[place].noun != grammar.steps
    }

    /// "5 lượt cán bộ", "20 bộ hồ sơ": the classifier gives way to the noun behind it.
    private func nounOfUnit(at place: Int) -> ConceptID {
        let noun = items[place].noun
        guard grammar.classifiers.contains(noun), place + 1 < items.count, items[place + 1].kind == .word else { return noun }
        let next = items[place + 1].noun
        return next != 0 && grammar.classified.contains(next) ? next : noun
    }

    private func readZeroNoun(_ frame: inout Frame, from next: Int) {
        for place in next..<max(next, min(items.count, next + 6)) {
            if items[place].noun != 0 {
                frame.noun = items[place].noun
                frame.nounOrigin = .after
                frame.unitFirst = items[place].first
                frame.unitEnd = items[place].end
                return
            }
        }
    }

    /// "Tỷ lệ trực tuyến (%)" with its values on lines or in cells of their own.
    private func takeShareOfLabel() {
        guard firstFrame < frames.count, summary.hasMark(0x25), isListLine, let mark = items.firstIndex(where: { $0.isMark(0x25) }), mark > 0, mark < frames[firstFrame].item, items[mark - 1].kind != .number else { return }
        for n in firstFrame..<frames.count where frames[n].shape == .count && frames[n].noun == 0 && !frames[n].hasUnknownNoun && !frames[n].isZero { frames[n].shape = .share }
    }

    /// "55 đến 57 %": the first of two takes the unit of the second.
    private func shareRangeUnits() {
        guard frames.count - firstFrame > 1 else { return }
        for n in firstFrame..<frames.count - 1 {
            let next = frames[n + 1]
            if frames[n].shape == .count, frames[n].noun == 0, !frames[n].isNumerator, next.shape != .count, next.item - frames[n].item == 2,
               frames[n].startsRange || items[next.item - 1].isMark(0x2D) && !isLargerThanShare(n) {
                frames[n].shape = next.shape
                frames[n].noun = next.noun
                frames[n].hasUnknownNoun = false
            }
        }
    }

    /// "trễ 22 - 2%": what is larger than the share behind it is no lower end of a range.
    private func isLargerThanShare(_ n: Int) -> Bool {
        frames[n + 1].shape == .share && frames[n].mention >= 0 && frames[n + 1].mention >= 0 && mentions[Int(frames[n + 1].mention)].value.isLess(than: mentions[Int(frames[n].mention)].value)
    }

    // MARK: segments


    /// "3/7 hồ sơ trễ không có thư xin lỗi": what is told of the part comes behind what the whole is.
    func giveQualityToWhole(_ n: Int) {
        guard n + 1 < frames.count, frames[n + 1].isDenominator, frames[n].nounOrigin == .after else { return }
        let told = says(frames[n].before).intersection(grammar.qualities)
        // "hồ sơ đất đai trễ hạn còn nhiều (39/42 hồ sơ trễ của Sở)": both are late.
        if !told.isEmpty || frames[n].depth > 0 && frames[n].near.contains(grammar.overdueSaid) && !frames[n].near.contains(grammar.apologySaid) {
            let noun = items.indices.first { items[$0].kind == .word && items[$0].first == frames[n].unitFirst }
            if let noun, noun + 1 < items.count, (told.isEmpty ? ConceptSet(grammar.overdueSaid) : told).contains(grammar.overdueSaid), items[noun].concepts.union(items[noun + 1].kind == .word ? items[noun + 1].concepts : ConceptSet()).contains(grammar.overdueSaid) { frames[n + 1].holdsQuality = true }
            if !told.isEmpty || frames[n + 1].holdsQuality { return }
        }
        var place = frames[n + 1].item + 1
        while place < items.count, items[place].kind == .word, items[place].first < frames[n].unitEnd { place += 1 }
        var said = place > 0 && items[place - 1].kind == .word ? items[place - 1].concepts.intersection(grammar.qualities) : ConceptSet()
        if said.isEmpty, place < items.count, items[place].kind == .word {
            said = items[place].concepts.intersection(grammar.qualities)
            place += 1
        }
        guard !said.isEmpty else { return }
        // "của xã", "ở huyện"
        if place + 1 < items.count, items[place].kind == .word, grammar.placePrepositions.contains(items[place].word) { place += 2 }
        // "phủ kín thư xin lỗi (mới 150/263 hồ sơ trễ)"
        if frames[n].near.contains(grammar.apologySaid), said.contains(grammar.overdueSaid) {
            frames[n + 1].holdsQuality = true
            frames[n].own = frames[n].own.subtracting(said)
            frames[n].near = frames[n].near.subtracting(said)
            let kept = says(frames[n + 1].item + 1..<place)
            frames[n + 1].own = kept
            frames[n + 1].near = kept
            return
        }
        guard place < items.count, items[place].kind == .word, grammar.predicateWords.contains(tokens[Int(items[place].first)].word) || tokens[Int(items[place].first)].word == grammar.aboveWord && place + 1 < items.count && items[place + 1].kind == .number else { return }
        frames[n + 1].holdsQuality = true
        if items[place].concepts.contains(grammar.noneOf) || sentenceSays.contains(grammar.apologySaid) {
            frames[n].own = frames[n].own.subtracting(said)
            frames[n].near = frames[n].near.subtracting(said)
        }
        let kept = says(frames[n + 1].item + 1..<place)
        frames[n + 1].own = kept
        frames[n + 1].near = kept
    }

    /// "31 hồ sơ còn đang trong thời gian giải quyết, …": `còn` before a state that no numeral follows.
    func isAdverb(_ place: Int, before limit: Int) -> Bool {
        guard items[place].concepts.contains(grammar.remaining), place + 1 < limit, items[place + 1].kind == .word, items[place + 1].concepts.intersects(grammar.states) else { return false }
        return limit == items.count || (place + 2..<limit).contains { isBoundary(items[$0]) || isConjunction(items[$0]) }
    }

    /// "[84]": the mark of a footnote.
    private func isFootnoteMark(_ place: Int) -> Bool {
        guard place > 0, place + 1 < items.count, items[place - 1].isMark(0x5B), items[place + 1].isMark(0x5D) else { return false }
        return tokens[Int(items[place].first)].isGlued && tokens[Int(items[place + 1].first)].isGlued
    }

    /// "quy định tại (1)", "… của chúng ta”8.": the number of an item, or of a note right behind a closing quotation mark.
    private func isItemNumber(_ place: Int) -> Bool {
        let first = Int(items[place].first)
        guard first > 1, Int(items[place].end) == first + 1 else { return false }
        if place > 1, place + 1 < items.count, items[place - 1].isMark(0x28), items[place + 1].isMark(0x29), items[place - 2].word == grammar.atWord { return true }
        guard tokens[first].isGlued, tokens[first - 1].isGlued, tokens[first - 1].isMark(0x22) || tokens[first - 1].isMark(0x27) else { return false }
        return tokens[first - 2].kind != .digits
    }

    func says(_ range: Range<Int>) -> ConceptSet {
        items.check(range)
        var set = ConceptSet()
        let said = items.buffer
        for place in range { set.formUnion(said[place].concepts) }
        return set
    }

    /// "hai hướng", "ba thước đo": a word between two and ten, but for those that mean something else too, before a word of its own.
    private func countsSomething(_ place: Int) -> Bool {
        guard place + 1 < items.count, items[place + 1].kind == .word, grammar.plainCounts.contains(tokens[Int(items[place].first)].word) else { return false }
        let next = items[place + 1]
        return !tokens[Int(next.first)].flags.contains(.capitalized) && (next.isUnknownWord || next.noun != 0)
    }

    /// Number words that count nothing ("hai bên", "ba là") are no numerals.
    private func dropIdleWords() {
        for n in firstFrame..<frames.count {
            guard frames[n].mention >= 0 else { continue }
            let mention = mentions[Int(frames[n].mention)]
            if isFootnoteMark(frames[n].item) || isItemNumber(frames[n].item) {
                setMention(frames[n].mention, kind: .ignored, reason: .list)
                continue
            }
            guard mention.flags.contains(.singleWord), mention.flags.contains(.words), mention.unit == .none else { continue }
            let isCounted = frames[n].nounOrigin == .after && frames[n].after.lowerBound < items.count && items[frames[n].after.lowerBound].noun != 0 || countsSomething(frames[n].item)
            if !isCounted { setMention(frames[n].mention, kind: .dropped, reason: .none) }
        }
        var kept = firstFrame
        for n in firstFrame..<frames.count where frames[n].mention < 0 || mentions[Int(frames[n].mention)].kind == .number {
            if kept < n { frames[kept] = frames[n] }
            kept += 1
        }
        frames.truncate(to: kept)
    }
}
