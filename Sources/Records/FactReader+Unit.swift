import Figures
import Mentions
import Tokens

extension FactReader {
    /// The unit an article is about, as the text names it.
    struct NamedUnit {
        var tokens: Range<Int>
        var phrase: UnitPhrase
        /// A second unit named with it, as in "tại xã Đông Lĩnh, xã Hanh Cù".
        var second: UnitPhrase?
    }

    /// The unit inspected, or the one that reports.
    func unit(_ reading: Reading, team: Range<Int>?, leader: Range<Int>?, isInspection: Bool) -> NamedUnit? {
        let named = phrases.filter { phrase in
            !(team?.overlaps(phrase.tokens) ?? false) && !(leader?.overlaps(phrase.tokens) ?? false) && phrase.type != .village
        }
        let outside = named.filter { !isInBrackets($0, reading) }
        let open = outside.isEmpty ? named : outside
        if isInspection { return inspectedUnit(open, reading, near: team ?? leader ?? title) }
        return comparesUnits(reading) || isGathering(reading, kinds: 0...0) ? nil : reportingUnit(open, reading)
    }

    /// True when many of the figures name the unit they speak of: the article is about none.
    private func comparesUnits(_ reading: Reading) -> Bool {
        var scoped = 0
        var results = 0
        for figure in reading.figures where figure.indicator != .none && figure.status == .result {
            results += 1
            if figure.scopeStart < figure.scopeEnd, namesUnit(figure, reading) { scoped += 1 }
        }
        return scoped * 5 > results * 2
    }

    /// True for a scope with a proper name, `xã Tân Lập`; false for a level, `cấp xã`.
    private func namesUnit(_ figure: Figure, _ reading: Reading) -> Bool {
        var low = 0
        var high = reading.tokens.count
        while low < high {
            let middle = (low + high) / 2
            if reading.tokens[middle].start < figure.scopeStart { low = middle + 1 } else { high = middle }
        }
        var hasName = false
        while low < reading.tokens.count, reading.tokens[low].start < figure.scopeEnd {
            hasName = hasName || reading.isCapital(low)
            low += 1
        }
        return hasName
    }

    // MARK: inspected

    private func inspectedUnit(_ open: [UnitPhrase], _ reading: Reading, near place: Range<Int>) -> NamedUnit? {
        let sentence = sentenceStart(of: place.lowerBound, reading)..<sentenceEnd(of: place.lowerBound, reading)
        let opening = lead.isEmpty ? title.upperBound : Int(reading.sentences[min(lead.upperBound - 1, lead.lowerBound + 3)].tokens.end)
        let visited = open.filter { isVisited($0) && $0.first < opening }
        let chosen = visited.first { sentence.contains($0.first) } ?? visited.first { title.contains($0.first) }
            ?? open.first { isBelowProvince($0) && sentence.contains($0.first) } ?? visited.first { isBelowProvince($0) }
            ?? open.first { isBelowProvince($0) && !title.contains($0.first) } ?? open.first { isBelowProvince($0) }
        guard let chosen else { return nil }
        return named(chosen, open, prefersCommittee: false, reading)
    }

    private func isBelowProvince(_ phrase: UnitPhrase) -> Bool { phrase.type != .province && phrase.type != .city }

    /// True when the words before a unit say that somebody went there: `tại`, `làm việc với`.
    private func isVisited(_ phrase: UnitPhrase) -> Bool { cue(.at, endingAt: phrase.anchor) != nil && cue(.of, endingAt: phrase.anchor) == nil }

    /// The unit in its best spelling; nil when it is one of three or more in a list.
    ///
    /// An inspected unit bears `UBND` only where the head never names it without, a reporting one wherever it does.
    private func named(_ chosen: UnitPhrase, _ open: [UnitPhrase], prefersCommittee: Bool, _ reading: Reading) -> NamedUnit? {
        let following = list(from: chosen, reading)
        if following.count > 1 { return nil }
        if let second = following.first { return NamedUnit(tokens: chosen.first..<second.end, phrase: chosen, second: second) }
        guard prefersCommittee || chosen.hasCommittee else { return NamedUnit(tokens: chosen.tokens, phrase: chosen, second: nil) }
        let spellings = open.filter { isSame($0, chosen, reading) }
        let spelled = spellings.filter { !isShouted($0, reading) }
        let pool = spelled.isEmpty ? spellings : spelled
        let best = pool.first { $0.hasCommittee == prefersCommittee && !$0.isBare } ?? pool.first { !$0.isBare && prefersCommittee } ?? pool.first { $0.hasCommittee == prefersCommittee } ?? pool.first ?? chosen
        let longest = chosen.type == nil ? spellings.max { $0.tokens.count < $1.tokens.count } ?? best : best
        return NamedUnit(tokens: (prefersCommittee ? longest : best).tokens, phrase: best, second: nil)
    }

