extension DocumentFormat {
    /// What some bytes look like. A name is never asked.
    enum Kind: Equatable {
        case document(DocumentFormat)
        /// A ZIP archive, which may be a DOCX file.
        case zip
        /// Something that is no document, with its name.
        case other(String)
    }

    /// The kind of a file by its first bytes. Complexity: O(1): at most 64 KiB are looked at.
    static func kind(of bytes: [UInt8]) -> Kind {
        for (signature, kind) in signatures where bytes.starts(with: signature) { return kind }
        if bytes.count > 12, bytes.starts(with: "RIFF".utf8), bytes[8..<12].elementsEqual("WEBP".utf8) { return .document(.image) }
        // PDF readers accept up to a kilobyte of anything before the signature.
        if bytes[..<min(bytes.count, 1_024)].contains(0x25), find("%PDF-", in: bytes[..<min(bytes.count, 1_024)]) { return .document(.pdf) }
        return .document(looksLikeMarkup(bytes[...]) ? .html : .text)
    }

    private static let signatures: [([UInt8], Kind)] = [
        (Array("%PDF-".utf8), .document(.pdf)),
        ([0x50, 0x4B, 0x03, 0x04], .zip), ([0x50, 0x4B, 0x05, 0x06], .zip),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .document(.doc)),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], .document(.image)), ([0xFF, 0xD8, 0xFF], .document(.image)),
        ([0x49, 0x49, 0x2A, 0x00], .document(.image)), ([0x4D, 0x4D, 0x00, 0x2A], .document(.image)),
        (Array("GIF8".utf8), .document(.image)),
        ([0x1F, 0x8B], .other("gzip")), (Array("7z\u{BC}\u{AF}".unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }), .other("7-Zip")),
        (Array("Rar!".utf8), .other("RAR")), ([0x7F, 0x45, 0x4C, 0x46], .other("ELF")), (Array("SQLite format 3".utf8), .other("SQLite")),
        (Array("{\\rtf".utf8), .other("RTF")), (Array("BM".utf8) + [0, 0], .other("BMP")),
    ]

    /// True when the text begins as a page does: with a tag, and an element of HTML within its head.
    static func looksLikeMarkup(_ bytes: ArraySlice<UInt8>) -> Bool {
        var head = bytes.prefix(1 << 12)
        if head.starts(with: [0xEF, 0xBB, 0xBF]) { head = head.dropFirst(3) }
        head = head.drop { $0 == 0x20 || ($0 >= 0x09 && $0 <= 0x0D) }
        guard head.first == 0x3C else { return false }
        return markers.contains { find($0, in: head) }
    }

    private static let markers = ["<!doctype html", "<html", "<head", "<body", "<div", "<p>", "<p ", "<article", "<table", "<meta", "<title", "<h1", "<span", "<ul", "<section", "<main"]

    /// True when the ASCII word stands in the bytes, in any case. The word is in lower case.
    static func find(_ word: String, in bytes: ArraySlice<UInt8>) -> Bool {
        let letters = Array(word.utf8)
        guard bytes.count >= letters.count else { return false }
        for start in bytes.startIndex...(bytes.endIndex - letters.count) {
            var n = 0
            while n < letters.count, lowered(bytes[start + n]) == lowered(letters[n]) { n += 1 }
            if n == letters.count { return true }
        }
        return false
    }
}

/// An ASCII letter in lower case; any other byte itself.
@inline(__always) func lowered(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }
