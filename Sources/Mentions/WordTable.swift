import Tokens

/// Traits and meanings of the words the reader knows, by word number.
///
/// The tables are plain memory, written once before anyone reads them.
final class WordTable: @unchecked Sendable {
    private let traitsByWord: UnsafeMutableBufferPointer<WordTraits>
    private let numbersByWord: UnsafeMutableBufferPointer<NumberWord>
    let named: NamedWords
    /// Kinds of documents by their last two words.
    let lawKinds: [(WordID, WordID)]
    let otherKinds: [(WordID, WordID)]

    /// Interns every word of `VocabularyLists`.
    init(vocabulary: Vocabulary) {
        named = NamedWords(vocabulary: vocabulary)
        func pairs(_ list: String) -> [(WordID, WordID)] {
            list.split(separator: ",").compactMap { phrase in
                let parts = phrase.split(separator: " ").map { vocabulary.intern(String($0)) }
                return parts.count == 2 ? (parts[0], parts[1]) : nil
            }
        }
        lawKinds = pairs(VocabularyLists.lawKinds)
        otherKinds = pairs(VocabularyLists.otherDocumentKinds)
        var traits: [WordTraits] = []
        var numbers: [NumberWord] = []
        func place(_ word: WordID, _ added: WordTraits) {
            while traits.count <= Int(word) {
                traits.append([])
                numbers.append(.none)
            }
            traits[Int(word)].formUnion(added)
        }
        for (added, list) in VocabularyLists.traits {
            vocabulary.internWords(list) { place($0, added) }
        }
        for (meaning, list) in VocabularyLists.numbers {
            vocabulary.internWords(list) { word in
                place(word, [.numeral, .opener])
                numbers[Int(word)] = meaning
            }
        }
        for word in named.leadingNumbers { place(word, .leadsNumber) }
        for word in named.followingNumbers { place(word, .followsNumber) }
        for word in [named.so, named.từ, named.mới, named.đã, named.phải] { place(word, .roleCue) }
        for word in traits.indices where !traits[word].isDisjoint(with: [.demandCue, .futureCue, .indexName]) { traits[word].insert(.roleCue) }
        for word in traits.indices where !traits[word].isDisjoint(with: .anyLead) { traits[word].insert(.leadsNumber) }
        traitsByWord = .allocate(capacity: traits.count)
        _ = traitsByWord.initialize(from: traits)
        numbersByWord = .allocate(capacity: numbers.count)
        _ = numbersByWord.initialize(from: numbers)
    }

    deinit {
        traitsByWord.deallocate()
        numbersByWord.deallocate()
    }

    @inline(__always)
    func traits(of word: WordID) -> WordTraits {
        Int(word) < traitsByWord.count ? traitsByWord[Int(word)] : []
    }

    @inline(__always)
    func number(of word: WordID) -> NumberWord {
        Int(word) < numbersByWord.count ? numbersByWord[Int(word)] : .none
    }
}

