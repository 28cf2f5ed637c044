/// The sentence around a stretch of bytes, the stretch between ⟦ and ⟧, as a person would quote it.
///
/// A sentence ends at a line break and at `.`, `!`, `?` before a blank; one that is very long is cut at 260 bytes to either side.
/// - Complexity: O(1) in the length of the text.
public func quotedSentence(in text: [UInt8], around place: Range<Int>) -> String {
    let span = place.clamped(to: 0..<text.count)
    let reach = 260
    var start = span.lowerBound
    while start > 0, span.lowerBound - start < reach, !endsSentence(text, start - 1) { start -= 1 }
    var end = span.upperBound
    while end < text.count, end - span.upperBound < reach, !endsSentence(text, end) { end += 1 }
    // Never cut a character in two.
    while start > 0, start < span.lowerBound, text[start] & 0xC0 == 0x80 { start += 1 }
    while end < text.count, end > span.upperBound, text[end] & 0xC0 == 0x80 { end -= 1 }
    while start < span.lowerBound, text[start] == 0x20 || text[start] == 0x09 { start += 1 }
    return part(text, start, span.lowerBound) + "⟦" + part(text, span.lowerBound, span.upperBound) + "⟧" + part(text, span.upperBound, end)
}

private func part(_ text: [UInt8], _ start: Int, _ end: Int) -> String { String(decoding: text[start..<end], as: UTF8.self) }

private func endsSentence(_ text: [UInt8], _ offset: Int) -> Bool {
    switch text[offset] {
    case 0x0A, 0x0D: true
    case 0x2E, 0x21, 0x3F: offset + 1 >= text.count || text[offset + 1] == 0x20 || text[offset + 1] == 0x0A
    default: false
    }
}
