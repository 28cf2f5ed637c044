/// The words the reader knows, by what they do. A word may stand in several lists.
enum VocabularyLists {
    static let numbers: [(NumberWord, String)] = [
        (.zero, "không"), (.one, "một"), (.two, "hai"), (.three, "ba"), (.four, "bốn"), (.five, "năm"),
        (.six, "sáu"), (.seven, "bảy bẩy"), (.eight, "tám"), (.nine, "chín"),
        (.ten, "mười"), (.tens, "mươi"), (.hundred, "trăm"), (.thousand, "nghìn ngàn"), (.tenThousand, "vạn"),
        (.million, "triệu"), (.billion, "tỷ"), (.dozen, "chục"), (.filler, "linh lẻ"), (.half, "rưỡi"),
        (.point, "phẩy chấm"), (.unitOne, "mốt"), (.unitFour, "tư"), (.unitFive, "lăm nhăm"), (.minus, "âm trừ"),
    ]

    /// Kinds of documents that take a number without `số`.
    static let lawKinds = "nghị định,nghị quyết,quyết định,thông tư,chỉ thị,công điện,công văn,thông tri,sắc lệnh,tịch số"
    /// Kinds of documents that are also counted: a number is theirs only behind `số`.
    static let otherDocumentKinds = "kế hoạch,thông báo,tờ trình,báo cáo,hướng dẫn,kết luận,văn bản,chương trình,quy định,quy chế,pháp lệnh,điện tín"

