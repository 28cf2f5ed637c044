/// An encoding of one byte a letter, some of them marks that join the letter before.
struct SingleByteTable: Sendable {
    /// Code points by byte.
    private let scalars: [UInt32]

    /// - Parameters:
    ///   - high: the 128 characters from 0x80 on; `□` where there is none.
    ///   - low: letters in the place of control codes.
    private init(high: String, low: [UInt8: UInt32] = [:]) {
        var scalars = (0..<128).map { UInt32($0) }
        for (byte, scalar) in low { scalars[Int(byte)] = scalar }
        let rest = high.unicodeScalars.map { $0 == "□" ? 0xFFFD : $0.value }
        precondition(rest.count == 128, "a table has 256 places")
        self.scalars = scalars + rest
    }

    /// The text as composed UTF-8 with its map.
    func decode(_ bytes: ArraySlice<UInt8>) -> (text: [UInt8], offsets: OffsetMap) {
        var output = ConvertedText(reserving: bytes.count * 3 / 2)
        var i = bytes.startIndex
        while i < bytes.endIndex {
            let start = i
            var scalar = scalars[Int(bytes[i])]
            i += 1
            if i < bytes.endIndex, let tone = Tone(combining: scalars[Int(bytes[i])]), let letter = VietnameseLetter(scalar), letter.tone == .level {
                scalar = letter.with(tone).scalar
                i += 1
            }
            output.append(scalar, original: start)
        }
        output.finish(original: bytes.endIndex)
        return (output.text, output.offsets)
    }

    /// Windows code page 1258. Source: the C library's table CP1258, which a test compares with.
    static let windows1258 = SingleByteTable(
        high: "€□‚ƒ„…†‡ˆ‰□‹Œ□□□□‘’“”•–—˜™□›œ□□Ÿ\u{A0}¡¢£¤¥¦§¨©ª«¬\u{AD}®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂĂÄÅÆÇÈÉÊË\u{300}ÍÎÏĐÑ\u{309}ÓÔƠÖ×ØÙÚÛÜƯ\u{303}ßàáâăäåæçèéêë\u{301}íîïđñ\u{323}óôơö÷øùúûüư₫ÿ")

    /// VISCII, RFC 1456. Compared with the C library's table by a test.
    static let viscii = SingleByteTable(
        high: "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ",
        low: [0x02: 0x1EB2, 0x05: 0x1EB4, 0x06: 0x1EAA, 0x14: 0x1EF6, 0x19: 0x1EF8, 0x1E: 0x1EF4])

    /// The upper half of TCVN 5712:1993.
    private static let tcvnLetters =
        "\u{A0}ĂÂÊÔƠƯĐăâêôơưđẰ\u{300}\u{309}\u{303}\u{301}\u{323}àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ"

    /// TCVN 5712:1993, VN1. Compared with the C library's table by a test.
    static let tcvn5712 = SingleByteTable(
        high: "ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ" + tcvnLetters,
        low: [0x01: 0xDA, 0x02: 0x1EE4, 0x04: 0x1EEA, 0x05: 0x1EEC, 0x06: 0x1EEE, 0x11: 0x1EE8, 0x12: 0x1EF0, 0x13: 0x1EF2, 0x14: 0x1EF6, 0x15: 0x1EF8, 0x16: 0xDD, 0x17: 0x1EF4])

    /// VN3, the ABC fonts: the same letters, with the quotation marks and dashes of Windows below them.
    static let tcvn3 = SingleByteTable(high: "€□‚ƒ„…†‡ˆ‰Š‹Œ□Ž□□‘’“”•–—˜™š›œ□žŸ" + tcvnLetters)
}
