extension JSONValue {
    /// The value as UTF-8 on one line, with a blank behind `:` and `,`.
    public func serialized() -> [UInt8] {
        var output: [UInt8] = []
        write(into: &output)
        return output
    }

    /// Appends the value, on one line.
    public func write(into output: inout [UInt8]) {
        switch self {
        case .null: output.append(contentsOf: "null".utf8)
        case .bool(let truth): output.append(contentsOf: (truth ? "true" : "false").utf8)
        case .number(let numeral): output.append(contentsOf: numeral.utf8)
        case .string(let text): JSONValue.writeString(text.utf8, into: &output)
        case .array(let elements):
            output.append(0x5B)
            for (index, element) in elements.enumerated() {
                if index > 0 { output.append(contentsOf: ", ".utf8) }
                element.write(into: &output)
            }
            output.append(0x5D)
        case .object(let members):
            output.append(0x7B)
            for (index, member) in members.enumerated() {
                if index > 0 { output.append(contentsOf: ", ".utf8) }
                JSONValue.writeString(member.key.utf8, into: &output)
                output.append(contentsOf: ": ".utf8)
                member.value.write(into: &output)
            }
            output.append(0x7D)
        }
    }

    /// Appends a JSON string that says `text`; only what JSON demands is escaped.
    public static func writeString(_ text: some Sequence<UInt8>, into output: inout [UInt8]) {
        output.append(0x22)
        for byte in text {
            switch byte {
            case 0x22, 0x5C:
                output.append(0x5C)
                output.append(byte)
            case 0x0A: output.append(contentsOf: "\\n".utf8)
            case 0x0D: output.append(contentsOf: "\\r".utf8)
            case 0x09: output.append(contentsOf: "\\t".utf8)
            case 0x00..<0x20:
                output.append(contentsOf: "\\u00".utf8)
                output.append(byte < 0x10 ? 0x30 : 0x31)
                let low = byte & 0x0F
                output.append(low < 10 ? 0x30 + low : 0x57 + low)
            default: output.append(byte)
            }
        }
        output.append(0x22)
    }
}
