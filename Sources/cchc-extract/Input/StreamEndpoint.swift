import Extraction
import Glibc

/// Rows from a file descriptor, results to standard output.
struct StreamEndpoint: BulkExtractor.Endpoint {
    /// What ended the stream before its time.
    private(set) var failure: Failure?

    /// Lines are gathered to batches of about this size while more input is at hand.
    private static let batchBytes = 1 << 17

    private let name: String
    private let descriptor: Int32
    private var cutter = LineCutter()
    private var buffer = [UInt8](repeating: 0, count: batchBytes)
    private var isAtEnd = false

    init(path: String) throws(Failure) {
        name = InputFile.displayName(of: path)
        descriptor = try InputFile.open(path)
    }

    var wouldWait: Bool {
        if isAtEnd { return false }
        var polled = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&polled, 1, 0) == 0
    }

    mutating func next() -> [LineBatch]? {
        while !isAtEnd {
            let count = fill()
            let batches = buffer[..<count].withUnsafeBufferPointer { cutter.add($0) }
            if !batches.isEmpty { return batches }
        }
        return cutter.finish().map { [$0] }
    }

    mutating func take(_ results: UnsafeBufferPointer<UInt8>) -> Bool {
        if standardOutput.write(results) { return true }
        if errno != EPIPE {
            let reason = systemReason(errno)
            failure = Failure(say("đầu ra chuẩn", "standard output"), Message("E120", "Không ghi được: \(reason.vietnamese).", "Cannot write: \(reason.english)."))
        }
        return false
    }

    /// Fills the buffer, waiting only while it is empty, and returns the number of bytes.
    private mutating func fill() -> Int {
        var count = 0
        while count < buffer.count, count == 0 || !wouldWait {
            let got = buffer.withUnsafeMutableBytes { bytes in
                bytes.baseAddress.map { read(descriptor, $0 + count, bytes.count - count) } ?? 0
            }
            if got > 0 {
                count += got
            } else if got == 0 {
                isAtEnd = true
                break
            } else if errno != EINTR {
                let reason = systemReason(errno)
                failure = Failure(name, Message("E108", "Không đọc được: \(reason.vietnamese).", "Cannot be read: \(reason.english)."))
                isAtEnd = true
                break
            }
        }
        return count
    }
}
