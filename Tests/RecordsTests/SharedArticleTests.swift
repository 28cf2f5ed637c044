import Foundation
import Records
import Testing

/// The facts of the annotated articles beside the repository, read from their marks.
@Suite struct SharedArticleTests {
    /// `shared/` beside the package, or where `CCHC_SHARED` says.
    static let folder: URL? = {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let places = [ProcessInfo.processInfo.environment["CCHC_SHARED"].map { URL(fileURLWithPath: $0) }, root.deletingLastPathComponent().appendingPathComponent("shared")]
        return places.compactMap { $0?.appendingPathComponent("articles") }.first { FileManager.default.fileExists(atPath: $0.path) }
    }()

    private func article(_ name: String) throws -> (facts: [String: String], record: Record)? {
        guard let folder = SharedArticleTests.folder else {
            print("no shared articles here: \(name) is not tested")
            return nil
        }
        let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
        let parts = text.components(separatedBy: "---\n")
        var facts: [String: String] = [:]
        if parts.count > 2 {
            for line in parts[1].split(separator: "\n") {
                let fields = line.split(separator: ":", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
                if fields.count == 2 { facts[fields[0]] = fields[1] }
            }
        }
        return (facts, Fixture(parts.count > 2 ? parts[2...].joined(separator: "---\n") : text).record)
    }

    @Test(arguments: ["annotated/a08.txt", "annotated/b06.txt", "annotated/c03.txt"]) func annotatedFacts(name: String) throws {
        guard let (facts, record) = try article(name) else { return }
        let inspection = record.inspection
        #expect(inspection.date.flatMap { DayInterval($0.value)?.end.description } == facts["inspection.date"])
        #expect(inspection.date?.session?.rawValue == facts["inspection.session"])
        #expect(inspection.team.map { record[$0].lowercased() } == facts["inspection.team"]?.lowercased())
        #expect(inspection.leader.map { record[$0.name] } == facts["inspection.leader"])
        #expect(inspection.leader?.post.map { record[$0] } == facts["inspection.leader_post"])
        #expect(inspection.unit.map { record[$0.name].lowercased() } == facts["inspection.unit"]?.lowercased())
        #expect(record.period.map { "\($0.days.start)/\($0.days.end)" } == facts["period"])
    }

    /// The sample bears no marks: only what needs no date is asked of it here.
    @Test func theSampleNamesItsEvent() throws {
        guard let (_, record) = try article("nong-thuong-2022.txt") else { return }
        #expect(record.title.map { record[$0] } == "Kiểm tra công tác cải cách hành chính tại xã Nông Thượng")
        #expect(record.author.map { record[$0] } == "Hoàng Thạc")
        #expect(record.inspection.team.map { record[$0] } == "Đoàn kiểm tra công tác cải cách hành chính thành phố Bắc Kạn")
        #expect(record.inspection.leader.map { record[$0.name] } == "Nguyễn Ánh Xuân")
        #expect(record.inspection.leader?.post.map { record[$0] } == "Trưởng Phòng Nội vụ")
        #expect(record.inspection.unit.map { record[$0.name] } == "xã Nông Thượng")
        #expect(record.inspection.unit?.place?.code == "01852")
        #expect(record.inspection.unit?.place?.successors == ["01843"])
    }
}
