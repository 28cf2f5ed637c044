import Foundation
import GRDB

/// What a run would do.
public struct IngestPlan: Sendable {
    /// Files to read; archives and files of rows count as one.
    public var files = 0
    public var bytes = 0
    public var unchanged = 0
    public var faults = 0
}

extension IngestRun {
    /// Looks at every file that would be read, and at the database when there is one; writes nothing.
    public func plan() throws -> IngestPlan {
        var known: KnownSources?
        if FilePath(database).status() != nil {
            var configuration = Configuration()
            configuration.readonly = true
            let queue = try DatabaseQueue(path: database, configuration: configuration)
            let stale = try queue.read { db in
                try db.tableExists("runs")
                    ? Int64.fetchSet(db, sql: "SELECT id FROM runs WHERE program_version <> ? OR lexicon_version <> ?", arguments: [versions.program, versions.lexicon]) : nil
            }
            if let stale { known = try KnownSources(path: database, staleRuns: stale) }
        }
        var plan = IngestPlan()
        var walker = FileWalker(paths.map { FilePath($0) })
        while let step = walker.next() {
            switch step {
            case .fault: plan.faults += 1
            case .file(let path, let status, _):
                if sinceSeconds != .min, status.modifiedNanoseconds < sinceSeconds * 1_000_000_000 { continue }
                let key = SourceKey(path: path.stored, size: Int64(status.st_size), modifiedNanoseconds: status.modifiedNanoseconds)
                if let known, known.isUnchanged(key) {
                    plan.unchanged += 1
                } else {
                    plan.files += 1
                    plan.bytes += Int(status.st_size)
                }
            }
        }
        return plan
    }
}

/// Counts files in the background, so that a run can say how much is left.
public final class SourceCount: @unchecked Sendable {
    private let lock = NSLock()
    private var count: Int?

    /// - Parameter isNeeded: false does nothing.
    public init(paths: [String], isNeeded: Bool) {
        guard isNeeded else { return }
        Thread.detachNewThread { [weak self] in
            var walker = FileWalker(paths.map { FilePath($0) })
            var files = 0
            while walker.next() != nil { files += 1 }
            self?.set(files)
        }
    }

    /// The number of files; nil until they are counted.
    public var files: Int? { lock.withLock { count } }

    private func set(_ files: Int) { lock.withLock { count = files } }
}
