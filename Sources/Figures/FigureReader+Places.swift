import Mentions
import Tokens

/// A unit, level or place that a sentence names.
struct Place {
    enum Kind: UInt8 {
        /// `xã Tân Lập`, `Hải Phòng`.
        case named
        /// `Sở Tư pháp`.
        case agency
        /// `cấp xã`, `khối huyện`.
        case level
        /// The units of a kind: `các xã`, `102 xã, phường`.
        case group
        /// `toàn tỉnh`, `cả nước`: the article's own, as a whole.
        case whole
        /// `huyện`, `phường này`: the one last named, or the one above.
        case generic
    }

    var kind: Kind
    /// Items.
    var first: Int
    var end: Int
    /// Tokens of the name as written.
    var firstToken: Int32
    var endToken: Int32
    /// The first word of its type, `xã`, `thành`; 0 for a name alone.
    var type: WordID = 0
    /// The bracket it stands in; 0 outside all.
    var group: Int32 = 0
    /// Named as a speaker, addressee or for comparison.
    var isAside = false
    /// A colon follows: what comes behind is of it.
    var isHead = false
    /// Nothing but marks, dates and words without weight stands before it in its clause.
    var opensClause = false
}

extension FigureReader {
    /// Collects the places that the sentence names, in text order.
    func readPlaces() {
        places.removeAll()
        var group: Int32 = 0
        var open: Int32 = 0
        var item = 0
        let items = items
        while item < items.count {
            // Nearly every word opens no place, and is told so at a glance.
            if items[item].traits.isDisjoint(with: [.bracket, .place]) {
                item += 1
                continue
            }
            if items[item].kind == .mark {
                if items[item].isMark(0x28) || items[item].isMark(0x5B) {
                    group += 1
                    open = group
                } else if items[item].isMark(0x29) || items[item].isMark(0x5D) {
                    open = 0
                }
                item += 1
                continue
            }
            guard items[item].kind == .word, items[item].traits.contains(.place), var place = place(at: item) else {
                item += 1
                continue
            }
            place.group = open
            place.isHead = isMarkSkippingBracket(place.end, 0x3A)
            place.opensClause = opensClause(item)
            places.append(place)
            item = max(item + 1, place.end)
        }
    }

    /// The mark stands here, or behind the bracket that opens here.
    private func isMarkSkippingBracket(_ item: Int, _ mark: UInt8) -> Bool {
        guard item < items.count else { return false }
        if items[item].isMark(mark) { return true }
        guard items[item].isMark(0x28), let close = (item + 1..<min(items.count, item + 14)).first(where: { items[$0].isMark(0x29) }) else { return false }
        return close + 1 < items.count && items[close + 1].isMark(mark)
    }

    private func opensClause(_ item: Int) -> Bool {
        var at = item - 1
        while at >= 0 {
            switch items[at].kind {
            case .date, .mark, .ignored: return true
            case .number, .zero, .reference: return false
            case .word:
                let said = items[at].concepts
                guard said.contains(grammar.function) || said.contains(grammar.conjunction) || said.contains(grammar.continuation) || said.contains(grammar.past) || said.contains(grammar.listHead) else { return false }
            }
            at -= 1
        }
        return true
    }

    private func place(at item: Int) -> Place? {
        let here = items[item]
        let first = Int(here.first)
        let words = grammar.placeWords!
        if here.concepts.contains(grammar.level) || here.concepts.contains(grammar.holds) { return level(at: item) }
        if let type = typeOfPlace(first) { return typedPlace(at: item, type) }
        guard tokens[first].flags.contains(.capitalized) else { return kindOfUnit(at: item) }
        if here.noun == grammar.unitNoun, here.end - here.first >= 2, isUnitNamed(item) {
            let found = agency(at: item)
            // The branch of the article's own district, named without a place.
            return words[tokens[first].word].contains(.branch) && found.end == item + 1 ? nil : found
        }
        let trait = words[tokens[first].word]
        if trait.contains(.agency), item + 1 < items.count, isCapital(Int(here.end)), !trait.contains(.title) { return agency(at: item) }
        if let name = bareName(at: item) { return name }
        return kindOfUnit(at: item)
    }

