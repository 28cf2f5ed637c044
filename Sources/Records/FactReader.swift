import Figures
import Mentions
import Tokens

/// Reads the facts of one article: its title, author, event and reporting period.
///
/// Facts stand in the head of an article (title and first sentences) and in its last lines, so the cost does not grow with its length.
struct FactReader {
    /// What was read.
    struct Facts {
        var title: TextSpan?
        var author: TextSpan?
        var inspection = Inspection()
        var period: StatedPeriod?
        /// The article's own unit as the scopes of figures may name it.
        var own = OwnUnit()
        /// The day as of which names are resolved; nil when the article has no date.
        var day: Day?
    }

    static let headSentenceCount = 16
    static let headTokenCount = 900
    /// A longer window is that of a history.
    static let windowMonthsMax = 72
    /// Figures of the catalogue and twice the words of reform that make an article one on reform.
    static let reformWeightLeast = 11
    /// Figures of the catalogue that make an article one on reform without any such word.
    static let reformFiguresLeast = 16
    /// Figures of the catalogue that do so in a short article, where they are two of five figures or more.
    static let reformFiguresOfShortLeast = 5

    let table: CueTable
    let gazetteer: Gazetteer
    /// The cues of the head in text order.
    var cues = FlatList<Cue>(capacity: 256)
    var phrases: [UnitPhrase] = []
    /// Tokens of the title; empty when the article has none.
    var title = 0..<0
    /// Sentences of the head behind the title.
    var lead = 0..<0

    init(_ vocabulary: Vocabulary, gazetteer: Gazetteer) {
        table = CueTable(vocabulary)
        self.gazetteer = gazetteer
    }

    func deallocate() { cues.deallocate() }

    /// The facts of a text.
    ///
    /// - Parameter published: the article's date when it is known from outside.
    /// - Complexity: O(1) in the length of the text but for its mentions, which are passed once.
    mutating func facts(of reading: Reading, published: CalendarDate?) -> Facts {
        var facts = Facts()
        readHead(reading)
        facts.title = title.isEmpty ? nil : reading.span(title)
        facts.author = author(reading)
        guard isAboutReform(reading) else {
            facts.day = day(reading, facts, published)
            return facts
        }
        readPhrases(reading)
        let team = team(reading)
        let leader = leader(reading, hasTeam: team != nil || hasTeam(reading))
        facts.inspection.team = team.map { reading.span($0) }
        facts.inspection.leader = leader?.leader
        let isInspection = team != nil || leader != nil
        facts.inspection.date = isInspection ? eventDate(reading, near: team ?? leader?.tokens ?? title) : nil
        facts.day = day(reading, facts, published)
        let unit = unit(reading, team: team, leader: leader?.tokens, isInspection: isInspection)
        facts.inspection.unit = unit.map { resolve($0, reading, on: facts.day) }
        if let phrase = unit?.phrase {
            facts.own = own(phrase, level: facts.inspection.unit?.level ?? phrase.level, reading)
            if unit?.second != nil { facts.own.names = [] }
        }
        if unit == nil, !isInspection {
            if let phrase = spokenUnit(reading) {
                facts.own = own(phrase, level: phrase.level, reading)
            } else {
                facts.own.names = namesOfTitle(reading)
            }
        }
        facts.period = period(reading, facts)
        return facts
    }

    private func own(_ phrase: UnitPhrase, level: UnitLevel, _ reading: Reading) -> OwnUnit {
        var own = OwnUnit(type: phrase.type, level: level)
        own.names = [key(phrase.bareTokens, reading), key(phrase.tokens, reading), key(phrase.name, reading), key(phrase.typeFirst..<phrase.name.upperBound, reading)] + homeNames(of: phrase, reading)
        return own
    }

    /// True when the article speaks of administrative reform: its words say so, or its figures do.
    private func isAboutReform(_ reading: Reading) -> Bool {
        var weight = 0
        for cue in cues {
            if cue.kind == .reform { weight += 2 }
            // A team that inspects, and twice a word of reform, say enough.
            if cue.kind == .team, cue.payload == 0 { weight += 2 }
        }
        if weight >= 6 { return true }
        let figures = reading.figures.count { $0.indicator != .none }
        if figures >= FactReader.reformFiguresOfShortLeast, figures * 5 >= reading.figures.count * 2 { return true }
        return weight > 0 ? weight + figures >= FactReader.reformWeightLeast : figures >= FactReader.reformFiguresLeast
    }

    /// The day of the event, else of publication, else the latest day of the text that is no deadline.
    private func day(_ reading: Reading, _ facts: Facts, _ published: CalendarDate?) -> Day? {
        if let date = facts.inspection.date?.value ?? published, let days = DayInterval(date) { return days.end }
        return latestDay(reading)
    }

