import Mentions
import Tokens

// Numerals that count nothing of the period.
extension FigureReader {
    /// Averages and samples count nothing of the period.
    func isVoid(_ n: Int) -> Bool {
        // "vượt 12% kế hoạch": by how much a plan was passed.
        if frames[n].shape == .share, frames[n].item > 0, items[frames[n].item - 1].concepts.contains(grammar.over), tokens[Int(items[frames[n].item - 1].first)].word == grammar.beyondWord,
           let next = frames[n].after.first(where: { items[$0].kind == .word }), items[next].concepts.contains(grammar.target) || items[next].concepts.contains(grammar.plan) { return true }
        // "Lĩnh vực đất đai chiếm 79% số hồ sơ chậm": how the late ones are made up.
        if frames[n].shape == .share, says(frames[n].before).contains(grammar.takesUp) {
            let behind = says(frames[n].after)
            return behind.contains(grammar.overdueSaid) && behind.contains(grammar.dossierSaid)
        }
        guard frames[n].shape == .count else { return false }
        // "Tài khoản 1368": the number of an account.
        if frames[n].noun == grammar.account, frames[n].nounOrigin != .after, frames[n].item > 0, items[frames[n].item - 1].noun == grammar.account { return true }
        // "vượt 2 đơn vị so với kế hoạch": by how much a plan was passed.
        if frames[n].item > 0, items[frames[n].item - 1].concepts.contains(grammar.over), tokens[Int(items[frames[n].item - 1].first)].word == grammar.beyondWord, frames[n].after.contains(where: { items[$0].concepts.contains(grammar.comparison) }) { return true }
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
    func isFraction(_ n: Int) -> Bool {
        let upper = frames[n].isNumerator ? n : frames[n].isDenominator ? n - 1 : -1
        guard upper >= firstFrame, upper + 1 < frames.count, frames[upper].mention >= 0, frames[upper + 1].mention >= 0, grammar.caseNouns.contains(frames[n].noun) || frames[n].noun == grammar.procedure || grammar.fractionNouns.contains(frames[n].noun) else { return false }
        let a = mentions[Int(frames[upper].mention)].value
        let b = mentions[Int(frames[upper + 1].mention)].value
        if a.scale == 0, b.scale == 0, b.digits == 10, a.digits < 10, frames[upper].before.last.map({ items[$0].concepts.contains(grammar.takesUp) }) ?? false { return true }
        return a.scale == 0 && b.scale == 0 && a.digits < b.digits && (b.digits <= 6 && a.digits <= 5 && b.digits >= 2 || b.digits == 10 && a.digits % 2 == 1) && (frames[n].noun == grammar.procedure && b.digits <= 5 || !frames[n].near.intersects(grammar.states))
    }

    /// "cứ 5 hồ sơ trễ thì 2 được xin lỗi": a ratio, no count of the period.
    func isPerEach(_ n: Int) -> Bool {
        guard frames[n].mention >= 0, mentions[Int(frames[n].mention)].value.digits <= 1000 else { return false }
        if isOutOfTen(n) || n > firstFrame && frames[n].item - frames[n - 1].item == 2 && isOutOfTen(n - 1) { return true }
        return sentenceSays.contains(grammar.forEach) && (0..<frames[n].item).contains { place in items[place].kind == .word && items[place].concepts.contains(grammar.forEach) && items[(place + 1)...].prefix(2).contains { $0.kind == .number } }
    }

    /// "9 trong 10 hồ sơ": how often, no count of the period.
    func isOutOfTen(_ n: Int) -> Bool {
        guard summary.traits.contains(.ratio) else { return false }
        let place = frames[n].item
        guard place + 2 < items.count, items[place + 1].kind == .word, items[place + 1].word == grammar.amongWord, items[place + 2].kind == .number, items[place + 2].mention >= 0 else { return false }
        let value = mentions[Int(items[place + 2].mention)].value
        return value.scale == 0 && (value.digits <= 10 || value.digits == 100)
    }
}