    private func isShouted(_ phrase: UnitPhrase, _ reading: Reading) -> Bool {
        phrase.name.allSatisfy { reading.tokens[$0].kind != .word || reading.tokens[$0].flags.contains(.allCapitals) || reading.tokens[$0].count < 3 }
    }

    /// The units of the same type that follow in a list.
    private func list(from phrase: UnitPhrase, _ reading: Reading) -> [UnitPhrase] {
        var last = phrase
        var found: [UnitPhrase] = []
        for next in phrases where next.first > last.first {
            let gap = last.end..<next.first
            guard gap.count == 1, reading.isMark(gap.lowerBound, ",") || cue(.and, at: gap.lowerBound) != nil, next.level == phrase.level else { break }
            found.append(next)
            last = next
        }
        return found
    }

    private func isInBrackets(_ phrase: UnitPhrase, _ reading: Reading) -> Bool {
        var token = phrase.first
        let start = max(0, token - 12)
        while token > start {
            token -= 1
            if reading.isMark(token, ")") || reading.tokens[token].kind == .lineBreak { return false }
            if reading.isMark(token, "(") { return true }
        }
        return false
    }

    // MARK: reporting

    /// The unit that the letterhead, the title and the first sentences speak of; nil when they speak of several.
    private func reportingUnit(_ open: [UnitPhrase], _ reading: Reading) -> NamedUnit? {
        let headEnd = lead.isEmpty ? title.upperBound : Int(reading.sentences[min(lead.upperBound - 1, lead.lowerBound + 2)].tokens.end)
        var found: [(phrase: UnitPhrase, score: Int)] = []
        for phrase in open where phrase.first < headEnd && !isAddressee(phrase, reading) {
            if found.contains(where: { isSame($0.phrase, phrase, reading) }) { continue }
            found.append((phrase, score(phrase, open, reading)))
        }
        guard let best = found.max(by: { $0.score < $1.score }), best.score > 3 else { return nil }
        let first = found.first { $0.score == best.score } ?? best
        return named(first.phrase, open, prefersCommittee: true, reading)
    }

    /// True for `Kính gửi: Sở Nội vụ`.
    private func isAddressee(_ phrase: UnitPhrase, _ reading: Reading) -> Bool {
        let before = reading.isMark(phrase.anchor - 1, ":") ? phrase.anchor - 1 : phrase.anchor
        return cue(.addressed, endingAt: before) != nil
    }

    private func isSame(_ left: UnitPhrase, _ right: UnitPhrase, _ reading: Reading) -> Bool {
        left.type == right.type && left.level == right.level && isSameName(left.name, right.name, reading)
    }

    /// How much the head is about a unit: named in the title, in the first sentence, and again.
    private func score(_ phrase: UnitPhrase, _ open: [UnitPhrase], _ reading: Reading) -> Int {
        var score = 0
        if phrase.first < title.lowerBound || isInTitle(phrase.name, reading) { score += phrase.isBare ? 2 : 4 }
        let isFirst = !lead.isEmpty && reading.sentences[lead.lowerBound].tokens.range.contains(phrase.first)
        if isFirst { score += phrase.level == .agency ? 3 : 2 }
        score += min(3, open.count { isSame($0, phrase, reading) })
        return phrase.isBare ? score : score + min(2, mentionsWithoutName(of: phrase) / 2)
    }

    /// How often the head speaks of "xã", "Sở" or "Trung tâm" without a name, as of the unit it is about.
    private func mentionsWithoutName(of phrase: UnitPhrase) -> Int {
        let kind: Cue.Kind = phrase.type != nil ? .place : phrase.level == .agency ? .centreWord : .agency
        return cues.count { cue in
            cue.kind == kind && (kind == .centreWord || cue.payload == phrase.type?.rawValue ?? 2) && !phrases.contains { $0.tokens.contains(cue.first) }
        }
    }

    /// True when the title bears the name, with its type or without.
    private func isInTitle(_ name: Range<Int>, _ reading: Reading) -> Bool {
        guard title.count >= name.count else { return false }
        return (title.lowerBound...(title.upperBound - name.count)).contains { isSameName($0..<($0 + name.count), name, reading) }
    }
}
