import Tokens

/// What stands around a date and tells what it is for.
struct DateSurroundings {
    /// The relation word before the date.
    enum Lead {
        case none
        /// `từ`, `kể từ`
        case from
        /// `đến`, `tới`, `tính đến`, `hết`
        case until
        /// `trước`
        case before
        /// `chậm nhất`, `hạn chót`, `muộn nhất`
        case latest
        /// `trong`, `vào`
        case within
        /// `hôm`, `hồi`, `ngày`, `sáng`
        case at
        case after
    }

    /// Whether the words around the date set a goal or give an order.
    enum Demand {
        case none, order, goal
    }

    var lead = Lead.none
    /// `cuối`, `giữa`, `đầu` stands before it.
    var isPartial = false
    var demand = Demand.none
    /// An order or goal holds, or the lead is itself a deadline.
    var isDemanded: Bool { lead == .latest || lead == .before || demand == .order }
    /// `sẽ`, `dự kiến` near it.
    var isFuture = false
    /// `so với`, `cùng kỳ`, `hơn`: the date of another figure.
    var isCompared = false
    /// Publication line of a page.
    var isStamp = false
    /// The date of a document named before it.
    var isDocument = false
    /// Years of a programme or term: `giai đoạn 2021-2025`.
    var isTerm = false
    /// Stands with the day's part or as `Ngày …` where the article opens.
    var isStampDay = false
    /// The next date goes on from it: `đến`, `-`, `và`.
    var joinsNext = false
    /// Both are the ends of one stretch of time.
    var startsRange = false
    /// Is the first date of its sentence.
    var opensSentence = false
    /// Is within the first sentences of the article.
    var isEarly = false
    /// `đến nay` stands right behind it.
    var lastsUntilNow = false
    /// `năm nay` stands right behind it, or `năm ngoái`: the year said by word, as a distance from the article's.
    var spokenYear: Int?
    /// The word `đầu` stands before the year: `từ đầu năm 2026`.
    var isStartOfYear = false
    /// An index or score is named beside it.
    var hasIndexName = false
    /// `diễn ra`, `dự báo`, `thời gian` before it: the dates of some happening.
    var isHappening = false
    /// `phương hướng năm 2024`: the year to come.
    var isOutlook = false
    /// A score or rank by name, of the year before as a rule: `PAR INDEX`, `chỉ số`.
    var namesIndex = false
    /// `tại thời điểm`, `số liệu chốt ngày`, `bảng xếp hạng ngày`: the day of which the figures are.
    var isMoment = false
    /// `hội nghị`, `làm việc`, `tổ chức` before it in the sentence: the day of a meeting.
    var isOfMeeting = false
    /// `thành lập`, `khởi công` right before it: the birth of what the sentence speaks of.
    var isBirth = false
    /// `số liệu`, `bảng điểm` before it in the sentence.
    var isOfData = false
    /// `hết` stands before it.
    var isWhole = false
    /// `trong` stands before it, not `vào`.
    var isInside = false
    /// `từ nay đến`.
    var isFromNow = false
    /// `tính đến`, `luỹ kế đến`, or `đã`, `mới` behind: a state reached.
    var isReached = false
    /// `kể từ` stands before it.
    var isReckoned = false
    /// `xong`, `hoàn thành`, `khắc phục` stands before `trong quý III`.
    var isCompletion = false
    /// `phải` stands right behind: `năm 2019 phải xoá tên`.
    var orderFollows = false
    /// How a sentence or clause opens: `Ngày 4/11, Đoàn …`, `…, sáng 4/11`.
    var opensClause = false
    /// In brackets.
    var isBracketed = false
    /// `mục tiêu quý IV`, `nhiệm vụ 6 tháng cuối năm`: the time of a heading.
    var isHeaded = false
    /// A clock time stands before it.
    var isClocked = false
}

extension DateResolver {
    private static let window = 40

    /// Looks at most `window` tokens to either side, within the sentence.
    func surroundings(of place: Int, _ mentions: [Mention]) -> DateSurroundings {
        let mention = mentions[dates[place]]
        let first = Int(mention.tokens.first)
        let end = Int(mention.tokens.end)
        var around = DateSurroundings()
        let lead = readLead(before: first, mentions, dates[place], &around)
        around.isStamp = mention.date.precision == .day && isStamp(first, end)
        around.isDocument = isDocument(mentions, dates[place], lead, around.lead)
        around.lastsUntilNow = saysNow(end)
        // "ngày 10/8 tới", "tháng 9 tới đây"
        if view.word(end) == view.words.named.tới, !around.lastsUntilNow, around.lead != .from, !view.isDigits(end + 1), !view.isCapitalized(end + 1), !view.has(end + 1, [.dayCue, .duration]) { around.isFuture = true }
        if view.word(end) == view.words.named.năm {
            if view.word(end + 1) == view.words.named.nay { around.spokenYear = 0 }
            if view.word(end + 1) == view.words.named.ngoái || view.word(end + 1) == view.words.named.trước { around.spokenYear = -1 }
        }
        readNext(place, mentions, &around)
        readSentence(place, mentions, lead, &around)
        return around
    }

