import Foundation
import Testing

/// The program as a whole, killed and on a cluster; by the scripts that also do it at full size.
struct OutsideTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The extractor beside the test bundle.
    private static let program: String = {
        let bundle = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
        return URL(fileURLWithPath: bundle).deletingLastPathComponent().appendingPathComponent("cchc-extract").path
    }()

    /// What a script said, and whether it was content.
    private static func run(_ words: [String]) throws -> (text: String, isContent: Bool) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = words
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let said = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (String(decoding: said, as: UTF8.self), process.terminationStatus == 0)
    }

    @Test func killedRunsEndAsOthersDo() throws {
        let outcome = try Self.run(["python3", Self.root.appendingPathComponent("Scripts/bench/kill-test").path, Self.program, "--documents", "200", "--kills", "6", "--kills-a-run", "3"])
        #expect(outcome.isContent, "\(outcome.text)")
    }

    /// A cluster of processes takes minutes to do what one does in seconds, so this runs when it is asked for.
    @Test(.enabled(if: ProcessInfo.processInfo.environment["CCHC_SPARK"] != nil, "set CCHC_SPARK=1; needs PySpark and DuckDB: pip install pyspark duckdb"))
    func sparkGivesTheSame() throws {
        let outcome = try Self.run(["python3", Self.root.appendingPathComponent("Integrations/spark/check.py").path, "--program", Self.program, "--articles", "300"])
        #expect(outcome.isContent, "\(outcome.text)")
    }
}
