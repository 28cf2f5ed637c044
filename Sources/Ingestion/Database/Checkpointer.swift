import Foundation
import GRDBSQLite

/// Takes the log over into the database on a thread of its own, while others go on writing.
///
/// Taking over waits for the disk, and whoever writes is the one that all wait for. The log can begin anew only where all of it has
/// been taken over and nobody writes, so the writer takes the little that is left once the log has grown long.
/// What SQLite promises of a log holds however the two share the work: a crash loses nothing that was committed and synced.
final class Checkpointer: @unchecked Sendable {
    /// Pages that may be in the log before the thread begins, and before the writer ends the log.
    static let framesBehind = 2_000
    static let framesMax = 12_000

    private let own: OpaquePointer
    private let writer: OpaquePointer
    private let condition = NSCondition()

    // Guarded by `condition`.
    private var isWanted = false
    private var isBusy = false
    private var isOver = false
    private var framesTaken = 0
    private var framesSeen = 0

    /// Begins; nil where the database cannot be opened a second time, which leaves the writer to do all.
    init?(path: String, writer: OpaquePointer?) {
        guard let writer else { return nil }
        var handle: OpaquePointer?
        // A connection knows of the log once it has read.
        guard sqlite3_open_v2(path, &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nil) == SQLITE_OK, let handle,
            sqlite3_exec(handle, "PRAGMA synchronous = NORMAL; SELECT 1 FROM sqlite_schema LIMIT 1", nil, nil, nil) == SQLITE_OK
        else {
            sqlite3_close(handle)
            return nil
        }
        own = handle
        self.writer = writer
        let context = Unmanaged.passUnretained(self).toOpaque()
        // Takes the place of what SQLite does itself after a commit.
        sqlite3_wal_hook(
            writer,
            { context, _, _, frames in
                if let context { Unmanaged<Checkpointer>.fromOpaque(context).takeUnretainedValue().committed(Int(frames)) }
                return SQLITE_OK
            }, context)
        Thread.detachNewThread { self.run() }
    }

    /// Takes over what the log holds now.
    func begin() {
        condition.lock()
        isWanted = true
        condition.broadcast()
        condition.unlock()
    }

    /// Waits for the thread and lets go of the database. The writer must not be writing.
    func end() {
        sqlite3_wal_hook(writer, nil, nil)
        condition.lock()
        isOver = true
        condition.broadcast()
        while isBusy || isOver { condition.wait() }
        condition.unlock()
        sqlite3_close(own)
    }

    /// Called by the writer after each commit, with the length of the log.
    private func committed(_ frames: Int) {
        condition.lock()
        if frames < framesSeen { framesTaken = 0 }
        framesSeen = frames
        if frames < Checkpointer.framesMax {
            if !isBusy, frames - framesTaken >= Checkpointer.framesBehind {
                isWanted = true
                condition.broadcast()
            }
            return condition.unlock()
        }
        while isBusy { condition.wait() }
        // No fault is lost: what cannot be taken over now stays in the log, and the end of the run takes it or says why not.
        sqlite3_wal_checkpoint_v2(writer, nil, SQLITE_CHECKPOINT_PASSIVE, nil, nil)
        framesTaken = 0
        condition.unlock()
    }

    private func run() {
        condition.lock()
        while true {
            while !isWanted, !isOver { condition.wait() }
            if isOver { break }
            isWanted = false
            isBusy = true
            condition.unlock()
            var taken: Int32 = 0
            sqlite3_wal_checkpoint_v2(own, nil, SQLITE_CHECKPOINT_PASSIVE, nil, &taken)
            condition.lock()
            isBusy = false
            framesTaken = max(0, Int(taken))
            condition.broadcast()
        }
        isOver = false
        condition.broadcast()
        condition.unlock()
    }
}
