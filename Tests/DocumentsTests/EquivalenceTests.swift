import Extraction
import Foundation
import Records
import Testing

@testable import Documents

/// The same article in every form gives the same figures.
@Suite(.enabled(if: MadeDocuments.hasTools, "needs LibreOffice, iconv and Python: Scripts/setup --tests"))
struct EquivalenceTests {
    private struct Said: Equatable {
        var code: Int16
        var value: String
        var bound: String
        var status: String
        var text: String
    }

    private func figures(_ bytes: [UInt8], extractor: Extractor, scans: Bool = false) throws -> (figures: [Said], report: ReportText, record: Record) {
        var options = DocumentReader.Options()
        options.recognizesScans = scans
        let report = try DocumentReader(options).read(bytes)
        let record = extractor.record(from: report, id: "x", original: bytes)
        let said = record.figures.map {
            Said(
                code: $0.figure.indicator.index, value: $0.figure.value.description, bound: "\($0.figure.bound)", status: "\($0.figure.status)",
                text: record[TextSpan(start: $0.figure.start, end: $0.figure.end)])
        }
        return (said, report, record)
    }

    @Test(arguments: [
        ("tcvn", DocumentFormat.text, ["tcvn3", "tcvn5712-1"]), ("viscii", .text, ["viscii"]), ("cp1258", .text, ["windows-1258"]), ("vni", .text, ["vni"]),
        ("u16", .text, ["utf-16le"]), ("page.html", .html, ["utf-8"]), ("html", .html, ["utf-8"]), ("docx", .docx, ["utf-8"]), ("doc", .doc, ["utf-8"]), ("pdf", .pdf, ["utf-8"]),
    ])
    func sameFigures(_ ending: String, _ format: DocumentFormat, _ encodings: [String]) throws {
        let extractor = Extractor()
        for name in MadeDocuments.names {
            let expected = try figures(MadeDocuments.bytes(name + ".txt"), extractor: extractor)
            let found = try figures(MadeDocuments.bytes(name + "." + ending), extractor: extractor)
            #expect(found.report.format == format, "\(name)")
            #expect(encodings.contains(found.report.encoding), "\(name) \(found.report.encoding)")
            #expect(found.figures == expected.figures, "\(name).\(ending)")
            #expect(expected.figures.count > 5)
        }
    }

