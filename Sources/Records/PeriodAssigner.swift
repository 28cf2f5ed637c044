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
        let own = own.level == nil ? OwnUnit(names: onlyName()) : own
        var dated: [DatedFigure] = []
        dated.reserveCapacity(reading.figures.count)
        var next = 0
        var sentence: Int32 = -1
        var named: DayInterval?
        var start: Mention?
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
            dated.append(DatedFigure(figure: withSettledScope(figure, own), period: period(of: figure, named: named)))
        }
        return dated
    }

    /// The one unit that the scopes name, when a third of the figures or more speak of it; empty when they name several or none.
    private func onlyName() -> [GazetteerKey] {
        var name: GazetteerKey?
        var named = 0
        var all = 0
        for figure in reading.figures where figure.indicator != .none {
            all += 1
            guard figure.scopeStart < figure.scopeEnd, figure.scopeKind == .unit, Int(figure.scopeEnd) <= reading.text.count else { continue }
            named += 1
            let key = GazetteerKey(UnsafeBufferPointer(rebasing: reading.text[Int(figure.scopeStart)..<Int(figure.scopeEnd)]))
            if let name, name != key { return [] }
            name = key
        }
        return name.map { named * 3 >= all ? [$0] : [] } ?? []
    }

    private func withSettledScope(_ figure: Figure, _ own: OwnUnit) -> Figure {
        guard figure.scopeStart < figure.scopeEnd, Int(figure.scopeEnd) <= reading.text.count else { return figure }
        let scope = UnsafeBufferPointer(rebasing: reading.text[Int(figure.scopeStart)..<Int(figure.scopeEnd)])
        guard own.isMeant(by: scope, figure.scopeKind) else { return figure }
        var figure = figure
        figure.scopeStart = 0
        figure.scopeEnd = 0
        return figure
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
