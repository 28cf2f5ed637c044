/// A line of an annotated article, cut at its marks, so that its numerals can be varied.
struct AnnotatedLine {
    enum Part {
        case text([UInt8])
        /// A numeral with the label of its mark.
        case numeral([UInt8], label: String)
    }

    var parts: [Part]

    /// Reads a line with marks `[[surface|label|key=value…]]`.
    init(_ line: Substring) {
        var parts: [Part] = []
        var rest = line
        while let open = rest.firstRange(of: "[["), let close = rest[open.upperBound...].firstRange(of: "]]") {
            if open.lowerBound > rest.startIndex { parts.append(.text(Array(rest[..<open.lowerBound].utf8))) }
            let fields = rest[open.upperBound..<close.lowerBound].split(separator: "|", omittingEmptySubsequences: false)
            parts.append(.numeral(Array(fields[0].utf8), label: fields.count > 1 ? String(fields[1]) : "other"))
            rest = rest[close.upperBound...]
        }
        if !rest.isEmpty { parts.append(.text(Array(rest.utf8))) }
        self.parts = parts
    }

    /// Appends the line with other numerals of the same form: as many digits, dates that exist, number words as they are.
    func write(into output: inout [UInt8], _ random: inout RandomNumbers) {
        for part in parts {
            switch part {
            case .text(let bytes): output += bytes
            case .numeral(let bytes, "date"): output += variedDate(bytes, &random)
            case .numeral(let bytes, "ignore"): output += bytes
            case .numeral(let bytes, _): output += varied(bytes, &random)
            }
        }
    }

    private func varied(_ bytes: [UInt8], _ random: inout RandomNumbers) -> [UInt8] {
        var isFirst = true
        return bytes.map { byte in
            guard isDigit(byte) else { return byte }
            defer { isFirst = false }
            // "05" keeps its zero, and no number gets one.
            if isFirst { return byte == 0x30 ? byte : 0x31 + UInt8(random.below(9)) }
            return 0x30 + UInt8(random.below(10))
        }
    }

    /// Changes the day of `15/6` or `15/6/2023`; a month, quarter or year alone stays.
    private func variedDate(_ bytes: [UInt8], _ random: inout RandomNumbers) -> [UInt8] {
        let day = bytes.prefix(while: isDigit)
        guard day.count == 1 || day.count == 2, day.count < bytes.count, [0x2F, 0x2E, 0x2D].contains(bytes[day.count]) else { return bytes }
        let other = day.count == 1 ? 1 + random.below(9) : 10 + random.below(19)
        return Array(String(other).utf8) + bytes.dropFirst(day.count)
    }

    private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
