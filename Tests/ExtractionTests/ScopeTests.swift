import Extraction
import Figures
import Records
import Testing

/// Whom a figure speaks of, and whether it was reached, is aimed at or lies behind: read from whole texts.
@Suite struct ScopeTests {
    private let extractor = Extractor()

    /// The figures of the catalogue as `value scope status`, without what is plain: `31708 các xã`, `60 target`.
    private func lines(_ text: String) -> [String] {
        let record = extractor.record(from: Array(text.utf8), source: DocumentSource(id: "scope"))
        return record.figures.map(\.figure).filter { $0.indicator != .none }.map { figure in
            let scope = figure.scopeStart < figure.scopeEnd ? " " + String(decoding: record.text[Int(figure.scopeStart)..<Int(figure.scopeEnd)], as: UTF8.self) : ""
            return "\(figure.value)\(scope)" + (figure.status == .result ? "" : " \(figure.status)")
        }
    }

    @Test func placesOfASentence() {
        for (text, expected) in [
            // Names in turn, and one numeral for several.
            ("Chỉ số CCHC năm 2022: thị xã Kỳ Anh, huyện Can Lộc và huyện Đức Thọ lần lượt đạt 91,7; 90,9 và 90,1 điểm; huyện Hương Khê 80,35.",
             ["91.7 thị xã Kỳ Anh", "90.9 huyện Can Lộc", "90.1 huyện Đức Thọ", "80.35 huyện Hương Khê"]),
            // A level before a numeral, one behind it, and the whole of the article's own.
            ("Toàn tỉnh tiếp nhận 97.305 hồ sơ thủ tục hành chính; trong đó cấp huyện 11.480, cấp xã 85.825.", ["97305", "11480 cấp huyện", "85825 cấp xã"]),
            // Who tells is not who is told of.
            ("Theo Sở Nội vụ, hồ sơ thủ tục hành chính trễ hạn còn 312 hồ sơ.", ["312"]),
            ("Ông Nguyễn Văn Duẩn cho biết, bộ phận một cửa tiếp nhận 2.377 hồ sơ.", ["2377"]),
            // Columns headed by names.
            ("Kết quả cải cách hành chính huyện Mường Lay\n\nChỉ tiêu\tHòa An\tNgọc Uyên\nHồ sơ tiếp nhận\t3.020\t1.871\nQuá hạn\t1\t2\n", ["3020 Hòa An", "1871 Ngọc Uyên", "1 Hòa An", "2 Ngọc Uyên"]),
            // The bullets under the head of a level.
            ("Cải cách hành chính\n\nKết quả giải quyết hồ sơ của cấp huyện:\n- Đất đai: tiếp nhận 4.480 hồ sơ;\n- Tư pháp: tiếp nhận 1.987 hồ sơ.\n", ["4480 cấp huyện", "1987 cấp huyện"]),
        ] { #expect(lines(text) == expected, "\(text)") }
    }

    @Test func targetsAndEarlierValues() {
        for (text, expected) in [
            ("Nhiệm vụ quý IV: số hóa 100% hồ sơ thủ tục hành chính; hồ sơ trực tuyến đạt 85%.", ["100 target", "85 target"]),
            ("UBND XÃ MƯỜNG LĂN\nSố: 06/KH-UBND\n\nKẾ HOẠCH\nCải cách hành chính năm 2026 của UBND xã Mường Lăn\n\nI. NỘI DUNG\n- Rà soát 15 thủ tục, đề xuất đơn giản hóa 03 thủ tục.\n", ["15 target", "3 target"]),
            ("Thanh toán trực tuyến hồ sơ thủ tục hành chính đạt 64% (kế hoạch 50%).", ["64", "50 target"]),
            ("Cải cách hành chính: tỷ lệ hồ sơ trực tuyến tăng lên 85,2%.", ["85.2"]),
            ("Cải cách hành chính: tỷ lệ hồ sơ trực tuyến đạt 80%, tăng lên 5% so với cùng kỳ.", ["80", "5 change"]),
            ("Cải cách hành chính: tỷ lệ hồ sơ trực tuyến kỳ này 90,1%, hơn quý trước 4,3 điểm %.", ["90.1", "4.3 change"]),
            ("Cải cách hành chính: tối thiểu 80% hồ sơ phải nộp trực tuyến.", ["80 target"]),
            ("Cải cách hành chính: sáp nhập 84 thôn thành 41 thôn.", ["84 previous", "41"]),
            ("Sở Tư pháp đạt 90,17 điểm chỉ số CCHC năm 2022, cao hơn năm 2021 là 2,06 điểm.", ["90.17", "2.06 change"]),
        ] {
            #expect(lines(text) == expected, "\(text)")
        }
    }
}