    @Test(arguments: ["tcvn", "viscii", "cp1258", "vni", "u16"])
    func placesPointIntoTheInput(_ ending: String) throws {
        let extractor = Extractor()
        for name in MadeDocuments.names.prefix(3) {
            let bytes = try MadeDocuments.bytes(name + "." + ending)
            let (_, report, record) = try figures(bytes, extractor: extractor)
            let offsets = try #require(report.offsets)
            for dated in record.figures {
                let start = Int(offsets[dated.figure.start])
                let end = Int(offsets[dated.figure.end])
                // Digits are the same in every one of these encodings, UTF-16 aside.
                let printed = bytes[start..<end].filter { $0 != 0 && $0 < 0x80 }
                let text = record[TextSpan(start: dated.figure.start, end: dated.figure.end)]
                if text.utf8.allSatisfy({ $0 < 0x80 }) { #expect(String(decoding: printed, as: UTF8.self) == text, "\(name).\(ending)") }
            }
        }
    }

    @Test(.enabled(if: Tool.exists("tesseract") && Tool.exists("convert") && Tool.exists("pdftoppm"), "needs tesseract, ImageMagick and poppler-utils: Scripts/setup --tests"))
    func scannedPageKeepsNineFiguresInTen() throws {
        let extractor = Extractor()
        var expected = 0
        var found = 0
        for name in ["event-hoi-thi-2022", "inspection-ea-bhok-2019"] {
            let folder = try MadeDocuments.folder.get()
            let scan = folder.appendingPathComponent(name + ".scan.png")
            try Tool.run(MadeDocuments.root.appendingPathComponent("Tools/make-scan").path, [folder.appendingPathComponent(name + ".pdf").path, scan.path])
            // As a picture, and as a scanner gives it: a PDF file that holds nothing but the picture.
            let scannedPDF = folder.appendingPathComponent(name + ".scan.pdf")
            try Tool.run(MadeDocuments.root.appendingPathComponent("Tools/make-scan-pdf").path, [scannedPDF.path, scan.path])
            // Only the first page was scanned.
            let page = try figures(MadeDocuments.bytes(name + ".pdf"), extractor: extractor).figures
            for (file, format) in [(scan, DocumentFormat.image), (scannedPDF, .pdf)] {
                let read = try figures([UInt8](Data(contentsOf: file)), extractor: extractor, scans: true)
                #expect(read.report.format == format)
                var rest = read.figures
                for figure in page {
                    expected += 1
                    guard let place = rest.firstIndex(where: { $0.code == figure.code && $0.value == figure.value }) else { continue }
                    rest.remove(at: place)
                    found += 1
                }
            }
            #expect(throws: DocumentFault.scanned) { try DocumentReader().read([UInt8](Data(contentsOf: scannedPDF))) }
        }
        #expect(Double(found) >= 0.9 * Double(expected), "\(found) of \(expected)")
    }

    /// Sheets that no two scanners would give alike: black and white as a fax, askew, pale and coarse. `Docs/robustness.md` names what more were measured.
    @Test(
        .enabled(if: Tool.exists("tesseract") && Tool.exists("convert") && Tool.exists("pdftoppm"), "needs tesseract, ImageMagick and poppler-utils: Scripts/setup --tests"),
        arguments: [("event-doi-thoai-phu-binh-2023", "fax", 0.95, 0.99), ("inspection-hop-duc-2013", "askew", 0.95, 0.99), ("inspection-pa-ham-2020", "worn", 0.9, 0.98)])
    func scansOfEveryKindAreRead(_ name: String, _ kind: String, _ figuresMin: Double, _ lettersMin: Double) throws {
        let folder = try MadeDocuments.folder.get()
        let scan = folder.appendingPathComponent("\(name).\(kind).png")
        try Tool.run(MadeDocuments.root.appendingPathComponent("Tools/make-scan").path, [folder.appendingPathComponent(name + ".pdf").path, scan.path, kind])
        let extractor = Extractor()
        let expected = try figures(MadeDocuments.bytes(name + ".txt"), extractor: extractor)
        let read = try figures([UInt8](Data(contentsOf: scan)), extractor: extractor, scans: true)
        var rest = read.figures
        let found = expected.figures.filter { figure in
            guard let place = rest.firstIndex(where: { $0.code == figure.code && $0.value == figure.value }) else { return false }
            rest.remove(at: place)
            return true
        }
        #expect(Double(found.count) >= figuresMin * Double(expected.figures.count), "\(kind): \(found.count) of \(expected.figures.count) figures")
        let letters = Self.letters(expected.report)
        let faults = Self.distance(Self.letters(read.report), letters)
        #expect(Double(faults) <= (1 - lettersMin) * Double(letters.count), "\(kind): \(faults) of \(letters.count) letters")
    }

    /// The letters of a text, its blanks and line ends as one blank each.
    private static func letters(_ report: ReportText) -> [UInt32] {
        String(decoding: report.bytes, as: UTF8.self).precomposedStringWithCanonicalMapping.split(whereSeparator: \.isWhitespace).joined(separator: " ").unicodeScalars.map(\.value)
    }

    /// Letters to be added, taken away or exchanged. Complexity: O(n · m).
    private static func distance(_ left: [UInt32], _ right: [UInt32]) -> Int {
        var row = Array(0...right.count)
        for (i, letter) in left.enumerated() {
            var corner = row[0]
            row[0] = i + 1
            for j in right.indices {
                let above = row[j + 1]
                row[j + 1] = letter == right[j] ? corner : min(corner, above, row[j]) + 1
                corner = above
            }
        }
        return row[right.count]
    }

    /// A report with tables, printed to PDF, saved for Word, and as a page: in each a figure knows its row and column.
    @Test(arguments: ["html", "docx", "pdf"])
    func figuresOfTablesKnowTheirColumns(_ ending: String) throws {
        let report = try DocumentReader().read([UInt8](Data(contentsOf: MadeDocuments.tables.get().appendingPathComponent("tables." + ending))))
        let lines = String(decoding: report.bytes, as: UTF8.self).split(separator: "\n").map { String($0) }
        #expect(lines == [
            "Báo cáo kết quả cải cách hành chính quý III năm 2023",
            "Kết quả giải quyết hồ sơ thủ tục hành chính của các xã:",
            "Xã Chiềng Mai: Số hồ sơ tiếp nhận: 1.204; Đã giải quyết đúng hạn: 1.198; Quá hạn: 6; Tỷ lệ đúng hạn: 99,5%",
            "Thị trấn Hát Lót và các tiểu khu trực thuộc khu vực trung tâm: Số hồ sơ tiếp nhận: 2.010; Đã giải quyết đúng hạn: 2.010; Tỷ lệ đúng hạn: 100%",
            "Như vậy toàn huyện có 6 hồ sơ quá hạn.",
            "Xã A: Đã giải quyết, Đúng hạn: 118; Đã giải quyết, Quá hạn: 2; Đang giải quyết: 5",
            "Xã B: Đã giải quyết, Đúng hạn: 85; Đã giải quyết, Quá hạn: 0; Đang giải quyết: 1",
            "Trên đây là báo cáo.",
        ])
        let extractor = Extractor()
        let record = extractor.record(from: report, id: "x", original: [])
        func value(_ code: String, scope: Int) -> String? {
            record.figures.filter { extractor.lexicon.indicators.indices.contains(Int($0.figure.indicator.index)) && extractor.lexicon.indicators[Int($0.figure.indicator.index)].code == code }.dropFirst(scope).first?.figure.value.description
        }
        #expect(value("dossiers.received", scope: 0) == "1204")
        #expect(value("dossiers.received", scope: 1) == "2010")
        #expect(value("dossiers.on_time_rate", scope: 0) == "99.5")
    }
}
