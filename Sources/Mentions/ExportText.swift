import Tokens

/// Dates and times as the rows of `MentionExport` write them.
enum DateText {
    static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

    static func year(_ year: Int) -> String {
        let text = String(year)
        return String(repeating: "0", count: max(0, 4 - text.utf8.count)) + text
    }

    private static func head(_ year: Int?) -> String { year.map { DateText.year($0) + "-" } ?? "--" }

    static func month(_ year: Int?, _ month: Int) -> String { head(year) + two(month) }
    static func day(_ year: Int?, _ month: Int, _ day: Int) -> String { head(year) + two(month) + "-" + two(day) }

    /// First day of the first month and last day of the last; February of an unknown year has 28.
    static func span(_ year: Int?, from first: Int, through last: Int) -> (String, String) {
        (day(year, first, 1), day(year, last, daysIn(month: last, year: year)))
    }

    static func daysIn(month: Int, year: Int?) -> Int {
        switch month {
        case 2:
            guard let year, year % 4 == 0, year % 100 != 0 || year % 400 == 0 else { return 28 }
            return 29
        case 4, 6, 9, 11: return 30
        default: return 31
        }
    }

    /// Seconds since midnight as HH:MM, or HH:MM:SS when there are any.
    static func time(_ seconds: Int) -> String {
        let text = two(seconds / 3_600) + ":" + two(seconds / 60 % 60)
        return seconds % 60 == 0 ? text : text + ":" + two(seconds % 60)
    }
}

/// A unit of time: its name and, for the exact ones, its length in seconds.
struct DurationUnit {
    var name: String
    var seconds: Int?
}

extension TokenView {
    /// ISO 4217 code of the currency behind (or before) a sum.
    func currency(of mention: Mention) -> String {
        let named = words.named
        for index in Int(mention.tokens.end)..<max(Int(mention.tokens.end), Int(mention.unitEnd)) {
            let word = word(index)
            if word == named.usd || word == named.đô || isMark(index, "$") { return "USD" }
            if word == named.euro || word == named.eur { return "EUR" }
            if word == named.yên || word == named.yen { return "JPY" }
            if word == named.tệ { return "CNY" }
            if kind(index) == .other, token(index).count == 3, text[Int(token(index).start) + 2] == 0xAC { return "EUR" }
        }
        return isMark(Int(mention.tokens.first) - 1, "$") ? "USD" : "VND"
    }

    func durationUnit(of mention: Mention) -> DurationUnit {
        let named = words.named
        switch word(Int(mention.tokens.end)) {
        case named.giây: return DurationUnit(name: "giây", seconds: 1)
        case named.phút: return DurationUnit(name: "phút", seconds: 60)
        case named.giờ, named.tiếng: return DurationUnit(name: "giờ", seconds: 3_600)
        case named.ngày: return DurationUnit(name: "ngày")
        case named.tuần: return DurationUnit(name: "tuần")
        case named.tháng: return DurationUnit(name: "tháng")
        case named.quý: return DurationUnit(name: "quý")
        default: return DurationUnit(name: "năm")
        }
    }

    /// The symbol of a measure: `mét vuông` is m2, `ki lô mét trên giờ` km/h; other units as written.
    func measureSymbol(of mention: Mention) -> String {
        let named = words.named
        let first = Int(mention.tokens.end)
        let end = Int(mention.unitEnd)
        guard first < end else { return "" }
        var at = first
        var symbol = ""
        let head = word(at)
        if head == named.héc {
            return "ha"
        } else if head == named.ki || head == named.kí {
            symbol = "k"
            at += 2
        } else if head == named.mi {
            symbol = "m"
            at += 2
        } else if head == named.xăng || head == named.xen {
            symbol = "c"
            at += 2
        }
        if at > first {
            let base = word(at)
            symbol += base == named.lít ? "l" : base == named.mét ? "m" : "g"
            if base == named.lít || base == named.mét || base == named.gam { at += 1 }
        } else if head == named.mét {
            symbol = "m"
            at += 1
        } else if head == named.lít {
            symbol = "l"
            at += 1
        }
        if word(at) == named.vuông { (symbol, at) = (symbol + "2", at + 1) }
        if word(at) == named.khối { (symbol, at) = (symbol + "3", at + 1) }
        if word(at) == named.trên { return symbol + "/h" }
        guard at < end else { return symbol }
        return symbol + String(decoding: text[Int(token(at).start)..<Int(token(end - 1).end)], as: UTF8.self).lowercased()
    }
}