/// The words that phrases are tested for one by one.
struct NamedWords: Sendable {
    let ngày, tháng, năm, quý, tuần, giờ, phút, giây, h, g, t: WordID
    let đầu, cuối, của, nay, và, đến, tới, hết, từ, trước, sau, qua, giữa, trên, tổng, số, trong: WordID
    let phần, trăm, điểm, phẩy, thứ, hạng, bậc, lần, luật, bộ, hiến, pháp, lệnh, nghị, điều, khoản: WordID
    let mức, độ, cấp, lệ, trọng, suất, làm, việc, một, hai, ba, mồng, mùng, giêng, chạp, nhất, nhì: WordID
    let usd, vnd, đồng, đô, la, đ, euro, yên, nhân, tệ, m, km, mét, vuông, khối, lô, ki, kí, xăng, xen, ti, mi, li, lít, gam, héc, ta, c: WordID
    let lượt, xem, đọc, truy, đường, phố, ngõ, www, http, https, hàng, hằng, mỗi, giai, đoạn, chính, quyền, phương: WordID
    let cửa, lớp, iso, âm, trừ, tính, ký, theo, kỳ, cùng, ngoái, kế, hoạch, báo, cáo, loại, trí, vị, hội, chỉ, chỗ, tại, nửa, tỉnh, tư, tiêu, mục, đề, yêu, cầu, dự, kiến,
        so, với, lũy, kể, duy, mới, xong, nữa, gmt, stt, tt, hành, thành, diễn, ra, hôm, hồi, vào, hạn, chót, chậm, phải, sẽ, hẹn, biên, văn, hạ, tòa, sao, bản, còn, dịp,
        muộn, hơn, là, hứa, giao, cam, phấn, đặt, ban, có, các, cho, giải, liệu, chốt, đã, phục, bình, luận, cập, máy, thiểu, dân, đa, cơ, cả, hướng, xuống, đêm, eur,
        sang, nhận, sơ, nhật, lúc, lấy, chủ, vụ, yen, tiếng, thời, dữ, bảng, xếp, thống, lập, công, khởi, thiết, đời, đó, gặp, tổ, chức, khai, trương, vòng, mất, q, p: WordID

    /// Words that may make something else than a quantity of the number behind them.
    var leadingNumbers: [WordID] { [số, tháng, thứ, điểm, hạng, mức, độ, phút, iso, km, cập, luận, tỉnh, bậc, âm, cùng, kỳ, nhất, giai, trí] }
    /// Words that may make something else than a quantity of the number before them.
    var followingNumbers: [WordID] { [tháng, cấp, giờ, h, g, t, tại, lượt, đường, phố, ngõ] }

