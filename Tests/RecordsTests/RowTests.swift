import Records
import Testing

/// Figures of one period and scope as rows, by the JSON they are printed as.
@Suite struct RowTests {
    static let tail = #","status":"result","period":null,"scope":null,"#
    static let cases: [(String, String)] = [
        ("Xã có [[20|tasks.planned]] nhiệm vụ, xong [[16|tasks.completed]]/[[20|tasks.planned]] nhiệm vụ.", #""tasks":[{"planned":20,"completed":16,"rate":0.8"# + tail + #""figures":["f1","f2","f3"]}]"#),
        ("Xong [[19|tasks.completed]]/[[24|tasks.planned]].", #""rate":0.7917"#),
        ("Xong [[0|tasks.completed]]/[[0|tasks.planned]].", #""tasks":[{"planned":0,"completed":0"# + tail),
        (
            "Xã tổ chức [[15|outreach.sessions]] buổi tuyên truyền với [[688|outreach.attendees]] người dự, nội dung về Luật Hộ tịch, TTHC.",
            #""outreach":[{"sessions":15,"attendees":688,"topic":"Luật Hộ tịch, TTHC""# + tail
        ),
        (
            "Xã mở [[2|outreach.sessions]] buổi với [[50|outreach.attendees]] người. Sau đó mở [[3|outreach.sessions]] buổi với [[70|outreach.attendees]] người.",
            #"[{"sessions":2,"attendees":50"# + tail + #""figures":["f1","f2"]},{"sessions":3,"attendees":70"# + tail + #""figures":["f3","f4"]}]"#
        ),
        (
            "Nhận [[100|dossiers.received]] hồ sơ (đất đai [[60|dossiers.received|of=0]], hộ tịch [[40|dossiers.received|of=0]]), trả [[90|dossiers.resolved]] hồ sơ.",
            #""dossiers":[{"received":100,"resolved":90"# + tail + #""figures":["f1","f4"]}]"#
        ),
        (
            "Nhận [[100|dossiers.received]] hồ sơ; cấp xã nhận [[60|dossiers.received|scope=cấp xã]] hồ sơ, trả [[55|dossiers.resolved|scope=cấp xã]].",
            #"{"received":60,"resolved":55,"status":"result","period":null,"scope":"cấp xã","figures":["f2","f3"]}"#
        ),
        ("Tỷ lệ [[98,5|dossiers.on_time_rate]]%, tăng [[2|dossiers.on_time_rate|status=change]]%.", #""dossiers":[{"onTimeRate":98.5"# + tail + #""figures":["f1"]}]"#),
        ("Phấn đấu [[99|dossiers.on_time_rate|status=target]]%.", #""dossiers":[{"onTimeRate":99,"status":"target""#),
        ("Mở [[3|training.courses]] lớp cho [[40|staff.trained]] người.", #""training":[{"trained":40,"courses":3"#),
        ("Có [[5|other]] cây.", #""records":{"tasks":[],"outreach":[],"procedures":[],"dossiers":[],"training":[],"digital":[],"survey":[],"index":[],"documents":[],"inspection":[]}"#),
    ]

    @Test(arguments: cases) func rows(text: String, json: String) {
        #expect(Fixture(text).json.contains(json))
    }

    @Test func figuresOfAPlanJoinThoseOfThePeriod() {
        let record = Fixture(
            PeriodTests.lead + "Kế hoạch năm [[2023|date|value=2023|role=period]] có [[20|tasks.planned]] nhiệm vụ. "
                + "Tính đến [[31/8|date|value=2023-08-31|role=period_end]], xã hoàn thành [[16|tasks.completed]] nhiệm vụ."
        ).record
        let tasks = record.rows.filter { $0.group == 0 }
        #expect(tasks.count == 1)
        #expect(tasks.first?.period?.end == Day(year: 2023, month: 8, day: 31))
        #expect(tasks.first?.figures == [0, 1])
    }

    @Test func theArticlesOwnUnitIsNoScope() {
        let record = Fixture(PeriodTests.lead + "xã Tân Lập nhận [[100|dossiers.received|scope=xã Tân Lập]] hồ sơ, cấp xã trả [[90|dossiers.resolved|scope=cấp xã]].").record
        #expect(record.figures.map { $0.figure.scopeStart < $0.figure.scopeEnd } == [false, true])
        #expect(record.rows.map { $0.scope.map { record[$0] } } == [nil, "cấp xã"])
    }
}
