import CICU
import Foundation
import Testing
@testable import Tokens

/// The tokens of a text as copies.
func tokens(_ bytes: [UInt8]) -> [Token] {
    let tokenizer = Tokenizer(vocabulary: Vocabulary())
    return bytes.withUnsafeBufferPointer { buffer in
        tokenizer.tokenize(buffer)
        return Array(tokenizer.buffer)
    }
}

func words(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return tokens(bytes).map { String(decoding: bytes[Int($0.start)..<Int($0.end)], as: UTF8.self) }
}

/// The articles of `Corpus/development` as bytes, marks and all.
func corpusTexts() throws -> [[UInt8]] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Corpus/development")
    return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        .filter { $0.pathExtension == "txt" }.sorted { $0.path < $1.path }.map { [UInt8](try Data(contentsOf: $0)) }
}

/// A random text of Vietnamese syllables, digits, marks, decomposed letters and other scripts, from a seed.
func randomText(seed: UInt64, length: Int) -> [UInt8] {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    func next(_ bound: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state % UInt64(bound))
    }
    let pieces = ["hồ sơ", "Đã", "giải quyết", "1.204", "98,5", "%", " ", " ", "\n", "\t", "16/20", "KH-UBND", "hoà", "e\u{302}\u{301}", "đồng", "\u{A0}", ",", ".", ":", "(", ")", "…", "漢字", "ไทย", "85mm", "\u{200B}", "a_b", "@x", "1.250.000đ", "-", "–", "“", "🙂", "q'h"]
    var text = ""
    for _ in 0..<length { text += pieces[next(pieces.count)] }
    return Array(text.utf8)
}

@Suite struct TokenTests {
    @Test(arguments: [
        ("thực hiện được16/20 nhiệm vụ", ["thực", "hiện", "được", "16", "/", "20", "nhiệm", "vụ"]),
        ("98,5% hồ sơ", ["98", ",", "5", "%", "hồ", "sơ"]),
        ("85mm; 1.250.000đ", ["85", "mm", ";", "1", ".", "250", ".", "000", "đ"]),
        ("41/KH-UBND", ["41", "/", "KH", "-", "UBND"]),
        ("hoa\u{300}n tất", ["hoa\u{300}n", "tất"]),
        ("bộ\u{A0}hồ\u{200B}sơ", ["bộ", "hồ", "sơ"]),
        ("", []),
    ])
    func cuts(_ text: String, _ expected: [String]) { #expect(words(text) == expected) }

    @Test(arguments: [
        ("hoà", "hòa"), ("TỶ", "tỉ"), ("quí", "quý"), ("Đồng", "đo\u{302}\u{300}ng"), ("thuỷ", "thủy"), ("lí", "lý"),
    ])
    func foldsToOneWord(_ a: String, _ b: String) {
        let vocabulary = Vocabulary()
        #expect(vocabulary.intern(a) == vocabulary.intern(b))
    }

    @Test(arguments: [("hồ", "hộ"), ("sơ", "so"), ("mai", "may"), ("hai", "hay"), ("một", "mốt")])
    func keepsApart(_ a: String, _ b: String) {
        let vocabulary = Vocabulary()
        #expect(vocabulary.intern(a) != vocabulary.intern(b))
    }

    /// Tokens are in order, do not overlap, lie in the text, and only blank space stands between them.
    @Test func rejoinToTheBytes() throws {
        for text in try corpusTexts() + (0..<200).map({ randomText(seed: UInt64($0 + 1), length: 120) }) + [[0xC3, 0x28, 0x00, 0xFF, 0x41, 0x0D, 0x0A, 0xE1, 0xBA]] {
            var last = 0
            for token in tokens(text) {
                #expect(Int(token.start) >= last && token.end > token.start && Int(token.end) <= text.count)
                let gap = String(decoding: text[last..<Int(token.start)], as: UTF8.self)
                #expect(gap.unicodeScalars.allSatisfy { $0.properties.isWhitespace || $0 == "\u{200B}" || $0 == "\u{FEFF}" }, "\(gap.debugDescription)")
                last = Int(token.end)
            }
        }
    }

    /// Every word that ICU's UAX #29 iterator finds is a run of whole tokens: tokens are finer, never across.
    @Test func refineTheWordsOfICU() throws {
        for text in try corpusTexts() + (0..<200).map({ randomText(seed: UInt64($0 + 7_000), length: 120) }) {
            var edges = Set<Int>([0, text.count])
            for token in tokens(text) {
                edges.insert(Int(token.start))
                edges.insert(Int(token.end))
            }
            var offsets = [Int32](repeating: 0, count: text.count + 2)
            var status = [Int32](repeating: 0, count: text.count + 2)
            let count = text.withUnsafeBytes { raw in
                cicu_word_boundaries(raw.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(text.count), &offsets, &status, Int32(offsets.count))
            }
            try #require(count > 0)
            var start = 0
            for n in 0..<Int(count) {
                let end = Int(offsets[n])
                // 100…399: numbers and letters; ideographs (400) and Thai are cut by dictionary.
                if (100..<400).contains(status[n]), !String(decoding: text[start..<end], as: UTF8.self).unicodeScalars.contains(where: { (0xE00...0xE7F).contains($0.value) }) {
                    #expect(edges.contains(start) && edges.contains(end), "«\(String(decoding: text[start..<end], as: UTF8.self))» at \(start)")
                }
                start = end
            }
        }
    }
}

@Suite struct SentenceTests {
    static func sentences(_ text: String) -> [String] {
        let vocabulary = Vocabulary()
        let reader = SentenceReader(vocabulary: vocabulary)
        let tokenizer = Tokenizer(vocabulary: vocabulary)
        let bytes = Array(text.utf8)
        return bytes.withUnsafeBufferPointer { buffer in
            tokenizer.tokenize(buffer)
            reader.read(buffer, tokens: tokenizer.buffer)
            return reader.sentences.map { String(decoding: bytes[Int($0.start)..<Int($0.end)], as: UTF8.self) }
        }
    }

