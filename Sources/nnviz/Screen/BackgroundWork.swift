import Learning
import Screen
import Synchronization
import Visualizer

/// Work on a copy of the stage beside the main thread, which listens to keys meanwhile and can give it up.
final class BackgroundWork: Sendable {
    /// The stage as the work has left it, with its picture if that was asked for.
    struct Outcome: Sendable {
        var stage: Stage
        var pace: Pace
        var picture: Grid?
    }

    private let outcome = Mutex<Outcome?>(nil)
    private let interruption = Interruption()

    /// Begins at once.
    init(on start: Outcome, _ work: @escaping @Sendable (inout Outcome) -> Void) {
        Task.detached(priority: .userInitiated) { [self] in
            var result = start
            Interruption.$current.withValue(interruption) { work(&result) }
            outcome.withLock { [result] in $0 = result }
        }
    }

    /// What came of it; nil while it is going on.
    var result: Outcome? { outcome.withLock { $0 } }

    /// Ends it early, without a result that anybody could use.
    func giveUp() { interruption.request() }
}
