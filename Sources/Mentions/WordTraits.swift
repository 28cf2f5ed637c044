import Tokens

/// What a word can do around a numeral; a word may do several things.
struct WordTraits: OptionSet, Sendable {
    let rawValue: UInt64
    init(rawValue: UInt64) { self.rawValue = rawValue }
    private init(bit: UInt64) { rawValue = 1 << bit }

    /// Is part of a numeral written in words.
    static let numeral = WordTraits(bit: 0)
    /// Opens something the reader must look at: a numeral word, `quý`, a Roman numeral.
    static let opener = WordTraits(bit: 1)
    /// Names the day, or a part of it, right before day and month: `ngày`, `sáng`, `hôm`.
    static let dayCue = WordTraits(bit: 2)
    /// May stand right before day and month, and elsewhere: `từ`, `đến`, `trước`.
    static let dayRelation = WordTraits(bit: 3)
    /// Can open a counted noun: `hồ (sơ)`, `người`.
    static let countable = WordTraits(bit: 4)
    /// Ends the name of a kind of document: `(nghị) định`, `(thông) tư`.
    static let documentKind = WordTraits(bit: 5)
    /// Names a part of a law: `điều`, `khoản`.
    static let lawPart = WordTraits(bit: 6)
    /// Takes a number as its name: `thôn 3`, `đường số 4`.
    static let numberedName = WordTraits(bit: 7)
    /// Names a currency or a part of its name.
    static let money = WordTraits(bit: 8)
    /// Measures time.
    static let duration = WordTraits(bit: 9)
    /// Opens a unit of measure.
    static let measure = WordTraits(bit: 10)
    /// Stands before a year without `năm`: `index`, `giai đoạn`.
    static let yearCue = WordTraits(bit: 11)
    /// Announces a telephone number.
    static let phoneCue = WordTraits(bit: 12)
    /// Says that something was achieved, so that N/M after it is a ratio: `đạt`, `được`.
    static let achieved = WordTraits(bit: 13)
    /// Says that an ordinal is a rank: `xếp`, `hạng`.
    static let rankCue = WordTraits(bit: 14)
    /// Keeps a single number word from counting when it stands before it: `thứ`, `các`.
    static let bars = WordTraits(bit: 15)
    /// Opens a numbered step of a text: `Câu 1.`, `Bước 2`.
    static let listWord = WordTraits(bit: 16)
    /// Counts readers of a web page: `lượt xem`, `views`.
    static let counterCue = WordTraits(bit: 17)
    /// A day of the week or what announces one.
    static let weekday = WordTraits(bit: 18)
    /// A Roman numeral when written in capitals.
    static let roman = WordTraits(bit: 19)
    /// A noun that `một`, a single digit word, surely counts: `hồ sơ`, `trường hợp`.
    static let surelyCounted = WordTraits(bit: 20)
    /// Makes a noun of `năm` before it: `năm học`, `năm sinh`, `năm nay`.
    static let yearNoun = WordTraits(bit: 22)
    /// Says that a quantity follows: `gần`, `khoảng`, `bằng`.
    static let quantityCue = WordTraits(bit: 23)
    /// Goes on behind a date or name as a function word: `tại`, `của`, `là`.
    static let linking = WordTraits(bit: 24)
    /// Takes a number as its name even without `số` and in small letters: `thôn 3`.
    static let villageWord = WordTraits(bit: 25)
    /// Names a part of an organisation that `2 cấp` may describe: `chính quyền`, `mô hình`.
    static let tierNoun = WordTraits(bit: 26)
    /// A part of the day: `sáng`, `chiều`, and `nay` behind it.
    static let dayPart = WordTraits(bit: 27)
    /// May stand in the publication line of a page: `Cập nhật lúc`, `Thứ Sáu`.
    static let stampWord = WordTraits(bit: 28)
    /// May give an order or set a goal: `yêu cầu`, `phấn đấu`.
    static let demandCue = WordTraits(bit: 29)
    /// Speaks of what is to come: `sẽ`, `dự kiến`.
    static let futureCue = WordTraits(bit: 30)
    /// Names an index or score: `PAR INDEX`, `chỉ số`, `xếp hạng`.
    static let indexName = WordTraits(bit: 31)
    /// Names a gathering or an announcement: `họp`, `hội nghị`, `công bố`.
    static let eventNoun = WordTraits(bit: 32)
    /// Announces the first months of a year: `trong 6 tháng, …`, `kết quả 11 tháng`.
    static let monthsCue = WordTraits(bit: 33)
    /// May make something else than a quantity of the number behind it (`.anyLead`, `NamedWords.leadingNumbers`).
    static let leadsNumber = WordTraits(bit: 34)
    /// May make something else than a quantity of the number before it.
    static let followsNumber = WordTraits(bit: 35)
    /// Says something about the role of a date in its sentence.
    static let roleCue = WordTraits(bit: 36)
    /// Makes another word of `đồng` or `yên` before it: `đồng chí`, `yên tâm`.
    static let notMoneyBehind = WordTraits(bit: 37)
    /// Makes a place or item of `điểm` before it: `điểm cầu`, `điểm tiếp nhận`.
    static let placeBehind = WordTraits(bit: 38)
    /// What is done with papers on a day: `nộp`, `nhận`, `ghi`.
    static let handing = WordTraits(bit: 39)
    /// The traits that a word must not have right before a plain quantity.
    static let anyLead: WordTraits = [
        .dayCue, .dayRelation, .documentKind, .lawPart, .numberedName, .villageWord, .yearCue, .phoneCue, .ordinalNoun, .listWord, .counterCue, .rankCue, .monthsCue,
        .weekday, .numeral, .tierNoun,
    ]
    /// Is counted off by a number behind it: `lần 2`, `giai đoạn 1`.
    static let ordinalNoun = WordTraits(bit: 21)
}

/// The meaning of a number word.
enum NumberWord: UInt8, Sendable {
    case none
    case zero, one, two, three, four, five, six, seven, eight, nine
    case ten, tens, hundred, thousand, tenThousand, million, billion, dozen
    /// `linh`, `lẻ`: the tens are zero.
    case filler
    /// `rưỡi`: and a half of the last unit.
    case half
    /// `phẩy`, `chấm`.
    case point
    /// `mốt`, `tư`, `lăm`: one, four, five, behind a ten only.
    case unitOne, unitFour, unitFive
    /// `âm`, `trừ`.
    case minus

    /// 0…9 for a digit word, 1, 4, 5 for its form behind a ten; nil for the others.
    var digit: Int? {
        switch self {
        case .zero, .one, .two, .three, .four, .five, .six, .seven, .eight, .nine: Int(rawValue) - 1
        case .unitOne: 1
        case .unitFour: 4
        case .unitFive: 5
        default: nil
        }
    }

    /// The power of ten of a magnitude word; nil for the others.
    var powerOfTen: Int? {
        switch self {
        case .dozen: 1
        case .hundred: 2
        case .thousand: 3
        case .tenThousand: 4
        case .million: 6
        case .billion: 9
        default: nil
        }
    }
}
