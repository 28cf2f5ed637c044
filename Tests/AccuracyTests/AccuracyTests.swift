import Accuracy
import Extraction
import Mentions
import Testing

let codes: Set<String> = ["tasks.planned", "tasks.completed", "dossiers.received", "dossiers.resolved", "dossiers.overdue", "dossiers.resolved_early"]

/// An article in its annotation format, read without fault.
func article(_ body: String, front: String = "id: thu", sourceLocation: SourceLocation = #_sourceLocation) -> AnnotatedArticle {
    let result = AnnotationReader(codes: codes).read(Array("---\n\(front)\n---\n\(body)".utf8), path: "thu.txt")
    #expect(result.faults == [], sourceLocation: sourceLocation)
    return result.article
}

func faults(_ file: String) -> [String] {
    AnnotationReader(codes: codes).read(Array(file.utf8), path: "thu.txt").faults.map { "\($0.place.line):\($0.place.column) \($0.message.code) \($0.message.english)" }
}

@Suite struct AnnotationReaderTests {
    @Test func marksStandInThePlainText() {
        let read = article("Xã làm xong [[16|tasks.completed]]/[[20|tasks.planned]] việc, nhận [[1,2 ngàn|dossiers.received,dossiers.resolved|value=1200|bound=over]] hồ sơ.\n")
        #expect(String(decoding: read.text, as: UTF8.self) == "Xã làm xong 16/20 việc, nhận 1,2 ngàn hồ sơ.\n")
        #expect(read.marks.map { read.surface(of: $0) } == ["16", "20", "1,2 ngàn"])
        #expect(read.marks[2].codes == ["dossiers.received", "dossiers.resolved"])
        #expect(read.marks[2].bound == "over")
        #expect(read.marks[2].decimal(surface: "1,2 ngàn") == DecimalValue(1200))
    }

    @Test func whatIsReadIsWrittenBack() {
        let file = "---\nid: thu\nkind: inspection\ninspection.leader: Lò Văn Thắm\n---\nÔng Lò Văn Thắm, ngày [[7/8|date|value=2021-08-07|role=event]]: [[không có|dossiers.overdue|value=0]] hồ sơ.\n"
        let read = AnnotationReader(codes: codes).read(Array(file.utf8), path: "thu.txt")
        #expect(read.faults == [])
        #expect(String(decoding: read.article.annotated(), as: UTF8.self) == file)
    }

    @Test func theDayOfAnArticleMayLackItsYear() {
        #expect(article("Sáng [[15/9|date|value=--09-15|role=event]] xã họp.", front: "id: thu\ninspection.date: --09-15")["inspection.date"] == "--09-15")
    }

