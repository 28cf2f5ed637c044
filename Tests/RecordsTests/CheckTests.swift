import Records
import Testing

/// What the figures of an article say against each other.
@Suite struct CheckTests {
    static let cases: [(String, String)] = [
        ("Xong [[16|tasks.completed]]/[[20|tasks.planned]].", "tasks.completed <= tasks.planned holds 16 <= 20 [0, 1]"),
        ("Xong [[26|tasks.completed]]/[[20|tasks.planned]].", "tasks.completed <= tasks.planned fails 26 > 20 [0, 1]"),
        ("Xong [[26|tasks.completed|bound=about]]/[[20|tasks.planned]].", "tasks.completed <= tasks.planned undecided 26 > 20 [0, 1]"),
        ("Có [[24|tasks.planned]], xong [[19|tasks.completed]], còn [[5|tasks.remaining]].", "tasks.planned = tasks.completed + tasks.remaining holds 24 = 19 + 5 [0, 1, 2]"),
        (
            "Có [[41|tasks.planned]]; xong [[27|tasks.completed]], đang làm [[11|tasks.remaining]], chưa làm [[3|tasks.remaining]].",
            "tasks.planned = tasks.completed + tasks.remaining holds 41 = 27 + 11 + 3 [0, 1, 2, 3]"
        ),
        (
            "Nhận mới [[4.131|dossiers.received_new]], chuyển sang [[2.171|dossiers.carried_over]], tổng [[6.302|dossiers.received]].",
            "dossiers.received = dossiers.received_new + dossiers.carried_over holds 6302 = 4131 + 2171 [2, 0, 1]"
        ),
        (
            "Trả [[257.141|dossiers.resolved]]: sớm [[124.907|dossiers.resolved_early]], đúng hạn [[102.770|dossiers.resolved_on_time]], trễ [[19.852|dossiers.resolved_overdue]].",
            "dossiers.resolved = dossiers.resolved_early + dossiers.resolved_on_time + dossiers.resolved_overdue fails 257141 != 124907 + 102770 + 19852 (chênh 9612) [0, 1, 2, 3]"
        ),
        (
            "Trả [[100|dossiers.resolved]]: sớm [[50|dossiers.resolved_early]], đúng hạn [[40|dossiers.resolved_on_time]], trễ [[5|dossiers.resolved_overdue]]; trả lại [[5|dossiers.returned_withdrawn]].",
            "dossiers.resolved = dossiers.resolved_early + dossiers.resolved_on_time + dossiers.resolved_overdue fails 100 != 50 + 40 + 5 (chênh 5, bằng số trả lại, rút) [0, 1, 2, 3]"
        ),
        (
            "Trả [[100|dossiers.resolved]]: sớm [[50|dossiers.resolved_early]], đúng hạn [[40|dossiers.resolved_on_time]].",
            "dossiers.resolved = dossiers.resolved_early + dossiers.resolved_on_time + dossiers.resolved_overdue undecided 100 != 50 + 40 (chênh 10, có phần không nêu) [0, 1, 2]"
        ),
        (
            "Nhận [[585.336|dossiers.received]], trả [[585.116|dossiers.resolved]], còn [[220|dossiers.pending]].",
            "dossiers.received = dossiers.resolved + dossiers.pending holds 585336 = 585116 + 220 [0, 1, 2]"
        ),
        (
            "Nhận [[585.336|dossiers.received]], trả [[585.116|dossiers.resolved_early_or_on_time|of=0]] đúng hạn, đạt [[99,96|dossiers.on_time_rate|of=1]]%.",
            "dossiers.on_time_rate = dossiers.resolved_early_or_on_time / dossiers.received holds 99.96% = 585116 / 585336 [2, 1, 0]"
        ),
        (
            "Thanh toán [[3.241|payment.dossiers_online|of=1]]/[[15.763|payment.dossiers_feebearing]], đạt [[20,5|payment.online_rate|of=0]]%.",
            "payment.online_rate = payment.dossiers_online / payment.dossiers_feebearing holds 20.5% = 3241 / 15763 [2, 0, 1]"
        ),
        (
            "Thanh toán [[10|payment.dossiers_online|of=1]]/[[20|payment.dossiers_feebearing]], đạt [[60|payment.online_rate|of=0]]%.",
            "payment.online_rate = payment.dossiers_online / payment.dossiers_feebearing fails 60% != 10 / 20 (50.00%) [2, 0, 1]"
        ),
        ("Có [[109|procedures.total]] TTHC: tại một cửa [[108|procedures.one_stop]], ngoài [[1|procedures.outside_one_stop]].", "procedures.total = procedures.one_stop + procedures.outside_one_stop holds 109 = 108 + 1 [0, 1, 2]"),
        (
            "Giao [[118|assigned.total]]: đúng hạn [[100|assigned.completed_on_time]], trễ [[6|assigned.completed_late]], quá hạn [[3|assigned.overdue_open]].",
            "assigned.total >= assigned.completed_on_time + assigned.completed_late + assigned.overdue_open holds 118 >= 100 + 6 + 3 [0, 1, 2, 3]"
        ),
        ("Đúng hạn [[120|dossiers.on_time_rate]]%.", "0 <= dossiers.on_time_rate <= 100 fails 120 [0]"),
        ("PAPI [[85|index.papi_score]] điểm.", "0 <= index.papi_score <= 80 fails 85 [0]"),
        ("Mở [[0|outreach.sessions]] buổi với [[50|outreach.attendees]] người.", "3 <= outreach.attendees / outreach.sessions <= 2000 fails 50 / 0 [1, 0]"),
        ("Có [[351|procedures.one_stop|noun=hồ sơ]] hồ sơ.", "unit(procedures.one_stop) = TTHC fails 351 hồ sơ [0]"),
        (
            PeriodTests.lead + "Từ [[15/12/2022|date|value=2022-12-15|role=period_start]] đến [[14/6/2023|date|value=2023-06-14|role=period_end]], xã nhận hồ sơ.",
            "period in official reporting periods holds 2022-12-15/2023-06-14: 581/BNV-CCHC 6 tháng []"
        ),
        (
            PeriodTests.lead + "Từ [[1/1|date|value=2023-01-01|role=period_start]] đến [[30/9|date|value=2023-09-30|role=period_end]], xã nhận hồ sơ.",
            "period.end <= article.date undecided 2023-09-30 > 2023-09-12 []"
        ),
    ]

