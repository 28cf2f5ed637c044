import Mentions
import Tokens

/// Whom the sentences before spoke of, for those that only go on.
struct PlaceFocus {
    /// The one unit the sentence before gave its figures of.
    var carried: Place?
    /// The head of the running bullets: "Cấp huyện:".
    var head: Place?
    /// The units of the sentence before in the order of its figures, for "lần lượt".
    var ordered = FlatList<Place>(capacity: 16)
    /// The places named in the paragraph, and those of the article's head.
    var named = FlatList<Place>(capacity: 24)
    var namedAtHead = FlatList<Place>(capacity: 16)
    /// Those of the paragraphs before.
    var namedBefore = FlatList<Place>(capacity: 80)
    /// The paragraph's first token.
    var firstToken: Int32 = 0

    /// Forgets the text before and keeps the memory.
    mutating func forget() {
        carried = nil
        head = nil
        ordered.removeAll()
        named.removeAll()
        namedAtHead.removeAll()
        namedBefore.removeAll()
        firstToken = 0
    }

    func deallocate() {
        ordered.deallocate()
        named.deallocate()
        namedAtHead.deallocate()
        namedBefore.deallocate()
    }
}

extension FigureReader {
    /// The level or unit a figure speaks of: named in its label ("Hải Phòng đạt 91,66"), right behind it ("94% (Xuân Lộc)"),
    /// the one of the numeral before in the same clause, or the one the sentences before speak of.
    func readScope(_ n: Int) {
        if !frames[n].isScopeGiven, let place = scope(of: n) { setScope(n, place) }
        guard frames[n].scopeKind == .agency else { return }
        // What an agency arranges, checks or teaches it does for all.
        if frames[n].hasIndicator, !lexicon.isOfHolder(frames[n].indicator) { dropScope(n) }
    }

    private func setScope(_ n: Int, _ place: Place) {
        frames[n].scopeFirst = place.firstToken
        frames[n].scopeEnd = place.endToken
        frames[n].scopeKind = place.kind
        frames[n].isScopeHead = place.isHead
        frames[n].scopeType = place.type
    }

    private func dropScope(_ n: Int) {
        frames[n].scopeFirst = 0
        frames[n].scopeEnd = 0
    }

    private func scope(of n: Int) -> Place? {
        let item = frames[n].item
        let low = lowEnd(n)
        if frames[n].isDenominator, n > firstFrame { return inherited(n) }
        var isBlocked = false
        for place in places.reversed() where place.first >= low && place.end <= item {
            if place.group != 0, place.group != frames[n].group { continue }
            let isAtNumeral = isOnlyFillers(place.end..<item)
            // "352 cấp huyện; 138 cấp xã": a level right behind a numeral is that one's.
            if n > firstFrame, frames[n - 1].isScopeBehind || place.kind != .named && place.kind != .agency && frames[n - 1].after.upperBound < item, place.first < frames[n - 1].after.upperBound { continue }
            if place.kind == .whole, places.contains(where: { $0.end == place.first && $0.kind == .level }) { continue }
            if let chosen = chosen(place, for: n, isAtNumeral: isAtNumeral) { return chosen }
            if !place.isAside { isBlocked = true }
        }
        if let place = placeBehind(n) {
            frames[n].isScopeBehind = true
            return place
        }
        if isBlocked { return nil }
        // What the label says is asked last: mostly nothing is handed on.
        guard let place = n > firstFrame ? inherited(n) : carried(n) else { return nil }
        if n == firstFrame, isListLine, placeFocus.head != nil { return place }
        let label = says(max(low, frames[n].before.lowerBound)..<item)
        return label.contains(grammar.total) || label.contains(grammar.average) ? nil : place
    }

    /// The place as a scope; nil when it is none for this numeral.
    private func chosen(_ place: Place, for n: Int, isAtNumeral: Bool) -> Place? {
        switch place.kind {
        case .named, .agency:
            return place.isAside && !(place.end == frames[n].item && place.kind == .named) ? nil : place
        case .level:
            // "khối bộ, giá trị trung bình là 84%": the level of the whole article.
            return says(place.end..<frames[n].item).contains(grammar.average) && !place.isHead ? nil : place
        case .whole:
            return place
        case .group:
            // "102 xã, phường đã tiếp nhận 146.700": those counted are the ones who do it, unless the count itself is a figure.
            if place.first > 0, items[place.first - 1].kind == .number {
                guard let count = (firstFrame..<n).last(where: { frames[$0].item == place.first - 1 }), !frames[count].hasIndicator else { return nil }
            }
            guard !place.isAside, frames[n].hasIndicator, lexicon.isOfHolder(frames[n].indicator), !grammar.feedback.contains(frames[n].noun) else { return nil }
            return place.end == frames[n].item || place.isHead || says(place.end..<frames[n].item).intersects(grammar.states) ? place : nil
        case .generic:
            // "tỉnh 76, huyện 29, xã 13": the levels in turn.
            if place.end == frames[n].item, !place.isAside, place.first == 0 || !grammar.placeWords[tokens[Int(place.firstToken) - 1].word].contains(.assigns), items[place.end - 1].end == place.endToken, !isPartOfCentre(place) {
                var level = place
                level.kind = .level
                return level
            }
            if isPartOfDesk(place) {
                // "Bộ phận Một cửa huyện 7.204, các xã 31.708"
                var desk = place
                if places.contains(where: { ($0.kind == .group || $0.kind == .level) && $0.type != place.type }) { desk.kind = .level }
                return desk
            }
            guard place.opensClause, !place.isAside else { return nil }
            return resolved(place)
        }
    }

