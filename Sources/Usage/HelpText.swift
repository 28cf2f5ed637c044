/// Help as the argument parser writes it, in the language of this run.
public enum HelpText {
    /// The headings and remarks that the parser writes in English.
    private static let phrases: [(String, String)] = [
        ("OVERVIEW: ", ""), ("USAGE: ", "CÁCH DÙNG: "), ("ARGUMENTS:", "ĐỐI SỐ:"), ("OPTIONS:", "TÙY CHỌN:"), ("SUBCOMMANDS:", "LỆNH CON:"),
        ("Show the version.", "In phiên bản."), ("Show help information.", "In trợ giúp."), ("Show subcommand help information.", "In trợ giúp của lệnh con."),
        ("(default: ", "(mặc định: "), (" default: ", " mặc định: "), ("(default)", "(mặc định)"), ("(values: ", "(giá trị: "), ("<subcommand>", "<lệnh-con>"), ("<options>", "<tùy-chọn>"),
        ("  See '", "  Xem '"), ("' for detailed help.", "' để có trợ giúp từng lệnh."),
    ]

    public static func spoken(_ help: String) -> String {
        guard language == .vietnamese else { return help }
        var text = help
        for (english, vietnamese) in phrases { text = replaced(text, english, vietnamese) }
        return text
    }

    /// Every place of one text replaced by another.
    static func replaced(_ text: String, _ old: String, _ new: String) -> String {
        var output = ""
        var rest = text[...]
        while let place = rest.firstRange(of: old) {
            output += rest[..<place.lowerBound] + new
            rest = rest[place.upperBound...]
        }
        return output + rest
    }
}
