import Mentions
import Tokens

/// Plans, and the sections and paragraphs that tell what is to come from what was.
extension FigureReader {
    /// "UBND tỉnh vừa ban hành Kế hoạch số 31/KH-UBND về cải cách hành chính năm 2026": the article tells of a plan.
    func noteIssuedPlan() {
        if focus.sentencesInParagraph == 1 { focus.isPastParagraph = sentence.kind == .prose && (sentenceSays.contains(grammar.past) || opensWithPastYear()) }
        guard !focus.isPlan, sentenceNumber <= 4, sentence.kind == .prose, sentenceSays.intersects(grammar.subject), summary.hasDate, let plan = items.firstIndex(where: namesPlan) else { return }
        let isIssued = (max(0, plan - 4)..<plan).contains { at in
            guard items[at].kind == .word else { return false }
            let first = tokens[Int(items[at].first)].word
            return first == grammar.issueWord && items[at].end - items[at].first <= 2 || grammar.planVerbs.contains(first)
        }
        guard isIssued, let year = items[plan...].first(where: { $0.kind == .date && $0.mention >= 0 && mentions[Int($0.mention)].date.precision == .year }), Int(mentions[Int(year.mention)].date.year) >= articleYear else { return }
        focus.isPlan = true
        focus.isPlanSection = true
    }

    /// "Nhìn lại năm 2022, thành phố đạt 85,6 điểm": the paragraph goes back to an earlier year.
    private func opensWithPastYear() -> Bool {
        guard focus.isPlan, let date = items.prefix(5).first(where: { $0.kind == .date }) else { return false }
        return isYear(date, before: articleYear)
    }

    /// "Năm 2025: không còn hồ sơ trễ": a sentence that opens with the year of the plan turns from what was.
    func noteTurnToPlan() {
        guard focus.isPastParagraph, focus.isPlan, let date = items.prefix(3).first(where: { $0.kind == .date && $0.mention >= 0 }) else { return }
        let day = mentions[Int(date.mention)].date
        if day.precision == .year, Int(day.year) >= articleYear { focus.isPastParagraph = false }
    }

    private func namesPlan(_ item: Item) -> Bool {
        guard item.kind == .word, item.first + 1 < sentence.tokens.end else { return false }
        return tokens[Int(item.first)].word == grammar.planWords.0 && tokens[Int(item.first) + 1].word == grammar.planWords.1
    }

    /// A heading says whether its section tells what was done or what is to be done.
    func readSection() {
        guard sentence.opensParagraph, items.count <= 24, !summary.hasNumber || sentence.kind == .title else { return }
        // "KẾ HOẠCH" in capitals under the name of the office: the article is a plan.
        if sentenceNumber <= FigureReader.planHeadSentences, let first = items.first(where: { $0.kind == .word }), namesPlan(first), tokens[Int(first.first)].flags.contains(.allCapitals), !sentenceSays.contains(grammar.resultHeading) {
            focus.isPlan = true
            focus.isPlanSection = true
            return
        }
        guard sentence.kind == .heading || sentence.kind == .title || items.first?.kind == .ignored, cells() == nil else { return }
        if sentence.kind == .title {
            focus.isPlan = items.prefix(2).contains { $0.concepts.contains(grammar.plan) || $0.concepts.contains(grammar.planHeading) }
            focus.isPlanSection = focus.isPlan
        } else if items.prefix(5).contains(where: { $0.concepts.contains(grammar.planHeading) }), items.count <= 12, !sentenceSays.contains(grammar.resultHeading), !sentenceSays.contains(grammar.fromAbove) {
            focus.isPlanSection = true
        } else if sentenceSays.contains(grammar.resultHeading) {
            focus.isPlanSection = false
        } else if sentence.kind == .heading {
            focus.isPlanSection = focus.isPlan
        }
    }

    /// "Nhiệm vụ", and under it "hoàn thành 42/42 nhiệm vụ": the section tells what was done after all.
    func leavePlanSection() {
        guard focus.isPlanSection, !focus.isPlan, (firstFrame..<frames.count).contains(where: { frames[$0].isNumerator && frames[$0].noun == grammar.task && frames[$0].near.contains(grammar.done) && frames[$0].bound == .exact }), !sentenceSays.contains(grammar.target) else { return }
        focus.isPlanSection = false
        for n in firstFrame..<frames.count where frames[n].isTargetBySection && frames[n].status == .target {
            frames[n].status = .result
            frames[n].isTargetBySection = false
        }
    }

    /// In a plan: what was reached before it.
    func isPast(_ n: Int, _ upTo: ConceptSet) -> Bool {
        if upTo.contains(grammar.past) || frames[n].own.contains(grammar.past) || focus.isPastParagraph { return true }
        // The nearest time told, but for those in brackets that are closed: "(năm 2025 mới 61%); số hóa 100%".
        var depth = 0
        for item in items[planLookBack(frames[n].item)].reversed() {
            if item.isMark(0x29) { depth += 1 } else if item.isMark(0x28) { depth = max(0, depth - 1) }
            if depth == 0, item.kind == .date { return isYear(item, before: articleYear) }
        }
        return false
    }

    /// "phấn đấu vào tốp 5 (năm 2024: thứ 8, 89,47 điểm)": the bracket tells an earlier year.
    func isOfYearInBracket(_ n: Int) -> Bool {
        for item in items[planLookBack(frames[n].item)].reversed() {
            if item.isMark(0x28) || item.isMark(0x29) { return false }
            if item.kind == .date { return isYear(item, before: articleYear) }
        }
        return false
    }

    /// "Năm 2026: 98% hồ sơ trực tuyến" in an article of 2025: the sentence opens with a year that has yet to come.
    func isOfYearToCome(_ n: Int) -> Bool {
        guard let date = items[..<min(items.count, 2)].first(where: { $0.kind == .date && $0.mention >= 0 }), mentions[Int(date.mention)].date.precision == .year, Int(mentions[Int(date.mention)].date.year) == articleYear + 1 else { return false }
        return !sentenceSays.contains(grammar.past) && !sentenceSays.contains(grammar.done) && !items[planLookBack(frames[n].item)].contains { $0.kind == .date && $0.first > date.first }
    }

    /// The items in which a time may stand that a numeral of a plan belongs to: so many that a sentence of numerals alone costs no more the longer it is.
    private func planLookBack(_ item: Int) -> Range<Int> { max(0, item - FigureReader.planReach)..<item }
}
