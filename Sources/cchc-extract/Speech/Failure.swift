import ArgumentParser
import Extraction
import Usage

/// What went wrong with one input, file or option, and where.
struct Failure: Error {
    /// A file name, or `file:line:column`.
    var place: String
    var message: Message

    init(_ place: String, _ message: Message) {
        self.place = place
        self.message = message
    }

    /// `bai.txt: lỗi E101: Không có tệp này.`
    var text: String {
        "\(place): \(say("lỗi", "error")) \(message.code): \(message.text(in: language))"
    }
}

/// Prints failures as they happen, and remembers that there was one.
struct FailureLog {
    private(set) var count = 0

    mutating func report(_ failure: Failure) {
        count += 1
        standardError.writeLine(failure.text)
    }

    /// Ends the command with status 1 if anything failed.
    func finish() throws {
        if count > 0 { throw ExitCode(1) }
    }
}
