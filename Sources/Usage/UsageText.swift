/// What the argument parser says about a wrong call, in the language of this run, with a stable code.
public enum UsageText {
    /// The parser's sentence, translated, and where to find help.
    ///
    /// - Parameters:
    ///   - message: the parser's English sentence.
    ///   - usage: all that the parser would print.
    public static func spoken(_ message: String, usage: String) -> String {
        let (code, vietnamese) = translation(message)
        let sentence = language == .vietnamese ? vietnamese : message
        return "cchc-extract: \(say("lỗi", "error")) \(code): \(sentence)\n\(say("Xem", "See")) “cchc-extract \(subcommand(usage))--help”."
    }

    /// The subcommand that the parser's usage line names, with a blank behind it.
    private static func subcommand(_ usage: String) -> String {
        guard let line = usage.split(separator: "\n").first(where: { $0.hasPrefix("Usage: ") }) else { return "" }
        let words = line.split(separator: " ").dropFirst(2).prefix { $0.first.map { $0.isLetter } ?? false }
        return words.map { $0 + " " }.joined()
    }

    private static func translation(_ message: String) -> (code: String, vietnamese: String) {
        let quoted = quotedParts(message)
        let first = quoted.first ?? ""
        if message.hasPrefix("Unknown option") {
            let hint = quoted.count > 1 ? " Có phải “\(quoted[1])”?" : ""
            return ("U001", "Không có tùy chọn “\(first)”.\(hint)")
        }
        if message.hasPrefix("Missing value for") { return ("U002", "Tùy chọn “\(first)” thiếu giá trị.") }
        if message.hasPrefix("The value '") {
            let option = quoted.count > 1 ? quoted[1] : ""
            let listed = message.split(separator: "\n").filter { $0.hasPrefix("  - ") }.map { String($0.dropFirst(4)) }
            let names = listed.isEmpty ? Array(quoted.dropFirst(2)) : listed
            let allowed = names.isEmpty ? "" : " Được dùng: \(names.joined(separator: ", "))."
            return ("U003", "“\(first)” không dùng được cho “\(option)”.\(allowed)")
        }
        if message.hasPrefix("Missing expected argument") { return ("U004", "Thiếu đối số “\(first)”.") }
        if message.contains("nexpected argument") { return ("U005", "Thừa đối số: “\(quoted.joined(separator: "”, “"))”.") }
        return ("U000", message)
    }

    /// The parts of a sentence between single quotes.
    private static func quotedParts(_ message: String) -> [String] {
        message.split(separator: "'", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) }
    }
}
