import Figures
import Mentions
import Tokens

extension FactReader {
    // MARK: team

    /// The tokens of the name of the team: `Đoàn kiểm tra CCHC huyện Mai Sơn`.
    func team(_ reading: Reading) -> Range<Int>? {
        let opening = lead.isEmpty ? 0 : Int(reading.sentences[min(lead.upperBound, lead.lowerBound + 3) - 1].tokens.end)
        var shouted: Range<Int>?
        for cue in cues where cue.kind == .team && !title.contains(cue.first) {
            let end = endOfTeam(cue, reading)
            // A team in small letters is a name only in the opening, and with the name of its sender.
            let isName = reading.isCapital(cue.first) || (cue.first < opening && (cue.end..<end).contains { reading.isCapital($0) })
            guard end > cue.end, isName else { continue }
            // A letterhead in capitals gives way to the name in the text.
            if !reading.tokens[cue.first + 1].flags.contains(.allCapitals) { return cue.first..<end }
            shouted = shouted ?? cue.first..<end
        }
        return shouted
    }

    private func endOfTeam(_ cue: Cue, _ reading: Reading) -> Int {
        let tokens = reading.tokens
        var end = endOfSubjects(cue.end, reading)
        if let mark = self.cue(.teamMark, at: end) {
            // "số 2", "liên ngành", "đột xuất" tell the team from others: its sender, behind "của", is part of the name of a numbered one only where it is named itself.
            let isNumber = mark.end - mark.first == 1
            if isNumber, mark.end < tokens.count, tokens[mark.end].kind == .digits {
                let end = mark.end + 1
                guard let of = self.cue(.of, at: end), let owner = endOfOwner(of.end, reading), phrases.contains(where: { $0.end == owner && $0.type != nil }) else { return end }
                return owner
            }
            if !isNumber {
                end = endOfSubjects(mark.end, reading)
                // "Đoàn kiểm tra liên ngành số 3"
                if let number = self.cue(.teamMark, at: end), number.end - number.first == 1, number.end < tokens.count, tokens[number.end].kind == .digits { return number.end + 1 }
                return self.cue(.of, at: end) == nil ? endOfOwner(end, reading) ?? end : mark.end
            }
        }
        // "Tổ công tác 567".
        if end == cue.end, end < tokens.count, tokens[end].kind == .digits { return end + 1 }
        if let order = endOfOrder(end, reading) { return order }
        return endOfOwner(self.cue(.of, at: end)?.end ?? end, reading) ?? end
    }

    /// The end of what a team inspects, `công tác CCHC`.
    private func endOfSubjects(_ start: Int, _ reading: Reading) -> Int {
        var end = start
        while true {
            // "CCHC, kiểm soát TTHC", "CCHC và chuyển đổi số".
            let isJoined = end > start && (cue(.and, at: end) != nil || reading.isMark(end, ","))
            guard let subject = self.cue(.subject, at: isJoined ? end + 1 : end) else { return end }
            end = subject.end
        }
    }

    /// `theo Quyết định số 655/QĐ-UBND`.
    private func endOfOrder(_ start: Int, _ reading: Reading) -> Int? {
        guard let under = cue(.under, at: start), let document = cue(.document, at: under.end) else { return nil }
        let mention = reading.mentions.first { Int($0.tokens.first) >= document.end && Int($0.tokens.first) <= document.end + 1 }
        return mention.map { Int($0.tokens.end) }
    }

    /// The end of the unit that sent a team: `UBND huyện Bắc Quang`, `tỉnh`, `Sở Nội vụ tỉnh Cà Mau`, `Ban Chỉ đạo CCHC tỉnh`.
    private func endOfOwner(_ start: Int, _ reading: Reading) -> Int? {
        if let sender = cue(.sender, at: start), reading.isCapital(start) {
            let end = endOfSubjects(sender.end, reading)
            return endOfOwner(end, reading) ?? end
        }
        if let phrase = phrases.first(where: { $0.first == start || $0.typeFirst == start }) {
            // "Phòng Nội vụ huyện": the unit of an agency may stand behind it without a name.
            return phrase.type == nil ? cue(.place, at: phrase.end)?.end ?? phrase.end : phrase.end
        }
        let committee = cue(.committee, at: start)
        let next = committee?.end ?? start
        if let place = cue(.place, at: next) { return place.end }
        return committee?.end
    }

