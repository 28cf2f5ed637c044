import Mentions
import Tokens

/// What a sentence says of who measures satisfaction.
struct SatisfactionSigns: OptionSet {
    let rawValue: UInt8
    /// SIPAS by one of its names.
    static let index = SatisfactionSigns(rawValue: 1)
    /// An index the Ministry or the UN publish beside it.
    static let otherIndex = SatisfactionSigns(rawValue: 2)
    /// The Ministry, the whole country.
    static let ministry = SatisfactionSigns(rawValue: 4)
    /// A survey of somebody's own, ballots, a desk.
    static let survey = SatisfactionSigns(rawValue: 8)
    static let ownSurvey = SatisfactionSigns(rawValue: 16)
    /// Satisfaction itself.
    static let satisfied = SatisfactionSigns(rawValue: 64)
    /// The sentence opens a paragraph.
    static let opening = SatisfactionSigns(rawValue: 32)
}

// Satisfaction is an index where the Ministry measures it over the provinces, and a rate where somebody asks at his own desk.
// Both are told in the same words; who measures is said once, sentences away or in the title. So the shares of satisfaction
// are read first and settled when the whole article is known. See `Docs/decisions/who-measures-satisfaction.md`.
extension FigureReader {
    /// Remembers what the sentence says of who measures.
    func noteSatisfaction() {
        var signs: SatisfactionSigns = sentence.opensParagraph ? .opening : []
        if sentenceSays.contains(grammar.satisfactionIndex) { signs.insert(.index) }
        if sentenceSays.intersects(grammar.ministryIndices), sentenceSays.contains(grammar.reformIndex) || sentenceSays.contains(grammar.unIndex) { signs.insert(.otherIndex) }
        if sentenceSays.contains(grammar.ministry) { signs.insert(.ministry) }
        if sentenceSays.intersects(grammar.surveyCues) { signs.insert(.survey) }
        if sentenceSays.contains(grammar.satisfied) { signs.insert(.satisfied) }
        if sentenceSays.contains(grammar.ownSurvey) { signs.insert(.ownSurvey) }
        satisfactionSigns.append(signs)
        if sentenceSays.contains(grammar.satisfied) || signs.contains(.index) { speaksOfSatisfaction = true }
    }

    /// Settles which shares of satisfaction are the index and which a survey's.
    /// - Complexity: O(frames).
    func settleSatisfaction() {
        guard speaksOfSatisfaction, lexicon.satisfactionScore != .none, lexicon.satisfactionRate != .none else { return }
        var article = 0
        let lead = satisfactionSigns.prefix(Int(FigureReader.leadSentences) + 2)
        if focus.mainIndex.intersects(grammar.ministryIndices), lead.contains(where: { $0.contains(.ministry) }) { article += 2 }
        if satisfactionSigns.contains(where: { $0.contains(.index) }) { article += 1 }
        // The article knows of a survey and of no index of satisfaction.
        if !satisfactionSigns.contains(where: { $0.contains(.index) || $0.contains([.satisfied, .ministry]) }), satisfactionSigns.contains(where: { $0.contains([.satisfied, .survey]) || $0.contains([.satisfied, .ownSurvey]) }) { article -= 3 }
        var before = -1
        for n in frames.indices where frames[n].hasIndicator && (frames[n].indicator == lexicon.satisfactionRate || frames[n].indicator == lexicon.satisfactionScore) && (frames[n].shape == .share || frames[n].shape == .score) {
            defer { before = n }
            let isIndex = frames[n].indicator == lexicon.satisfactionScore
            // A value without a word of its own goes with the one before it.
            if !frames[n].own.contains(grammar.satisfied), !frames[n].own.contains(grammar.ministry), !frames[n].own.contains(grammar.ownSurvey), before >= 0, frames[n].sentence - frames[before].sentence <= 1, frames[before].isSettled, frames[n].rule == frames[before].rule || frames[n].sentence == frames[before].sentence {
                if satisfactionSigns[Int(frames[n].sentence)].isDisjoint(with: [.index, .ministry, .ownSurvey]) || frames[n].sentence == frames[before].sentence {
                    frames[n].indicator = frames[before].indicator
                    frames[n].isSettled = true
                }
                continue
            }
            let points = article + satisfactionPoints(n)
            if isIndex, points <= FigureReader.surveyPointsMax { frames[n].indicator = lexicon.satisfactionRate; frames[n].isSettled = true }
            else if !isIndex, points >= FigureReader.indexPointsMin { frames[n].indicator = lexicon.satisfactionScore; frames[n].isSettled = true }
        }
    }

    /// How much the figure's own surroundings speak for the index.
    private func satisfactionPoints(_ n: Int) -> Int {
        let at = Int(frames[n].sentence)
        let here = satisfactionSigns[at]
        // "nơi nào tự đo cũng trên 90%, đến khi trung ương đo thì 80%": the figure's own words go before the sentence's.
        if frames[n].own.contains(grammar.ownSurvey) != frames[n].own.contains(grammar.ministry) { return frames[n].own.contains(grammar.ministry) ? 4 : -8 }
        var points = 0
        if here.contains(.index) { points += 4 }
        if frames[n].clauseSays.contains(grammar.ministry) { points += 3 }
        if here.contains(.otherIndex) { points += 3 }
        if here.contains(.ownSurvey) { points -= 6 }
        if here.contains(.survey), !here.contains(.ministry) { points -= 2 }
        if frames[n].scopeFirst < frames[n].scopeEnd, grammar.lowTypes.contains(frames[n].scopeType) { points -= 3 }
        // The paragraph up to here.
        var place = at
        while place > 0, at - place < FigureReader.satisfactionWindow, !satisfactionSigns[place].contains(.opening) {
            place -= 1
            let signs = satisfactionSigns[place]
            if signs.contains(.ownSurvey) { points -= 3 }
            else if signs.contains(.survey), !signs.contains(.ministry) { points -= 2 }
            if signs.contains(.ministry) || signs.contains(.index) { points += 2; break }
        }
        return points
    }

    private static let indexPointsMin = 3
    private static let surveyPointsMax = -3
    /// How many sentences of the paragraph are heard before a figure.
    private static let satisfactionWindow = 3
}
