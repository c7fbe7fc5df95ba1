/// A run and what it was made from: alone, or beside others in a race.
public struct Lane: Sendable {
    /// What determines its start; the schedule that it runs with is the run's own.
    public let specification: RunSpecification
    /// The run.
    public internal(set) var run: any Run

    /// Begins a run at step 0.
    ///
    /// - Parameter specification: the run; of a race, the first lane.
    public init(_ specification: RunSpecification) {
        self.specification = specification
        run = specification.run
    }

    private init(_ specification: RunSpecification, _ run: any Run) {
        self.specification = specification
        self.run = run
    }

    /// The lanes of a specification at step 0, each with a specification of its own.
    public static func all(of specification: RunSpecification) -> [Lane] {
        let first = Lane(specification.with(specification.lanes[0]))
        return [first] + specification.lanes.dropFirst().map(first.restarted)
    }

    /// The same start with another schedule.
    func restarted(_ schedule: Schedule) -> Lane {
        Lane(specification.with(schedule), run.restarted(schedule))
    }

    /// Whether two lanes begin as different learners or with different data, and so differ in more than their schedules.
    public func differs(from other: Lane) -> Bool {
        specification != other.specification.with(specification.lanes[0])
    }
}
