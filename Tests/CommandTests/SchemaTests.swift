import Foundation
import Testing

@Suite struct SchemaTests {
    @Test func theSchemaIsJSON() throws {
        let outcome = try Command.run("schema")
        let schema = try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
        #expect((schema["$schema"] as? String)?.contains("draft-07") == true)
    }

    @Test func whatIsPrintedIsValid() throws {
        let folder = try Workspace(["mot.txt": ExtractTests.article, "hai.txt": "Không có số."])
        _ = try Command.run("mot.txt", "-o", "mot.json", in: folder)
        _ = try Command.run("mot.txt", "hai.txt", "-o", "hai.json", in: folder)
        _ = try Command.run("mot.txt", "hai.txt", "--format", "ndjson", "-o", "ba.ndjson", in: folder)
        let outcome = try Command.run("validate", "mot.json", "hai.json", "ba.ndjson", in: folder)
        #expect(outcome == Command.Outcome(status: 0, output: "5 bản ghi hợp lược đồ\n", errors: ""))
        #expect(try Command.run("mot.txt", "--validate", in: folder).output == folder.text("mot.json"))
    }

    @Test func faultsHaveTheirPathAndReason() throws {
        let folder = try Workspace(["bai.txt": ExtractTests.article])
        let record = try Command.run("bai.txt", "--format", "ndjson", in: folder).output
        try folder.write(Data(record.replacingOccurrences(of: #""bound":"exact""#, with: #""bound":"roughly""#).utf8), to: "sai.json")
        try folder.write(Data("[1, ".utf8), to: "cut.json")
        let outcome = try Command.run("validate", "sai.json", in: folder)
        #expect(outcome.errors.hasPrefix("sai.json: lỗi E161: /figures/0/bound: không hợp lược đồ: "))
        #expect(outcome.status == 1)
        #expect(outcome.output == "")
        #expect(try Command.run("validate", "cut.json", in: folder).errors == "cut.json:1:5: lỗi E201: JSON bị cắt: hết chữ ở byte 5.\n")
        #expect(try Command.run("validate", "khong.json", in: folder).errors == "khong.json: lỗi E101: Không có tệp này.\n")
    }
}
