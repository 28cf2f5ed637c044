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
        return comparesUnits(reading) && !tellsOfDocument(reading) || isGathering(reading, kinds: 0...0) ? nil : reportingUnit(open, reading)
    }

    /// True when many of the figures name other units than the one named most: the article is about none.
    private func comparesUnits(_ reading: Reading) -> Bool {
        var counts: [GazetteerKey: Int] = [:]
        var scoped = 0
        var results = 0
        // Scopes side by side are mostly spelled alike: their run is counted once.
        var run: (span: TextSpan, count: Int) = (.empty, 0)
        func endRun() {
            if run.count > 0 { counts[GazetteerKey(UnsafeBufferPointer(rebasing: reading.text[run.span.range])), default: 0] += run.count }
        }
        for figure in reading.figures where figure.indicator != .none && figure.status == .result {
            results += 1
            guard figure.scopeStart < figure.scopeEnd, figure.scopeKind == .unit, Int(figure.scopeEnd) <= reading.text.count else { continue }
            let span = TextSpan(start: figure.scopeStart, end: figure.scopeEnd)
            if span != run.span, !haveSameBytes(span, run.span, reading) {
                endRun()
                run.count = 0
            }
            run = (span, run.count + 1)
            scoped += 1
        }
        endRun()
        // An article on one unit may name it again and again.
        let others = scoped - (counts.values.max() ?? 0)
        return others * 3 > results && counts.count > 2
    }

    // MARK: inspected

    private func inspectedUnit(_ open: [UnitPhrase], _ reading: Reading, near place: Range<Int>) -> NamedUnit? {
        let sentence = sentenceStart(of: place.lowerBound, reading)..<sentenceEnd(of: place.lowerBound, reading)
        let opening = lead.isEmpty ? title.upperBound : Int(reading.sentences[min(lead.upperBound - 1, lead.lowerBound + 3)].tokens.end)
        let visited = open.filter { isVisited($0) && $0.first < opening }
        // "tại TP Đà Lạt, Đoàn họp với UBND tỉnh": whom the team met goes before the place.
        let met = visited.first { sentence.contains($0.first) && $0.hasCommittee && cue(.at, endingAt: $0.anchor).map { cue in cue.end - cue.first > 1 } ?? false }
        let inSentence = met ?? visited.first { sentence.contains($0.first) }
        // "quầy tại Trung tâm Phục vụ hành chính công tỉnh": a room in which the unit of the title was seen.
        let isRoom = inSentence.map { $0.type == nil && $0.level == .agency } ?? false
        let ofTitle = isRoom ? visited.first { title.contains($0.first) && $0.level != .agency } : nil
        let chosen = ofTitle ?? inSentence ?? visited.first { title.contains($0.first) }
            ?? open.first { isBelowProvince($0) && sentence.contains($0.first) } ?? visited.first { isBelowProvince($0) }
            ?? open.first { isBelowProvince($0) && !title.contains($0.first) } ?? open.first { isBelowProvince($0) }
        guard let chosen, !isOneOfMany(chosen, open, sentence, opening, reading), !isSenderOfMany(chosen, place, reading) else { return nil }
        return inspected(chosen, open, reading)
    }

    /// True when the opening names three units or more of one level, and neither the title nor the sentence of the team names this one.
    private func isOneOfMany(_ chosen: UnitPhrase, _ open: [UnitPhrase], _ sentence: Range<Int>, _ opening: Int, _ reading: Reading) -> Bool {
        if sentence.contains(chosen.first) || isInTitle(chosen.name, reading) { return false }
        var found: [UnitPhrase] = []
        for phrase in open where phrase.first < opening && phrase.level == chosen.level && !found.contains(where: { isSame($0, phrase, reading) }) { found.append(phrase) }
        return found.count > 2
    }

    /// "Huyện Kỳ Sơn: kiểm tra tại các xã": the unit that sent the team, where those visited are several without a place of their own.
    private func isSenderOfMany(_ chosen: UnitPhrase, _ team: Range<Int>, _ reading: Reading) -> Bool {
        guard !isVisited(chosen), chosen.type != nil else { return false }
        let isSender = phrases.contains { team.contains($0.first) && isSame($0, chosen, reading) }
        return isSender && cues.contains { $0.kind == .plural && title.contains($0.first) && cue(.place, at: $0.end) != nil }
    }

    private func isBelowProvince(_ phrase: UnitPhrase) -> Bool { phrase.type != .province && phrase.type != .city }

    /// True when the words before a unit say that somebody went there: `tại`, `làm việc với`.
    private func isVisited(_ phrase: UnitPhrase) -> Bool { cue(.at, endingAt: phrase.anchor) != nil && cue(.of, endingAt: phrase.anchor) == nil }

    /// The inspected unit in its best spelling, with `UBND` only where the head never names it without; nil when it is one of three or more.
    private func inspected(_ chosen: UnitPhrase, _ open: [UnitPhrase], _ reading: Reading) -> NamedUnit? {
        let following = list(from: chosen, reading)
        if following.count > 1 { return nil }
        if let names = pluralNames(chosen, reading) { return names.count > 2 ? nil : NamedUnit(tokens: chosen.first..<names.end, phrase: chosen, second: chosen) }
        if let second = following.first { return NamedUnit(tokens: chosen.first..<second.end, phrase: chosen, second: second) }
        guard chosen.hasCommittee else { return NamedUnit(tokens: chosen.tokens, phrase: chosen, second: nil) }
        let pool = spellings(of: chosen, open, reading)
        let best = pool.first { !$0.hasCommittee && !$0.isBare } ?? pool.first { !$0.hasCommittee } ?? pool.first ?? chosen
        return NamedUnit(tokens: best.tokens, phrase: best, second: nil)
    }

    /// The reporting unit in its best spelling: of an agency the longest; of a place with `UBND` wherever a document bears it, else without.
    private func reported(_ chosen: UnitPhrase, _ open: [UnitPhrase], prefersCommittee: Bool, _ reading: Reading) -> NamedUnit? {
        let following = list(from: chosen, reading)
        if following.count > 1 { return nil }
        if let names = pluralNames(chosen, reading) { return names.count > 2 ? nil : NamedUnit(tokens: chosen.first..<names.end, phrase: chosen, second: chosen) }
        if let second = following.first { return NamedUnit(tokens: chosen.first..<second.end, phrase: chosen, second: second) }
        let pool = spellings(of: chosen, open, reading)
        if chosen.type == nil {
            let longest = pool.max { $0.tokens.count < $1.tokens.count } ?? chosen
            return NamedUnit(tokens: longest.tokens, phrase: longest, second: nil)
        }
        let best = pool.first { !$0.isBare && $0.hasCommittee == prefersCommittee } ?? pool.first { !$0.isBare } ?? pool.first ?? chosen
        return NamedUnit(tokens: prefersCommittee ? best.tokens : best.bareTokens, phrase: best, second: nil)
    }

    /// The phrases that name a unit; those in capitals only where it is written in no other way.
    private func spellings(of chosen: UnitPhrase, _ open: [UnitPhrase], _ reading: Reading) -> [UnitPhrase] {
        let all = open.filter { isSame($0, chosen, reading) }
        let spelled = all.filter { !isShouted($0, reading) }
        return spelled.isEmpty ? all : spelled
    }

    private func isShouted(_ phrase: UnitPhrase, _ reading: Reading) -> Bool {
        phrase.name.allSatisfy { reading.tokens[$0].kind != .word || reading.tokens[$0].flags.contains(.allCapitals) || reading.tokens[$0].count < 3 }
    }

    /// The units of the same type that follow in a list.
    private func list(from phrase: UnitPhrase, _ reading: Reading) -> [UnitPhrase] {
        var last = phrase
        var found: [UnitPhrase] = []
        for next in phrases where next.first > last.first {
            // "UBND phường A UBND phường An Lạc": a name that reaches into the next phrase.
            guard next.first >= last.end else { break }
            let gap = last.end..<next.first
            guard gap.count == 1, reading.isMark(gap.lowerBound, ",") || cue(.and, at: gap.lowerBound) != nil, next.level == phrase.level else { break }
            found.append(next)
            last = next
        }
        return found
    }

    /// The names that stand behind one type: `các xã Phong Phú và Mỹ Hòa`; nil when there is but one.
    private func pluralNames(_ phrase: UnitPhrase, _ reading: Reading) -> (count: Int, end: Int)? {
        guard phrase.type != nil, cue(.plural, endingAt: phrase.first) != nil || (phrase.first > 0 && reading.tokens[phrase.first - 1].kind == .digits) else { return nil }
        var count = 1
        var end = phrase.end
        while reading.isMark(end, ",") || cue(.and, at: end) != nil, reading.isCapital(end + 1) {
            end = endOfName(end + 1, reading, isShouted: false)
            count += 1
        }
        return count > 1 ? (count, end) : nil
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

    /// The unit whose contest, course or dialogue an article tells of, though it is not about that unit: the scopes of its figures do not repeat it.
    func spokenUnit(_ reading: Reading) -> UnitPhrase? {
        guard isGathering(reading, kinds: 0...1) else { return nil }
        let open = phrases.filter { $0.type != .village && !isInBrackets($0, reading) }
        return mainUnit(open, reading).map { $0.phrase }
    }

    /// The names of the one province or city that the title names, `Hồ sơ đất ở Lâm Đồng: …`; none where provinces are compared.
    func namesOfTitle(_ reading: Reading) -> [GazetteerKey] {
        guard let name = provinceOfTitle(reading) else { return [] }
        let bytes = reading.text[reading.span(name).range]
        let bare = key(name, reading)
        // "TP Thanh Hóa" is a town of the province of its name.
        let isCity = gazetteer.units(bare, on: nil).contains { $0.level == .province && $0.name.hasPrefix("Thành phố") }
        let types = isCity ? ["thành phố ", "TP ", "TP. ", "TP."] : ["tỉnh "]
        return [bare] + types.map { GazetteerKey($0 + String(decoding: bytes, as: UTF8.self)) }
    }

    private func provinceOfTitle(_ reading: Reading) -> Range<Int>? {
        var found: GazetteerKey?
        var place = 0..<0
        var token = title.lowerBound
        while token < title.upperBound {
            let end = reading.isCapital(token) && !reading.tokens[token].flags.contains(.allCapitals) ? min(endOfProvince(token, reading), title.upperBound) : token
            guard end > token else {
                token += 1
                continue
            }
            let name = key(token..<end, reading)
            if let found, found != name { return nil }
            found = name
            place = token..<end
            token = end
        }
        guard let found else { return nil }
        var others = 0
        var last = TextSpan.empty
        for figure in reading.figures where figure.indicator != .none && figure.scopeKind == .unit && figure.scopeStart < figure.scopeEnd && Int(figure.scopeEnd) <= reading.text.count {
            let span = TextSpan(start: figure.scopeStart, end: figure.scopeEnd)
            if span == last || haveSameBytes(span, last, reading) { continue }
            last = span
            let name = OwnUnit.bareKey(UnsafeBufferPointer(rebasing: reading.text[span.range]))
            if name != found, gazetteer.hasProvince(name) { others += 1 }
        }
        return others > 1 ? nil : place
    }

    // MARK: reporting

    /// The unit that the letterhead, the title and the first sentences speak of; nil when they speak of several.
    private func reportingUnit(_ open: [UnitPhrase], _ reading: Reading) -> NamedUnit? {
        guard let first = mainUnit(open, reading) else { return nil }
        let isDocument = tellsOfDocument(reading)
        guard isReporter(first.phrase, isDocument: isDocument, reading) else { return nil }
        return reported(first.phrase, open, prefersCommittee: isDocument, reading)
    }

    /// The unit that the head speaks of most; nil when it speaks of several.
    private func mainUnit(_ open: [UnitPhrase], _ reading: Reading) -> (phrase: UnitPhrase, score: Int)? {
        let headEnd = lead.isEmpty ? title.upperBound : Int(reading.sentences[min(lead.upperBound - 1, lead.lowerBound + 2)].tokens.end)
        var found: [(phrase: UnitPhrase, score: Int)] = []
        for phrase in open where phrase.first < headEnd && !isAddressee(phrase, reading) {
            if found.contains(where: { isSame($0.phrase, phrase, reading) }) { continue }
            found.append((phrase, score(phrase, open, reading)))
        }
        guard let best = found.max(by: { $0.score < $1.score }), best.score > (found.count == 1 ? 2 : 3) else { return nil }
        return found.first { $0.score == best.score } ?? best
    }

    /// True when the title or the first two sentences name a report or plan.
    private func tellsOfDocument(_ reading: Reading) -> Bool {
        let end = lead.isEmpty ? title.upperBound : Int(reading.sentences[min(lead.upperBound - 1, lead.lowerBound + 1)].tokens.end)
        return cues.contains { cue in
            guard cue.kind == .document, cue.first < end else { return false }
            let kind = ReferenceKind.allCases[Int(cue.payload)]
            return kind == .report || kind == .plan
        }
    }

    /// True for a city that is a province of its own: not for `thành phố Hòa Bình`, the seat of a province of its name.
    private func isCentralCity(_ phrase: UnitPhrase, _ reading: Reading) -> Bool {
        let name = key(phrase.name, reading)
        guard gazetteer.hasProvince(name) else { return false }
        let known = gazetteer.units(name, on: nil).filter { $0.level == .province }
        return known.isEmpty || known.contains { $0.name.hasPrefix("Thành phố") }
    }

    private func namesDocument(in range: Range<Int>) -> Bool {
        cues.contains { cue in
            guard cue.kind == .document, range.contains(cue.first) else { return false }
            let kind = ReferenceKind.allCases[Int(cue.payload)]
            return kind == .report || kind == .plan
        }
    }

    /// True when a unit so high may be the one an article is about: newspapers speak of ministries and provinces without reporting for them.
    private func isReporter(_ phrase: UnitPhrase, isDocument: Bool, _ reading: Reading) -> Bool {
        if phrase.first < title.lowerBound { return true }
        switch phrase.level {
        case .ministry: return isDocument && title.contains(phrase.first)
        case .province: return isDocument && (phrases.contains { $0.hasCommittee && isSame($0, phrase, reading) } || namesDocument(in: title)) || (isInTitle(phrase.name, reading) && namesPartOfYear(reading))
        default:
            if phrase.type == .city, isCentralCity(phrase, reading) { return isDocument && namesDocument(in: title) }
            // Newspapers quote an agency without being about it.
            if phrase.level == .department, !title.isEmpty { return isInTitle(phrase.name, reading) }
            return true
        }
    }

    /// True when the title or the first two sentences name a quarter, half-year or months.
    private func namesPartOfYear(_ reading: Reading) -> Bool {
        let end = lead.isEmpty ? title.upperBound : Int(reading.sentences[min(lead.upperBound - 1, lead.lowerBound + 1)].tokens.end)
        return reading.mentions.contains { mention in
            guard mention.kind == .date, Int(mention.tokens.first) < end else { return false }
            switch mention.date.precision {
            case .quarter, .half, .firstMonths: return true
            case .month: return mention.date.role == .period || mention.date.role == .periodStart || mention.date.role == .periodEnd
            case .year, .day: return mention.date.role == .periodStart || mention.date.role == .periodEnd
            }
        }
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
        // The agency stands under the unit it belongs to.
        if phrase.first < title.lowerBound, phrase.type == nil { score += 2 }
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
