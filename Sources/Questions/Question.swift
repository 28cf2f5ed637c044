/// A question that analysts ask first.
///
/// What answers it is in `Ingestion`; its name and words are here, so that programs without a database can name it too.
public enum Question: String, Sendable, CaseIterable {
    case overview, units, unit, indicator, failingChecks = "failing-checks", coverage, search, failures, runs, late

    /// True when the question is about a unit, a code or some words.
    public var takesWords: Bool {
        switch self {
        case .unit, .indicator, .search: true
        default: false
        }
    }

    /// What it answers, in both languages.
    public var description: (vietnamese: String, english: String) {
        switch self {
        case .overview: ("mỗi bài một dòng: cơ quan, kỳ, mấy số liệu, mấy chỗ sai lệch", "a line for each document: unit, period, figures, failing checks")
        case .units: ("các cơ quan, địa phương, mỗi nơi bao nhiêu bài, số liệu", "the units, with their documents and figures")
        case .unit: ("mọi số liệu của một nơi, nêu tên hoặc mã nơi ấy", "every figure of a unit, by name or code")
        case .indicator: ("một chỉ tiêu ở mọi nơi, mọi kỳ, nêu mã (xem coverage)", "an indicator over units and periods, by code (see coverage)")
        case .failingChecks: ("những chỗ con số trong cùng một bài không khớp nhau", "the checks that fail")
        case .coverage: ("mỗi chỉ tiêu đã có bao nhiêu số liệu", "how many figures each indicator has")
        case .search: ("tìm bài có những từ này, gõ có dấu hay không dấu", "search the texts, with or without tones")
        case .failures: ("những tệp không đọc được, và vì sao", "documents that could not be read, and why")
        case .runs: ("những lần đã nạp tài liệu", "the runs")
        case .late: ("hồ sơ quá hạn của từng nơi, từng kỳ", "overdue dossiers by unit and period")
        }
    }
}