    // MARK: leader

    /// The leader of the team, with the tokens from name to post.
    func leader(_ reading: Reading, hasTeam: Bool) -> (leader: Inspection.Leader, tokens: Range<Int>)? {
        for cue in cues where cue.kind == .leads && !title.contains(cue.first) && (hasTeam || inspects(sentence(of: cue.first, reading))) {
            if let found = leader(before: cue, reading) ?? (cue.payload == 0 ? leader(behind: cue, reading) : nil) { return found }
        }
        return leaderWithoutMark(reading)
    }

    /// True when the opening speaks of a team, be it without a name.
    func hasTeam(_ reading: Reading) -> Bool {
        let opening = leadEnd(reading, sentences: 3)
        return cues.contains { $0.kind == .team && $0.payload == 0 && $0.first < opening && !title.contains($0.first) }
    }

    private func inspects(_ sentence: SentenceSpan) -> Bool {
        cues.contains { ($0.kind == .team && $0.payload == 0 || $0.kind == .inspects && $0.payload != 1) && sentence.tokens.range.contains($0.first) }
    }

    /// `do đồng chí A, Phó Chủ tịch UBND huyện làm trưởng đoàn`, `do Phó Chủ tịch UBND huyện A làm trưởng đoàn`.
    private func leader(before mark: Cue, _ reading: Reading) -> (leader: Inspection.Leader, tokens: Range<Int>)? {
        let start = sentenceStart(of: mark.first, reading)
        var index = firstCue(atOrAfter: mark.first)
        while index > 0, cues[index - 1].first >= max(start, mark.first - 40) {
            index -= 1
            let cue = cues[index]
            // "Lý Anh Tuấn": a word within a name.
            let isWithinName = reading.isCapital(cue.first) && reading.isCapital(cue.first - 1)
            let isBeforeName = cue.kind == .honorific && !isWithinName || (cue.kind == .link && self.cue(.familyName, at: cue.end) != nil)
            guard isBeforeName, reading.isCapital(cue.end) else { continue }
            let nameEnd = endOfName(cue.end, reading, isShouted: false)
            // "(sau đây gọi là Đoàn), Trưởng đoàn": one word is no name.
            guard nameEnd <= mark.first, nameEnd > cue.end + 1 else { continue }
            if mark.payload == 1, self.cue(.link, endingAt: cue.first) == nil { return nil }
            return person(cue.end..<nameEnd, post: nameEnd..<mark.first, reading)
        }
        if mark.payload == 1 { return nil }
        // "Phó Chánh Văn phòng UBND tỉnh A, Tổ trưởng"
        let nameEnd = reading.isMark(mark.first - 1, ",") ? mark.first - 1 : mark.first
        var nameStart = nameEnd
        while nameStart > start, reading.isCapital(nameStart - 1), nameEnd - nameStart < 8 { nameStart -= 1 }
        if cue(.place, endingAt: nameStart) != nil { nameStart = endOfKnownPlace(nameStart, reading) }
        while nameStart < nameEnd, cue(.familyName, at: nameStart) == nil { nameStart += 1 }
        guard nameEnd - nameStart >= 2, let post = post(before: nameStart, start, reading) else { return nil }
        return person(nameStart..<nameEnd, post: post..<nameStart, reading)
    }

    /// `Trưởng đoàn là ông A, Phó Giám đốc Sở Nội vụ`.
    private func leader(behind mark: Cue, _ reading: Reading) -> (leader: Inspection.Leader, tokens: Range<Int>)? {
        var next = mark.end
        while next < mark.end + 2, reading.isMark(next, ":") || reading.isMark(next, ",") || cue(.link, at: next) != nil { next += 1 }
        let first = cue(.honorific, at: next)?.end ?? next
        guard reading.isCapital(first), first > next || cue(.familyName, at: first) != nil else { return nil }
        let nameEnd = endOfName(first, reading, isShouted: false)
        guard nameEnd > first + 1 else { return nil }
        var end = nameEnd
        let limit = sentenceEnd(of: nameEnd, reading)
        if reading.isMark(nameEnd, ",") || reading.isMark(nameEnd, "-"), cue(.post, at: nameEnd + 1) != nil {
            end = endOfPost(nameEnd + 1, limit, reading)
        }
        return person(first..<nameEnd, post: nameEnd..<end, reading)
    }

