import Documents
import Extraction
import Foundation
import GRDB
import Records

/// Reads files, folders, archives and files of rows into a database.
///
/// ```swift
/// var run = IngestRun(paths: ["bao-cao/"], database: "tinh.sqlite", versions: versions)
/// let summary = try run.start()
/// summary.counts.documents
/// ```
///
/// The result does not depend on the number of jobs, nor on how often the run was interrupted and taken up again.
public struct IngestRun {
    /// Which program and lexicon read the documents; when either changes, all are read again.
    public struct Versions: Sendable {
        public var program: String
        public var lexicon: String

        public init(program: String, lexicon: String) {
            self.program = program
            self.lexicon = lexicon
        }
    }

    public var paths: [String]
    public var database: String
    public var versions: Versions
    /// Threads, at least 1.
    public var jobs = 1
    /// The first failure ends the run.
    public var failsFast = false
    /// What a gone source gave is taken out; else it stays and is marked.
    public var prunes = false
    /// Files changed before this time are passed over, in seconds since 1970.
    public var sinceSeconds: Int64 = .min
    public var documents = DocumentReader.Options()
    public var language = Language.vietnamese
    public let stop = StopFlag()

    public init(paths: [String], database: String, versions: Versions) {
        self.paths = paths
        self.database = database
        self.versions = versions
    }

    /// What came of a run.
    public struct Summary: Sendable {
        public var counts: IngestCounts
        public var seconds: Double
        /// The run ended before everything was read; the same call goes on from there.
        public var wasStopped: Bool
    }

    /// Reads everything.
    ///
    /// - Parameters:
    ///   - extractor: reads by the lexicon that `versions` names.
    ///   - progress: called about four times a second, from another thread, with what is written so far.
    /// - Throws: when the database cannot be opened or written.
    public func start(extractor: Extractor, progress: (@Sendable (IngestCounts) -> Void)? = nil) throws -> Summary {
        let started = ContinuousClock.now
        let queue = try IngestDatabase.open(database)
        let state = try queue.write { try IngestDatabase.begin($0, run: self, indicators: extractor.lexicon.indicators) }
        // One job is one thread.
        let checkpointer = jobs > 1 ? queue.writeWithoutTransaction { Checkpointer(path: database, writer: $0.sqliteConnection) } : nil
        var counts: IngestCounts
        let wasStopped: Bool
        do {
            defer { checkpointer?.end() }
            counts = try read(queue, state, extractor, progress)
            wasStopped = stop.isRaised
            if !wasStopped {
                checkpointer?.begin()
                counts.gone = try queue.write { db in
                    try IngestDatabase.finish(db, run: state.run, counts: counts)
                    return state.isEmpty ? 0 : try GoneSources(run: state.run, paths: paths).mark(db, prune: prunes)
                }
            }
        }
        // Empties the log, so that one file is left.
        try queue.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
        try queue.close()
        return Summary(counts: counts, seconds: (ContinuousClock.now - started) / .seconds(1), wasStopped: wasStopped)
    }

    /// Reads and writes on `jobs` threads, this one among them.
    private func read(_ queue: DatabaseQueue, _ state: IngestDatabase.State, _ extractor: Extractor, _ progress: (@Sendable (IngestCounts) -> Void)?) throws -> IngestCounts {
        let writer = try queue.writeWithoutTransaction { try RowWriter($0, run: state.run, staleRuns: state.staleRuns) }
        let known = state.isEmpty ? nil : try KnownSources(path: database, staleRuns: state.staleRuns)
        let sink = IngestSink(database: queue, writer: writer, stop: stop, failsFast: failsFast)
        let since = sinceSeconds == .min ? Int64.min : sinceSeconds * 1_000_000_000
        let feed = SharedFeed(SourceFeed(paths.map { FilePath($0) }, known: known, sinceNanoseconds: since), stop: stop)
        let extractors = [extractor] + extractor.copies(max(1, jobs) - 1)
        let threads = extractors.dropFirst().map { work(IngestLane(extractor: $0, options: documents, language: language), feed, sink) }
        let reporter = progress.map { Reporter(sink: sink, report: $0) }
        work(alone: IngestLane(extractor: extractors[0], options: documents, language: language), feed, sink)
        for thread in threads { thread.wait() }
        reporter?.end()
        try sink.finish()
        return sink.counts
    }

    private func work(alone lane: IngestLane, _ feed: SharedFeed, _ sink: IngestSink) {
        while let chunk = feed.next() { sink.take(chunk.number, Self.results(of: chunk, lane, feed)) }
    }

    private func work(_ lane: IngestLane, _ feed: SharedFeed, _ sink: IngestSink) -> Worker {
        Worker { while let chunk = feed.next() { sink.take(chunk.number, Self.results(of: chunk, lane, feed)) } }
    }

    /// Reads a chunk; when most of its files had to be waited for, the next ones are asked for ahead.
    private static func results(of chunk: SourceChunk, _ lane: IngestLane, _ feed: SharedFeed) -> [IngestResult] {
        let before = blocksRead()
        let results = lane.results(of: chunk)
        if blocksRead() - before > chunk.items.count * 4 { feed.readAhead() }
        return results
    }

    /// Blocks of 512 bytes that the disk has given this thread.
    private static func blocksRead() -> Int {
        var usage = rusage()
        // RUSAGE_THREAD, which Swift does not import.
        getrusage(1, &usage)
        return usage.ru_inblock
    }
}

/// The feed, given to one thread at a time.
private final class SharedFeed: @unchecked Sendable {
    private let lock = NSLock()
    private var feed: SourceFeed
    private let stop: StopFlag

    init(_ feed: SourceFeed, stop: StopFlag) {
        self.feed = feed
        self.stop = stop
    }

    /// From now on the disk is asked for files before they are read.
    func readAhead() { lock.withLock { feed.readsAhead = true } }

    /// The next chunk; nil at the end, or when the run should end.
    func next() -> SourceChunk? {
        if stop.isRaised { return nil }
        return lock.withLock { feed.next() }
    }
}

/// A thread that can be waited for.
private final class Worker: Sendable {
    private let group = DispatchGroup()

    init(_ body: @escaping @Sendable () -> Void) {
        group.enter()
        let group = group
        let thread = Thread {
            body()
            group.leave()
        }
        thread.stackSize = 8 << 20
        thread.start()
    }

    func wait() { group.wait() }
}

/// Calls back a few times a second until it is ended.
private final class Reporter: Sendable {
    private let ended = StopFlag()
    private let worker: Worker

    init(sink: IngestSink, report: @escaping @Sendable (IngestCounts) -> Void) {
        let ended = ended
        worker = Worker {
            while !ended.isRaised {
                report(sink.counts)
                Thread.sleep(forTimeInterval: 0.25)
            }
        }
    }

    func end() {
        ended.raise()
        worker.wait()
    }
}
