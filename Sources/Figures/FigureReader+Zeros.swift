import Mentions
import Tokens

extension FigureReader {
    /// "không có hồ sơ quá hạn": the negation is a figure of value 0 where what it denies is one of the things reports count.
    func markZeros() {
        markNotAny()
        markNobody()
        guard sentenceSays.contains(grammar.noneOf) else { return }
        for place in items.indices where items[place].kind == .word && items[place].concepts.contains(grammar.noneOf) {
            var noun: ConceptID = 0
            var isQualified = items[place].concepts.contains(grammar.noneArising)
            var next = place + 1
            while next < items.count, next - place < 14, items[next].kind == .word || items[next].kind == .ignored && !items[next].concepts.isEmpty {
                if noun == 0 { noun = items[next].noun }
                if items[next].concepts.intersects(grammar.zeroQualities) { isQualified = true }
                next += 1
            }
            if noun == 0, endsClause(next, behind: place) { readLabelOfZero(place, noun: &noun, isQualified: &isQualified) }
            // "không có công chức bị kỷ luật"
            if grammar.staffNouns.contains(noun), items[place + 1..<max(place + 1, next)].contains(where: { $0.concepts.contains(grammar.disciplined) }) {
                setItem(place, kind: .zero)
                continue
            }
            guard noun != 0, grammar.zeroNouns.contains(noun) else { continue }
            // "151 dịch vụ không phát sinh hồ sơ": the denial tells which services are counted.
            if place >= 2, items[place - 1].noun == grammar.procedure, items[place - 2].kind == .number { continue }
            // "69 hồ sơ trễ chưa có văn bản xin lỗi": told of the late ones, not that there are no letters.
            if noun == grammar.apologyNoun, (max(0, place - 4)..<place).contains(where: { n in items[n].kind == .number && items[n + 1..<place].allSatisfy { $0.kind == .word && !$0.concepts.contains(grammar.conjunction) } }) { continue }
            // "phải báo ngay, không để hồ sơ treo": what is asked for.
            if items[place].end - items[place].first == 2, tokens[Int(items[place].first) + 1].word == grammar.letWord, items[max(0, place - 60)..<place].contains(where: { $0.word == grammar.mustWord }) { continue }
            if isQualified || grammar.feedback.contains(noun) { setItem(place, kind: .zero) }
        }
    }

    /// "không hồ sơ nào quá hạn"
    private func markNotAny() {
        guard sentenceSays.intersects(grammar.zeroQualities) else { return }
        for place in items.indices where items[place].kind == .word && items[place].word == grammar.notWord && place + 2 < items.count && grammar.caseNouns.contains(items[place + 1].noun) && items[place + 2].word == grammar.anyWord {
            let rest = place + 3..<min(items.count, place + 6)
            if rest.contains(where: { items[$0].concepts.intersects(grammar.zeroQualities) }) { setItem(place, kind: .zero) }
        }
    }

    /// "không ai bị kỷ luật", "Kỷ luật: không", "liên thông cùng cấp không": the bare word denies what stands at its side.
    private func markNobody() {
        guard sentenceSays.contains(grammar.disciplined) || sentenceSays.contains(grammar.interlinked) else { return }
        for place in items.indices where items[place].kind == .word && items[place].word == grammar.notWord {
            if place + 1 < items.count, items[place + 1].word == grammar.whoWord, items[place + 1..<min(items.count, place + 5)].contains(where: { $0.concepts.contains(grammar.disciplined) }) {
                setItem(place, kind: .zero)
            } else if endsClause(place + 1, behind: place), place > 0 {
                let label = items[place - 1].isMark(0x3A) && place > 1 ? items[place - 2] : items[place - 1]
                if label.concepts.contains(grammar.disciplined) || label.concepts.contains(grammar.interlinked) || label.concepts.contains(grammar.sameLevel) { setItem(place, kind: .zero) }
            }
        }
    }

    /// Nothing follows the denial in its clause.
    private func endsClause(_ next: Int, behind place: Int) -> Bool {
        next == place + 1 && (next >= items.count || items[next].kind == .mark && !items[next].isMark(0x22) && !items[next].isMark(0x28))
    }

    /// "hồ sơ trễ không có", "Hồ sơ nhận qua bưu chính: không phát sinh": what the words before the denial name.
    private func readLabelOfZero(_ place: Int, noun: inout ConceptID, isQualified: inout Bool) {
        var isNamed = true
        for before in (max(0, place - 24)..<place).reversed() {
            let item = items[before]
            // "cấp huyện 1.395, cấp xã không có": a place in a list; what it lacks stands before the list.
            if item.kind == .mark, !item.isMark(0x3A), noun != 0 || !isNamed || !item.isMark(0x2C) { return }
            if isNamed, item.kind == .word, !item.concepts.contains(grammar.level), !isName(item) { isNamed = false }
            if item.isMark(0x2C) { isNamed = true }
            guard item.kind == .word || item.kind == .mark || item.kind == .number && isNamed else { return }
            if item.concepts.intersects(grammar.zeroQualities) { isQualified = true }
            if item.noun != 0, noun == 0 || grammar.zeroNouns.contains(item.noun) { noun = item.noun }
        }
    }
}
