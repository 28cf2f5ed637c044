import CICU
import CLetters
import Testing
@testable import Tokens

/// The table of letters is ICU's.
@Test func everyLetterOfICUIsOne() {
    let differing = (UInt32(0x80)..<0x110000).filter { cletters_is_letter($0) != cicu_is_letter($0) }
    #expect(differing.isEmpty, "U+\(differing.first.map { String($0, radix: 16) } ?? "")")
}

/// A tone or joiner that stands before no letter is no part of the word behind it, as ICU has it.
@Test(arguments: ["\u{302}n", "\u{301}\u{301}đã", "\u{AD}n", "5\u{302}n", " \u{302}hồ"])
func strayMarksBeginNoWord(_ text: String) {
    let found = words(text)
    #expect(found.last?.unicodeScalars.first?.properties.isAlphabetic == true)
    #expect(found.last?.unicodeScalars.allSatisfy { $0.properties.isAlphabetic } == true)
}

/// Found by the fuzzer: ICU parts Hangul from Latin letters.
@Test func hangulIsPartedFromLatin() { #expect(words("h뺩n").count == 3) }

/// A word read sixteen bytes at a time is the word read letter by letter, wherever it stands.
@Test(arguments: ["hồ", "nghiệp", "Nguyễn", "trường", "khuyếch", "TTHC", "a", "abcdefghijklmno", "abcdefghijklmnop", "hoà", "đã", "“hồ", "hồ”", "hồ sơ", "x\u{1F600}y"])
func knownWordsAreReadAlike(_ word: String) {
    let tail = " và nhiều chữ khác nữa"
    let alone = tokens(Array(word.utf8)).map { [Int($0.start), Int($0.end), Int($0.flags.rawValue)] }
    let bytes = Array((word + tail + " " + word + tail + "\t" + word + tail).utf8)
    let all = tokens(bytes)
    for place in [0, word.utf8.count + tail.utf8.count + 1, 2 * (word.utf8.count + tail.utf8.count + 1)] {
        let found = all.filter { Int($0.start) >= place && Int($0.end) <= place + word.utf8.count }
        #expect(found.map { [Int($0.start) - place, Int($0.end) - place] } == alone.map { Array($0.prefix(2)) })
        #expect(found.map { $0.flags.rawValue & ~3 } == alone.map { UInt8($0[2]) & ~3 })
    }
}
