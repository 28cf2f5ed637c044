import Mentions
import Tokens

extension FigureReader {
    /// The level or unit a figure speaks of: named in its label ("Hải Phòng đạt 91,66"), right behind it ("94% (Xuân Lộc)"),
    /// at the head of its sentence ("Cấp xã tiếp nhận …"), or with the numeral before in the same group.
    func readScope(_ n: Int) {
        if let scope = name(in: frames[n].before) ?? nameBehind(n) { return setScope(n, scope) }
        if n > firstFrame, frames[n - 1].scopeEnd > frames[n - 1].scopeFirst, goesOnWithScope(n) {
            frames[n].scopeFirst = frames[n - 1].scopeFirst
            frames[n].scopeEnd = frames[n - 1].scopeEnd
            return
        }
        if n == firstFrame, let scope = subjectOfSentence(before: frames[n].before.lowerBound) { setScope(n, scope) }
    }

    private func setScope(_ n: Int, _ scope: Range<Int>) {
        frames[n].scopeFirst = Int32(scope.lowerBound)
        frames[n].scopeEnd = Int32(scope.upperBound)
    }

    /// No semicolon parts the numeral from the one before, and no name of its own stands between.
    private func goesOnWithScope(_ n: Int) -> Bool {
        for place in frames[n - 1].item..<frames[n].item where items[place].isMark(0x3B) || items[place].isMark(0x2E) { return false }
        return !says(frames[n].before).contains(grammar.total)
    }

    /// "Cấp xã", "Ở huyện Đức Hòa Nam," at the head of the sentence; not who says it.
    private func subjectOfSentence(before end: Int) -> Range<Int>? {
        guard let first = items[0..<end].firstIndex(where: { $0.kind == .word }) else { return nil }
        var place = first
        if items[place].concepts.contains(grammar.function) || items[place].concepts.contains(grammar.conjunction) { place += 1 }
        guard place < end, items[place].kind == .word else { return nil }
        if items[place].concepts.contains(grammar.level), isPlainLevel(place) { return tokensOf(place..<place + 1) }
        guard grammar.placeNouns.contains(items[place].noun), items[place].noun != grammar.otherNoun, place + 1 < end, isNamePart(place + 1) || isUnitNamed(place) else { return nil }
        var last = place
        while last + 1 < end, isNamePart(last + 1) { last += 1 }
        return tokensOf(place..<last + 1)
    }

    private func tokensOf(_ range: Range<Int>) -> Range<Int> { Int(items[range.lowerBound].first)..<Int(items[range.upperBound - 1].end) }

    /// A level such as "cấp xã"; "toàn tỉnh" and "các xã" are no level of their own.
    private func isPlainLevel(_ place: Int) -> Bool {
        let word = tokens[Int(items[place].first)].word
        return word != grammar.wholeWord && word != grammar.pluralWord
    }

    /// A capitalized word that belongs to a proper name.
    func isNamePart(_ place: Int) -> Bool {
        guard items.indices.contains(place), items[place].kind == .word else { return false }
        let token = tokens[Int(items[place].first)]
        guard token.flags.contains(.capitalized), items[place].noun == 0 || items[place].noun == grammar.otherNoun else { return false }
        if items[place].end - items[place].first == 1 {
            if items[place].concepts.subtracting(grammar.nameable).isEmpty { return true }
            return isCapitalized(place + 1) || place > 0 && isCapitalized(place - 1) && !opensSentence(place)
        }
        return false
    }

    private func isCapitalized(_ place: Int) -> Bool {
        items.indices.contains(place) && items[place].kind == .word && tokens[Int(items[place].first)].flags.contains(.capitalized)
            && items[place].end - items[place].first == 1
    }

    private func isUnitNamed(_ place: Int) -> Bool {
        let item = items[place]
        return item.end - item.first >= 2 && tokens[Int(item.first)].flags.contains(.capitalized)
            && (Int(item.first) + 1..<Int(item.end)).contains { tokens[$0].flags.contains(.capitalized) }
    }

    /// The last name of a unit or level in a stretch, as tokens.
    private func name(in range: Range<Int>) -> Range<Int>? {
        var place = range.upperBound - 1
        while place >= range.lowerBound {
            let item = items[place]
            if item.kind == .word, item.concepts.contains(grammar.level) { return isPlainLevel(place) ? tokensOf(place..<place + 1) : nil }
            if item.noun != 0, grammar.placeNouns.contains(item.noun), item.noun != grammar.otherNoun, isUnitNamed(place) { return tokensOf(place..<place + 1) }
            if isNamePart(place) {
                var first = place
                while first - 1 >= range.lowerBound, isNamePart(first - 1) || items[first - 1].isMark(0x2D) && first - 2 >= range.lowerBound && isNamePart(first - 2) { first -= 1 }
                if items[first].kind == .mark { first += 1 }
                let hasUnit = first - 1 >= range.lowerBound && grammar.placeNouns.contains(items[first - 1].noun) && items[first - 1].noun != grammar.otherNoun
                // "ông Dũng", "Chủ tịch UBND xã …": who speaks.
                let lead = hasUnit ? first - 2 : first - 1
                if lead >= 0, items[lead].kind == .word, grammar.titleWords.contains(tokens[Int(items[lead].end) - 1].word) {
                    place = first - 1
                    continue
                }
                // One capitalized word at the head of a sentence is no name.
                if first == place, !hasUnit, opensSentence(first) || tokens[Int(items[place].first)].flags.contains(.allCapitals) {
                    place -= 1
                    continue
                }
                return tokensOf((hasUnit ? first - 1 : first)..<place + 1)
            }
            // "tỉnh 76, huyện 29, xã 13"
            if place == range.upperBound - 1, item.noun == grammar.unitNoun, item.end - item.first == 1, place == range.lowerBound { return tokensOf(place..<place + 1) }
            place -= 1
        }
        return nil
    }

    /// "94% (Xuân Lộc)", "88% ở Nghệ An": a name behind the numeral in brackets, or led by `ở`, `tại`, `của`.
    private func nameBehind(_ n: Int) -> Range<Int>? {
        let after = frames[n].after
        for place in after.prefix(6) where items[place].kind == .word {
            if items[place].concepts.contains(grammar.level), isPlainLevel(place) { return tokensOf(place..<place + 1) }
            guard grammar.placeWords.contains(items[place].word) else { continue }
            return nameFrom(place + 1, limit: after.upperBound)
        }
        let bracket = after.upperBound
        guard bracket < items.count, items[bracket].isMark(0x28) else { return nil }
        return nameFrom(bracket + 1, limit: items.count)
    }

    private func nameFrom(_ place: Int, limit: Int) -> Range<Int>? {
        guard place < limit, items[place].kind == .word else { return nil }
        var last = place
        let hasUnit = grammar.placeNouns.contains(items[place].noun) && items[place].noun != grammar.otherNoun
        guard isNamePart(place) || hasUnit && (isUnitNamed(place) || isNamePart(place + 1) && place + 1 < limit) else { return nil }
        while last + 1 < limit, isNamePart(last + 1) { last += 1 }
        return tokensOf(place..<last + 1)
    }

    private func opensSentence(_ place: Int) -> Bool { !items[0..<place].contains { $0.kind != .mark } }
}
