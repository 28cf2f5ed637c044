/// Telling Vietnamese syllables from letters that only look like them.
///
/// A text read in the wrong encoding has letters enough, but hardly a syllable: that decides between encodings.
enum SyllableShape {
    /// True when the letters make a syllable: a known onset, a known rhyme, at most one tone, and one that the rhyme allows.
    static func isSyllable(_ letters: [VietnameseLetter]) -> Bool {
        var tone = Tone.level
        var word = ""
        for letter in letters {
            if letter.tone != .level {
                if tone != .level { return false }
                tone = letter.tone
            }
            guard let scalar = Unicode.Scalar(letter.base) else { return false }
            word.unicodeScalars.append(scalar)
        }
        if rhymes.contains(word), allows(tone, word) { return true }
        for onset in onsets where word.hasPrefix(onset) {
            let rhyme = String(word.dropFirst(onset.count))
            if rhymes.contains(rhyme), allows(tone, rhyme) { return true }
        }
        return false
    }

    /// Rhymes that end in p, t, c or ch bear the acute or the dot.
    private static func allows(_ tone: Tone, _ rhyme: String) -> Bool {
        let isStopped = rhyme.hasSuffix("c") || rhyme.hasSuffix("ch") || rhyme.hasSuffix("p") || rhyme.hasSuffix("t")
        return !isStopped || tone == .acute || tone == .dot
    }

    private static let onsets = [
        "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph", "qu", "r", "s", "t", "th", "tr", "v", "x",
    ]

    private static let rhymes: Set<String> = Set(
        """
        a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây \
        e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu \
        o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong oong op ot \
        ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt \
        u ua uân uâng uât uây uc uê uêch uênh ui um un ung up ut uôc uôi uôm uôn uông uôt uơ uy uya uych uyên uyêt uynh uyt uyu \
        ư ưa ưc ưi ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y yêm yên yêng yêt yêu
        """.split(separator: " ").map { String($0) })
}

/// How Vietnamese a text is: the share of its words with marks that are syllables.
struct LetterStatistics {
    private(set) var syllables = 0
    private(set) var words = 0
    private(set) var replacements = 0

    /// Counts the words of a text. Complexity: O(n).
    init(of text: ArraySlice<UInt8>) {
        var letters: [VietnameseLetter] = []
        var isMarked = false
        var isForeign = false
        for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
            if let letter = VietnameseLetter(scalar.value) {
                letters.append(letter)
                if scalar.value >= 0x80 { isMarked = true }
                continue
            }
            if scalar.value == 0xFFFD { replacements += 1 }
            if scalar.value >= 0x80, scalar.properties.isAlphabetic {
                isForeign = true
                isMarked = true
                continue
            }
            count(letters, isMarked, isForeign)
            letters.removeAll(keepingCapacity: true)
            isMarked = false
            isForeign = false
        }
        count(letters, isMarked, isForeign)
    }

    private mutating func count(_ letters: [VietnameseLetter], _ isMarked: Bool, _ isForeign: Bool) {
        guard isMarked else { return }
        words += 1
        if !isForeign, SyllableShape.isSyllable(letters) { syllables += 1 }
    }

    /// 0…1; 0 when no word has a mark.
    var share: Double { words == 0 ? 0 : Double(syllables) / Double(words + replacements) }
}