    /// "huyện": the one of this type last named in the paragraph or at the article's head, else the word itself.
    private func resolved(_ place: Place) -> Place {
        let isProvince = place.type == grammar.placeWords.province || place.type == grammar.placeWords.city
        let paragraphStart = placeFocus.firstToken
        func isMeant(_ known: Place) -> Bool {
            known.kind == .named && known.firstToken != place.firstToken && (known.type == place.type || isProvince && known.type == 0 && !known.isAside && known.firstToken >= paragraphStart)
        }
        let isNamedAtHead = placeFocus.namedAtHead.contains { $0.type == place.type }
        let known = places.last { $0.end <= place.first && isMeant($0) } ?? placeFocus.named.last(where: isMeant)
            ?? (isNamedAtHead ? placeFocus.namedAtHead.first(where: isMeant) : placeFocus.namedBefore.last(where: isMeant))
        guard var found = known else { return place }
        found.isHead = place.isHead
        return found
    }

    /// "Trung tâm Hành chính công tỉnh 5 người".
    private func isPartOfCentre(_ place: Place) -> Bool {
        let before = Int(place.firstToken) - 1
        return before >= Int(sentence.tokens.first) && grammar.placeWords[tokens[before].word].contains(.centre)
    }

    /// "Bộ phận Một cửa huyện", "Bộ phận Tiếp nhận và Trả kết quả thành phố".
    private func isPartOfDesk(_ place: Place) -> Bool {
        let before = Int(place.firstToken) - 1
        return before >= Int(sentence.tokens.first) && grammar.placeWords[tokens[before].word].contains(.desk)
    }

    /// Where the label of a numeral begins: behind the numeral before, but for days and the count of those who act.
    private func lowEnd(_ n: Int) -> Int {
        var n = n
        while n > firstFrame, !frames[n - 1].hasIndicator, frames[n - 1].shape == .duration || frames[n - 1].noun == grammar.unitNoun && frames[n - 1].nounOrigin == .after { n -= 1 }
        return n > firstFrame ? frames[n - 1].item + 1 : 0
    }

    /// Keeps a named place for "huyện", "tỉnh này".
    func remember(_ place: Place) {
        guard place.kind == .named, !place.isAside || place.type != 0, placeFocus.named.count < 24 else { return }
        placeFocus.named.append(place)
    }

    private func isOnlyFillers(_ range: Range<Int>) -> Bool {
        range.allSatisfy { at in
            let item = items[at]
            if item.kind == .mark { return item.isMark(0x3A) || item.isMark(0x28) }
            return item.kind == .word && (item.concepts.intersects(grammar.approximators) || item.concepts.contains(grammar.filler) || item.concepts.contains(grammar.function) || item.concepts.contains(grammar.rankVerb))
        }
    }

    /// "94% (Xuân Lộc)", "88% ở Nghệ An", "12 TTHC cấp xã".
    private func placeBehind(_ n: Int) -> Place? {
        let after = frames[n].after
        for place in places where place.first >= after.lowerBound {
            if place.first < after.upperBound {
                guard place.first - after.lowerBound <= 6, !place.isAside || place.kind == .level else { continue }
                if place.kind == .level {
                    // "lớp bồi dưỡng cho 1.150 cán bộ cấp xã": those taught, not those who teach.
                    if frames[n].hasIndicator, !lexicon.isOfHolder(frames[n].indicator) { continue }
                    return place
                }
                guard place.kind == .named || place.kind == .agency, place.first > 0, grammar.placePrepositions.contains(items[place.first - 1].word) else { continue }
                return place
            }
            let bracket = after.upperBound
            guard bracket < items.count, items[bracket].isMark(0x28), place.first == bracket + 1, place.end < items.count, items[place.end].isMark(0x29), place.kind != .generic else { return nil }
            return place
        }
        return nil
    }

