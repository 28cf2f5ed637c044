import Figures

/// Where the figures of each indicator stand in the rows of a record.
///
/// The group is the first part of the code and the key is the rest of it in camel case, so
/// `procedures.one_stop` is `oneStop` in a row of `procedures`, and an indicator that a clerk adds
/// finds its place without a line of code.
public struct RecordLayout: Sendable {
    /// The groups that every record lists, even when empty, in the order of the published shape.
    static let listedGroups = ["tasks", "outreach", "procedures", "dossiers", "training", "digital", "survey", "index", "documents", "inspection"]

    /// The group of trained staff is that of the courses they attended.
    static let exceptions = ["staff.trained": "training.trained"]

    /// The names of the groups; the first ten are always printed.
    public private(set) var groups = RecordLayout.listedGroups
    /// The group of each indicator.
    public private(set) var groupOfIndicator: [Int16] = []
    /// The key of each indicator in the rows of its group.
    public private(set) var keys: [String] = []
    /// True for a plan or a stock: it is the same whatever days the figures beside it speak of.
    private(set) var takesAnyPeriod: [Bool] = []
    let outreachGroup = 1
    let tasksPlanned: IndicatorID
    let tasksCompleted: IndicatorID

    public init(_ lexicon: Lexicon) {
        tasksPlanned = lexicon.indicator("tasks.planned")
        tasksCompleted = lexicon.indicator("tasks.completed")
        var places: [String: Int16] = [:]
        for (place, group) in groups.enumerated() { places[group] = Int16(place) }
        groupOfIndicator.reserveCapacity(lexicon.indicators.count)
        keys.reserveCapacity(lexicon.indicators.count)
        for indicator in lexicon.indicators {
            let (group, key) = RecordLayout.place(of: RecordLayout.exceptions[indicator.code] ?? indicator.code)
            if places[group] == nil {
                places[group] = Int16(groups.count)
                groups.append(group)
            }
            groupOfIndicator.append(places[group] ?? 0)
            keys.append(key)
            takesAnyPeriod.append(indicator.kind == "target" || indicator.kind == "stock")
        }
    }

    /// Group and key of a code: `legal_outreach.sessions_held` is `legalOutreach` and `sessionsHeld`.
    static func place(of code: String) -> (group: String, key: String) {
        var code = code
        return code.withUTF8 { bytes in
            guard let point = bytes.firstIndex(of: UInt8(ascii: ".")) else { return ("other", camelCase(bytes[...])) }
            return (camelCase(bytes[..<point]), camelCase(bytes[(point + 1)...]))
        }
    }

    private static func camelCase(_ words: Slice<UnsafeBufferPointer<UInt8>>) -> String {
        String(unsafeUninitializedCapacity: max(1, words.count)) { out in
            var count = 0
            var isWordStart = false
            for byte in words {
                if byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".") {
                    isWordStart = true
                    continue
                }
                out[count] = isWordStart && byte >= 0x61 && byte <= 0x7A ? byte - 32 : byte
                isWordStart = false
                count += 1
            }
            return count
        }
    }
}
