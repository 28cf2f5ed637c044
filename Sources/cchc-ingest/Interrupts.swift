import Foundation
import Ingestion

/// What a run does at Ctrl-C or a request to end.
final class Interrupts: @unchecked Sendable {
    private let sources: [any DispatchSourceSignal]

    /// Calls a closure, on another thread, with the number of each signal.
    init(_ body: @escaping @Sendable (Int32) -> Void) {
        sources = [SIGINT, SIGTERM, SIGHUP].compactMap { number in
            // A signal that whoever started the program has switched off stays so.
            let before = signal(number, SIG_IGN)
            if unsafeBitCast(before, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) { return nil }
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler { body(number) }
            source.resume()
            return source
        }
    }

    /// Ends a run cleanly at the first signal and at once at the second.
    convenience init(_ stop: StopFlag) {
        self.init { number in
            if stop.isRaised { exit(128 + number) }
            stop.raise()
        }
    }

    func end() { for source in sources { source.cancel() } }
}
