import Extraction
import Foundation

/// What a run says of itself while it goes on: a line that moves on a terminal, a line a minute elsewhere.
public struct ProgressLine: Sendable {
    private let isTerminal: Bool
    private let language: Language
    private var lastSeconds = 0.0

    /// Seconds between two lines where there is no terminal.
    static let pauseSeconds = 60.0

    public init(isTerminal: Bool, language: Language) {
        self.isTerminal = isTerminal
        self.language = language
    }

    /// What to write now; nil when it is not yet time.
    ///
    /// - Parameters:
    ///   - files: how many files there are; nil when that is not known.
    ///   - seconds: since the run began.
    public mutating func text(_ counts: IngestCounts, files: Int?, seconds: Double) -> String? {
        if isTerminal { return Self.emptied + line(counts, files, seconds) }
        guard seconds - lastSeconds >= Self.pauseSeconds else { return nil }
        lastSeconds = seconds
        return line(counts, files, seconds) + "\n"
    }

    /// What takes the moving line away; nil where there is none.
    public var cleared: String? { isTerminal ? Self.emptied : nil }

    /// Back to the first column of an emptied line.
    private static let emptied = "\r\u{1B}[2K"

    private func line(_ counts: IngestCounts, _ files: Int?, _ elapsed: Double) -> String {
        let seconds = max(0.001, elapsed)
        let done = counts.documents + counts.unchanged + counts.duplicates + counts.failures
        let rate = String(format: "%.1f MB/s", Double(counts.bytes) / 1e6 / seconds)
        var text = say("\(done) tài liệu, \(counts.failures) lỗi, \(rate)", "\(done) documents, \(counts.failures) failures, \(rate)")
        // Files of rows hold many documents, so the share may be too high; it is then left out.
        if let files, files > 0, done <= files {
            let share = Double(done) / Double(files)
            let cells = Int(share * 20)
            text = "[" + String(repeating: "#", count: cells) + String(repeating: "-", count: 20 - cells) + "] \(Int(share * 100))% " + text
            if share > 0.01 { text += say(", còn khoảng \(Self.clock(seconds / share - seconds))", ", about \(Self.clock(seconds / share - seconds)) left") }
        }
        return text
    }

    private func say(_ vietnamese: String, _ english: String) -> String { language == .vietnamese ? vietnamese : english }

    private static func clock(_ seconds: Double) -> String {
        let whole = Int(seconds.rounded())
        return whole >= 3_600 ? String(format: "%d:%02d:%02d", whole / 3_600, whole / 60 % 60, whole % 60) : String(format: "%d:%02d", whole / 60, whole % 60)
    }
}