    @Test(arguments: cases) func checks(text: String, expected: String) {
        let found = Fixture(text).record.checks.map { "\($0.rule) \($0.verdict.rawValue) \($0.detail) \($0.figures)" }
        #expect(found.contains(expected), "\(found)")
    }

    static let silent: [String] = [
        "Nhận [[100|dossiers.received]] hồ sơ.",
        "Tăng [[120|dossiers.on_time_rate|status=change]]%.",
        "Nhận [[100|dossiers.received]]; cấp xã trả [[120|dossiers.resolved|scope=cấp xã]].",
        "Có [[351|dossiers.received|noun=hồ sơ]] hồ sơ.",
    ]

    @Test(arguments: silent) func nothingToCheck(text: String) {
        #expect(Fixture(text).record.checks.isEmpty)
    }

    @Test func whatOnePeriodLeavesTheNextTakesOver() {
        let record = Fixture(
            "Trong [[quý I|date|value=2023-Q1|role=period]] còn [[12|dossiers.pending]] hồ sơ. Trong [[quý II|date|value=2023-Q2|role=period]] chuyển sang [[12|dossiers.carried_over]] hồ sơ."
        ).record
        #expect(record.checks.map(\.detail) == ["12 = 12"])
    }

    static let diagnostics: [(String, Diagnostic.Code)] = [
        ("Từ [[30/9/2022|date|value=2022-09-30|malformed=1]] đến nay.", .dateRepaired),
        ("Ngày [[30/2/2022|date|value=2022-02-30]].", .dateImpossible),
        ("Xong [[26|tasks.completed]]/[[20|tasks.planned]].", .partExceedsWhole),
        ("Trả [[9|dossiers.resolved]]: sớm [[5|dossiers.resolved_early]], đúng hạn [[3|dossiers.resolved_on_time]], trễ [[2|dossiers.resolved_overdue]].", .sumOpen),
        ("Thanh toán [[10|payment.dossiers_online|of=1]]/[[20|payment.dossiers_feebearing]], đạt [[60|payment.online_rate|of=0]]%.", .rateOff),
        ("Đúng hạn [[120|dossiers.on_time_rate]]%.", .valueOutOfRange),
        ("Có [[351|procedures.one_stop|noun=hồ sơ]] hồ sơ.", .unitOfCountDiffers),
    ]

    @Test(arguments: diagnostics) func theDiagnostic(text: String, code: Diagnostic.Code) {
        #expect(Fixture(text).record.diagnostics.map(\.code) == [code])
    }
}
