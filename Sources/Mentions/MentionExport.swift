import Tokens

/// One mention as `cchc-extract mentions` prints it.
public struct MentionRow: Sendable, Equatable {
    /// What kind of expression it is.
    public enum Kind: String, Sendable {
        case number, percent, ratio, date, period, time, money, ordinal, duration, measure
    }
    public var kind: Kind
    /// The value in plain notation: `98.5`, `16/20`, `2022-11-04`, `2022-01-01/2022-09-30`, `07:30`, `50000 VND`, `30 phút`.
    ///
    /// A date whose year is not written has none: `--11-04`.
    public var value: String
    /// The text of the expression, with its unit.
    public var surface: String
    /// First byte in the text, and the byte behind the last.
    public var start: Int
    public var end: Int
    /// The value with the year taken from the article or from `published`; nil when nothing was taken.
    public var resolved: String?
}

/// Turns the mentions of one text into rows: a pair of dates becomes one period, N/M one ratio.
///
/// Numbers that are part of names, references, labels, telephone numbers and counters give no row.
public struct MentionExport {
    private let view: TokenView
    private let mentions: [Mention]

    /// - Parameters:
    ///   - reader: has just read `text`.
    ///   - tokens: the tokens of `text`.
    public init(reader: MentionReader, text: UnsafeBufferPointer<UInt8>, tokens: UnsafeBufferPointer<Token>) {
        view = TokenView(text: text, tokens: tokens, words: reader.words, readsEveryNumeral: reader.options.everyNumeral)
        mentions = reader.mentions
    }

    /// The rows, in text order. Complexity: O(n) in the mentions and their bytes.
    public func rows() -> [MentionRow] {
        var rows: [MentionRow] = []
        var index = 0
        while index < mentions.count {
            let (row, next) = row(at: index)
            if let row { rows.append(row) }
            index = next
        }
        return rows
    }

    /// The row that starts with the mention at `index`, and the index of the mention behind it.
    private func row(at index: Int) -> (MentionRow?, Int) {
        let mention = mentions[index]
        switch mention.kind {
        case .date: return dateRow(at: index)
        case .number: return quantityRow(at: index)
        case .ignored: return (ignoredRow(at: index), index + 1)
        case .reference, .dropped: return (nil, index + 1)
        }
    }

    private func makeRow(_ kind: MentionRow.Kind, _ value: String, from first: Mention, through last: Mention, resolved: String? = nil) -> MentionRow {
        let end = last.kind == .number ? Int(view.token(max(Int(last.unitEnd), Int(last.tokens.end)) - 1).end) : Int(last.end)
        let surface = String(decoding: view.text[Int(first.start)..<end], as: UTF8.self)
        return MentionRow(kind: kind, value: value, surface: surface, start: Int(first.start), end: end, resolved: resolved)
    }

    // MARK: Dates

    private func dateRow(at index: Int) -> (MentionRow, Int) {
        let first = mentions[index]
        if first.flags.contains(.rangeStart), index + 1 < mentions.count, mentions[index + 1].kind == .date {
            let last = mentions[index + 1]
            let sharesYear = first.flags.contains(.yearInferred) != last.flags.contains(.yearInferred)
            let start = bounds(of: first, keepsYear: sharesYear).first
            let end = bounds(of: last, keepsYear: sharesYear).last
            let resolved = bounds(of: first, keepsYear: true).first + "/" + bounds(of: last, keepsYear: true).last
            let isInferred = first.flags.contains(.yearInferred) && last.flags.contains(.yearInferred)
            return (makeRow(.period, start + "/" + end, from: first, through: last, resolved: isInferred ? resolved : nil), index + 2)
        }
        let written = bounds(of: first, keepsYear: false)
        let inferred = bounds(of: first, keepsYear: true)
        let isPeriod = first.date.precision == .quarter || first.date.precision == .half || first.date.precision == .firstMonths
        let value = isPeriod ? written.first + "/" + written.last : written.first
        let resolved = isPeriod ? inferred.first + "/" + inferred.last : inferred.first
        return (makeRow(isPeriod ? .period : .date, value, from: first, through: first, resolved: value == resolved ? nil : resolved), index + 1)
    }

