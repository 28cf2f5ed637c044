import Extraction

extension ScoreReport {
    /// The report as one JSON object; with `errors`, each article's differences too.
    public func json(errors: Bool) -> JSONValue {
        .object([
            .init("schemaVersion", "1.0"),
            .init("articles", .number(String(scores.first?.articles.count ?? 0))),
            .init("bootstrap", .object([.init("draws", .number(String(bootstrap.draws))), .init("seed", .number(String(bootstrap.seed)))])),
            .init("readers", .array(scores.map { reader($0, errors: errors) })),
        ])
    }

    private func reader(_ score: CorpusScore, errors: Bool) -> JSONValue {
        var members: [JSONValue.Member] = [.init("reader", .string(score.reader))]
        members.append(.init("measures", .object(score.measures.map { .init($0.name, value(of: $0, in: score)) })))
        members.append(.init("falseFiguresIn2000TrapWords", number(score.falseFiguresIn2000Words)))
        let kinds = score.byKind
        members.append(.init("byKind", .object(kinds.keys.sorted().compactMap { key in
            kinds[key].map { kind in
                .init(key, .object([.init("articles", .number(String(kind.articles.count)))] + kind.measures.map { .init($0.name, value(of: $0, in: kind)) }))
            }
        })))
        members.append(.init("byGroup", tallies(score.byGroup)))
        members.append(.init("byIndicator", tallies(score.byCode)))
        members.append(.init("facts", .object(Fact.allCases.map { .init($0.rawValue, json(score.total($0), nil)) })))
        if errors { members.append(.init("errors", .array(score.articles.flatMap { $0.errors.map(json) }))) }
        return .object(members)
    }

    private func value(of measure: Measure, in score: CorpusScore) -> JSONValue {
        let interval = bootstrap.interval(of: measure, over: score.articles)
        switch measure.value {
        case .tally(let tally): return json(score.total(tally), interval)
        case .share(let share):
            let total = score.total(share)
            return .object([.init("rate", number(total.rate)), .init("part", .number(String(total.part))), .init("whole", .number(String(total.whole)))] + bounds(interval))
        }
    }

    private func tallies(_ tallies: [String: Tally]) -> JSONValue {
        .object(tallies.sorted { $0.key < $1.key }.map { .init($0.key, json($0.value, nil)) })
    }

    private func json(_ tally: Tally, _ interval: Interval?) -> JSONValue {
        .object([
            .init("precision", number(tally.precision)), .init("recall", number(tally.recall)), .init("f1", number(tally.f1)),
            .init("matched", .number(String(tally.matched))), .init("missed", .number(String(tally.missed))), .init("extra", .number(String(tally.extra))),
        ] + bounds(interval))
    }

    private func bounds(_ interval: Interval?) -> [JSONValue.Member] {
        interval.map { [.init("low", number($0.low)), .init("high", number($0.high))] } ?? []
    }

    private func json(_ error: ScoreError) -> JSONValue {
        .object([
            .init("article", .string(error.article)), .init("kind", .string(error.kind.rawValue)), .init("surface", .string(error.surface)),
            .init("start", .number(String(error.span.lowerBound))), .init("end", .number(String(error.span.upperBound))),
            .init("gold", text(error.gold)), .init("read", text(error.read)), .init("rule", text(error.rule)), .init("runnerUp", text(error.runnerUp)), .init("sentence", .string(error.sentence)),
        ])
    }

    private func text(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
    private func number(_ number: Double?) -> JSONValue { number.map { .number(fixed($0, 4)) } ?? .null }
}
