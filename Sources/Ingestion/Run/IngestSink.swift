import Foundation
import GRDB

/// Takes the results of chunks as threads finish them and writes them in order.
///
/// There is no thread that only writes: whoever brings the chunk whose turn it is writes it, and those that wait behind it.
/// So one job is one thread, and two jobs share the whole work.
final class IngestSink: @unchecked Sendable {
    private let condition = NSCondition()
    private let database: DatabaseQueue
    /// Nil after the end: its statements must be gone before the database is closed.
    private var writer: RowWriter?
    private let stop: StopFlag
    private let failsFast: Bool

    // Guarded by `condition`.
    private var waiting: [Int: [IngestResult]] = [:]
    private var waitingBytes = 0
    private var nextNumber = 0
    private var isWriting = false
    private var fault: (any Error)?
    private var published = IngestCounts()

    // Touched by the writing thread alone.
    private var bytesInTransaction = 0
    private var isInTransaction = false
    private var lastCommit = ContinuousClock.now

    /// Results that may wait for their turn, in bytes.
    private static let waitingBytesMax = 24 << 20
    /// A transaction is committed when it holds so much, or is so old.
    private static let transactionBytes = 16 << 20
    private static let transactionAge = Duration.seconds(5)

    init(database: DatabaseQueue, writer: RowWriter, stop: StopFlag, failsFast: Bool) {
        self.database = database
        self.writer = writer
        self.stop = stop
        self.failsFast = failsFast
    }

    /// What has been written so far.
    var counts: IngestCounts { condition.withLock { published } }

    /// Takes the results of a chunk; may write, and may wait until others have written.
    func take(_ number: Int, _ results: [IngestResult]) {
        condition.lock()
        waiting[number] = results
        waitingBytes += results.reduce(0) { $0 + $1.weight }
        while true {
            if fault != nil { break }
            if !isWriting, let next = waiting.removeValue(forKey: nextNumber) {
                isWriting = true
                condition.unlock()
                let outcome = Result { try write(next) }
                condition.lock()
                isWriting = false
                nextNumber += 1
                waitingBytes -= next.reduce(0) { $0 + $1.weight }
                published = writer?.counts ?? published
                if case .failure(let error) = outcome {
                    fault = error
                    stop.raise()
                }
                condition.broadcast()
            } else if waiting[number] != nil, waitingBytes > IngestSink.waitingBytesMax {
                condition.wait()
            } else {
                break
            }
        }
        condition.unlock()
    }

    /// Commits what is written.
    ///
    /// - Throws: what went wrong in writing, on any thread.
    func finish() throws {
        if let fault = condition.withLock({ fault }) {
            writer = nil
            throw fault
        }
        try database.writeWithoutTransaction { db in
            if isInTransaction { try db.execute(sql: "COMMIT") }
            isInTransaction = false
            writer = nil
        }
    }

    private func write(_ results: [IngestResult]) throws {
        guard let writer else { return }
        try database.writeWithoutTransaction { db in
            for result in results {
                // After the first failure nothing more is written.
                if failsFast, stop.isRaised, writer.counts.failures > 0 { return }
                if !isInTransaction {
                    try db.execute(sql: "BEGIN IMMEDIATE")
                    isInTransaction = true
                }
                try writer.write(result)
                bytesInTransaction += result.weight
                if failsFast, writer.counts.failures > 0 { stop.raise() }
            }
            if bytesInTransaction > IngestSink.transactionBytes || ContinuousClock.now - lastCommit > IngestSink.transactionAge {
                if isInTransaction { try db.execute(sql: "COMMIT") }
                isInTransaction = false
                bytesInTransaction = 0
                lastCommit = ContinuousClock.now
            }
        }
    }
}

extension IngestResult {
    /// Bytes that it holds, about.
    var weight: Int {
        if case .read(let document) = outcome { return document.rows.texts.count + document.rows.cells.count * 16 }
        return 200
    }
}
