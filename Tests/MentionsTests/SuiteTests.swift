import Foundation
import Testing
@testable import Mentions

/// The peers' own test rows, scored by the rules of `../shared/suites/score.py`. Skipped when the folder is absent.
@Suite("Peers' suites", .enabled(if: sharedFolder() != nil, "../shared/suites is absent: the peers' rows are not scored"))
struct SuiteTests {
    static let names = ["codelink", "duckling", "nemo_itn", "nemo_tn", "nemo_tn_back", "dateparser", "chrono", "underthesea", "soe_vinorm", "sea_g2p", "read_vietnamese_number", "humanizer"]

    @Test("At least 95% of the rows are right", arguments: names)
    func rowsAreRight(name: String) throws {
        let folder = try #require(sharedFolder())
        let content = try String(contentsOf: folder.appendingPathComponent("suites/\(name).jsonl"), encoding: .utf8)
        var rowCount = 0
        var failures: [String] = []
        for line in content.split(separator: "\n") {
            let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
            let row = SuiteRow(object)
            guard row.isInScope else { continue }
            rowCount += 1
            let rows = Reading(row.text, everyNumeral: true).rows
            if let reason = row.fault(in: rows) { failures.append("\(row.id): «\(row.text.replacingOccurrences(of: "\n", with: " "))» \(reason)") }
        }
        for failure in failures { print("suite \(name): \(failure)") }
        #expect(Double(rowCount - failures.count) >= 0.95 * Double(rowCount), "\(failures.count) of \(rowCount) wrong")
    }
}

/// One row of a suite, with the comparison of `score.py`.
struct SuiteRow {
    struct Gold {
        var kind: String
        var value: String?
        var surface: String?
        var accepted: [String]
    }

    let id: String
    let text: String
    let isInScope: Bool
    let isComplete: Bool
    let gold: [Gold]
    let forbidden: [Gold]
    let acceptedKinds: [String: [String]]

    init(_ object: [String: Any]) {
        id = object["id"] as? String ?? ""
        text = object["text"] as? String ?? ""
        isInScope = object["in_scope"] as? Bool ?? false
        isComplete = object["gold_complete"] as? Bool ?? false
        acceptedKinds = object["accept_kind"] as? [String: [String]] ?? [:]
        func golds(_ key: String) -> [Gold] {
            (object[key] as? [[String: Any]] ?? []).map {
                Gold(kind: $0["kind"] as? String ?? "", value: $0["value"].map { "\($0)" }, surface: $0["surface"] as? String, accepted: $0["accept"] as? [String] ?? [])
            }
        }
        gold = golds("gold")
        forbidden = golds("forbid")
    }

    /// What is wrong with the rows, or nil.
    func fault(in rows: [MentionRow]) -> String? {
        var left = rows
        var faults: [String] = []
        for gold in gold {
            if let index = left.firstIndex(where: { isSame(gold, $0) }) {
                left.remove(at: index)
            } else if let value = gold.value {
                faults.append("misses \(gold.kind) \(value)")
            }
        }
        for forbidden in forbidden where left.contains(where: { hits(forbidden, $0) }) { faults.append("has forbidden \(forbidden.kind)") }
        if isComplete, !left.isEmpty { faults.append("has extra \(left.map { "\($0.kind.rawValue) \($0.value)" })") }
        if faults.isEmpty { return nil }
        return faults.joined(separator: ", ").replacingOccurrences(of: "\n", with: "⏎") + "; read \(rows.map { "\($0.kind.rawValue) \($0.value)" })"
    }

    private func isSame(_ gold: Gold, _ row: MentionRow) -> Bool {
        if gold.accepted.contains(row.kind.rawValue) { return true }
        guard let value = gold.value else { return gold.surface == row.surface }
        guard ([gold.kind] + (acceptedKinds[gold.kind] ?? [])).contains(row.kind.rawValue) else { return false }
        let expected = SuiteRow.normalized(gold.kind, value)
        let found = SuiteRow.normalized(row.kind.rawValue, row.value)
        return expected == found || row.kind.rawValue != gold.kind && found.split(separator: " ").first.map(String.init) == expected
    }

    private func hits(_ forbidden: Gold, _ row: MentionRow) -> Bool {
        guard row.kind.rawValue == forbidden.kind else { return false }
        if let value = forbidden.value { return SuiteRow.normalized(row.kind.rawValue, row.value) == SuiteRow.normalized(forbidden.kind, value) }
        guard let surface = forbidden.surface else { return true }
        return row.surface == surface
    }

    static func normalized(_ kind: String, _ value: String) -> String {
        if ["number", "percent", "ordinal"].contains(kind) { return decimal(value) }
        let parts = value.split(separator: " ", maxSplits: 1)
        if parts.count == 2, ["money", "measure", "duration"].contains(kind) { return decimal(String(parts[0])) + " " + parts[1].lowercased() }
        return value
    }

    /// A decimal without needless zeros.
    static func decimal(_ text: String) -> String {
        guard text.contains(".") else { return text }
        var digits = Substring(text)
        while digits.hasSuffix("0") { digits.removeLast() }
        if digits.hasSuffix(".") { digits.removeLast() }
        return String(digits)
    }
}
