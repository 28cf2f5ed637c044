import Mentions
import Tokens

extension FigureReader {
    /// What stands between a numeral and the one before it.
    enum LabelKind {
        /// Nothing but marks, conjunctions and fillers: "78,5; 77,24 và 76,81".
        case empty
        /// The name of a unit or a level, with fillers: "Hải Phòng đạt 91,66".
        case name
        /// Words that say something of their own.
        case speaking
    }

    /// The kind of the numeral's label; fillers and discourse words do not count.
    func labelKind(_ n: Int) -> LabelKind {
        var hasName = false
        for place in frames[n].before {
            let item = items[place]
            guard item.kind == .word else { continue }
            if item.concepts.contains(grammar.level) || isName(item) || grammar.placeNouns.contains(item.noun) && item.noun != grammar.otherNoun {
                hasName = true
                continue
            }
            if item.isUnknownWord { return .speaking }
            if !item.concepts.subtracting(grammar.discourse).isEmpty { return .speaking }
        }
        return hasName ? .name : .empty
    }

    /// A word of a proper name: unknown to the lexicon and capitalized, or a capitalized word inside the sentence.
    func isName(_ item: Item) -> Bool {
        guard item.kind == .word else { return false }
        let token = tokens[Int(item.first)]
        return token.flags.contains(.capitalized) && item.concepts.subtracting(ConceptSet(grammar.function)).isEmpty
    }

    /// Units dropped in a list ("lần lượt 97, 96,6 và 96,1%"; "46,93 điểm, Hà Tĩnh 43,8, Thanh Hóa 43,2") are taken from a neighbour.
    func shareListUnits() {
        guard frames.count - firstFrame > 1 else { return }
        for n in stride(from: frames.count - 2, through: firstFrame, by: -1) where mayTakeUnit(n) && frames[n + 1].shape != .count && frames[n + 1].shape != .duration && frames[n + 1].shape != .money {
            guard frames[n + 1].depth == frames[n].depth, labelKind(n + 1) != .speaking, frames[n].after.isEmpty || isOnlyMarks(frames[n].after) else { continue }
            frames[n].shape = frames[n + 1].shape
        }
        for n in firstFrame + 1..<frames.count where mayTakeUnit(n) && frames[n - 1].shape != .count && frames[n - 1].shape != .duration && frames[n - 1].shape != .money {
            guard frames[n - 1].depth == frames[n].depth, labelKind(n) != .speaking else { continue }
            if frames[n - 1].shape == .rank, frames[n].mention >= 0, mentions[Int(frames[n].mention)].value.scale > 0 { continue }
            frames[n].shape = frames[n - 1].shape
        }
    }

    private func isOnlyMarks(_ range: Range<Int>) -> Bool { range.allSatisfy { items[$0].kind == .mark } }

    private func mayTakeUnit(_ n: Int) -> Bool {
        let frame = frames[n]
        return frame.shape == .count && frame.noun == 0 && !frame.hasUnknownNoun && !frame.isZero && !frame.isNumerator && !frame.isDenominator && frame.mention >= 0
    }

    /// A numeral whose label is a unit's name or nothing takes what the list counts from the numeral before it.
    /// - Returns: true when it was taken.
    func inheritParallel(_ n: Int, last: Int) -> Bool {
        let frame = frames[n]
        guard !frame.isZero, !frame.hasUnknownNoun, frame.status != .change else { return false }
        let kind = labelKind(n)
        guard kind != .speaking else { return false }
        guard !says(frame.after).intersects(grammar.qualities.union(grammar.states)) else { return false }
        if last >= 0, let source = parallelSource(n, in: firstFrame..<n) {
            guard kind == .name || isListGap(from: source, to: n) else { return false }
            take(n, from: source)
            return true
        }
        guard kind == .name, let source = parallelSource(n, in: max(0, firstFrame - 8)..<firstFrame), frames[n].sentence - frames[source].sentence <= 2 else { return false }
        take(n, from: source)
        return true
    }

    private func parallelSource(_ n: Int, in range: Range<Int>) -> Int? {
        for source in range.reversed() {
            let other = frames[source]
            guard !other.isIgnored, other.status != .change else { continue }
            guard other.shape == frames[n].shape, other.hasIndicator else {
                if other.shape == frames[n].shape, other.isDecided, !other.isDenominator { return nil }
                continue
            }
            if frames[n].shape == .count, frames[n].nounOrigin == .after, frames[n].noun != other.noun { return nil }
            return source
        }
        return nil
    }

    private func isListGap(from source: Int, to n: Int) -> Bool {
        frames[n].item - frames[source].item <= 4
    }
}
