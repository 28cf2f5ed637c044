import Documents
import Foundation
import Testing

/// Documents made to harm are refused with a sentence, in bounded time and memory.
struct HostileDocumentTests {
    private func fault(_ bytes: [UInt8], _ change: (inout DocumentReader.Options) -> Void = { _ in }) -> DocumentFault? {
        var options = DocumentReader.Options()
        change(&options)
        do throws(DocumentFault) {
            _ = try DocumentReader(options).read(bytes)
            return nil
        } catch {
            return error
        }
    }

    @Test(.enabled(if: Tool.exists("zip")))
    func entityBombsAndExternalEntities() throws {
        let lol = "<!DOCTYPE z [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>"
        #expect(try fault(WordTests.package(["word/document.xml": lol]))?.code == "E304")
        let outside = "<!DOCTYPE z [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>"
        #expect(try fault(WordTests.package(["word/document.xml": outside]))?.code == "E304")
    }

    @Test(.enabled(if: Tool.exists("zip")))
    func zipBombs() throws {
        // 80 MB of one letter pack to less than 100 KB.
        let part = "<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>" + String(repeating: "a", count: 80 << 20) + "</w:t></w:r></w:p></w:body></w:document>"
        let bytes = try WordTests.package(["word/document.xml": part])
        #expect(bytes.count < 1 << 20)
        #expect(fault(bytes)?.code == "E312")
    }

    @Test func pageOfAHundredMegabytes() {
        let page = Array("<html><body>".utf8) + [UInt8](repeating: 0x61, count: 100 << 20)
        #expect(fault(page)?.code == "E311")
    }

    @Test(arguments: ["<div>", "<b>", "<table><tr><td>", "<ul><li>", "<a href=x>"])
    func deepNestingEndsSoon(_ tag: String) {
        let started = ContinuousClock.now
        let page = Array(("<html><body>" + String(repeating: tag, count: 200_000) + "12 hồ sơ" + String(repeating: "</i></p>", count: 10_000)).utf8)
        _ = fault(page)
        #expect(ContinuousClock.now - started < .seconds(20))
    }

    /// Cells that claim to span hundreds of columns and rows would fill any memory if each were believed.
    @Test func tablesThatSpanWithoutEnd() throws {
        let started = ContinuousClock.now
        let rows = String(repeating: "<tr>" + String(repeating: "<td colspan=100 rowspan=1000>x</td>", count: 20) + "</tr>", count: 600)
        _ = fault(Array(("<html><body><h1>Bảng</h1><table>" + rows + "<tr><td>12</td></tr></table>").utf8))
        let cell = "<w:tc><w:tcPr><w:gridSpan w:val=\"100\"/></w:tcPr><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc>"
        let table = "<w:tbl>" + String(repeating: "<w:tr>" + String(repeating: cell, count: 20) + "</w:tr>", count: 3_000) + "<w:tr><w:tc><w:p><w:r><w:t>12</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
        if Tool.exists("zip") { _ = try fault(WordTests.package(["word/document.xml": "<w:document xmlns:w=\"w\"><w:body>" + table + "</w:body></w:document>"])) }
        #expect(ContinuousClock.now - started < .seconds(120))
    }

    @Test func damagedFiles() {
        #expect(fault([]) == DocumentFault("E104", "Tệp rỗng, không có bài nào để đọc.", "The file is empty; there is no article to read."))
        #expect(fault(Array("%PDF-1.7\nnothing".utf8))?.code == "E320")
        #expect(fault([0x50, 0x4B, 0x03, 0x04] + [UInt8](repeating: 7, count: 100))?.code == "E320")
        #expect(fault((0..<4_000).map { UInt8($0 * 7 % 256) })?.code == "E105")
        #expect(fault([0x7F, 0x45, 0x4C, 0x46, 1, 1, 1])?.code == "E321")
        #expect(fault([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])?.code == "E306")
    }

    /// A page tree that names itself as its child.
    @Test func circularPDF() {
        let file = """
            %PDF-1.4
            1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
            2 0 obj <</Type/Pages/Kids[2 0 R 3 0 R]/Count 1000000>> endobj
            3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/Contents 4 0 R/Resources<</XObject<</X 5 0 R>>>>>> endobj
            4 0 obj <</Length 5>> stream
            /X Do
            endstream endobj
            5 0 obj <</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 5 0 R>>>>/Length 5>> stream
            /X Do
            endstream endobj
            trailer <</Root 1 0 R>>
            """
        let started = ContinuousClock.now
        let result = fault(Array(file.utf8)) { $0.limits.programSeconds = 10 }
        #expect(result != nil)
        #expect(ContinuousClock.now - started < .seconds(30))
    }

    /// A program that neither reads nor ends is stopped; so is one that prints without end, or takes too much memory.
    @Test func runawayPrograms() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("programs-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let pdf = Array("%PDF-1.7\n".utf8)
        func faultOf(_ script: String, memoryBytes: Int = 64 << 20) throws -> String? {
            let program = folder.appendingPathComponent("cchc-pdf")
            try Data(("#!/bin/sh\n" + script + "\n").utf8).write(to: program)
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program.path)
            return fault(pdf) {
                $0.programs = ProgramFolder(folder.path)
                $0.limits.programSeconds = memoryBytes > 64 << 20 ? 60 : 2
                $0.limits.textBytesMax = 1 << 20
                $0.limits.programMemoryBytes = memoryBytes
            }?.code
        }
        #expect(try faultOf("sleep 60") == "E332")
        #expect(try faultOf("while :; do :; done") == "E332")
        #expect(try faultOf("yes") == "E313")
        #expect(try faultOf("exec head -c 500000000 /dev/zero | tail") != nil)
        // The same program with little memory is read, so it is the memory that ends it.
        func taking(_ megabytes: Int) -> String { "python3 -c 'bytearray(\(megabytes) << 20)' && printf 'P 100 100\\nL 1 1 50 9 8\\tchữ và số\\n'" }
        #expect(try faultOf(taking(1), memoryBytes: 256 << 20) == nil)
        #expect(try faultOf(taking(600), memoryBytes: 256 << 20) == "E320")
    }

    /// Words of a document never reach a shell.
    @Test func argumentsAreNoShellText() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("a $(touch pwned); b-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        #expect(fault(Array("%PDF-1.7\n".utf8)) { $0.programs = ProgramFolder(folder.path) } != nil)
        #expect(!FileManager.default.fileExists(atPath: "pwned"))
    }
}
