import Figures
import Mentions
import Records
import Usage

/// What things are called in tables, in the language of this run.
enum Labels {
    static func group(_ name: String) -> String {
        guard let label = groups[name] else { return name }
        return say(label.0, label.1)
    }

    private static let groups: [String: (String, String)] = [
        "tasks": ("Nhiệm vụ trong kế hoạch", "Tasks of the plan"), "assigned": ("Nhiệm vụ được giao", "Assigned tasks"),
        "outreach": ("Tuyên truyền", "Outreach"), "procedures": ("Thủ tục hành chính", "Procedures"), "dossiers": ("Hồ sơ", "Dossiers"),
        "training": ("Tập huấn", "Training"), "digital": ("Chuyển đổi số", "Digital government"), "survey": ("Khảo sát", "Surveys"),
        "index": ("Chỉ số", "Indices"), "documents": ("Văn bản", "Documents"), "inspection": ("Kiểm tra", "Inspection"),
        "digitization": ("Số hóa", "Digitization"), "feedback": ("Phản ánh, kiến nghị", "Feedback"), "finance": ("Tài chính công", "Public finance"),
        "legal": ("Thể chế", "Institutions"), "legalOutreach": ("Phổ biến pháp luật", "Legal outreach"), "meetings": ("Cuộc họp", "Meetings"),
        "org": ("Tổ chức bộ máy", "Organisation"), "payment": ("Thanh toán trực tuyến", "Online payment"), "staff": ("Cán bộ, công chức", "Staff"),
        "workfiles": ("Hồ sơ công việc", "Work files"), "apologies": ("Thư xin lỗi", "Apologies"), "dialogue": ("Đối thoại", "Dialogue"),
        "initiatives": ("Sáng kiến", "Initiatives"),
    ]

    static func status(_ status: Figure.Status) -> String {
        switch status {
        case .result: say("kết quả", "result")
        case .target: say("mục tiêu", "target")
        case .previous: say("kỳ trước", "previous")
        case .change: say("tăng/giảm", "change")
        }
    }

    /// The word before a value that is not exact, with its blank.
    static func bound(_ bound: Figure.Bound) -> String {
        switch bound {
        case .exact: ""
        case .over: say("hơn ", "over ")
        case .under: say("gần ", "nearly ")
        case .about: say("khoảng ", "about ")
        case .atLeast: say("ít nhất ", "at least ")
        case .atMost: say("tối đa ", "at most ")
        }
    }

    /// The unit of a quantity outside the catalogue.
    static func unit(_ unit: Mention.Unit, _ written: String) -> String {
        switch unit {
        case .percent: "%"
        case .percentPoint: say("điểm %", "percentage points")
        case .money: written.isEmpty ? "đồng" : written
        case .point: say("điểm", "points")
        case .rank: say("bậc", "places")
        case .none, .duration, .measure: written
        }
    }

    static func session(_ session: Inspection.EventDate.Session) -> String {
        switch session {
        case .morning: say("sáng", "morning")
        case .afternoon: say("chiều", "afternoon")
        case .evening: say("tối", "evening")
        }
    }

    /// `4/11/2022`, `quý III/2022`, `9 tháng đầu năm 2022`; ISO in English.
    static func date(_ date: CalendarDate) -> String {
        let year = date.year > 0 ? String(date.year) : "?"
        switch date.precision {
        case .day: return say("\(date.day)/\(date.month)/\(year)", "\(year)-\(two(date.month))-\(two(date.day))")
        case .month: return say("tháng \(date.month)/\(year)", "\(year)-\(two(date.month))")
        case .quarter: return say("quý \(date.month)/\(year)", "\(year)-Q\(date.month)")
        case .half: return say("nửa năm \(date.month)/\(year)", "\(year)-H\(date.month)")
        case .firstMonths: return say("\(date.month) tháng đầu năm \(year)", "\(year)-M\(date.month)")
        case .year: return say("năm \(year)", year)
        }
    }

    static func period(_ days: DayInterval) -> String { "\(day(days.start)) – \(day(days.end))" }

    private static func day(_ day: Day) -> String {
        say("\(day.day)/\(day.month)/\(day.year)", "\(day.year)-\(two(day.month))-\(two(day.day))")
    }

    private static func two(_ number: UInt8) -> String { number < 10 ? "0\(number)" : String(number) }
}
