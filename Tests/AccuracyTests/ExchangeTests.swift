import Accuracy
import Extraction
import Testing

@Suite struct ExchangeTests {
    /// Decomposed letters, an emoji before a mark, two labels, every key.
    static let articles = [
        article("Xã 😀 làm [[16|tasks.completed]]/[[20|tasks.planned]] việc, nhận [[hơn nghìn|dossiers.received,dossiers.resolved|value=1000|bound=over|status=previous|scope=cấp xã]] hồ sơ đến [[30/9|date|value=2022-09-30|role=period_end]].\n", front: "id: thu-mot\nkind: results\nperiod: 2022-01-01/2022-09-30"),
        article("Xa\u{0303} la\u{0300}m [[5|other]]; số [[12/KH-UBND|ref]], mức [[4|ignore]].\n", front: "id: thu-hai"),
        article("Không có con số nào.", front: "id: thu-ba"),
    ]

    @Test(arguments: articles) func bratLosesNothing(_ article: AnnotatedArticle) throws {
        let read = try BratDocument(article).article(path: "a.ann")
        #expect(read == article)
        #expect(read.annotated() == article.annotated())
    }

    @Test(arguments: articles) func doccanoLosesNothing(_ article: AnnotatedArticle) throws {
        #expect(try Doccano.article(JSONValue(parsing: Doccano.row(article).serialized())) == article)
    }

    @Test(arguments: articles) func labelStudioLosesNothing(_ article: AnnotatedArticle) throws {
        #expect(try LabelStudio.article(JSONValue(parsing: LabelStudio.task(article).serialized())) == article)
    }

    @Test func bratIsWrittenAsBratReadsIt() {
        let document = BratDocument(ExchangeTests.articles[0])
        #expect(String(decoding: document.annotations, as: UTF8.self) == """
            #1\tFrontMatter document\tid: thu-mot
            #2\tFrontMatter document\tkind: results
            #3\tFrontMatter document\tperiod: 2022-01-01/2022-09-30
            T1\ttasks-completed 9 11\t16
            T2\ttasks-planned 12 14\t20
            T3\tdossiers-received 26 35\thơn nghìn
            A1\tbound T3 over
            A2\tstatus T3 previous
            #4\tAnnotatorNotes T3\tvalue=1000|scope=cấp xã
            T4\tdossiers-resolved 26 35\thơn nghìn
            A3\tbound T4 over
            A4\tstatus T4 previous
            #5\tAnnotatorNotes T4\tvalue=1000|scope=cấp xã
            T5\tdate 46 50\t30/9
            A5\trole T5 period_end
            #6\tAnnotatorNotes T5\tvalue=2022-09-30

            """)
    }

    @Test func offsetsInUTF16AreUnderstood() throws {
        let task = #"{"data": {"text": "😀 5 bộ"}, "annotations": [{"result": [{"id": "x", "from_name": "label", "type": "labels", "value": {"start": 3, "end": 4, "text": "5", "labels": ["other"]}}]}]}"#
        let read = try LabelStudio.article(JSONValue(parsing: Array(task.utf8)))
        #expect(read.marks.map { read.surface(of: $0) } == ["5"])
    }

    @Test func spansOfDoccanosOwnExportAreUnderstood() throws {
        let row = #"{"id": 7, "text": "nhận 5 bộ", "entities": [{"id": 1, "label": "other", "start_offset": 5, "end_offset": 6}], "relations": [], "Comments": []}"#
        let read = try Doccano.article(JSONValue(parsing: Array(row.utf8)))
        #expect(read.marks.map { read.surface(of: $0) } == ["5"])
    }

    @Test(arguments: [
        ("T1\tother 0 99\tx\n", "a.ann:1:1: error A042: The place lies outside the text.\n  T1\tother 0 99\tx\n  ^"),
        ("T1\tother\tx\n", "a.ann:1:1: error A041: This line must read “T1⇥label start end⇥text”.\n  T1\tother\tx\n  ^"),
        ("T1\tother 0 1\tm\nR1\tRel Arg1:T1 Arg2:T1\t\n", "a.ann:2:1: error A043: brat writes this line, which an annotated article cannot keep.\n  R1\tRel Arg1:T1 Arg2:T1\t\n  ^"),
        ("A1\tbound T9 over\n", "a.ann:1:1: error A044: “bound” speaks of “T9”, which is absent or has another value.\n  A1\tbound T9 over\n  ^"),
    ]) func faultyLinesAreNamed(_ lines: String, _ expected: String) throws {
        let document = BratDocument(text: Array("một hai".utf8), annotations: Array(lines.utf8))
        let fault = #expect(throws: AnnotationFault.self) { try document.article(path: "a.ann") }
        #expect(fault?.text(in: .english) == expected)
    }
}