    static let faulty: [(String, [String])] = [
        ("Không có phần đầu", ["1:1 A001 The file must begin with a line “---”."]),
        ("---\nid: a\n", ["3:1 A002 The front matter is not closed by a line “---”."]),
        ("---\nid: a\nxyz\n---\n", ["3:1 A003 This line must read “key: value”."]),
        ("---\nid: a\nperiode: 1\n---\n", ["3:1 A004 There is no key “periode”. Did you mean “period”?"]),
        ("---\nid: a\nid: b\n---\n", ["3:1 A005 The key “id” is given twice."]),
        ("---\nkind: plan\n---\n", ["1:1 A006 The front matter lacks the key “id”."]),
        ("---\nid: a\nkind: news\n---\n", ["3:1 A007 “kind” cannot be “news”; it may be inspection, results, report, plan, event, newspaper, trap."]),
        ("---\nid: a\nperiod: 2022\n---\n", ["3:1 A007 “period” must read like 2022-01-01/2022-09-30, not “2022”."]),
        ("---\nid: a\ninspection.date: --9-15\n---\n", ["3:1 A007 “inspection.date” must read like 2022-11-04, not “--9-15”."]),
        ("---\nid: a\ninspection.date: --09-15\nperiod: --09-01/--09-15\n---\n", ["4:1 A007 “period” must read like 2022-01-01/2022-09-30, not “--09-01/--09-15”."]),
        ("---\nid: a\ninspection.unit: xã Lạ\n---\nXã khác.", ["3:1 A008 “xã Lạ” does not stand in the text as written."]),
        ("---\nid: a\n---\nĐã nhận [[5|dossiers.received hồ sơ", ["4:9 A010 This “[[” is not closed by “]]”."]),
        ("---\nid: a\n---\nba ]] bốn", ["4:4 A011 This “]]” closes no mark."]),
        ("---\nid: a\n---\nĐã nhận 15 hồ sơ", ["4:9 A012 The numeral “15” is not marked."]),
        ("---\nid: a\n---\n[[5]]", ["4:1 A013 The mark “5” has no label."]),
        ("---\nid: a\n---\n[[5 |other]]", ["4:1 A015 The mark “5 ” begins or ends with a blank.", "4:1 A024 “5 ” is not in plain digits and needs “value=”."]),
        ("---\nid: a\n---\n[[5%|other|value=5]]", ["4:1 A016 The mark “5%” holds the unit; mark the numeral alone."]),
        ("---\nid: a\n---\n[[5|dossiers.recieved]]", ["4:1 A017 There is no label “dossiers.recieved”. Did you mean “dossiers.received”?"]),
        ("---\nid: a\n---\n[[5|other|bond=over]]", ["4:1 A019 There is no key “bond”. Did you mean “bound”?"]),
        ("---\nid: a\n---\n[[5|other|bound=more]]", ["4:1 A020 “bound” cannot be “more”: over, under, about, atLeast, atMost."]),
        ("---\nid: a\n---\n[[5/6|date]]", ["4:1 A021 The date “5/6” lacks “value=”.", "4:1 A023 The date “5/6” lacks “role=”."]),
        ("---\nid: a\n---\n[[5/6|date|value=5/6|role=event]]", ["4:1 A022 The date “5/6” is malformed."]),
        ("---\nid: a\n---\n[[mười|other]]", ["4:1 A024 “mười” is not in plain digits and needs “value=”."]),
        ("---\nid: a\n---\n[[mười|other|value=ten]]", ["4:1 A025 The value “ten” is no decimal number."]),
        ("---\nid: a\n---\n[[5|other|role=event]]", ["4:1 A026 “role=” belongs on dates alone."]),
    ]

    @Test(arguments: faulty) func faultsNameTheirPlace(_ file: String, _ expected: [String]) {
        #expect(faults(file) == expected)
    }

    @Test func aFaultShowsItsLineAndACaret() {
        let result = AnnotationReader(codes: codes).read(Array("---\nid: a\n---\nNhận [[5|dossiers.recieved]] bộ".utf8), path: "a.txt")
        #expect(result.faults.first?.text(in: .vietnamese) == """
            a.txt:4:6: lỗi A017: Không có nhãn “dossiers.recieved”. Có phải “dossiers.received”?
              Nhận [[5|dossiers.recieved]] bộ
                   ^
            """)
    }
}

@Suite struct DecimalTests {
    @Test(arguments: [("1.234", "1234"), ("98,5", "98.5"), ("01", "1"), ("1.250.000", "1250000"), ("1.234,50", "1234.5"), ("0", "0")])
    func plainDigitsAreRead(_ surface: String, _ value: String) {
        #expect(DecimalValue(vietnamese: surface)?.description == value)
    }

    @Test(arguments: ["", "1.23", "12.3456", "1,", ",5", "mười", "1 234", "98.5", "1.234.56", "-5"])
    func otherSurfacesAreRefused(_ surface: String) {
        #expect(DecimalValue(vietnamese: surface) == nil)
    }

    @Test(arguments: [("98.50", "98.5"), ("-1.5", "-1.5"), ("0.05", "0.05"), ("1e3", "1000"), ("1.5e3", "1500"), ("25e-1", "2.5")])
    func decimalNumbersAreRead(_ text: String, _ value: String) {
        #expect(DecimalValue(decimal: text)?.description == value)
    }

    @Test(arguments: ["", "-", "1.2.3", "12345678901234567890", "x"]) func noDecimalNumberIsRefused(_ text: String) {
        #expect(DecimalValue(decimal: text) == nil)
    }
}
