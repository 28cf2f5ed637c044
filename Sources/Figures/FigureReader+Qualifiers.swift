import Mentions
import Tokens

extension FigureReader {
    /// Bound: the approximator or limit that stands before the numeral, or `trở lên` behind it.
    func readBound(_ n: Int) {
        guard sentenceSays.intersects(grammar.boundCues) else { return }
        let frame = frames[n]
        guard !frame.isDenominator, !frame.isZero else { return }
        var at = frame.item - 1
        if at >= 0, items[at].kind == .word, items[at].concepts.contains(grammar.function), !items[at].concepts.intersects(grammar.approximators), at > 0,
           items[at - 1].concepts.intersects(grammar.approximators) { at -= 1 }
        if at >= 0, items[at].kind == .word {
            let said = items[at].concepts
            if said.contains(grammar.atLeast) { frames[n].bound = .atLeast }
            else if said.contains(grammar.atMost) { frames[n].bound = .atMost }
            else if said.contains(grammar.about) { frames[n].bound = .about }
            else if said.contains(grammar.over) { frames[n].bound = .over }
            else if said.contains(grammar.under) { frames[n].bound = .under }
        }
        for place in frame.after.prefix(5) {
            if items[place].concepts.contains(grammar.orMore) { frames[n].bound = .atLeast }
            if items[place].concepts.contains(grammar.orLess) { frames[n].bound = .atMost }
        }
    }

    /// The word before a numeral that is neither approximator nor filler.
    private func cueBefore(_ place: Int) -> Int {
        var at = place - 1
        while at >= 0, items[at].kind == .word,
              items[at].concepts.intersects(grammar.approximators) && !items[at].concepts.contains(grammar.increase) && !items[at].concepts.contains(grammar.decrease) && !items[at].concepts.contains(grammar.thatIs) || items[at].concepts.contains(grammar.filler) { at -= 1 }
        return at
    }

    /// True when the numeral says by how much something rose or fell. Percentage points tell nothing else ("hơn quý trước 4,3 điểm %").
    func isChange(_ n: Int) -> Bool {
        if frames[n].shape == .share, frames[n].mention >= 0, mentions[Int(frames[n].mention)].unit == .percentPoint { return true }
        guard sentenceSays.intersects(grammar.changeCues) || sentenceSays.contains(grammar.under) && (summary.hasDate || sentenceSays.intersects(grammar.earlierCues)) || isSteps(n) else { return false }
        let frame = frames[n]
        guard !frame.isDenominator, !frame.isZero else { return false }
        // "rơi 17 bậc": steps are a way, not a place.
        if isSteps(n), !frames[n].own.intersects(grammar.differences) { return true }
        // "Tổng số biên chế đã giảm là 1.321": told as a count.
        if frame.shape == .count, frame.item >= 2, items[frame.item - 1].word == grammar.isWord, items[frame.item - 2].concepts.contains(grammar.decrease), says(frame.before).intersects(grammar.postNouns) {
            frames[n].own.insert(grammar.cut)
            frames[n].near.insert(grammar.cut)
            return false
        }
        let at = cueBefore(frame.item)
        if at >= 0, items[at].kind == .word {
            let said = items[at].concepts
            if said.contains(grammar.times), frame.shape == .count {
                frames[n].isMultiple = true
                frames[n].noun = 0
                frames[n].nounOrigin = .none
                return true
            }
            let direct = items[frame.item - 1].concepts.contains(grammar.upDown) && !isSmallStep(n) || items[frame.item - 1].word == grammar.reachedWord
            if said.contains(grammar.increase) || said.contains(grammar.decrease), !direct {
                frames[n].isDecrease = said.contains(grammar.decrease)
                if said.contains(grammar.decrease), frame.shape == .count, grammar.staffNouns.contains(frame.noun), sentenceSays.intersects(grammar.postNouns), !frame.after.contains(where: { items[$0].concepts.contains(grammar.comparison) }) || grammar.posts.contains(frame.noun) && !followsQuota(n) {
                    frames[n].own.insert(grammar.cut)
                    frames[n].near.insert(grammar.cut)
                    return false
                }
                if said.contains(grammar.decrease), frame.near.contains(grammar.processingTime) { return false }
                return true
            }
            // "cao hơn cùng kỳ 21 điểm phần trăm"
            if said.contains(grammar.previous), at > 0, items[at - 1].kind == .word, items[at - 1].concepts.contains(grammar.increase) || items[at - 1].concepts.contains(grammar.decrease) { return true }
            if frame.shape == .rank, said.contains(grammar.upDown) { return true }
            // "thấp hơn 1,58% so với năm 2021"
            if frame.shape == .share || frame.shape == .score, said.contains(grammar.under), tokens[Int(items[at].first)].word == grammar.lowWord, saysComparisonSoon(frame.item) {
                frames[n].bound = .exact
                return true
            }
        }
        if frame.shape != .money, differsFromEarlier(n) {
            frames[n].bound = .exact
            return true
        }
        if isGoverned(n) {
            frames[n].isDecrease = true
            guard grammar.staffNouns.contains(frame.noun), sentenceSays.intersects(grammar.postNouns) else { return true }
            frames[n].own.insert(grammar.cut)
            frames[n].near.insert(grammar.cut)
            return false
        }
        guard frame.shape == .rank, frame.mention >= 0, !mentions[Int(frame.mention)].flags.contains(.ordinal) else { return false }
        let label = says(frame.before)
        return label.contains(grammar.increase) || label.contains(grammar.decrease) || label.contains(grammar.upDown)
    }