    init(vocabulary: Vocabulary) {
        func word(_ spelling: String) -> WordID { vocabulary.intern(spelling) }
        (ngày, tháng, năm, quý, tuần) = (word("ngày"), word("tháng"), word("năm"), word("quý"), word("tuần"))
        (giờ, phút, giây, h, g, t) = (word("giờ"), word("phút"), word("giây"), word("h"), word("g"), word("t"))
        (đầu, cuối, của, nay, và) = (word("đầu"), word("cuối"), word("của"), word("nay"), word("và"))
        (đến, tới, hết, từ, trước) = (word("đến"), word("tới"), word("hết"), word("từ"), word("trước"))
        (sau, qua, giữa, trên, tổng) = (word("sau"), word("qua"), word("giữa"), word("trên"), word("tổng"))
        (số, trong, phần, trăm, điểm) = (word("số"), word("trong"), word("phần"), word("trăm"), word("điểm"))
        (phẩy, thứ, hạng, bậc, lần) = (word("phẩy"), word("thứ"), word("hạng"), word("bậc"), word("lần"))
        (luật, bộ, hiến, pháp, lệnh) = (word("luật"), word("bộ"), word("hiến"), word("pháp"), word("lệnh"))
        (nghị, điều, khoản, mức, độ) = (word("nghị"), word("điều"), word("khoản"), word("mức"), word("độ"))
        (cấp, lệ, trọng, suất, làm) = (word("cấp"), word("lệ"), word("trọng"), word("suất"), word("làm"))
        (việc, một, hai, ba, mồng) = (word("việc"), word("một"), word("hai"), word("ba"), word("mồng"))
        (mùng, giêng, chạp, nhất, nhì) = (word("mùng"), word("giêng"), word("chạp"), word("nhất"), word("nhì"))
        (usd, vnd, đồng, đô, la, đ) = (word("usd"), word("vnd"), word("đồng"), word("đô"), word("la"), word("đ"))
        (euro, yên, nhân, tệ, m, km) = (word("euro"), word("yên"), word("nhân"), word("tệ"), word("m"), word("km"))
        (mét, vuông, khối, lô, ki, kí) = (word("mét"), word("vuông"), word("khối"), word("lô"), word("ki"), word("kí"))
        (xăng, xen, ti, mi, li, lít) = (word("xăng"), word("xen"), word("ti"), word("mi"), word("li"), word("lít"))
        (gam, héc, ta, c) = (word("gam"), word("héc"), word("ta"), word("c"))
        (lượt, xem, đọc, truy) = (word("lượt"), word("xem"), word("đọc"), word("truy"))
        (đường, phố, ngõ, www, http, https) = (word("đường"), word("phố"), word("ngõ"), word("www"), word("http"), word("https"))
        (hàng, hằng, mỗi, giai, đoạn) = (word("hàng"), word("hằng"), word("mỗi"), word("giai"), word("đoạn"))
        (chính, quyền, phương, cửa, lớp) = (word("chính"), word("quyền"), word("phương"), word("cửa"), word("lớp"))
        (iso, âm, trừ, tính, ký) = (word("iso"), word("âm"), word("trừ"), word("tính"), word("ký"))
        (theo, kỳ, cùng, ngoái, kế) = (word("theo"), word("kỳ"), word("cùng"), word("ngoái"), word("kế"))
        (trí, vị, hội, chỉ, chỗ) = (word("trí"), word("vị"), word("hội"), word("chỉ"), word("chỗ"))
        (tại, nửa, tỉnh, tư, tiêu) = (word("tại"), word("nửa"), word("tỉnh"), word("tư"), word("tiêu"))
        (mục, đề, yêu, cầu, dự) = (word("mục"), word("đề"), word("yêu"), word("cầu"), word("dự"))
        (kiến, so, với, lũy, kể) = (word("kiến"), word("so"), word("với"), word("lũy"), word("kể"))
        (duy, mới, xong, nữa, gmt) = (word("duy"), word("mới"), word("xong"), word("nữa"), word("gmt"))
        (stt, tt, hành, thành, diễn) = (word("stt"), word("tt"), word("hành"), word("thành"), word("diễn"))
        (ra, hôm, hồi, vào, hạn) = (word("ra"), word("hôm"), word("hồi"), word("vào"), word("hạn"))
        (còn, dịp, muộn, hơn, là) = (word("còn"), word("dịp"), word("muộn"), word("hơn"), word("là"))
        (đêm, hướng, xuống) = (word("đêm"), word("hướng"), word("xuống"))
        (thời, dữ, bảng, xếp, thống) = (word("thời"), word("dữ"), word("bảng"), word("xếp"), word("thống"))
        (lập, công, khởi, thiết, đời, đó) = (word("lập"), word("công"), word("khởi"), word("thiết"), word("đời"), word("đó"))
        (gặp, tổ, chức, khai, trương) = (word("gặp"), word("tổ"), word("chức"), word("khai"), word("trương"))
        (nhận, sơ, nhật, lúc) = (word("nhận"), word("sơ"), word("nhật"), word("lúc"))
        (lấy, chủ, vụ, sang) = (word("lấy"), word("chủ"), word("vụ"), word("sang"))
        (vòng, mất, q, p) = (word("vòng"), word("mất"), word("q"), word("p"))
        (eur, yen, tiếng) = (word("eur"), word("yen"), word("tiếng"))
        (cả, thiểu, dân, đa, cơ) = (word("cả"), word("thiểu"), word("dân"), word("đa"), word("cơ"))
        (máy, phục, bình, luận, cập) = (word("máy"), word("phục"), word("bình"), word("luận"), word("cập"))
        (đã, ban, có, các, cho, giải, liệu, chốt) = (word("đã"), word("ban"), word("có"), word("các"), word("cho"), word("giải"), word("liệu"), word("chốt"))
        (hứa, giao, cam, phấn, đặt) = (word("hứa"), word("giao"), word("cam"), word("phấn"), word("đặt"))
        (chót, chậm, phải, sẽ, hẹn) = (word("chót"), word("chậm"), word("phải"), word("sẽ"), word("hẹn"))
        (biên, văn, hạ, tòa, sao, bản) = (word("biên"), word("văn"), word("hạ"), word("tòa"), word("sao"), word("bản"))
        (hoạch, báo, cáo, loại) = (word("hoạch"), word("báo"), word("cáo"), word("loại"))
    }
}
