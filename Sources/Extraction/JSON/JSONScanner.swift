/// What is wrong with a JSON text, and at which byte.
public struct JSONFault: Error, Sendable, Equatable {
    /// The faults a JSON text can have.
    public enum Kind: Sendable, Equatable {
        case unexpectedEnd, unexpectedByte, badEscape, controlCharacter, badNumber, tooDeep, trailingBytes
    }
    public let kind: Kind
    public let offset: Int

    /// The fault as a sentence.
    public var message: Message {
        let column = offset + 1
        switch kind {
        case .unexpectedEnd:
            return Message("E201", "JSON bị cắt: hết chữ ở byte \(column).", "The JSON is cut short: it ends at byte \(column).")
        case .unexpectedByte:
            return Message("E202", "JSON sai ở byte \(column).", "The JSON is malformed at byte \(column).")
        case .badEscape:
            return Message("E203", "JSON có dãy \\ không hợp lệ ở byte \(column).", "The JSON has an invalid \\ escape at byte \(column).")
        case .controlCharacter:
            return Message("E204", "JSON có ký tự điều khiển chưa được viết thành \\ ở byte \(column).", "The JSON has an unescaped control character at byte \(column).")
        case .badNumber:
            return Message("E205", "JSON có số viết sai ở byte \(column).", "The JSON has a malformed number at byte \(column).")
        case .tooDeep:
            return Message("E206", "JSON lồng quá \(JSONScanner.depthMax) tầng ở byte \(column).", "The JSON is nested deeper than \(JSONScanner.depthMax) levels at byte \(column).")
        case .trailingBytes:
            return Message("E207", "Sau giá trị JSON còn chữ thừa ở byte \(column).", "Something follows the JSON value at byte \(column).")
        }
    }
}

/// A cursor over the bytes of one JSON text.
///
/// Reads strings by copying runs of plain bytes; makes no `String`, so that a row's text goes from
/// the input to the tokenizer untouched, malformed UTF-8 included.
public struct JSONScanner {
    /// Arrays and objects may be nested this deep.
    public static let depthMax = 256

    public let bytes: UnsafeBufferPointer<UInt8>
    /// The next byte to read.
    public var offset = 0

    public init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// True when nothing is left.
    public var isAtEnd: Bool { offset >= bytes.count }

    /// The next byte, or 0 at the end.
    @inline(__always) public var next: UInt8 { offset < bytes.count ? bytes[offset] : 0 }

    /// Moves past blanks, tabs and line breaks.
    @inline(__always) public mutating func skipSpace() {
        while offset < bytes.count, bytes[offset] == 0x20 || (bytes[offset] >= 0x09 && bytes[offset] <= 0x0D && bytes[offset] != 0x0B && bytes[offset] != 0x0C) {
            offset &+= 1
        }
    }

    /// Moves past one byte that must stand next.
    public mutating func expect(_ byte: UInt8) throws(JSONFault) {
        guard next == byte, offset < bytes.count else { throw unexpected() }
        offset &+= 1
    }

    /// Moves past the byte if it stands next.
    public mutating func skip(_ byte: UInt8) -> Bool {
        guard offset < bytes.count, bytes[offset] == byte else { return false }
        offset &+= 1
        return true
    }

    /// The fault of the byte that stands next.
    public func unexpected() -> JSONFault {
        JSONFault(kind: offset >= bytes.count ? .unexpectedEnd : .unexpectedByte, offset: offset)
    }

    /// Reads a string and appends what it says to `output`.
    ///
    /// A lone surrogate escape becomes U+FFFD; bytes that are no UTF-8 pass as they are.
    /// - Complexity: O(n) in the bytes of the string.
    public mutating func readString(into output: inout [UInt8]) throws(JSONFault) {
        try expect(0x22)
        while true {
            let start = offset
            offset = ByteSearch.endOfPlain(bytes, from: start)
            if offset > start { output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<offset])) }
            guard offset < bytes.count else { throw JSONFault(kind: .unexpectedEnd, offset: offset) }
            switch bytes[offset] {
            case 0x22:
                offset &+= 1
                return
            case 0x5C:
                try readEscape(into: &output)
            default:
                throw JSONFault(kind: .controlCharacter, offset: offset)
            }
        }
    }

    /// Reads a string as a `String`; malformed UTF-8 is repaired with U+FFFD.
    public mutating func readString() throws(JSONFault) -> String {
        var output: [UInt8] = []
        try readString(into: &output)
        return String(decoding: output, as: UTF8.self)
    }

    /// Reads a number and returns it as it is written.
    public mutating func readNumber() throws(JSONFault) -> String {
        let start = offset
        _ = skip(0x2D)
        if !skip(0x30) { try readDigits(start) }
        if skip(0x2E) { try readDigits(start) }
        if next | 0x20 == 0x65 {
            offset &+= 1
            if next == 0x2B || next == 0x2D { offset &+= 1 }
            try readDigits(start)
        }
        return String(decoding: bytes[start..<offset], as: UTF8.self)
    }

    /// Moves past one value of any kind, checking its syntax.
    public mutating func skipValue() throws(JSONFault) { _ = try readValue(depth: 0, keeping: false) }

    private mutating func readDigits(_ start: Int) throws(JSONFault) {
        let first = offset
        while next &- 0x30 < 10, offset < bytes.count { offset &+= 1 }
        if offset == first { throw JSONFault(kind: .badNumber, offset: start) }
    }

    private mutating func readEscape(into output: inout [UInt8]) throws(JSONFault) {
        let start = offset
        offset &+= 1
        let letter = next
        offset &+= 1
        switch letter {
        case 0x22, 0x5C, 0x2F: output.append(letter)
        case 0x62: output.append(0x08)
        case 0x66: output.append(0x0C)
        case 0x6E: output.append(0x0A)
        case 0x72: output.append(0x0D)
        case 0x74: output.append(0x09)
        case 0x75:
            var scalar = try readHexadecimal(start)
            if scalar & 0xFC00 == 0xD800, offset &+ 5 < bytes.count, bytes[offset] == 0x5C, bytes[offset &+ 1] == 0x75 {
                let resume = offset
                offset &+= 2
                let low = try readHexadecimal(start)
                if low & 0xFC00 == 0xDC00 {
                    scalar = 0x1_0000 &+ ((scalar & 0x3FF) << 10) &+ (low & 0x3FF)
                } else {
                    offset = resume
                }
            }
            let unicode = Unicode.Scalar(scalar) ?? "\u{FFFD}"
            output.append(contentsOf: UTF8.encode(unicode) ?? UTF8.encodedReplacementCharacter)
        default:
            throw JSONFault(kind: .badEscape, offset: start)
        }
    }

    private mutating func readHexadecimal(_ start: Int) throws(JSONFault) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard offset < bytes.count else { throw JSONFault(kind: .unexpectedEnd, offset: offset) }
            let byte = bytes[offset]
            switch byte {
            case 0x30...0x39: value = value << 4 | UInt32(byte &- 0x30)
            case 0x41...0x46, 0x61...0x66: value = value << 4 | UInt32((byte | 0x20) &- 0x57)
            default: throw JSONFault(kind: .badEscape, offset: start)
            }
            offset &+= 1
        }
        return value
    }
}
