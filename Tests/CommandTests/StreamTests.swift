import Foundation
import Testing

@Suite struct StreamTests {
    static let rows = (0..<200).map { n in
        n % 9 == 4 ? "{\"id\": \"r\(n)\", \"text\": 5}" : "{\"id\": \"r\(n)\", \"text\": \"Năm 2022, xã đã tiếp nhận \(n) hồ sơ.\", \"date\": \"2022-11-04\"}"
    }.joined(separator: "\n")

    @Test func rowsKeepTheirOrderForEveryNumberOfThreads() throws {
        let one = try Command.run("stream", "--jobs", "1", input: StreamTests.rows)
        #expect(one.status == 0)
        let lines = one.output.split(separator: "\n")
        #expect(lines.count == 200)
        for (n, line) in lines.enumerated() {
            let row = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
            #expect((row["id"] ?? (row["document"] as? [String: Any])?["id"]) as? String == "r\(n)")
            #expect((row["error"] != nil) == (n % 9 == 4))
        }
        #expect(try Command.run("stream", "--jobs", "2", input: StreamTests.rows) == one)
        #expect(try Command.run("stream", "--jobs", "5", input: StreamTests.rows) == one)
        #expect(try Command.run("stream", input: StreamTests.rows) == one)
    }

    @Test func badRowsAreAnsweredAndTheStreamGoesOn() throws {
        let outcome = try Command.run("stream", input: "{\"id\": \"a\", \"text\": \"x\n\n{\"text\": \"x\"}\nrác\n{\"id\": \"b\", \"text\": \"\"}\n")
        let lines = outcome.output.split(separator: "\n")
        #expect(lines.prefix(3) == [
            #"{"id":"a","error":{"code":"E201","message":"JSON bị cắt: hết chữ ở byte 23."}}"#,
            #"{"id":"dòng 3","error":{"code":"E213","message":"Dòng thiếu “id” là chuỗi hoặc số."}}"#,
            #"{"id":"dòng 4","error":{"code":"E202","message":"JSON sai ở byte 1."}}"#,
        ])
        #expect(lines.count == 4 && lines[3].hasPrefix(#"{"schemaVersion":"1.0","document":{"id":"b","#))
        #expect(outcome.status == 0)
        #expect(outcome.errors == "")
    }

    @Test func aStreamOfNothingPrintsNothing() throws {
        #expect(try Command.run("stream") == Command.Outcome(status: 0, output: "", errors: ""))
    }

    @Test func aFileThatIsNotThereIsSaidPlainly() throws {
        #expect(try Command.run("stream", "khong.ndjson") == Command.Outcome(status: 1, output: "", errors: "khong.ndjson: lỗi E101: Không có tệp này.\n"))
    }

    @Test func mentionsAnswerRowForRow() throws {
        let rows = "{\"id\": 7, \"text\": \"Ngày 4/11 nhận 98,5% trong 18,5 ngàn hồ sơ\", \"ref_time\": \"2022-12-01\"}\n{\"id\": \"b\"}\n"
        #expect(try Command.run("mentions", input: rows) == Command.Outcome(status: 0, output: """
            {"id": 7, "pred": [{"kind": "date", "value": "--11-04", "surface": "4/11", "start": 6, "end": 10, "resolved": "2022-11-04"}, {"kind": "percent", "value": "98.5", "surface": "98,5%", "start": 18, "end": 23}, {"kind": "number", "value": "18500", "surface": "18,5 ngàn", "start": 30, "end": 40}]}
            {"id": "b", "error": {"code": "E214", "message": "Dòng thiếu “text” là chuỗi."}}

            """, errors: ""))
    }
}
