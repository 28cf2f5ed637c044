import Testing

/// Lists and tables of cases whose members drop the noun, the act, or both.
@Suite struct CaseListTests {
    private let probe = FigureProbe()

    private func lines(_ text: String) -> [String] { probe.lines(text) }

    @Test func tableWithOneCellALine() {
        let text = "Giải quyết TTHC\n\nCấp\nTổng tiếp nhận\nTrực tuyến\nKỳ trước\nĐã giải quyết\nQuá hạn\nĐang giải quyết\nQuá hạn\nTỉnh\n900\n700\n12\n880\n5\n20\n14\nXã\n3.100\n2.000\n30\n3.050\n9\n50\n22\n"
        #expect(lines(text) == [
            "dossiers.received 900", "dossiers.received_online 700", "dossiers.carried_over 12", "dossiers.resolved 880", "dossiers.resolved_overdue 5", "dossiers.pending 20", "dossiers.pending_overdue 14",
            "dossiers.received 3100", "dossiers.received_online 2000", "dossiers.carried_over 30", "dossiers.resolved 3050", "dossiers.resolved_overdue 9", "dossiers.pending 50", "dossiers.pending_overdue 22",
        ])
    }

    @Test func columnBelongsToTheStateBefore() {
        let text = "Kết quả giải quyết TTHC\n\nLĩnh vực\tTiếp nhận\tĐã giải quyết\tQuá hạn\nHộ tịch\t702\t695\t3\n"
        #expect(lines(text) == ["dossiers.received 702", "dossiers.resolved 695", "dossiers.resolved_overdue 3"])
    }

    @Test func rowsOfTwoCellsKeepTheState() {
        let text = "Tổng số hồ sơ TTHC tiếp nhận\t120\nTrong đó: nhận mới\t108\nKỳ trước chuyển sang\t12\nĐã giải quyết\t101\nTrước hạn\t80\nĐúng hạn\t18\nQuá hạn\t3\nĐang giải quyết\t19\nQuá hạn\t2\n"
        #expect(lines(text) == [
            "dossiers.received 120", "dossiers.received_new 108", "dossiers.carried_over 12", "dossiers.resolved 101", "dossiers.resolved_early 80", "dossiers.resolved_on_time 18", "dossiers.resolved_overdue 3",
            "dossiers.pending 19", "dossiers.pending_overdue 2",
        ])
    }

    @Test func tableWhoseColumnsAreParted() {
        let text = "Hồ sơ TTHC của Sở\n\nLĩnh vực - nhận - xong - trễ:\nHộ tịch: 205 - 201 - 2\nĐất đai: 18 - 17 - 0\n"
        #expect(lines(text) == ["dossiers.received 205", "dossiers.resolved 201", "dossiers.overdue 2", "dossiers.received 18", "dossiers.resolved 17", "dossiers.overdue 0"])
    }

    @Test func linesGoOnPlaceByPlace() {
        let text = "Kết quả giải quyết TTHC của các xã\n\nXã Hòa An: tiếp nhận 210, giải quyết 205, quá hạn 1.\nXã Bình Minh: 198 – 190 – 0.\n"
        #expect(lines(text) == ["dossiers.received 210", "dossiers.resolved 205", "dossiers.resolved_overdue 1", "dossiers.received 198", "dossiers.resolved 190", "dossiers.resolved_overdue 0"])
    }

    @Test func labelsBehindTheirNumbers() {
        let text = "Cải cách hành chính qua các con số\n\n* 1.046: hồ sơ trực tuyến\n* 93,6%: tỷ lệ trực tuyến\n* 87: hồ sơ trả chậm; 80: thư xin lỗi\n"
        #expect(lines(text) == ["dossiers.received_online 1046", "dossiers.online_rate 93.6", "dossiers.resolved_overdue 87", "apologies.letters 80"])
    }

    @Test func rateOfTheColumnBefore() {
        let text = "Hồ sơ TTHC tại Trung tâm\n\nTháng\tNhận\tQua mạng\tTỷ lệ\nTháng 7\t402\t96\t23,9%\n"
        #expect(lines(text) == ["dossiers.received 402", "dossiers.received_online 96", "dossiers.online_rate 23.9"])
    }

    @Test func fieldsALineEach() {
        let text = "Hồ sơ TTHC\n\nTổng nhận\n4.114\nĐã trả\n4.008\n\nLĩnh vực đông hồ sơ\nChứng thực\n2.377\nHộ tịch\n815\n"
        #expect(lines(text) == ["dossiers.received 4114", "dossiers.resolved 4008", "dossiers.received 2377", "dossiers.received 815"])
    }

    @Test func linesOfSeveralShapes() {
        let text = "Hồ sơ TTHC các huyện: huyện Bát Xát: 8.400 hồ sơ, đúng hạn 97,6%, tiếp nhận trực tuyến 71,5%.\n\nSa Pa 6.210, 94,4%, 64,1%.\n"
        #expect(lines(text) == ["dossiers.received 8400", "dossiers.on_time_rate 97.6", "dossiers.online_rate 71.5", "dossiers.received 6210", "dossiers.on_time_rate 94.4", "dossiers.online_rate 64.1"])
    }

    @Test(arguments: [
        // Late cases that make up what was resolved, by the count on time or by the rate.
        ("Sở tiếp nhận 3.120 hồ sơ TTHC, xử lý xong 3.004. Đúng và trước hạn 2.987 hồ sơ. Chậm 17 hồ sơ.",
         ["dossiers.received 3120", "dossiers.resolved 3004", "dossiers.resolved_early_or_on_time 2987", "dossiers.resolved_overdue 17"]),
        ("Phường đã trả 2.910 hồ sơ TTHC. Kịp hẹn 99,3%. Lỡ hẹn 20.", ["dossiers.resolved 2910", "dossiers.on_time_rate 99.3", "dossiers.resolved_overdue 20"]),
        // Old and new cases in brackets.
        ("Xã tiếp nhận hồ sơ TTHC. Tổng: 5.238 HS (cũ 21; mới 5.217).", ["dossiers.received 5238", "dossiers.carried_over 21", "dossiers.received_new 5217"]),
        // New cases stay new once they were parted from the old ones.
        ("Bộ phận một cửa nhận 540 hồ sơ TTHC, trong đó kỳ trước chuyển sang 12 hồ sơ, tiếp nhận mới 528 hồ sơ. Tháng 5 tiếp nhận mới 91 hồ sơ.",
         ["dossiers.received 540", "dossiers.carried_over 12", "dossiers.received_new 528", "dossiers.received_new 91"]),
        // Told to be outside behind a list of names; time cut in brackets.
        ("Có 251 thủ tục hành chính giải quyết tại một cửa, 36 thủ tục ngành công an, quân sự, thuế không nhận tại đây.", ["procedures.one_stop 251", "procedures.outside_one_stop 36"]),
        ("Thủ tục hành chính cấp phép xây dựng rút từ 20 ngày còn 14 ngày (30%).", ["procedures.time_cut_rate 30"]),
        // What only procedures are said to be.
        ("Tổng 2.089 TTHC. Công bố 311 lượt; đơn giản hóa 48; liên thông cùng cấp 64, liên thông giữa các cấp 187.",
         ["procedures.total 2089", "procedures.published 311", "procedures.simplified 48", "procedures.interlinked_same_level 64", "procedures.interlinked_cross_level 187"]),
        // Parts between durations.
        ("Có 455 hồ sơ TTHC chậm. Dưới 5 ngày có 201 bộ, từ 5 đến 15 ngày 148 bộ, hơn 15 ngày 106 bộ.", ["dossiers.overdue 455", "dossiers.overdue 201", "dossiers.overdue 148", "dossiers.overdue 106"]),
        // Parts that add up to a count told before.
        ("Có 82 hồ sơ TTHC trễ hạn. Nguyên nhân: thiếu cán bộ đo đạc 57; chờ ý kiến tỉnh 14; lý do khác 11.", ["dossiers.overdue 82", "dossiers.overdue 57", "dossiers.overdue 14", "dossiers.overdue 11"]),
        // Fields of a list.
        ("Xã tiếp nhận 6.742 hồ sơ TTHC. Chia ra: chứng thực chiếm hơn nửa, 3.589; hộ tịch 1.214; đất đai 871.", ["dossiers.received 6742", "dossiers.received 3589", "dossiers.received 1214", "dossiers.received 871"]),
        // Labels and numbers in turn.
        ("Số hồ sơ TTHC tiếp nhận, giải quyết và quá hạn lần lượt là 1.204, 1.190 và 3.", ["dossiers.received 1204", "dossiers.resolved 1190", "dossiers.resolved_overdue 3"]),
        ("Dịch vụ công trực tuyến mức độ 3 và mức độ 4 lần lượt là 35 và 12.", ["procedures.online_partial 35", "procedures.online_full 12"]),
        // The numbers of a sentence before, place by place.
        ("Cấp huyện tiếp nhận 1.742 hồ sơ TTHC, giải quyết 1.699, đúng hạn 99,1%. Ở cấp xã, con số tương ứng là 5.860, 5.851 và 99,9%.",
         ["dossiers.received 1742", "dossiers.resolved 1699", "dossiers.on_time_rate 99.1", "dossiers.received 5860", "dossiers.resolved 5851", "dossiers.on_time_rate 99.9"]),
        // What came in, before what was late.
        ("Về TTHC, phường Hải An: 4.870 hồ sơ, trễ 512; phường Ngô Quyền: 1.210 hồ sơ, trễ 21.", ["dossiers.received 4870", "dossiers.overdue 512", "dossiers.received 1210", "dossiers.overdue 21"]),
        // Places that go on with the late ones.
        ("8 tháng qua toàn tỉnh trễ 5.406 hồ sơ TTHC, riêng đất đai 4.988. Đứng đầu là huyện Nhơn Trạch với 1.377 hồ sơ, kế đến Long Thành 1.102.",
         ["dossiers.overdue 5406", "dossiers.overdue 4988", "dossiers.overdue 1377", "dossiers.overdue 1102"]),
        // The M holds the quality.
        ("Có 3/7 hồ sơ TTHC trễ không có phiếu hẹn.", ["dossiers.overdue 7"]),
        // Late cases told anew are no part of the resolved ones.
        ("Tuần qua, bộ phận một cửa trả 2.990 hồ sơ. Còn 5 hồ sơ quá hạn.", ["dossiers.resolved 2990", "dossiers.overdue 5"]),
        // The same count at another time.
        ("Tháng 1 toàn huyện có 214 hồ sơ TTHC trễ hạn thì đến tháng 6 chỉ còn 87 hồ sơ.", ["dossiers.overdue 214", "dossiers.overdue 87"]),
        // Told once more.
        ("Phường có 26 hồ sơ TTHC đang giải quyết đã quá hạn. Toàn bộ 26 hồ sơ này thuộc lĩnh vực đất đai.", ["dossiers.pending_overdue 26", "dossiers.overdue 26"]),
    ])
    func lists(_ text: String, _ expected: [String]) { #expect(probe.lines(text) == expected) }

    /// A sum is no proof where the members say something else.
    @Test func sumsLeaveOtherReadings() {
        #expect(lines("Đã giải quyết 100 hồ sơ TTHC, trước hạn 60, đúng hạn 40.") == ["dossiers.resolved 100", "dossiers.resolved_early 60", "dossiers.resolved_on_time 40"])
    }
}