    /// First and last day of a quarter, half or first months; for the others the date itself, twice.
    private func bounds(of mention: Mention, keepsYear: Bool) -> (first: String, last: String) {
        let date = mention.date
        let year = date.year == 0 || mention.flags.contains(.yearInferred) && !keepsYear ? nil : Int(date.year)
        let month = Int(date.month)
        switch date.precision {
        case .day:
            let text = DateText.day(year, month, Int(date.day))
            return (text, text)
        case .month:
            let text = DateText.month(year, month)
            return (text, text)
        case .year:
            let text = year.map(DateText.year) ?? "--"
            return (text, text)
        case .quarter: return DateText.span(year, from: month * 3 - 2, through: month * 3)
        case .half: return DateText.span(year, from: month * 6 - 5, through: month * 6)
        case .firstMonths: return DateText.span(year, from: 1, through: max(1, min(12, month)))
        }
    }

    // MARK: Quantities

    private func quantityRow(at index: Int) -> (MentionRow?, Int) {
        let mention = mentions[index]
        if mention.flags.contains(.numerator), index + 1 < mentions.count, mentions[index + 1].flags.contains(.denominator) {
            let lower = mentions[index + 1]
            return (makeRow(.ratio, valueText(mention) + "/" + valueText(lower), from: mention, through: lower), index + 2)
        }
        if mention.flags.contains(.ordinal), view.word(Int(mention.tokens.first) - 1) == view.words.named.thứ {
            return (makeRow(.ordinal, valueText(mention), from: mention, through: mention), index + 1)
        }
        switch mention.unit {
        case .percent, .percentPoint: return (makeRow(.percent, valueText(mention), from: mention, through: mention), index + 1)
        case .money: return (makeRow(.money, valueText(mention) + " " + view.currency(of: mention), from: mention, through: mention), index + 1)
        case .measure: return (makeRow(.measure, valueText(mention) + " " + view.measureSymbol(of: mention), from: mention, through: mention), index + 1)
        case .duration: return durationRow(at: index)
        case .none, .point, .rank: return (makeRow(.number, valueText(mention), from: mention, through: mention), index + 1)
        }
    }

    /// `bốn phút ba mươi giây` is one duration of 270 seconds.
    private func durationRow(at index: Int) -> (MentionRow, Int) {
        let first = mentions[index]
        let unit = view.durationUnit(of: first)
        if index + 1 < mentions.count, let larger = unit.seconds, let whole = first.value.whole {
            let second = mentions[index + 1]
            if second.unit == .duration, second.tokens.first == first.unitEnd, let smaller = view.durationUnit(of: second).seconds, smaller < larger,
                let rest = second.value.whole
            {
                let total = whole * Int64(larger / smaller) + rest
                return (makeRow(.duration, "\(total) \(view.durationUnit(of: second).name)", from: first, through: second), index + 2)
            }
        }
        return (makeRow(.duration, valueText(first) + " " + unit.name, from: first, through: first), index + 1)
    }

    /// The value in plain notation, also where 64 bits cannot hold it.
    private func valueText(_ mention: Mention) -> String {
        guard mention.flags.contains(.overflow), let numeral = view.wordNumeral(at: Int(mention.tokens.first)) else { return mention.value.description }
        return numeral.scale == 0 ? String(numeral.digits) : mention.value.description
    }

    // MARK: Times and ordinals

    private func ignoredRow(at index: Int) -> MentionRow? {
        let mention = mentions[index]
        if mention.flags.contains(.clock), let seconds = mention.value.whole {
            return makeRow(.time, DateText.time(Int(seconds)), from: mention, through: mention)
        }
        guard mention.reason == .ordinal, view.word(Int(mention.tokens.first) - 1) == view.words.named.thứ, !namesWeekday(at: index) else { return nil }
        return makeRow(.ordinal, valueText(mention), from: mention, through: mention)
    }

    /// `Thứ Tư, 07/01/2015`: a day of the week before a date.
    private func namesWeekday(at index: Int) -> Bool {
        guard index + 1 < mentions.count, mentions[index + 1].kind == .date, let value = mentions[index].value.whole, value >= 2, value <= 7 else { return false }
        return mentions[index + 1].tokens.first - mentions[index].tokens.end <= 3
    }
}
