/// A run and what it was made from: alone, or beside others in a race.
public struct Lane: Sendable {
    /// What determines its start; the schedule that it runs with is the run's own.
    public let specification: RunSpecification
    /// The run.
    public internal(set) var run: any Run

    /// Begins a run at step 0.
    public init(_ specification: RunSpecification) {
        self.specification = specification
        run = specification.run
    }

    private init(_ specification: RunSpecification, _ run: any Run) {
        self.specification = specification
        self.run = run
    }

    /// What would begin as the run goes on now: with its rule, the rate that was last set and no edits.
    public var present: RunSpecification { specification.with(presentSchedule) }

    /// The rule and the rate that was last set, from step 0 on.
    var presentSchedule: Schedule { run.schedule.restarted(atStep: run.position) }

    /// The same start with another schedule.
    func restarted(_ schedule: Schedule) -> Lane {
        Lane(specification.with(schedule), run.restarted(schedule))
    }
}
