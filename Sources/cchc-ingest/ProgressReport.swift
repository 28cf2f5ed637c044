import Foundation
import Ingestion
import Usage

/// Tells on standard error how far a run is.
final class ProgressReport: @unchecked Sendable {
    private let started = ContinuousClock.now
    private let total: SourceCount
    private var line: ProgressLine

    init(paths: [String]) {
        let isTerminal = isatty(2) == 1
        total = SourceCount(paths: paths, isNeeded: isTerminal)
        line = ProgressLine(isTerminal: isTerminal, language: language)
    }

    /// Called by one thread.
    func show(_ counts: IngestCounts) {
        if let text = line.text(counts, files: total.files, seconds: (ContinuousClock.now - started) / .seconds(1)) { note(text, ending: "") }
    }

    /// Takes the moving line away.
    func clear() { if let text = line.cleared { note(text, ending: "") } }
}
