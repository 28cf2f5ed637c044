import Mentions
import Tokens

// Figures of one rate or one count that run through a paragraph: told once by name, then by places, times and goals alone.
extension FigureReader {
    /// "Tỷ lệ đúng hạn toàn tỉnh đạt 97,4%. Thấp nhất là ba xã miền núi, đều dưới 85%": a share whose sentence names nothing
    /// that could be rated goes on with the last share told.
    func takeRunningRate(_ n: Int) {
        guard frames[n].shape == .share, frames[n].status != .change, !frames[n].isDenominator, !frames[n].isComponent, !frames[n].hasIndicator, focus.sentencesInParagraph > 1 || sentence.kind == .bullet,
              !frames[n].own.contains(grammar.partOfWhole), !frames[n].own.contains(grammar.increase), !frames[n].own.contains(grammar.decrease), !frames[n].own.intersects(grammar.differences), isSilent(n), let source = lastShare(before: n), source < firstFrame else { return }
        guard frames[n].sentence - frames[source].sentence <= FigureReader.runningSentences, paragraphOf[Int(frames[source].sentence)] == paragraphOf[Int(frames[n].sentence)] || frames[n].sentence - frames[source].sentence <= 1 else { return }
        if takeSharesInTurn(n, last: source) { return }
        take(n, from: source)
        frames[n].isRunning = frames[n].hasIndicator
    }

    /// "Thanh toán trực tuyến 44,9%, số hóa kết quả 63%. Năm tới phải lên 60% và 80%": as many shares as the sentence before told, each in its turn.
    private func takeSharesInTurn(_ n: Int, last: Int) -> Bool {
        guard frames.count - firstFrame <= FigureReader.framesBeside else { return false }
        var first = last
        while first > 0, last - first < FigureReader.framesBeside, frames[first - 1].sentence == frames[last].sentence { first -= 1 }
        let told = (first...last).filter(isToldShare), here = (firstFrame..<frames.count).filter(isToldShare)
        guard told.count >= 2, told.count == here.count, here[0] == n, frames[told[0]].indicator != frames[last].indicator, told.allSatisfy({ frames[$0].hasIndicator }) else { return false }
        for (source, taker) in zip(told, here) {
            take(taker, from: source)
            frames[taker].isDecided = true
            frames[taker].isTaken = true
        }
        return true
    }

    private func isToldShare(_ n: Int) -> Bool { frames[n].shape == .share && frames[n].status != .change && !frames[n].isDenominator }

    /// "Trễ chừng 16.000. Quận Liên Chiểu “đóng góp” 3.214; Cẩm Lệ 2.870": places over a sentence or a paragraph go on with the cases last told.
    func takeRunningCount(_ n: Int) {
        guard isPlaceCount(n), !sentenceSays.intersects(grammar.telling), frames.count - firstFrame >= 2, let part = value(of: n) else { return }
        var named = 0
        for other in max(firstFrame, n - FigureReader.framesBeside)..<min(frames.count, n + FigureReader.framesBeside) where named < 2 && isPlaceCount(other) { named += 1 }
        guard named >= 2 else { return }
        var source = firstFrame - 1
        while source >= 0, source > firstFrame - FigureReader.framesBefore, frames[n].sentence - frames[source].sentence <= FigureReader.runningCountSentences {
            defer { source -= 1 }
            guard frames[source].shape == .count, frames[source].status == .result, !frames[source].isDenominator, !frames[source].isZero, grammar.caseNouns.contains(frames[source].noun) else { continue }
            // What one office has is not broken down by others.
            if frames[source].hasScope, frames[source].scopeKind == .named || frames[source].scopeKind == .agency { continue }
            guard frames[source].hasIndicator, let whole = value(of: source), whole >= part else { return }
            take(n, from: source)
            frames[n].noun = grammar.dossier
            frames[n].isOpen = true
            return
        }
        // The title and the lead tell of late cases and of no other.
        guard focus.leadSays.contains(grammar.overdueSaid), focus.leadSays.contains(grammar.dossierSaid), focus.leadSays.intersection(grammar.rateQualities.union(grammar.states)).subtracting(ConceptSet(grammar.overdueSaid)).isEmpty else { return }
        frames[n].noun = grammar.dossier
        frames[n].nounOrigin = .focus
        frames[n].near.insert(grammar.overdueSaid)
        frames[n].own.insert(grammar.overdueSaid)
        apply(matcher.match(frames[n]), to: n)
    }

    /// A bare count, or one of cases, behind the name of a place and a word or two that say nothing.
    private func isPlaceCount(_ n: Int) -> Bool {
        let frame = frames[n]
        guard frame.shape == .count, frame.status == .result, !frame.isZero, !frame.isNumerator, !frame.isDenominator, !frame.hasUnknownNoun, frame.noun == 0 || frame.nounOrigin != .after || grammar.caseNouns.contains(frame.noun), value(of: n) != nil,
              !frame.own.intersects(grammar.telling), frame.after.allSatisfy({ $0 < frame.item + 2 || items[$0].kind == .mark || items[$0].concepts.contains(grammar.dossierSaid) }) else { return false }
        var hasName = false, unknown = 0
        for place in frame.before where items[place].kind == .word {
            if isName(items[place]) || items[place].concepts.contains(grammar.level) || grammar.placeNouns.contains(items[place].noun) && items[place].noun != grammar.otherNoun { hasName = hasName || isName(items[place]); continue }
            if items[place].noun != 0 { return false }
            if items[place].isUnknownWord { unknown += 1 }
        }
        return hasName && unknown <= 2
    }

    private static let runningCountSentences: Int32 = 4
    /// How many frames of its sentence, and of those before, a place is compared with.
    private static let framesBeside = 8
    private static let framesBefore = 32

    /// The last share told in its own right, when nothing else was rated since.
    private func lastShare(before n: Int) -> Int? {
        for source in (max(0, n - 12)..<n).reversed() where frames[source].shape == .share && frames[source].status != .change && !frames[source].isIgnored {
            if source >= firstFrame, frames[source].isRunning { continue }
            return frames[source].hasIndicator ? source : nil
        }
        return nil
    }

    /// Nothing in the sentence up to the numeral's end says what is counted or rated: names, levels, times, averages, goals.
    private func isSilent(_ n: Int) -> Bool {
        var unknown = 0
        let low = n > firstFrame && frames[n - 1].hasIndicator && frames[n - 1].shape == .share ? frames[n - 1].item + 1 : 0
        if frames[n].item - low > 80 { return false }
        for place in low..<max(frames[n].after.upperBound, frames[n].item) where items[place].kind == .word {
            let item = items[place]
            // "ba xã miền núi"
            if place < frames[n].item, isName(item) || item.concepts.contains(grammar.level) || item.noun == grammar.otherNoun && grammar.lowTypes.contains(tokens[Int(item.first)].word) { continue }
            if item.noun != 0, !grammar.placeNouns.contains(item.noun) || item.noun == grammar.otherNoun { return false }
            if place > frames[n].item, item.noun != 0 { return false }
            if item.concepts.intersects(grammar.telling.union(grammar.runningIndices).union(grammar.silenceBreakers)) { return false }
            if item.isUnknownWord { unknown += 1 }
        }
        return unknown <= 3
    }

    private static let runningSentences: Int32 = 3
}
