import Foundation
import Testing

/// Found by the fuzzer: what a text says does not hang on how its letters are stored, nor on whether its last line is ended.
@Suite struct RewrittenTests {
    @Test(arguments: ["Range á2", "9ậ)", "5ê) hồ sơ", "Tờ trình số 5/Tờ-UBND", "khoản 2ă"])
    func decomposedLettersAreTheSame(_ text: String) {
        let composed = kinds(text.precomposedStringWithCanonicalMapping)
        #expect(kinds(text.decomposedStringWithCanonicalMapping) == composed)
        #expect(!composed.isEmpty)
    }

    @Test(arguments: ["5)", "3.", "a) 5", "12/", "Lượt xem: 5"])
    func aLineBreakAtTheEndChangesNothing(_ text: String) { #expect(kinds(text + "\n") == kinds(text)) }

    private func kinds(_ text: String) -> [String] { Reading(text).mentions.map { "\($0.kind) \($0.reason) \($0.value)" } }
}
