import Mentions
import Tokens

extension Lexicon {
    /// Turns statements into the tables that reading uses, reporting names that nothing defines.
    ///
    /// - Parameter snapshot: what the phrases come to, when that is known.
    func compile(_ parser: LexiconParser, names: [String], buffers: [UnsafeBufferPointer<UInt8>], _ snapshot: PhraseSnapshot?) {
        problems = parser.problems
        let context = CompilationContext(names: names, buffers: buffers)
        if let snapshot {
            snapshot.addWords(to: vocabulary)
            trie = snapshot.trie
            for name in snapshot.conceptNames { _ = makeConcept(name) }
            nounConcepts = snapshot.nouns
        } else {
            for name in Grammar.builtInConcepts { _ = makeConcept(name) }
            for entry in parser.source.concepts { compile(entry, context) }
            spreadSubject()
            trie = PhraseTrie(phrases)
            wordsAfter = vocabulary.wordCount
            conceptFiles = parser.source.filesOfConceptsAlone(count: names.count)
        }
        for (n, entry) in parser.source.indicators.enumerated() {
            if places[entry.indicator.code] != nil {
                report(entry.place, "L010", "chỉ tiêu «\(entry.indicator.code)» đã được định nghĩa", "mỗi mã chỉ viết ở một chỗ", context)
            }
            places[entry.indicator.code] = IndicatorID(n)
            indicators.append(entry.indicator)
        }
        rateOf = Array(repeating: .none, count: indicators.count)
        wholeOf = Array(repeating: .none, count: indicators.count)
        for (n, entry) in parser.source.indicators.enumerated() { compile(entry, IndicatorID(n), context) }
        holderIndicators = indicators.map { indicator in !Lexicon.arrangedIndicators.contains { indicator.code.hasPrefix($0) } }
        grammar = Grammar(self)
        ruleTable = RuleTable(rules)
        phrases.deallocate()
        phrases = PhraseTrieBuilder(wordEnd: 0, edgesExpected: 1)
        rawWords.deallocate()
        rawWords = RawWords(slotCount: 1)
    }

    struct CompilationContext {
        var names: [String]
        var buffers: [UnsafeBufferPointer<UInt8>]

        /// The bytes of a name.
        func bytes(_ name: LexiconSource.Name) -> UnsafeBufferPointer<UInt8> {
            UnsafeBufferPointer(rebasing: buffers[name.place.file][name.start..<name.end])
        }
        func text(_ name: LexiconSource.Name) -> String { String(decoding: bytes(name), as: UTF8.self) }
    }

    private static let groupsOfAnyWork: Set<String> = ["steering", "institutions"]

    private func makeConcept(_ name: String) -> ConceptID? {
        if let known = concepts[name] { return known }
        guard conceptNames.count <= ConceptSet.conceptsMax else { return nil }
        let fresh = ConceptID(conceptNames.count)
        conceptNames.append(name)
        concepts[name] = fresh
        return fresh
    }

    private func compile(_ entry: LexiconSource.ConceptEntry, _ context: CompilationContext) {
        var set = ConceptSet()
        var noun: ConceptID = 0
        for (n, name) in entry.concepts.enumerated() {
            guard let concept = concepts[context.bytes(name)] ?? makeConcept(context.text(name)) else {
                report(name.place, "L011", "quá \(ConceptSet.conceptsMax) khái niệm", "gộp bớt khái niệm", context)
                continue
            }
            set.insert(concept)
            if entry.isNoun, n == 0 {
                noun = concept
                nounConcepts.insert(concept)
            }
        }
        let bytes = context.buffers[entry.file]
        let meaning = phrases.meaning(concepts: set, noun: noun)
        for phrase in entry.phrases {
            if !readWords(of: bytes, phrase.start, phrase.end) {
                report(.init(file: entry.file, line: phrase.line, column: 3), "L012", "cụm từ có ký tự không đọc được", "cụm từ gồm chữ cái và dấu câu", context)
            } else if !phrases.insert(phraseWords.buffer, meaning: meaning) {
                report(.init(file: entry.file, line: phrase.line, column: 3), "L015", "quá nhiều cụm từ (hơn \(PhraseTrieBuilder.nodesMax) chữ)", "bỏ bớt cụm từ", context)
            }
        }
    }

    /// A longer phrase that holds one of the subject speaks of the subject too: only the longest phrase of a place is read.
    private func spreadSubject() {
        let subject = Grammar.subjectConcepts.reduce(into: ConceptSet()) { $0.insert(concept($1)) }
        let named = concept("@chủ-đề")
        guard named != 0 else { return }
        phrases.spread(subject, as: named)
    }

    /// Puts the word ids of a phrase into `phraseWords`; false when it holds a character no phrase may hold.
    private func readWords(of text: UnsafeBufferPointer<UInt8>, _ first: Int, _ end: Int) -> Bool {
        phraseWords.removeAll()
        var i = first
        while i < end {
            let byte = text[i]
            if byte == 0x20 {
                i += 1
                continue
            }
            let isLetter = byte >= 0x80 || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
            if !isLetter {
                if byte < 0x20 || (0x30...0x39).contains(byte) { return false }
                phraseWords.append(WordID(byte))
                i += 1
                continue
            }
            let start = i
            while i < end, text[i] >= 0x80 || (text[i] | 0x20 >= 0x61 && text[i] | 0x20 <= 0x7A) { i += 1 }
            guard let word = rawWords.word(text, start, i, vocabulary) else { return false }
            phraseWords.append(word)
        }
        return phraseWords.count > 0
    }

