import Mentions
import Tokens

/// How often a stretch of text names the subject, what goes with it, other subjects, rules of law, and public investment.
struct SubjectEvidence {
    var subject: Int32 = 0
    var near: Int32 = 0
    var foreign: Int32 = 0
    var norm: Int32 = 0
    var publicMoney: Int32 = 0

    static func - (a: SubjectEvidence, b: SubjectEvidence) -> SubjectEvidence {
        SubjectEvidence(subject: a.subject &- b.subject, near: a.near &- b.near, foreign: a.foreign &- b.foreign, norm: a.norm &- b.norm, publicMoney: a.publicMoney &- b.publicMoney)
    }

    /// 0…100: how much of what is named is the subject.
    var share: Int {
        let own = 2 * Int(subject) + Int(near)
        return 100 * own / (own + 2 * Int(foreign) + 2)
    }
}

// The subject of the article and of the paragraph as a gate.
//
// `hồ sơ`, `quá hạn`, `hài lòng` mean other things in hospitals, courts and banks, and a rule of law states no result. Each
// sentence is counted for what it names; a figure is kept when the article around it, its paragraph and its own words
// together speak more for administrative reform than against it. See `Docs/decisions/the-subject-as-a-balance.md`.
extension FigureReader {
    /// Adds what the sentence names to the counts of the text so far.
    func noteSubject() {
        var counts = evidence.last ?? SubjectEvidence()
        if evidence.isEmpty { evidence.append(counts) }
        if sentenceSays.intersects(grammar.subjectAndOthers) {
            let items = items
            for n in items.indices where items[n].traits.contains(.subject) {
                let said = items[n].concepts
                if said.intersects(grammar.subject) { counts.subject &+= 1 } else if said.intersects(grammar.nearSubject) { counts.near &+= 1 }
                if said.contains(grammar.foreign) { counts.foreign &+= 1 }
                if said.contains(grammar.norm) { counts.norm &+= 1 }
                if said.intersects(grammar.publicMoney) { counts.publicMoney &+= 1 }
            }
        }
        if sentenceSays.contains(grammar.procedure), sentenceSays.contains(grammar.simplified) { counts.subject &+= 1 }
        if tellsOfHandling { counts.near &+= 1 }
        evidence.append(counts)
        paragraphOf.append(sentence.paragraph)
    }

    /// Cases that were on time or late, with what was done with them: "số hồ sơ giải quyết đúng hạn", "Tiếp nhận | Đã giải quyết | Quá hạn".
    private var tellsOfHandling: Bool {
        guard sentenceSays.intersects(grammar.timeQualities) else { return false }
        let states = sentenceSays.intersection(grammar.states).count
        if sentenceSays.contains(grammar.dossierSaid) { return states >= 1 || sentenceSays.contains(grammar.level) }
        return states >= 2 && !summary.hasNumber && (summary.hasGap || summary.hasMark(0x7C))
    }

    /// What the sentences of a range name together.
    private func evidence(_ range: Range<Int>) -> SubjectEvidence { evidence[range.upperBound] - evidence[range.lowerBound] }

    /// The sentences of a sentence's paragraph.
    private func paragraph(of sentence: Int) -> Range<Int> {
        var first = sentence, end = sentence + 1
        while first > 0, paragraphOf[first - 1] == paragraphOf[sentence] { first -= 1 }
        while end < paragraphOf.count, paragraphOf[end] == paragraphOf[sentence] { end += 1 }
        return first..<end
    }

    /// Takes the indicator from figures that their text does not bear out.
    /// - Complexity: O(sentences + frames).
    func keepOnSubject() {
        // A text of blanks has no sentence, and a stream may hold one of no text at all.
        if paragraphOf.isEmpty { return }
        // A sentence or two that somebody hands over: what speaks against it must be said.
        let whole = evidence(0..<paragraphOf.count)
        if paragraphOf.count <= FigureReader.snippetSentences, whole.foreign == 0, whole.norm == 0 { return }
        var known = 0..<0
        var around = SubjectEvidence(), inParagraph = SubjectEvidence()
        var last = -1
        for n in frames.indices where frames[n].hasIndicator {
            let at = Int(frames[n].sentence)
            if at != last {
                last = at
                if !known.contains(at) {
                    known = paragraph(of: at)
                    inParagraph = evidence(known)
                }
                around = evidence(max(0, at - FigureReader.subjectWindowSentences)..<min(paragraphOf.count, at + FigureReader.subjectWindowSentences + 1))
            }
            let inSentence = evidence(at..<at + 1)
            let isKept: Bool
            if lexicon.indicators[Int(frames[n].indicator.index)].isOfAnySubject, frames[n].shape != .count || frames[n].nounOrigin != .focus {
                isKept = isBorneOutAnywhere(n, around, inSentence)
            } else if around.subject > 0, lexicon.isIndex(frames[n].indicator) {
                // The indices are the subject's own.
                isKept = true
            } else {
                isKept = subjectPoints(n, around, inParagraph, inSentence) > FigureReader.subjectPointsMin
            }
            guard !isKept else { continue }
            frames[n].indicator = .none
            frames[n].also = .none
            frames[n].rule = -1
        }
    }

    /// Evidence for the subject in hundredths; the weights were fitted to figures of annotated articles and of other text.
    private func subjectPoints(_ n: Int, _ around: SubjectEvidence, _ inParagraph: SubjectEvidence, _ inSentence: SubjectEvidence) -> Int {
        var points = 56 * around.share / 10 + 2 * inParagraph.share + 5 * min(30, frames[n].score)
        points -= 40 * Int(min(3, inParagraph.foreign)) + 230 * Int(min(2, inSentence.norm))
        if around.subject == 0 { points -= 165 }
        if frames[n].own.contains(grammar.foreign), !frames[n].own.intersects(grammar.subject) { points -= 60 }
        if inSentence.subject > 0, inSentence.subject >= inSentence.foreign { points += 60 }
        if lexicon.indicators[Int(frames[n].indicator.index)].isOfAnyWork { points -= 60 }
        return points - 290
    }

    /// Public money and posts need no word on reform, but must be the state's: no loans, no gifts, no regiments.
    private func isBorneOutAnywhere(_ n: Int, _ around: SubjectEvidence, _ inSentence: SubjectEvidence) -> Bool {
        if inSentence.norm > 1 { return false }
        if frames[n].own.contains(grammar.foreign), !frames[n].sentenceSays.intersects(grammar.moneySaid.union(grammar.postsSaid)) { return false }
        if frames[n].shape == .money || frames[n].shape == .share { return around.publicMoney > 0 || around.share >= 50 }
        return around.foreign < 10 || 8 * (2 * around.subject + around.near) >= around.foreign
    }

    /// Up to this many sentences a text is a snippet, which need not name its subject.
    private static let snippetSentences = 5
    /// The points a figure needs.
    private static let subjectPointsMin = -100
    /// How many sentences before and behind one tell what it speaks of.
    private static let subjectWindowSentences = 45
}
