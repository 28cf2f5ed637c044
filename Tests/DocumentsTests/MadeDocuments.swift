import Documents
import Extraction
import Foundation

/// Documents that real tools made of the corpus, once for all tests.
enum MadeDocuments {
    /// Why there are none.
    struct Absence: Error, CustomStringConvertible { var description: String }

    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()

    /// Articles of several kinds and times.
    static let names = [
        "event-doi-thoai-phu-binh-2023", "event-hoi-thi-2022", "event-tap-huan-hoa-an-2024", "inspection-ea-bhok-2019", "inspection-hai-xa-phu-tho-2022",
        "inspection-hop-duc-2013", "inspection-huyen-ia-grang-2014", "inspection-huyen-tuyen-loc-2022", "inspection-huyen-xuan-my-2017", "inspection-pa-ham-2020",
        "inspection-phuong-an-tay-hue-2026", "inspection-phuong-bach-lam-2021", "event-doi-thoai-bao-loc-2024", "event-doi-thoai-huong-khe-2025",
    ]

    /// The folder with the documents.
    static let folder: Result<URL, any Error> = Result {
        let out = FileManager.default.temporaryDirectory.appendingPathComponent("cchc-made-\(UUID().uuidString)")
        let corpus = root.deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Corpus/development")
        try Tool.run(root.appendingPathComponent("Tools/make-documents").path, [out.path] + names.map { corpus.appendingPathComponent($0 + ".txt").path })
        return out
    }

    /// A folder with one report, which has tables, as page, Word file and PDF.
    static let tables: Result<URL, any Error> = Result {
        let out = FileManager.default.temporaryDirectory.appendingPathComponent("cchc-tables-\(UUID().uuidString)")
        try Tool.run(root.appendingPathComponent("Tools/make-tables").path, [out.path])
        return out
    }

    static func bytes(_ name: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: folder.get().appendingPathComponent(name))) }

    static var hasTools: Bool { Tool.exists("soffice") && Tool.exists("iconv") && Tool.exists("python3") }
}

/// Other programs.
enum Tool {
    static func exists(_ name: String) -> Bool {
        ["/usr/bin/", "/usr/local/bin/", "/root/.pyenv/shims/"].contains { FileManager.default.isExecutableFile(atPath: $0 + name) }
    }

    /// Runs a program to its end.
    static func run(_ program: String, _ arguments: [String]) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        if process.terminationStatus != 0 { throw MadeDocuments.Absence(description: "\(program) ended with \(process.terminationStatus)") }
    }
}