    private func compile(_ entry: LexiconSource.IndicatorEntry, _ id: IndicatorID, _ context: CompilationContext) {
        let n = Int(id.index)
        indicators[n].isOfAnyWork = Lexicon.groupsOfAnyWork.contains(indicators[n].group)
        indicators[n].partOf = entry.partOf.compactMap { indicator($0, context) }
        indicators[n].sumOf = entry.sumOf.compactMap { indicator($0, context) }
        indicators[n].rateDenominators = entry.rateDenominators.compactMap { indicator($0, context) }
        if let numerator = entry.rateNumerator, let known = indicator(numerator, context) { indicators[n].rateNumerator = known }
        if let rate = entry.ratedBy, let known = indicator(rate, context) { rateOf[n] = known }
        wholeOf[n] = entry.outOf.flatMap { indicator($0, context) } ?? indicators[n].partOf.first ?? .none
        if let left = entry.leaves {
            if context.text(left) == "none" { remainder[id] = IndicatorID.none } else if let known = indicator(left, context) { remainder[id] = known }
        }
        if let state = entry.handsDown, let known = concept(state, context) { stateGiven[id] = known }
        if let beside = entry.beside, let neighbour = indicator(beside.neighbour, context), let otherwise = indicator(beside.otherwise, context) {
            besides[id] = (neighbour, otherwise)
        }
        if let becomes = entry.becomes, let other = indicator(becomes.other, context) {
            transformations[id] = (other, becomes.neighbours.compactMap { indicator($0, context) })
        }
        for (quality, asserted) in entry.implies {
            if let quality = concept(quality, context), let asserted = indicator(asserted, context) {
                implication.from = id
                implication.to.append((quality, asserted))
            }
        }
        for (f, frame) in entry.frames.enumerated() {
            var rule = FrameRule(shape: frame.shape, indicator: id, name: entry.frames.count == 1 ? entry.indicator.code : "\(entry.indicator.code)/\(f + 1)", file: frame.place.file, line: frame.place.line)
            rule.takesBare = frame.nouns.contains { isBare($0, context) }
            for noun in frame.nouns where !isBare(noun, context) { if let known = concept(noun, context) { rule.nouns.insert(known) } }
            if let also = frame.also.first, let known = indicator(also, context) { rule.also = known }
            for need in frame.needs { rule.needs.append(.init(alternatives: set(need, context), reach: need.reach)) }
            for refusal in frame.refusals {
                let set = set(refusal, context)
                if let at = rule.refusals.firstIndex(where: { $0.0 == refusal.reach }) {
                    rule.refusals[at].1.formUnion(set)
                } else {
                    rule.refusals.append((refusal.reach, set))
                }
            }
            rules.append(rule)
        }
    }

    private func isBare(_ name: LexiconSource.Name, _ context: CompilationContext) -> Bool {
        name.end - name.start == 4 && context.bytes(name).elementsEqual("bare".utf8)
    }

    private func set(_ condition: LexiconSource.Condition, _ context: CompilationContext) -> ConceptSet {
        var set = ConceptSet()
        for name in condition.alternatives { if let known = concept(name, context) { set.insert(known) } }
        return set
    }

    private func concept(_ name: LexiconSource.Name, _ context: CompilationContext) -> ConceptID? {
        if let known = concepts[context.bytes(name)] { return known }
        let text = context.text(name)
        let near = nearestName(to: text, among: Array(conceptNames.dropFirst()))
        report(name.place, "L013", "không có khái niệm «\(text)»", near.map { "có phải «\($0)»?" } ?? "định nghĩa nó bằng noun hoặc concept", context)
        return nil
    }

    private func indicator(_ name: LexiconSource.Name, _ context: CompilationContext) -> IndicatorID? {
        if let known = places[context.bytes(name)] { return known }
        let text = context.text(name)
        let near = nearestName(to: text, among: indicators.map(\.code))
        report(name.place, "L014", "không có chỉ tiêu «\(text)»", near.map { "có phải «\($0)»?" } ?? "", context)
        return nil
    }

    private func report(_ place: LexiconSource.Place, _ code: String, _ message: String, _ advice: String, _ context: CompilationContext) {
        let bytes = context.buffers[place.file]
        var line = 1
        var start = 0
        while line < place.line, start < bytes.count {
            if bytes[start] == 0x0A { line += 1 }
            start += 1
        }
        var end = start
        while end < bytes.count, bytes[end] != 0x0A { end += 1 }
        let text = String(decoding: bytes[start..<end], as: UTF8.self)
        let column = String(decoding: bytes[start..<min(end, start + place.column - 1)], as: UTF8.self).count + 1
        problems.append(LexiconProblem(file: context.names[place.file], line: place.line, column: column, code: code, message: message, advice: advice, text: text))
    }
}