    /// `bộ`, `địa phương`, where it stands for its level: "bộ 29,4%, tỉnh 38,3%".
    private func kindOfUnit(at item: Int) -> Place? {
        guard grammar.placeWords[tokens[Int(items[item].first)].word].contains(.kind), items[item].end - items[item].first <= 2, item + 1 < items.count, items[item + 1].kind == .number, opensClause(item) else { return nil }
        return Place(kind: .level, first: item, end: item + 1, firstToken: items[item].first, endToken: items[item].end)
    }

    /// The type of a place that begins at a token: `xã`, `thành phố`.
    private func typeOfPlace(_ token: Int) -> (word: WordID, end: Int)? {
        guard tokens[token].kind == .word else { return nil }
        let words = grammar.placeWords!
        let word = tokens[token].word
        // "Q. 2", "P. Tân Lập"
        if word == words.shortDistrict || word == words.shortWard, tokens[token].flags.contains(.capitalized), token + 2 < Int(sentence.tokens.end), tokens[token + 1].isMark(0x2E), tokens[token + 1].isGlued,
           tokens[token + 2].kind == .digits && tokens[token + 2].count <= 2 || word == words.shortDistrict && isCapital(token + 2) { return (words.spelledOut(word), token + 1) }
        if words[word].contains(.type) { return (words.spelledOut(word), token + 1) }
        guard words[word].contains(.typeStart), token + 1 < Int(sentence.tokens.end), words[tokens[token + 1].word].contains(.typeEnd) else { return nil }
        return (word, token + 2)
    }

    private func isCapital(_ token: Int) -> Bool { token < Int(sentence.tokens.end) && tokens[token].kind == .word && tokens[token].flags.contains(.capitalized) }

    private func level(at item: Int) -> Place? {
        let here = items[item]
        var place = Place(kind: .level, first: item, end: item + 1, firstToken: here.first, endToken: here.end)
        var at = Int(here.first)
        let word = tokens[at].word
        if word == grammar.pluralWord || word == grammar.atWord {
            place.kind = .group
            if word == grammar.atWord { place.firstToken += 1 }
        } else if grammar.placeWords![word].contains(.whole) || word == grammar.aboveWord {
            place.kind = .whole
        }
        while at < Int(here.end), place.type == 0 {
            if let type = typeOfPlace(at) {
                place.type = type.word
                // "xã có", "toàn huyện hiện có": the verb is no part of it.
                if here.concepts.contains(grammar.holds) {
                    place.endToken = Int32(truncatingIfNeeded: type.end)
                    if at == Int(here.first) { place.kind = .generic }
                }
            }
            at += 1
        }
        if here.concepts.contains(grammar.holds) {
            return place.type == 0 ? nil : place
        }
        // "cao nhất cả nước": told of another.
        if place.kind == .whole, Int(here.first) > Int(sentence.tokens.first), !grammar.placeWords[tokens[Int(here.first) - 1].word].intersection([.others, .aside]).isEmpty { return nil }
        // "toàn tỉnh Sơn La"
        if place.kind == .whole, place.type != 0 {
            let end = endOfCapitals(Int(here.end))
            if end > Int(here.end) {
                place.endToken = Int32(truncatingIfNeeded: end)
                while place.end < items.count, Int(items[place.end].first) < end { place.end += 1 }
            }
        }
        if place.kind == .level, place.type != 0, item + 1 < items.count { extend(&place) }
        return place
    }

    /// "Khối xã, thị trấn", "cấp huyện, thị xã": more types in one.
    private func extend(_ place: inout Place) {
        while place.end + 1 < items.count, items[place.end].isMark(0x2C), let type = typeOfPlace(Int(items[place.end + 1].first)), type.end == Int(items[place.end + 1].end), items[place.end + 1].noun != 0 || items[place.end + 1].isUnknownWord,
              !isCapital(type.end), place.end + 2 < items.count, items[place.end + 2].kind == .word {
            place.end += 2
            place.endToken = items[place.end - 1].end
        }
    }

