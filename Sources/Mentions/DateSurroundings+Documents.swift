import Tokens

/// What makes of a date a stamp of the page or the day of a document.
extension DateResolver {
    /// True when the line up to the date holds nothing but date, time and the words of a publication line.
    func isStamp(_ first: Int, _ end: Int) -> Bool {
        if view.isMark(end, ")"), view.isLineBreak(end + 1), isSourceLine(first) { return true }
        var at = first - 1
        var steps = 0
        while !view.isLineBreak(at) {
            let token = view.token(at)
            let isAllowed =
                token.kind == .mark || token.kind == .digits || token.kind == .other || view.words.traits(of: token.word).contains(.stampWord) && token.kind == .word
            guard isAllowed, steps < 14 else { return false }
            at -= 1
            steps += 1
        }
        if view.isMark(first - 1, "(") || view.isMark(first - 1, "+") { return false }
        if view.isMark(end, ","), view.isWord(end + 1) { return false }
        if view.isLineBreak(end) || view.isDigits(end) { return true }
        let next = view.isMark(end, "-") || view.isMark(end, "|") || view.isMark(end, ",") || view.isMark(end, "(")
        return next && (view.isDigits(end + 1) || view.has(end + 1, .stampWord) || view.has(end + 1, .counterCue))
    }

    /// `(Trang thông tin điện tử phường …, ngày 18/6/2024)`, alone on its line.
    func isSourceLine(_ first: Int) -> Bool {
        guard view.isMark(first - 2, ",") || view.isMark(first - 1, ",") else { return false }
        var at = first - 1
        while at > first - 16, !view.isLineBreak(at), !view.isMark(at, "(") { at -= 1 }
        return view.isMark(at, "(") && view.isLineBreak(at - 1) && view.isCapitalized(at + 1)
    }

    /// `Kế hoạch số 12/KH-UBND ngày 18/01/2022`, `Quyết định 766/QĐ-TTg năm 2022`, `Quyết định ngày …`.
    func isDocument(_ mentions: [Mention], _ mentionIndex: Int, _ lead: Int, _ leadWord: DateSurroundings.Lead) -> Bool {
        let first = Int(mentions[mentionIndex].tokens.first)
        if mentionIndex > 0 {
            let previous = mentions[mentionIndex - 1]
            if previous.kind == .reference, first - Int(previous.tokens.end) <= 3, !view.isMark(Int(previous.tokens.end), ".") {
                for at in Int(previous.tokens.end)..<first
                where !view.has(at, .dayCue) && view.word(at) != view.words.named.năm && !view.isMark(at, ",") && !view.isMark(at, "(") && !view.isMark(at, "-") {
                    return false
                }
                return true
            }
        }
        guard mentions[mentionIndex].date.precision == .day else { return false }
        let end = Int(mentions[mentionIndex].tokens.end)
        return view.word(first - 1) == view.words.named.ngày
            && (isPlaceLine(first, end) || view.word(first - 2) == view.words.named.ký || view.spells(first - 3, view.words.named.ban, view.words.named.hành) || leadWord == .at && followsDocumentName(lead))
            || announcesDocument(end, mentions, mentionIndex, lead)
    }

    /// `Văn Chấn, ngày 12 tháng 12 năm 2019`: place and date of a document, alone on their line.
    func isPlaceLine(_ first: Int, _ end: Int) -> Bool {
        guard view.isLineBreak(end) || view.isMark(end, "|"), view.isMark(first - 2, ",") else { return false }
        var at = first - 3
        while view.isCapitalized(at), first - at < 10 { at -= 1 }
        return (view.isLineBreak(at) || view.isMark(at, "|")) && at < first - 3
    }

    /// `báo cáo gửi Chính phủ ngày 10-10`, `trong văn bản ngày 15-10`, but not `báo cáo tại hội nghị ngày …`.
    func followsDocumentName(_ lead: Int) -> Bool {
        var at = lead
        while at > lead - 9, view.isWord(at) {
            if view.has(at, .eventNoun) { return false }
            if view.words.documentKind(view, endingAt: at) != .none || view.word(at) == view.words.named.luật && view.isCapitalized(at) { return true }
            at -= 1
        }
        return false
    }

    /// `Ngày 13/02/2020, UBND huyện ban hành Kế hoạch số …`: the day a document was issued opens the sentence.
    func announcesDocument(_ end: Int, _ mentions: [Mention], _ mentionIndex: Int, _ lead: Int) -> Bool {
        let named = view.words.named
        guard endsSentence(lead) || opensShortly(lead), view.isMark(end, ",") else { return false }
        var at = end + 1
        while at < end + 24, !endsSentence(at), !view.isMark(at, ",") {
            let isIssued = view.spells(at, named.ban, named.hành) || view.word(at) == named.ký || view.word(at) == named.có && view.isCapitalized(at + 1)
            if isIssued {
                for next in at + 1..<at + 6 where view.words.documentKind(view, endingAt: next) != .none { return true }
            }
            at += 1
        }
        return false
    }

    /// `Trước đó, ngày 14/8, …`: a word or two and a comma open the sentence.
    func opensShortly(_ comma: Int) -> Bool {
        guard view.isMark(comma, ",") else { return false }
        return (comma - 3..<comma).contains { endsSentence($0) }
    }

    func saysNow(_ end: Int) -> Bool {
        (view.word(end) == view.words.named.đến || view.word(end) == view.words.named.tới) && view.word(end + 1) == view.words.named.nay
    }
}
