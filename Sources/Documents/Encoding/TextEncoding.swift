/// An encoding that Vietnamese text is found in.
public enum TextEncoding: String, Sendable, CaseIterable {
    case utf8 = "utf-8"
    case utf16LittleEndian = "utf-16le"
    case utf16BigEndian = "utf-16be"
    case windows1258 = "windows-1258"
    /// TCVN 5712 as the ABC fonts use it: lower-case letters with marks, capitals by another font.
    case tcvn3
    /// TCVN 5712:1993 with all its capitals (VN1).
    case tcvn5712 = "tcvn5712-1"
    case vni
    case viscii

    /// The encoding with this name in any spelling people use: `TCVN`, `ABC`, `vni-windows`, `cp1258`, `UTF8`; nil for another.
    public init?(name: String) {
        let key = name.lowercased().filter { $0.isLetter || $0.isNumber }
        switch key {
        case "utf8", "unicode": self = .utf8
        case "utf16", "utf16le": self = .utf16LittleEndian
        case "utf16be": self = .utf16BigEndian
        case "windows1258", "cp1258": self = .windows1258
        case "tcvn3", "tcvn", "abc", "tcvn3abc": self = .tcvn3
        case "tcvn57121", "tcvn5712", "vn1": self = .tcvn5712
        case "vni", "vniwindows": self = .vni
        case "viscii": self = .viscii
        default: return nil
        }
    }

    /// The names that `--encoding` offers.
    public static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }

    /// The text as UTF-8, composed (NFC), with the places its bytes came from. Bytes without a letter become U+FFFD.
    ///
    /// - Complexity: O(n).
    func decode(_ bytes: ArraySlice<UInt8>) -> (text: [UInt8], offsets: OffsetMap) {
        switch self {
        case .utf8: return (Array(bytes), OffsetMap())
        case .utf16LittleEndian, .utf16BigEndian: return decodeUTF16(bytes, isBigEndian: self == .utf16BigEndian)
        case .windows1258: return SingleByteTable.windows1258.decode(bytes)
        case .tcvn3: return SingleByteTable.tcvn3.decode(bytes)
        case .tcvn5712: return SingleByteTable.tcvn5712.decode(bytes)
        case .viscii: return SingleByteTable.viscii.decode(bytes)
        case .vni: return VNIDecoder.decode(bytes)
        }
    }
}

/// Builds a converted text, byte by byte, with its map.
struct ConvertedText {
    private(set) var text: [UInt8] = []
    private(set) var offsets = OffsetMap()

    init(reserving count: Int) { text.reserveCapacity(count) }

    /// Appends a code point that stood at `original`; an invalid one becomes U+FFFD.
    mutating func append(_ scalar: UInt32, original: Int) {
        offsets.append(converted: text.count, original: original)
        switch scalar {
        case 0..<0x80: text.append(UInt8(scalar))
        case 0x80..<0x800:
            text.append(0xC0 | UInt8(scalar >> 6))
            text.append(0x80 | UInt8(scalar & 0x3F))
        case 0x800..<0x1_0000:
            let valid = scalar >= 0xD800 && scalar < 0xE000 ? 0xFFFD : scalar
            text.append(0xE0 | UInt8(valid >> 12))
            text.append(0x80 | UInt8(valid >> 6 & 0x3F))
            text.append(0x80 | UInt8(valid & 0x3F))
        default:
            text.append(0xF0 | UInt8(scalar >> 18 & 7))
            text.append(0x80 | UInt8(scalar >> 12 & 0x3F))
            text.append(0x80 | UInt8(scalar >> 6 & 0x3F))
            text.append(0x80 | UInt8(scalar & 0x3F))
        }
    }

    /// States where the input ends, so that spans at the end of the text map to it.
    mutating func finish(original: Int) { offsets.append(converted: text.count, original: original) }
}

private func decodeUTF16(_ bytes: ArraySlice<UInt8>, isBigEndian: Bool) -> ([UInt8], OffsetMap) {
    var output = ConvertedText(reserving: bytes.count * 3 / 2)
    var i = bytes.startIndex
    func unit(_ at: Int) -> UInt32 {
        isBigEndian ? UInt32(bytes[at]) << 8 | UInt32(bytes[at + 1]) : UInt32(bytes[at + 1]) << 8 | UInt32(bytes[at])
    }
    while i + 1 < bytes.endIndex {
        var scalar = unit(i)
        var length = 2
        if scalar >= 0xD800, scalar < 0xDC00, i + 3 < bytes.endIndex, unit(i + 2) >= 0xDC00, unit(i + 2) < 0xE000 {
            scalar = 0x1_0000 + (scalar - 0xD800) << 10 + (unit(i + 2) - 0xDC00)
            length = 4
        }
        output.append(scalar, original: i)
        i += length
    }
    if i < bytes.endIndex { output.append(0xFFFD, original: i) }
    output.finish(original: bytes.endIndex)
    return (output.text, output.offsets)
}
