import Foundation

/// Runs the built program as a user would.
struct Command {
    /// What a run printed, and its exit status.
    struct Outcome: Equatable {
        var status: Int32
        var output: String
        var errors: String
    }

    /// The program beside the test bundle.
    static let program: String = {
        let bundle = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
        return URL(fileURLWithPath: bundle).deletingLastPathComponent().appendingPathComponent("cchc-extract").path
    }()

    /// Runs the program in a folder with some standard input; the locale is Vietnamese unless told.
    static func run(_ arguments: String..., input: String = "", in folder: Workspace? = nil, locale: String = "vi_VN.UTF-8") throws -> Outcome {
        try run(arguments, input: Data(input.utf8), in: folder, locale: locale)
    }

    static func run(_ arguments: [String], input: Data, in folder: Workspace? = nil, locale: String = "vi_VN.UTF-8") throws -> Outcome {
        let files = try Workspace()
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.currentDirectoryURL = (folder ?? files).url
        process.environment = ["LC_ALL": locale, "PATH": "/usr/bin:/bin:/usr/local/bin"]
        try input.write(to: files.url("in"))
        for name in ["out", "err"] { try Data().write(to: files.url(name)) }
        process.standardInput = try FileHandle(forReadingFrom: files.url("in"))
        process.standardOutput = try FileHandle(forWritingTo: files.url("out"))
        process.standardError = try FileHandle(forWritingTo: files.url("err"))
        try process.run()
        process.waitUntilExit()
        return Outcome(status: process.terminationStatus, output: try files.text("out"), errors: try files.text("err"))
    }
}

/// A folder of its own for a test, removed with it.
final class Workspace: Sendable {
    let url: URL

    init(_ files: [String: String] = [:]) throws {
        url = FileManager.default.temporaryDirectory.appendingPathComponent("cchc-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        for (name, text) in files { try write(Data(text.utf8), to: name) }
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func url(_ name: String) -> URL { url.appendingPathComponent(name) }

    func write(_ bytes: Data, to name: String) throws {
        try FileManager.default.createDirectory(at: url(name).deletingLastPathComponent(), withIntermediateDirectories: true)
        try bytes.write(to: url(name))
    }

    /// The text of a file; bytes that are no UTF-8 become U+FFFD.
    func text(_ name: String) throws -> String { String(decoding: try Data(contentsOf: url(name)), as: UTF8.self) }

    /// The names in the folder, sorted.
    func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: url.path).sorted() }
}