    /// `xã Tân Lập`, `TP.HCM`; without a name a type is generic, or the group of those counted before it.
    private func typedPlace(at item: Int, _ type: (word: WordID, end: Int)) -> Place {
        let here = items[item]
        let words = grammar.placeWords!
        var end = type.end
        if end < Int(sentence.tokens.end), tokens[end].isMark(0x2E), end + 1 < Int(sentence.tokens.end), isCapital(end + 1) || tokens[end + 1].kind == .digits && tokens[end + 1].count <= 2 { end += 1 }
        let nameStart = end
        while end < Int(sentence.tokens.end), end - nameStart < 6 {
            if isCapital(end), end == nameStart || tokens[end].flags.contains(.spaceBefore) || isApostrophe(end - 1) {
                // "thành phố Hà Nội Nguyễn Đình Hoa": a person's name follows.
                if end - nameStart >= 2, words[tokens[end].word].contains(.family), isCapital(end + 1), isCapital(end + 2) { break }
                if end > nameStart, tokens[nameStart].flags.contains(.allCapitals) != tokens[end].flags.contains(.allCapitals), tokens[end].count > 2 { break }
                end += 1
            } else if isApostrophe(end), end > nameStart, isGluedWord(end + 1) { end += 2 } else { break }
        }
        if end == nameStart, tokens.indices.contains(end), tokens[end].kind == .digits, tokens[end].count <= 2, tokens[Int(here.first)].flags.contains(.capitalized), mentionEnds(at: end + 1) { end += 1 }
        var first = Int(here.first)
        var place = Place(kind: .named, first: item, end: item + 1, firstToken: here.first, endToken: Int32(truncatingIfNeeded: end), type: type.word)
        if end > nameStart {
            while place.end < items.count, Int(items[place.end].first) < end { place.end += 1 }
            // "Phó Chủ tịch xã Lý Văn Thàn": a person's name.
            if end - nameStart >= 3, words[tokens[nameStart].word].contains(.family), first > Int(sentence.tokens.first), words[tokens[first - 1].word].contains(.title) {
                place.kind = .generic
                place.endToken = Int32(truncatingIfNeeded: type.end)
                place.isAside = true
                return place
            }
            if first > Int(sentence.tokens.first), tokens[first - 1].word == words.committee { first -= 1 }
            place.isAside = isAside(item) || end < tokens.count && words[tokens[end].word].contains(.former)
            return place
        }
        place.endToken = here.end
        let isList = here.noun == grammar.unitNoun && Int(here.end) > type.end && !items[item].concepts.contains(grammar.holds)
        if item > 0, items[item - 1].kind == .number || tokens[Int(items[item - 1].first)].word == grammar.pluralWord {
            place.kind = .group
            place.isAside = items[max(0, item - 1)].kind != .number && item > 1 && words[tokens[Int(items[item - 1].first) - 1].word].contains(.assigns)
            return place
        }
        place.kind = isList ? .group : .generic
        place.isAside = isAside(item) || assigns(type.end)
        guard place.kind == .generic else { return place }
        place.endToken = Int32(truncatingIfNeeded: type.end)
        if first > Int(sentence.tokens.first), tokens[first - 1].word == grammar.oneWord { place.isAside = true }
        // "một huyện ở Phú Thọ" is one unit, without a name.
        if first > Int(sentence.tokens.first), tokens[first - 1].word == grammar.oneWord, place.end + 1 < items.count, tokens[Int(items[place.end].first)].word == grammar.inWord, let home = self.place(at: place.end + 1), home.kind == .named {
            place.kind = .named
            place.isAside = item > 1 && items[item - 2].isMark(0x2C) && places.last?.end == item - 2
            place.firstToken -= 1
            place.end = home.end
            place.endToken = home.endToken
        }
        return place
    }

    private func mentionEnds(at token: Int) -> Bool { token >= Int(sentence.tokens.end) || tokens[token].kind != .mark || tokens[token].isMark(0x2C) || tokens[token].isMark(0x3A) }
    private func isApostrophe(_ token: Int) -> Bool { tokens[token].kind == .mark && tokens[token].isMark(0x27) && tokens[token].isGlued }
    private func isGluedWord(_ token: Int) -> Bool { token < Int(sentence.tokens.end) && tokens[token].kind == .word && tokens[token].isGlued }

