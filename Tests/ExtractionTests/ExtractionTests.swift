import Extraction
import Figures
import Mentions
import Records
import Testing

@Suite struct StreamRowTests {
    /// Reads a row and says what it holds.
    func read(_ line: String) -> String {
        var row = StreamRow()
        var copy = line
        return copy.withUTF8 { bytes in
            do throws(Message) {
                try row.read(bytes)
            } catch {
                return "\(row.id.map { String(decoding: $0, as: UTF8.self) } ?? "-") \(error.code) \(error.english)"
            }
            let date = row.date.map { " \($0.year)-\($0.month)-\($0.day)" } ?? ""
            return "\(row.id.map { String(decoding: $0, as: UTF8.self) } ?? "-"): \(String(decoding: row.text, as: UTF8.self))\(date)"
        }
    }

    @Test(arguments: [
        (#"{"id": "a", "text": "Nhận 5 hồ sơ."}"#, "a: Nhận 5 hồ sơ."),
        (#" { "text" : "x" , "id" : 17 , "other" : [1, {"a": null}] } "#, "17: x"),
        (#"{"id":"a","text":"m\u1ed9t \ud83d\ude00 \"hai\"\n\t\/\\"}"#, "a: một 😀 \"hai\"\n\t/\\"),
        (#"{"id":"a","text":"\ud83d x"}"#, "a: \u{FFFD} x"),
        (#"{"id":"a","text":"x","date":"2022-11-04"}"#, "a: x 2022-11-4"),
        (#"{"id":"a","text":"x","ref_time":"2022-11-04T08:30:00+07:00"}"#, "a: x 2022-11-4"),
        (#"{"id":"a","text":"x","date":null}"#, "a: x"),
        (#"{"id":"a","text":"một","text":"hai"}"#, "a: hai"),
        (#"{"id":"a","text":""}"#, "a: "),
    ]) func rowsAreRead(_ line: String, _ expected: String) { #expect(read(line) == expected) }

    @Test(arguments: [
        ("", "- E201 The JSON is cut short: it ends at byte 1."),
        ("[]", "- E202 The JSON is malformed at byte 1."),
        (#"{"id": "a", "text": "x""#, "a E201 The JSON is cut short: it ends at byte 24."),
        (#"{"id": "a", "text": "x"} y"#, "a E207 Something follows the JSON value at byte 26."),
        (#"{"id": "a", "text": "\x"}"#, "a E203 The JSON has an invalid \\ escape at byte 22."),
        ("{\"id\": \"a\", \"text\": \"\u{1}\"}", "a E204 The JSON has an unescaped control character at byte 22."),
        (#"{"id": "a", "text": 5}"#, "a E214 The row lacks a “text” that is a string."),
        (#"{"id": "a"}"#, "a E214 The row lacks a “text” that is a string."),
        (#"{"text": "x"}"#, "- E213 The row lacks an “id” that is a string or a number."),
        (#"{"id": null, "text": "x"}"#, "- E213 The row lacks an “id” that is a string or a number."),
        (#"{"id": "a", "text": "x", "date": "4/11"}"#, "a E215 “date” must read like 2022-11-04."),
        (#"{"id": "a", "text": "x", "n": 1.}"#, "a E205 The JSON has a malformed number at byte 31."),
        (#"{"id": "a", "text": "x", "n": tru}"#, "a E202 The JSON is malformed at byte 34."),
    ]) func faultyRowsAreRefused(_ line: String, _ expected: String) { #expect(read(line) == expected) }

    @Test func deepNestingIsRefused() {
        let deep = #"{"id": "a", "text": "x", "n": "# + String(repeating: "[", count: 100_000)
        #expect(read(deep) == "a E206 The JSON is nested deeper than 256 levels at byte 287.")
    }
}

@Suite struct LineCutterTests {
    @Test(arguments: 1...12) func linesAreNeverTorn(_ step: Int) {
        let stream = Array("một\n\nhai ba\nbốn".utf8)
        var cutter = LineCutter()
        var batches: [LineBatch] = []
        for start in stride(from: 0, to: stream.count, by: step) {
            stream[start..<min(start + step, stream.count)].withUnsafeBufferPointer { batches += cutter.add($0) }
        }
        if let last = cutter.finish() { batches.append(last) }
        #expect(batches.flatMap(\.bytes) == stream)
        #expect(batches.dropLast().allSatisfy { $0.bytes.last == 0x0A })
        var line = 1
        for batch in batches {
            #expect(batch.firstLine == line)
            line += batch.bytes.count { $0 == 0x0A }
        }
    }

    @Test func anOverlongLineIsReportedOnce() {
        var cutter = LineCutter(lineBytesMax: 8)
        var batches: [LineBatch] = []
        for piece in ["a\n", "0123456", "789", "more", "end\nb\n"] {
            Array(piece.utf8).withUnsafeBufferPointer { batches += cutter.add($0) }
        }
        #expect(batches.map { "\($0.firstLine) \($0.isOverlong) \(String(decoding: $0.bytes, as: UTF8.self))" } == ["1 false a\n", "2 true 0123456789", "3 false b\n"])
    }
}

@Suite struct BulkExtractorTests {
    /// Rows from memory, a few at a time.
    struct Memory: BulkExtractor.Endpoint {
        var batches: [LineBatch]
        var wouldWait = false
        var output: [UInt8] = []
        mutating func next() -> [LineBatch]? { batches.isEmpty ? nil : [batches.removeFirst()] }
        mutating func take(_ results: UnsafeBufferPointer<UInt8>) -> Bool {
            output += results
            return true
        }
    }

    static func rows(_ count: Int) -> [LineBatch] {
        (0..<count).map { n in
            let row = n % 7 == 3 ? "{\"id\": \"r\(n)\", \"text\": }\n" : "{\"id\": \"r\(n)\", \"text\": \"\(String(repeating: "Đã nhận \(n) hồ sơ. ", count: n % 5 * 20))\"}\n"
            return LineBatch(bytes: Array(row.utf8), firstLine: n + 1)
        }
    }

    @Test(arguments: [1, 2, 3, 8], [false, true]) func orderAndResultsAreTheSame(_ jobs: Int, _ wouldWait: Bool) async throws {
        var alone = Memory(batches: BulkExtractorTests.rows(60))
        await BulkExtractor(extractor: Extractor(), jobs: 1, language: .english).run(&alone)
        var memory = Memory(batches: BulkExtractorTests.rows(60), wouldWait: wouldWait)
        await BulkExtractor(extractor: Extractor(), jobs: jobs, language: .english).run(&memory)
        #expect(memory.output == alone.output)
        let lines = memory.output.split(separator: 0x0A)
        #expect(lines.count == 60)
        for (n, line) in lines.enumerated() {
            let value = try JSONValue(parsing: Array(line))
            #expect((value["id"] ?? value["document"]?["id"])?.text == "r\(n)")
            #expect((value["error"] != nil) == (n % 7 == 3))
        }
    }
}

@Suite struct JSONValueTests {
    @Test(arguments: [
        #"{"a": [1, -2.50, 1e9, true, false, null], "b": {}, "c": []}"#,
        #""\"\\\n\t\u0001 ộ 😀""#,
    ]) func whatIsReadIsWrittenBack(_ text: String) throws {
        #expect(String(decoding: try JSONValue(parsing: Array(text.utf8)).serialized(), as: UTF8.self) == text)
    }
}
