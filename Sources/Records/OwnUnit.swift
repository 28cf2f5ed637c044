import Figures
import Tokens

/// The unit an article is about, as the scopes of its figures may name it.
struct OwnUnit {
    /// The type of a place; nil for an agency, or when the article is about no one unit.
    var type: PlaceType?
    var level: UnitLevel?
    /// `xã Nông Thượng`, `Nông Thượng`; empty when there is none, or more than one.
    var names: [GazetteerKey] = []
    /// Names without their type, where the article's unit is only known as the one most spoken of.
    var bareNames: [GazetteerKey] = []

    /// True when a scope is only the article's own unit: by its name, by its type ("xã tiếp nhận …"), or as a whole ("toàn tỉnh").
    func isMeant(by scope: UnsafeBufferPointer<UInt8>, _ kind: Figure.ScopeKind) -> Bool {
        switch kind {
        case .unit: return !names.isEmpty && names.contains(GazetteerKey(scope)) || !bareNames.isEmpty && bareNames.contains(OwnUnit.bareKey(scope))
        case .level: return false
        case .whole, .generic:
            guard let level else { return true }
            let words = scope.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self).lowercased() }
            // "toàn tỉnh", "trên địa bàn huyện Tân Sơn": the last type of place in it.
            guard let named = words.indices.reversed().lazy.compactMap({ levelNamed(words[$0], behind: $0 > 0 ? words[$0 - 1] : nil) }).first else { return kind == .generic }
            // An agency of the province speaks of the province as its own.
            if level == .department || level == .agency { return named == .province || named == .department }
            return named == level
        }
    }

    /// The key of a name without the words of its type: of `TP Hà Nội` and `UBND thành phố Hà Nội` that of `Hà Nội`.
    static func bareKey(_ scope: UnsafeBufferPointer<UInt8>) -> GazetteerKey {
        var start = scope.startIndex
        while start < scope.endIndex {
            var end = start
            while end < scope.endIndex, scope[end] != 0x20, scope[end] != 0x2E { end += 1 }
            guard end < scope.endIndex, end > start, let word = fold(UnsafeBufferPointer(rebasing: scope[start..<end])), typeWords.contains(word) else { break }
            start = end + 1
            while start < scope.endIndex, scope[start] == 0x20 { start += 1 }
        }
        return GazetteerKey(UnsafeBufferPointer(rebasing: scope[start..<scope.endIndex]))
    }

    private static let typeWords: [FoldedWord] = ["ubnd", "tỉnh", "thành", "phố", "tp", "huyện", "quận", "q", "thị", "xã", "trấn", "phường", "p", "tx"].compactMap { word in
        var word = word
        return word.withUTF8 { fold($0) }
    }

    /// The level of `huyện` in "toàn huyện"; nil for a word that is no type of place, such as the last of "cả nước".
    private func levelNamed(_ word: String, behind: String?) -> UnitLevel? {
        switch word {
        case "tỉnh": .province
        case "phố", "tp": type == .province || type == .city ? level : .district
        case "huyện", "quận": .district
        case "xã": behind == "thị" ? .district : .commune
        case "phường", "trấn", "khu": .commune
        case "sở": .department
        default: nil
        }
    }
}
