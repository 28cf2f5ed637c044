import Testing

@testable import Documents

/// Lines of a page made into paragraphs, and tables into lines.
struct ArrangementTests {
    private func line(_ words: String, top: Double, left: Double = 90, right: Double = 510) -> PDFLine { PDFLine(left: left, top: top, right: right, bottom: top + 14, words: words) }

    @Test func wrappedLinesAreJoinedAndFeetLeftOut() {
        var first = PDFPage(width: 612, height: 792)
        first.lines = [
            line("UBND XÃ TÂN LẬP", top: 30, right: 250), line("Xã đã tiếp nhận tổng số hồ sơ là", top: 100), line("351 hồ sơ; đã giải quyết 348 hồ sơ, còn lại", top: 115),
            line("3. Tất cả đều đúng hạn.", top: 130, right: 250), line("1. Công tác tuyên truyền", top: 160, right: 260), line("Có 15 buổi nói về công tác cải cách hành", top: 175), line("- 1 -", top: 760, left: 290, right: 310),
        ]
        var second = PDFPage(width: 612, height: 792)
        second.lines = [line("UBND XÃ TÂN LẬP", top: 30, right: 250), line("chính với 688 lượt người dự.", top: 80, right: 300), line("- 2 -", top: 760, left: 290, right: 310)]
        #expect(PDFArranger([first, second]).text() == [
            "Xã đã tiếp nhận tổng số hồ sơ là 351 hồ sơ; đã giải quyết 348 hồ sơ, còn lại 3. Tất cả đều đúng hạn.",
            "1. Công tác tuyên truyền", "Có 15 buổi nói về công tác cải cách hành chính với 688 lượt người dự.",
        ])
    }

    @Test(arguments: [("công tác tuyên trun-", "yền", "công tác tuyên trunyền"), ("UBND xã -", "đã", "UBND xã - đã"), ("một", "cửa", "một cửa"), ("giai đoạn 2021-", "2025", "giai đoạn 2021- 2025")])
    func hyphensAtLineEnds(_ before: String, _ after: String, _ joined: String) { #expect(PDFArranger.joined(before, after) == joined) }

    @Test func headsOfTwoRowsAreJoined() {
        var table = TableText()
        table.append(TableText.Row(cells: ["Đơn vị", "Đã giải quyết", "Đã giải quyết"]))
        table.append(TableText.Row(cells: ["", "đúng hạn", "quá hạn"]))
        table.append(TableText.Row(cells: ["Xã A", "118", "2"]))
        #expect(table.holdsFigures)
        #expect(table.lines() == ["Xã A: Đã giải quyết, đúng hạn: 118; Đã giải quyết, quá hạn: 2"])
    }

    @Test func unitsInHeadsGoBehindTheirNumbers() {
        var table = TableText()
        table.append(TableText.Row(cells: ["TT", "Đơn vị", "Tiếp nhận (hồ sơ)", "Tỷ lệ đúng hạn (%)"]))
        table.append(TableText.Row(cells: ["1", "Xã A", "120", "98,3"]))
        table.append(TableText.Row(cells: ["2", "Xã B", "85", "100%"]))
        #expect(table.lines() == ["Xã A: Tiếp nhận: 120 hồ sơ; Tỷ lệ đúng hạn: 98,3%", "Xã B: Tiếp nhận: 85 hồ sơ; Tỷ lệ đúng hạn: 100%"])
    }

    @Test func tablesOfLegacyWordFiles() {
        let printed = "\nKết quả\n\n|Đơn vị |Tiếp nhận |Quá hạn |\n|Xã A |118 |2 |\n\nGhi chú\n"
        #expect(LegacyWordReader.lines(Array(printed.utf8)) == ["Kết quả", "Xã A: Tiếp nhận: 118; Quá hạn: 2", "Ghi chú"])
    }

    /// Forms number their columns below the heads; such a row holds no figures.
    @Test(arguments: [["A", "B", "1", "2"], ["(1)", "(2)", "(3)", "(4)=(2)+(3)"], ["1", "2", "3", "4"]])
    func rowsThatNumberColumnsAreNoFigures(_ numbers: [String]) {
        var table = TableText()
        table.append(TableText.Row(cells: ["TT", "Đơn vị", "Tiếp nhận", "Quá hạn"]))
        table.append(TableText.Row(cells: numbers))
        table.append(TableText.Row(cells: ["1", "Xã A", "118", "2"]))
        #expect(table.lines() == ["Xã A: Tiếp nhận: 118; Quá hạn: 2"])
    }

    @Test func tableGoesOnOverPages() {
        func cell(_ words: String, _ row: Int, _ column: Int, rows: Int = 1, columns: Int = 1, top: Double? = nil) -> PDFLine {
            var cell = line(words, top: top ?? Double(100 + row * 20), left: Double(60 + column * 90), right: Double(140 + column * 90))
            cell.place = PDFPlace(table: 0, row: row, column: column, rows: rows, columns: columns)
            return cell
        }
        var first = PDFPage(width: 612, height: 792)
        // Pieces come in no useful order, as the library gives them.
        first.lines = [
            line("Kết quả như sau:", top: 80, right: 200), cell("Đúng", 1, 1, top: 115), cell("hạn", 1, 1, top: 128), cell("118", 2, 1), cell("Đã giải quyết", 0, 1, columns: 2), cell("Quá hạn", 1, 2),
            cell("Đơn vị", 0, 0, rows: 2), cell("2", 2, 2), cell("Xã A", 2, 0),
        ]
        var second = PDFPage(width: 612, height: 792)
        second.lines = [
            cell("Đơn vị", 0, 0, rows: 2), cell("Đã giải quyết", 0, 1, columns: 2), cell("Đúng hạn", 1, 1), cell("Quá hạn", 1, 2), cell("Xã B", 2, 0), cell("85", 2, 1), cell("Trên đây là báo cáo", 3, 0, columns: 3),
        ]
        #expect(PDFArranger([first, second]).text() == [
            "Kết quả như sau:", "Xã A: Đã giải quyết, Đúng hạn: 118; Đã giải quyết, Quá hạn: 2", "Xã B: Đã giải quyết, Đúng hạn: 85", "Trên đây là báo cáo",
        ])
    }
}
