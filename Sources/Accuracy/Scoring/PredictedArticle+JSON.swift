import Extraction
import Mentions

extension PredictedArticle {
    /// Reads the record that a program printed for one article.
    ///
    /// Lists and keys that are absent are empty; a figure without a usable span or value is a fault.
    public init(record: JSONValue) throws(Message) {
        self.init()
        for item in record["figures"]?.elements ?? [] {
            guard let numeral = item["value"]?.numeral, let value = DecimalValue(decimal: numeral) else {
                throw Message("E171", "Bản ghi có số liệu thiếu giá trị.", "The record has a figure without a value.")
            }
            figures.append(Figure(
                span: try PredictedArticle.span(of: item), code: item["indicator"]?.text, value: value,
                bound: item["bound"]?.text ?? "exact", status: item["status"]?.text ?? "result",
                scope: item["scope"]?.text, rule: item["rule"]?.text))
        }
        for item in record["dates"]?.elements ?? [] {
            dates.append(Date(span: try PredictedArticle.span(of: item), value: item["value"]?.text ?? "", role: item["role"]?.text ?? ""))
        }
        for item in record["references"]?.elements ?? [] { references.append(try PredictedArticle.span(of: item)) }
        for item in record["unclaimed"]?.elements ?? [] { unclaimed.append(try PredictedArticle.span(of: item)) }
        readFacts(record)
    }

    private static func span(of item: JSONValue) throws(Message) -> Range<Int> {
        guard let start = item["source"]?["start"]?.whole, let end = item["source"]?["end"]?.whole, start <= end, start >= 0 else {
            throw Message("E172", "Bản ghi có mục thiếu vị trí (source.start, source.end).", "The record has an item without a place (source.start, source.end).")
        }
        return start..<end
    }

    private mutating func readFacts(_ record: JSONValue) {
        let inspection = record["inspection"]
        facts[.date] = inspection?["date"]?["value"]?.text
        facts[.session] = inspection?["date"]?["session"]?.text
        facts[.unit] = inspection?["unit"]?["name"]?.text
        facts[.team] = inspection?["team"]?["name"]?.text
        facts[.leader] = inspection?["leader"]?["name"]?.text
        facts[.leaderPost] = inspection?["leader"]?["post"]?.text
        if let start = record["period"]?["start"]?.text, let end = record["period"]?["end"]?.text { facts[.period] = "\(start)/\(end)" }
    }
}
