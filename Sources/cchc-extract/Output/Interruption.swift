import Glibc

/// What becomes of a run that is asked to end: by Ctrl-C, `kill`, or a terminal that closes.
enum Interruption {
    // Set before the handlers that read them, which may do no more than call the system.
    nonisolated(unsafe) private static var draft: UnsafeMutablePointer<CChar>?
    nonisolated(unsafe) private static var bell: Int32 = -1

    private static let signals = [SIGINT, SIGTERM, SIGHUP]

    /// Removes an unfinished file when the run is ended before its time; the signal then does what it does.
    static func guardDraft(_ path: String) {
        draft = strdup(path)
        handle { number in
            if let draft = Interruption.draft { unlink(draft) }
            _ = signal(number, SIG_DFL)
            _ = raise(number)
        }
    }

    /// The draft has found its place, or is gone.
    static func releaseDraft() {
        for number in draft == nil ? [] : signals { _ = signal(number, SIG_DFL) }
        free(draft)
        draft = nil
    }

    /// A descriptor that gives the number of the first signal, a byte, instead of the signal ending the run. A second signal ends it.
    static func requests() -> Int32 {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return -1 }
        for end in ends {
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
        }
        bell = ends[1]
        handle { number in
            var byte = UInt8(truncatingIfNeeded: number)
            let reason = errno
            _ = Glibc.write(Interruption.bell, &byte, 1)
            errno = reason
            for number in [SIGINT, SIGTERM, SIGHUP] { _ = signal(number, SIG_DFL) }
        }
        return ends[0]
    }

    /// Signals that whoever started the program has switched off stay so.
    private static func handle(_ handler: @convention(c) (Int32) -> Void) {
        for number in signals where unsafeBitCast(signal(number, handler), to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) { _ = signal(number, SIG_IGN) }
    }
}
