import Figures
import Tokens

extension FactReader {
    static let authorWordsMax = 8

    /// The author named in the last lines: `Hoàng Thạc`, `Tác giả: Kim Chi`, `Lò Thị Hạnh (TT Truyền thông - VH)`.
    func author(_ reading: Reading) -> TextSpan? {
        var cuesOfLine = FlatList<Cue>(capacity: 16)
        defer { cuesOfLine.deallocate() }
        for sentence in reading.sentences.suffix(4).reversed() where Int(sentence.tokens.first) >= title.upperBound {
            let line = sentence.tokens.range
            guard line.count <= 16 else { return nil }
            cuesOfLine.removeAll()
            table.append(line, of: reading.tokens, to: &cuesOfLine)
            if cuesOfLine.contains(where: { $0.kind == .residue && $0.first <= line.lowerBound + 1 }) { continue }
            if let name = name(in: line, cuesOfLine, reading) { return reading.span(name) }
            if reading.isMark(line.upperBound - 1, ".") { return nil }
        }
        return nil
    }

    private func name(in line: Range<Int>, _ cues: FlatList<Cue>, _ reading: Reading) -> Range<Int>? {
        var start = line.lowerBound
        if let cue = cues.last(where: { $0.kind == .author && $0.first <= line.lowerBound + 2 }), reading.isMark(cue.end, ":") { start = cue.end + 1 }
        var end = start
        var words = 0
        while end < line.upperBound {
            let token = reading.tokens[end]
            if token.kind == .word {
                guard token.flags.contains(.capitalized) || reading.isMark(end - 1, ".") else { break }
                words += 1
            } else if !(words > 0 && ["-", "–", ".", ",", "'", "&"].contains(where: { reading.isMark(end, $0) })) {
                break
            }
            end += 1
        }
        guard words > 0, words <= FactReader.authorWordsMax, end == line.upperBound || reading.isMark(end, "(") || start > line.lowerBound else { return nil }
        return start..<end
    }
}
