import Records
import Testing

/// The many ways in which articles name the unit, the team, its leader, the day and the reporting period.
@Suite struct FactWordingTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var text: String
        var unit: String?
        var team: String?
        var leader: String?
        var post: String?
        var date: String?
        var session: Inspection.EventDate.Session?
        var period: String?
        var testDescription: String { String(text.prefix(60)) }
    }

    /// Words of reform, so that a short text counts as one on reform.
    static let reform = " Công tác CCHC, TTHC và một cửa được quan tâm."
    static let event = "[[14/6|date|value=2023-06-14|role=event]]"

    static let inspections: [Case] = [
        Case(
            text: "Kiểm tra công vụ\n\nSáng nay (\(event)), Tổ công tác số [[1|ignore]] do bà Trần Thị Lan, Phó Giám đốc Sở Nội vụ - Tổ trưởng đã kiểm tra đột xuất tại UBND phường Quang Trung. Phường Quang Trung đông dân.",
            unit: "Phường Quang Trung", team: "Tổ công tác số 1", leader: "Trần Thị Lan", post: "Phó Giám đốc Sở Nội vụ", date: "2023-06-14", session: .morning),
        Case(
            text: "Giám sát\n\nSáng ngày \(event), Đoàn giám sát của Thường trực HĐND tỉnh do đồng chí Vi Đức Thọ, Phó Chủ tịch HĐND tỉnh làm trưởng đoàn giám sát công tác CCHC tại thành phố Sơn La.",
            unit: "thành phố Sơn La", team: "Đoàn giám sát của Thường trực HĐND tỉnh", leader: "Vi Đức Thọ", post: "Phó Chủ tịch HĐND tỉnh", date: "2023-06-14", session: .morning),
        Case(
            text: "Kiểm tra\n\nNgày \(event), Đoàn liên ngành kiểm tra cải cách hành chính tỉnh do đồng chí Lý Văn Hải, Phó Giám đốc Sở Nội vụ, Trưởng đoàn chủ trì buổi làm việc tại Sở Công thương.",
            unit: "Sở Công thương", team: "Đoàn liên ngành kiểm tra cải cách hành chính tỉnh", leader: "Lý Văn Hải", post: "Phó Giám đốc Sở Nội vụ", date: "2023-06-14"),
        Case(
            text: "Đúng [[7|ignore]] giờ sáng \(event), Tổ công tác [[567|ignore]] của UBND tỉnh do ông Phan Văn Minh, Phó Giám đốc Sở Nội vụ, làm Tổ trưởng có mặt tại thị xã An Khê.",
            unit: "thị xã An Khê", team: "Tổ công tác 567", leader: "Phan Văn Minh", post: "Phó Giám đốc Sở Nội vụ", date: "2023-06-14", session: .morning),
        Case(
            text: "Kiểm tra\n\nNgày \(event), Tổ phúc tra CCHC huyện Vân Hồ do bà Mùi Thị Hiền (Phó Trưởng phòng Nội vụ) làm tổ trưởng đã làm việc tại xã Liên Hòa.",
            unit: "xã Liên Hòa", team: "Tổ phúc tra CCHC huyện Vân Hồ", leader: "Mùi Thị Hiền", post: "Phó Trưởng phòng Nội vụ", date: "2023-06-14"),
        Case(
            text: "Kiểm tra\n\nSáng \(event), Đoàn kiểm tra kỷ luật, kỷ cương hành chính tỉnh Tuyên Quang do Chánh Thanh tra tỉnh Nguyễn Hữu Dũng dẫn đầu đã kiểm tra Sở Y tế.",
            unit: "Sở Y tế", team: "Đoàn kiểm tra kỷ luật, kỷ cương hành chính tỉnh Tuyên Quang", leader: "Nguyễn Hữu Dũng", post: "Chánh Thanh tra tỉnh", date: "2023-06-14", session: .morning),
        Case(
            text: "Kiểm tra\n\nNgày \(event), Chủ tịch UBND huyện Thuận Châu Lò Văn Hặc kiểm tra công tác cải cách hành chính tại xã Nậm Lầu.",
            unit: "xã Nậm Lầu", leader: "Lò Văn Hặc", post: "Chủ tịch UBND huyện Thuận Châu", date: "2023-06-14"),
        Case(
            text: "Kiểm tra\n\nChiều \(event), Tổ kiểm tra của UBND thành phố do Phó Chủ tịch UBND thành phố Hồ Quang Bửu dẫn đầu kiểm tra công tác CCHC tại phường Hải Châu.",
            unit: "phường Hải Châu", team: "Tổ kiểm tra của UBND thành phố", leader: "Hồ Quang Bửu", post: "Phó Chủ tịch UBND thành phố", date: "2023-06-14", session: .afternoon),
        Case(
            text: "Kiểm tra\n\nSáng \(event), đồng chí Trần Ngọc Thực, Phó Chủ tịch UBND tỉnh, Trưởng Ban Chỉ đạo CCHC tỉnh cùng Đoàn kiểm tra CCHC tỉnh đã kiểm tra tại Sở Tư pháp.",
            unit: "Sở Tư pháp", team: "Đoàn kiểm tra CCHC tỉnh", leader: "Trần Ngọc Thực", post: "Phó Chủ tịch UBND tỉnh, Trưởng Ban Chỉ đạo CCHC tỉnh", date: "2023-06-14", session: .morning),
        Case(
            text: "Kiểm tra\n\nNgày \(event), Đoàn kiểm tra được thành lập theo Quyết định số [[55/QĐ-UBND|ref]] đã kiểm tra tại xã Chiềng Mung. Trưởng đoàn: Bà Trịnh Thị Hà - Phó Chánh Văn phòng HĐND và UBND huyện.",
            unit: "xã Chiềng Mung", team: "Đoàn kiểm tra được thành lập theo Quyết định số 55/QĐ-UBND", leader: "Trịnh Thị Hà", post: "Phó Chánh Văn phòng HĐND và UBND huyện", date: "2023-06-14"),
        Case(
            text: "Kiểm tra\n\nNgày \(event), đoàn kiểm tra CCHC huyện Tân Lạc do ông Bùi Văn Khánh, Phó Chủ tịch UBND huyện làm trưởng đoàn đã kiểm tra tại các xã Phong Phú và Mỹ Hòa.",
            unit: "xã Phong Phú và Mỹ Hòa", team: "đoàn kiểm tra CCHC huyện Tân Lạc", leader: "Bùi Văn Khánh", post: "Phó Chủ tịch UBND huyện", date: "2023-06-14"),
        Case(
            text: "UBND HUYỆN SÔNG MÃ\nĐOÀN KIỂM TRA CCHC\n\nBIÊN BẢN\nKiểm tra tại UBND xã Huổi Một\n\nHôm nay, \(event), tại UBND xã Huổi Một, Đoàn kiểm tra CCHC huyện Sông Mã do ông Lường Văn Toán, Trưởng phòng Nội vụ làm trưởng đoàn.",
            unit: "UBND xã Huổi Một", team: "Đoàn kiểm tra CCHC huyện Sông Mã", leader: "Lường Văn Toán", post: "Trưởng phòng Nội vụ", date: "2023-06-14"),
        Case(
            text: "Kiểm tra\n\nTối [[5/12|date|value=2022-12-05|role=event]], huyện họp. Trước đó, sáng [[2/12|date|value=2022-12-02]], Đoàn kiểm tra công vụ huyện Bá Thước do ông Lê Nhân Trí, Phó Chủ tịch UBND huyện, Trưởng đoàn đã kiểm tra tại xã Điền Lư.",
            unit: "xã Điền Lư", team: "Đoàn kiểm tra công vụ huyện Bá Thước", leader: "Lê Nhân Trí", post: "Phó Chủ tịch UBND huyện", date: "2022-12-02", session: .morning),
    ]

    static let named: [Case] = [
        Case(
            text: "Kiểm tra\n\nChiều \(event), tại TP Đà Lạt, Đoàn kiểm tra CCHC của Chính phủ do Thứ trưởng Bộ Nội vụ Trương Hải Lộc làm Trưởng đoàn họp với UBND tỉnh Lâm Đồng.",
            unit: "UBND tỉnh Lâm Đồng", team: "Đoàn kiểm tra CCHC của Chính phủ", leader: "Trương Hải Lộc", post: "Thứ trưởng Bộ Nội vụ", date: "2023-06-14", session: .afternoon),
        Case(
            text: "Kiểm tra\n\nNgày \(event), Đoàn kiểm tra liên ngành số [[3|ignore]] kiểm tra công tác CCHC tại xã Ia Pa.",
            unit: "xã Ia Pa", team: "Đoàn kiểm tra liên ngành số 3", date: "2023-06-14"),
        Case(
            text: "Kiểm tra\n\nNgày \(event), Đoàn kiểm tra (sau đây gọi là Đoàn), Trưởng đoàn là đồng chí Sùng A Lềnh, Giám đốc Sở Nội vụ, kiểm tra CCHC tại xã Nậm Lầu.",
            unit: "xã Nậm Lầu", leader: "Sùng A Lềnh", post: "Giám đốc Sở Nội vụ", date: "2023-06-14"),
        Case(
            text: "Sáng \(event), Tổ công tác [[12|ignore]] của UBND tỉnh có mặt ở sảnh Trung tâm Phục vụ hành chính công, UBND xã Tân Hưng Phú. Phó Chánh Văn phòng UBND tỉnh Lâm Quốc Thịnh, Tổ trưởng, đề nghị mở hệ thống.",
            unit: "UBND xã Tân Hưng Phú", team: "Tổ công tác 12", leader: "Lâm Quốc Thịnh", post: "Phó Chánh Văn phòng UBND tỉnh", date: "2023-06-14", session: .morning),
        Case(
            text: "Kiểm tra\n\nNgày \(event), Tổ công tác của UBND huyện Mường Tè do đồng chí Pờ Văn Lù phụ trách đã kiểm tra CCHC tại xã Mù Chang.",
            unit: "xã Mù Chang", team: "Tổ công tác của UBND huyện Mường Tè", leader: "Pờ Văn Lù", date: "2023-06-14"),
        Case(
            text: "Kiểm tra\n\nNgày \(event), Đoàn kiểm tra số [[5|ignore]] của UBND tỉnh Gia Lai kiểm tra công tác CCHC tại xã Ia Pa.",
            unit: "xã Ia Pa", team: "Đoàn kiểm tra số 5 của UBND tỉnh Gia Lai", date: "2023-06-14"),
    ]

    static let reports: [Case] = [
        Case(text: "Xã Ba Động: đổi mới\n\nTính từ [[1/7|date|value=2025-07-01|role=period_start]] đến [[10/10/2025|date|value=2025-10-10|role=period_end]], xã Ba Động làm tốt.", unit: "Xã Ba Động", period: "2025-07-01/2025-10-10"),
        Case(text: "Phường Thạch Linh\n\nSau [[4|other]] tháng vận hành mô hình chính quyền địa phương mới, phường Thạch Linh đã quen việc.", unit: "Phường Thạch Linh", period: "2025-07-01/2025-10-31"),
        Case(text: "UBND TỈNH BẮC KẠN\nSỞ TƯ PHÁP\nSố: [[112/BC-STP|ref]]\n\nBÁO CÁO\nCông tác CCHC [[9 tháng đầu năm 2022|date|value=2022-M9|role=period]]\n\nSở đã làm tốt.", unit: "SỞ TƯ PHÁP", period: "2022-01-01/2022-09-30"),
        Case(text: "UBND THÀNH PHỐ TAM ĐIỆP\nPHÒNG NỘI VỤ\n\nBÁO CÁO\nKết quả CCHC tháng [[10/2021|date|value=2021-10|role=period]]\n\nPhòng đã làm tốt.", unit: "PHÒNG NỘI VỤ", period: "2021-10-01/2021-10-31"),
        Case(text: "Công an huyện Tủa Chùa cải cách\n\nTrong [[quý II/2023|date|value=2023-Q2|role=period]], Công an huyện Tủa Chùa làm tốt.", unit: "Công an huyện Tủa Chùa", period: "2023-04-01/2023-06-30"),
        Case(text: "Một cửa ở huyện\n\n[[8 tháng đầu năm 2019|date|value=2019-M8|role=period]], Trung tâm Hành chính công huyện Sông Lô tiếp nhận hồ sơ. Huyện Sông Lô có nhiều xã.", unit: "huyện Sông Lô", period: "2019-01-01/2019-08-31"),
        Case(text: "Huyện Nho Quan\n\nTheo báo cáo của UBND huyện Nho Quan, [[quý III/2023|date|value=2023-Q3|role=period]] toàn huyện làm tốt.", unit: "UBND huyện Nho Quan", period: "2023-07-01/2023-09-30"),
        Case(text: "Phường Cái Khế\n\nĐó là số liệu được UBND phường Cái Khế công bố cho [[quý III/2023|date|value=2023-Q3|role=period]].", unit: "Phường Cái Khế", period: "2023-07-01/2023-09-30"),
        Case(text: "Người dân than thủ tục\n\nNgày \(event), Chủ tịch UBND TP.HCM Lê Văn Tám nói TP.HCM phải làm tốt. TP.HCM sẽ đổi mới."),
        Case(text: "Bộ Nội vụ công bố PAR INDEX năm [[2022|date|value=2022|role=period]]\n\nBộ Nội vụ cho biết các tỉnh đều tăng.", period: "2022-01-01/2022-12-31"),
        Case(text: "Chuyện cũ: từ [[3/2/1930|date|value=1930-02-03|role=period_start]] đến [[3/2/2021|date|value=2021-02-03|role=period_end]]\n\nHồ sơ giải quyết nhanh."),
        Case(text: "Kết quả TTHC từ ngày [[21/4|date|value=2022-04-21|role=period_start]] đến [[20/5/2022|date|value=2022-05-20|role=period_end]]\n\nHồ sơ giải quyết nhanh.", period: "2022-04-21/2022-05-20"),
        Case(
            text: "Xã Tân Sơn\n\nXã Tân Sơn nhận [[500|dossiers.received|scope=Xã Tân Sơn]] hồ sơ, trả [[490|dossiers.resolved|scope=Xã Tân Sơn]], đúng hạn [[480|dossiers.resolved_on_time|scope=Xã Tân Sơn]], trễ [[10|dossiers.resolved_overdue|scope=Xã Tân Sơn]].",
            unit: "Xã Tân Sơn"),
    ]

    @Test(arguments: inspections + named + reports) func theFacts(_ expected: Case) {
        let record = Fixture(expected.text + FactWordingTests.reform).record
        let inspection = record.inspection
        #expect(inspection.unit.map { record[$0.name] } == expected.unit)
        #expect(inspection.team.map { record[$0] } == expected.team)
        #expect(inspection.leader.map { record[$0.name] } == expected.leader)
        #expect(inspection.leader?.post.map { record[$0] } == expected.post)
        #expect(inspection.date.flatMap { DayInterval($0.value)?.end.description } == expected.date)
        #expect(inspection.date?.session == expected.session)
        if let period = expected.period { #expect(record.period.map { "\($0.days.start)/\($0.days.end)" } == period) }
    }
}