    private func endsPost(_ token: Int, _ reading: Reading) -> Bool {
        [",", ".", ";", "("].contains { reading.isMark(token, $0) } || cue(.verb, at: token) != nil
    }

    /// `Phó Chủ tịch UBND tỉnh A cùng lãnh đạo các sở kiểm tra …`: the subject of the first sentence that inspects.
    private func leaderWithoutMark(_ reading: Reading) -> (leader: Inspection.Leader, tokens: Range<Int>)? {
        for index in lead.prefix(3) {
            let sentence = reading.sentences[index].tokens.range
            guard let act = cues.first(where: { $0.kind == .inspects && $0.payload == 0 && sentence.contains($0.first) }) else { continue }
            for cue in cues where cue.kind == .post && sentence.contains(cue.first) && cue.first < act.first {
                var name = cue.end
                while name < act.first, !(reading.isCapital(name) && self.cue(.familyName, at: name) != nil) {
                    name = self.cue(.place, at: name).map { endOfKnownPlace($0.end, reading) } ?? name + 1
                }
                let end = endOfName(name, reading, isShouted: false)
                if end - name >= 3, end <= act.first { return person(name..<end, post: cue.first..<name, reading) }
            }
            if let found = leaderBeforePost(in: sentence.lowerBound..<act.first, reading) { return found }
        }
        return nil
    }

    /// `đồng chí A, Phó Chủ tịch UBND tỉnh, Trưởng Ban Chỉ đạo cùng Đoàn …`: name and post of the subject.
    private func leaderBeforePost(in range: Range<Int>, _ reading: Reading) -> (leader: Inspection.Leader, tokens: Range<Int>)? {
        for cue in cues where cue.kind == .honorific && range.contains(cue.first) && reading.isCapital(cue.end) {
            let nameEnd = endOfName(cue.end, reading, isShouted: false)
            let isApart = reading.isMark(nameEnd, ",") || reading.isMark(nameEnd, "-") || reading.isMark(nameEnd, "–")
            guard nameEnd - cue.end >= 2, isApart, self.cue(.post, at: nameEnd + 1) != nil else { continue }
            return person(cue.end..<nameEnd, post: nameEnd..<endOfPost(nameEnd + 1, range.upperBound, reading), reading)
        }
        return nil
    }

    /// The end of a post that begins at a token; a comma goes on where another post follows.
    private func endOfPost(_ start: Int, _ limit: Int, _ reading: Reading) -> Int {
        var end = start
        while end < limit {
            let isJoined = (reading.isMark(end, ",") || reading.isMark(end, "-")) && cue(.post, at: end + 1) != nil && cue(.leads, at: end + 1) == nil
            if !isJoined, endsPost(end, reading) || cue(.team, at: end) != nil { break }
            end += 1
        }
        return end
    }

    /// The end of a place's name that a person's may follow: `UBND huyện Thuận Châu Lò Văn Hặc`.
    private func endOfKnownPlace(_ start: Int, _ reading: Reading) -> Int {
        let end = endOfName(start, reading, isShouted: false)
        for candidate in stride(from: end, to: start, by: -1) where gazetteer.hasUnit(key(start..<candidate, reading)) {
            // "thành phố Hồ Quang Bửu": Hồ is a township too, but Quang is no family name.
            if candidate == end || (candidate + 1 < end && cue(.familyName, at: candidate) != nil) { return candidate }
        }
        return start
    }

