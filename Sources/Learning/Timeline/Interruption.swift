import Synchronization

/// The wish that a long computation be given up.
///
/// Whoever waits binds one for a piece of work (``current``) and requests it when it is no longer worth the time. Long
/// loops look at it and then end early, with values that mean nothing: the result of work that was interrupted is to be
/// thrown away.
public final class Interruption: Sendable {
    /// The one that the work in progress goes by; nil where nobody waits.
    @TaskLocal public static var current: Interruption?

    private let isWished = Atomic(false)

    /// Creates one that is not requested yet.
    public init() {}

    /// Asks for the end.
    public func request() { isWished.store(true, ordering: .relaxed) }

    /// Whether the end was asked for.
    public var isRequested: Bool { isWished.load(ordering: .relaxed) }
}
