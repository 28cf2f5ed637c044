import Extraction
import Figures
import Mentions
import Records

/// Prints figures as comma-separated values (RFC 4180 quoting, UTF-8), one figure a row.
struct CSVPrinter {
    let lexicon: Lexicon

    /// The names of the columns.
    static let heading = "document,figure,indicator,label,value,unit,bound,status,implied,of,scope,period_start,period_end,start,end,text,sentence,rule,confidence\n"

    func text(_ record: Record) -> String {
        let names = lexicon.ruleNames
        return record.figures.enumerated().map { number, dated in row(record, number, dated, names) }.joined()
    }

    private func row(_ record: Record, _ number: Int, _ dated: DatedFigure, _ ruleNames: [String]) -> String {
        let figure = dated.figure
        let index = Int(figure.indicator.index)
        let indicator = lexicon.indicators.indices.contains(index) ? lexicon.indicators[index] : nil
        let written = oneLine(record[TextSpan(start: figure.unitStart, end: figure.unitEnd)])
        let span = Int(figure.start)..<Int(figure.end)
        let rule = Int(figure.rule)
        let scope = TextSpan(start: figure.scopeStart, end: figure.scopeEnd)
        let unit: String = indicator?.unit ?? Labels.unit(figure.unit, written)
        let whole: String = figure.partOf >= 0 ? "f\(figure.partOf + 1)" : ""
        var cells: [String] = [record.document.id, "f\(number + 1)", indicator?.code ?? "", indicator?.label ?? ""]
        cells += [figure.value.description, unit, "\(figure.bound)", "\(figure.status)", figure.isImplied ? "true" : "false", whole]
        cells += [oneLine(record[scope]), dated.period.map { iso($0.start) } ?? "", dated.period.map { iso($0.end) } ?? ""]
        cells += [String(figure.start), String(figure.end), record[TextSpan(start: figure.start, end: figure.end)]]
        cells += [oneLine(quotedSentence(in: record.text, around: span)), ruleNames.indices.contains(rule) ? ruleNames[rule] : "", fixedText(figure.confidence)]
        let fromText: Set<Int> = [0, 5, 10, 15, 16]
        return cells.enumerated().map { csvCell($1, isFromText: fromText.contains($0)) }.joined(separator: ",") + "\n"
    }

    private func iso(_ day: Day) -> String {
        let month = day.month < 10 ? "0\(day.month)" : String(day.month)
        let date = day.day < 10 ? "0\(day.day)" : String(day.day)
        return "\(day.year)-\(month)-\(date)"
    }

    private func fixedText(_ confidence: Float) -> String {
        let hundredths = Int((confidence * 100).rounded())
        return hundredths >= 100 ? "1" : "0.\(hundredths < 10 ? "0" : "")\(hundredths)"
    }
}
