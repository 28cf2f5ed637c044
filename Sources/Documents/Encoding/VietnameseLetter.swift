/// The tone of a Vietnamese letter.
enum Tone: Int, CaseIterable, Sendable {
    case level, grave, acute, hook, tilde, dot

    /// The tone of a combining mark; nil for any other code point.
    init?(combining scalar: UInt32) {
        switch scalar {
        case 0x300: self = .grave
        case 0x301: self = .acute
        case 0x309: self = .hook
        case 0x303: self = .tilde
        case 0x323: self = .dot
        default: return nil
        }
    }
}

/// A letter of the Vietnamese alphabet as its base (`â`), tone and case.
struct VietnameseLetter: Equatable, Sendable {
    /// The letter without tone, in lower case.
    var base: UInt32
    var tone: Tone
    var isCapital: Bool

    /// The letter a code point is; nil when Vietnamese does not use it.
    init?(_ scalar: UInt32) {
        if scalar < 0x80 {
            let lower = scalar | 0x20
            guard lower >= 0x61, lower <= 0x7A else { return nil }
            self.init(base: lower, tone: .level, isCapital: scalar < 0x61)
        } else {
            guard let letter = VietnameseLetter.known[scalar] else { return nil }
            self = letter
        }
    }

    private init(base: UInt32, tone: Tone, isCapital: Bool) {
        self.base = base
        self.tone = tone
        self.isCapital = isCapital
    }

    /// The same letter with another tone.
    func with(_ tone: Tone) -> VietnameseLetter { VietnameseLetter(base: base, tone: tone, isCapital: isCapital) }

    /// The composed code point; a consonant has none with a tone and stays as it is.
    var scalar: UInt32 {
        if let row = VietnameseLetter.rows[base] { return row[tone.rawValue + (isCapital ? 6 : 0)] }
        if base == 0x111 { return isCapital ? 0x110 : 0x111 }
        return isCapital ? base & ~0x20 : base
    }

    /// By base: six lower-case letters in the order of `Tone`, then six capitals.
    private static let rows: [UInt32: [UInt32]] = {
        let lines = [
            "aàáảãạAÀÁẢÃẠ", "ăằắẳẵặĂẰẮẲẴẶ", "âầấẩẫậÂẦẤẨẪẬ", "eèéẻẽẹEÈÉẺẼẸ", "êềếểễệÊỀẾỂỄỆ", "iìíỉĩịIÌÍỈĨỊ",
            "oòóỏõọOÒÓỎÕỌ", "ôồốổỗộÔỒỐỔỖỘ", "ơờớởỡợƠỜỚỞỠỢ", "uùúủũụUÙÚỦŨỤ", "ưừứửữựƯỪỨỬỮỰ", "yỳýỷỹỵYỲÝỶỸỴ",
        ]
        var rows: [UInt32: [UInt32]] = [:]
        for line in lines {
            let scalars = line.unicodeScalars.map(\.value)
            rows[scalars[0]] = scalars
        }
        return rows
    }()

    private static let known: [UInt32: VietnameseLetter] = {
        var known: [UInt32: VietnameseLetter] = [
            0x110: VietnameseLetter(base: 0x111, tone: .level, isCapital: true), 0x111: VietnameseLetter(base: 0x111, tone: .level, isCapital: false),
        ]
        for (base, row) in rows {
            for (n, scalar) in row.enumerated() {
                guard let tone = Tone(rawValue: n % 6) else { continue }
                known[scalar] = VietnameseLetter(base: base, tone: tone, isCapital: n >= 6)
            }
        }
        return known
    }()
}
