/// A run that can be walked, whatever learns in it: what a ``Timeline`` offers beside its learner's own type.
public protocol Run: Sendable {
    /// The rates and edits.
    var schedule: Schedule { get }
    /// The losses of all recorded steps, and the milestones up to ``position``.
    var record: RunRecord { get }
    /// The step that is shown: the number of updates behind it.
    var position: Int { get }
    /// The last step that was computed.
    var latest: Int { get }
    /// The learning rate of the update that follows ``position``.
    var rate: Double { get }
    /// What learns, as it is at ``position``.
    var learner: any Learner { get }
    /// The loss at ``position``.
    var loss: Double { get }
    /// The run by itself, without other starts.
    var alone: any Run { get }
    /// Other starts that learn in step with it; nil for none.
    var starts: Timeline<Starts>? { get }
    /// About how many multiplications one step takes.
    var multiplicationsPerUpdate: Int { get }

    /// The loss of some steps, one after the other, computed again; what lies outside of 0 … ``latest`` is left out.
    func losses(_ steps: ClosedRange<Int>) -> [(step: Int, value: Double)]
    /// How many updates it takes to show a step: those from the nearest state that is at hand.
    func updatesNeeded(toShow step: Int) -> Int
    /// The same learner at step 0, with another schedule.
    func restarted(_ schedule: Schedule) -> Self

    /// Goes on by a number of steps, recording those that are new.
    mutating func advance(by updates: Int)
    /// Moves to any recorded step; beyond the last, it stays there.
    mutating func seek(to step: Int)
    /// Changes the learning rate from the present step on; the recorded steps after it are forgotten.
    mutating func change(rate: Double)
    /// Changes the rule from the present step on; the recorded steps after it are forgotten.
    mutating func change(rule: LearningRule)
    /// Sets a parameter at the present step; the recorded steps after it are forgotten.
    mutating func set(parameter: Int, to value: Double)
    /// Forgets the recorded steps after the present one and what was decided about them.
    mutating func forgetFuture()
    /// Forgets the steps after the present one, but not what was decided about them.
    mutating func forgetSteps()
    /// Takes another schedule that differs from a step on, and computes the recorded steps again with it.
    mutating func replace(schedule: Schedule, from step: Int)
}

extension Timeline: Run where Subject: Learner {
    /// What learns, as it is at ``position``.
    public var learner: any Learner { subject }

    /// The loss at ``position``.
    public var loss: Double { subject.loss }

    /// The run itself.
    public var alone: any Run { self }

    /// There are none.
    public var starts: Timeline<Starts>? { nil }

    /// As many as its learner takes.
    public var multiplicationsPerUpdate: Int { subject.multiplicationsPerUpdate }

    /// The loss of some steps, one after the other, computed again; what lies outside of 0 … ``latest`` is left out.
    public func losses(_ steps: ClosedRange<Int>) -> [(step: Int, value: Double)] {
        values(steps) { $0.loss }
    }

    /// A quantity at some steps, one after the other, computed again; what lies outside of 0 … ``latest`` is left out.
    public func values(
        _ steps: ClosedRange<Int>, of quantity: (Subject) -> Double
    ) -> [(step: Int, value: Double)] {
        var values: [(step: Int, value: Double)] = []
        replay(steps) { values.append(($0, quantity($1))) }
        return values
    }

    /// The same learner at step 0, with another schedule.
    public func restarted(_ schedule: Schedule) -> Timeline { Timeline(origin, schedule: schedule) }
}

extension Run {
    /// The run as that of a certain learner.
    ///
    /// - Precondition: that is what learns in it.
    @inlinable
    public func timeline<Subject: Learner>(of subject: Subject.Type) -> Timeline<Subject> {
        guard let timeline = alone as? Timeline<Subject> else {
            preconditionFailure("\(Subject.self) does not learn in this run")
        }
        return timeline
    }
}
