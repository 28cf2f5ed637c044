import Mentions

extension FigureReader {
    /// How many frames a sum looks back for its whole and on for its members.
    private static let sumReach = 40
    /// How many frames the members of a sum reach over.
    private static let memberReach = 24
    /// How many sentences may lie between a whole and the first of its members.
    private static let sumSentences: Int32 = 5
    /// The same for a sum of at least three members that is no small number.
    private static let farSumSentences: Int32 = 20

    /// "82 hồ sơ trễ: chờ ý kiến tỉnh 57; thiếu giấy tờ 14; lý do khác 11": numerals without a reading that add up to a
    /// count told before are its parts, whatever their labels say.
    func readSums() {
        var n = 0
        while n < frames.count {
            n = max(n + 1, frames[n].isOpen ? endOfSum(from: n) : 0)
        }
    }

    /// Gives the members of a sum that begins at an open frame the reading of its whole.
    /// - Returns: the frame behind the last member; `start` when there is no sum.
    private func endOfSum(from start: Int) -> Int {
        var told: Int64 = 0
        var toldIndicator = IndicatorID.none
        for whole in (max(0, start - FigureReader.sumReach)..<start).reversed() {
            let distance = frames[start].sentence - frames[whole].sentence
            guard distance <= FigureReader.farSumSentences else { return start }
            guard isWhole(whole), let value = wholeNumber(whole) else { continue }
            if distance > FigureReader.sumSentences {
                if value >= 100, let end = members(from: start, of: whole, adding: 0, to: value, atLeast: 3) { return end }
                continue
            }
            if frames[whole].indicator != toldIndicator { told = 0 }
            toldIndicator = frames[whole].indicator
            if value >= 10 {
                if let end = members(from: start, of: whole, adding: 0, to: value) ?? (told > 0 ? members(from: start, of: whole, adding: told, to: value) : nil) { return end }
            }
            told += value
        }
        return start
    }

    private func members(from start: Int, of whole: Int, adding told: Int64, to value: Int64, atLeast least: Int = 2) -> Int? {
        var sum = told
        var count = told > 0 ? 1 : 0
        var end = start
        while end < min(frames.count, start + FigureReader.memberReach) {
            let frame = frames[end]
            if end > start, frame.sentence - frames[end - 1].sentence > 1 { return nil }
            defer { end += 1 }
            if frame.shape == .share || frame.shape == .duration || frame.isIgnored { continue }
            guard frame.shape == .count, mayBePart(end, of: whole) || isRest(end), let part = wholeNumber(end) else {
                if frame.nounOrigin == .after, !frame.hasIndicator { continue }
                return nil
            }
            sum += part
            count += 1
            if sum > value { return nil }
            guard sum == value, count >= least else {
                if isRest(end) { return nil }
                continue
            }
            for member in start...end where frames[member].shape == .count && (mayBePart(member, of: whole) || isRest(member)) {
                frames[member].indicator = frames[whole].indicator
                frames[member].rule = frames[whole].rule
                frames[member].partOf = Int32(whole)
            }
            return end + 1
        }
        return nil
    }

    /// "còn lại 12", at the end of a list: what the other members leave, not what is open.
    private func isRest(_ n: Int) -> Bool {
        frames[n].indicator == lexicon.pending && frames[n].own.contains(grammar.restOf) && frames[n].status == .result && !frames[n].isZero
    }

    private func isWhole(_ n: Int) -> Bool {
        frames[n].shape == .count && frames[n].hasIndicator && frames[n].status == .result && !frames[n].isDenominator && !frames[n].isNumerator
            && (grammar.caseNouns.contains(frames[n].noun) || grammar.voiceNouns.contains(frames[n].noun) || frames[n].noun == grammar.fault)
    }

    private func mayBePart(_ n: Int, of whole: Int) -> Bool {
        let frame = frames[n]
        guard !frame.isIgnored, frame.nounOrigin != .after || frame.noun == frames[whole].noun || frame.isOpen && grammar.caseNouns.contains(frame.noun) && grammar.caseNouns.contains(frames[whole].noun) else { return false }
        // "niêm yết (41), quy trình tiếp nhận (33), kỷ luật giờ giấc (22)": what the faults are about.
        if frames[whole].noun == grammar.fault, frame.isAloneInBrackets, frame.nounOrigin != .after, frame.status == .result { return true }
        return frame.isOpen || frame.indicator == frames[whole].indicator && frame.status == .result
    }

    func wholeNumber(_ n: Int) -> Int64? {
        guard frames[n].mention >= 0 else { return nil }
        let value = mentions[Int(frames[n].mention)].value
        return value.scale == 0 && value.digits >= 0 && value.digits < 1 << 50 ? value.digits : nil
    }

    /// A count that nothing read, or only by what stands far from it: what `readSums` may give a reading.
    func isOpenCount(_ n: Int) -> Bool {
        let frame = frames[n]
        guard !frame.hasIndicator || frame.score > 0 && frame.score < FrameMatcher.strongScore && frame.also == .none else { return false }
        return frame.shape == .count && !frame.isZero && !frame.isNumerator && !frame.isDenominator && !frame.startsRange && !frame.hasUnknownNoun
            && frame.status == .result && (frame.nounOrigin != .after || grammar.caseNouns.contains(frame.noun) || grammar.voiceNouns.contains(frame.noun))
            && !frame.own.intersects(grammar.qualities) && !frame.own.intersects(grammar.states)
    }
}
