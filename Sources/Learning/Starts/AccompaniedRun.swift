/// A run and many other starts that learn in step with it: whatever happens to the run happens to all of them.
struct AccompaniedRun: Run {
    private(set) var alone: any Run
    private var others: Timeline<Starts>

    /// Brings starts to where a run is.
    ///
    /// - Parameter starts: as they begin.
    init(_ run: any Run, _ starts: Starts) {
        alone = run.alone
        others = Timeline(starts, schedule: run.schedule)
        others.advance(by: run.latest)
        others.seek(to: run.position)
    }

    private init(_ run: any Run, _ others: Timeline<Starts>) {
        alone = run
        self.others = others
    }

    var starts: Timeline<Starts>? { others }
    var schedule: Schedule { alone.schedule }
    var record: RunRecord { alone.record }
    var position: Int { alone.position }
    var latest: Int { alone.latest }
    var rate: Double { alone.rate }
    var learner: any Learner { alone.learner }
    var loss: Double { alone.loss }
    var multiplicationsPerUpdate: Int {
        alone.multiplicationsPerUpdate + others.subject.multiplicationsPerUpdate
    }

    func losses(_ steps: ClosedRange<Int>) -> [(step: Int, value: Double)] { alone.losses(steps) }

    func updatesNeeded(toShow step: Int) -> Int {
        max(alone.updatesNeeded(toShow: step), others.updatesNeeded(toShow: step))
    }

    func restarted(_ schedule: Schedule) -> AccompaniedRun {
        AccompaniedRun(alone.restarted(schedule), Timeline(others.origin, schedule: schedule))
    }

    mutating func advance(by updates: Int) {
        alone.advance(by: updates)
        others.advance(by: updates)
    }

    mutating func seek(to step: Int) {
        alone.seek(to: step)
        others.seek(to: step)
    }

    mutating func change(rate: Double) {
        alone.change(rate: rate)
        others.change(rate: rate)
    }

    mutating func change(rule: LearningRule) {
        alone.change(rule: rule)
        others.change(rule: rule)
    }

    mutating func set(parameter: Int, to value: Double) {
        alone.set(parameter: parameter, to: value)
        others.set(parameter: parameter, to: value)
    }

    mutating func forgetFuture() {
        alone.forgetFuture()
        others.forgetFuture()
    }

    mutating func forgetSteps() {
        alone.forgetSteps()
        others.forgetSteps()
    }

    mutating func replace(schedule: Schedule, from step: Int) {
        alone.replace(schedule: schedule, from: step)
        others.replace(schedule: schedule, from: step)
    }
}

extension Study {
    /// How many other starts learn in step with each run; nil for none.
    public var startCount: Int? { run.starts?.subject.count }

    /// Lets so many other starts learn in step with the runs of all branches, or none; those that there are stay.
    public mutating func accompany(by count: Int?) {
        for branch in branches.indices {
            for lane in branches[branch].lanes.indices { branches[branch].lanes[lane].accompany(by: count) }
        }
    }
}

extension Lane {
    fileprivate mutating func accompany(by count: Int?) {
        guard count != run.starts?.subject.count else { return }
        run = count.map { AccompaniedRun(run, Starts($0, of: specification)) } ?? run.alone
    }
}
