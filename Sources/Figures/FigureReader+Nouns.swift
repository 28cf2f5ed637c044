import Mentions
import Tokens

// What a numeral without a noun counts.
extension FigureReader {
    /// Cases or procedures were spoken of in the article.
    var speaksOfCases: Bool { focus.caseNoun != 0 || focus.paragraphSays.contains(grammar.dossierSaid) || focus.paragraphSays.contains(grammar.procedure) || focus.paragraphSays.contains(grammar.casework) }

    /// "Số phòng chuyên môn 13": the noun behind `số` heads the label.
    func headOfLabel(_ n: Int) -> ConceptID {
        for place in frames[n].before.dropLast() where items[place].kind == .word && (items[place].word == grammar.numberWord || items[place].concepts.contains(grammar.total)) {
            let noun = items[place + 1].noun
            if noun != 0, noun != grammar.otherNoun { return noun }
        }
        return 0
    }

    /// Looks for the noun of a numeral that has none: in its label, in its list, in what was spoken of last.
    private func findNoun(_ n: Int, listNoun: ConceptID) {
        takeHeadAcrossPlaces(n)
        if frames[n].noun == 0, n == firstFrame { takeKindOfDocuments(n) }
        if frames[n].noun == 0 {
            let head = headOfLabel(n)
            if head != 0 {
                frames[n].noun = head
                frames[n].nounOrigin = .label
            }
        }
        if frames[n].noun == 0 {
            for place in frames[n].before.reversed() {
                let noun = items[place].noun
                if noun != 0, grammar.labelNouns.contains(noun), !items[place].concepts.contains(grammar.carriedOver) {
                    frames[n].noun = noun
                    frames[n].nounOrigin = .label
                    break
                }
            }
            // "Số TTHC … tại 5 xã": the head of the label is its first noun.
            if frames[n].nounOrigin == .label, grammar.placeNouns.contains(frames[n].noun) {
                for place in frames[n].before where items[place].noun != 0 && grammar.headNouns.contains(items[place].noun) {
                    frames[n].noun = items[place].noun
                    break
                }
            }
        }
        if frames[n].noun == 0 {
            for place in frames[n].farBefore.reversed() where items[place].noun != 0 && (grammar.listNouns.contains(items[place].noun) || isListLine && n == firstFrame && !items[..<place].contains(where: { $0.kind == .word }) && grammar.labelNouns.contains(items[place].noun)) {
                frames[n].noun = items[place].noun
                frames[n].nounOrigin = .list
                break
            }
        }
        if frames[n].noun == 0, listNoun == 0, grammar.voiceNouns.contains(carriedNoun), frames[n].own.contains(grammar.resolved), !sentence.opensParagraph, focus.sentencesInParagraph <= 3, !frames[n].own.intersects(grammar.qualities) {
            frames[n].noun = carriedNoun
            frames[n].nounOrigin = .list
        }
        // "Mức 3: 31; mức 4: 45" under procedures
        if frames[n].noun == 0, listNoun == 0 || listNoun == grammar.procedure, !frames[n].own.contains(grammar.dossierSaid), frames[n].before.contains(where: { items[$0].kind == .ignored && items[$0].concepts.contains(grammar.online) }), focus.paragraphSays.contains(grammar.procedure) || focus.headingSays.contains(grammar.procedure) {
            frames[n].noun = grammar.procedure
            frames[n].nounOrigin = .label
        }
        if frames[n].noun == 0, listNoun == 0, frames[n].own.intersects(grammar.caseQualities), speaksOfCases {
            frames[n].noun = grammar.dossier
            frames[n].nounOrigin = .focus
        }
        if frames[n].noun == 0, listNoun != 0 {
            frames[n].noun = listNoun
            frames[n].nounOrigin = .list
        }
        if frames[n].noun == 0, carriedNoun != 0 {
            frames[n].noun = carriedNoun
            frames[n].nounOrigin = .carried
        }
    }

