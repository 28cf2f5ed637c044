import Mentions
import Tokens

extension FigureReader {
    /// "không có hồ sơ quá hạn": the negation is a figure of value 0 where what it denies is one of the things reports count.
    func markZeros() {
        guard sentenceSays.contains(grammar.noneOf) else { return }
        for place in items.indices where items[place].kind == .word && items[place].concepts.contains(grammar.noneOf) {
            var noun: ConceptID = 0
            var isQualified = items[place].concepts.contains(grammar.noneArising)
            var next = place + 1
            while next < items.count, next - place < 14, items[next].kind == .word {
                if noun == 0 { noun = items[next].noun }
                if items[next].concepts.intersects(grammar.zeroQualities) { isQualified = true }
                next += 1
            }
            guard noun != 0, grammar.zeroNouns.contains(noun) else { continue }
            // "151 dịch vụ không phát sinh hồ sơ": the denial tells which services are counted.
            if place >= 2, items[place - 1].noun == grammar.procedure, items[place - 2].kind == .number { continue }
            if isQualified || grammar.feedback.contains(noun) { setItem(place, kind: .zero) }
        }
    }
}
