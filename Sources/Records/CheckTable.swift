import Figures

/// The statements that can be checked: what adds up to what, what is part of what, and what is a share of what.
///
/// Nearly all come from the relations of the indicators; the few that their one list of parts cannot hold stand here.
struct CheckTable: Sendable {
    /// The parts that add up to a whole.
    struct Equation: Sendable {
        var whole: IndicatorID
        var parts: [IndicatorID]
        /// False when parts may be missing that no indicator counts: the sum is a lower bound.
        var closes: Bool
        /// The statement: `dossiers.received = dossiers.resolved + dossiers.pending`.
        var rule: String
    }
    /// What a part is no more than.
    struct Bound: Sendable {
        var whole: IndicatorID
        /// The statement: `tasks.completed <= tasks.planned`.
        var rule: String
    }

    /// Second equations of a whole. Source: the columns of form II.06a/VPCP/KSTT and the national report's appendix.
    private static let further: [(whole: String, parts: [String], closes: Bool)] = [
        ("dossiers.received", ["dossiers.resolved", "dossiers.pending"], true),
        ("dossiers.resolved", ["dossiers.resolved_early_or_on_time", "dossiers.resolved_overdue"], true),
        ("tasks.planned", ["tasks.completed", "tasks.remaining"], true),
        ("procedures.total", ["procedures.one_stop", "procedures.outside_one_stop"], true),
        ("assigned.total", ["assigned.completed_on_time", "assigned.completed_late", "assigned.overdue_open"], false),
    ]

    /// The equations of each indicator as a whole.
    let equations: [[Equation]]
    /// What the unit of each indicator counts.
    let nouns: [NounClass]
    let valueTypes: [Indicator.ValueType]
    /// The wholes that each indicator is a part of.
    let wholes: [[Bound]]
    /// What each rate is a share of; `.none` for what is no rate.
    let numerators: [IndicatorID]
    let denominators: [[IndicatorID]]
    let carriedOver: IndicatorID
    let pending: IndicatorID
    let returned: IndicatorID
    let sessions: IndicatorID
    let attendees: IndicatorID
    let papiScore: IndicatorID

    init(_ lexicon: Lexicon) {
        var equations = lexicon.indicators.indices.map { index -> [Equation] in
            let parts = lexicon.indicators[index].sumOf
            return parts.isEmpty ? [] : [CheckTable.equation(IndicatorID(index), parts, closes: true, lexicon)]
        }
        for entry in CheckTable.further {
            let whole = lexicon.indicator(entry.whole)
            let parts = entry.parts.map { lexicon.indicator($0) }
            if whole == .none || parts.contains(.none) { continue }
            if equations[Int(whole.index)].contains(where: { Set($0.parts) == Set(parts) }) { continue }
            equations[Int(whole.index)].append(CheckTable.equation(whole, parts, closes: entry.closes, lexicon))
        }
        self.equations = equations
        valueTypes = lexicon.indicators.map(\.valueType)
        wholes = lexicon.indicators.map { part in
            part.partOf.map { whole in Bound(whole: whole, rule: part.code + " <= " + lexicon.indicators[Int(whole.index)].code) }
        }
        numerators = lexicon.indicators.map(\.rateNumerator)
        denominators = lexicon.indicators.map(\.rateDenominators)
        nouns = lexicon.indicators.map { indicator in
            var unit = indicator.unit
            return unit.withUTF8 { NounClass($0) }
        }
        carriedOver = lexicon.indicator("dossiers.carried_over")
        pending = lexicon.indicator("dossiers.pending")
        returned = lexicon.indicator("dossiers.returned_withdrawn")
        sessions = lexicon.indicator("outreach.sessions")
        attendees = lexicon.indicator("outreach.attendees")
        papiScore = lexicon.indicator("index.papi_score")
    }
    private static func equation(_ whole: IndicatorID, _ parts: [IndicatorID], closes: Bool, _ lexicon: Lexicon) -> Equation {
        let codes = parts.map { lexicon.indicators[Int($0.index)].code }
        let rule = lexicon.indicators[Int(whole.index)].code + (closes ? " = " : " >= ") + codes.joined(separator: " + ")
        return Equation(whole: whole, parts: parts, closes: closes, rule: rule)
    }
}
