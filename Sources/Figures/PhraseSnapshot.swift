import CLexicons
import Tokens

/// The phrases of the built-in lexicon as they are once they have been read, so that a program need not read them at every start.
///
/// Half of a cold start went into the ten thousand phrases of the lexicon. A snapshot is a file beside the program, made
/// by it (`cchc-extract phrases`) and good for just the lexicon and the word lists it was made from; with any other, or
/// none, the phrases are read from their text and nothing else changes.
public struct PhraseSnapshot {
    /// The words of the head, eight bytes each.
    private enum Head: Int, CaseIterable {
        case format, lexicon, wordsBefore, wordsBeforeHash, words, firsts, places, meanings, nameBytes, nounsA, nounsB, nounsC, nounsD, nounsE, conceptFiles, body
    }
    /// The name of the format with the sizes of what is stored.
    private static var format: UInt64 {
        0x3153_5048_5243_4343 ^ UInt64(MemoryLayout<PhraseTrie.Meaning>.stride) << 32 ^ UInt64(PhraseTrie.placeStride) << 40 ^ UInt64(PhraseTrie.firstStride) << 48
    }

    private let bytes: UnsafeRawBufferPointer

    /// - Parameter bytes: what `Lexicon.phraseSnapshot` gave, in memory that outlives the making of a lexicon.
    public init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    private subscript(head: Head) -> Int { Int(truncatingIfNeeded: bytes.loadUnaligned(fromByteOffset: head.rawValue * 8, as: UInt64.self)) }

    // MARK: reading

    /// True when the snapshot is whole and was made of the built-in lexicon behind these words.
    func fits(_ vocabulary: Vocabulary) -> Bool {
        guard bytes.count >= Head.allCases.count * 8, UInt64(bitPattern: Int64(self[.format])) == PhraseSnapshot.format else { return false }
        let counts = [self[.words], self[.firsts], self[.places], self[.meanings], self[.nameBytes]]
        guard counts.allSatisfy({ $0 >= 0 && $0 < 1 << 24 }), bytes.count == offset(ofPart: 5) else { return false }
        guard self[.wordsBefore] == vocabulary.wordCount, self[.wordsBeforeHash] == PhraseSnapshot.hash(vocabulary, upTo: vocabulary.wordCount) else { return false }
        let head = UnsafeRawBufferPointer(rebasing: bytes[..<(Head.body.rawValue * 8)])
        let body = UnsafeRawBufferPointer(rebasing: bytes[(Head.allCases.count * 8)...])
        return self[.lexicon] == PhraseSnapshot.builtInHash && self[.body] == PhraseSnapshot.hash(body, PhraseSnapshot.hash(head, 0))
    }

    /// Where a part begins: words, meanings, first words, places, names, end.
    private func offset(ofPart part: Int) -> Int {
        let sizes = [
            self[.words] * 16, self[.meanings] * MemoryLayout<PhraseTrie.Meaning>.stride, self[.firsts] * PhraseTrie.firstStride,
            self[.places] * PhraseTrie.placeStride, self[.nameBytes],
        ]
        return sizes[..<part].reduce(Head.allCases.count * 8, +)
    }

    private func part(_ part: Int) -> UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: bytes[offset(ofPart: part)..<offset(ofPart: part + 1)]) }

    /// Adds the words of the phrases to a vocabulary.
    func addWords(to vocabulary: Vocabulary) {
        let words = part(0)
        for n in 0..<self[.words] {
            vocabulary.adopt(FoldedWord(low: words.loadUnaligned(fromByteOffset: n * 16, as: UInt64.self), high: words.loadUnaligned(fromByteOffset: n * 16 + 8, as: UInt64.self)))
        }
    }

    var trie: PhraseTrie { PhraseTrie(meanings: part(1), firsts: part(2), places: part(3)) }

    /// The names of the concepts in the order of their numbers, from 1 on.
    var conceptNames: [String] {
        part(4).split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
    }

    var nouns: ConceptSet {
        ConceptSet(words: [Head.nounsA, .nounsB, .nounsC, .nounsD, .nounsE].map { UInt64(bitPattern: Int64(self[$0])) })
    }

    /// True for a file that defines concepts and nothing else, which need not be read at all.
    func holdsOnlyConcepts(file: Int) -> Bool { file < 63 && self[.conceptFiles] >> file & 1 != 0 }

    // MARK: writing

    /// A snapshot of a lexicon.
    static func bytes(of lexicon: Lexicon, wordsBefore: Int, wordsAfter: Int, conceptFiles: Int) -> [UInt8] {
        let names = lexicon.conceptNames.dropFirst().joined(separator: "\n")
        var body: [UInt8] = []
        for n in wordsBefore..<wordsAfter { withUnsafeBytes(of: lexicon.vocabulary.foldedWord(n)) { body += $0 } }
        body += lexicon.trie.memory
        body += Array(names.utf8)
        let nouns = lexicon.nounConcepts
        let counts = lexicon.trie.counts
        var head: [Int] = [
            Int(truncatingIfNeeded: format), builtInHash, wordsBefore, hash(lexicon.vocabulary, upTo: wordsBefore), wordsAfter - wordsBefore,
            counts.firsts, counts.places, counts.meanings, names.utf8.count,
        ]
        head += nouns.words.map { Int(truncatingIfNeeded: $0) }
        head.append(conceptFiles)
        let sum = head.withUnsafeBytes { hash($0, 0) }
        head.append(body.withUnsafeBytes { hash($0, sum) })
        return head.withUnsafeBytes { Array($0) } + body
    }

    // MARK: hashes

    private static var builtInHash: Int {
        var hash = clexicons_count
        for n in 0..<clexicons_count {
            guard let file = clexicons_file_at(n) else { continue }
            hash = self.hash(UnsafeRawBufferPointer(start: file.pointee.bytes, count: file.pointee.count), hash)
        }
        return hash
    }

    private static func hash(_ bytes: UnsafeRawBufferPointer, _ seed: Int) -> Int {
        // Four lanes, for a multiplication takes longer than a load.
        var lanes: (UInt64, UInt64, UInt64, UInt64) = (UInt64(truncatingIfNeeded: seed), 1, 2, 3)
        var place = 0
        func mixed(_ lane: UInt64, _ offset: Int) -> UInt64 {
            let word = (lane ^ bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) &* 0x9E37_79B9_7F4A_7C15
            return word ^ word >> 29
        }
        while place + 32 <= bytes.count {
            lanes = (mixed(lanes.0, place), mixed(lanes.1, place + 8), mixed(lanes.2, place + 16), mixed(lanes.3, place + 24))
            place += 32
        }
        var hash = lanes.0 &+ lanes.1 &* 3 &+ lanes.2 &* 5 &+ lanes.3 &* 7 &+ UInt64(bytes.count)
        while place < bytes.count {
            hash = (hash ^ UInt64(bytes[place])) &* 0x100_0000_01B3
            place += 1
        }
        return Int(truncatingIfNeeded: hash ^ hash >> 32)
    }

    private static func hash(_ vocabulary: Vocabulary, upTo count: Int) -> Int {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for n in 0..<count { hash = (hash ^ vocabulary.foldedWord(n).hash) &* 0x100_0000_01B3 }
        return Int(truncatingIfNeeded: hash)
    }
}
