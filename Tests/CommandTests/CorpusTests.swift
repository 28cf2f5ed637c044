import Foundation
import Testing

@Suite struct CorpusTests {
    static let article = """
        ---
        id: thu-mot
        kind: results
        ---
        Đến [[30/9/2022|date|value=2022-09-30|role=period_end]], Bộ phận một cửa xã tiếp nhận [[351|dossiers.received]] hồ sơ thủ tục hành chính trong [[7|other]] ngày; họp [[1|ignore]].

        """
    static let faulty = "---\nid: thu-hai\n---\nNhận [[5|dossiers.recieved]] bộ.\n"

    @Test func scoresAreJSONToo() throws {
        let folder = try Workspace(["bai/mot.txt": CorpusTests.article])
        let outcome = try Command.run("score", "bai", "--format", "json", "--errors", in: folder)
        #expect(outcome.errors == "")
        let report = try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
        let reader = try #require((report["readers"] as? [[String: Any]])?.first)
        #expect(reader["reader"] as? String == "cchc-extract")
        let measures = try #require(reader["measures"] as? [String: [String: Any]])
        #expect(Set(measures.keys) == ["figures.strict", "figures.value", "figures.full", "figures.scope", "dates", "dates.withRole", "dates.roles", "inspection.facts", "numerals.accounted", "articles.everyFigure", "articles.fullyRight"])
        #expect(measures["figures.strict"]?["matched"] as? Int == 1)
    }

    @Test func anotherProgramStandsBeside() throws {
        let script = "#!/bin/sh\ncat > /dev/null\necho '{\"figures\": [], \"dates\": []}'\n"
        let folder = try Workspace(["bai/mot.txt": CorpusTests.article, "khac.sh": script])
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.url("khac.sh").path)
        let outcome = try Command.run("score", "bai", "--beside-baseline", "./khac.sh", in: folder, locale: "en_US.UTF-8")
        #expect(outcome.errors == "")
        let lines = outcome.output.split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
        #expect(lines[0] == "1 articles, 4 marked numerals")
        #expect(lines[1] == "cchc-extract baseline")
        #expect(lines[3].hasPrefix("figures, strict ") && lines[3].hasSuffix(" 1 0.000 - 0.000 1"))
    }

    @Test func faultsHaveTheirPlace() throws {
        let folder = try Workspace(["bai/mot.txt": CorpusTests.article, "bai/hai.txt": CorpusTests.faulty])
        let outcome = try Command.run("corpus", "check", "bai", in: folder)
        #expect(outcome.errors == """
            bai/hai.txt:4:6: lỗi A017: Không có nhãn “dossiers.recieved”. Có phải “dossiers.received”?
              Nhận [[5|dossiers.recieved]] bộ.
                   ^

            """)
        #expect(outcome.output == "2 bài, 5 con số: 2 số liệu thuộc 2 chỉ tiêu, 1 ngoài danh mục, 1 ngày, 0 số hiệu, 1 bỏ qua; 1 lỗi\n")
        #expect(outcome.status == 1)
    }

    @Test(arguments: [("brat", "ra"), ("doccano", "ra.jsonl"), ("label-studio", "ra.json")])
    func otherFormatsComeBackAsTheyWere(_ format: String, _ path: String) throws {
        let folder = try Workspace(["bai/thu-mot.txt": CorpusTests.article])
        let there = try Command.run("corpus", "convert", "--to", format, "bai", "-o", path, in: folder)
        #expect(there == Command.Outcome(status: 0, output: "", errors: "1 bài -> \(path)\n"))
        #expect(try Command.run("corpus", "convert", "--from", format, "--to", "annotated", path, "-o", "ve", "--quiet", in: folder).status == 0)
        #expect(try folder.text("ve/thu-mot.txt") == CorpusTests.article)
    }

    @Test func agreementOfAFolderWithItselfIsWhole() throws {
        let folder = try Workspace(["a/mot.txt": CorpusTests.article, "b/mot.txt": CorpusTests.article])
        let outcome = try Command.run("corpus", "agreement", "a", "b", in: folder)
        #expect(outcome.output.hasSuffix("nhãn giống nhau 4/4 con số, kappa của Cohen 1.000\n"))
        #expect(outcome.status == 0)
    }

    /// A sentence or two need not say that they are about administrative reform, unless they speak of something else.
    @Test func aSnippetIsRead() throws {
        #expect(try Command.run("extract", "--format", "csv", input: "xã thực hiện được 16/20 nhiệm vụ").output.contains("tasks.completed"))
        #expect(try !Command.run("extract", "--format", "csv", input: "Bệnh viện tiếp nhận 351 hồ sơ bệnh án.").output.contains("dossiers.received"))
    }

    @Test func aSentenceIsExplained() throws {
        let outcome = try Command.run("explain", "Xã tiếp nhận 351 hồ sơ.")
        #expect(outcome.output.contains("dossiers.received"))
        #expect(outcome.status == 0)
    }
}
