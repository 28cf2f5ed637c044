import Extraction
import Foundation
import Testing

@testable import Ingestion
import Questions

/// What comes out of a database again.
struct OutTests {
    private func bench() throws -> Bench {
        let bench = try Bench()
        for n in 0..<3 { try bench.write("\(n).txt", article(n)) }
        try bench.write("formula.txt", "=CMD() và tên bài\nĐã tiếp nhận 12 hồ sơ của =HYPERLINK(\"x\").\n")
        try bench.ingest()
        return bench
    }

    private func export(_ bench: Bench, _ form: RowForm, _ change: (inout FigureFilter) -> Void = { _ in }) throws -> String {
        var filter = FigureFilter()
        change(&filter)
        var output = ""
        try FigureStore(path: bench.database).export(filter, as: form) { text in
            output += text
            return true
        }
        return output
    }

    @Test func filters() throws {
        let bench = try bench()
        let all = try export(bench, .ndjson).split(separator: "\n").count
        #expect(all > 20)
        #expect(try export(bench, .ndjson) { $0.indicator = "tasks.*" }.split(separator: "\n").count == 6)
        #expect(try export(bench, .ndjson) { $0.indicator = "tasks.planned" }.split(separator: "\n").count == 3)
        #expect(try export(bench, .csv) { $0.unit = "Nowhere" } == "")
        // All three articles are about a commune; the page with the formula names no unit.
        let communes = try export(bench, .ndjson) { $0.level = "commune" }.split(separator: "\n").count
        #expect(communes > 20 && communes < all)
        #expect(try export(bench, .ndjson) { $0.level = "province" } == "")
        #expect(try export(bench, .ndjson) { $0.unit = "Tân Lập" }.split(separator: "\n").count == communes)
        #expect(try export(bench, .ndjson) { ($0.from, $0.to) = ("2022-12-15", "2023-06-14") }.split(separator: "\n").count > 10)
        #expect(try export(bench, .ndjson) { $0.unit = "Tân Lập'; DROP TABLE figures; --" } == "")
        #expect(try export(bench, .ndjson) { $0.from = "2023-07-01" } == "")
        for line in try export(bench, .ndjson).split(separator: "\n") { #expect((try? JSONSerialization.jsonObject(with: Data(line.utf8))) != nil) }
    }

    @Test func cellsAreNoFormulas() throws {
        let bench = try bench()
        let text = try export(bench, .csv)
        #expect(text.contains(",'=CMD() và tên bài,"))
        #expect(!text.contains(",=CMD"))
    }

    @Test(arguments: [("=1+1", "'=1+1"), ("+84", "'+84"), ("-5", "'-5"), ("@a", "'@a"), ("\tx", "'\tx"), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("=a\nb", "\"'=a\nb\""), ("12", "12")])
    func csvCells(_ cell: String, _ spelled: String) { #expect(csvCell(cell, isFromText: true) == spelled) }

    @Test(arguments: Question.allCases)
    func everyQuestionIsAnswered(_ question: Question) throws {
        let bench = try bench()
        var output = ""
        try FigureStore(path: bench.database).answer(question, about: question == .search ? "cai cach hanh chinh" : question == .indicator ? "dossiers.received" : "Tân Lập", as: .csv) { text in
            output += text
            return true
        }
        if question != .failures, question != .failingChecks { #expect(output.split(separator: "\n").count > 1, "\(question)") }
    }

    @Test func aMissingDatabaseIsNotMade() throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("none-\(UUID().uuidString).sqlite").path
        #expect(throws: Message.self) { try FigureStore(path: path) }
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    /// The statements of Docs/database.md, by the tool that they are written for.
    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/sqlite3"), "needs sqlite3: Scripts/setup --tests"))
    func otherToolsOpenTheDatabase() throws {
        let bench = try bench()
        let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Docs/database.md")
        let statements = try String(contentsOf: page, encoding: .utf8).split(separator: "\n").filter { $0.hasPrefix("$ sqlite3 tinh.sqlite ") }
        #expect(statements.count == 3)
        for statement in statements {
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/bin/bash")
            process.arguments = ["-c", statement.dropFirst(2).replacingOccurrences(of: "tinh.sqlite", with: bench.database)]
            let output = Pipe()
            process.standardOutput = output
            try process.run()
            let said = output.fileHandleForReading.readDataToEndOfFile()
            process.waitUntilExit()
            #expect(process.terminationStatus == 0, "\(statement)")
            #expect(statement.contains("dossiers.overdue") || !said.isEmpty, "\(statement)")
        }
    }
}
