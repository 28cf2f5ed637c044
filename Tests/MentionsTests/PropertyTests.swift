import Foundation
import Testing
import Tokens
@testable import Mentions

/// What holds for every text whatever it says.
@Suite("Properties of mentions")
struct PropertyTests {
    /// A small generator with a seed, so that a failure can be repeated.
    struct Generator: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return state
        }
    }

    static let pieces: [String] = [
        "1", "02", "351", "2022", "1900", "84912345678", "00", "99999999999999999999", "4/11", "16/20", "22.2", "98,5", "1.234", "1 234", "12. 486", "7-8", "30.8.2021",
        "15/2009/QH12", "41/KH-UBND", "07:30", "7h30", "3,45 %", "%", "$", "₫", "đ", "đồng", "tỷ", "triệu", "nghìn", "rưỡi", "phẩy", "mười", "lăm", "hai", "năm", "tư", "một", "trăm", "linh", "không", "âm",
        "ngày", "tháng", "quý", "III", "IV", "I.", "đầu", "cuối", "từ", "đến", "trước", "hết", "và", "so với", "cùng kỳ", "giai đoạn", "nửa", "thứ", "xếp", "hạng", "điểm", "bậc",
        "hồ sơ", "thủ tục", "người", "xã", "thôn", "tổ", "khu phố", "mức độ", "cấp", "Đề án", "Nghị định", "số", "Điều", "khoản", "Luật", "ISO", "GMT+", "lượt xem", "điện thoại", "(", ")", "[", "/", "-", "–", ".", ",", ";", ":", "+", "&", "\"",
        "\n", "\n\n", "\t", "   ", "\u{A0}", "\u{200B}", "STT", "www.", "@", "://", "COVID-", "Km", "m", "m2", "km/h", "T", "Q", "giờ", "phút", "giây", "sáng", "chiều", "sẽ", "phải", "yêu cầu", "phấn đấu",
    ]

    static func randomText(seed: UInt64, length: Int) -> [UInt8] {
        var generator = Generator(state: seed &* 0x9E37_79B9_7F4A_7C15 | 1)
        var bytes: [UInt8] = []
        for _ in 0..<length {
            if Int.random(in: 0..<12, using: &generator) == 0 {
                bytes.append(UInt8.random(in: 0...255, using: &generator))
            } else if let piece = pieces.randomElement(using: &generator) {
                bytes += Array(piece.utf8)
            }
            if Bool.random(using: &generator) { bytes.append(0x20) }
        }
        return bytes
    }

    /// Faults of the mentions of a text: digits outside or in two mentions, spans that overlap, leave the text or lie.
    static func faults(_ reading: Reading) -> [String] {
        var faults: [String] = []
        var previousEnd = 0
        var covered = [Bool](repeating: false, count: reading.text.count)
        for mention in reading.mentions {
            let (start, end) = (Int(mention.start), Int(mention.end))
            if start < previousEnd || end <= start || end > reading.text.count {
                faults.append("span \(start)..<\(end) after \(previousEnd)")
                continue
            }
            if mention.tokens.isEmpty || Int(mention.tokens.end) > reading.tokens.count || mention.unitEnd < mention.tokens.end { faults.append("tokens \(mention.tokens)") }
            if reading.tokens[Int(mention.tokens.first)].start != mention.start || reading.tokens[Int(mention.tokens.end) - 1].end != mention.end { faults.append("span and tokens differ at \(start)") }
            for offset in start..<end { covered[offset] = true }
            previousEnd = end
        }
        for token in reading.tokens where token.kind == .digits {
            for offset in Int(token.start)..<Int(token.end) where !covered[offset] {
                faults.append("digit at \(offset) in no mention")
                break
            }
        }
        return faults
    }

    @Test("Every digit run of a random text is in exactly one mention", arguments: 0..<40)
    func randomTexts(round: Int) {
        let vocabulary = Vocabulary()
        let reader = MentionReader(vocabulary: vocabulary, options: .init(everyNumeral: round % 2 == 1))
        let tokenizer = Tokenizer(vocabulary: vocabulary)
        for number in 0..<100 {
            let seed = UInt64(round * 1_000 + number)
            let reading = Reading(bytes: PropertyTests.randomText(seed: seed, length: 3 + number), reader: reader, tokenizer: tokenizer)
            let faults = PropertyTests.faults(reading)
            #expect(faults.isEmpty, "seed \(seed): \(faults) in «\(String(decoding: reading.text, as: UTF8.self))»")
        }
    }

    @Test("A reader used again reads the same")
    func isRepeatable() {
        let vocabulary = Vocabulary()
        let reader = MentionReader(vocabulary: vocabulary)
        let tokenizer = Tokenizer(vocabulary: vocabulary)
        for seed in 0..<60 {
            let text = PropertyTests.randomText(seed: UInt64(seed), length: 60)
            let first = Reading(bytes: text, reader: reader, tokenizer: tokenizer).lines
            _ = Reading(bytes: PropertyTests.randomText(seed: UInt64(seed + 7_000), length: 90), reader: reader, tokenizer: tokenizer)
            #expect(Reading(bytes: text, reader: reader, tokenizer: tokenizer).lines == first)
            #expect(Reading(bytes: text).lines == first)
        }
    }

    @Test("Decomposed letters and old tone places read as composed ones")
    func readsDecomposed() {
        let texts = NumeralTests.cases.map(\.text) + NameTests.cases.map(\.text) + DateTests.forms.map(\.text) + DateTests.roles.map(\.text)
        for text in texts {
            let composed = Reading(text).mentions
            let decomposed = Reading(text.decomposedStringWithCanonicalMapping).mentions
            #expect(composed.map(\.kind) == decomposed.map(\.kind), "\(text)")
            #expect(composed.map(\.value) == decomposed.map(\.value), "\(text)")
            #expect(composed.map(\.date) == decomposed.map(\.date), "\(text)")
        }
    }

    /// Inputs that invite quadratic work. Each must take time in proportion to its length.
    static let monsters: [(name: String, unit: String)] = [
        ("digits", "7"), ("digits and blanks", "123 "), ("dotted", "123."), ("slashed", "12/"), ("dashed", "5-"), ("colons", "12:"), ("dates", "ngày 4/11/2022, "), ("days", "4/11 và "),
        ("number words", "hai trăm "), ("magnitudes", "5 triệu "), ("brackets", "(1) "), ("document codes", "12/KH-"), ("commas", "5, "), ("quarters", "quý II, "), ("years", "2021-"),
        ("from", "từ 1/2 đến "), ("capitals", "Văn Chấn "), ("levels", "mức độ 3, "), ("rows", "STT\n1\nMột\n"),
    ]

    @Test("Time grows with length, not with its square", arguments: monsters)
    func isLinear(name: String, unit: String) {
        let vocabulary = Vocabulary()
        let reader = MentionReader(vocabulary: vocabulary)
        let tokenizer = Tokenizer(vocabulary: vocabulary)
        // Processor time of this thread, the best of three: other work on the machine must not count.
        func now() -> Double {
            var time = timespec()
            clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
            return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
        }
        func seconds(bytes: Int) -> Double {
            let text = Array(String(repeating: unit, count: bytes / unit.utf8.count).utf8)
            return text.withUnsafeBufferPointer { buffer in
                tokenizer.tokenize(buffer)
                return (0..<3).map { _ in
                    let start = now()
                    reader.read(buffer, tokens: tokenizer.buffer)
                    return now() - start
                }.min() ?? 0
            }
        }
        let small = max(seconds(bytes: 3_000), 0.0005)
        let large = seconds(bytes: 48_000)
        #expect(large < small * 48, "\(name): 3 kB \(small) s, 48 kB \(large) s")
    }
}
