import Foundation
import Testing

/// The bill of materials and the Debian package, made of the programs that the tests run.
@Suite(.serialized) struct PackageTests {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    static let programs = URL(fileURLWithPath: Command.program).deletingLastPathComponent()

    private func run(_ words: String...) throws -> (text: String, status: Int32) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = words
        process.currentDirectoryURL = Self.root
        let files = try Workspace(["out": ""])
        let output = try FileHandle(forWritingTo: files.url("out"))
        process.standardOutput = output
        process.standardError = output
        try process.run()
        process.waitUntilExit()
        return (try files.text("out"), process.terminationStatus)
    }

    @Test func theLexiconsOfTheSourcesAreWhole() throws {
        let outcome = try run(Command.program, "check", "--lexicons", Self.root.appendingPathComponent("Lexicons").path)
        #expect(outcome.status == 0, "\(outcome.text.suffix(500))")
    }

    @Test func theBillOfMaterialsIsWhole() throws {
        let folder = try Workspace()
        let outcome = try run("Scripts/sbom", "--built", Self.programs.path, "-o", folder.url("bill.json").path)
        try #require(outcome.status == 0, "\(outcome.text)")
        let bill = try #require(try JSONSerialization.jsonObject(with: Data(contentsOf: folder.url("bill.json"))) as? [String: Any])
        #expect(bill["bomFormat"] as? String == "CycloneDX")
        #expect(bill["specVersion"] as? String == "1.5")
        #expect(try #require(bill["serialNumber"] as? String).wholeMatch(of: /urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/) != nil)
        let components = try #require(bill["components"] as? [[String: Any]])
        var names: Set<String> = []
        for component in components {
            let name = try #require(component["name"] as? String)
            names.insert(name)
            #expect(["library", "data"].contains(component["type"] as? String ?? ""))
            #expect((component["version"] as? String)?.isEmpty == false, "\(name)")
            #expect(try #require(component["purl"] as? String).wholeMatch(of: /pkg:(deb|swift|github|pypi)\/[^ ]+@[^ @]+/) != nil, "\(name)")
            #expect(component["purl"] as? String == component["bom-ref"] as? String)
            #expect(((component["licenses"] as? [[String: Any]])?.first?["expression"] as? String)?.isEmpty == false, "\(name)")
        }
        #expect(names.isSuperset(of: ["grdb.swift", "swift-argument-parser", "swift", "libpoppler-glib8", "libarchive13", "libsqlite3-0", "libxml2", "libzip4", "libuchardet0", "vietnamadminunits"]))
        // Each is named once, and every dependency is one of them.
        let references = Set(components.compactMap { $0["bom-ref"] as? String })
        #expect(references.count == components.count)
        let own = try #require(((bill["metadata"] as? [String: Any])?["component"] as? [String: Any])?["bom-ref"] as? String)
        for dependency in try #require(bill["dependencies"] as? [[String: Any]]) {
            #expect(([dependency["ref"] as? String ?? ""] + (dependency["dependsOn"] as? [String] ?? [])).allSatisfy { references.contains($0) || $0 == own })
        }
    }

    /// Every component has its page, and every page says why, what else, and how to leave.
    @Test func everyDependencyHasAPage() throws {
        let table = try String(contentsOf: Self.root.appendingPathComponent("Docs/licences.md"), encoding: .utf8)
        let rows = table.split(separator: "\n").filter { $0.hasPrefix("| ") && $0.contains("[page]") }
        #expect(rows.count > 15)
        for row in rows {
            let page = try #require(row.firstMatch(of: /\[page\]\(([^)]+)\)/)).1
            let text = try String(contentsOf: Self.root.appendingPathComponent("Docs/\(page)"), encoding: .utf8)
            for heading in ["**Why.**", "**What else.**", "**How to leave.**"] { #expect(text.contains(heading), "\(page)") }
        }
    }

    @Test func thePackageInstallsRunsAndGoes() throws {
        let folder = try Workspace()
        let outcome = try run("Scripts/deb", "--built", Self.programs.path, "-o", folder.url("cchc-extract.deb").path, "--check")
        #expect(outcome.status == 0, "\(outcome.text)")
        #expect(outcome.text.contains("libpoppler-glib8"))
        #expect(outcome.text.contains("Installed, run and removed: "))
    }
}
