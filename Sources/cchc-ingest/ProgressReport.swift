import Foundation
import Ingestion

/// Tells how far a run is: a line that moves on a terminal, a line a minute elsewhere.
final class ProgressReport: @unchecked Sendable {
    private let started = Date.now
    private let isTerminal = isatty(2) == 1
    private let total: SourceCount
    private var lastLine = Date.now

    init(paths: [String]) { total = SourceCount(paths: paths, isNeeded: isatty(2) == 1) }

    /// Called by one thread.
    func show(_ counts: IngestCounts) {
        let now = Date.now
        if isTerminal {
            note("\r\u{1B}[2K" + line(counts, now), ending: "")
        } else if now.timeIntervalSince(lastLine) >= 60 {
            lastLine = now
            note(line(counts, now))
        }
    }

    /// Takes the moving line away.
    func clear() { if isTerminal { note("\r\u{1B}[2K", ending: "") } }

    private func line(_ counts: IngestCounts, _ now: Date) -> String {
        let seconds = max(0.001, now.timeIntervalSince(started))
        let done = counts.documents + counts.unchanged + counts.duplicates + counts.failures
        let rate = String(format: "%.1f MB/s", Double(counts.bytes) / 1e6 / seconds)
        var text = say("\(done) tài liệu, \(counts.failures) lỗi, \(rate)", "\(done) documents, \(counts.failures) failures, \(rate)")
        // Files of rows hold many documents, so the share may be too high; it is then left out.
        if let files = total.files, files > 0, done <= files {
            let share = Double(done) / Double(files)
            let cells = Int(share * 20)
            text = "[" + String(repeating: "#", count: cells) + String(repeating: "-", count: 20 - cells) + "] \(Int(share * 100))% " + text
            if share > 0.01 { text += say(", còn khoảng \(Self.clock(seconds / share - seconds))", ", about \(Self.clock(seconds / share - seconds)) left") }
        }
        return text
    }

    private static func clock(_ seconds: Double) -> String {
        let whole = Int(seconds.rounded())
        return whole >= 3_600 ? String(format: "%d:%02d:%02d", whole / 3_600, whole / 60 % 60, whole % 60) : String(format: "%d:%02d", whole / 60, whole % 60)
    }
}
