import Testing
@testable import Mentions

@Suite("Dates and periods")
struct DateTests {
    static let forms: [(text: String, dates: [String])] = [
        ("sáng 4/11/2022", ["2022-11-04 «4/11/2022»"]),
        ("ngày 22.2, ngày 7-8", ["--02-22 «22.2»", "--08-07 «7-8»"]),
        ("ngày 30.8.2021", ["2021-08-30 «30.8.2021»"]),
        ("ngày 05 tháng 6 năm 2023", ["2023-06-05 «05 tháng 6 năm 2023»"]),
        ("quý III-2020", ["2020-Q3 «quý III-2020»"]),
        ("Quý IV/2021 và quý I năm 2022", ["2021-Q4 «Quý IV/2021»", "2022-Q1 «quý I năm 2022»"]),
        ("6 tháng đầu năm 2023", ["2023-H1 «6 tháng đầu năm 2023»"]),
        ("6 tháng cuối năm 2023", ["2023-H2 «6 tháng cuối năm 2023»"]),
        ("9 tháng năm 2022", ["2022-M9 «9 tháng năm 2022»"]),
        ("11 tháng/2023, 6T/2024", ["2023-M11 «11 tháng/2023»", "2024-H1 «6T/2024»"]),
        ("từ 15/12/2021 đến 14/6/2022", ["2021-12-15 «15/12/2021»", "2022-06-14 «14/6/2022»"]),
        ("từ 01/9 đến 31/10/2026", ["2026-09-01 «01/9»", "2026-10-31 «31/10/2026»"]),
        ("từ 15/12 đến 14/6/2023", ["2022-12-15 «15/12»", "2023-06-14 «14/6/2023»"]),
        ("tháng 2-3/2026", ["2026-02 «2»", "2026-03 «3/2026»"]),
        ("đến hết tháng 30/9/2022", ["2022-09-30 «30/9/2022»"]),
        ("năm 2021-2025", ["2021 «2021»", "2025 «2025»"]),
        ("PAR Index 2023, chuyên đề (2024)", ["2023 «2023»", "2024 «2024»"]),
        ("ngày 15 và 16/6/2023", ["2023-06-15 «15»", "2023-06-16 «16/6/2023»"]),
        ("ngày 26-28/6/2022", ["2022-06-26 «26»", "2022-06-28 «28/6/2022»"]),
        ("ngày mùng 3 tháng Giêng năm 2024", ["2024-01-03 «3 tháng Giêng năm 2024»"]),
        ("tháng mười hai năm 2023", ["2023-12 «mười hai năm 2023»"]),
        ("nửa đầu năm 2023", ["2023-H1 «nửa đầu năm 2023»"]),
        ("tháng 7, 8 và 9/2023", ["2023-07 «7»", "2023-08 «8»", "2023-09 «9/2023»"]),
        ("Quý I - 2023, Q2/2023", ["2023-Q1 «Quý I - 2023»", "2023-Q2 «2/2023»"]),
        ("từ 1.1 đến 15.11.2023", ["2023-01-01 «1.1»", "2023-11-15 «15.11.2023»"]),
        ("trong hai ngày (9 và 10/9/2022)", ["2022-09-09 «9»", "2022-09-10 «10/9/2022»"]),
        ("APCI 2018 tập trung vào chi phí", ["2018 «2018»"]),
        ("Đăng 20.10.2025. Từ 1.7 đến 15.10, điểm 9.2", ["2025-10-20 «20.10.2025»", "2025-07-01 «1.7»", "2025-10-15 «15.10»"]),
        ("hôm 23-10 bà nộp 05-3, nhận 14-6", ["--10-23 «23-10»", "--03-05 «05-3»", "--06-14 «14-6»"]),
        ("tỉnh nộp 2-3 hồ sơ", []),
        ("2012 - 75,84%, 2015 - 85,3%", ["2012 «2012»", "2015 «2015»"]),
        ("đạt 5/12 nhiệm vụ, bằng 3/4", []),
        ("tháng 13, ngày 31/6/2023", []),
        ("tổng đài trực 24/7, sai sót đã khắc phục 6/6", []),
        ("Thời gian lấy số liệu: 01/7 - 15/10", ["--07-01 «01/7»", "--10-15 «15/10»"]),
        ("hội nghị sơ kết 6 tháng hôm 12/7/2018", ["2018-H1 «6 tháng»", "2018-07-12 «12/7/2018»"]),
    ]

    @Test("Every form of a date is read", arguments: forms)
    func readsForm(text: String, dates: [String]) {
        let reading = Reading(text)
        let found = reading.mentions.filter { $0.kind == .date }.map { mention in
            Reading.iso(mention.date) + " «" + String(decoding: reading.text[Int(mention.start)..<Int(mention.end)], as: UTF8.self) + "»"
        }
        #expect(found == dates)
    }

