import Figures
import Tokens

extension FactReader {
    static let nameWordsMax = 5

    /// Collects the places and agencies that the head names.
    mutating func readPhrases(_ reading: Reading) {
        var last = 0
        for cue in cues where cue.first >= last {
            let phrase: UnitPhrase?
            switch cue.kind {
            case .place: phrase = place(cue, reading)
            case .agency: phrase = agency(cue, reading)
            case .centre: phrase = centre(cue, reading)
            default: continue
            }
            guard let phrase else { continue }
            last = phrase.end
            phrases.append(phrase)
        }
        readBareProvince(reading)
    }

    /// Adds the province that opens the title without its type: `Lào Cai: hai tháng, 152.604 hồ sơ`.
    private mutating func readBareProvince(_ reading: Reading) {
        let first = title.lowerBound
        guard !title.isEmpty, reading.isCapital(first), !phrases.contains(where: { $0.tokens.contains(first) }) else { return }
        let end = min(endOfProvince(first, reading), title.upperBound)
        guard end > first else { return }
        let phrase = UnitPhrase(type: .province, level: .province, first: first, typeFirst: first, name: first..<end, end: end, anchor: first)
        phrases.insert(phrase, at: phrases.firstIndex { $0.first > first } ?? phrases.count)
    }

    /// `UBND xã Nông Thượng`, `phường 3`.
    func place(_ cue: Cue, _ reading: Reading) -> UnitPhrase? {
        guard let type = PlaceType(rawValue: cue.payload) else { return nil }
        if cue.end < reading.tokens.count, reading.tokens[cue.end].kind == .digits, !type.takesNumbers { return nil }
        let end = endOfName(cue.end, reading, isShouted: reading.tokens[cue.first].flags.contains(.allCapitals) && reading.tokens[cue.first].count > 2)
        guard end > cue.end else { return nil }
        var first = self.cue(.committee, endingAt: cue.first)?.first ?? cue.first
        // "P. Nam" may be a person's name.
        if reading.tokens[cue.first].count == 1, first == cue.first, reading.tokens[cue.end].kind != .digits { return nil }
        if isPerson(cue.end..<end, behind: first, reading) { return nil }
        // In "Văn phòng UBND tỉnh Gia Lai" and "Chủ tịch UBND tỉnh Gia Lai" the unit is the province.
        if self.cue(.office, endingAt: first) != nil || self.cue(.post, endingAt: first) != nil { first = cue.first }
        return UnitPhrase(type: type, level: type.levels.last ?? .commune, first: first, typeFirst: cue.first, name: cue.end..<end, end: end, anchor: first)
    }

    /// `Phó Chủ tịch xã Lý Văn Thàn`: the capitals behind the type are a person's name.
    private func isPerson(_ name: Range<Int>, behind first: Int, _ reading: Reading) -> Bool {
        guard name.count >= 2, cue(.post, endingAt: first) != nil, cue(.familyName, at: name.lowerBound) != nil else { return false }
        return !gazetteer.hasUnit(key(name, reading))
    }

    /// The end of a proper name that begins at a token: words in capitals, `M'gar`, or a number at once.
    func endOfName(_ start: Int, _ reading: Reading, isShouted: Bool) -> Int {
        let tokens = reading.tokens
        guard start < tokens.count else { return start }
        if tokens[start].kind == .digits { return tokens[start].count <= 2 ? start + 1 : start }
        var end = start
        var words = 0
        while end < tokens.count, words < FactReader.nameWordsMax {
            let token = tokens[end]
            if token.kind == .word, token.flags.contains(.capitalized) {
                if isShouted, words > 0, cue(.headingWord, at: end) != nil { break }
                if words > 0, !token.flags.contains(.spaceBefore), !isApostrophe(end - 1, reading) { break }
                // "TP.HCM Nguyễn Văn A": an abbreviation is a whole name.
                if words > 0, !isShouted, isAbbreviation(tokens[end - 1]), !token.flags.contains(.allCapitals) { break }
                words += 1
                end += 1
            } else if isApostrophe(end, reading), words > 0, end + 1 < tokens.count, tokens[end].isGlued, tokens[end + 1].isGlued, tokens[end + 1].kind == .word {
                end += 2
            } else {
                break
            }
        }
        return isShouted ? endOfKnownName(start, end, reading) : end
    }

    /// In a heading of capitals the name ends where the gazetteer knows one; what follows may be any word.
    private func endOfKnownName(_ start: Int, _ end: Int, _ reading: Reading) -> Int {
        // Alone on its line the name is what stands there, known or not.
        if end < reading.tokens.count, end - start <= 4, reading.tokens[end].kind == .lineBreak || reading.isMark(end, "(") || reading.isMark(end, "-") { return end }
        for candidate in stride(from: end, to: start, by: -1) where gazetteer.hasUnit(key(start..<candidate, reading)) { return candidate }
        // "CHỦ TỊCH UBND XÃ VỚI NHÂN DÂN"
        return cue(.headingWord, at: start) != nil && end > start ? start : end
    }