    static let traits: [(WordTraits, String)] = [
        (.opener, "quý nhất nhì nửa"),
        ([.opener, .roman], "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx"),
        (.dayCue, "ngày mùng mồng sáng chiều trưa tối đêm hôm nay qua"),
        (.dayRelation, "từ đến tới trước sau hết vào kể và lúc hồi dịp trong"),
        (.documentKind, "định quyết tư thị hoạch văn báo trình cáo dẫn luận điện lệnh chế bản tri"),
        (.lawPart, "điều khoản chương tiết mục"),
        (
            .numberedName,
            """
            thôn bản chí vực ấp khóm xóm buôn làng tổ đội khu phố khối phường quận p q đường ngõ ngách hẻm lộ phòng tầng quầy cửa cổng nhà \
            án quỹ nhóm mẫu biểu phụ lục bảng hình ảnh khóa lớp cụm chi vùng trạm ga bến cầu tập kênh khổ iso tcvn tdp kp ql tl dt ô lô số
            """
        ),
        (.money, "đồng đ vnd vnđ usd đô euro eur yên yen tệ"),
        (.duration, "giây phút giờ tiếng ngày tuần tháng năm quý"),
        (
            .measure,
            """
            m mm cm dm km ha kg g mg ml l tấn tạ lít mét ki kí xăng xen mi héc hécta hecta gam kwh kw mw mb gb kb tb mbps ghz mhz inch dặm
            """
        ),
        (.yearCue, "năm index pari sipas papi pci ddci dti cchc đầu cuối giữa đoạn kỳ học khóa tiêu tác mốc từ đến tới hết trước sau hoạch sang hướng đấu"),
        (.phoneCue, "thoại đt sđt hotline fax tel đài nóng zalo gọi phone mobile nhánh máy"),
        (.achieved, "đạt được thành hiện xong có là còn với gồm cho chiếm qua"),
        (.rankCue, "xếp đứng hạng bậc nguyên trí cao lên"),
        (.bars, "thứ các những mỗi từng nhiều vài mấy mươi lớp tháng ngày cuối đầu giữa hằng hàng cùng suốt quanh số như ông bà anh chị em cô chú bác cấp mức loại khoa"),
        (.listWord, "câu bước phần bài mục hỏi"),
        (.counterCue, "xem view views đọc hit hits truy"),
        (.weekday, "thứ nhật"),
        (.handing, "nộp nhận ghi hẹn ký"),
        (.ordinalNoun, "đợt lần kỳ vòng phiên đoạn khóa hiệp ca tuần kỷ"),
        (.quantityCue, "gần hơn trên khoảng chừng bằng đủ chiếm đạt được nhất quá dưới lớp tổng số với tỷ chỉ"),
        (
            .linking,
            "tại ở để là và thì mà có được đã đang sẽ do về cho trong với khi này đó cũng còn như từ đến tới nơi vào ra theo thuộc hay hoặc bị nên rồi của kể qua mới không đi lên xuống vẫn đều chưa lại trước sau nêu nói hỏi cho sáng chiều tối"
        ),
        (.villageWord, "thôn ấp khóm xóm buôn làng tổ phố khối phường quận án q p kp tdp ql lộ tl dt đội lớp"),
        (.tierNoun, "quyền phương hình máy"),
        (.dayPart, "sáng chiều trưa tối đêm nay qua"),
        (.stampWord, "cập nhật đăng ngày lúc thứ hai ba tư năm sáu bảy chủ gmt am pm vào gửi tin tháng"),
        (.monthsCue, "trong quả cáo kết chung cả"),
        (.eventNoun, "họp nghị kết bố phiên việc vấn"),
        (.demandCue, "yêu đề kiến phải hứa hẹn giao cam phấn mục chỉ dự đặt"),
        (.futureCue, "sẽ dự sắp"),
        (.indexName, "index pari sipas papi pci ddci dti số xếp hạng điểm thứ cchc"),
        (.notMoneyBehind, "chí bào nghiệp hồ thời đội ý loạt đều tác phạm nai tháp tâm ổn bình tĩnh bái hới thuận lòng bộ hành chủ ruộng"),
        (
            .placeBehind,
            """
            cầu tiếp du bưu dân truy giao đen sạt trường hỗ bán thi phục công trung tập họp kinh phát văn sinh đến wifi nóng nghẽn tồn yếu hạn cần mới chính \
            dừng đỗ đón nhận trực tư giải hướng chưa còn mạnh sáng
            """
        ),
        (.yearNoun, "học sinh công đầu cuối nay ngoái trước sau qua mới này ấy đó năm liền tuổi thứ"),
        (.surelyCounted, "hồ thủ tthc hs trường công cán người xã thôn ấp khóm buôn phường nhiệm dịch văn"),
        (
            .countable,
            """
            hồ thủ tthc hs dịch dvc dvctt bộ nhiệm người nhân cán công viên lượt buổi cuộc hội lớp đợt lần kỳ văn kế quyết báo tờ chỉ tiêu nội việc \
            đầu mục tin bài chuyên phóng pano phiếu ý pakn phản kiến đơn trường vụ thư tổ thành tài chữ máy thôn bản ấp buôn làng khu xã phường thị \
            huyện quận tỉnh sở cơ phòng ban điểm bậc hạng phút giờ giây ngày tháng năm tuần đồng hộ gia quy lĩnh doanh sáng giải mô khối quầy bước \
            khâu trang địa đại học giáo giao kết sản bệnh cháu con chiếc cái câu hệ cơ trung biên vị dự đề chương loại cặp cụ mặt chủ lãnh sinh dân \
            bận chốt video clip banner áp băng mã kênh cổng camera thiết tập cá tthcc đv đvc nv nhóm hạng khóa hạng triệu nghìn ngàn tỷ trăm hạ mẫu \
            bước hòm bảng dòng xóm khóm bang ngành đoàn đội chi cửa chức cột phần trụ tuyến thẻ giấy hợp hình cách yêu khoản tấn kg km m ha lao \
            thanh phụ đảng đối cây suất quyển cuốn tháp nhà tòa phiên vòng thông ngôi vướng tồn hạn khuyết khó sai lỗi cư tấm chùm bức hạng mức gian tiếng ca kíp
            """
        ),
    ]
}
