/// A mistake in a lexicon file: where it is, what is wrong, what was expected.
public struct LexiconProblem: Error, Sendable, Equatable {
    /// Name of the file below `Lexicons/`.
    public let file: String
    /// From 1.
    public let line: Int
    public let column: Int
    /// A stable code, `L001` …
    public let code: String
    /// What is wrong, in Vietnamese.
    public let message: String
    /// What to try; empty when there is no advice.
    public let advice: String
    /// The line as it stands in the file.
    public let text: String

    /// `nouns.txt:12:3: lỗi L002: …` with the line and a caret below.
    public var description: String {
        var out = "\(file):\(line):\(column): lỗi \(code): \(message)\n"
        out += "  \(text)\n"
        out += "  " + String(repeating: " ", count: max(0, column - 1)) + "^\n"
        if !advice.isEmpty { out += "  gợi ý: \(advice)\n" }
        return out
    }
}

/// The name among `known` that is nearest to `name` by edit distance; nil when none is near.
/// - Complexity: O(known × length²).
public func nearestName(to name: String, among known: [String]) -> String? {
    var best: (String, Int)?
    for candidate in known {
        let distance = editDistance(Array(name), Array(candidate))
        if distance < best?.1 ?? Int.max { best = (candidate, distance) }
    }
    guard let best, best.1 <= max(2, name.count / 2) else { return nil }
    return best.0
}

private func editDistance(_ a: [Character], _ b: [Character]) -> Int {
    var row = Array(0...b.count)
    for i in 0..<a.count {
        var diagonal = row[0]
        row[0] = i + 1
        for j in 0..<b.count {
            let above = row[j + 1]
            row[j + 1] = min(above + 1, row[j] + 1, diagonal + (a[i] == b[j] ? 0 : 1))
            diagonal = above
        }
    }
    return row[b.count]
}