    /// The scope of the numeral before, where the clause goes on.
    private func inherited(_ n: Int) -> Place? {
        var source = n - 1
        while source > firstFrame, frames[source].depth > frames[n].depth { source -= 1 }
        let before = frames.pointer(to: source)
        guard before.pointee.scopeEnd > before.pointee.scopeFirst, !before.pointee.isScopeBehind, before.pointee.depth <= frames[n].depth else { return nil }
        // "cao nhất là Quảng Ninh, thấp nhất 81,2%", "5 địa phương dưới 80 điểm"
        if saysOthers(before.pointee.item + 1..<frames[n].item) || frames[n - 1].noun == grammar.unitNoun && frames[n - 1].nounOrigin == .after && frames[n].shape != .count { return nil }
        if summary.hasMark(0x3B), !before.pointee.isScopeHead, !isSubjectOfSentence(before.pointee.scopeFirst, before: frames[n].item) {
            for place in before.pointee.item..<frames[n].item where items[place].isMark(0x3B) { return nil }
        }
        return Place(kind: before.pointee.scopeKind, first: 0, end: 0, firstToken: before.pointee.scopeFirst, endToken: before.pointee.scopeEnd, type: before.pointee.scopeType, isHead: before.pointee.isScopeHead)
    }

    /// The scope opens the sentence, and nothing else is named in it.
    private func isSubjectOfSentence(_ scopeFirst: Int32, before end: Int) -> Bool {
        guard let first = places.first(where: { !$0.isAside || $0.firstToken == scopeFirst }), first.firstToken == scopeFirst, first.opensClause else { return false }
        return !places.contains { $0.firstToken > scopeFirst && $0.end <= end && ($0.kind == .named || $0.kind == .agency || $0.kind == .level) }
    }

    /// The one the bullets or the sentence before speak of.
    private func carried(_ n: Int) -> Place? {
        if isListLine, let head = placeFocus.head { return head }
        guard var place = placeFocus.carried, !sentence.opensParagraph else { return nil }
        if saysOthers(0..<frames[n].item) { return nil }
        // "5 huyện dưới 90%": of others.
        if frames[n].noun == grammar.unitNoun { return nil }
        place.isHead = false
        return place
    }

    /// "thấp nhất", "nơi khác", "cả", "chung": not the unit named before.
    private func saysOthers(_ range: Range<Int>) -> Bool {
        range.contains { at in
            items[at].kind == .word && (Int(items[at].first)..<Int(items[at].end)).contains { !grammar.placeWords[tokens[$0].word].intersection([.others, .whole, .together]).isEmpty }
        }
    }

    // MARK: lists

    /// "A, B và C lần lượt 97, 96 và 95": as many numerals behind the names as there are names.
    func giveScopesInTurn() {
        guard firstFrame < frames.count else { return }
        if places.isEmpty {
            let ordered = placeFocus.ordered
            guard sentenceSays.contains(grammar.inTurn), ordered.count >= 2, frames.count - firstFrame == ordered.count else { return }
            for (offset, place) in ordered.enumerated() { give(firstFrame + offset, place) }
            return
        }
        var start = 0
        while start < places.count {
            var end = start + 1
            while end < places.count, isJoint(places[end - 1].end..<places[end].first), places[end].kind != .whole, (places[end].kind == .level) == (places[start].kind == .level), places[end].group == places[start].group { end += 1 }
            if end - start >= 2, places[start].kind != .whole, places[start].kind != .generic { giveInTurn(start..<end) }
            start = end
        }
    }

    private func giveInTurn(_ run: Range<Int>) {
        let limit = places[run.upperBound...].first { !$0.isAside }?.first ?? items.count
        guard var first = (firstFrame..<frames.count).first(where: { frames[$0].item >= places[run.upperBound - 1].end && frames[$0].item < limit }), frames[first].group == places[run.lowerBound].group else { return }
        if giveTogether(run, first, limit) { return }
        while first + run.count <= frames.count {
            let group = first..<first + run.count
            guard frames[group.upperBound - 1].item < limit, group.dropFirst().allSatisfy({ isInSeries($0) }), group.upperBound == frames.count || !isInSeries(group.upperBound) || frames[group.upperBound].item >= limit else { break }
            for (offset, n) in group.enumerated() { give(n, places[run.lowerBound + offset]) }
            first = group.upperBound
        }
    }

