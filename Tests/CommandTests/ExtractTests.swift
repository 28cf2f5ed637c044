import Foundation
import Testing

@Suite struct ExtractTests {
    static let article = "Bộ phận một cửa đã tiếp nhận 1.351 hồ sơ thủ tục hành chính.\n"

    @Test func theTableIsAlignedByColumns() throws {
        let outcome = try Command.run("--format", "table", "--evidence", input: ExtractTests.article + "Phấn đấu tiếp nhận trên 20 hồ sơ.\n")
        #expect(outcome.output == """
            Bộ phận một cửa đã tiếp nhận 1.351 hồ sơ thủ tục hành chính.

            Hồ sơ
              Số hồ sơ nhận giải quyết (tổng, gồm kỳ trước chuyển sang)   1.351 hồ sơ
                ↳ Bộ phận một cửa đã tiếp nhận ⟦1.351⟧ hồ sơ thủ tục hành chính

            Hồ sơ · mục tiêu
              Số hồ sơ nhận giải quyết (tổng, gồm kỳ trước chuyển sang)  hơn 20 hồ sơ
                ↳ Phấn đấu tiếp nhận trên ⟦20⟧ hồ sơ

            2 số liệu, 0 ngày, 0 số hiệu, 0 con số khác

            """)
        #expect(outcome.status == 0)
    }

    @Test func decomposedLettersTakeNoColumnsOfTheirOwn() throws {
        let text = "Thủ tục hành chính: bộ phận một cửa có 5 chiếc ghế, 12 chậu cây, 1.204 tờ giấy.\n"
        let composed = try Command.run("--format", "table", "--evidence", input: text).output
        let decomposed = try Command.run("--format", "table", "--evidence", input: text.decomposedStringWithCanonicalMapping).output
        #expect(decomposed.precomposedStringWithCanonicalMapping == composed)
        #expect(composed.contains("1.204"))
    }

    @Test func aPipeGetsJSON() throws {
        let outcome = try Command.run(input: ExtractTests.article)
        let record = try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
        #expect(record["schemaVersion"] as? String == "1.0")
        #expect((record["document"] as? [String: Any])?["id"] as? String == "stdin")
        let figures = try #require(record["figures"] as? [[String: Any]])
        #expect(figures.first?["value"] as? Int == 1351)
        #expect(outcome.output.hasPrefix("{\n  \"schemaVersion\": \"1.0\",\n"))
    }

    @Test func everyWayOfNamingTheInputIsTheSame() throws {
        let folder = try Workspace(["bai.txt": ExtractTests.article])
        let plain = try Command.run("bai.txt", in: folder)
        #expect(try Command.run("extract", "bai.txt", in: folder) == plain)
        #expect(try Command.run("bai.txt", "--format", "json", in: folder) == plain)
        #expect(try Command.run("extract", "--format=json", "--quiet", "./bai.txt", in: folder) == plain)
        let piped = try Command.run("-", input: ExtractTests.article)
        #expect(piped.output == plain.output.replacingOccurrences(of: "\"id\": \"bai\"", with: "\"id\": \"stdin\""))
    }

    @Test func manyInputsAreLinesOrAnArray() throws {
        let folder = try Workspace(["mot.txt": ExtractTests.article, "hai.txt": ExtractTests.article])
        let lines = try Command.run("mot.txt", "hai.txt", "--format", "ndjson", in: folder).output.split(separator: "\n")
        #expect(lines.count == 2)
        #expect(lines.allSatisfy { $0.hasPrefix(#"{"schemaVersion":"1.0","document":{"id":""#) })
        let array = try Command.run("mot.txt", "hai.txt", in: folder).output
        #expect((try JSONSerialization.jsonObject(with: Data(array.utf8)) as? [Any])?.count == 2)
    }

    @Test func csvHasOneHeadingAndARowAFigure() throws {
        let folder = try Workspace(["mot.txt": ExtractTests.article, "hai, ba.txt": ExtractTests.article])
        let lines = try Command.run("mot.txt", "hai, ba.txt", "--format", "csv", in: folder).output.split(separator: "\n")
        #expect(lines[0] == "document,figure,indicator,label,value,unit,bound,status,implied,of,scope,period_start,period_end,start,end,text,sentence,rule,confidence")
        #expect(lines[1].hasPrefix("mot,f1,dossiers.received,"))
        #expect(lines[2].hasPrefix("\"hai, ba\",f1,dossiers.received,"))
        #expect(lines[1].contains(",1351,hồ sơ,exact,result,false,"))
    }

    @Test func markdownIsATable() throws {
        let outcome = try Command.run("--format", "markdown", input: ExtractTests.article)
        #expect(outcome.output.contains("| Chỉ tiêu | Giá trị | Đơn vị | Ghi chú |\n|---|---:|---|---|\n"))
        #expect(outcome.output.contains(" | 1.351 | hồ sơ |  |\n"))
    }

    @Test func aFileIsWrittenWhole() throws {
        let folder = try Workspace(["bai.txt": ExtractTests.article])
        let printed = try Command.run("bai.txt", in: folder)
        #expect(try Command.run("bai.txt", "-o", "ra.json", in: folder) == Command.Outcome(status: 0, output: "", errors: ""))
        #expect(try folder.text("ra.json") == printed.output)
        #expect(try folder.names() == ["bai.txt", "ra.json"])
    }

    @Test func aFileIsNotWrittenAtAllWhenNothingCouldBeRead() throws {
        let folder = try Workspace(["ra.json": "cũ"])
        #expect(try Command.run("khong.txt", "-o", "ra.json", in: folder).status == 1)
        #expect(try folder.text("ra.json") == "cũ")
        #expect(try folder.names() == ["ra.json"])
    }

    @Test func aPlaceThatCannotBeWrittenIsSaidPlainly() throws {
        let folder = try Workspace(["bai.txt": ExtractTests.article])
        let outcome = try Command.run("bai.txt", "-o", "khong/ra.json", in: folder)
        #expect(outcome == Command.Outcome(status: 1, output: "", errors: "khong/ra.json: lỗi E120: Không ghi được: không có tệp hoặc thư mục này.\n"))
    }

    @Test func whatIsNoPlainFileIsWrittenAsItIs() throws {
        let folder = try Workspace(["bai.txt": ExtractTests.article, "that.json": "cũ"])
        try FileManager.default.createSymbolicLink(at: folder.url("lien-ket.json"), withDestinationURL: folder.url("that.json"))
        let printed = try Command.run("bai.txt", in: folder)
        #expect(try Command.run("bai.txt", "-o", "/dev/stdout", in: folder) == printed)
        #expect(try Command.run("bai.txt", "-o", "lien-ket.json", in: folder).status == 0)
        #expect(try folder.text("that.json") == printed.output)
        #expect(try folder.names() == ["bai.txt", "lien-ket.json", "that.json"])
        let full = try Command.run("bai.txt", "-o", "/dev/full", in: folder)
        #expect(full == Command.Outcome(status: 1, output: "", errors: "/dev/full: lỗi E120: Không ghi được: đĩa đã đầy.\n"))
    }

    @Test func helpIsInBothLanguages() throws {
        let vietnamese = try Command.run("--help")
        #expect(vietnamese.output.contains("CÁCH DÙNG: cchc-extract [<tệp>… | -] [<tùy-chọn>]\n"))
        #expect(vietnamese.output.contains("\nLỆNH CON:\n"))
        #expect(!vietnamese.output.contains("USAGE"))
        #expect(vietnamese.output.contains("Giới hạn: mỗi tệp tối đa 256 MiB"))
        #expect(try Command.run("--help", locale: "en_US.UTF-8").output.contains("\nSUBCOMMANDS:\n"))
        #expect(try Command.run("--help", "--language", "en").output.contains("USAGE: "))
        #expect(try Command.run("--help", locale: "C").output == vietnamese.output)
    }

    @Test(arguments: ["extract", "mentions", "stream", "check", "explain", "schema", "validate", "score", "corpus", "ingest", "export", "query"])
    func everyCommandHelps(_ name: String) throws {
        let vietnamese = try Command.run(name, "--help")
        #expect(vietnamese.status == 0)
        #expect(vietnamese.output.contains("CÁCH DÙNG: cchc-extract \(name)"))
        for word in ["OVERVIEW", "USAGE", "ARGUMENTS:", "OPTIONS:", "SUBCOMMANDS:", "Show ", "default"] { #expect(!vietnamese.output.contains(word)) }
        #expect(try Command.run(name, "--help", locale: "en").output.contains("USAGE: cchc-extract \(name)"))
    }

    /// The folder a linguist edits is what is built in: it reads every article of the corpus alike, checks included.
    @Test func theFolderOfLexiconsReadsAsTheBuiltInOne() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let lexicons = root.appendingPathComponent("Lexicons").path
        #expect(try Command.run("check", "--lexicons", lexicons).status == 0)
        let articles = try FileManager.default.contentsOfDirectory(atPath: root.appendingPathComponent("Corpus/development").path).filter { $0.hasSuffix(".txt") }.sorted().prefix(40)
        #expect(articles.count == 40)
        let paths = articles.map { root.appendingPathComponent("Corpus/development/\($0)").path }
        let builtIn = try Command.run(paths + ["--format", "ndjson", "--quiet"], input: Data())
        #expect(builtIn.output.split(separator: "\n").count == 40)
        #expect(try Command.run(paths + ["--format", "ndjson", "--quiet", "--lexicons", lexicons], input: Data()) == builtIn)
    }

    @Test func theVersionIsOneLine() throws {
        #expect(try Command.run("--version") == Command.Outcome(status: 0, output: "0.1.0\n", errors: ""))
    }
}
