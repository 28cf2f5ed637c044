import Extraction
import Records
import Testing

/// Found by the fuzzer: a text without a sentence is a record without a figure.
@Test(arguments: ["", " ", "\n\n", "\u{A0}\u{FEFF}\r\n"]) func nothingGivesNothing(_ text: String) {
    let extractor = Extractor()
    #expect(extractor.record(from: Array(text.utf8), source: DocumentSource(id: "x")).figures.isEmpty)
    // The reader is used again behind it.
    #expect(!extractor.record(from: Array("Xã đã tiếp nhận 351 hồ sơ.".utf8), source: DocumentSource(id: "y")).figures.isEmpty)
}
