import Documents
import Foundation
import Testing

/// What of a Word file is its text.
@Suite(.enabled(if: Tool.exists("zip"), "needs zip: Scripts/setup --tests"))
struct WordTests {
    /// A DOCX file of some parts, packed by zip.
    static func package(_ parts: [String: String]) throws -> [UInt8] {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("docx-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, content) in parts.merging(["[Content_Types].xml": "<Types/>"], uniquingKeysWith: { first, _ in first }) {
            let file = folder.appendingPathComponent(name)
            try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(content.utf8).write(to: file)
        }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/zip")
        process.currentDirectoryURL = folder
        process.arguments = ["-q", "-r", "out.zip", "[Content_Types].xml"] + parts.keys.sorted()
        try process.run()
        process.waitUntilExit()
        return [UInt8](try Data(contentsOf: folder.appendingPathComponent("out.zip")))
    }

    private func text(_ body: String, _ more: [String: String] = [:]) throws -> String {
        let document = "<w:document xmlns:w=\"w\" xmlns:mc=\"mc\"><w:body>\(body)</w:body></w:document>"
        let bytes = try WordTests.package(more.merging(["word/document.xml": document], uniquingKeysWith: { first, _ in first }))
        let report = try DocumentReader().read(bytes)
        #expect(report.format == .docx)
        return String(decoding: report.bytes, as: UTF8.self)
    }

    @Test func trackedChangesAreAccepted() throws {
        let body = "<w:p><w:r><w:t xml:space=\"preserve\">Tiếp nhận </w:t></w:r><w:del><w:r><w:delText>350</w:delText></w:r></w:del><w:ins><w:r><w:t>351</w:t></w:r></w:ins><w:r><w:t xml:space=\"preserve\"> hồ sơ</w:t></w:r></w:p>"
        #expect(try text(body) == "Tiếp nhận 351 hồ sơ\n")
    }

    @Test func listsTellTheirNumbers() throws {
        let numbering = """
            <w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
            <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl></w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num></w:numbering>
            """
        func item(_ level: Int, _ words: String) -> String { "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"7\"/></w:numPr></w:pPr><w:r><w:t>\(words)</w:t></w:r></w:p>" }
        let body = item(0, "Chỉ đạo") + item(1, "Kế hoạch") + item(1, "Kiểm tra") + item(0, "Thủ tục") + item(1, "Rà soát")
        #expect(try text(body, ["word/numbering.xml": numbering]) == "1. Chỉ đạo\na) Kế hoạch\nb) Kiểm tra\n2. Thủ tục\na) Rà soát\n")
    }

    @Test func tablesAndNotes() throws {
        func cell(_ words: String, _ properties: String = "") -> String { "<w:tc><w:tcPr>\(properties)</w:tcPr><w:p><w:r><w:t>\(words)</w:t></w:r></w:p></w:tc>" }
        let body = """
            <w:p><w:r><w:t>Kết quả</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p><w:tbl>\
            <w:tr>\(cell("Đơn vị", "<w:vMerge w:val=\"restart\"/>"))\(cell("Đã giải quyết", "<w:gridSpan w:val=\"2\"/>"))</w:tr>\
            <w:tr>\(cell("", "<w:vMerge/>"))\(cell("đúng hạn"))\(cell("quá hạn"))</w:tr>\
            <w:tr>\(cell("Xã A"))\(cell("118"))\(cell("2"))</w:tr></w:tbl>
            """
        let notes = "<w:footnotes xmlns:w=\"w\"><w:footnote w:id=\"2\"><w:p><w:r><w:t>Tính đến 30/9/2022</w:t></w:r></w:p></w:footnote></w:footnotes>"
        #expect(try text(body, ["word/footnotes.xml": notes]) == "Kết quả\nXã A: Đã giải quyết, đúng hạn: 118; Đã giải quyết, quá hạn: 2\nTính đến 30/9/2022\n")
    }

    /// A text box is anchored in a paragraph: its lines follow those of the paragraph, as they do for a reader who looks at the page.
    @Test func textBoxesFollowTheirParagraph() throws {
        func box(_ content: String) -> String { "<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>\(content)</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>\(content)</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent><w:tab/></w:r>" }
        func paragraph(_ content: String) -> String { "<w:p>\(content)</w:p>" }
        func words(_ words: String) -> String { "<w:r><w:t xml:space=\"preserve\">\(words)</w:t></w:r>" }
        let table = "<w:tbl><w:tr><w:tc>\(paragraph(words("Đơn vị")))</w:tc><w:tc>\(paragraph(words("Quá hạn")))</w:tc></w:tr><w:tr><w:tc>\(paragraph(words("Xã A") + box(paragraph(words("cũ")))))</w:tc><w:tc>\(paragraph(words("2")))</w:tc></w:tr></w:tbl>"
        let body = paragraph(words("Xã đã tiếp nhận ") + box(paragraph(words("Ghi chú: 12 hồ sơ chuyển kỳ sau.")) + table) + words("351 hồ sơ.")) + paragraph(words("Tất cả đúng hạn."))
        #expect(try text(body) == "Xã đã tiếp nhận \t351 hồ sơ.\nGhi chú: 12 hồ sơ chuyển kỳ sau.\nXã A cũ: Quá hạn: 2\nTất cả đúng hạn.\n")
    }
}
