import Testing

/// The subject as a balance: the same words count in one article and not in the next.
@Suite struct SubjectTests {
    private let probe = FigureProbe(anySubject: false)

    @Test(arguments: [
        // Cases of a bank, a court, a hospital, a tender.
        "Vốn chính sách về bản\nTổ tiết kiệm và vay vốn tiếp nhận 318 hồ sơ vay, giải quyết 290 hồ sơ, trả lại 12 hồ sơ; nợ quá hạn 0,2%.",
        "Tòa án hai cấp thụ lý 412 vụ án, giải quyết đúng hạn 396 vụ, đạt 96,1%; 4 hồ sơ bị viện kiểm sát trả lại.",
        "Bệnh viện bỏ bệnh án giấy\nSáu tháng lưu 41.200 hồ sơ, khảo sát 650 người bệnh, 93,6% hài lòng.",
        "Bên mời thầu nhận 96 hồ sơ nộp trực tuyến, loại 11 hồ sơ trễ hạn, mỗi gói thầu 4 nhà thầu.",
        // Rules.
        "Theo khoản 2 Điều 9, chủ xe phải nộp 01 bộ hồ sơ trong thời hạn 15 ngày; quá hạn bị phạt tiền, mức phạt tăng 50%.",
        // Loans and regiments are no public investment and no posts.
        "Ngân hàng giải ngân 64 tỷ đồng cho 1.206 lượt hộ vay vốn, nợ quá hạn 0,1%.",
    ])
    func otherSubjectsGiveNothing(_ text: String) { #expect(probe.lines(text) == []) }

    @Test(arguments: [
        ("Huyện mở rộng nông thôn mới\nĐường bê tông dài 12 km, hộ nghèo còn 3%.\nBộ phận một cửa của xã giải quyết 2.904 hồ sơ, đúng hạn 100%.", ["dossiers.resolved 2904", "dossiers.on_time_rate 100"]),
        ("Dự án cầu\nNhà thầu thi công 5 gói thầu. Kế hoạch vốn đầu tư công 1.050 tỷ đồng, giải ngân 986 tỷ đồng.", ["finance.investment_plan 1050000000000", "finance.disbursed 986000000000"]),
        ("Trễ hạn vì thuế\nHồ sơ giải quyết thủ tục hành chính trễ hạn: 9/2.760 hồ sơ.", ["dossiers.overdue 9", "dossiers.received 2760"]),
    ])
    func trueFiguresStay(_ text: String, _ lines: [String]) { #expect(probe.lines(text) == lines) }

    /// The longest phrase of a place is read; what it holds of the subject is not lost.
    @Test func longerPhrasesKeepTheSubject() {
        #expect(probe.lines("Xã tiếp nhận 351 hồ sơ yêu cầu giải quyết thủ tục hành chính.") == ["dossiers.received 351"])
    }
}
