import Figures
import Mentions
import Tokens

/// Gives each figure the days it speaks of, those its sentence names before it, else the article's;
/// and takes from it a scope that is only the article's own unit.
struct PeriodAssigner {
    let reading: Reading
    /// The article's period.
    let article: DayInterval?
    /// The article's own unit as its figures' scopes may name it.
    let own: OwnUnit

    /// The figures with their periods, in text order.
    ///
    /// - Complexity: O(n) in the figures and mentions.
    func datedFigures() -> [DatedFigure] {
        let own = own.level == nil ? OwnUnit(names: own.names, bareNames: mainName()) : own
        var dated: [DatedFigure] = []
        dated.reserveCapacity(reading.figures.count)
        var next = 0
        var sentence: Int32 = -1
        var named: DayInterval?
        var start: Mention?
        var lastScope: SettledScope?
        for figure in reading.figures {
            if figure.sentence != sentence {
                sentence = figure.sentence
                named = nil
                start = nil
            }
            let sentenceStart = reading.sentences.indices.contains(Int(sentence)) ? reading.sentences[Int(sentence)].start : 0
            while next < reading.mentions.count, reading.mentions[next].start < figure.start {
                let mention = reading.mentions[next]
                next += 1
                guard mention.kind == .date, mention.start >= sentenceStart else { continue }
                read(mention, &named, &start)
            }
            dated.append(DatedFigure(figure: figure, period: period(of: figure, named: named)))
            if figure.scopeStart < figure.scopeEnd, Int(figure.scopeEnd) <= reading.text.count, isOwn(figure, own, &lastScope) {
                dated[dated.count - 1].figure.scopeStart = 0
                dated[dated.count - 1].figure.scopeEnd = 0
            }
        }
        return dated
    }

    /// A scope and whether it is the article's own unit.
    private struct SettledScope {
        var span: TextSpan
        var kind: Figure.ScopeKind
        var isOwn: Bool
    }

    /// True for a scope that is the article's own unit. Figures side by side mostly name one scope, so what was found of the last is kept.
    private func isOwn(_ figure: Figure, _ own: OwnUnit, _ last: inout SettledScope?) -> Bool {
        let span = TextSpan(start: figure.scopeStart, end: figure.scopeEnd)
        if let last, last.kind == figure.scopeKind, last.span == span || haveSameBytes(last.span, span, reading) { return last.isOwn }
        let isOwn = own.isMeant(by: UnsafeBufferPointer(rebasing: reading.text[span.range]), figure.scopeKind)
        last = SettledScope(span: span, kind: figure.scopeKind, isOwn: isOwn)
        return isOwn
    }

    /// The unit that most scopes name, by whatever spelling, when a third of the figures or more speak of it; empty when they name several.
    private func mainName() -> [GazetteerKey] {
        var counts: [GazetteerKey: Int] = [:]
        var named = 0
        var all = 0
        var last: (span: TextSpan, key: GazetteerKey)?
        for figure in reading.figures where figure.indicator != .none {
            all += 1
            guard figure.scopeStart < figure.scopeEnd, figure.scopeKind == .unit, Int(figure.scopeEnd) <= reading.text.count else { continue }
            named += 1
            let span = TextSpan(start: figure.scopeStart, end: figure.scopeEnd)
            if last?.span != span { last = (span, OwnUnit.bareKey(UnsafeBufferPointer(rebasing: reading.text[span.range]))) }
            if let last { counts[last.key, default: 0] += 1 }
        }
        guard let main = counts.max(by: { ($0.value, $1.key.bytes.count) < ($1.value, $0.key.bytes.count) }), main.value * 3 >= all, main.value * 5 >= named * 3 else { return [] }
        return [main.key]
    }

    private func read(_ mention: Mention, _ named: inout DayInterval?, _ start: inout Mention?) {
        switch mention.date.role {
        case .period:
            named = DayInterval(mention.date) ?? named
        case .periodStart:
            start = mention
        case .periodEnd:
            guard let end = DayInterval(mention.date)?.end else { return }
            if let first = start.flatMap({ DayInterval($0.date)?.start }), first <= end {
                named = DayInterval(start: first, end: end)
            } else if let article, article.end == end {
                named = article
            }
            start = nil
        case .event, .document, .deadline, .other: break
        }
    }

    private func period(of figure: Figure, named: DayInterval?) -> DayInterval? {
        if figure.periodStart >= 0 || figure.periodEnd >= 0, let own = ownPeriod(of: figure) { return own }
        switch figure.status {
        case .result: return named ?? article
        // What is planned, or was reached before, is not the article's own period.
        case .target, .previous, .change: return named == article ? nil : named
        }
    }

    private func ownPeriod(of figure: Figure) -> DayInterval? {
        func days(_ index: Int32) -> DayInterval? {
            reading.mentions.indices.contains(Int(index)) ? DayInterval(reading.mentions[Int(index)].date) : nil
        }
        let first = days(figure.periodStart)
        let last = days(figure.periodEnd)
        guard let start = first?.start ?? article?.start, let end = last?.end ?? first?.end, start <= end else { return nil }
        return DayInterval(start: start, end: end)
    }
}
