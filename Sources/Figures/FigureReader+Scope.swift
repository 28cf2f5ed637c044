import Mentions
import Tokens

extension FigureReader {
    /// The level or unit a figure speaks of, when its label names one: "cấp xã 114.477", "Hải Phòng đạt 91,66".
    func readScope(_ n: Int) {
        guard frames[n].hasIndicator else { return }
        if let scope = name(in: frames[n].before) ?? level(in: frames[n].after) {
            frames[n].scopeFirst = Int32(scope.lowerBound)
            frames[n].scopeEnd = Int32(scope.upperBound)
            return
        }
        if n > firstFrame, frames[n - 1].scopeEnd > frames[n - 1].scopeFirst, frames[n].partOf == Int32(n - 1) || frames[n].isDenominator {
            frames[n].scopeFirst = frames[n - 1].scopeFirst
            frames[n].scopeEnd = frames[n - 1].scopeEnd
        }
    }

    private func level(in range: Range<Int>) -> Range<Int>? {
        for place in range where items[place].concepts.contains(grammar.level) { return Int(items[place].first)..<Int(items[place].end) }
        return nil
    }

    /// The last name of a unit or level in a stretch, as tokens.
    private func name(in range: Range<Int>) -> Range<Int>? {
        var place = range.upperBound - 1
        while place >= range.lowerBound {
            let item = items[place]
            if item.kind == .word, item.concepts.contains(grammar.level) { return Int(item.first)..<Int(item.end) }
            if isName(item), !opensSentence(place) || place + 1 < range.upperBound && isName(items[place + 1]) {
                var first = place
                while first - 1 >= range.lowerBound, isName(items[first - 1]) || isNameJoiner(first - 1, range) { first -= 1 }
                var start = Int(items[first].first)
                if first - 1 >= range.lowerBound, grammar.placeNouns.contains(items[first - 1].noun) { start = Int(items[first - 1].first) }
                let end = Int(items[place].end)
                if end - start >= 2 || tokens[start].flags.contains(.allCapitals) == false { return start..<end }
            }
            place -= 1
        }
        return nil
    }

    private func isNameJoiner(_ place: Int, _ range: Range<Int>) -> Bool {
        items[place].isMark(0x2D) && place - 1 >= range.lowerBound && isName(items[place - 1])
    }

    private func opensSentence(_ place: Int) -> Bool { !items[0..<place].contains { $0.kind != .mark } }
}
