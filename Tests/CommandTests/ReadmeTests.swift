import Foundation
import Testing

/// What the README shows is what the program prints.
@Suite struct ReadmeTests {
    /// The package's folder.
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    static let readme = (try? String(contentsOf: root.appendingPathComponent("README.md"), encoding: .utf8)) ?? ""

    /// The lines of the fenced block that begins so.
    func block(_ opening: String) throws -> [String] {
        let start = try #require(ReadmeTests.readme.range(of: opening))
        let rest = ReadmeTests.readme[start.upperBound...]
        let end = try #require(rest.range(of: "\n```"))
        return rest[..<end.lowerBound].split(separator: "\n").map { String($0) }
    }

    /// Checks that the lines shown stand in the output in this order; `…` stands for any lines.
    func expect(_ lines: [String], in output: String, sourceLocation: SourceLocation = #_sourceLocation) {
        var rest = output[...]
        for line in lines where line.trimmingCharacters(in: .whitespaces) != "…" {
            guard let found = rest.range(of: line + "\n") else {
                Issue.record("the program does not print “\(line)” there", sourceLocation: sourceLocation)
                continue
            }
            rest = rest[found.upperBound...]
        }
    }

    @Test func theRecordOfTheFirstParagraphIsTrue() throws {
        let quoted = try #require(ReadmeTests.readme.split(separator: "\n").first { $0.hasPrefix("> ") })
        let record = try Command.run("--as-of", "2022-11-10", input: String(quoted.dropFirst(2))).output
        expect(try block("```json\n"), in: record)
    }

    @Test func theTableOfTheExampleIsTrue() throws {
        let example = ReadmeTests.root.appendingPathComponent("Examples/pung-luong-2023.txt").path
        let table = try Command.run("--format", "table", example).output
        expect(try block("```\n$ cchc-extract Examples/pung-luong-2023.txt\n"), in: table)
    }

    @Test func theCommandsShownAreUnderstood() throws {
        let shown = try block("tells the rest.\n\n```sh\n")
        #expect(shown.count == 5)
        let folder = try Workspace(["bai.txt": ExtractTests.article, "bai.ndjson": "{\"id\": \"a\", \"text\": \"Nhận 5 hồ sơ.\"}\n", "Corpus/development/mot.txt": CorpusTests.article])
        try FileManager.default.createSymbolicLink(at: folder.url("Lexicons"), withDestinationURL: ReadmeTests.root.appendingPathComponent("Lexicons"))
        for line in shown where !line.contains(" check ") {
            let command = line.split(separator: "#")[0].replacingOccurrences(of: "cchc-extract", with: Command.program)
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/bin/sh")
            process.arguments = ["-c", command + " > out 2>&1"]
            process.currentDirectoryURL = folder.url
            try process.run()
            process.waitUntilExit()
            #expect(process.terminationStatus == 0, "\(line)")
        }
    }
}
