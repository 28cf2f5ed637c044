import Figures

/// The parts of a record's JSON that the lexicon fixes, spelled once.
final class JSONConstants: Sendable {
    /// What is spelled for each indicator.
    struct Spelling: Sendable {
        /// `"indicator":"tasks.planned","value":`
        var indicator: Range<Int>
        /// `,"unit":"nhiệm vụ"`
        var unit: Range<Int>
        /// `"planned":`
        var key: Range<Int>
    }

    private let bytes: [UInt8]
    let spellings: [Spelling]
    /// `"dossiers.received/2"` by rule.
    let rules: [Range<Int>]
    /// `"tasks":[` by group.
    let groups: [Range<Int>]

    init(lexicon: Lexicon, layout: RecordLayout) {
        var out = JSONBuffer(capacity: 1 << 15)
        var spellings: [Spelling] = []
        spellings.reserveCapacity(lexicon.indicators.count)
        for (index, indicator) in lexicon.indicators.enumerated() {
            let start = out.count
            out.raw(#""indicator":"#)
            out.string(indicator.code)
            out.raw(#","value":"#)
            let unit = out.count
            out.raw(#","unit":"#)
            out.string(indicator.unit)
            let key = out.count
            out.string(layout.keys[index])
            out.byte(UInt8(ascii: ":"))
            spellings.append(Spelling(indicator: start..<unit, unit: unit..<key, key: key..<out.count))
        }
        self.spellings = spellings
        rules = lexicon.ruleNames.map { name in
            let start = out.count
            out.string(name)
            return start..<out.count
        }
        groups = layout.groups.map { group in
            let start = out.count
            out.string(group)
            out.raw(":[")
            return start..<out.count
        }
        bytes = Array(out.bytes)
    }

    /// Calls a closure with all spellings in one buffer, into which the ranges point.
    @inline(__always)
    func withBytes(_ body: (UnsafeBufferPointer<UInt8>) -> Void) { bytes.withUnsafeBufferPointer(body) }
}
