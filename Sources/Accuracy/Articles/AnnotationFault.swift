import Extraction

/// Something an annotated file says that the guide does not allow, with its place.
public struct AnnotationFault: Error, Sendable, Equatable {
    public var place: FilePlace
    public var message: Message
    /// The line of the file, for the caret under it.
    public var line: String

    public init(place: FilePlace, message: Message, line: String) {
        self.place = place
        self.message = message
        self.line = line
    }

    /// `path:line:column: lỗi A010: …`, then the line and a caret.
    public func text(in language: Language) -> String {
        let caret = String(repeating: " ", count: max(0, place.column - 1)) + "^"
        let word = language == .vietnamese ? "lỗi" : "error"
        return "\(place): \(word) \(message.code): \(message.text(in: language))\n  \(line)\n  \(caret)"
    }
}
