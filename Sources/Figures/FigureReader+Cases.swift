import Mentions
import Tokens

// Counts of cases that tell neither act nor state and go on with a count told before.
extension FigureReader {
    /// "71 hồ sơ trễ hạn … (Phù Cát 19 hồ sơ, Tuy Phước 11 hồ sơ)": places in the bracket behind a count, each with its part of it.
    func inheritPlaces(_ n: Int, last: Int) -> Bool {
        let frame = frames[n]
        guard last >= firstFrame, frame.depth > 0, frame.shape == .count, frame.status == .result, !frame.isNumerator, !frame.isDenominator, !frame.isZero, !frame.hasUnknownNoun, grammar.caseNouns.contains(frame.noun), labelKind(n) == .name,
              frames[last].hasIndicator, frames[last].shape == .count, frames[last].noun == frame.noun, !frame.own.intersects(grammar.qualities), !frame.own.intersects(grammar.states) else { return false }
        guard frames[last].group == frame.group || frames[last].depth == frame.depth - 1, let part = value(of: n), let whole = value(of: last), frames[last].group == frame.group || part <= whole else { return false }
        take(n, from: last)
        return frames[n].hasIndicator
    }

    /// "23 cán bộ, công chức (11 cán bộ, 12 công chức)": people in the bracket behind a count of people, each kind with its part of it.
    func inheritPosts(_ n: Int, last: Int) -> Bool {
        let frame = frames[n]
        guard last >= firstFrame, frame.depth > 0, frame.shape == .count, frame.status == .result, !frame.isNumerator, !frame.isDenominator, !frame.isZero, frame.nounOrigin == .after, grammar.staffNouns.contains(frame.noun), frame.before.allSatisfy({ items[$0].kind == .mark }),
              frames[last].hasIndicator, frames[last].shape == .count, frames[last].noun == frame.noun, !frame.own.intersects(grammar.telling),
              frames[last].group == frame.group || frames[last].depth == frame.depth - 1, let part = value(of: n), let whole = value(of: last), frames[last].group == frame.group || part <= whole else { return false }
        take(n, from: last)
        return frames[n].hasIndicator
    }

    /// "toàn tỉnh trễ 5.406 hồ sơ, riêng đất đai 4.988": one field of the count before, told without an act.
    func inheritPart(_ n: Int, last: Int) -> Bool {
        let frame = frames[n]
        guard last >= firstFrame, frame.shape == .count, frame.status == .result, !frame.isZero, !frame.isNumerator, !frame.isDenominator, !frame.hasUnknownNoun, frame.near.contains(grammar.field), grammar.caseNouns.contains(frame.noun) || frame.noun == 0,
              frames[last].hasIndicator, frames[last].score >= FrameMatcher.strongScore, grammar.caseNouns.contains(frames[last].noun), !frame.near.intersects(grammar.telling), let part = value(of: n), let whole = value(of: last), part <= whole else { return false }
        take(n, from: last)
        return frames[n].hasIndicator
    }

    /// "chứng thực chiếm hơn nửa, 3.589; hộ tịch 1.214; đất đai 871": fields in a list, each with its part of the cases told before.
    func inheritFields(_ n: Int) -> Bool {
        guard isFieldCount(n), frames.count - firstFrame >= 3 else { return false }
        var sum: Int64 = 0
        var count = 0
        for other in firstFrame..<frames.count where isFieldCount(other) {
            count += 1
            sum += value(of: other) ?? 0
        }
        // "Hồ sơ trễ hẹn 318, trong đó đất đai 290, xây dựng 19": the list's own head.
        if let head = (firstFrame..<n).last(where: { !isFieldCount($0) && frames[$0].shape == .count && frames[$0].hasIndicator && grammar.caseNouns.contains(frames[$0].noun) }) {
            guard let whole = value(of: head), sum <= whole, frames[n].nounOrigin != .after || frames[n].noun == frames[head].noun else { return false }
            take(n, from: head)
            frames[n].isOpen = true
            return frames[n].hasIndicator
        }
        guard count >= 3, grammar.caseNouns.contains(frames[n].noun) || frames[n].noun == 0 || frames[n].nounOrigin == .carried else { return false }
        if focus.caseTopic >= 0, focus.caseTopic < firstFrame, frames[n].sentence - frames[focus.caseTopic].sentence <= 3, let whole = value(of: focus.caseTopic), sum <= whole {
            take(n, from: focus.caseTopic)
            frames[n].isOpen = true
        } else if focus.caseNoun != 0 {
            frames[n].noun = grammar.dossier
            frames[n].nounOrigin = .focus
            apply(matcher.match(frames[n]), to: n)
        }
        return frames[n].hasIndicator
    }