    /// "17 bậc" that no word makes a place: `thứ`, `hạng`.
    private func isSteps(_ n: Int) -> Bool {
        guard frames[n].shape == .rank, !isOrdinal(n), frames[n].unitFirst < frames[n].unitEnd else { return false }
        return tokens[Int(frames[n].unitFirst)].word == grammar.stepWord
    }

    /// A comparison stands within a few words behind the numeral.
    /// "đạt 80%, tăng lên 5% so với cùng kỳ": too little to be what the share before has risen to.
    private func isSmallStep(_ n: Int) -> Bool {
        guard frames[n].shape == .share, n > firstFrame, frames[n - 1].shape == .share, frames[n].mention >= 0, frames[n - 1].mention >= 0, saysComparisonSoon(frames[n].item) else { return false }
        return mentions[Int(frames[n].mention)].value.isAtMost(20) && !mentions[Int(frames[n - 1].mention)].value.isAtMost(40)
    }

    private func saysComparisonSoon(_ item: Int) -> Bool {
        for place in item + 1..<max(item + 1, min(items.count, item + 7)) {
            if items[place].concepts.contains(grammar.comparison) { return true }
            if items[place].kind == .number || items[place].isMark(0x2C) || items[place].isMark(0x3B) { return false }
        }
        return false
    }

    /// "cao hơn năm 2021 là 2,06 điểm", "giảm so với năm 2014 là 4.659": a difference from an earlier time named between.
    private func differsFromEarlier(_ n: Int) -> Bool {
        var at = frames[n].item - 1
        var hasTime = false
        while at >= 0, frames[n].item - at <= 8 {
            let item = items[at]
            let isTime = item.kind == .date || item.concepts.contains(grammar.previous) || item.concepts.contains(grammar.comparison)
            if isTime { hasTime = true } else {
                guard item.kind == .word else { return false }
                if item.concepts.contains(grammar.increase) || item.concepts.contains(grammar.decrease) || item.concepts.contains(grammar.under) && tokens[Int(item.first)].word == grammar.lowWord { return hasTime }
                guard item.concepts.contains(grammar.function) || item.concepts.contains(grammar.filler) || item.word == grammar.yearWord else { return false }
            }
            at -= 1
        }
        return false
    }