    /// The latest day or month that the text speaks of as past; of a text with neither, the latest date.
    private func latestDay(_ reading: Reading) -> Day? {
        var latest: Day?
        var coarse: Day?
        for mention in reading.mentions where mention.kind == .date && mention.date.role != .deadline {
            guard let days = DayInterval(mention.date) else { continue }
            switch mention.date.precision {
            case .day, .month: latest = max(latest ?? days.start, days.start)
            case .quarter, .half, .firstMonths, .year: coarse = max(coarse ?? days.end, days.end)
            }
        }
        return latest ?? coarse
    }

    // MARK: head

    private mutating func readHead(_ reading: Reading) {
        let sentences = reading.sentences
        var count = 0
        while count < min(FactReader.headSentenceCount, sentences.count), count == 0 || Int(sentences[count].tokens.end) <= FactReader.headTokenCount { count += 1 }
        cues.removeAll()
        phrases.removeAll(keepingCapacity: true)
        let end = count == 0 ? 0 : min(Int(sentences[count - 1].tokens.end), FactReader.headTokenCount)
        table.append(0..<end, of: reading.tokens, to: &cues)
        let titleSentences = titleSentences(reading, headCount: count)
        if titleSentences.isEmpty {
            title = 0..<0
        } else {
            title = Int(sentences[titleSentences.lowerBound].tokens.first)..<Int(sentences[titleSentences.upperBound - 1].tokens.end)
        }
        lead = titleSentences.upperBound..<count
    }

    /// The sentences of the title: the first line, or the line under `BÁO CÁO` and its like below a letterhead.
    private func titleSentences(_ reading: Reading, headCount: Int) -> Range<Int> {
        let sentences = reading.sentences
        for index in 0..<headCount where sentences[index].opensParagraph {
            guard let cue = cue(.documentHeading, at: Int(sentences[index].tokens.first)), isHeading(sentences[index], reading) else { continue }
            let isShort = cue.end >= Int(sentences[index].tokens.end) - 2
            let end = endOfParagraph(index, reading, headCount)
            return index..<(isShort && end < headCount ? endOfParagraph(end, reading, headCount) : end)
        }
        var first = 0
        while first < headCount, isLetterhead(sentences[first], reading) { first += 1 }
        guard first < headCount else { return 0..<0 }
        let end = endOfParagraph(first, reading, headCount)
        let last = reading.tokens[Int(sentences[end - 1].tokens.end) - 1]
        let isProse = last.isMark(UInt8(ascii: ".")) && (end > first + 1 || sentences[first].tokens.range.count > 40)
        return isProse || (first > 0 && !isHeading(sentences[first], reading)) ? first..<first : first..<end
    }

    /// True for `Số: 67/BC-UBND` and `Kính gửi: …`.
    private func isLetterhead(_ sentence: SentenceSpan, _ reading: Reading) -> Bool {
        let first = Int(sentence.tokens.first)
        return cue(.addressed, at: first) != nil || (cue(.teamMark, at: first)?.end == first + 1 && reading.isMark(first + 1, ":"))
    }

    private func isHeading(_ sentence: SentenceSpan, _ reading: Reading) -> Bool {
        reading.tokens[Int(sentence.tokens.first)].flags.contains(.allCapitals)
    }

    private func endOfParagraph(_ sentence: Int, _ reading: Reading, _ limit: Int) -> Int {
        var end = sentence + 1
        while end < limit, !reading.sentences[end].opensParagraph { end += 1 }
        return end
    }

    // MARK: cues

    /// The cue of a kind that begins at a token.
    func cue(_ kind: Cue.Kind, at token: Int) -> Cue? {
        var index = firstCue(atOrAfter: token)
        while index < cues.count, cues[index].first == token {
            if cues[index].kind == kind { return cues[index] }
            index += 1
        }
        return nil
    }

    /// The cue of a kind that ends where a token begins.
    func cue(_ kind: Cue.Kind, endingAt token: Int) -> Cue? {
        var index = firstCue(atOrAfter: max(0, token - 6))
        while index < cues.count, cues[index].first < token {
            if cues[index].kind == kind, cues[index].end == token { return cues[index] }
            index += 1
        }
        return nil
    }

    /// Index of the first cue that begins at a token or behind it.
    func firstCue(atOrAfter token: Int) -> Int {
        var low = 0
        var high = cues.count
        while low < high {
            let middle = (low + high) / 2
            if cues[middle].first < token { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension Reading {
    /// The bytes of a range of tokens.
    func span(_ range: Range<Int>) -> TextSpan {
        guard !range.isEmpty, range.upperBound <= tokens.count else { return .empty }
        return TextSpan(start: tokens[range.lowerBound].start, end: tokens[range.upperBound - 1].end)
    }

    /// True when the token is a word that begins with a capital.
    func isCapital(_ token: Int) -> Bool {
        tokens.indices.contains(token) && tokens[token].kind == .word && tokens[token].flags.contains(.capitalized)
    }

    func isMark(_ token: Int, _ mark: Unicode.Scalar) -> Bool {
        tokens.indices.contains(token) && tokens[token].isMark(UInt8(truncatingIfNeeded: mark.value))
    }
}
