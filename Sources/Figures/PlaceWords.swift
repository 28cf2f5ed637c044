import Tokens

/// The words by which units, agencies and those who speak for them are known.
///
/// Built once, then only read; plain memory that its lexicon gives back, so that asking counts no references.
struct PlaceWords: Sendable {
    /// What a word is to the name of a place.
    struct Traits: OptionSet {
        let rawValue: UInt32
        /// `xã`, `huyện`, `tp`: a type by itself.
        static let type = Traits(rawValue: 1)
        /// `thị`, `thành`, `đặc`: the first word of a type of two.
        static let typeStart = Traits(rawValue: 2)
        /// `trấn`, `phố`, `khu`: the second.
        static let typeEnd = Traits(rawValue: 4)
        /// `Sở`, `Bộ`, `Cục`: an agency, when a domain in capitals follows.
        static let agency = Traits(rawValue: 8)
        /// `ông`, `tịch`, `đốc`: what follows is a person, or whom the person speaks for.
        static let title = Traits(rawValue: 16)
        /// `hơn`, `vượt`, `sau`: what follows is not the one spoken of.
        static let aside = Traits(rawValue: 32)
        /// `nói`, `báo`, `nêu`: what stands before only tells.
        static let tells = Traits(rawValue: 64)
        /// `toàn`, `cả`: all of the article's own.
        static let whole = Traits(rawValue: 128)
        /// Opens a sentence in a capital and is no part of a name.
        static let opening = Traits(rawValue: 256)
        /// `Trung ương`, `Chính phủ`: capitals that name no unit of a ranking or report.
        static let state = Traits(rawValue: 512)
        /// `này`, `đó`, `ấy`: points back to the unit named last.
        static let pointing = Traits(rawValue: 1024)
        /// A common family name.
        static let family = Traits(rawValue: 2048)
        /// `chung`: all together.
        static let together = Traits(rawValue: 4096)
        /// `cùng`, `khác`: no figure of the one unit named last.
        static let others = Traits(rawValue: 8192)
        /// A name by itself: `Huế`.
        static let oneWord = Traits(rawValue: 16384)
        /// `giao`, `chấm`: what a higher unit does with this one.
        static let assigns = Traits(rawValue: 32768)
        /// The last word of a centre's name, before the level it serves.
        static let centre = Traits(rawValue: 65536)
        /// `bộ`, `địa phương`: units that stand for their level.
        static let kind = Traits(rawValue: 131072)
        /// `nhập với`, `hợp nhất với`: what follows is another.
        static let merged = Traits(rawValue: 262144)
        /// `cũ`: a unit that is no more.
        static let former = Traits(rawValue: 524288)
        /// `(dẫn) đầu`.
        static let leads = Traits(rawValue: 1_048_576)
        /// `Chi (nhánh)`.
        static let branch = Traits(rawValue: 2_097_152)
        /// `(một) cửa`, `(trả kết) quả`: a desk, before the level it serves.
        static let desk = Traits(rawValue: 4_194_304)
        /// `vùng`, `miền`.
        static let region = Traits(rawValue: 8_388_608)
        /// The first of two words that tell: `cho` (biết).
        static let startsTelling = Traits(rawValue: 16_777_216)
    }

    private var traits: FlatList<UInt32>
    /// Verbs of two words that tell: `cho biết`, `công bố`; pairs in order.
    private var telling: FlatList<UInt32>
    let province: WordID
    let city: WordID
    let commune: WordID
    let committee: WordID
    let shortDistrict: WordID
    let shortWard: WordID
    private let district: WordID
    private let ward: WordID
    private let town: WordID
    private let shortCity: WordID
    private let shortTown: WordID