    /// Target or previous, unless the numeral is a change.
    func readStatus(_ n: Int) {
        if isChange(n) {
            frames[n].status = .change
            return
        }
        // "giao chỉ tiêu 30% hồ sơ trực tuyến, tối thiểu 99,8% đúng hạn"
        if n > firstFrame, frames[n - 1].status == .target, frames[n].bound != .exact, frames[n].shape == .share, frames[n - 1].shape == .share, frames[n].depth == frames[n - 1].depth, !frames[n].near.contains(grammar.past) { frames[n].status = .target }
        if sentenceSays.intersects(grammar.targetCues) || focus.isPlanSection || opensWithGoal || frames[n].depth > 0 { readTarget(n) }
        // "các chỉ tiêu phải đạt:", and what the bullets under it give
        else if isListLine, frames[n].depth == 0, focus.headSays.contains(grammar.planHeading) || focus.headSays.contains(grammar.plan) && focus.leadSays.contains(grammar.target), !focus.headSays.contains(grammar.resultHeading), !focus.headSays.contains(grammar.past), !frames[n].near.contains(grammar.past), !grammar.caseNouns.contains(frames[n].noun) {
            frames[n].status = .target
            frames[n].isTargetBySection = true
        }
        if frames[n].isZero, sentenceSays.contains(grammar.order), !frames[n].near.contains(grammar.past), nearestCue(frames[n].item) { frames[n].status = .target }
        if frames[n].status == .result, summary.hasDate, isDue(n) { frames[n].status = .target }
        // "tối thiểu 80% hồ sơ phải nộp trực tuyến"
        if frames[n].status == .result, frames[n].shape == .share, frames[n].bound == .atLeast || frames[n].bound == .atMost, frames[n].after.contains(where: { items[$0].kind == .word && tokens[Int(items[$0].first)].word == grammar.mustWord }) { frames[n].status = .target }
        if frames[n].status == .result, summary.hasDate, articleYear > 0, !grammar.caseNouns.contains(frames[n].noun), isOfYearToCome(n) {
            frames[n].status = .target
            frames[n].isTargetBySection = true
        }
        if frames[n].status == .result, isMerged(n) { frames[n].status = .previous }
        if isPrevious(n) { frames[n].status = says(frames[n].after).contains(grammar.target) ? .target : .previous }
    }

    /// "đến hết quý III hoàn thành ít nhất 85% nhiệm vụ": a time by which it is to be reached stands right before.
    private func isDue(_ n: Int) -> Bool {
        guard frames[n].shape == .share || frames[n].shape == .score || frames[n].bound == .atLeast || frames[n].bound == .atMost, !frames[n].near.contains(grammar.past), !grammar.caseNouns.contains(frames[n].noun) else { return false }
        let low = n > firstFrame ? frames[n - 1].item + 1 : 0
        for place in (low..<max(low, frames[n].item)).reversed() {
            if items[place].isMark(0x3B) || items[place].isMark(0x28) || items[place].concepts.contains(grammar.past) { return false }
            if items[place].kind == .date, items[place].mention >= 0 { return mentions[Int(items[place].mention)].date.role == .deadline }
        }
        return false
    }

    private func readTarget(_ n: Int) {
        let frame = frames[n]
        let upTo = saysOpen(frame.item)
        if frame.depth > 0, isOfYearInBracket(n) { return }
        if opensWithGoal, !upTo.contains(grammar.past), !frame.near.contains(grammar.done) || frame.shape != .count {
            frames[n].status = .target
        } else if frame.shape == .share, frame.depth > 0, frame.before.count <= 2, let cue = frame.before.first, items[cue].concepts.contains(grammar.plan) || items[cue].concepts.contains(grammar.goal) {
            // "64% (kế hoạch 50%)"
            frames[n].status = .target
        } else if frame.depth > 0, frame.item >= 2, items[frame.item - 1].isMark(0x28), items[frame.item - 2].concepts.contains(grammar.plan), n > firstFrame, frames[n - 1].shape == .share {
            // "đạt 77% kế hoạch (400 lượt)"
            frames[n].status = .target
        } else if upTo.contains(grammar.target), !reachedBehindTarget(frame.item), !(frame.near.contains(grammar.done) && !frame.near.contains(grammar.target)), !frame.near.contains(grammar.past) {
            frames[n].status = .target
        } else if isOrdered(n, upTo) || focus.isPlanSection && !isPast(n, upTo) && (frame.shape != .count || !grammar.caseNouns.contains(frame.noun) || focus.isPlan && frame.isZero) {
            frames[n].status = .target
            frames[n].isTargetBySection = true
        }
    }