    /// `Sở Tư pháp`, `Thanh tra tỉnh`, `Sở Văn hóa - Thể thao và Du lịch`.
    private func agency(at item: Int) -> Place {
        var place = Place(kind: .agency, first: item, end: item + 1, firstToken: items[item].first, endToken: items[item].end)
        var isJoined = false
        while place.end < items.count {
            let next = items[place.end]
            if next.isMark(0x2D) || isJoined && next.kind == .word && next.word == grammar.andWord, place.end + 1 < items.count, isCapital(Int(items[place.end + 1].first)), typeOfPlace(Int(items[place.end + 1].first)) == nil,
               items[place.end + 1].noun != grammar.unitNoun {
                isJoined = true
                place.end += 2
            } else if next.kind == .word, isNamePart(place.end), typeOfPlace(Int(next.first)) == nil {
                place.end += 1
            } else { break }
        }
        // "Sở Nội vụ Kon Tum": the place is named with it.
        if !isJoined, place.end - item >= 3 {
            remember(Place(kind: .named, first: item + 1, end: place.end, firstToken: items[item + 1].first, endToken: items[place.end - 1].end))
        }
        // "Chi nhánh Văn phòng … thành phố Sơn La": the place is part of the name.
        if place.end < items.count, items[place.end].kind == .word, let type = typeOfPlace(Int(items[place.end].first)), isCapital(type.end) {
            let inner = typedPlace(at: place.end, type)
            remember(inner)
            place.end = inner.end
            place.endToken = inner.endToken
        } else { place.endToken = items[place.end - 1].end }
        place.isAside = isAside(item) || tells(place.end) || follows(item, grammar.ofWord) || follows(item, grammar.aboutWord) && !follows(item, grammar.belongWord, back: 2)
        return place
    }

    /// `Hải Phòng`, `Bà Rịa - Vũng Tàu`, `M'Đrắk`: two words in capitals or more.
    private func bareName(at item: Int) -> Place? {
        let words = grammar.placeWords!
        var first = Int(items[item].first)
        var end = endOfCapitals(first)
        // The first word of a sentence has its capital from there.
        if opensUtterance(item), end - first >= 2 {
            let trait = words[tokens[first].word]
            if trait.contains(.opening), !words[tokens[first + 1].word].intersection([.agency, .type, .typeStart]).isEmpty, !words[tokens[first + 1].word].contains(.typeEnd) { return nil }
            if end - first >= 3 && (trait.contains(.opening) || !items[item].concepts.isEmpty) && !isJoinedName(first, end) || trait.contains(.opening) && words[tokens[first + 1].word].contains(.oneWord) { first += 1 }
        }
        if first > Int(items[item].first) { end = endOfCapitals(first) }
        let word = tokens[min(first, tokens.count - 1)].word
        let isOneWord = end - first == 1 && words[word].contains(.oneWord)
        guard end - first >= 2 || isOneWord, !words[word].contains(.state), !words[word].contains(.title) || isJoinedName(first, end), !(first + 1..<max(first + 1, end)).contains(where: { tokens[$0].flags.contains(.allCapitals) }), !isShouted else { return nil }
        var place = Place(kind: .named, first: item, end: item + 1, firstToken: Int32(truncatingIfNeeded: first), endToken: Int32(truncatingIfNeeded: end))
        while place.end < items.count, Int(items[place.end].first) < end { place.end += 1 }
        if Int(items[place.end - 1].end) > end { return nil }
        while Int(items[place.first].end) <= first { place.first += 1 }
        // "vùng Tây Nguyên" is no unit.
        if first > Int(sentence.tokens.first), words[tokens[first - 1].word].contains(.region) { return nil }
        let isFollowedByNumber = place.end < items.count && (items[place.end].kind == .number || items[place.end].isMark(0x28))
        if end - first >= 3, end - first <= 4, words[word].contains(.family), !isFollowedByNumber { place.isAside = true }
        if !place.isAside { place.isAside = isAside(place.first) || end < tokens.count && words[tokens[end].word].contains(.former) }
        // "một xã ở Đak Đoa": the unit meant is another.
        if place.first > 1, items[place.first - 1].kind == .word, tokens[Int(items[place.first - 1].first)].word == grammar.inWord, let last = places.last, last.kind == .generic, last.end == place.first - 1 { place.isAside = true }
        return place
    }

