import Mentions
import Tokens

extension Lexicon {
    /// Turns statements into the tables that reading uses, reporting names that nothing defines.
    func compile(_ parser: LexiconParser, names: [String], buffers: [UnsafeBufferPointer<UInt8>]) {
        problems = parser.problems
        let context = CompilationContext(names: names, buffers: buffers)
        for name in Grammar.builtInConcepts { _ = makeConcept(name) }
        for entry in parser.source.concepts { compile(entry, context) }
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
        holderIndicators = indicators.map { !["steering", "institutions", "civil_service"].contains($0.group) }
        grammar = Grammar(self)
        ruleTable = RuleTable(rules)
        trie = PhraseTrie(phrases)
        phrases = PhraseTrieBuilder(wordEnd: 0)
    }

    struct CompilationContext {
        var names: [String]
        var buffers: [UnsafeBufferPointer<UInt8>]
    }

    private func makeConcept(_ name: String) -> ConceptID? {
        if let known = concepts[name] { return known }
        guard conceptNames.count < 256 else { return nil }
        let fresh = ConceptID(conceptNames.count)
        conceptNames.append(name)
        concepts[name] = fresh
        return fresh
    }

    private func compile(_ entry: LexiconSource.ConceptEntry, _ context: CompilationContext) {
        var set = ConceptSet()
        var noun: ConceptID = 0
        for (n, name) in entry.concepts.enumerated() {
            guard let concept = makeConcept(name.text) else {
                report(name.place, "L011", "quá 255 khái niệm", "gộp bớt khái niệm", context)
                continue
            }
            set.insert(concept)
            if entry.isNoun, n == 0 {
                noun = concept
                nounConcepts.insert(concept)
            }
        }
        let bytes = context.buffers[entry.file]
        for phrase in entry.phrases {
            let words = self.words(of: UnsafeBufferPointer(rebasing: bytes[phrase.start..<phrase.end]))
            guard let words else {
                report(.init(file: entry.file, line: phrase.line, column: 3), "L012", "cụm từ có ký tự không đọc được", "cụm từ gồm chữ cái và dấu câu", context)
                continue
            }
            if !phrases.insert(words, concepts: set, noun: noun) {
                report(.init(file: entry.file, line: phrase.line, column: 3), "L015", "quá nhiều cụm từ (hơn \(PhraseTrieBuilder.nodesMax) chữ)", "bỏ bớt cụm từ", context)
            }
        }
    }

    /// The word ids of a phrase; nil when it holds a character no phrase may hold.
    func words(of phrase: UnsafeBufferPointer<UInt8>) -> [WordID]? {
        var words: [WordID] = []
        var i = 0
        while i < phrase.count {
            let byte = phrase[i]
            if byte == 0x20 {
                i += 1
                continue
            }
            let isLetter = byte >= 0x80 || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
            if !isLetter {
                if byte < 0x20 || (0x30...0x39).contains(byte) { return nil }
                words.append(WordID(byte))
                i += 1
                continue
            }
            let start = i
            while i < phrase.count, phrase[i] >= 0x80 || (phrase[i] | 0x20 >= 0x61 && phrase[i] | 0x20 <= 0x7A) { i += 1 }
            guard let word = vocabulary.intern(UnsafeBufferPointer(rebasing: phrase[start..<i])) else { return nil }
            words.append(word)
        }
        return words.isEmpty ? nil : words
    }

    private func compile(_ entry: LexiconSource.IndicatorEntry, _ id: IndicatorID, _ context: CompilationContext) {
        let n = Int(id.index)
        indicators[n].partOf = entry.partOf.compactMap { indicator($0, context) }
        indicators[n].sumOf = entry.sumOf.compactMap { indicator($0, context) }
        indicators[n].rateDenominators = entry.rateDenominators.compactMap { indicator($0, context) }
        if let numerator = entry.rateNumerator, let known = indicator(numerator, context) { indicators[n].rateNumerator = known }
        if let rate = entry.ratedBy, let known = indicator(rate, context) { rateOf[n] = known }
        wholeOf[n] = entry.outOf.flatMap { indicator($0, context) } ?? indicators[n].partOf.first ?? .none
        if let left = entry.leaves, let known = indicator(left, context) { remainder[id] = known }
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
            rule.takesBare = frame.nouns.contains { $0.text == "bare" }
            for noun in frame.nouns where noun.text != "bare" { if let known = concept(noun, context) { rule.nouns.insert(known) } }
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

    private func set(_ condition: LexiconSource.Condition, _ context: CompilationContext) -> ConceptSet {
        var set = ConceptSet()
        for name in condition.alternatives { if let known = concept(name, context) { set.insert(known) } }
        return set
    }

    private func concept(_ name: LexiconSource.Name, _ context: CompilationContext) -> ConceptID? {
        if let known = concepts[name.text] { return known }
        let near = nearestName(to: name.text, among: Array(conceptNames.dropFirst()))
        report(name.place, "L013", "không có khái niệm «\(name.text)»", near.map { "có phải «\($0)»?" } ?? "định nghĩa nó bằng noun hoặc concept", context)
        return nil
    }

    private func indicator(_ name: LexiconSource.Name, _ context: CompilationContext) -> IndicatorID? {
        if let known = places[name.text] { return known }
        let near = nearestName(to: name.text, among: indicators.map(\.code))
        report(name.place, "L014", "không có chỉ tiêu «\(name.text)»", near.map { "có phải «\($0)»?" } ?? "", context)
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
