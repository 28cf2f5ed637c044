import Synchronization

/// Raised once when a run should end early: by Ctrl-C, a failure, or a fault of the database.
public final class StopFlag: Sendable {
    private let raised = Atomic(false)

    public init() {}

    public var isRaised: Bool { raised.load(ordering: .relaxed) }
    public func raise() { raised.store(true, ordering: .relaxed) }
}
