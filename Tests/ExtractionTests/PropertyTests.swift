import Extraction
import Foundation
import Records
import Testing

/// What holds of every text, written, mutated or random.
@Suite struct PropertyTests {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The texts under `Examples` and `Corpus/development`, marks and front matter included: they are text too.
    static let articles: [[UInt8]] = {
        let folders = ["Examples", "Corpus/development"].map { root.appendingPathComponent($0) }
        let files = folders.flatMap { (try? FileManager.default.contentsOfDirectory(at: $0, includingPropertiesForKeys: nil)) ?? [] }
        return files.filter { $0.pathExtension == "txt" }.sorted { $0.path < $1.path }.prefix(40).compactMap { (try? Data(contentsOf: $0)).map { Array($0) } }
    }()

    /// A generator with a stated sequence, so that a failure can be found again.
    struct Generator: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    /// What is wrong with the record of a text; none when all holds.
    static func faults(_ text: [UInt8], _ extractor: Extractor) -> [String] {
        let record = extractor.record(from: text, source: DocumentSource(id: "x"))
        var faults: [String] = []
        // 1 figure, 2 date, 3 reference, 4 unclaimed, by byte.
        var owner = [UInt8](repeating: 0, count: text.count)
        func claim(_ start: UInt32, _ end: UInt32, _ list: UInt8, _ name: String) {
            guard start < end, Int(end) <= text.count else { return faults.append("\(name) \(start)..<\(end) lies outside the text") }
            for byte in Int(start)..<Int(end) {
                if owner[byte] != 0, owner[byte] != list { faults.append("byte \(byte) of \(name) is in another list too") }
                owner[byte] = list
            }
        }
        for figure in record.figures.map(\.figure) { claim(figure.start, figure.end, 1, "figure") }
        for date in record.dates { claim(date.source.start, date.source.end, 2, "date") }
        for reference in record.references { claim(reference.source.start, reference.source.end, 3, "reference") }
        for numeral in record.unclaimed { claim(numeral.source.start, numeral.source.end, 4, "unclaimed") }
        for (offset, byte) in text.enumerated() where byte &- 0x30 < 10 && owner[offset] == 0 {
            let context = String(decoding: text[max(0, offset - 20)..<min(text.count, offset + 20)], as: UTF8.self)
            faults.append("the digit at \(offset) is in no list: “\(context)”")
        }
        let starts = record.figures.map(\.figure.start)
        if zip(starts, starts.dropFirst()).contains(where: { $0 > $1 }) { faults.append("figures are not in text order") }
        return faults
    }

    static func mutated(_ text: [UInt8], _ generator: inout Generator) -> [UInt8] {
        var bytes = text
        for _ in 0..<Int.random(in: 1...30, using: &generator) where !bytes.isEmpty {
            let place = Int.random(in: 0..<bytes.count, using: &generator)
            switch Int.random(in: 0..<5, using: &generator) {
            case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
            case 1: bytes.remove(at: place)
            case 2: bytes.insert(contentsOf: Array("1.2/3-4%,5:".utf8).shuffled(using: &generator).prefix(3), at: place)
            case 3: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 12)], at: Int.random(in: 0...bytes.count, using: &generator))
            default: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...40, using: &generator)))
            }
        }
        return bytes
    }

    @Test func everyNumeralOfEveryArticleIsInOneList() {
        let extractor = Extractor()
        for text in PropertyTests.articles { #expect(PropertyTests.faults(text, extractor) == []) }
    }

    @Test func everyNumeralOfMutatedTextIsInOneList() {
        let extractor = Extractor()
        var generator = Generator(state: 2_022)
        for text in PropertyTests.articles.prefix(20) {
            for _ in 0..<6 {
                let changed = PropertyTests.mutated(text, &generator)
                let faults = PropertyTests.faults(changed, extractor)
                #expect(faults == [])
            }
        }
    }

    @Test func everyNumeralOfRandomTextIsInOneList() {
        let extractor = Extractor()
        var generator = Generator(state: 7)
        let words = ["hồ sơ", "năm", "tháng", "ngày", "Điều", "số", "quý", "từ", "đến", "%", "/", "-", ".", ",", ":", "(", ")", "\n", " ", "triệu", "mười", "thứ", "12", "2022", "3,5", "1.204", "07", "0", "99999999999999999999", "KH-UBND", "không có", "một", "\u{0301}", "\u{0}", "\r"]
        for _ in 0..<300 {
            let text = (0..<Int.random(in: 1...40, using: &generator)).map { _ in (words.randomElement(using: &generator) ?? "") + (Bool.random(using: &generator) ? " " : "") }.joined()
            let faults = PropertyTests.faults(Array(text.utf8), extractor)
            #expect(faults == [], "\(text.debugDescription)")
        }
        for length in [1, 7, 400, 4_000] {
            let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &generator) }
            #expect(PropertyTests.faults(bytes, extractor) == [])
        }
    }

    @Test func theSameTextGivesTheSameBytes() {
        let extractor = Extractor()
        let writer = JSONWriter(lexicon: extractor.lexicon, layout: extractor.layout)
        func bytes(_ text: [UInt8]) -> [UInt8] {
            writer.removeAll()
            writer.write(extractor.record(from: text, source: DocumentSource(id: "x")))
            return Array(writer.bytes)
        }
        let texts = PropertyTests.articles.prefix(10)
        let first = texts.map(bytes)
        let again = texts.reversed().map(bytes)
        #expect(first == again.reversed())
        #expect(first.allSatisfy { (try? JSONValue(parsing: $0)) != nil })
    }
}