    /// A bare count whose label names a field and no act.
    func isFieldCount(_ n: Int) -> Bool {
        let frame = frames[n]
        return frame.shape == .count && frame.near.contains(grammar.field) && !frame.near.intersects(grammar.telling) && frame.status == .result && !frame.isZero && !frame.isNumerator && !frame.isDenominator && !frame.hasUnknownNoun
            && (frame.nounOrigin != .after || grammar.caseNouns.contains(frame.noun)) && value(of: n) != nil
    }

    /// "Trong 530 hồ sơ trễ, có 311 hồ sơ chờ cơ quan thuế, 128 hồ sơ chờ xác minh": by cause, what the sentence opens with.
    func inheritWithin(_ n: Int) -> Bool {
        let frame = frames[n], head = firstFrame
        guard n > head, frames[head].hasIndicator, frames[head].score >= FrameMatcher.strongScore, lexicon.isOpenCases(frames[head].indicator), let lead = frames[head].before.last, items[lead].word == grammar.insideWord,
              frame.shape == .count, frame.status == .result, frame.nounOrigin == .after, frame.noun == frames[head].noun, !frame.isZero, !frame.isNumerator, !frame.isDenominator, !frame.own.intersects(grammar.telling), let part = value(of: n), let whole = value(of: head), part <= whole else { return false }
        take(n, from: head)
        return frames[n].hasIndicator
    }

    /// "trong 212.000 hồ sơ trực tuyến, chỉ 19.400 hồ sơ do người dân tự ký số": a part by what the lexicon does not know.
    func isUnknownPart(_ n: Int) -> Bool {
        let frame = frames[n], head = firstFrame
        guard n > head, frames[head].hasIndicator, frames[head].score >= FrameMatcher.strongScore, let lead = frames[head].before.last, items[lead].word == grammar.insideWord, frame.shape == .count, frame.nounOrigin == .after, frame.noun == frames[head].noun,
              !frame.isZero, !frame.own.intersects(grammar.telling), frame.after.contains(where: { items[$0].isUnknownWord }), let part = value(of: n), let whole = value(of: head) else { return false }
        return part < whole
    }

    /// "Toàn bộ 26 hồ sơ này", "trong 19 hồ sơ ấy": the count of this value told before.
    func restateThese(_ n: Int) -> Bool {
        let frame = frames[n]
        guard frame.shape == .count, frame.nounOrigin == .after, grammar.caseNouns.contains(frame.noun), !frame.isZero, !frame.isNumerator, !frame.isDenominator, frame.mention >= 0, !frame.own.intersects(grammar.telling),
              let place = (frame.item + 1..<min(items.count, frame.item + 4)).first(where: { items[$0].first >= frame.unitEnd }), items[place].kind == .word, grammar.theseWords.contains(tokens[Int(items[place].first)].word),
              let source = lastFrame(of: mentions[Int(frame.mention)].value, .count, before: n), frames[source].hasIndicator, grammar.caseNouns.contains(frames[source].noun), frame.sentence - frames[source].sentence <= 6 else { return false }
        frames[n].indicator = lexicon.restated(frames[source].indicator)
        return frames[n].hasIndicator
    }