    // MARK: Before the date

    /// Steps back over `ngày`, `tháng`, `năm`, clock times and `cuối`, and reads the relation word; returns its index.
    private func readLead(before first: Int, _ mentions: [Mention], _ mentionIndex: Int, _ around: inout DateSurroundings) -> Int {
        let named = view.words.named
        var at = first - 1
        var hasClock = false
        if view.isMark(at, "(") {
            around.isBracketed = true
            at -= 1
        } else if isCountOfDays(at - 1), view.isMark(at, ",") || view.isMark(at, ":") {
            // "Trong 02 ngày, 20 và 21/6"
            around.lead = .at
            at -= 1
        }
        for _ in 0..<8 {
            let word = view.word(at)
            if word == named.ngày || word == named.tháng || word == named.năm || word == named.mùng || word == named.mồng || word == named.dịp || word == named.quý {
                if word == named.ngày { around.lead = .at }
            } else if word == named.cuối || word == named.giữa {
                around.isPartial = true
            } else if word == named.đầu {
                around.isStartOfYear = true
            } else if word == named.giờ || word == named.phút
                || view.isDigits(at) && mentionIndex > 0 && mentions[mentionIndex - 1].reason == .time && Int(mentions[mentionIndex - 1].tokens.end) == at + 1
            {
                if view.isDigits(at) { at = Int(mentions[mentionIndex - 1].tokens.first) }
                hasClock = true
            } else if word == named.h, view.isGlued(at), view.isDigits(at - 1) {
                // "tính đến 17h ngày 30/9"
                at -= 1
                hasClock = true
            } else if word == named.điểm, view.word(at - 1) == named.thời {
                around.isMoment = true
                at -= 1
            } else if let ordinal = weekday(endingAt: at, mentions, mentionIndex) {
                at = ordinal
            } else if view.has(at, .dayPart), view.word(at) != named.đêm || !view.isDigits(at - 1) {
                around.lead = .at
                around.isStampDay = true
            } else {
                break
            }
            at -= 1
        }
        if view.isMark(at, "("), !around.isBracketed {
            around.isBracketed = true
            at -= 1
        }
        // "Trong hai ngày 21 và 22/9"
        if around.lead == .at, isCountOfDays(at + 1) { at -= 2 }
        readRelation(at, &around)
        // "Từ 8 giờ ngày 14/6, Đoàn …": the hour at which something began.
        if hasClock, around.lead == .from { around.lead = .at }
        around.isClocked = hasClock
        around.isHeaded = view.word(at) == named.tiêu || view.word(at) == named.hướng || view.word(at) == named.hoạch || view.word(at) == named.vụ
        // "phương hướng năm 2026", "kéo sang năm 2026"
        around.isOutlook = view.spells(at - 1, named.phương, named.hướng) || view.word(at) == named.sang && view.word(first - 1) == named.năm
        around.isHappening = view.spells(at - 2, named.diễn, named.ra) || view.spells(at - 1, named.diễn, named.ra) || view.spells(at - 2, named.dự, named.báo)
        let isStepped = around.lead == .at && view.word(at) != named.hôm && view.word(at) != named.hồi
        let opener = isStepped ? at : at - 1
        around.opensClause =
            endsSentence(opener) || view.token(opener).kind == .mark || view.has(opener, .eventNoun) || around.lead == .at && view.isDigits(at)
            || view.spells(opener - 1, named.diễn, named.ra)
        return at
    }

    /// `sáng thứ ba (6/4)`: the index of `thứ` when a day of the week ends at `index`.
    private func weekday(endingAt index: Int, _ mentions: [Mention], _ mentionIndex: Int) -> Int? {
        guard mentionIndex > 0 else { return nil }
        let previous = mentions[mentionIndex - 1]
        guard previous.reason == .ordinal, Int(previous.tokens.end) == index + 1, view.word(Int(previous.tokens.first) - 1) == view.words.named.thứ else { return nil }
        return Int(previous.tokens.first) - 1
    }

    /// True for the `ngày` of `trong hai ngày`, `trong các ngày`.
    private func isCountOfDays(_ day: Int) -> Bool {
        let named = view.words.named
        return view.word(day) == named.ngày && view.word(day - 2) == named.trong
    }