    /// "Ba xã Bạch Đằng, Nam Tuấn, Hồng Việt dưới 30%": one numeral for all of them.
    private func giveTogether(_ run: Range<Int>, _ n: Int, _ limit: Int) -> Bool {
        guard n + 1 == frames.count || frames[n + 1].item >= limit, places[run].allSatisfy({ $0.kind == .named && !$0.isAside }), frames[n].shape == .share || frames[n].shape == .score,
              !(places[run.lowerBound].end..<places[run.upperBound - 1].first).contains(where: { items[$0].kind == .word && items[$0].word == grammar.andWord }) else { return false }
        var place = places[run.lowerBound]
        if place.type != 0, place.first > 0, items[place.first - 1].kind == .number || items[place.first - 1].word == grammar.pluralWord { place.firstToken += place.type == grammar.placeWords.city ? 2 : 1 }
        place.endToken = places[run.upperBound - 1].endToken
        give(n, place)
        return true
    }

    private func give(_ n: Int, _ place: Place) {
        var place = place
        place.isHead = false
        setScope(n, place)
        frames[n].isScopeGiven = true
        frames[n].isScopeBehind = true
    }

    /// Nothing but a comma or `và` stands between the numeral, with its unit, and the one before.
    private func isInSeries(_ n: Int) -> Bool {
        let between = frames[n - 1].item + 1..<frames[n].item
        guard between.count <= 4, frames[n].depth == frames[n - 1].depth else { return false }
        return between.allSatisfy { at in
            let item = items[at]
            if item.kind == .mark { return item.isMark(0x2C) || item.isMark(0x3B) || item.isMark(0x25) }
            return item.kind == .word && (item.word == grammar.andWord || item.noun != 0 || item.concepts.contains(grammar.rankVerb) || item.word == grammar.ordinalWord)
        }
    }

    private func isJoint(_ range: Range<Int>) -> Bool {
        guard range.count >= 1, range.count <= 2 else { return false }
        return range.allSatisfy { items[$0].isMark(0x2C) || items[$0].kind == .word && items[$0].word == grammar.andWord }
    }

    // MARK: from sentence to sentence

    /// Notes whom the sentence spoke of.
    func closePlaces() {
        for place in places where place.kind == .named && place.group == 0 { remember(place) }
        if sentenceNumber < 4 || sentence.kind == .title { keepHead() }
        var readCount = 0
        var areAllScoped = true
        placeFocus.ordered.removeAll()
        for n in firstFrame..<frames.count where frames[n].hasIndicator {
            readCount += 1
            guard frames[n].scopeEnd > frames[n].scopeFirst else {
                areAllScoped = false
                continue
            }
            let known = placeFocus.ordered.count
            if known == 0 || placeFocus.ordered[known - 1].firstToken != frames[n].scopeFirst {
                placeFocus.ordered.append(Place(kind: frames[n].scopeKind, first: 0, end: 0, firstToken: frames[n].scopeFirst, endToken: frames[n].scopeEnd, type: frames[n].scopeType))
            }
        }
        if items.count > 0, items[items.count - 1].isMark(0x3A) || sentence.kind == .heading {
            placeFocus.head = nil
            var levelCount = 0
            for place in places.indices where places[place].kind == .level || places[place].kind == .named && !places[place].isAside {
                levelCount += 1
                placeFocus.head = levelCount == 1 ? places[place] : nil
            }
        } else if sentence.kind != .bullet, !isListLine { placeFocus.head = nil }
        if readCount > 0 {
            let isOne = placeFocus.ordered.count == 1 && areAllScoped
            placeFocus.carried = isOne && (placeFocus.ordered[0].kind == .named || placeFocus.ordered[0].kind == .group) ? placeFocus.ordered[0] : nil
        } else if frames.count == firstFrame, let opening = places.first(where: { $0.opensClause && !$0.isAside && $0.kind == .named }), places.count(where: { $0.kind == .named }) == 1 {
            placeFocus.carried = opening
        }
    }

    private func keepHead() {
        for place in places where place.kind == .named && place.type != 0 && placeFocus.namedAtHead.count < 12 { placeFocus.namedAtHead.append(place) }
    }

    func openPlaces() {
        if placeFocus.namedBefore.count > 48 { placeFocus.namedBefore.removeAll() }
        for place in placeFocus.named.indices { placeFocus.namedBefore.append(placeFocus.named[place]) }
        placeFocus.firstToken = sentence.tokens.first
        placeFocus.named.removeAll()
        placeFocus.carried = nil
    }

    // MARK: names

    private func opensSentence(_ place: Int) -> Bool { !items[0..<place].contains { $0.kind != .mark } }

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

    func isUnitNamed(_ place: Int) -> Bool {
        let item = items[place]
        return item.end - item.first >= 2 && tokens[Int(item.first)].flags.contains(.capitalized)
            && (Int(item.first) + 1..<Int(item.end)).contains { tokens[$0].flags.contains(.capitalized) }
    }

}
