import Records
import Testing

/// What the opening of an article says of the event.
@Suite struct FactTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var text: String
        var team: String?
        var leader: String?
        var post: String?
        var unit: String?
        var level: UnitLevel?
        var code: String?
        var date: String?
        var session: Inspection.EventDate.Session?
        var testDescription: String { String(text.prefix(60)) }
    }

    static let title = "Kiểm tra công tác cải cách hành chính\n\n"
    static let cases: [Case] = [
        Case(
            text: title + "Sáng ngày [[12/9/2023|date|value=2023-09-12|role=event]], Đoàn kiểm tra công tác CCHC huyện Mai Sơn do đồng chí Lò Văn Pưn, Trưởng phòng Nội vụ huyện làm trưởng đoàn đã kiểm tra tại xã Chiềng Mung.",
            team: "Đoàn kiểm tra công tác CCHC huyện Mai Sơn", leader: "Lò Văn Pưn", post: "Trưởng phòng Nội vụ huyện", unit: "xã Chiềng Mung",
            level: .commune, code: "04123", date: "2023-09-12", session: .morning),
        Case(
            text: title + "Chiều [[4/11|date|value=2022-11-04|role=event]], Đoàn kiểm tra cải cách hành chính thành phố Bắc Kạn do ông Nguyễn Ánh Xuân - Trưởng Phòng Nội vụ dẫn đầu có buổi làm việc với UBND xã Nông Thượng. Xã Nông Thượng có 8 thôn.",
            team: "Đoàn kiểm tra cải cách hành chính thành phố Bắc Kạn", leader: "Nguyễn Ánh Xuân", post: "Trưởng Phòng Nội vụ", unit: "Xã Nông Thượng",
            level: .commune, code: "01852", date: "2022-11-04", session: .afternoon),
        Case(
            text: title + "Ngày [[5/3/2024|date|value=2024-03-05|role=event]], Đoàn kiểm tra số 2 của tỉnh do Phó Giám đốc Sở Nội vụ Trần Thị Hoa làm trưởng đoàn kiểm tra CCHC tại Sở Tài nguyên và Môi trường.",
            team: "Đoàn kiểm tra số 2", leader: "Trần Thị Hoa", post: "Phó Giám đốc Sở Nội vụ", unit: "Sở Tài nguyên và Môi trường", level: .department, date: "2024-03-05"),
        Case(
            text: title + "Ngày [[5/3/2024|date|value=2024-03-05|role=event]], tổ kiểm tra công vụ của UBND huyện Đô Lương kiểm tra CCHC ở thị trấn Đô Lương. Trưởng đoàn là bà Vi Thị Mai, Phó Chủ tịch UBND huyện.",
            team: "tổ kiểm tra công vụ của UBND huyện Đô Lương", leader: "Vi Thị Mai", post: "Phó Chủ tịch UBND huyện", unit: "thị trấn Đô Lương", level: .commune,
            code: "17617", date: "2024-03-05"),
        Case(
            text: title + "Tối [[6/3/2024|date|value=2024-03-06|role=event]], Đoàn kiểm tra theo Quyết định số [[12/QĐ-UBND|ref]] kiểm tra cải cách hành chính đối với UBND phường Hạ Lý.",
            team: "Đoàn kiểm tra theo Quyết định số 12/QĐ-UBND", unit: "UBND phường Hạ Lý", level: .commune, date: "2024-03-06", session: .evening),
        Case(
            text: title + "Ngày [[6/3/2024|date|value=2024-03-06|role=event]], Đoàn kiểm tra CCHC tỉnh đến kiểm tra tại xã Chiềng Xuân, xã Chiềng Khoa.",
            team: "Đoàn kiểm tra CCHC tỉnh", unit: "xã Chiềng Xuân, xã Chiềng Khoa", level: .commune, date: "2024-03-06"),
        Case(
            text: "Trung tâm Phục vụ hành chính công tỉnh Lào Cai: kết quả cải cách thủ tục hành chính\n\nTrung tâm Phục vụ hành chính công tỉnh Lào Cai tiếp nhận [[100|dossiers.received]] hồ sơ TTHC.",
            unit: "Trung tâm Phục vụ hành chính công tỉnh Lào Cai", level: .agency),
        Case(
            text: "Kết quả cải cách thủ tục hành chính của xã Tân Tiến\n\nUBND xã đã giải quyết TTHC qua một cửa. Xã Tân Tiến có 9 thôn.",
            unit: "xã Tân Tiến", level: .commune),
        Case(
            text: title + "Ngày [[6/3/2024|date|value=2024-03-06|role=event]], Đoàn kiểm tra của Ban Chỉ đạo CCHC tỉnh do Nguyễn Văn An – Phó Giám đốc Sở Nội vụ làm trưởng đoàn kiểm tra tại huyện Mai Sơn.",
            team: "Đoàn kiểm tra của Ban Chỉ đạo CCHC tỉnh", leader: "Nguyễn Văn An", post: "Phó Giám đốc Sở Nội vụ", unit: "huyện Mai Sơn", level: .district, code: "125", date: "2024-03-06"),
        Case(
            text: title + "Ngày [[6/3/2024|date|value=2024-03-06|role=event]], Đoàn kiểm tra liên ngành CCHC huyện Mai Sơn kiểm tra tại xã Chiềng Mung và xã Chiềng Lương. Trưởng đoàn Lò Văn Pưn, Trưởng phòng Nội vụ yêu cầu sửa ngay.",
            team: "Đoàn kiểm tra liên ngành CCHC huyện Mai Sơn", leader: "Lò Văn Pưn", post: "Trưởng phòng Nội vụ", unit: "xã Chiềng Mung và xã Chiềng Lương", level: .commune, date: "2024-03-06"),
        Case(
            text: title + "Ngày [[6/3/2024|date|value=2024-03-06|role=event]], Đoàn kiểm tra của Phòng Nội vụ huyện kiểm tra CCHC tại xã Chiềng Mung, xã Chiềng Lương và xã Chiềng Sung.",
            team: "Đoàn kiểm tra của Phòng Nội vụ huyện", date: "2024-03-06"),
        Case(
            text: "PHƯỜNG HOÀNG LIỆT TĂNG CƯỜNG CẢI CÁCH HÀNH CHÍNH\n\nPhường đã giải quyết TTHC tốt qua một cửa, dịch vụ công. Phường họp. Phường làm.",
            unit: "PHƯỜNG HOÀNG LIỆT", level: .commune),
        Case(text: "Bóng đá: xã Tân Tiến thắng xã Tân Lập\n\nTrận đấu có 3 bàn."),
        Case(text: ""),
    ]

    @Test(arguments: cases) func factsOfTheOpening(_ expected: Case) {
        let record = Fixture(expected.text).record
        let inspection = record.inspection
        #expect(inspection.team.map { record[$0] } == expected.team)
        #expect(inspection.leader.map { record[$0.name] } == expected.leader)
        #expect(inspection.leader?.post.map { record[$0] } == expected.post)
        #expect(inspection.unit.map { record[$0.name] } == expected.unit)
        #expect(inspection.unit?.level == expected.level)
        #expect(inspection.unit?.place?.code == expected.code)
        #expect(inspection.date.flatMap { DayInterval($0.value)?.end.description } == expected.date)
        #expect(inspection.date?.session == expected.session)
    }

    @Test func aNameOfSeveralUnitsListsThem() {
        let record = Fixture("Kết quả cải cách hành chính, TTHC của xã Tân Tiến\n\nNgày [[6/3/2024|date|value=2024-03-06]], xã Tân Tiến báo cáo về một cửa.").record
        #expect(record.inspection.unit?.place == nil)
        #expect((record.inspection.unit?.candidates.count ?? 0) > 3)
        #expect(record.diagnostics.contains { $0.code == .unitAmbiguous })
    }

    @Test func theProvinceNamedDecides() {
        let record = Fixture("Cải cách hành chính, TTHC ở xã Tân Tiến (Văn Giang, Hưng Yên)\n\nNgày [[6/3/2024|date|value=2024-03-06]], xã Tân Tiến báo cáo về một cửa.").record
        #expect(record.inspection.unit?.place?.code == "12043")
    }

    static let authors: [(String, String?)] = [
        ("Hoàng Thạc", "Hoàng Thạc"), ("Tác giả: Kim Chi", "Kim Chi"), ("Bài, ảnh: Tòng Long", "Tòng Long"), ("Lò Thị Hạnh (TT Truyền thông)", "Lò Thị Hạnh"),
        ("Bích Hạnh - Tuấn Nghĩa", "Bích Hạnh - Tuấn Nghĩa"), ("N.Quang", "N.Quang"), ("Xã phấn đấu hoàn thành kế hoạch.", nil), ("Bình luận (7)", nil),
    ]

    @Test(arguments: authors) func theLastLineNamesTheAuthor(line: String, author: String?) {
        let record = Fixture("Cải cách hành chính ở xã Tân Lập\n\nXã đã làm tốt việc của mình.\n\n" + line).record
        #expect(record.author.map { record[$0] } == author)
    }

    static let titles: [(String, String?)] = [
        ("Kiểm tra CCHC tại xã Tân Lập\n\nNgày hôm qua xã họp.", "Kiểm tra CCHC tại xã Tân Lập"),
        ("UBND HUYỆN MAI SƠN\nSố: [[12/BC-UBND|ref]]\n\nBÁO CÁO\nCông tác cải cách hành chính\n\nXã họp.", "BÁO CÁO\nCông tác cải cách hành chính"),
        ("Xã đã họp. Xã đã làm nhiều việc.\n\nHết.", nil), ("", nil),
    ]

    @Test(arguments: titles) func theTitle(text: String, title: String?) {
        let record = Fixture(text).record
        #expect(record.title.map { record[$0] } == title)
    }
}
