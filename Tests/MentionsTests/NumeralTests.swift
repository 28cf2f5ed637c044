import Testing
@testable import Mentions

@Suite("Quantities")
struct NumeralTests {
    static let cases: [(text: String, lines: [String])] = [
        ("Xã tiếp nhận 1.234 hồ sơ", ["number 1234 «1.234»"]),
        ("Xã tiếp nhận 1 234 hồ sơ", ["number 1234 «1 234»"]),
        ("tổng số 12. 486 hồ sơ", ["number 12486 «12. 486»"]),
        ("đạt 98,5%", ["number 98.5 percent «98,5»"]),
        ("đạt 99.2%", ["number 99.2 percent «99.2»"]),
        ("đạt 99, 1%", ["number 99.1 percent «99, 1»"]),
        ("tỷ lệ 3,45 % số hồ sơ", ["number 3.45 percent «3,45»"]),
        ("chiếm 80 phần trăm", ["number 80 percent «80»"]),
        ("còn 01 hồ sơ", ["number 1 «01»"]),
        ("thu 18,5 ngàn đồng", ["number 18500 money «18,5 ngàn»"]),
        ("vốn 2 triệu 300 nghìn đồng", ["number 2300000 money «2 triệu 300 nghìn»"]),
        ("vốn 3 tỷ rưỡi", ["number 3500000000 «3 tỷ rưỡi»"]),
        ("thu 48,6/120 nghìn tỷ đồng", ["number 48600000000000 «48,6»", "number 120000000000000 money «120 nghìn tỷ»"]),
        ("giải ngân 7,5/30 tỷ đồng", ["number 7500000000 «7,5»", "number 30000000000 money «30 tỷ»"]),
        ("lệ phí 1.250.000đ", ["number 1250000 money «1.250.000»"]),
        ("chi $1,299.99", ["number 1299.99 money «1,299.99»"]),
        ("vay 370 triệu USD", ["number 370000000 money «370 triệu»"]),
        ("có hơn4.500 người", ["number 4500 «4.500»"]),
        ("khổ giấy 85mm", ["number 85 measure «85»"]),
        ("làm được16/20 nhiệm vụ", ["number 16 «16»", "number 20 «20»"]),
        ("16 trên tổng số 20 nhiệm vụ", ["number 16 «16»", "number 20 «20»"]),
        ("tăng 1,3 điểm phần trăm", ["number 1.3 percentPoint «1,3»"]),
        ("được 18,3/20 điểm", ["number 18.3 «18,3»", "number 20 point «20»"]),
        ("xếp thứ 5/63", ["number 5 «5»", "number 63 «63»"]),
        ("tăng 2 bậc", ["number 2 rank «2»"]),
        ("trong 05 ngày làm việc", ["number 5 duration «05»"]),
        ("từ 5-7 triệu đồng", ["number 5000000 money «5»", "number 7000000 money «7 triệu»"]),
        ("có 5 đồng chí và 9 công chức", ["number 5 «5»", "number 9 «9»"]),
        ("tại 3 điểm cầu, đạt 80 điểm", ["number 3 «3»", "number 80 point «80»"]),
        ("vay 3 tỷ nhân dân tệ", ["number 3000000000 money «3 tỷ»"]),
        ("chậm 06 (sáu) ngày", ["number 6 duration «06»"]),
        ("có mười lăm xã", ["number 15 «mười lăm»"]),
        ("có một trăm linh năm hồ sơ", ["number 105 «một trăm linh năm»"]),
        ("hai mươi mốt người", ["number 21 «hai mươi mốt»"]),
        ("ba mươi tư người", ["number 34 «ba mươi tư»"]),
        ("Ba xã chưa có sóng", ["number 3 «Ba»"]),
        ("2.022 hồ sơ", ["number 2022 «2.022»"]),
        ("tiếp nhận 1945 hồ sơ", ["number 1945 «1945»"]),
        ("Một cửa, một số, một phần, một trong các xã", []),
        ("Trong năm, tháng năm, các năm trước", []),
        ("bà Ba ở ấp Tư", []),
        ("làm việc hàng trăm giờ", []),
    ]

    @Test("A quantity has its exact value and surface", arguments: cases)
    func reads(text: String, lines: [String]) {
        #expect(Reading(text).lines == lines)
    }

    @Test("Flags tell numerator, denominator, range, words and magnitude")
    func flags() {
        #expect(Reading("16/20 nhiệm vụ").mentions.map(\.flags) == [.numerator, .denominator])
        #expect(Reading("từ 5 đến 7 người").mentions.map(\.flags) == [.rangeStart, .rangeEnd])
        #expect(Reading("hai hồ sơ").mentions.map(\.flags) == [[.words, .singleWord]])
        #expect(Reading("mười hai hồ sơ").mentions.map(\.flags) == [.words])
        #expect(Reading("2 triệu hồ sơ").mentions.map(\.flags) == [.magnitude])
        #expect(Reading("đứng thứ 5/63").mentions.map(\.flags) == [[.ordinal, .numerator], .denominator])
    }

    static let spoken: [(text: String, value: String)] = [
        ("năm mươi bốn", "54"), ("hai nghìn không trăm linh ba", "2003"), ("một tỷ rưỡi", "1500000000"), ("âm mười hai phẩy năm", "-12.5"),
        ("ba trăm linh tư", "304"), ("sáu phẩy không bảy triệu", "6070000"), ("chín trăm tỷ tỷ", "900000000000000000000"),
    ]

    @Test("With every numeral wanted, bare words are numbers", arguments: spoken)
    func readsSpoken(text: String, value: String) {
        #expect(Reading(text, everyNumeral: true).rows.map(\.value) == [value])
    }
}
