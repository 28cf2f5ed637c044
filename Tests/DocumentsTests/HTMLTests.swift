import Documents
import Foundation
import Testing

/// What is the article on a page, and what is not.
struct HTMLTests {
    private func text(_ page: String) throws -> String { String(decoding: try DocumentReader().read(Array(page.utf8)).bytes, as: UTF8.self) }

    @Test func pageFurnitureIsLeftOut() throws {
        let page = """
            <!DOCTYPE html><html><head><title>Xã Tân Lập cải cách | Cổng tin</title><style>p{}</style></head><body>
            <nav><a href="/">Trang chủ</a></nav><h1>Xã Tân Lập cải cách</h1>
            <div class="sapo">Sáng 14/6, đoàn kiểm tra làm việc với xã.</div>
            <div class="content"><p>Xã đã tiếp nhận <b>351</b> hồ sơ, tất cả đều được giải quyết đúng hạn trong kỳ.</p><p>Có 15 buổi tuyên truyền&nbsp;với 688 lượt người dự,<br>tăng so với năm trước.</p></div>
            <aside>Xem nhiều 1.000</aside><div class="binh-luan"><p>Đã 9 lần tôi phải đi lại, mong xã xem lại cách làm việc này.</p></div><script>var x = "12 hồ sơ";</script></body></html>
            """
        #expect(
            try text(page) == """
                Xã Tân Lập cải cách
                Sáng 14/6, đoàn kiểm tra làm việc với xã.
                Xã đã tiếp nhận 351 hồ sơ, tất cả đều được giải quyết đúng hạn trong kỳ.
                Có 15 buổi tuyên truyền với 688 lượt người dự,
                tăng so với năm trước.

                """)
    }

    @Test func metadataGivesDateAndAuthor() throws {
        let page = """
            <html><head><meta name="author" content="Lò Văn An"><meta property="article:published_time" content="2023-06-14T08:00:00+07:00"></head>
            <body><h1>Kiểm tra cải cách hành chính</h1><p>Xã đã tiếp nhận 351 hồ sơ và giải quyết đúng hạn toàn bộ số hồ sơ này.</p></body></html>
            """
        let report = try DocumentReader().read(Array(page.utf8))
        #expect(report.publishedISO == "2023-06-14")
        #expect(String(decoding: report.bytes, as: UTF8.self).hasSuffix("Lò Văn An\n"))
    }

    @Test func tablesTellTheirHeads() throws {
        let page = """
            <html><body><h1>Kết quả quý I</h1><table><tr><th>TT</th><th>Đơn vị</th><th>Tiếp nhận</th><th>Quá hạn</th></tr>
            <tr><td>1</td><td>Xã Tân Lập</td><td>120</td><td>2</td></tr><tr><td>2</td><td>Xã Chiềng Mai</td><td>1.204</td><td>0</td></tr></table></body></html>
            """
        #expect(
            try text(page) == """
                Kết quả quý I
                Xã Tân Lập: Tiếp nhận: 120; Quá hạn: 2
                Xã Chiềng Mai: Tiếp nhận: 1.204; Quá hạn: 0

                """)
    }

    @Test func cellsThatSpanAreToldInEachColumn() throws {
        let page = """
            <html><body><h1>Kết quả quý I</h1><table><tr><th rowspan=2>Đơn vị</th><th colspan="2">Đã giải quyết</th><th rowspan="2">Còn lại</th></tr><tr><th>đúng hạn</th><th>quá hạn</th></tr>
            <tr><td>Xã A</td><td>118</td><td></td><td>5</td></tr><tr><td colspan=4>Các xã vùng cao</td></tr><tr><td>Xã B</td><td>85</td><td>1</td><td>0</td></tr></table></body></html>
            """
        #expect(
            try text(page) == """
                Kết quả quý I
                Xã A: Đã giải quyết, đúng hạn: 118; Còn lại: 5
                Các xã vùng cao
                Xã B: Đã giải quyết, đúng hạn: 85; Đã giải quyết, quá hạn: 1; Còn lại: 0

                """)
    }

    @Test func listsKeepTheirNumbers() throws {
        let page = "<html><body><h1>Kết quả</h1><ol><li>Tiếp nhận 12 hồ sơ trong tháng này.</li><li>Giải quyết 11 hồ sơ đúng hạn.</li></ol><ul><li>Còn 1 hồ sơ</li></ul></body></html>"
        let found = try text(page)
        #expect(found == "Kết quả\n1. Tiếp nhận 12 hồ sơ trong tháng này.\n2. Giải quyết 11 hồ sơ đúng hạn.\n- Còn 1 hồ sơ\n")
    }

    @Test func titleThatTheBodyRepeatsIsKept() throws {
        let title = "100% thủ tục hành chính được thực hiện không phụ thuộc vào địa giới hành chính trong phạm vi cấp tỉnh"
        let body = (0..<6).map { "<p>Đoạn \($0): Căn cứ nghị quyết, các cơ quan đẩy mạnh rà soát, hoàn thiện thể chế và cơ chế.</p>" }.joined()
        let page = "<html><head><meta property=\"og:title\" content=\"\(title)\"></head><body><div class=\"wrap\"><main><h1>\(title)</h1><div class=\"meta\"><span class=\"date\">04/11/2022</span></div><div class=\"content\"><p>Nội dung chính</p><p>\(title)</p>\(body)</div></main></div></body></html>"
        #expect(try text(page).hasPrefix(title + "\nNội dung chính\n" + title))
    }
}
