import ArgumentParser
import Extraction
import Glibc
import Usage

/// Rows from a file descriptor, results to standard output.
struct StreamEndpoint: BulkExtractor.Endpoint {
    /// What ended the stream before its time.
    private var failure: Failure?
    /// The signal that asked the stream to end; 0 when none did.
    private var signal: UInt8 = 0
    /// Rows that have their results, all of them in the output.
    private var rowCount = 0

    /// Lines are gathered to batches of about this size while more input is at hand.
    private static let batchBytes = 1 << 17

    private let name: String
    private let descriptor: Int32
    private let requests = Interruption.requests()
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
        // A row that is not whole yet stays unread when the stream is asked to end.
        return signal == 0 ? cutter.finish().map { [$0] } : nil
    }

    mutating func take(_ results: UnsafeBufferPointer<UInt8>) -> Bool {
        if standardOutput.write(results) {
            rowCount += StreamEndpoint.lineCount(results)
            return true
        }
        if errno != EPIPE {
            let reason = systemReason(errno)
            failure = Failure(say("đầu ra chuẩn", "standard output"), Message("E120", "Không ghi được: \(reason.vietnamese).", "Cannot write: \(reason.english)."))
        }
        return false
    }

    private static func lineCount(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        guard var place = UnsafeRawPointer(bytes.baseAddress) else { return 0 }
        let end = place + bytes.count
        var count = 0
        while place < end, let found = memchr(place, 0x0A, end - place) {
            count += 1
            place = UnsafeRawPointer(found) + 1
        }
        return count
    }

    /// Says how far the stream came when it did not come to its end.
    ///
    /// - Throws: when it could not be read or written, and the exit status of a signal.
    func end(isQuiet: Bool) throws {
        if let failure { throw failure }
        if signal == 0 { return }
        if !isQuiet { standardError.writeLine(say("Đã ngắt; \(rowCount) dòng đầu đã có kết quả.", "Interrupted; the first \(rowCount) rows have their results.")) }
        throw ExitCode(128 + Int32(signal))
    }

    /// Fills the buffer, waiting only while it is empty, and returns the number of bytes.
    private mutating func fill() -> Int {
        var count = 0
        while count < buffer.count, count == 0 || !wouldWait {
            if isAskedToEnd() {
                isAtEnd = true
                break
            }
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

    /// Waits for input or a signal; true when it was a signal.
    private mutating func isAskedToEnd() -> Bool {
        var polled = [pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0), pollfd(fd: requests, events: Int16(POLLIN), revents: 0)]
        while poll(&polled, 2, -1) < 0, errno == EINTR {}
        return polled[1].revents != 0 && read(requests, &signal, 1) == 1
    }
}