    static let years: [(text: String, dates: [String])] = [
        ("Chiều 4/11, Đoàn kiểm tra công tác năm 2022.", ["2022-11-04", "2022"]),
        ("05/01/2023 | 08:00\nNgày 28/12, UBND họp.", ["2023-01-05", "2022-12-28"]),
        ("20/12/2022\nXã phải xong trước 15/1.", ["2022-12-20", "2023-01-15"]),
        ("Xã họp ngày 4/11.", ["--11-04"]),
        ("Năm 2021, xã nhận 20 hồ sơ; quý III nhận 5. Ngày 3/2/2022, xã báo cáo.", ["2021", "2021-Q3", "2022-02-03"]),
        ("Kết quả năm 2023 và phương hướng năm 2024\nTrong tháng 11, xã họp.", ["2023", "2024", "2023-11"]),
        ("Tháng 10 năm ngoái xã nhận 9 hồ sơ. Năm 2022 nhận 11.", ["2021-10", "2022"]),
        ("Sáng 24/5, công bố Chỉ số PAR INDEX năm 2018.", ["2019-05-24", "2018"]),
        ("Chiều 9/1, tổng kết công tác năm 2018.", ["2019-01-09", "2018"]),
        ("Sáng 29-1, xã họp; từ tháng 12-2017 xã thí điểm.", ["2018-01-29", "2017-12"]),
        ("08/01/2026 05:58\nNếu quý III chỉ 92,8% thì quý IV lên 97,6%.", ["2026-01-08", "2025-Q3", "2025-Q4"]),
        ("Từ đầu năm 2024 đến 15-11, thành phố kiểm tra 37 cuộc. 10 tháng, các cấp tiếp nhận 9 hồ sơ. Năm 2025, thành phố dự kiến kiểm tra 40 cuộc.", ["2024", "2024-11-15", "2024-M10", "2025"]),
        ("Ngày 8/12, HĐND giao biên chế; mục tiêu năm 2018 là giảm 90 người.", ["2017-12-08", "2018"]),
    ]

    @Test("A missing year is taken from the article", arguments: years)
    func infersYear(text: String, dates: [String]) {
        #expect(Reading(text).mentions.filter { $0.kind == .date }.map { Reading.iso($0.date) } == dates)
    }

    @Test("The published date gives the year, and the flag says so")
    func usesPublished() {
        let reading = Reading("Sáng 4/11, xã họp.", published: CalendarDate(precision: .day, year: 2021, month: 11, day: 6))
        #expect(reading.lines == ["date 2021-11-04 event «4/11»"])
        #expect(reading.mentions.allSatisfy { $0.flags.contains(.yearInferred) })
        #expect(Reading("đến hết tháng 30/9/2022").mentions.allSatisfy { $0.flags.contains(.malformed) })
    }

    static let roles: [(text: String, roles: [String])] = [
        ("06/10/2022 15:30\nSáng 5/10, Đoàn kiểm tra làm việc tại xã.", ["other", "event"]),
        ("Kế hoạch số 12/KH-UBND ngày 18/01/2022 của xã", ["document"]),
        ("Sơn Dương, ngày 09 tháng 10 năm 2018\nBÁO CÁO", ["document"]),
        ("Căn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015;", ["document"]),
        ("Ngày 13/02/2020, UBND huyện ban hành Kế hoạch số 21/KH-UBND.", ["document"]),
        ("từ 01/01/2022 đến 30/9/2022", ["period_start", "period_end"]),
        ("Tính đến ngày 15/11/2022, xã tiếp nhận 12 hồ sơ.", ["period_end"]),
        ("Báo cáo trước ngày 30/11/2022.", ["deadline"]),
        ("Chậm nhất 10/8/2022 phải xong.", ["deadline"]),
        ("Phấn đấu đến năm 2030 đạt 90%.", ["deadline"]),
        ("hoàn thành trong quý III/2022", ["deadline"]),
        ("Kết quả 6 tháng đầu năm 2023", ["period"]),
        ("Chỉ số CCHC năm 2022 tăng so với năm 2021.", ["period", "other"]),
        ("từ đầu năm 2022 đến ngày 10/3", ["period_start", "period_end"]),
        ("nộp tại đây kể từ ngày 1/7/2025", ["period_start"]),
        ("Trong hai ngày 21 và 22/9/2023, huyện mở hội thi.", ["event", "event"]),
        ("Trong 02 ngày, 20 và 21/6/2024, huyện mở lớp tập huấn.", ["event", "event"]),
        ("Ngày 5/8/2023, huyện họp. Quý IV, huyện mở tiếp 2 lớp. Đến hết tháng 12, huyện muốn đạt 50%.", ["event", "deadline", "deadline"]),
        ("Ngày 5/8/2023, huyện họp. Chỉ tiêu quý IV: 90%.", ["event", "period"]),
        ("KẾ HOẠCH\nCải cách hành chính năm 2026\nTự kiểm tra 4 phòng trong tháng 6 và tháng 9.", ["period", "deadline", "deadline"]),
        ("Lũy kế từ 1/7: 702 hồ sơ, lấy lúc 17 giờ ngày 15/12.", ["period_start", "period_end"]),
        ("(Số liệu từ thứ Hai 20/10 tới Chủ nhật 26/10/2025)", ["period_start", "period_end"]),
    ]

    @Test("The words around a date give its role", arguments: roles)
    func assignsRole(text: String, roles: [String]) {
        #expect(Reading(text).mentions.filter { $0.kind == .date }.map { Reading.role($0.date.role) } == roles)
    }
}
