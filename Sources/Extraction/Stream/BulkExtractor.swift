import Synchronization

/// Reads many rows at once on several threads, and gives their results in the order of the rows.
///
/// At most four times as many batches as threads are held at a time, so a stream of any length needs the same memory.
public final class BulkExtractor: Sendable {
    /// Where rows come from and results go to; called from one thread at a time.
    public protocol Endpoint {
        /// The next batches; nil at the end of the stream. May wait for input.
        mutating func next() -> [LineBatch]?
        /// True when `next` would have to wait for input.
        var wouldWait: Bool { get }
        /// Takes the results of one batch, in order.
        ///
        /// - Returns: false when nobody wants more: the run ends.
        mutating func take(_ results: UnsafeBufferPointer<UInt8>) -> Bool
    }

    private let jobs: Int
    private let idle: Mutex<[Lane]>

    /// A batch extractor that moves from task to task, never used by two at once.
    private struct Lane: @unchecked Sendable { let extractor: BatchExtractor }

    /// - Parameter jobs: threads to use, at least 1.
    public init(extractor: Extractor, jobs: Int, language: Language) {
        self.jobs = max(1, jobs)
        let lanes = ([extractor] + extractor.copies(self.jobs - 1)).map { Lane(extractor: BatchExtractor(extractor: $0, language: language)) }
        idle = Mutex(lanes)
    }

    /// Reads the stream to its end.
    public func run(_ endpoint: inout some Endpoint) async {
        if jobs == 1 { return runAlone(&endpoint) }
        await withTaskGroup(of: (number: Int, results: [UInt8]).self) { group in
            var queue = Queue()
            var isOpen = true
            while true {
                while queue.running < jobs, let (number, batch) = queue.start() {
                    group.addTask { (number, self.results(of: batch)) }
                }
                // Never wait for input while results are due: whoever writes the rows may wait for them.
                let mayRead = isOpen && queue.waiting.isEmpty && queue.unwritten < jobs * 4
                if mayRead, queue.running == 0 || (queue.running < jobs && !endpoint.wouldWait) {
                    if let batches = endpoint.next() { queue.waiting += batches } else { isOpen = false }
                    continue
                }
                guard let (number, results) = await group.next() else { break }
                for ready in queue.finish(number, results) where !ready.withUnsafeBufferPointer({ endpoint.take($0) }) {
                    group.cancelAll()
                    return
                }
            }
        }
    }

    /// Which batches wait, run, and are done before their turn.
    private struct Queue {
        var waiting: [LineBatch] = []
        private(set) var running = 0
        private var started = 0
        private var written = 0
        private var finished: [Int: [UInt8]] = [:]

        /// Batches started whose results are not yet written.
        var unwritten: Int { started - written }

        /// The next batch with its number; nil when none waits.
        mutating func start() -> (Int, LineBatch)? {
            guard !waiting.isEmpty else { return nil }
            defer {
                started += 1
                running += 1
            }
            return (started, waiting.removeFirst())
        }

        /// Keeps the results of a batch and gives those whose turn has come.
        mutating func finish(_ number: Int, _ results: [UInt8]) -> [[UInt8]] {
            running -= 1
            finished[number] = results
            var ready: [[UInt8]] = []
            while let next = finished.removeValue(forKey: written) {
                ready.append(next)
                written += 1
            }
            return ready
        }
    }

    private func runAlone(_ endpoint: inout some Endpoint) {
        while let batches = endpoint.next() {
            for batch in batches where !withLane({ $0.withResults(of: batch) { endpoint.take($0) } }) { return }
        }
    }

    private func results(of batch: LineBatch) -> [UInt8] { withLane { $0.withResults(of: batch) { Array($0) } } }

    private func withLane<Value>(_ body: (BatchExtractor) -> Value) -> Value {
        // As many lanes as tasks run at once, so one is always idle.
        guard let lane = idle.withLock({ $0.popLast() }) else { preconditionFailure("more tasks than lanes") }
        defer { idle.withLock { $0.append(lane) } }
        return body(lane.extractor)
    }
}
