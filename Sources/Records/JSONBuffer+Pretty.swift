extension JSONBuffer {
    /// Appends JSON indented by two spaces a level, one space after each colon; empty lists and objects stay on their line.
    ///
    /// - Parameter depth: how many lists and objects are open before and behind; 0 for whole JSON.
    /// - Precondition: the JSON is well formed and compact: no white space outside strings. A piece ends behind no opening bracket and in no string.
    mutating func pretty(_ compact: UnsafeBufferPointer<UInt8>, depth: inout Int) {
        var i = 0
        while i < compact.count {
            let byte = compact[i]
            switch byte {
            case UInt8(ascii: "\""):
                let end = endOfString(compact, i)
                raw(UnsafeBufferPointer(rebasing: compact[i..<end]))
                i = end
                continue
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                self.byte(byte)
                if i + 1 < compact.count, compact[i + 1] == byte + 2 {
                    self.byte(byte + 2)
                    i += 1
                } else {
                    depth += 1
                    lineBreak(depth)
                }
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                depth -= 1
                lineBreak(depth)
                self.byte(byte)
            case UInt8(ascii: ","):
                self.byte(byte)
                lineBreak(depth)
            case UInt8(ascii: ":"):
                self.byte(byte)
                self.byte(0x20)
            default:
                self.byte(byte)
            }
            i += 1
        }
    }

    private mutating func lineBreak(_ depth: Int) {
        byte(0x0A)
        for _ in 0..<max(0, depth) { raw("  ") }
    }
}

/// The index behind the closing quote of the string that opens at `start`.
private func endOfString(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var i = start + 1
    while i < text.count {
        if text[i] == UInt8(ascii: "\\") {
            i += 2
        } else if text[i] == UInt8(ascii: "\"") {
            return i + 1
        } else {
            i += 1
        }
    }
    return text.count
}