    private func person(_ name: Range<Int>, post: Range<Int>, _ reading: Reading) -> (leader: Inspection.Leader, tokens: Range<Int>) {
        var first = post.lowerBound
        var end = post.upperBound
        while first < end, isLoose(first, reading) { first += 1 }
        while end > first, isLoose(end - 1, reading) { end -= 1 }
        let leader = Inspection.Leader(name: reading.span(name), post: first < end ? reading.span(first..<end) : nil)
        return (leader, min(name.lowerBound, post.lowerBound)..<max(name.upperBound, post.upperBound))
    }

    /// A mark or a linking word at the edge of a post.
    private func isLoose(_ token: Int, _ reading: Reading) -> Bool {
        reading.tokens[token].kind != .word || cue(.link, at: token) != nil
    }

    private func post(before token: Int, _ start: Int, _ reading: Reading) -> Int? {
        var first: Int?
        for cue in cues[..<firstCue(atOrAfter: token)].reversed() where cue.kind == .post && cue.first >= max(start, token - 16) { first = cue.first }
        return first
    }

    // MARK: date

    /// The date of the event told near a team or leader, with the part of the day.
    func eventDate(_ reading: Reading, near place: Range<Int>) -> Inspection.EventDate? {
        let start = sentenceStart(of: place.lowerBound, reading)
        let end = sentenceEnd(of: place.lowerBound, reading)
        var inSentence: Mention?
        var anywhere: Mention?
        var day: Mention?
        for mention in reading.mentions where mention.kind == .date {
            let token = Int(mention.tokens.first)
            if mention.date.role == .event, start..<end ~= token, inSentence == nil || token < place.lowerBound || isJoined(inSentence, mention) { inSentence = mention }
            if mention.date.role == .event, anywhere == nil { anywhere = mention }
            if mention.date.precision == .day, mention.date.role == .other, start..<end ~= token { day = day ?? mention }
        }
        // "Trước đó, sáng 2/12, Đoàn kiểm tra …" goes before the event of another sentence.
        let near = day.flatMap { session(before: Int($0.tokens.first), reading) != nil && Int($0.tokens.first) < place.lowerBound ? $0 : nil }
        guard let found = inSentence ?? near ?? anywhere ?? day ?? dateline(reading) else { return nil }
        return Inspection.EventDate(
            value: found.date, session: session(before: Int(found.tokens.first), reading),
            yearInferred: found.flags.contains(.yearInferred), source: TextSpan(start: found.start, end: found.end))
    }

    /// The day of a line of its own under the title: `Thứ Tư, 09/09/2020`.
    private func dateline(_ reading: Reading) -> Mention? {
        guard let sentence = lead.first.map({ reading.sentences[$0] }), sentence.opensParagraph, sentence.tokens.range.count <= 16 else { return nil }
        return reading.mentions.first { $0.kind == .date && $0.date.precision == .day && sentence.tokens.range.contains(Int($0.tokens.first)) }
    }

    /// "1 và 2/11": the event goes on to the second day.
    private func isJoined(_ first: Mention?, _ second: Mention) -> Bool {
        first.map { second.tokens.first - $0.tokens.end <= 2 } ?? false
    }

    private func session(before token: Int, _ reading: Reading) -> Inspection.EventDate.Session? {
        let start = max(sentenceStart(of: token, reading), token - 6)
        guard let cue = cues.last(where: { $0.kind == .session && $0.first >= start && $0.end <= token }) else { return nil }
        return Inspection.EventDate.Session.allCases[Int(cue.payload)]
    }

    // MARK: sentences

    func sentenceStart(of token: Int, _ reading: Reading) -> Int { Int(sentence(of: token, reading).tokens.first) }
    func sentenceEnd(of token: Int, _ reading: Reading) -> Int { Int(sentence(of: token, reading).tokens.end) }

    func sentence(of token: Int, _ reading: Reading) -> SentenceSpan {
        let sentences = reading.sentences
        var low = 0
        var high = sentences.count
        while low + 1 < high {
            let middle = (low + high) / 2
            if Int(sentences[middle].tokens.first) <= token { low = middle } else { high = middle }
        }
        guard low < sentences.count else {
            return SentenceSpan(tokens: TokenRange(0, reading.tokens.count), start: 0, end: 0, paragraph: 0, kind: .prose, opensParagraph: true)
        }
        return sentences[low]
    }
}
