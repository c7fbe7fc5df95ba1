import Learning
import Synchronization

/// Work beside the main thread, which listens to keys meanwhile and can give it up.
final class BackgroundWork<Outcome: Sendable>: Sendable {
    private let outcome = Mutex<Outcome?>(nil)
    private let interruption = Interruption()

    /// Begins at once.
    init(_ work: @escaping @Sendable () -> Outcome) {
        Task.detached(priority: .userInitiated) { [self] in
            let result = Interruption.$current.withValue(interruption) { work() }
            outcome.withLock { $0 = result }
        }
    }

    /// What came of it; nil while it is going on.
    var result: Outcome? { outcome.withLock { $0 } }

    /// Ends it early, without a result that anybody could use.
    func giveUp() { interruption.request() }
}