    private func endOfCapitals(_ start: Int) -> Int {
        let limit = min(Int(sentence.tokens.end), start + 8)
        var end = start
        while end < limit {
            if isCapital(end), end == start || tokens[end].flags.contains(.spaceBefore) { end += 1 } else if isApostrophe(end), end > start, isGluedWord(end + 1) { end += 2 } else if tokens[end].isMark(0x2D), end > start + 1, end + 2 < limit, tokens[end].flags.contains(.spaceBefore), isCapital(end + 1), isCapital(end + 2) { end += 2 } else { break }
        }
        return end
    }

    private func isJoinedName(_ first: Int, _ end: Int) -> Bool { (first..<end).contains { tokens[$0].kind == .mark } }

    private var isShouted: Bool {
        var words = 0
        for token in Int(sentence.tokens.first)..<min(Int(sentence.tokens.end), Int(sentence.tokens.first) + 8) where tokens[token].kind == .word {
            if tokens[token].flags.contains(.allCapitals) { words += 1 } else { words -= 1 }
        }
        return words > 0
    }

    /// The first word of a sentence, of a quotation, of a list's member or behind a colon.
    private func opensUtterance(_ item: Int) -> Bool {
        var at = item - 1
        while at >= 0 {
            if items[at].kind == .mark {
                if items[at].isMark(0x2C) || items[at].isMark(0x28) || items[at].isMark(0x2D) && at > 0 && items[at - 1].kind == .word { return false }
                return true
            }
            if items[at].kind != .ignored { return false }
            at -= 1
        }
        return true
    }

    /// "Theo Sở Nội vụ", "Chủ tịch UBND xã …", "vượt Hà Nội", "nhập với Hải Dương".
    private func isAside(_ item: Int) -> Bool {
        let words = grammar.placeWords!
        var before = Int(items[item].first) - 1
        if before >= Int(sentence.tokens.first), tokens[before].kind == .word, tokens[before].word == words.committee { before -= 1 }
        guard before >= Int(sentence.tokens.first), tokens[before].kind == .word else { return false }
        let trait = words[tokens[before].word]
        if trait.contains(.title) || trait.contains(.aside) { return true }
        if tokens[before].word == grammar.withWord, before > Int(sentence.tokens.first) { return !words[tokens[before - 1].word].intersection([.aside, .merged]).isEmpty }
        return false
    }

    /// "… cho biết", "… vừa công bố": what stands before only tells.
    private func tells(_ item: Int) -> Bool {
        let words = grammar.placeWords!
        guard item < items.count, items[item].kind == .word || items[item].isMark(0x2C) else { return false }
        let start = Int(items[item].first)
        for token in start..<min(Int(sentence.tokens.end) - 1, start + 7) {
            guard tokens[token].kind == .word || tokens[token].kind == .digits || tokens[token].isMark(0x2C) else { return false }
            if words[tokens[token].word].contains(.tells) && !words[tokens[token + 1].word].contains(.leads) || words.tells(tokens[token].word, tokens[token + 1].word) { return true }
        }
        return false
    }

    /// "huyện giao 20%", "huyện thẩm định còn 79": what is set or scored from above is the article's own.
    private func assigns(_ token: Int) -> Bool {
        guard token < Int(sentence.tokens.end), tokens[token].kind == .word else { return false }
        let words = grammar.placeWords!
        return words[tokens[token].word].contains(.assigns) || token + 1 < tokens.count && words.tells(tokens[token].word, tokens[token + 1].word)
    }

    private func follows(_ item: Int, _ word: WordID, back: Int = 1) -> Bool {
        let before = Int(items[item].first) - back
        return before >= Int(sentence.tokens.first) && tokens[before].kind == .word && tokens[before].word == word
    }
}
