/// The sentence around a stretch of bytes, the stretch between ⟦ and ⟧, as a person would quote it.
///
/// A sentence ends at a line break and at `.`, `!`, `?` before a blank. A long one is cut at a blank about 220 bytes
/// to either side, with `…`.
/// - Complexity: O(1) in the length of the text.
public func quotedSentence(in text: [UInt8], around place: Range<Int>) -> String {
    let span = place.clamped(to: 0..<text.count)
    var start = span.lowerBound
    while start > 0, !endsSentence(text, start - 1) {
        if span.lowerBound - start >= quoteReach, text[start] == 0x20 || span.lowerBound - start >= quoteReach * 2 { break }
        start -= 1
    }
    let isCutBefore = start > 0 && !endsSentence(text, start - 1)
    var end = span.upperBound
    while end < text.count, !endsSentence(text, end) {
        if end - span.upperBound >= quoteReach, text[end] == 0x20 || end - span.upperBound >= quoteReach * 2 { break }
        end += 1
    }
    let isCutAfter = end < text.count && !endsSentence(text, end)
    // Never cut a character in two.
    while start < span.lowerBound, text[start] & 0xC0 == 0x80 || text[start] == 0x20 || text[start] == 0x09 { start += 1 }
    while end < text.count, end > span.upperBound, text[end] & 0xC0 == 0x80 { end -= 1 }
    let before = part(text, start, span.lowerBound)
    let after = part(text, span.upperBound, end)
    return (isCutBefore ? "…" : "") + before + "⟦" + part(text, span.lowerBound, span.upperBound) + "⟧" + after + (isCutAfter ? "…" : "")
}

/// Bytes of a sentence that are quoted to either side before a cut is looked for.
private let quoteReach = 220

private func part(_ text: [UInt8], _ start: Int, _ end: Int) -> String { String(decoding: text[start..<end], as: UTF8.self) }

private func endsSentence(_ text: [UInt8], _ offset: Int) -> Bool {
    switch text[offset] {
    case 0x0A, 0x0D: true
    case 0x2E, 0x21, 0x3F: offset + 1 >= text.count || text[offset + 1] == 0x20 || text[offset + 1] == 0x0A
    default: false
    }
}
