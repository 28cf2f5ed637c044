import Glibc

/// A file descriptor to write to.
struct Channel {
    let descriptor: Int32

    /// Writes all bytes.
    ///
    /// - Returns: false when the reader has gone or the disk is full.
    @discardableResult
    func write(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var rest = UnsafeRawBufferPointer(bytes)
        while let base = rest.baseAddress, rest.count > 0 {
            let written = Glibc.write(descriptor, base, rest.count)
            if written < 0 {
                if errno == EINTR { continue }
                return false
            }
            rest = UnsafeRawBufferPointer(rebasing: rest[written...])
        }
        return true
    }

    @discardableResult
    func write(_ bytes: [UInt8]) -> Bool { bytes.withUnsafeBufferPointer { write($0) } }

    @discardableResult
    func write(_ text: String) -> Bool {
        var copy = text
        return copy.withUTF8 { write($0) }
    }

    @discardableResult
    func writeLine(_ text: String) -> Bool { write(text + "\n") }

    var isTerminal: Bool { isatty(descriptor) == 1 }
}

let standardInput = Channel(descriptor: 0)
let standardOutput = Channel(descriptor: 1)
let standardError = Channel(descriptor: 2)