    func inheritNoun(_ n: Int, listNoun: ConceptID) {
        guard frames[n].shape == .count else { return }
        // "8 việc chưa tới hạn": a task where tasks are spoken of.
        if frames[n].nounOrigin == .none, frames[n].item + 1 < items.count, items[frames[n].item + 1].word == grammar.jobWord, frames[n].noun == 0, listNoun == grammar.task || focus.noun == grammar.task || focus.paragraphSays.intersects(grammar.tasksSaid) {
            frames[n].noun = grammar.task
            frames[n].nounOrigin = .after
            frames[n].hasUnknownNoun = false
            frames[n].own.formUnion(grammar.taskSaid)
            frames[n].near.formUnion(grammar.taskSaid)
        }
        guard !frames[n].hasUnknownNoun else { return }
        // "2.714 trong tổng số gần 6.800 thủ tục": what the whole is of.
        if frames[n].noun == 0, n + 1 < frames.count, frames[n + 1].shape == .count, frames[n + 1].nounOrigin == .after, let first = frames[n].after.first(where: { items[$0].kind == .word }), first == frames[n].item + 1, items[first].concepts.contains(grammar.outOf), isPart(n, of: n + 1) {
            frames[n].noun = frames[n + 1].noun
            frames[n].nounOrigin = .label
        }
        // "Tổng 2.089 TTHC. Công bố 911 lượt; đơn giản hóa 48; liên thông cùng cấp 64": what only procedures are said to be.
        if frames[n].noun == 0 || frames[n].noun == grammar.turns, focus.noun == grammar.procedure || n > firstFrame && frames[n - 1].noun == grammar.procedure, frames[n].own.intersects(grammar.procedureActs), !frames[n].own.contains(grammar.dossierSaid), !frames[n].own.intersects(grammar.states) {
            frames[n].noun = grammar.procedure
            frames[n].nounOrigin = .list
            return
        }
        // "tự chấm 93,5/100"
        if frames[n].noun == 0, frames[n].isNumerator, n + 1 < frames.count, frames[n + 1].shape == .count, frames[n].own.contains(grammar.selfScored) {
            frames[n].shape = .score
            return
        }
        // "Kết quả điện tử 15.302", in a list that counts something else.
        if frames[n].noun == 0, frames[n].own.contains(grammar.digitizedResult), frames[n].before.contains(where: { items[$0].noun == grammar.outcome }) {
            frames[n].noun = grammar.outcome
            frames[n].nounOrigin = .label
        }
        if frames[n].noun == 0 { findNoun(n, listNoun: listNoun) }
        if frames[n].nounOrigin == .list || frames[n].nounOrigin == .carried || frames[n].noun == grammar.outcome, tellsOfCases(n) { frames[n].noun = grammar.dossier }
        if frames[n].noun == grammar.unitCase, grammar.feedback.contains(listNoun) { frames[n].noun = listNoun }
        if frames[n].nounOrigin == .after, grammar.messageNouns.contains(frames[n].noun) { takeFeedback(n, listNoun: listNoun) }
        if frames[n].noun == grammar.procedure, isBareLabel(n) {
            frames[n].own.insert(grammar.bareLabel)
            frames[n].near.insert(grammar.bareLabel)
        }
        // "CBCC: 19/21"
        if frames[n].noun == grammar.staff, frames[n].nounOrigin == .label, frames[n].isNumerator, let lead = frames[n].before.last(where: { items[$0].kind == .word }), items[lead].noun == grammar.staff, frames[n].item - lead <= 2,
           n + 1 < frames.count, frames[n + 1].after.isEmpty {
            frames[n].own.insert(grammar.bareLabel)
            frames[n].near.insert(grammar.bareLabel)
        }
        if frames[n].noun == grammar.bundle, !focus.paragraphSays.contains(grammar.dossierSaid), focus.caseNoun == 0, !frames[n].own.intersects(grammar.caseQualities) { frames[n].noun = grammar.otherNoun }
        // "Số hồ sơ TTHC: 12": the label's head wins over its attribute.
        if frames[n].noun == grammar.procedure, frames[n].nounOrigin != .after {
            let label = says(frames[n].before)
            if label.contains(grammar.dossierSaid), !label.contains(grammar.procedure) { frames[n].noun = grammar.dossier }
        }
    }

    /// "Kế hoạch 22 nhiệm vụ, xong 6; tiếp nhận 1.015", "Đã trả 3.655 kết quả (trước hạn 3.107)": what only cases are said to be.
    func tellsOfCases(_ n: Int) -> Bool {
        guard speaksOfCases || sentenceSays.contains(grammar.procedure) else { return false }
        if frames[n].noun == grammar.procedure, frames[n].nounOrigin == .list, focus.paragraphSays.contains(grammar.casework), frames[n].own.intersects(grammar.caseQualities), !frames[n].own.intersects(grammar.postSays) { return true }
        return grammar.casesOnly.contains { $0.nouns.contains(frames[n].noun) && frames[n].own.intersects($0.says) } && !frames[n].own.intersects(grammar.postSays)
    }

    /// "Phản ánh trên ứng dụng: 337 tin", "26 cuộc gọi phản ánh, 24 cuộc đã xử lý".
    func takeFeedback(_ n: Int, listNoun: ConceptID) {
        guard frames[n].noun == grammar.event || frames[n].own.contains(grammar.voiceSaid) || grammar.voiceNouns.contains(listNoun) && frames[n].own.intersects(grammar.states) else { return }
        let said = says(frames[n].before)
        if grammar.voiceNouns.contains(listNoun) && said.subtracting(grammar.discourse).subtracting(grammar.states).isEmpty { frames[n].noun = listNoun }
        else if let label = frames[n].before.first(where: { items[$0].noun != 0 }), grammar.voiceNouns.contains(items[label].noun) { frames[n].noun = items[label].noun }
    }

    /// "TTHC: 153", "Thực hiện 145 thủ tục" at the head of an item: the label says no more than what is counted.
    func isBareLabel(_ n: Int) -> Bool {
        guard frames[n].shape == .count, frames[n].depth == 0, !frames[n].isNumerator, !frames[n].isDenominator, n == firstFrame, frames[n].before.count <= 6, frames[n].before.contains(where: { items[$0].noun == grammar.procedure }) else { return false }
        if frames[n].nounOrigin == .after, !frames[n].before.contains(where: { items[$0].isMark(0x3A) }) { return false }
        return frames[n].near.subtracting(grammar.discourse).subtracting(grammar.unsaying).subtracting(grammar.bareLabelSays).isEmpty && !frames[n].before.contains { items[$0].isUnknownWord }
            && !frames[n].after.contains { items[$0].isUnknownWord }
    }

    /// "Hồ sơ phát sinh ở 7 xã là 2.904": the number of places parts a label from its number.
    func takeHeadAcrossPlaces(_ n: Int) {
        guard n > firstFrame, frames[n - 1].shape == .count, frames[n - 1].nounOrigin == .after, frames[n - 1].after.upperBound == frames[n].item, let lead = frames[n - 1].before.last,
              grammar.placePrepositions.contains(items[lead].word) || items[lead].word == grammar.insideWord else { return }
        for place in frames[n - 1].before where items[place].noun != 0 && grammar.labelNouns.contains(items[place].noun) && !grammar.placeNouns.contains(items[place].noun) {
            frames[n].noun = items[place].noun
            frames[n].nounOrigin = .label
            let said = says(frames[n - 1].before)
            frames[n].own.formUnion(said)
            frames[n].near.formUnion(said)
            return
        }
    }
}