    init(_ vocabulary: Vocabulary) {
        let lists: [(Traits, String)] = [
            (.type, "xã phường huyện quận tỉnh tp tx"),
            (.typeStart, "thị thành đặc"),
            (.typeEnd, "xã trấn phố khu"),
            (.agency, "sở bộ ban cục phòng viện kho"),
            (.title, "ông bà anh chị tịch đốc trưởng chí thư viên biểu cô chú em tác phóng đạo"),
            (.aside, "hơn vượt sau theo giáp gửi như nhập từ cùng ngoài trước trừ so tách"),
            (.tells, "nói nhắc nêu viết dẫn kể báo giao ghi nhấn"),
            (.oneWord, "huế"),
            (.desk, "cửa quả tkq"),
            (.region, "vùng miền vực"),
            (.branch, "chi"),
            (.leads, "đầu chứng"),
            (.merged, "nhất nhập"),
            (.former, "cũ"),
            (.kind, "bộ địa"),
            (.centre, "công tâm"),
            (.assigns, "giao chấm gửi cho yêu"),
            (.whole, "toàn cả"),
            (.opening, "riêng sau tại ở theo trong còn như chỉ nhiều với từ do về khi nếu và qua trước cùng ngoài tới trên dưới gần mỗi đó đây kế miền con số tổng toàn cả các những một hai ba bốn năm sáu tháng quý ngày tính đến đã đang được cho vì có bình trung tỷ tỉ khối nhóm hồ tuy dù song nhưng đứng xếp tiếp điểm"),
            (.state, "thứ quốc đảng việt hđnd ubnd tthc cchc dvc bpmc cntt"),
            (.pointing, "này đó ấy kia tôi ta mình nói"),
            (.family, "nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh lương trịnh đoàn trương mai tô hà cao lò giàng sùng vàng thào vi lục triệu nông hoàng tạ phùng kiều quách lưu tống châu thái tôn"),
            (.together, "chung"),
            (.others, "nhất khác nơi"),
        ]
        var pairs: Set<UInt32> = []
        for (first, seconds) in PlaceWords.tellingVerbs {
            let start = vocabulary.intern(first)
            vocabulary.internWords(seconds) { pairs.insert(PlaceWords.pair(start, $0)) }
        }
        telling = FlatList(capacity: pairs.count)
        for pair in pairs.sorted() { telling.append(pair) }
        var words: [(WordID, Traits)] = pairs.map { (WordID(truncatingIfNeeded: $0 >> 16), .startsTelling) }
        for (trait, list) in lists { vocabulary.internWords(list) { words.append(($0, trait)) } }
        province = vocabulary.intern("tỉnh")
        city = vocabulary.intern("thành")
        commune = vocabulary.intern("xã")
        committee = vocabulary.intern("ubnd")
        town = vocabulary.intern("thị")
        shortDistrict = vocabulary.intern("q")
        shortWard = vocabulary.intern("p")
        district = vocabulary.intern("quận")
        ward = vocabulary.intern("phường")
        shortCity = vocabulary.intern("tp")
        shortTown = vocabulary.intern("tx")
        traits = FlatList(capacity: vocabulary.endWord)
        traits.append(repeating: 0, count: vocabulary.endWord)
        for (word, trait) in words { traits[Int(word)] |= trait.rawValue }
    }

    func deallocate() {
        traits.deallocate()
        telling.deallocate()
    }

    @inline(__always) subscript(word: WordID) -> Traits {
        Int(word) < traits.count ? Traits(rawValue: traits[Int(word)]) : []
    }

    /// True for words in small letters that may open a place: types, their first words, and kinds.
    @inline(__always) func opensPlace(_ word: WordID) -> Bool { !self[word].isDisjoint(with: [.type, .typeStart, .kind]) }

    /// The type a short form stands for: `thành` for `tp`.
    func spelledOut(_ word: WordID) -> WordID { word == shortCity ? city : word == shortTown ? town : word == shortDistrict ? district : word == shortWard ? ward : word }

    /// True for `cho biết`, `thống kê`.
    @inline(__always)
    func tells(_ first: WordID, _ second: WordID) -> Bool { self[first].contains(.startsTelling) && telling.contains(PlaceWords.pair(first, second)) }

    private static func pair(_ first: WordID, _ second: WordID) -> UInt32 { UInt32(first) << 16 | UInt32(second) }

    private static let tellingVerbs: [(String, String)] = [
        ("cho", "biết hay rằng thấy"), ("thông", "tin báo"), ("công", "bố khai"), ("khẳng", "định"), ("nhận", "định xét thấy"), ("đánh", "giá"), ("ghi", "nhận"),
        ("báo", "cáo"), ("thống", "kê"), ("đề", "nghị xuất"), ("yêu", "cầu"), ("kiến", "nghị"), ("nhấn", "mạnh"), ("giải", "thích trình"), ("thừa", "nhận"),
        ("phát", "biểu hiện động"), ("chia", "sẻ"), ("trả", "lời"), ("phản", "ánh bác hồi"), ("dự", "kiến"), ("chủ", "trì"), ("lưu", "ý"), ("chỉ", "ra rõ đạo"),
        ("lý", "giải"), ("kết", "luận"), ("tham", "mưu"), ("xác", "định nhận"), ("phối", "hợp"), ("thẩm", "định"), ("kiểm", "tra"), ("tổng", "hợp"), ("trình", "bày"),
    ]
}
