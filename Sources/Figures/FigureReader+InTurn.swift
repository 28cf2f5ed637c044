import Mentions
import Tokens

extension FigureReader {
    /// "Mức độ 3 và mức độ 4 lần lượt là 35 và 12": numerals that answer, one by one, to the labels before `lần lượt`.
    func readInTurn() {
        guard sentenceSays.contains(grammar.inTurn) || sentenceSays.contains(grammar.thisNumber), frames.count - firstFrame >= 2 else { return }
        var n = firstFrame
        while n < frames.count {
            guard let cue = turnCue(n) else {
                n += 1
                continue
            }
            let count = turnLength(n)
            if count >= 2, !labelTurn(n, count, cue: cue) { frames[n].turn = Int16(count) }
            n += max(1, count)
        }
    }

    /// The place of `lần lượt` or `con số tương ứng` right before a numeral.
    private func turnCue(_ n: Int) -> Int? {
        let label = frames[n].before.lowerBound..<frames[n].item
        for place in label.reversed() where items[place].kind == .word {
            let said = items[place].concepts
            if said.contains(grammar.inTurn) || said.contains(grammar.thisNumber) { return place }
            guard said.intersects(grammar.discourse) else { return nil }
        }
        return nil
    }

    /// How many numerals the list holds that begins at one.
    private func turnLength(_ n: Int) -> Int {
        var next = n + 1
        while next < frames.count, frames[next].depth == frames[n].depth, !frames[next].isDenominator, !frames[next].isZero, next - n < 8 {
            let between = frames[next - 1].item + 1..<frames[next].item
            guard between.allSatisfy({ place in
                items[place].kind == .mark ? !items[place].isMark(0x3A) && !items[place].isMark(0x28) : items[place].kind == .word && (items[place].concepts.intersects(grammar.discourse) || items[place].first < frames[next - 1].unitEnd && items[place].first >= frames[next - 1].unitFirst)
            }) else { break }
            next += 1
        }
        return next - n
    }

    /// Gives each numeral of the list the label that stands in its place.
    private func labelTurn(_ n: Int, _ count: Int, cue: Int) -> Bool {
        guard !items[cue].concepts.contains(grammar.thisNumber) else { return false }
        var low = n > firstFrame ? frames[n - 1].item + 1 : 0
        for place in low..<max(low, cue) where items[place].isMark(0x3B) || items[place].isMark(0x3A) { low = place + 1 }
        guard low < cue else { return false }
        var stretches: [Range<Int>] = []
        var start = Int(items[low].first)
        let end = Int(items[cue].first)
        for at in start..<end where tokens[at].isMark(0x2C) || tokens[at].kind == .word && grammar.andWords.contains(tokens[at].word) {
            if at > start { stretches.append(start..<at) }
            start = at + 1
        }
        if start < end { stretches.append(start..<end) }
        guard stretches.count >= count else { return false }
        let labels = stretches.suffix(count).map { saidIn($0, items: low..<cue) }
        guard labels.allSatisfy({ $0.says.intersects(grammar.telling) }) else { return false }
        // What the first label heads is meant by all: "Số hồ sơ tiếp nhận, giải quyết".
        var head = saidIn(stretches[0], items: low..<cue)
        if stretches.count == count { head.says = labels[0].head }
        var noun = head.noun
        for (turn, label) in labels.enumerated() {
            let frame = n + turn
            frames[frame].own = frames[frame].own.subtracting(grammar.telling).union(label.says).union(head.says.subtracting(grammar.telling))
            frames[frame].near = frames[frame].own
            if label.noun != 0 { noun = label.noun }
            if frames[frame].shape == .count, frames[frame].nounOrigin != .after, noun != 0 {
                frames[frame].noun = noun
                frames[frame].nounOrigin = .label
            }
        }
        return true
    }

    /// What a stretch of tokens says by itself, whatever phrases reach over its ends.
    private func saidIn(_ stretch: Range<Int>, items range: Range<Int>) -> (says: ConceptSet, head: ConceptSet, noun: ConceptID) {
        var says = ConceptSet()
        var head = ConceptSet()
        var noun: ConceptID = 0
        for place in range where Int(items[place].end) > stretch.lowerBound && Int(items[place].first) < stretch.upperBound {
            if items[place].kind == .ignored, items[place].mention >= 0, mentions[Int(items[place].mention)].reason == .level {
                says.formUnion(ItemReader.level(mentions[Int(items[place].mention)].value.digits, grammar))
                continue
            }
            var at = max(Int(items[place].first), stretch.lowerBound)
            let end = min(Int(items[place].end), stretch.upperBound)
            while at < end {
                let (meaning, after) = lexicon.trie.longest(tokens, from: at, before: end)
                if meaning != 0 {
                    let said = lexicon.trie.meanings[meaning]
                    says.formUnion(said.concepts)
                    if said.noun != 0, !grammar.placeNouns.contains(said.noun), noun == 0 {
                        noun = said.noun
                        head = said.concepts
                    }
                }
                at = max(after, at + 1)
            }
        }
        return (says, head, noun)
    }

    /// "Ở cấp xã, con số tương ứng là 5.860, 5.851 và 99,9%": the codes of as many figures before, one by one.
    func takeTurn(_ n: Int) {
        let count = Int(frames[n].turn)
        guard count >= 2, n + count <= frames.count else { return }
        let label = says(frames[n].before)
        guard label.contains(grammar.thisNumber) || label.contains(grammar.inTurn) && (label.contains(grammar.target) || label.contains(grammar.previous) || says(frames[n].farBefore).contains(grammar.target) || frames[n].turn >= 3 && n == firstFrame && !says(0..<frames[n].item).intersects(grammar.telling)) else { return }
        var sources: [Int] = []
        for source in (max(0, n - 12)..<n).reversed() where frames[source].hasIndicator && frames[source].status != .change {
            guard frames[n].sentence - frames[source].sentence <= 2 else { break }
            sources.append(source)
            if sources.count == count { break }
        }
        guard sources.count == count else { return }
        sources.reverse()
        for turn in 0..<count where frames[n + turn].shape != frames[sources[turn]].shape || frames[n + turn].nounOrigin == .after && frames[n + turn].noun != frames[sources[turn]].noun { return }
        for turn in 0..<count {
            let frame = n + turn
            frames[frame].indicator = frames[sources[turn]].indicator
            frames[frame].also = frames[sources[turn]].also
            frames[frame].rule = frames[sources[turn]].rule
            frames[frame].noun = frames[sources[turn]].noun
            frames[frame].isDecided = true
            frames[frame].isTaken = true
        }
    }
}
