import Extraction
import Mentions

/// What the guide allows a mark to say.
struct MarkRules {
    let codes: Set<String>

    /// The faults of one mark, none when it is right.
    func faults(of mark: GoldMark, surface: String) -> [Message] {
        var faults: [Message] = []
        if mark.labels.isEmpty || mark.labels == [""] {
            return [Message("A013", "Dấu “\(surface)” thiếu nhãn.", "The mark “\(surface)” has no label.")]
        }
        if surface.isEmpty { faults.append(Message("A014", "Dấu không có chữ nào bên trong.", "The mark holds no text.")) }
        if surface != trimmed(surface) {
            faults.append(Message("A015", "Dấu “\(surface)” có khoảng trắng ở đầu hoặc cuối.", "The mark “\(surface)” begins or ends with a blank."))
        }
        if surface.contains("%") {
            faults.append(Message("A016", "Dấu “\(surface)” chứa đơn vị; chỉ đánh dấu con số.", "The mark “\(surface)” holds the unit; mark the numeral alone."))
        }
        faults += labelFaults(mark)
        faults += attributeFaults(mark)
        faults += mark.kind == .date ? dateFaults(mark, surface) : mark.kind == .figure ? figureFaults(mark, surface) : []
        return faults
    }

    private func labelFaults(_ mark: GoldMark) -> [Message] {
        var faults: [Message] = []
        for label in mark.labels where !codes.isEmpty && !codes.contains(label) && !AnnotationVocabulary.plainLabels.contains(label) {
            let hint = suggestion(label, codes.union(AnnotationVocabulary.plainLabels))
            faults.append(Message("A017", "Không có nhãn “\(label)”.\(hint.vietnamese)", "There is no label “\(label)”.\(hint.english)"))
        }
        if mark.labels.count > 1, mark.labels.contains(where: { ["date", "ref", "ignore"].contains($0) }) {
            let labels = mark.labels.joined(separator: ",")
            faults.append(Message("A018", "Các nhãn “\(labels)” không đi cùng nhau.", "The labels “\(labels)” cannot stand together."))
        }
        return faults
    }

    private func attributeFaults(_ mark: GoldMark) -> [Message] {
        var faults: [Message] = []
        for attribute in mark.attributes {
            let allowed: [String]
            switch attribute.key {
            case "bound": allowed = AnnotationVocabulary.bounds
            case "status": allowed = AnnotationVocabulary.statuses
            case "role": allowed = AnnotationVocabulary.roles
            case "value", "scope": allowed = []
            default:
                let hint = suggestion(attribute.key, AnnotationVocabulary.markKeys)
                faults.append(Message("A019", "Không có khóa “\(attribute.key)”.\(hint.vietnamese)", "There is no key “\(attribute.key)”.\(hint.english)"))
                continue
            }
            if attribute.value.isEmpty || (!allowed.isEmpty && !allowed.contains(attribute.value)) {
                let list = allowed.isEmpty ? "" : ": " + allowed.joined(separator: ", ")
                faults.append(Message("A020", "“\(attribute.key)” không thể là “\(attribute.value)”\(list).", "“\(attribute.key)” cannot be “\(attribute.value)”\(list)."))
            }
        }
        return faults
    }

    private func dateFaults(_ mark: GoldMark, _ surface: String) -> [Message] {
        var faults: [Message] = []
        if let value = mark["value"] {
            if !AnnotationDates.isDate(value) {
                faults.append(Message("A022", "Ngày “\(value)” viết sai.", "The date “\(value)” is malformed."))
            }
        } else {
            faults.append(Message("A021", "Ngày “\(surface)” thiếu “value=”.", "The date “\(surface)” lacks “value=”."))
        }
        if mark["role"] == nil {
            faults.append(Message("A023", "Ngày “\(surface)” thiếu “role=”.", "The date “\(surface)” lacks “role=”."))
        }
        return faults
    }

    private func figureFaults(_ mark: GoldMark, _ surface: String) -> [Message] {
        var faults: [Message] = []
        if let value = mark["value"] {
            if DecimalValue(decimal: value) == nil {
                faults.append(Message("A025", "Giá trị “\(value)” không phải số thập phân.", "The value “\(value)” is no decimal number."))
            }
        } else if DecimalValue(vietnamese: surface) == nil {
            faults.append(Message("A024", "“\(surface)” không phải chữ số thường nên cần “value=”.", "“\(surface)” is not in plain digits and needs “value=”."))
        }
        if mark["role"] != nil {
            faults.append(Message("A026", "“role=” chỉ dùng cho ngày.", "“role=” belongs on dates alone."))
        }
        return faults
    }
}

/// The written forms of dates in annotations.
enum AnnotationDates {
    /// True for `2022-11-04`.
    static func isDay(_ text: String) -> Bool { matches(text, "dddd-dd-dd") }

    /// True for `2022-11-04`, and for `--11-04` where no year can be read.
    static func isDayOfAnyYear(_ text: String) -> Bool { isDay(text) || matches(text, "--dd-dd") }

    /// True for every form of a date value, `2022-11-04` to `--Q3`.
    static func isDate(_ text: String) -> Bool {
        ["dddd-dd-dd", "dddd-dd", "dddd-Qd", "dddd-Hd", "dddd-Md", "dddd-Mdd", "dddd", "--dd-dd", "--dd", "--Qd", "--Hd", "--Md", "--Mdd"].contains { matches(text, $0) }
    }

    private static func matches(_ text: String, _ pattern: String) -> Bool {
        text.utf8.count == pattern.utf8.count
            && zip(text.utf8, pattern.utf8).allSatisfy { byte, form in form == 0x64 ? byte &- 0x30 < 10 : byte == form }
    }
}
