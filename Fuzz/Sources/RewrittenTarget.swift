import Extraction
import Figures
import Records
@_spi(_Unicode) import Swift

/// A sentence gives the same figures however it is written: composed or decomposed, tones where either school sets them, lines ended by
/// either system, and with something unrelated behind it. Inputs that mean something of their own there are passed over.
struct RewrittenTarget: FuzzTarget {
    private let extractor = Extractor()
    private static let pairs: [(new: [UInt8], old: [UInt8])] = [
        ("òa", "oà"), ("óa", "oá"), ("ỏa", "oả"), ("õa", "oã"), ("ọa", "oạ"), ("òe", "oè"), ("óe", "oé"), ("ỏe", "oẻ"), ("õe", "oẽ"), ("ọe", "oẹ"),
        ("ùy", "uỳ"), ("úy", "uý"), ("ủy", "uỷ"), ("ũy", "uỹ"), ("ụy", "uỵ"),
    ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

    func read(_ bytes: [UInt8]) {
        guard let text = String(validating: bytes, as: UTF8.self) else { return }
        // Marks that stand alone, and letters that no Vietnamese keyboard writes, compose in other ways.
        guard text.unicodeScalars.allSatisfy({ RewrittenTarget.isPlain($0.value) }) else { return }
        let readings = self.readings(bytes)
        requireSame(RewrittenTarget.decomposed(text), readings, "decomposed")
        requireSame(RewrittenTarget.exchanged(bytes), readings, "with tones in the old places")
        if !bytes.contains(0x0D) { requireSame(bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }, readings, "with CR") }
        // A bracket or a number that nothing follows is still open; a sentence that has ended is not.
        if bytes.last == 0x2E, bytes.dropLast().last.map({ $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A || $0 == 0x25 }) == true { requireSame(bytes + Array("\n\nTrời hôm nay nhiều mây, gió nhẹ.\n".utf8), readings, "with a line behind") }
    }

    private func readings(_ bytes: [UInt8]) -> [String] {
        extractor.record(from: bytes, source: DocumentSource(id: "x")).figures.map { "\($0.figure.indicator.index) \($0.figure.value) \($0.figure.bound) \($0.figure.status)" }
    }

    private func requireSame(_ bytes: [UInt8], _ expected: [String], _ how: String) {
        let found = readings(bytes)
        require(found == expected, "\(how), \(expected) becomes \(found)")
    }

    private static func isPlain(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x09, 0x0A, 0x20...0x7E, 0xA0, 0x2010...0x201F, 0x2022, 0x2026, 0xC0...0xFF, 0x102, 0x103, 0x110, 0x111, 0x128, 0x129, 0x168, 0x169, 0x1A0, 0x1A1, 0x1AF, 0x1B0, 0x1EA0...0x1EF9: true
        default: false
        }
    }

    /// Each tone and mark as a code point of its own.
    private static func decomposed(_ text: String) -> [UInt8] {
        var scalars = String.UnicodeScalarView()
        scalars.append(contentsOf: text._nfd)
        return Array(String(scalars).utf8)
    }

    private static func exchanged(_ bytes: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        var i = 0
        while i < bytes.count {
            // “quỳ” and “giỏa” have no other place: the u and the i belong to the consonant.
            if let pair = pairs.first(where: { bytes[i...].starts(with: $0.new) }), output.last != 0x71, output.last != 0x51 {
                output += pair.old
                i += pair.new.count
            } else {
                output.append(bytes[i])
                i += 1
            }
        }
        return output
    }
}
