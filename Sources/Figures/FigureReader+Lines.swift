import Mentions
import Tokens

// Numerals without a word of their own that answer, place by place, to those of a line or group before.
extension FigureReader {
    /// How many sentences back the line may stand that told all its figures.
    private static let mixedLineReach: Int32 = 4

    /// "Khánh Hòa: 118.400 hồ sơ, đúng hạn 97,6%, điểm phục vụ 88,14. Gia Lai 176.210, 94,4%, 84,61": a place, and then a count, a share and a score without
    /// a word, which answer to those of a line before.
    private func mixedLineSource(_ n: Int) -> Int? {
        let count = frames.count - firstFrame
        guard count >= 2, count <= 6, firstFrame >= count, labelKind(firstFrame) == .name, (firstFrame..<frames.count).contains(where: { isShareOrScore($0) }), (firstFrame..<frames.count).contains(where: { !isShareOrScore($0) }) else { return nil }
        for member in firstFrame..<frames.count {
            guard frames[member].status == .result, !frames[member].isNumerator, !frames[member].isDenominator, !frames[member].isZero, !frames[member].hasUnknownNoun, frames[member].noun == 0 || frames[member].nounOrigin != .after, isBare(member), member == firstFrame || labelKind(member) == .empty else { return nil }
        }
        var end = firstFrame
        while end >= count, sentenceNumber - frames[end - 1].sentence <= FigureReader.mixedLineReach {
            var start = end - 1
            while start > 0, frames[start - 1].sentence == frames[end - 1].sentence { start -= 1 }
            if end - start == count, zip(firstFrame..<frames.count, start..<end).allSatisfy({ answers($0, to: $1) }) {
                frames[n].shape = frames[start + n - firstFrame].shape
                return start + n - firstFrame
            }
            end = start
        }
        return nil
    }

    private func isShareOrScore(_ n: Int) -> Bool {
        frames[n].shape == .share || frames[n].shape == .score || frames[n].mention >= 0 && mentions[Int(frames[n].mention)].value.scale > 0
    }

    private func answers(_ n: Int, to source: Int) -> Bool {
        guard frames[source].hasIndicator, frames[source].status == .result else { return false }
        switch frames[source].shape {
        case .count: return frames[n].shape == .count && !isShareOrScore(n)
        case .share: return frames[n].shape == .share
        // A score without its unit was taken for a share like its neighbour.
        case .score: return frames[n].shape == .score || isShareOrScore(n) && frames[n].mention >= 0 && mentions[Int(frames[n].mention)].unit == .none
        default: return false
        }
    }

    /// "Xã Hòa An: tiếp nhận 210, giải quyết 205, quá hạn 1. Xã Bình Minh: 198 - 190 - 0": the numeral of the same place in the sentence before.
    func lineSource(_ n: Int) -> Int? {
        if let source = mixedLineSource(n) { return source }
        let count = frames.count - firstFrame
        let start = firstFrame - count
        guard count >= 2, start >= 0, frames[start].sentence == sentenceNumber - 1, start == 0 || frames[start - 1].sentence < sentenceNumber - 1, labelKind(firstFrame) == .name else { return nil }
        for (member, other) in zip(firstFrame..<frames.count, start..<firstFrame) {
            guard frames[member].shape == .count, frames[other].shape == .count, frames[other].hasIndicator, frames[member].noun == 0 || frames[member].nounOrigin != .after, isBare(member), member == firstFrame || labelKind(member) == .empty else { return nil }
        }
        return start + n - firstFrame
    }

    /// "Thanh Hóa 5.312 (có mặt 4.790), Nghệ An 4.160 (3.901)": pairs of a count and one alone in its brackets go on as they began.
    func takePair(_ n: Int) -> Bool {
        guard let source = pairSource(n) else { return false }
        take(n, from: source)
        return frames[n].hasIndicator
    }

    private func pairSource(_ n: Int) -> Int? {
        guard n - 2 >= firstFrame, frames[n].shape == .count, frames[n].nounOrigin != .after else { return nil }
        let source = n - 2
        guard frames[source].shape == .count, frames[source].hasIndicator, frames[source].depth == frames[n].depth, frames[n - 1].shape == .count, frames[n - 1].depth != frames[n].depth else { return nil }
        if frames[n].depth > 0 { return isAlone(n) && frames[n - 1].indicator != frames[source].indicator && frames[n - 1].hasIndicator ? source : nil }
        return frames[n - 1].depth > 0 && labelKind(n) == .name && n + 1 < frames.count && frames[n + 1].depth > 0 && isAlone(n + 1) ? source : nil
    }

    /// The first numeral is led in by a ranking and `lần lượt`, where an index is spoken of.
    func isRankedInTurn() -> Bool {
        let label = says(0..<frames[firstFrame].item)
        guard label.contains(grammar.inTurn), label.contains(grammar.rankVerb), frames[firstFrame].mention >= 0, !focus.index.isEmpty || sentenceSays.intersects(grammar.indices) else { return false }
        let value = mentions[Int(frames[firstFrame].mention)].value
        return value.scale == 0 && value.digits <= 100
    }

    /// "Hồng Phú 1.540 hồ sơ, 12 trễ; Tân Hương 688 và 0": the numeral of the same place in the group before.
    func tupleSource(_ n: Int) -> Int? {
        guard summary.hasMark(0x3B) else { return nil }
        let group = groupBounds(n)
        guard group.lowerBound > firstFrame, group.count >= 2 else { return nil }
        let before = groupBounds(group.lowerBound - 1)
        guard before.count == group.count else { return nil }
        let source = before.lowerBound + (n - group.lowerBound)
        // "nhận 417.208 hồ sơ, đúng hẹn 99,6%; 58,3% nộp qua mạng, cấp xã 63%": the groups say different things.
        for member in group.lowerBound..<n where frames[member].hasIndicator && frames[member].indicator != frames[before.lowerBound + (member - group.lowerBound)].indicator { return nil }
        guard frames[source].hasIndicator, frames[source].shape == frames[n].shape, frames[n].noun == 0 || frames[n].nounOrigin != .after || frames[n].noun == frames[source].noun else { return nil }
        return source
    }

    /// The frames between the semicolons around a frame.
    private func groupBounds(_ n: Int) -> Range<Int> {
        func isParted(_ a: Int, _ b: Int) -> Bool { (frames[a].item..<frames[b].item).contains { items[$0].isMark(0x3B) } }
        var low = n
        while low > firstFrame, !isParted(low - 1, low) { low -= 1 }
        var high = n + 1
        while high < frames.count, !isParted(high - 1, high) { high += 1 }
        return low..<high
    }
}