    /// What stands before an item, but for what brackets that are closed before it hold: "(đạt 90,8%, chỉ tiêu 80%), trực tiếp 297".
    private func saysOpen(_ item: Int) -> ConceptSet {
        guard summary.hasMark(0x29) else { return says(0..<item) }
        var set = ConceptSet()
        var depth = 0
        for place in (0..<item).reversed() {
            if items[place].isMark(0x29) { depth += 1 } else if items[place].isMark(0x28) { depth = max(0, depth - 1) } else if depth == 0 { set.formUnion(items[place].concepts) }
        }
        return set
    }

    /// "Đến cuối năm đã giải quyết …": what follows the time of the goal is past.
    private func reachedBehindTarget(_ item: Int) -> Bool {
        var place = item - 1
        while place >= 0 {
            if items[place].concepts.contains(grammar.target) { return false }
            if items[place].concepts.contains(grammar.past) { return true }
            place -= 1
        }
        return false
    }

    /// "Nhiệm vụ quý IV: kiểm tra 5 sở", "Chỉ tiêu: 98% trở lên": the sentence is headed by what is to come.
    func noteGoalHead() {
        opensWithGoal = false
        guard summary.hasNumber, summary.hasMark(0x3A), let first = items.firstIndex(where: { $0.kind == .word }), first <= 3, items[first].concepts.contains(grammar.planHeading) else { return }
        var hasTime = items[first].concepts.contains(grammar.goal)
        for place in first..<min(items.count, first + 9) {
            if items[place].isMark(0x3A) {
                opensWithGoal = hasTime
                return
            }
            if items[place].kind == .date { hasTime = true }
            if items[place].kind == .number || items[place].concepts.contains(grammar.past) || items[place].concepts.contains(grammar.done) { return }
        }
    }

    /// "đề nghị … đạt tối thiểu 90%", "sẽ kiểm tra 4 xã": an order or a promise. Cases named in an order are there already.
    private func isOrdered(_ n: Int, _ upTo: ConceptSet) -> Bool {
        let frame = frames[n]
        if frame.shape == .share || frame.shape == .score, says(frame.before).contains(grammar.assigned) { return true }
        guard upTo.contains(grammar.order), !frame.near.contains(grammar.past), !frame.near.contains(grammar.done) else { return false }
        guard frame.shape == .share || frame.shape == .score || frame.shape == .count && frame.noun != 0 && frame.noun != grammar.procedure && !grammar.caseNouns.contains(frame.noun) else { return false }
        return nearestCue(frame.item)
    }

    /// An order stands before the numeral with nothing past between them.
    private func nearestCue(_ item: Int) -> Bool {
        var place = item - 1
        while place >= 0 {
            if items[place].concepts.contains(grammar.past) || items[place].concepts.contains(grammar.done) { return false }
            if items[place].concepts.contains(grammar.order) { return !items[place].concepts.intersects(grammar.states) }
            place -= 1
        }
        return false
    }

    /// "Đoàn đề nghị xã khắc phục 3 tồn tại": what somebody asks for has not been done.
    func dropRequests() {
        guard sentenceSays.contains(grammar.request) else { return }
        for n in firstFrame..<frames.count where frames[n].hasIndicator && frames[n].shape == .count && !frames[n].isZero && lexicon.indicators[Int(frames[n].indicator.index)].isNeverAsked {
            // "nhắc nhở 3 việc": what was found.
            if frames[n].noun == grammar.fault, frames[n].own.contains(grammar.found) { continue }
            guard isAskedFor(frames[n].item) else { continue }
            frames[n].indicator = .none
            frames[n].also = .none
            frames[n].rule = -1
        }
    }

