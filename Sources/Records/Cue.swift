import Tokens

/// A phrase that tells a reader of facts where to look: `đoàn kiểm tra`, `làm trưởng đoàn`, `huyện`.
struct Cue {
    /// What the phrase announces.
    enum Kind: UInt8 {
        /// The team: `đoàn kiểm tra`; payload 1 for `tổ công tác`, which may do other work.
        case team
        /// A word that tells one team from the others, behind which its name ends: `số 2`, `liên ngành`, `đột xuất`.
        case teamMark
        /// What a team inspects, within its name: `công tác`, `CCHC`.
        case subject
        /// The person named is the leader: `làm trưởng đoàn`, `dẫn đầu`; payload 1 for `phụ trách`, behind `do` and a name alone.
        case leads
        /// A title before a person's name: `đồng chí`, `ông`.
        case honorific
        /// The first words of a post: `phó chủ tịch`.
        case post
        /// The type of a place; the payload is a `PlaceType`.
        case place
        /// `UBND`, `HĐND và UBND` before a place.
        case committee
        /// An agency that a domain follows: `Sở`, `Phòng`; the payload is a `UnitLevel` index.
        case agency
        /// A domain of agencies: `Nội vụ`, `Tài nguyên và Môi trường`.
        case domain
        /// An agency with its whole name: `Trung tâm Phục vụ hành chính công`; payload 1 where the place behind it belongs to its name, `Công an`.
        case centre
        /// Stands before the unit that is inspected: `tại`, `làm việc với`.
        case at
        /// `kiểm tra`, `làm việc`: what a team does.
        case inspects
        /// `sáng`, `chiều`, `tối`; the payload is the index of the session.
        case session
        /// `từ đầu năm`: a period that begins on 1 January.
        case yearStart
        /// What the sessions of an outreach row were about: `nội dung về`.
        case topic
        /// The name of a kind of document; the payload is an index of `ReferenceKind`.
        case document
        /// A heading that the title of a document follows: `BÁO CÁO`.
        case documentHeading
        /// Words before the author's name: `tác giả`, `bài, ảnh`.
        case author
        /// A line that is neither title nor author: `bình luận`, `đã ký`.
        case residue
        /// A body that sends a team: `Ban Chỉ đạo`.
        case sender
        /// `và`, between the units of a list.
        case and
        /// `các`, before the type of several units.
        case plural
        /// `của`, before the unit that sent a team.
        case of
        /// `theo`, before the order that set up a team.
        case under
        /// Words at the edge of a post: `là`, `làm`, `do`.
        case link
        /// A verb behind a post: `đã`, `yêu cầu`.
        case verb
        /// Meetings that are no inspection: `hội thi`, `tập huấn`, `đối thoại`.
        case gathering
        /// What articles on administrative reform speak of: `CCHC`, `một cửa`.
        case reform
        /// Words before an addressee: `kính gửi`.
        case addressed
        /// `Trung tâm` alone.
        case centreWord
        /// `Văn phòng`, before the committee it serves.
        case office
        /// Months that a new unit has worked: the words behind their number, `tháng vận hành`.
        case monthsRun
        /// `tháng`, behind a number of months.
        case monthWord
        /// `sau`, `tròn`, before a number of months.
        case after
        /// What articles on the communes of July 2025 speak of: `mô hình chính quyền`.
        case twoTier
        /// An index that is published for a year: `PAR INDEX`.
        case index
        /// A common family name.
        case familyName
        /// A word of headings in capitals that is no part of a name.
        case headingWord
    }

    var kind: Kind
    var payload: UInt8
    /// Token range.
    var first: Int
    var end: Int
}

/// The types of places, from the words that name them.
enum PlaceType: UInt8, CaseIterable {
    case province, city, town, district, urbanDistrict, commune, ward, township, specialZone, village

    /// The levels a type of place can have; a `thành phố` may be a province or a district.
    var levels: [UnitLevel] {
        switch self {
        case .province: [.province]
        case .city: [.province, .district]
        case .town, .district, .urbanDistrict: [.district]
        case .commune, .ward, .township, .specialZone: [.commune]
        case .village: [.village]
        }
    }

    /// True when units of the type bear numbers: `Phường 3`, `Quận 1`.
    var takesNumbers: Bool {
        switch self {
        case .urbanDistrict, .ward, .township, .village, .commune: true
        case .province, .city, .town, .district, .specialZone: false
        }
    }

    /// Those of all types.
    static let allFullNames: [String] = allCases.flatMap(\.fullNames)

    /// The first words of full names in the gazetteer.
    var fullNames: [String] {
        switch self {
        case .province: ["Tỉnh"]
        case .city: ["Thành phố"]
        case .town: ["Thị xã"]
        case .district: ["Huyện"]
        case .urbanDistrict: ["Quận"]
        case .commune: ["Xã"]
        case .ward: ["Phường"]
        case .township: ["Thị trấn"]
        case .specialZone: ["Đặc khu"]
        case .village: []
        }
    }
}
