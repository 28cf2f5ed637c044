import Foundation
import Testing
@testable import Mentions

/// The annotated examples of `../shared/articles`: dates, references, ignored numbers and values. Skipped when absent.
@Suite("Annotated articles", .enabled(if: sharedFolder() != nil, "../shared/articles is absent: the annotated examples are not compared"))
struct AnnotatedArticleTests {
    /// One mark `[[surface|label|key=value]]`, with its place in the plain text.
    struct Mark {
        var surface: String
        var label: String
        var value: String?
        var role: String?
        var start: Int
        var end: Int
    }

    /// Plain text and marks of an annotated file.
    static func article(_ content: String) -> (text: [UInt8], marks: [Mark]) {
        let body = content.components(separatedBy: "\n---\n").dropFirst().joined(separator: "\n---\n")
        var text: [UInt8] = []
        var marks: [Mark] = []
        for (number, part) in body.components(separatedBy: "[[").enumerated() {
            guard number > 0, let close = part.range(of: "]]") else {
                text += Array(part.utf8)
                continue
            }
            let fields = part[..<close.lowerBound].components(separatedBy: "|")
            let keys = fields.dropFirst(2).map { $0.components(separatedBy: "=") }
            func key(_ name: String) -> String? { keys.first { $0.first == name }?.last }
            let start = text.count
            text += Array(fields[0].utf8)
            marks.append(Mark(surface: fields[0], label: fields[1], value: key("value"), role: key("role"), start: start, end: text.count))
            text += Array(part[close.upperBound...].utf8)
        }
        return (text, marks)
    }

    static let names = ["a08", "b06", "c03", "c12"]

    @Test("Every mark is read as its label says", arguments: names)
    func marksAreRead(name: String) throws {
        let folder = try #require(sharedFolder())
        let content = try String(contentsOf: folder.appendingPathComponent("articles/annotated/\(name).txt"), encoding: .utf8)
        let (text, marks) = AnnotatedArticleTests.article(content)
        let reading = Reading(bytes: text)
        #expect(PropertyTests.faults(reading).isEmpty)
        var wrong: [String] = []
        for mark in marks {
            if mark.value == "0", !mark.surface.contains(where: \.isNumber) { continue }
            let found = reading.mentions.first { Int($0.start) <= mark.start && mark.start < Int($0.end) }
            if !isRight(mark, found) { wrong.append("\(mark.surface) \(mark.label) \(mark.value ?? ""): \(found.map(reading.line) ?? "nothing")") }
        }
        for line in wrong { print("article \(name): \(line)") }
        #expect(wrong.count * 50 <= marks.count, "\(wrong)")
    }

    private func isRight(_ mark: Mark, _ mention: Mention?) -> Bool {
        guard let mention else { return false }
        let isExact = Int(mention.start) == mark.start && Int(mention.end) == mark.end
        switch mark.label {
        case "ignore": return mention.kind == .ignored
        case "ref": return mention.kind == .reference
        case "date": return mention.kind == .date && isExact && Reading.iso(mention.date) == mark.value
        default:
            let value = mark.value ?? mark.surface.replacingOccurrences(of: ".", with: "").replacingOccurrences(of: ",", with: ".")
            return mention.kind == .number && isExact && Double(mention.value.description) == Double(value)
        }
    }

    @Test("The sample article has its event and its period")
    func sampleDates() throws {
        let folder = try #require(sharedFolder())
        let text = try String(contentsOf: folder.appendingPathComponent("articles/nong-thuong-2022.txt"), encoding: .utf8)
        let reading = Reading(text)
        #expect(PropertyTests.faults(reading).isEmpty)
        #expect(reading.lines.filter { $0.hasPrefix("date") } == [
            "date 2022-11-04 event «4/11»", "date 2022 period «2022»", "date 2022 period «2022»", "date 2022-01-01 period_start «01/1/2022»", "date 2022-09-30 period_end «30/9/2022»",
            "date 2022 period_start «2022»",
        ])
        #expect(reading.lines.filter { $0.hasPrefix("number") }.count == 15)
    }
}
