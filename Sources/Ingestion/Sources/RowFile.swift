import Extraction
import Glibc

/// Reads a file of rows in batches of whole lines.
final class RowFile {
    private let descriptor: Int32
    private var cutter = LineCutter()
    private var ready: [LineBatch] = []
    private var hasEnded = false

    init(_ path: FilePath) throws(IngestFault) {
        descriptor = path.withCString { open($0, O_RDONLY | O_CLOEXEC) }
        if descriptor < 0 { throw .unreadable(errno) }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// The next batch; nil after the last.
    func next() throws(IngestFault) -> LineBatch? {
        while ready.isEmpty, !hasEnded {
            var reason: Int32 = 0
            let bytes = [UInt8](unsafeUninitializedCapacity: 1 << 18) { buffer, count in
                let got = read(descriptor, buffer.baseAddress, buffer.count)
                if got < 0 { reason = errno }
                count = max(0, got)
            }
            if reason == EINTR { continue }
            if reason != 0 { throw .unreadable(reason) }
            if bytes.isEmpty {
                hasEnded = true
                if let last = cutter.finish() { ready.append(last) }
            } else {
                ready += bytes.withUnsafeBufferPointer { cutter.add($0) }
            }
        }
        return ready.isEmpty ? nil : ready.removeFirst()
    }
}
