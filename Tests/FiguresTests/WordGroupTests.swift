import Testing
import Tokens
@testable import Figures

struct WordGroupTests {
    @Test("A group holds its words and no others, also where they share their lowest bits")
    func membership() {
        let group: WordGroup = [200, 264, 1_000, 200]
        let members: Set<WordID> = [200, 264, 1_000]
        for word in 0..<WordID(5_000) { #expect(group.contains(word) == members.contains(word)) }
        #expect(!WordGroup().contains(0))
    }

    @Test("A group of so many words is full of them")
    func fullGroup() {
        let words = (0..<WordGroup.wordsMax).map { WordID(128 + 67 * $0) }
        let group = WordGroup(words)
        #expect(words.allSatisfy { group.contains($0) })
        #expect(!group.contains(129))
    }
}
