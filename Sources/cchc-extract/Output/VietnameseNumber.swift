import Mentions
import Usage

extension DecimalValue {
    /// The value as Vietnamese writes it: `1.234`, `98,5`.
    var vietnameseText: String {
        let printed = description.split(separator: ".", maxSplits: 1)
        let whole = printed[0].drop { $0 == "-" }
        var grouped = ""
        for (place, digit) in whole.enumerated() {
            if place > 0, (whole.count - place) % 3 == 0 { grouped += "." }
            grouped.append(digit)
        }
        let sign = printed[0].hasPrefix("-") ? "-" : ""
        return sign + grouped + (printed.count == 2 ? "," + printed[1] : "")
    }

    /// The value in the language of this run: `1.234,5` or `1,234.5`.
    var spokenText: String {
        language == .vietnamese ? vietnameseText : String(vietnameseText.map { $0 == "." ? "," : $0 == "," ? "." : $0 })
    }
}
