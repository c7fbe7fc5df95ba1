/// Where a run stands among other starts.
public struct StartsStanding: Hashable, Sendable {
    /// How many starts there are.
    public let count: Int
    /// How many of them have a higher loss, or none that is a number.
    public let worse: Int
    /// Those that are stuck; nil where none is, or nothing can be said yet.
    public let stuck: Stuck?

    /// Starts that have learned little and move no more: their loss is above a tenth of the median at step 0, and within one
    /// per cent of what it was halfway here.
    public struct Stuck: Hashable, Sendable {
        /// How many there are.
        public let count: Int
        /// The lowest of their losses.
        public let lowest: Double
    }

    /// Compares a run with the starts that learn in step with it; nil where there are none.
    public init?(_ run: any Run) {
        guard let starts = run.starts else { return nil }
        count = starts.subject.count
        worse = starts.subject.count(worseThan: run.loss)
        stuck = Self.stuck(starts)
    }

    /// From so many steps on that halfway point lies far enough back.
    private static var enoughSteps: Int { 50 }

    private static func stuck(_ starts: Timeline<Starts>) -> Stuck? {
        let halfway = starts.checkpoint(before: starts.position / 2)
        guard starts.position - halfway.step >= enoughSteps else { return nil }
        var earlier = starts.subject
        earlier.restore(halfway.snapshot)
        var first = starts.subject
        first.restore(starts.checkpoint(before: 0).snapshot)
        let much = first.quantiles.median / 10
        let stuck = zip(earlier.losses, starts.subject.losses).filter { earlier, now in
            now > much && abs(now - earlier) <= earlier / 100
        }.map(\.1)
        return stuck.min().map { Stuck(count: stuck.count, lowest: $0) }
    }
}

extension Timeline {
    /// The last state that is kept at or before a step.
    fileprivate func checkpoint(before step: Int) -> (step: Int, snapshot: Subject.Snapshot) {
        let checkpoint = checkpoints.last(atOrBefore: step)
        return (checkpoint.step, checkpoint.snapshot)
    }
}
