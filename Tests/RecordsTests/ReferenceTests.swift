import Records
import Testing

@Suite struct ReferenceTests {
    static let cases: [(String, String?, String?)] = [
        ("Kế hoạch số [[58/KH-UBND|ref]] ngày [[17/02/2023|date|value=2023-02-17|role=document]]", "Kế hoạch", "2023-02-17"),
        ("theo Quyết định [[1893/QĐ-UBND|ref]]", "Quyết định", nil),
        ("theo [[1893/QĐ-UBND|ref]]", "Quyết định", nil),
        ("văn bản [[12/TTr-STP|ref]]", "Văn bản", nil),
        ("tờ [[12/TTr-STP|ref]]", "Tờ trình", nil),
        ("[[107/2021/NĐ-CP|ref]]", "Nghị định", nil),
        ("Khoản [[1|ref]]", "Khoản", nil),
        ("Luật Hộ tịch năm [[2014|ref]]", nil, nil),
        ("[[ABC|ref]]", nil, nil),
    ]

    @Test(arguments: cases) func kindsAndDates(text: String, kind: String?, date: String?) {
        let reference = Fixture(text).record.references.first
        #expect(reference?.kind?.rawValue == kind)
        #expect(reference?.date.flatMap { DayInterval($0)?.end.description } == date)
    }
}