    @Test(arguments: [
        ("Xã có 3 tổ. Đã họp.", ["Xã có 3 tổ.", "Đã họp."]),
        ("TP. Bắc Kạn nhận 1.204 hồ sơ.", ["TP. Bắc Kạn nhận 1.204 hồ sơ."]),
        ("Tổng 12. 486 hồ sơ", ["Tổng 12. 486 hồ sơ"]),
        ("Trực tuyến\n4.896\n95,5%\nTrực tiếp\n231", ["Trực tuyến\n4.896\n95,5%", "Trực tiếp\n231"]),
        ("Xã đã tiếp nhận\n351 hồ sơ,\ngiải quyết xong", ["Xã đã tiếp nhận", "351 hồ sơ,\ngiải quyết xong"]),
        ("Trả 5 hồ sơ.Trong đó 2 trễ", ["Trả 5 hồ sơ.", "Trong đó 2 trễ"]),
        ("1. Kết quả đạt được", ["1. Kết quả đạt được"]),
        ("“Tốt.” Ông nói.", ["“Tốt.”", "Ông nói."]),
    ])
    func cuts(_ text: String, _ expected: [String]) { #expect(SentenceTests.sentences(text) == expected) }

    @Test(arguments: [
        ("Xã A họp\n1. Kết quả đạt được", SentenceSpan.Kind.heading),
        ("Xã A họp\nII. TỒN TẠI, HẠN CHẾ", .heading),
        ("Xã A họp\n2) Đã tiếp nhận 351 hồ sơ, trả 340.", .numbered),
        ("Xã A họp\n- Trực tuyến 205;", .bullet),
        ("Xã A họp\nẢnh: Đoàn kiểm tra tại bộ phận một cửa", .caption),
        ("Xã A họp\nTin liên quan", .residue),
        ("Xã A họp\nLượt xem: 35", .residue),
        ("Xã A họp\nHoàng Thạc", .byline),
        ("Xã A họp\nTác giả: Lò Thị Hạnh", .byline),
        ("Xã A họp\nXã đã tiếp nhận 351 hồ sơ.", .prose),
        ("Kiểm tra công tác cải cách hành chính", .title),
    ])
    func knowsTheKindOfALine(_ text: String, _ kind: SentenceSpan.Kind) { #expect(SentenceTests.kinds(text).last == kind) }

    static func kinds(_ text: String) -> [SentenceSpan.Kind] {
        let vocabulary = Vocabulary()
        let reader = SentenceReader(vocabulary: vocabulary)
        let tokenizer = Tokenizer(vocabulary: vocabulary)
        return Array(text.utf8).withUnsafeBufferPointer { buffer in
            tokenizer.tokenize(buffer)
            reader.read(buffer, tokens: tokenizer.buffer)
            return reader.sentences.map(\.kind)
        }
    }

    /// One step past the stated limit: a sentence without end is cut, and nothing is lost.
    @Test func cutsAtItsLimit() {
        let long = Array(repeating: "hồ sơ", count: SentenceReader.lengthMaxTokens * 2).joined(separator: " ")
        let cut = SentenceTests.sentences(long)
        #expect(cut.count > 1)
        #expect(cut.joined(separator: " ") == long)
        #expect(SentenceTests.sentences(Array(repeating: "hồ sơ", count: 50).joined(separator: " ")).count == 1)
    }
}
