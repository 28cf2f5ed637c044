import Testing
@testable import Mentions

@Suite("Numbers that are no figures")
struct NameTests {
    static let cases: [(text: String, lines: [String])] = [
        ("Kế hoạch số 41/KH-UBND", ["reference «41/KH-UBND»"]),
        ("Luật số 15/2009/QH12", ["reference «15/2009/QH12»"]),
        ("Số: 07/KL-ĐKT", ["reference «07/KL-ĐKT»"]),
        ("Báo cáo số 1.204/BC-SNV", ["reference «1.204/BC-SNV»"]),
        ("Nghị quyết số 18-NQ/TW", ["reference «18-NQ/TW»"]),
        ("Nghị định 61 của Chính phủ", ["reference «61»"]),
        ("các Nghị quyết 57, 59 và 66", ["reference «57»", "reference «59»", "reference «66»"]),
        ("theo Bộ chỉ số 766", ["reference «766»"]),
        ("Luật Hộ tịch năm 2014", ["reference «2014»"]),
        ("Hiến pháp 2013", ["reference «2013»"]),
        ("Khoản 1 Điều 15", ["reference «1»", "reference «15»"]),
        ("theo Chương II", ["reference «II»"]),
        ("Đề án 06 và ISO 9001:2015", ["name «06»", "name «9001:2015»"]),
        ("Khu phố 3, thôn 5, đường số 4", ["name «3»", "name «5»", "name «4»"]),
        ("bản Tả Phìn 1, Tả Phìn 2", ["name «1»", "name «2»"]),
        ("tại các tổ 4, 17, 28", ["name «4»", "name «17»", "name «28»"]),
        ("thực hiện \"5 rõ\" ở bộ phận \"1 cửa\"", ["name «5»", "name «1»"]),
        ("trước ngày 25 hằng tháng", ["time «25»"]),
        ("dịch COVID-19", ["name «19»"]),
        ("xem http://abc7.vn/tin-123.html", ["name «7»", "name «123»"]),
        ("gửi về phong12@mail34.vn", ["name «12»", "name «34»"]),
        ("mức độ 3, 4 và mức độ 2", ["level «3»", "level «4»", "level «2»"]),
        ("chính quyền 2 cấp", ["level «2»"]),
        ("Thứ 6, Thứ Tư, thứ năm", ["ordinal «6»", "ordinal «Tư»", "ordinal «năm»"]),
        ("lần thứ 3, đợt 2", ["ordinal «3»", "ordinal «2»"]),
        ("từ trang thứ ba trở đi", ["ordinal «ba»"]),
        ("lúc 15 giờ, từ 7h30 đến 07:45", ["time «15»", "time «7h30»", "time «07:45»"]),
        ("14 giờ 30 phút ngày mai", ["time «14 giờ 30»"]),
        ("gọi số 1900.8689 hoặc 0912 345 678", ["phone «1900.8689»", "phone «0912 345 678»"]),
        ("Điện thoại: 0209.3812.345", ["phone «0209.3812.345»"]),
        ("I. KẾT QUẢ\n1. Về thể chế\n1.1. Ban hành\na) Văn bản", ["list «I»", "list «1»", "list «1.1»"]),
        ("Có (1) ban hành kế hoạch; (2) tổ chức hội nghị", ["list «1»", "list «2»"]),
        ("Câu 1. Hỏi", ["list «1»"]),
        ("Lượt xem: 1.873", ["counter «1.873»"]),
        ("3.214 lượt đọc", ["counter «3.214»"]),
        ("STT\n1\nHồ sơ tiếp nhận\n35\n2\nHồ sơ trả\n34", ["list «1»", "number 35 «35»", "list «2»", "number 34 «34»"]),
        ("ngày 32/13/2020", ["unread «32/13/2020»"]),
        ("999999999999999999999 hồ sơ", ["unread «999999999999999999999»"]),
    ]

    @Test("A number that names or orders is recognized as what it is", arguments: cases)
    func reads(text: String, lines: [String]) {
        #expect(Reading(text).lines == lines)
    }
}
