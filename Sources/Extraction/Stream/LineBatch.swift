/// Whole lines cut from a stream of bytes, with the number of the first.
public struct LineBatch: Sendable {
    /// Lines with their line breaks; the last one may lack its own.
    public var bytes: [UInt8]
    /// Number of the first line, from 1.
    public var firstLine: Int
    /// True when this batch is one line longer than the limit, cut short.
    public var isOverlong: Bool

    public init(bytes: [UInt8], firstLine: Int, isOverlong: Bool = false) {
        self.bytes = bytes
        self.firstLine = firstLine
        self.isOverlong = isOverlong
    }

    /// Calls `body` with each line that is not blank, without its line break, and the line's number.
    func forEachLine(_ body: (UnsafeBufferPointer<UInt8>, Int) -> Void) {
        bytes.withUnsafeBufferPointer { bytes in
            var start = 0
            var number = firstLine
            while start < bytes.count {
                let end = ByteSearch.endOfLine(bytes, from: start)
                let line = UnsafeBufferPointer(rebasing: bytes[start..<end])
                if !line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { body(line, number) }
                start = end + 1
                number += 1
            }
        }
    }
}

/// Cuts a stream of bytes into batches of whole lines, each read once and copied once.
public struct LineCutter {
    /// A line longer than this is cut and reported, never held whole.
    private let lineBytesMax: Int
    private var pending: [UInt8] = []
    private var nextLine = 1
    /// Bytes of an overlong line are being passed over.
    private var isSkipping = false

    public init(lineBytesMax: Int = StreamRow.bytesMax) { self.lineBytesMax = lineBytesMax }

    /// Adds bytes of the stream and returns the whole lines that they complete; nil when there are none.
    public mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) -> [LineBatch] {
        var rest = bytes[...]
        if isSkipping {
            guard let end = rest.firstIndex(of: 0x0A) else { return [] }
            rest = rest[(end + 1)...]
            isSkipping = false
        }
        guard let last = rest.lastIndex(of: 0x0A) else {
            pending.append(contentsOf: rest)
            return cutOverlong()
        }
        pending.append(contentsOf: UnsafeBufferPointer(rebasing: rest[...last]))
        let batch = take()
        pending.append(contentsOf: UnsafeBufferPointer(rebasing: rest[(last + 1)...]))
        return [batch] + cutOverlong()
    }

    /// The line that the end of the stream completes; nil when the stream ended with a line break.
    public mutating func finish() -> LineBatch? { pending.isEmpty ? nil : take() }

    private mutating func take() -> LineBatch {
        let batch = LineBatch(bytes: pending, firstLine: nextLine)
        nextLine += pending.withUnsafeBufferPointer { ByteSearch.lineCount($0) }
        pending = []
        pending.reserveCapacity(1 << 16)
        return batch
    }

    private mutating func cutOverlong() -> [LineBatch] {
        guard pending.count > lineBytesMax else { return [] }
        let batch = LineBatch(bytes: Array(pending.prefix(1 << 10)), firstLine: nextLine, isOverlong: true)
        nextLine += 1
        pending = []
        isSkipping = true
        return [batch]
    }
}
