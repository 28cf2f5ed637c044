import Records
import Testing

/// The days that an article's figures speak of.
@Suite struct PeriodTests {
    static let lead = "Kiểm tra cải cách hành chính tại xã Tân Lập\n\nNgày [[12/9/2023|date|value=2023-09-12|role=event]], Đoàn kiểm tra CCHC huyện Mai Sơn kiểm tra tại xã Tân Lập. "

    static let cases: [(String, String?)] = [
        (lead + "Từ [[15/12/2022|date|value=2022-12-15|role=period_start]] đến [[14/6/2023|date|value=2023-06-14|role=period_end]], xã nhận hồ sơ.", "2022-12-15/2023-06-14"),
        (lead + "Từ đầu năm đến [[31/8|date|value=2023-08-31|role=period_end]] xã nhận hồ sơ.", "2023-01-01/2023-08-31"),
        (lead + "Tính đến [[31/8|date|value=2023-08-31|role=period_end]] xã nhận hồ sơ.", "2023-01-01/2023-08-31"),
        (lead + "Trong [[6 tháng đầu năm|date|value=2023-H1|role=period]], xã nhận hồ sơ.", "2023-01-01/2023-06-30"),
        (lead + "Xã nhận nhiều hồ sơ trong [[quý II|date|value=2023-Q2|role=period]].", "2023-04-01/2023-06-30"),
        (lead + "Từ đầu năm, xã nhận hồ sơ.", "2023-01-01/2023-09-12"),
        (lead + "[[9 tháng|date|value=2023-M9|role=period]], tính đến [[10/9|date|value=2023-09-10|role=period_end]], xã nhận hồ sơ.", "2023-01-01/2023-09-10"),
        (lead + "Giai đoạn [[2021|date|value=2021|role=period_start]]-[[2025|date|value=2025|role=period_end]] xã nhận hồ sơ.", nil),
        (lead + "Xã nhận hồ sơ.", nil),
        ("Kế hoạch cải cách hành chính năm [[2026|date|value=2026|role=period]] của xã Tân Lập\n\nUBND xã Tân Lập đặt mục tiêu CCHC, TTHC.", "2026-01-01/2026-12-31"),
        ("Báo cáo cải cách hành chính năm [[2013|date|value=2013|role=period]] của xã Tân Lập\n\nKết quả TTHC qua một cửa [[11 tháng|date|value=2013-M11|role=period]] của xã.", "2013-01-01/2013-11-30"),
        (
            "Xã Tân Lập sau sáp nhập\n\nXã Tân Lập làm tốt CCHC, TTHC, một cửa. Tính đến [[10/10/2025|date|value=2025-10-10|role=period_end]] xã nhận hồ sơ.",
            "2025-07-01/2025-10-10"
        ),
        ("Hội thi cải cách hành chính xã Tân Lập\n\nHội thi CCHC, TTHC năm [[2023|date|value=2023|role=period]] của xã Tân Lập.", nil),
    ]

    @Test(arguments: cases) func thePeriodOfAnArticle(text: String, period: String?) {
        let record = Fixture(text).record
        #expect(record.period.map { "\($0.days.start)/\($0.days.end)" } == period)
    }

    @Test func aSentenceGivesItsFiguresAPeriod() {
        let record = Fixture(
            PeriodTests.lead
                + "Từ [[1/1|date|value=2023-01-01|role=period_start]] đến [[31/8|date|value=2023-08-31|role=period_end]] xã nhận [[100|dossiers.received]] hồ sơ. "
                + "Năm [[2022|date|value=2022|role=period]] xã nhận [[90|dossiers.received]] hồ sơ. Xã trả [[95|dossiers.resolved]] hồ sơ, đặt mục tiêu [[99|dossiers.on_time_rate|status=target]]%."
        ).record
        #expect(record.figures.map { $0.period?.start.year } == [2023, 2022, 2023, nil])
        #expect(record.figures.map { $0.period?.end.month } == [8, 12, 8, nil])
    }

    @Test func daysOfTheCalendar() {
        #expect(Day.count(ofMonth: 2, year: 2024) == 29)
        #expect(Day.count(ofMonth: 2, year: 1900) == 28)
        #expect(!Day(year: 2023, month: 2, day: 29).exists)
        #expect(Day(year: 2023, month: 12, day: 31).next == Day(year: 2024, month: 1, day: 1))
        #expect(Day(year: 2023, month: 9, day: 30) < Day(year: 2023, month: 10, day: 1))
        #expect(Day(year: 987, month: 1, day: 2).description == "0987-01-02")
    }
}
