import Figures
import Mentions
import Tokens

/// Tells what document a number belongs to, and its date.
struct ReferenceReader {
    let reading: Reading
    let table: CueTable

    /// The reference at this place of the mentions.
    func reference(_ index: Int) -> Reference {
        let mention = reading.mentions[index]
        let kind = kindBefore(Int(mention.tokens.first)) ?? kindInNumber(mention)
        return Reference(source: TextSpan(start: mention.start, end: mention.end), kind: kind, date: date(behind: index))
    }

    /// The kind named before the number, `Kế hoạch số`.
    private func kindBefore(_ token: Int) -> ReferenceKind? {
        let start = max(0, token - 5)
        var cues = FlatList<Cue>(capacity: 8)
        defer { cues.deallocate() }
        table.append(start..<token, of: reading.tokens, to: &cues)
        guard let cue = cues.last(where: { $0.kind == .document }), token - cue.end <= 1 else { return nil }
        return ReferenceKind.allCases[Int(cue.payload)]
    }

    /// The kind its letters stand for: `QĐ` of `58/QĐ-UBND`.
    private func kindInNumber(_ mention: Mention) -> ReferenceKind? {
        let number = reading.text[Int(mention.start)..<Int(mention.end)]
        for part in number.split(whereSeparator: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "-") }).dropFirst() {
            for (letters, kind) in ReferenceReader.letters where part.elementsEqual(letters.utf8) { return kind }
        }
        return nil
    }

    /// Source: Nghị định 30/2020/NĐ-CP, appendix III, abbreviations of kinds of documents.
    private static let letters: [(String, ReferenceKind)] = [
        ("KH", .plan), ("QĐ", .decision), ("NQ", .resolution), ("NĐ", .decree), ("TT", .circular), ("TTLT", .circular), ("CT", .directive), ("CV", .dispatch),
        ("BC", .report), ("TB", .notice), ("KL", .conclusion), ("TTr", .submission), ("CTr", .programme), ("HD", .guidance), ("ĐA", .scheme), ("BB", .minutes),
        ("GM", .invitation), ("QyĐ", .regulation), ("QC", .rules), ("CĐ", .telegram), ("PL", .ordinance),
    ]

    /// The date of the document when it stands right behind: `ngày 17/02/2023`.
    private func date(behind index: Int) -> CalendarDate? {
        let next = index + 1
        guard reading.mentions.indices.contains(next) else { return nil }
        let (number, date) = (reading.mentions[index], reading.mentions[next])
        return date.kind == .date && date.date.role == .document && date.tokens.first - number.tokens.end <= 3 ? date.date : nil
    }
}