    private func readRelation(_ at: Int, _ around: inout DateSurroundings) {
        let named = view.words.named
        let word = view.word(at)
        let before = view.word(at - 1)
        switch word {
        case named.từ:
            around.lead = .from
            // "luỹ kế từ 1/7", "hồ sơ tiếp nhận từ 1/1"
            around.isReckoned = before == named.kể || before == named.kế || before == named.tính || before == named.nhận || before == named.sơ
        case named.đến, named.tới:
            around.lead = .until
            around.isReached = before == named.tính || before == named.kế || before == named.liệu || before == named.chốt
            around.isFromNow = before == named.nay
        case named.hết:
            around.lead = .until
            around.isWhole = true
        case named.trước: around.lead = .before
        case named.sau: around.lead = .after
        case named.nhất where before == named.chậm || before == named.muộn: around.lead = .latest
        case named.trong, named.vào:
            around.lead = .within
            around.isInside = word == named.trong
            around.isCompletion = before == named.xong || before == named.thành || before == named.phục
        case named.hôm, named.hồi: around.lead = .at
        case named.với where before == named.so: around.isCompared = true
        case named.hơn where before == named.muộn: around.lead = .latest
        case named.so, named.hơn: around.isCompared = true
        case named.kỳ where before == named.cùng: around.isCompared = true
        case named.đoạn: around.isTerm = true
        case named.kỳ:
            around.isTerm = true
            around.isCompared = true
        case named.lần where view.isDigits(at - 1): around.isCompared = true
        case _ where word == named.là || view.isMark(at, ":"):
            for back in max(0, at - 10)...max(0, at) where view.word(back) == named.hạn && (view.word(back + 1) == named.chót || view.word(back + 1) == named.cuối || view.word(back - 1) == named.thời) {
                around.lead = .latest
            }
        case named.hạn: around.lead = .latest
        default: break
        }
        if word == named.hơn, before == named.muộn { around.lead = .latest }
        // "cập nhật ngày 11/11", "lấy lúc 17 giờ ngày 15/12"
        if word == named.chốt || word == named.liệu || word == named.nhật && before == named.cập || word == named.lúc && before == named.lấy { around.isMoment = true }
        if word == named.lập, before == named.thành || before == named.thiết { around.isBirth = true }
        if word == named.công && before == named.khởi || word == named.đời && before == named.ra || word == named.trương && before == named.khai { around.isBirth = true }
        if around.lead == .until, before == named.hạn { around.lead = .latest }
        if view.spells(at - 1, named.cùng, named.kỳ) { around.isCompared = true }
    }

    // MARK: Ranges

    /// Whether the next date is the other end of a range, or joined to this one by `và` or a comma.
    private func readNext(_ place: Int, _ mentions: [Mention], _ around: inout DateSurroundings) {
        guard place + 1 < dates.count else { return }
        let named = view.words.named
        let end = Int(mentions[dates[place]].tokens.end)
        let next = Int(mentions[dates[place + 1]].tokens.first)
        guard next > end, next - end <= (view.isMark(end, "(") ? 20 : 8) else { return }
        var hasRange = false
        var hasJoint = false
        var at = end
        if view.isMark(at, "("), let close = (at..<min(next, at + 16)).first(where: { view.isMark($0, ")") }) { at = close + 1 }
        while at < next {
            let word = view.word(at)
            if view.isMark(at, "-") || isLongDash(at) || word == named.đến || word == named.tới {
                hasRange = true
            } else if view.isMark(at, ",") || word == named.và {
                hasJoint = true
            } else if view.isDigits(at), view.word(at + 1) == named.giờ, hasRange {
                // "từ ngày 16/4 đến 17 giờ ngày 25/9"
                at += 1
            } else if word == named.chủ && view.word(at + 1) == named.nhật {
                at += 1
            } else if word == named.thứ, at + 2 < next {
                // "từ thứ Hai 20/10 tới Chủ nhật 26/10"
                at += 1
            } else if !(word == named.hết || word == named.cuối || word == named.đầu || word == named.giữa || word == named.ngày || word == named.tháng
                || word == named.năm || word == named.quý || view.has(at, .dayPart))
            {
                return
            }
            at += 1
        }
        let samePrecision = mentions[dates[place]].date.precision == mentions[dates[place + 1]].date.precision
        around.startsRange = hasRange && (!hasJoint || around.lead == .from)
        around.joinsNext = around.startsRange || hasJoint && samePrecision && next - end <= 3
    }

    /// True for an en dash or em dash, of whatever bytes.
    private func isLongDash(_ at: Int) -> Bool {
        let token = view.token(at)
        guard token.kind == .mark || token.kind == .other, token.end - token.start == 3 else { return false }
        let start = Int(token.start)
        return view.text[start] == 0xE2 && view.text[start + 1] == 0x80 && (view.text[start + 2] == 0x93 || view.text[start + 2] == 0x94)
    }

    // MARK: The sentence

