import Glibc

/// Where this program's companions are: beside it.
public struct ProgramFolder: Sendable {
    private let folder: String

    /// The folder of the running program.
    public init() {
        var buffer = [CChar](repeating: 0, count: 4_096)
        let count = readlink("/proc/self/exe", &buffer, buffer.count)
        let path = String(decoding: buffer[..<max(0, count)].map { UInt8(bitPattern: $0) }, as: UTF8.self)
        folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "./"
    }

    /// Another folder, for tests.
    public init(_ folder: String) { self.folder = folder.hasSuffix("/") ? folder : folder + "/" }

    /// The path of a companion; its bare name, to be searched in PATH, when it is not beside this program.
    public func path(_ name: String) -> String { access(folder + name, X_OK) == 0 ? folder + name : name }
}
