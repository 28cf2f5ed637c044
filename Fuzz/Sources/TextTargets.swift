import CICU
import Extraction
import Figures
import Mentions
import Records
import Tokens

/// Tokens hold every byte but blank space, in order, and no word of ICU's is cut across.
struct TokenTarget: FuzzTarget {
    private let tokenizer = Tokenizer(vocabulary: Vocabulary())

    func read(_ bytes: [UInt8]) {
        bytes.withUnsafeBufferPointer { text in
            tokenizer.tokenize(text)
            var end = 0
            var edges = Set([0, text.count])
            for token in tokenizer.buffer {
                require(Int(token.start) >= end && token.start < token.end && Int(token.end) <= text.count, "token \(token.start)..<\(token.end) behind \(end)")
                requireBlank(text, end..<Int(token.start))
                end = Int(token.end)
                edges.insert(Int(token.start))
                edges.insert(end)
            }
            requireBlank(text, end..<text.count)
            if String(validating: bytes, as: UTF8.self) != nil, !bytes.contains(0) { requireICUWords(text, edges) }
        }
    }

    private func requireBlank(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        let between = String(decoding: text[range], as: UTF8.self)
        for scalar in between.unicodeScalars {
            let isBlank = scalar.properties.isWhitespace || [0x200B, 0x200C, 0x200D, 0xFEFF, 0x2060, 0x180E, 0xAD].contains(scalar.value)
            require(isBlank, "U+\(String(scalar.value, radix: 16)) at \(range) is in no token")
        }
    }

    private func requireICUWords(_ text: UnsafeBufferPointer<UInt8>, _ edges: Set<Int>) {
        var offsets = [Int32](repeating: 0, count: text.count + 2)
        var status = [Int32](repeating: 0, count: text.count + 2)
        let count = text.withMemoryRebound(to: CChar.self) { cicu_word_boundaries($0.baseAddress, Int32($0.count), &offsets, &status, Int32(offsets.count)) }
        var start = 0
        for n in 0..<max(0, Int(count)) {
            let end = Int(offsets[n])
            // Numbers and letters. The thin space of numbers (U+202F) and the byte order mark are blank here and part of a word there.
            if (100..<400).contains(status[n]), !String(decoding: text[start..<end], as: UTF8.self).unicodeScalars.contains(where: { $0.value == 0x202F || $0.value == 0xFEFF }) {
                require(edges.contains(start) && edges.contains(end), "ICU's word at \(start)..<\(end) is cut across")
            }
            start = end
        }
    }
}

/// Mentions stand in order within the text, and hold every digit once.
struct MentionTarget: FuzzTarget {
    private let vocabulary = Vocabulary()
    private let tokenizer: Tokenizer
    private let readers: [MentionReader]

    init() {
        readers = [MentionReader(vocabulary: vocabulary), MentionReader(vocabulary: vocabulary, options: MentionReader.Options(everyNumeral: true))]
        tokenizer = Tokenizer(vocabulary: vocabulary)
    }

    func read(_ bytes: [UInt8]) {
        bytes.withUnsafeBufferPointer { text in
            tokenizer.tokenize(text)
            for reader in readers {
                reader.read(text, tokens: tokenizer.buffer)
                var end: UInt32 = 0
                var isHeld = [Bool](repeating: false, count: text.count)
                for mention in reader.mentions {
                    require(mention.start >= end && mention.start < mention.end && Int(mention.end) <= text.count, "mention \(mention.start)..<\(mention.end) behind \(end)")
                    require(Int(mention.tokens.end) <= tokenizer.count && mention.unitEnd >= mention.tokens.end, "mention \(mention.start) reaches behind the tokens")
                    end = mention.end
                    for place in Int(mention.start)..<Int(mention.end) { isHeld[place] = true }
                }
                for place in text.indices where text[place] &- 0x30 < 10 { require(isHeld[place], "the digit at \(place) is in no mention") }
            }
        }
    }
}

/// Every numeral is in one list, the JSON is of the schema, and nothing depends on what was read before or on CR.
struct RecordTarget: FuzzTarget {
    private let extractor = Extractor()
    private let writer: JSONWriter
    private let validator = try? SchemaValidator()

    init() { writer = JSONWriter(lexicon: extractor.lexicon, layout: extractor.layout) }

    func read(_ bytes: [UInt8]) {
        let record = extractor.record(from: bytes, source: DocumentSource(id: "x"))
        requireLists(bytes, record)
        writer.removeAll()
        writer.write(record)
        let json = Array(writer.bytes)
        require((try? JSONValue(parsing: json)) != nil, "the JSON cannot be read")
        let faults = json.withUnsafeBufferPointer { validator?.faults(in: $0) ?? [] }
        require(faults.isEmpty, "the schema says \(faults.first?.description ?? "")")
        _ = extractor.record(from: Array("Xã tiếp nhận 351 hồ sơ, đúng hạn 350 hồ sơ.".utf8), source: DocumentSource(id: "y"))
        writer.removeAll()
        writer.write(extractor.record(from: bytes, source: DocumentSource(id: "x")))
        require(Array(writer.bytes) == json, "the same text gives other bytes")
        if !bytes.contains(0x0D) {
            let other = extractor.record(from: bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }, source: DocumentSource(id: "x"))
            require(readings(other) == readings(record), "CR before LF changes figures")
        }
    }

    private func readings(_ record: Record) -> [String] { record.figures.map { "\($0.figure.indicator.index) \($0.figure.value) \($0.figure.bound) \($0.figure.status)" } }

    private func requireLists(_ text: [UInt8], _ record: Record) {
        var owner = [UInt8](repeating: 0, count: text.count)
        func claim(_ start: UInt32, _ end: UInt32, _ list: UInt8) {
            require(start < end && Int(end) <= text.count, "span \(start)..<\(end)")
            for byte in Int(start)..<Int(end) {
                require(owner[byte] == 0 || owner[byte] == list, "byte \(byte) is in two lists")
                owner[byte] = list
            }
        }
        for figure in record.figures.map(\.figure) { claim(figure.start, figure.end, 1) }
        for date in record.dates { claim(date.source.start, date.source.end, 2) }
        for reference in record.references { claim(reference.source.start, reference.source.end, 3) }
        for numeral in record.unclaimed { claim(numeral.source.start, numeral.source.end, 4) }
        for place in text.indices where text[place] &- 0x30 < 10 { require(owner[place] != 0, "the digit at \(place) is in no list") }
    }
}
