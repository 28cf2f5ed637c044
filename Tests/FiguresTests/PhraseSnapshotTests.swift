import Mentions
import Testing
import Tokens
@testable import Figures

/// The phrases of the built-in lexicon, kept read, are the phrases read from their text.
@Suite struct PhraseSnapshotTests {
    /// A lexicon behind the words of the readers, as an extractor makes it.
    static func lexicon(_ snapshot: PhraseSnapshot? = nil, otherWords: [String] = []) -> (Lexicon, MentionReader, SentenceReader) {
        let vocabulary = Vocabulary()
        for word in otherWords { _ = vocabulary.intern(word) }
        let mentions = MentionReader(vocabulary: vocabulary)
        let sentences = SentenceReader(vocabulary: vocabulary)
        return (Lexicon(vocabulary: vocabulary, snapshot: snapshot), mentions, sentences)
    }

    /// What a lexicon makes of some sentences.
    static func readings(_ made: (Lexicon, MentionReader, SentenceReader)) -> [String] {
        let (lexicon, mentions, sentences) = made
        let tokenizer = Tokenizer(vocabulary: lexicon.vocabulary)
        let reader = FigureReader(lexicon: lexicon)
        reader.readsAnySubject = true
        let text = Array("""
            Xã tiếp nhận 351 hồ sơ, trong đó trực tuyến 205; đã giải quyết 340 hồ sơ, đúng hạn 338 (đạt 99,4%), quá hạn 02.
            Tuyên truyền được 15 buổi với 688 lượt người dự; rà soát 12 TTHC, không có hồ sơ quá hạn.
            Chỉ số PAR INDEX xếp thứ 5/63, tăng 2 bậc so với cùng kỳ; mức độ hài lòng đạt 92,5%.
            """.utf8)
        return text.withUnsafeBufferPointer { buffer in
            tokenizer.tokenize(buffer)
            mentions.read(buffer, tokens: tokenizer.buffer)
            sentences.read(buffer, tokens: tokenizer.buffer)
            reader.read(buffer, tokens: tokenizer.buffer, mentions: mentions.mentions, sentences: sentences.sentences)
            return reader.figures.map { figure in
                "\(figure.start) \(figure.value) \(figure.indicator == .none ? "" : lexicon.indicators[Int(figure.indicator.index)].code) \(figure.status) \(figure.rule) \(figure.confidence)"
            }
        }
    }

    @Test func readsAlike() throws {
        let plain = PhraseSnapshotTests.lexicon()
        let bytes = try #require(plain.0.phraseSnapshot())
        bytes.withUnsafeBytes { raw in
            let snapshot = PhraseSnapshot(raw)
            let kept = PhraseSnapshotTests.lexicon(snapshot)
            #expect(kept.0.trie.counts == plain.0.trie.counts)
            #expect(kept.0.conceptNames == plain.0.conceptNames)
            #expect(kept.0.nounConcepts == plain.0.nounConcepts)
            #expect(kept.0.vocabulary.wordCount == plain.0.vocabulary.wordCount)
            #expect(kept.0.indicators.map(\.code) == plain.0.indicators.map(\.code))
            #expect(kept.0.ruleNames == plain.0.ruleNames)
            #expect(PhraseSnapshotTests.readings(kept) == PhraseSnapshotTests.readings(plain))
            #expect(PhraseSnapshotTests.readings(plain).count > 8)
        }
    }

    /// Behind other words than those it was made behind, a snapshot is not used.
    @Test func isNotUsedBehindOtherWords() throws {
        let bytes = try #require(PhraseSnapshotTests.lexicon().0.phraseSnapshot())
        bytes.withUnsafeBytes { raw in
            let other = PhraseSnapshotTests.lexicon(PhraseSnapshot(raw), otherWords: ["khác"])
            #expect(PhraseSnapshotTests.readings(other) == PhraseSnapshotTests.readings(PhraseSnapshotTests.lexicon()))
        }
    }

    /// A damaged one is not used either: cut short, or with any byte changed.
    @Test func isNotUsedWhenDamaged() throws {
        let bytes = try #require(PhraseSnapshotTests.lexicon().0.phraseSnapshot())
        let vocabulary = PhraseSnapshotTests.lexicon(otherWords: []).0.vocabulary
        let fresh = Vocabulary()
        _ = (MentionReader(vocabulary: fresh), SentenceReader(vocabulary: fresh))
        #expect(vocabulary.wordCount > fresh.wordCount)
        #expect(bytes.withUnsafeBytes { PhraseSnapshot($0).fits(fresh) })
        for length in [0, 7, 119, 120, bytes.count / 2, bytes.count - 1] {
            #expect(!bytes[..<length].withUnsafeBytes { PhraseSnapshot($0).fits(fresh) }, "\(length) bytes")
        }
        var place = 0
        while place < bytes.count {
            var damaged = bytes
            damaged[place] ^= 0x10
            #expect(!damaged.withUnsafeBytes { PhraseSnapshot($0).fits(fresh) }, "byte \(place)")
            place += place < 128 ? 1 : 997
        }
    }
}
