/// The language in which the program speaks to its user.
public enum Language: String, Sendable, CaseIterable {
    case vietnamese = "vi"
    case english = "en"
}

/// A sentence for the user, in both languages, with a code that never changes.
///
/// ```swift
/// Message("E101", "Không tìm thấy tệp.", "No such file.").text(in: .vietnamese)   // "Không tìm thấy tệp."
/// ```
public struct Message: Error, Sendable, Equatable {
    /// `E…` for input, `A…` for annotations, `U…` for usage: what a script may rely on.
    public let code: String
    public let vietnamese: String
    public let english: String

    public init(_ code: String, _ vietnamese: String, _ english: String) {
        self.code = code
        self.vietnamese = vietnamese
        self.english = english
    }

    /// The sentence in one language, without the code.
    public func text(in language: Language) -> String {
        language == .vietnamese ? vietnamese : english
    }
}

/// A place in a file: line and column count from 1, the column in characters (code points).
public struct FilePlace: Sendable, Hashable {
    public var path: String
    public var line: Int
    public var column: Int

    public init(path: String, line: Int, column: Int) {
        self.path = path
        self.line = line
        self.column = column
    }

    /// The place of a byte of a file. Complexity: O(offset).
    public init(path: String, bytes: [UInt8], offset: Int) {
        var line = 1
        var column = 1
        for byte in bytes.prefix(offset) {
            if byte == 0x0A {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
        self.init(path: path, line: line, column: column)
    }
}

extension FilePlace: CustomStringConvertible {
    /// `path:line:column`, as compilers and editors write it.
    public var description: String { "\(path):\(line):\(column)" }
}
