import Foundation
import Figures
import Testing
import Tokens

@testable import Records

@Suite struct JSONTests {
    static let strings: [([UInt8], String)] = [
        (Array("hồ sơ".utf8), #""hồ sơ""#),
        (Array("a\"b\\c/d".utf8), #""a\"b\\c/d""#),
        (Array("\n\t\r\u{8}\u{C}\u{0}\u{1F}\u{7F}".utf8), "\"\\n\\t\\r\\b\\f\\u0000\\u001f\u{7F}\""),
        ([0x61, 0xFF, 0x62], "\"a\u{FFFD}b\""),
        ([0xC3], "\"\u{FFFD}\""),
        ([0xE1, 0xBB], "\"\u{FFFD}\u{FFFD}\""),
        ([0xED, 0xA0, 0x80], "\"\u{FFFD}\u{FFFD}\u{FFFD}\""),
        ([0xC0, 0x80], "\"\u{FFFD}\u{FFFD}\""),
        ([0xF0, 0x9F, 0x98, 0x80], "\"😀\""),
        ([0xF4, 0x90, 0x80, 0x80], "\"\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\""),
        ([], "\"\""),
    ]

    @Test(arguments: strings) func stringsAreEscaped(bytes: [UInt8], json: String) {
        var buffer = JSONBuffer(capacity: 1)
        bytes.withUnsafeBufferPointer { buffer.string($0) }
        #expect(buffer.string == json)
    }

    @Test func everyTwoBytesMakeAStringThatParses() throws {
        var buffer = JSONBuffer()
        for first in UInt8.min...UInt8.max {
            buffer.removeAll()
            buffer.byte(UInt8(ascii: "["))
            for second in UInt8.min...UInt8.max {
                [first, second].withUnsafeBufferPointer { buffer.string($0) }
                buffer.byte(UInt8(ascii: second == UInt8.max ? "]" : ","))
            }
            let parsed = try JSONSerialization.jsonObject(with: Data(buffer.bytes)) as? [String]
            #expect(parsed?.count == 256)
        }
    }

    static let decimals: [(Int64, Int, String)] = [
        (0, 0, "0"), (7, 0, "7"), (-7, 0, "-7"), (351, 0, "351"), (985, 1, "98.5"), (-985, 1, "-98.5"), (5, 1, "0.5"), (5, 3, "0.005"), (0, 2, "0.00"),
        (120, 2, "1.20"), (18, -3, "18000"), (0, -3, "0"), (999_999_999_999_999_999, 0, "999999999999999999"), (999_999_999_999_999_999, 18, "0.999999999999999999"),
        (Int64.min, 0, "-9223372036854775808"),
    ]

    @Test(arguments: decimals) func decimalsAreExact(digits: Int64, scale: Int, json: String) {
        var buffer = JSONBuffer(capacity: 1)
        buffer.decimal(digits: digits, scale: scale)
        #expect(buffer.string == json)
    }

    @Test func prettyIndentsByTwo() {
        var buffer = JSONBuffer()
        let compact = #"{"a":[1,{"b":"x,{y}:\"[z"}],"c":[],"d":{},"e":null}"#
        var copy = compact
        var depth = 0
        copy.withUTF8 { buffer.pretty($0, depth: &depth) }
        #expect(depth == 0)
        #expect(
            buffer.string == """
                {
                  "a": [
                    1,
                    {
                      "b": "x,{y}:\\"[z"
                    }
                  ],
                  "c": [],
                  "d": {},
                  "e": null
                }
                """)
    }

    @Test func aRecordInPiecesIsTheRecord() {
        let fixture = Fixture((1...900).map { "Xã [[\($0)|tasks.planned]] nhiệm vụ, [[\($0)]] đơn. " }.joined())
        let lexicon = Lexicon(vocabulary: Vocabulary())
        let writer = JSONWriter(lexicon: lexicon, layout: RecordLayout(lexicon))
        let indented = JSONWriter(like: writer)
        var (whole, depth, count) = ("", 0, 0)
        writer.write(fixture.record) { piece in
            whole += String(decoding: piece, as: UTF8.self)
            indented.writePretty(piece, depth: &depth)
            count += 1
        }
        #expect(whole == fixture.json && count > 2 && depth == 0)
        let once = JSONWriter(like: writer)
        var copy = fixture.json
        copy.withUTF8 { once.writePretty($0) }
        #expect(indented.string == once.string)
    }

    static let codes: [(String, String, String)] = [
        ("tasks.planned", "tasks", "planned"), ("procedures.one_stop", "procedures", "oneStop"),
        ("dossiers.resolved_early_or_on_time", "dossiers", "resolvedEarlyOrOnTime"), ("legal_outreach.sessions", "legalOutreach", "sessions"),
        ("index.service766_score", "index", "service766Score"), ("a.b.c", "a", "bC"), ("alone", "other", "alone"),
    ]

    @Test(arguments: codes) func keysFollowTheCodes(code: String, group: String, key: String) {
        let place = RecordLayout.place(of: code)
        #expect(place.group == group)
        #expect(place.key == key)
    }
}
