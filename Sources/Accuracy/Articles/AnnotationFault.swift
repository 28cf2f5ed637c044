import Extraction

/// Something an annotated file says that the guide does not allow, with its place.
public struct AnnotationFault: Error, Sendable, Equatable {
    public var place: FilePlace
    public var message: Message
    /// The line of the file, for the caret under it.
    public var line: String

    public init(place: FilePlace, message: Message, line: String) {
        self.place = place
        self.message = message
        self.line = line
    }

    /// `path:line:column: lỗi A010: …`, then the line and a caret.
    public func text(in language: Language) -> String {
        let caret = String(repeating: " ", count: max(0, place.column - 1)) + "^"
        let word = language == .vietnamese ? "lỗi" : "error"
        return "\(place): \(word) \(message.code): \(message.text(in: language))\n  \(line)\n  \(caret)"
    }
}

/// The known name nearest to a misspelt one; nil when none is near.
///
/// - Complexity: O(names × length²).
public func nearestName(to name: String, among names: some Sequence<String>) -> String? {
    var best: (name: String, distance: Int)?
    let limit = max(2, name.utf8.count / 3)
    for candidate in names {
        let distance = editDistance(Array(name.utf8), Array(candidate.utf8))
        if distance <= limit, best.map({ distance < $0.distance || (distance == $0.distance && candidate < $0.name) }) ?? true {
            best = (candidate, distance)
        }
    }
    return best?.name
}

/// Insertions, deletions and replacements between two byte strings.
private func editDistance(_ first: [UInt8], _ second: [UInt8]) -> Int {
    var row = Array(0...second.count)
    for (i, byte) in first.enumerated() {
        var diagonal = row[0]
        row[0] = i + 1
        for (j, other) in second.enumerated() {
            let above = row[j + 1]
            row[j + 1] = min(above + 1, row[j] + 1, diagonal + (byte == other ? 0 : 1))
            diagonal = above
        }
    }
    return row[second.count]
}
