/// The list numbers of a Word document, which its text does not hold: `1.`, `a)`, `-`.
final class WordNumbering: MarkupListener {
    private struct Level {
        var format = "decimal"
        var pattern = ""
        var start = 1
    }

    /// Levels by abstract numbering, abstract numbering by list.
    private var levels: [String: [Int: Level]] = [:]
    private var abstracts: [String: String] = [:]
    private var counters: [String: [Int: Int]] = [:]

    private var abstract = ""
    private var list = ""
    private var level = 0

    func start(_ name: MarkupName, _ attributes: MarkupAttributes) {
        switch name.key {
        case Key.abstractNum where name == "w:abstractNum": abstract = attributes.string("w:abstractNumId") ?? ""
        case Key.abstractNum where name == "w:abstractNumId": abstracts[list] = attributes.string("w:val") ?? ""
        case Key.num where name == "w:num": list = attributes.string("w:numId") ?? ""
        case Key.level where name == "w:lvl":
            level = attributes.string("w:ilvl").flatMap { Int($0) } ?? 0
            if list.isEmpty { levels[abstract, default: [:]][level] = Level() }
        case Key.numberFormat where name == "w:numFmt": change { $0.format = attributes.string("w:val") ?? "decimal" }
        case Key.levelText where name == "w:lvlText": change { $0.pattern = attributes.string("w:val") ?? "" }
        case Key.start where name == "w:start": change { $0.start = attributes.string("w:val").flatMap { Int($0) } ?? 1 }
        default: break
        }
    }

    func end(_ name: MarkupName) {
        if name == "w:num" { list = "" }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

    private func change(_ body: (inout Level) -> Void) {
        guard list.isEmpty else { return }
        body(&levels[abstract, default: [:]][level, default: Level()])
    }

    /// The label of the next item of a list, `1.2.`; `-` for a bullet, empty when the list has none.
    func label(list: String, level: Int) -> String {
        guard let abstract = abstracts[list], let levels = levels[abstract], let own = levels[level] else { return "" }
        if own.format == "bullet" { return "-" }
        if own.format == "none" { return "" }
        var counts = counters[abstract] ?? [:]
        counts[level] = (counts[level] ?? own.start - 1) + 1
        for deeper in counts.keys where deeper > level { counts[deeper] = nil }
        counters[abstract] = counts
        var label = own.pattern
        for n in 0...8 where label.contains("%\(n + 1)") {
            let number = counts[n] ?? levels[n]?.start ?? 1
            label = label.split(separator: "%\(n + 1)", omittingEmptySubsequences: false).joined(separator: WordNumbering.spell(number, levels[n]?.format ?? "decimal"))
        }
        return label
    }

    private static func spell(_ number: Int, _ format: String) -> String {
        switch format {
        case "lowerLetter": return letters(number)
        case "upperLetter": return letters(number).uppercased()
        case "lowerRoman": return roman(number).lowercased()
        case "upperRoman": return roman(number)
        case "decimalZero": return number < 10 ? "0\(number)" : "\(number)"
        default: return "\(number)"
        }
    }

    private static func letters(_ number: Int) -> String {
        guard number > 0, let letter = Unicode.Scalar(UInt32(97 + (number - 1) % 26)) else { return "\(number)" }
        return String(repeating: Character(letter), count: min(8, (number - 1) / 26 + 1))
    }

    private static func roman(_ number: Int) -> String {
        guard (1...3_999).contains(number) else { return "\(number)" }
        var rest = number
        var text = ""
        for (value, sign) in [(1_000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")] {
            while rest >= value {
                text += sign
                rest -= value
            }
        }
        return text
    }

    private enum Key {
        static let abstractNum = MarkupName.key(of: "w:abstractNum"), num = MarkupName.key(of: "w:num"), level = MarkupName.key(of: "w:lvl")
        static let numberFormat = MarkupName.key(of: "w:numFmt"), levelText = MarkupName.key(of: "w:lvlText"), start = MarkupName.key(of: "w:start")
    }
}

/// The numbering that a Word document's styles give their paragraphs.
final class WordStyles: MarkupListener {
    /// List and level by style.
    private(set) var lists: [String: (list: String, level: Int)] = [:]
    private var parents: [String: String] = [:]
    private var style = ""

    func start(_ name: MarkupName, _ attributes: MarkupAttributes) {
        if name == "w:style" { style = attributes.string("w:styleId") ?? "" }
        if name == "w:basedOn" { parents[style] = attributes.string("w:val") }
        if name == "w:numId" { lists[style, default: ("", 0)].list = attributes.string("w:val") ?? "" }
        if name == "w:ilvl" { lists[style, default: ("", 0)].level = attributes.string("w:val").flatMap { Int($0) } ?? 0 }
    }

    func end(_ name: MarkupName) {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

    /// The list of a style, its own or its parent's; nil when it has none.
    func list(of style: String) -> (list: String, level: Int)? {
        var name: String? = style
        for _ in 0..<10 {
            guard let current = name else { return nil }
            if let list = lists[current], !list.list.isEmpty { return list }
            name = parents[current]
        }
        return nil
    }
}
