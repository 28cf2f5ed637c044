import Extraction
import Foundation
import Records
import Testing

/// Every figure of two whole articles: code, value as printed, and the exact bytes.
@Suite struct SampleTests {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The folder of shared material: `CCHC_SHARED`, or `shared` beside the package; nil when absent.
    static let shared: URL? = {
        let places = [ProcessInfo.processInfo.environment["CCHC_SHARED"].map { URL(fileURLWithPath: $0) }, root.deletingLastPathComponent().appendingPathComponent("shared")]
        return places.compactMap { $0 }.first { FileManager.default.fileExists(atPath: $0.appendingPathComponent("articles").path) }
    }()

    /// The figures of the catalogue that are read from a file, one a line: code, surface, value, and what is not plain.
    func figures(_ file: URL) throws -> [String] {
        let extractor = Extractor()
        let record = extractor.record(from: Array(try Data(contentsOf: file)), source: DocumentSource(id: "bai"))
        return record.figures.compactMap { dated in
            let figure = dated.figure
            let index = Int(figure.indicator.index)
            guard extractor.lexicon.indicators.indices.contains(index) else { return nil }
            var line = "\(extractor.lexicon.indicators[index].code) \(record[TextSpan(start: figure.start, end: figure.end)]) = \(figure.value)"
            if figure.bound != .exact { line += " \(figure.bound)" }
            if figure.status != .result { line += " \(figure.status)" }
            return line
        }
    }

    /// The same lines in the same order; what is missed or added is named.
    func expect(_ found: [String], _ expected: [String], sourceLocation: SourceLocation = #_sourceLocation) {
        for change in found.difference(from: expected) {
            let difference = switch change {
            case .remove(_, let line, _): "missed: \(line)"
            case .insert(_, let line, _): "added: \(line)"
            }
            Issue.record("\(difference)", sourceLocation: sourceLocation)
        }
    }

    @Test(.enabled(if: shared != nil, "../shared is absent: the sample article is not read")) func theSampleIsReadWhole() throws {
        let shared = try #require(SampleTests.shared)
        let found = try figures(shared.appendingPathComponent("articles/nong-thuong-2022.txt"))
        expect(found, [
            "tasks.planned 20 = 20", "tasks.completed 16 = 16", "tasks.planned 20 = 20",
            "outreach.sessions 15 = 15", "outreach.attendees 688 = 688",
            "procedures.reviewed 12 = 12", "procedures.one_stop 108 = 108", "procedures.outside_one_stop 01 = 1",
            "procedures.interlinked_same_level 01 = 1", "procedures.interlinked_cross_level 07 = 7",
            "procedures.online 38 = 38", "procedures.postal 53 = 53",
            "dossiers.received 351 = 351", "dossiers.resolved_early_or_on_time 351 = 351",
            "digital.community_teams 15 = 15", "org.villages 15 = 15",
        ])
    }

    @Test func theBundledExampleIsReadWhole() throws {
        let found = try figures(SampleTests.root.appendingPathComponent("Examples/pung-luong-2023.txt"))
        expect(found, [
            "tasks.planned 24 = 24", "tasks.completed 17 = 17", "tasks.planned 24 = 24", "tasks.remaining 7 = 7",
            "outreach.sessions 19 = 19", "outreach.attendees 1.240 = 1240 over", "staff.trained 5 = 5", "training.courses 02 = 2",
            "procedures.one_stop 126 = 126", "procedures.interlinked_same_level 3 = 3", "procedures.interlinked_cross_level 11 = 11",
            "procedures.online 47 = 47", "procedures.postal 60 = 60", "procedures.reviewed 9 = 9", "procedures.simplified 2 = 2",
            "dossiers.received 812 = 812", "dossiers.received_online 503 = 503", "dossiers.online_rate 61,9 = 61.9", "dossiers.received_direct 309 = 309",
            "dossiers.resolved 790 = 790", "dossiers.resolved_early 655 = 655", "dossiers.resolved_on_time 133 = 133", "dossiers.resolved_overdue 2 = 2",
            "dossiers.pending 22 = 22", "dossiers.pending_in_time 22 = 22", "dossiers.pending_overdue không có = 0",
            "dossiers.received 745 = 745 previous",
            "digital.community_teams 1 = 1", "digital.community_teams 9 = 9", "org.villages 9 = 9", "digital.team_members 58 = 58",
            "survey.ballots 64 = 64", "survey.satisfaction_rate 95,3 = 95.3", "inspection.issues_found 4 = 4",
        ])
    }
}