    /// True for `HCM`: three letters or more without a vowel sign, all capitals.
    private func isAbbreviation(_ token: Token) -> Bool { token.flags.contains(.allCapitals) && token.count >= 3 && token.kind == .word }

    private func isApostrophe(_ token: Int, _ reading: Reading) -> Bool { reading.isMark(token, "'") }

    /// `Sở Nội vụ`, `Sở Tư pháp tỉnh Bắc Giang`.
    private func agency(_ cue: Cue, _ reading: Reading) -> UnitPhrase? {
        guard reading.isCapital(cue.first) || cue.payload == 4, let domain = self.cue(.domain, at: cue.end), reading.isCapital(domain.first) else { return nil }
        let level = UnitLevel.allCases[Int(cue.payload)]
        var end = domain.end
        if cue.payload == 2 {
            if let suffix = self.cue(.place, at: end), let place = place(suffix, reading), place.type == .province || place.type == .city {
                end = place.end
            } else {
                end = endOfProvince(end, reading)
            }
        }
        return UnitPhrase(type: nil, level: level, first: cue.first, typeFirst: cue.first, name: domain.first..<domain.end, end: end, anchor: cue.first)
    }

    /// `Trung tâm Phục vụ hành chính công tỉnh Hà Giang`; of the centre of a commune or district that unit.
    private func centre(_ cue: Cue, _ reading: Reading) -> UnitPhrase? {
        var end = cue.end
        if cue.payload == 1 {
            guard reading.isCapital(cue.first), let suffix = self.cue(.place, at: end), let place = place(suffix, reading) else { return nil }
            return UnitPhrase(type: nil, level: .agency, first: cue.first, typeFirst: cue.first, name: cue.first..<place.end, end: place.end, anchor: cue.first)
        }
        if let suffix = self.cue(.place, at: end) {
            if var place = place(suffix, reading) {
                place.anchor = cue.first
                guard place.level != .commune, place.type != .district, place.type != .urbanDistrict, place.type != .town else { return place }
                end = place.end
            } else {
                end = suffix.end
            }
        } else if reading.isMark(end, ","), let owner = self.cue(.committee, at: end + 1), let suffix = self.cue(.place, at: owner.end), var place = place(suffix, reading), place.level == .commune {
            // "ở sảnh Trung tâm Phục vụ hành chính công, UBND xã Tân Hưng"
            place.anchor = cue.first
            return place
        } else {
            end = endOfProvince(end, reading)
        }
        return UnitPhrase(type: nil, level: .agency, first: cue.first, typeFirst: cue.first, name: cue.first..<cue.end, end: end, anchor: cue.first)
    }

    /// The end of the name of a province that begins at a token; the token itself when none does.
    func endOfProvince(_ start: Int, _ reading: Reading) -> Int {
        let end = min(endOfName(start, reading, isShouted: false), start + 3)
        guard end > start + 1 || (end > start && reading.tokens[start].count > 4) else { return start }
        for candidate in stride(from: end, to: start, by: -1) {
            if gazetteer.hasProvince(key(start..<candidate, reading)) { return candidate }
        }
        return start
    }

    /// The province within an agency's name: `tỉnh Bắc Giang`, `Bắc Giang`.
    func homeNames(of phrase: UnitPhrase, _ reading: Reading) -> [GazetteerKey] {
        guard phrase.type == nil, phrase.end > phrase.name.upperBound else { return [] }
        let home = phrase.name.upperBound..<phrase.end
        let name = cue(.place, at: home.lowerBound)?.end ?? home.lowerBound
        return name < home.upperBound ? [key(home, reading), key(name..<home.upperBound, reading)] : []
    }

    func key(_ range: Range<Int>, _ reading: Reading) -> GazetteerKey {
        GazetteerKey(UnsafeBufferPointer(rebasing: reading.text[reading.span(range).range]))
    }

    /// True when two ranges of tokens spell one name.
    func isSameName(_ left: Range<Int>, _ right: Range<Int>, _ reading: Reading) -> Bool {
        guard left.count == right.count else { return false }
        for (a, b) in zip(left, right) {
            let one = reading.tokens[a]
            let other = reading.tokens[b]
            if one.kind != other.kind || one.word != other.word { return false }
            if one.word == 0 { return key(left, reading) == key(right, reading) }
        }
        return true
    }
}
