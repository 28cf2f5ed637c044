import Mentions
import Tokens

extension FigureReader {
    /// An index was named in this sentence or shortly before, or the last figure was one's.
    var isIndexRunning: Bool {
        guard !focus.index.isEmpty else { return false }
        if sentenceNumber - focus.indexSentence <= 2 { return true }
        guard let last = frames[..<firstFrame].last(where: { $0.hasIndicator }) else { return false }
        return sentenceNumber - last.sentence <= 2 && lexicon.isIndex(last.indicator)
    }

    /// A score, a rank or a bare share belongs to the index named last before it, else to the one that is spoken of.
    func readIndex(_ n: Int) {
        borrowIndexShape(n)
        let shape = frames[n].shape
        guard shape == .rank || shape == .score || (shape == .share && isBareShare(n)) else { return }
        var nearest = nearestIndex(before: frames[n].item)
        if nearest.isEmpty { nearest = says(frames[n].after).intersection(grammar.indices) }
        if nearest.isEmpty, shape != .share, sentenceSays.contains(grammar.portal) { nearest = ConceptSet(grammar.serviceIndex) }
        if nearest.isEmpty, shape != .share || isIndexRunning { nearest = focus.index }
        if nearest.isEmpty, shape == .rank, frames[n].near.contains(grammar.rankVerb), focus.paragraphSays.contains(grammar.reform) { nearest = ConceptSet(grammar.reformIndex) }
        guard !nearest.isEmpty else { return }
        focus.index = nearest
        frames[n].own.subtract(grammar.indices)
        frames[n].near.subtract(grammar.indices)
        frames[n].near.formUnion(nearest)
    }

    private func nearestIndex(before item: Int) -> ConceptSet {
        for place in (0..<item).reversed() {
            let named = items[place].concepts.intersection(grammar.indices)
            if !named.isEmpty { return named }
        }
        return ConceptSet()
    }

    /// A share that says neither what it is a share of nor what it rates.
    private func isBareShare(_ n: Int) -> Bool {
        let frame = frames[n]
        guard frame.status != .change || !frame.own.intersects(grammar.rateQualities) else { return false }
        if frame.own.intersects(grammar.rateQualities.subtracting(ConceptSet(grammar.satisfied))) || frame.own.contains(grammar.dossierSaid) || frame.own.intersects(grammar.states) { return false }
        // "90% số hồ sơ", "12% người được hỏi": a share of something named.
        for place in frame.after where items[place].kind == .word {
            if items[place].noun != 0, items[place].noun != grammar.points { return false }
            if items[place].isUnknownWord, !isName(items[place]) { return false }
            if !items[place].concepts.subtracting(grammar.discourse).isEmpty { break }
        }
        return true
    }

    /// "Ban Dân tộc (67,9)": a decimal behind a name, while an index is spoken of, is its score.
    private func borrowIndexShape(_ n: Int) {
        let frame = frames[n]
        guard frame.shape == .count, frame.noun == 0, !frame.hasUnknownNoun, frame.mention >= 0, !frame.isNumerator, !frame.isDenominator,
              mentions[Int(frame.mention)].value.scale > 0, isIndexRunning || sentenceSays.intersects(grammar.indices) else { return }
        let kind = labelKind(n)
        guard kind == .name || kind == .empty || frame.own.intersects(grammar.indices) || frame.own.contains(grammar.selfScored) else { return }
        frames[n].shape = .score
    }
}
