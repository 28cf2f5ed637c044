import Tokens

/// True when two names are the same but for case, blanks, composition (NFC, NFD) and the place of the tone mark.
func sameWords(_ first: String, _ second: String) -> Bool { foldedWords(first) == foldedWords(second) }

/// The words of a name, each folded as the tokenizer folds it where it can be.
private func foldedWords(_ text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).map { word in
        var copy = String(word)
        let key = copy.withUTF8 { fold($0) }
        return key.map { "\($0.low) \($0.high)" } ?? copy.lowercased()
    }
}