    /// A request as a verb stands before the numeral, with nothing past and no end of a clause between them.
    private func isAskedFor(_ item: Int) -> Bool {
        var place = item - 1
        while place >= 0 {
            let here = items[place]
            if here.isMark(0x3B) || here.concepts.contains(grammar.past) || here.concepts.contains(grammar.done) { return false }
            if here.concepts.contains(grammar.request) {
                // "Kiến nghị: …" is a request, "12 kiến nghị" and "kiến nghị của người dân" are things.
                if here.noun != 0 { return place == 0 || items[..<place].allSatisfy { $0.kind != .word && $0.kind != .number } || items[place + 1].isMark(0x3A) || items[place - 1].isMark(0x3B) && items[place + 1].kind == .word && items[place + 1].noun == 0 }
                return place == 0 || items[place - 1].kind != .number && !grammar.requestedWords.contains(items[place - 1].word) && items[place - 1].noun != grammar.dossier
            }
            place -= 1
        }
        return false
    }

    /// Beside a newer value of the same indicator, a value of an earlier year is the previous one.
    func markOlderYears() {
        newestYears.removeAll()
        newestYears.append(repeating: -1, count: lexicon.indicators.count)
        for n in frames.indices where frames[n].hasIndicator && frames[n].status == .result {
            let indicator = Int(frames[n].indicator.index)
            newestYears[indicator] = max(newestYears[indicator], 0, Int32(truncatingIfNeeded: frames[n].year > 0 ? frames[n].year : articleYear))
        }
        for n in frames.indices where frames[n].hasIndicator && frames[n].status == .result && frames[n].year > 0 && (frames[n].shape != .count || frames[n].isYearAside) {
            if Int(newestYears[Int(frames[n].indicator.index)]) > frames[n].year { frames[n].status = .previous }
        }
        markOlderMonths()
        freeNewestIndices()
    }

    /// "PAR INDEX năm ngoái đứng thứ 8": the newest value of an index that the article gives is its result.
    private func freeNewestIndices() {
        newestYears.removeAll()
        newestYears.append(repeating: -1, count: lexicon.indicators.count)
        for n in frames.indices where frames[n].status == .result && frames[n].hasIndicator { newestYears[Int(frames[n].indicator.index)] = 0 }
        for n in frames.indices where frames[n].status == .previous && frames[n].hasIndicator && lexicon.isIndex(frames[n].indicator) && newestYears[Int(frames[n].indicator.index)] < 0 { frames[n].status = .result }
    }

    /// "tháng 4 là 87,36 điểm; tháng 3: 85,9": beside a later month an index is the earlier one's.
    private func markOlderMonths() {
        newestYears.removeAll()
        newestYears.append(repeating: -1, count: lexicon.indicators.count)
        for n in frames.indices where frames[n].status == .result && frames[n].month > 0 && lexicon.isIndex(frames[n].indicator) {
            let indicator = Int(frames[n].indicator.index)
            newestYears[indicator] = max(newestYears[indicator], Int32(truncatingIfNeeded: frames[n].year * 12 + frames[n].month))
        }
        for n in frames.indices where frames[n].status == .result && frames[n].month > 0 && lexicon.isIndex(frames[n].indicator) {
            if Int(newestYears[Int(frames[n].indicator.index)]) > frames[n].year * 12 + frames[n].month { frames[n].status = .previous }
        }
    }

    /// The year and month that a date before the numeral gives it.
    func readYear(_ n: Int) {
        guard summary.hasDate else { return }
        let low = n > firstFrame ? frames[n - 1].item + 1 : 0
        var isParted = false
        for place in (low..<max(low, frames[n].item)).reversed() {
            if items[place].isMark(0x3B) {
                isParted = true
                break
            }
            guard items[place].kind == .date, items[place].mention >= 0 else { continue }
            let date = mentions[Int(items[place].mention)].date
            frames[n].year = Int(date.year)
            frames[n].isYearAside = date.role == .other && date.precision == .year
            if date.precision == .day || date.precision == .month { frames[n].month = Int(date.month) }
            return
        }
        // "năm 2017 tiếp nhận 14 triệu hồ sơ, đúng hạn 99%": the year holds in its clause.
        guard n > firstFrame, !isParted, frames[n - 1].depth <= frames[n].depth, frames[n - 1].isYearAside else { return }
        frames[n].year = frames[n - 1].year
        frames[n].isYearAside = true
    }