    /// Cues anywhere in the sentence: orders, goals, comparisons, names of indices.
    private func readSentence(_ place: Int, _ mentions: [Mention], _ lead: Int, _ around: inout DateSurroundings) {
        let first = Int(mentions[dates[place]].tokens.first)
        let end = Int(mentions[dates[place]].tokens.end)
        let bound = place > 0 ? Int(mentions[dates[place - 1]].tokens.end) : 0
        around.opensSentence = true
        var at = first - 1
        let lowest = max(0, first - DateResolver.window)
        while at >= lowest {
            let token = view.token(at)
            if token.kind == .word {
                if view.words.traits(of: token.word).contains(.roleCue) { readCue(at, isBehind: false, distance: first - at, &around) }
                if first - at <= 24 { readMeeting(at, distance: first - at, &around) }
            } else if endsSentence(at) {
                break
            }
            if at < bound { around.opensSentence = false }
            at -= 1
        }
        if at >= 0, at < lowest, bound > lowest - 1 { around.opensSentence = false }
        around.isEarly = first < 160
        at = end
        let highest = min(view.count, end + DateResolver.window / 2)
        while at < highest {
            let token = view.token(at)
            if token.kind == .word {
                if view.words.traits(of: token.word).contains(.roleCue) { readCue(at, isBehind: true, distance: at - end, &around) }
            } else if token.isMark(0x3B) || endsSentence(at) {
                break
            }
            at += 1
        }
    }

    func endsSentence(_ index: Int) -> Bool {
        if view.isLineBreak(index) { return true }
        guard view.isMark(index, ".") || view.isMark(index, "?") || view.isMark(index, "!") else { return false }
        return !view.isGlued(index + 1) || view.isLineBreak(index + 1)
    }

    private func readCue(_ at: Int, isBehind: Bool, distance: Int, _ around: inout DateSurroundings) {
        let traits = view.traits(at)
        let named = view.words.named
        if !isBehind, distance <= 8, view.word(at) == named.so, view.word(at + 1) == named.với { around.isCompared = true }
        // `từ 41% năm 2022 tăng lên 72,6%`: the year of the figure compared with.
        if !isBehind, distance <= 7, view.word(at) == named.từ, view.isDigits(at + 1), around.lead == .none || around.lead == .within, distance >= 3 {
            around.isCompared = true
        }
        if isBehind, distance == 0, view.word(at) == named.phải { around.orderFollows = true }
        if isBehind, distance <= 2, view.word(at) == named.mới || view.word(at) == named.đã { around.isReached = true }
        guard !traits.isDisjoint(with: [.demandCue, .futureCue, .indexName]) else { return }
        if traits.contains(.indexName), distance <= 6 {
            around.hasIndexName = true
            if view.word(at) != named.số || view.word(at - 1) == named.chỉ, !traits.contains(.weekday) { around.namesIndex = true }
        }
        if traits.contains(.futureCue), distance <= 12, view.word(at) != named.dự || view.word(at + 1) == named.kiến { around.isFuture = true }
        guard traits.contains(.demandCue) else { return }
        let word = view.word(at)
        switch word {
        case _ where isOrder(at, word):
            if around.demand == .none, !isBehind || distance <= 8 { around.demand = .order }
        case _ where isGoal(at, word):
            if around.demand == .none { around.demand = .goal }
        default: break
        }
    }

    /// What stood before the date in its sentence: a meeting, or data as of a day.
    private func readMeeting(_ at: Int, distance: Int, _ around: inout DateSurroundings) {
        let named = view.words.named
        let word = view.word(at)
        let next = view.word(at + 1)
        if view.has(at, .eventNoun) && view.word(at - 1) != named.báo || word == named.tổ && next == named.chức || word == named.diễn && next == named.ra { around.isOfMeeting = true }
        guard distance <= 12 else { return }
        if (word == named.dữ || word == named.số) && next == named.liệu || word == named.bảng && (next == named.điểm || next == named.xếp) { around.isOfData = true }
    }

    private func isOrder(_ at: Int, _ word: WordID) -> Bool {
        let named = view.words.named
        let next = view.word(at + 1)
        if word == named.yêu { return next == named.cầu }
        if word == named.đề || word == named.kiến { return next == named.nghị && view.word(at - 1) != named.số }
        if word == named.giao { return next == named.các }
        return word == named.phải && next != named.giải || word == named.hứa || word == named.cam
    }

    private func isGoal(_ at: Int, _ word: WordID) -> Bool {
        let named = view.words.named
        let next = view.word(at + 1)
        if word == named.mục || word == named.chỉ { return next == named.tiêu }
        if word == named.dự { return next == named.kiến }
        if word == named.đặt { return next == named.mục || next == named.chỉ || next == named.ra }
        return word == named.phấn
    }
}
