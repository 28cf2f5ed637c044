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
        var parts: [[UInt8]] = [[]]
        var isWordStart = false
        for byte in code.utf8 {
            switch byte {
            case UInt8(ascii: ".") where parts.count == 1:
                parts.append([])
            case UInt8(ascii: "."), UInt8(ascii: "_"):
                isWordStart = true
                continue
            default:
                let isLower = byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")
                parts[parts.count - 1].append(isWordStart && isLower ? byte - 32 : byte)
            }
            isWordStart = false
        }
        let names = parts.map { String(decoding: $0, as: UTF8.self) }
        return names.count == 2 ? (names[0], names[1]) : ("other", names[0])
    }
}
