import CICU
import CLetters
import Testing
@testable import Tokens

/// The table of letters is ICU's.
@Test func everyLetterOfICUIsOne() {
    let differing = (UInt32(0x80)..<0x110000).filter { cletters_is_letter($0) != cicu_is_letter($0) }
    #expect(differing.isEmpty, "U+\(differing.first.map { String($0, radix: 16) } ?? "")")
}

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
