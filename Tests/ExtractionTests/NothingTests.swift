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

/// Found by the fuzzer: a name that reaches into the phrase of the next unit ended the program.
@Test func unitsThatOverlapAreRead() {
    let text = "Kiểm tra công vụ\nKết luận kiểm tra công tác CCHC tại UBND phường A UBND phường An Lạc Đông\n\nNgày 12/9/2019 Đoàn kiểm tra số 2 của UBND thành phố Long Xuyên kiểm tra, yêu cầu khắc phục 3 hạn chế.\n"
    let record = Extractor().record(from: Array(text.utf8), source: DocumentSource(id: "overlap"))
    #expect(record.figures.contains { $0.figure.value.digits == 3 })
}