    /// "toàn tỉnh trễ 5.406 hồ sơ. Đứng đầu là huyện Nhơn Trạch với 1.377 hồ sơ, kế đến Long Thành 1.102": places behind a count of cases.
    func inheritCaseTopic(_ n: Int) -> Bool {
        let frame = frames[n]
        guard focus.caseTopic >= 0, focus.caseTopic < firstFrame, !sentence.opensParagraph, frame.sentence - frames[focus.caseTopic].sentence <= 2, frame.shape == .count, frame.status == .result, !frame.isZero, !frame.isNumerator, !frame.isDenominator, !frame.hasUnknownNoun,
              grammar.caseNouns.contains(frame.noun) || frame.noun == 0, !sentenceSays.intersects(grammar.states), !frame.own.intersects(grammar.telling), let part = value(of: n), let whole = value(of: focus.caseTopic), part <= whole, isNamed(n),
              !frames[focus.caseTopic].hasScope || frames[focus.caseTopic].scopeKind != .agency, frames.count - firstFrame >= 2, (firstFrame..<frames.count).contains(where: { $0 != n && frames[$0].shape == .count && isNamed($0) }) else { return false }
        take(n, from: focus.caseTopic)
        // A sum that fits another count tells better.
        frames[n].isOpen = true
        return frames[n].hasIndicator
    }

    /// "Hải An: 4.870 hồ sơ, trễ 512", "Tây 8.906 / trễ 0": a bare count before a late one is of all that came in.
    func readBeforeLate(_ n: Int) -> Bool {
        let frame = frames[n]
        guard n + 1 < frames.count, frame.shape == .count, frame.status == .result, !frame.isZero, !frame.isNumerator, !frame.isDenominator, !frame.hasUnknownNoun, grammar.caseNouns.contains(frame.noun) || frame.noun == 0 && speaksOfCases,
              !frame.own.intersects(grammar.telling), labelKind(n) != .speaking else { return false }
        let late = frames[n + 1]
        let isOnline = late.own.contains(grammar.online) && grammar.caseNouns.contains(late.noun) && isNamed(n)
        guard late.shape == .count, says(late.before).contains(grammar.overdueSaid) || isOnline, late.noun == 0 || late.nounOrigin != .after || grammar.caseNouns.contains(late.noun), let part = value(of: n + 1), let whole = value(of: n), part < whole else { return false }
        var isParted = false
        for place in frame.item + 1..<late.item where items[place].kind == .mark {
            guard items[place].isMark(0x2C) || items[place].isMark(0x2F) || items[place].isMark(0x28) || items[place].isMark(0x3A) else { return false }
            isParted = true
        }
        guard isParted else { return false }
        if frames[n].noun == 0 { frames[n].noun = grammar.dossier }
        frames[n].indicator = lexicon.received
        return frames[n].hasIndicator
    }

    /// "Tại cấp huyện, 141.206 HS; tỷ lệ trước và đúng hạn 99,93%": cases of a level or a place with the rate on time behind them.
    func readBeforeRate(_ n: Int) {
        let frame = frames[n]
        guard n + 1 < frames.count, frame.shape == .count, frame.nounOrigin == .after, grammar.caseNouns.contains(frame.noun), frame.status == .result, !frame.isZero, !frame.isNumerator, !frame.isDenominator, !frame.own.intersects(grammar.telling),
              isNamed(n) || frame.near.contains(grammar.level), frames[n + 1].shape == .share, frames[n + 1].own.intersects(grammar.timeQualities) else { return }
        frames[n].indicator = lexicon.received
    }

    func isNamed(_ n: Int) -> Bool {
        let kind = labelKind(n)
        return kind == .name || kind == .empty && isNameStretch(frames[n].farBefore)
    }

    func value(of n: Int) -> Int64? {
        guard frames[n].mention >= 0 else { return nil }
        let value = mentions[Int(frames[n].mention)].value
        return value.scale == 0 ? value.digits : nil
    }
}