    private func isPrevious(_ n: Int) -> Bool {
        guard sentenceSays.intersects(grammar.earlierCues) else {
            return startsFromTo(n) || articleYear > 0 && frames[n].depth > 0 && summary.hasDate && namesEarlierYear(n, label: ConceptSet(), behind: ConceptSet())
        }
        let frame = frames[n]
        let label = says(frame.before)
        let behind = says(frame.after)
        if label.contains(grammar.comparison) { return !label.contains(grammar.assigned) && !label.contains(grammar.goal) && !label.contains(grammar.target) }
        if behind.contains(grammar.previous), !behind.contains(grammar.comparison) { return true }
        if label.contains(grammar.previous), !frame.own.contains(grammar.carriedOver) { return true }
        if opensWithPrevious(n) { return true }
        if frame.depth > 0, n > firstFrame, frames[n - 1].status == .change, says(frames[n - 1].item..<frame.item).contains(grammar.previous) { return true }
        if startsFromTo(n) { return true }
        return articleYear > 0 && namesEarlierYear(n, label: label, behind: behind)
    }

    /// "Cùng kỳ năm ngoái, tỷ lệ quá hạn của xã là 2,1%": the sentence opens with the earlier time.
    private func opensWithPrevious(_ n: Int) -> Bool {
        guard let first = items.firstIndex(where: { $0.kind != .mark && $0.kind != .ignored }), items[first].concepts.contains(grammar.previous) else { return false }
        for place in first..<frames[n].item where items[place].isMark(0x3B) || items[place].kind == .date || items[place].concepts.contains(grammar.past) { return false }
        return true
    }

    /// "giảm từ 15% xuống 9%": the first of the two.
    private func startsFromTo(_ n: Int) -> Bool {
        guard summary.traits.contains(.from) else { return false }
        var place = frames[n].item
        // "từ hạng 44", "từ thứ 16"
        while place >= 2, items[place - 1].kind == .word, grammar.rankWords.contains(tokens[Int(items[place - 1].first)].word) { place -= 1 }
        let isRank = place < frames[n].item
        guard place >= 1, items[place - 1].kind == .word, items[place - 1].word == grammar.fromWord else { return false }
        if place >= 2, items[place - 2].concepts.contains(grammar.increase) || items[place - 2].concepts.contains(grammar.decrease) || items[place - 2].concepts.contains(grammar.upDown) { return true }
        // "từ vị trí 11 vươn lên dẫn đầu"
        if isRank || frames[n].shape == .rank, frames[n].after.prefix(2).contains(where: { items[$0].concepts.contains(grammar.increase) || items[$0].concepts.contains(grammar.decrease) || items[$0].concepts.contains(grammar.upDown) }) { return true }
        guard n + 1 < frames.count, frames[n + 1].shape == frames[n].shape || frames[n + 1].shape == .count && frames[n + 1].noun == 0, frames[n].shape != .duration, frames[n].shape != .money else { return false }
        return (frames[n].item + 1..<frames[n + 1].item).contains { items[$0].concepts.contains(grammar.upDown) || items[$0].concepts.contains(grammar.increase) || items[$0].concepts.contains(grammar.decrease) || items[$0].concepts.contains(grammar.remaining) }
    }

    private func namesEarlierYear(_ n: Int, label: ConceptSet, behind: ConceptSet) -> Bool {
        let frame = frames[n]
        for place in frame.before where isEarlierYear(items[place]) {
            if frame.depth > 0 || label.contains(grammar.comparison) { return true }
        }
        for place in frame.after where isEarlierYear(items[place]) {
            if frame.depth > 0, !behind.contains(grammar.comparison) { return true }
        }
        return false
    }

    /// A year before the article's, or one to compare with.
    private func isEarlierYear(_ item: Item) -> Bool {
        if isYear(item, before: articleYear) { return true }
        guard item.kind == .date, item.mention >= 0 else { return false }
        let date = mentions[Int(item.mention)].date
        return date.precision == .year && date.role == .other
    }

    func isYear(_ item: Item, before year: Int) -> Bool {
        guard item.kind == .date, item.mention >= 0 else { return false }
        let date = mentions[Int(item.mention)].date
        return date.precision == .year && date.year > 0 && Int(date.year) < year
    }
}
