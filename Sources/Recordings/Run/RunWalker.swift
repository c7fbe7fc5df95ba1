import Learning

/// Walks a learner forward along its schedule, keeping nothing of what lies behind.
///
/// A ``Timeline`` shows the same states and can go back; a walker takes no memory and no time for a past that nobody
/// asks for.
struct RunWalker<Subject: Learner> {
    /// The learner after ``step`` updates, with the edits of that step made.
    private(set) var subject: Subject
    /// The number of updates behind it.
    private(set) var step = 0
    private let schedule: Schedule
    /// Written to and never read: training many steps at once asks for it, and it is bounded.
    private var record = RunRecord()

    /// The learning rate of the update that follows.
    private(set) var rate: Double

    init(_ origin: Subject, schedule: Schedule) {
        subject = origin
        subject.follow(schedule.initialRule)
        self.schedule = schedule
        rate = schedule.rate(atStep: 0)
        subject.apply(schedule, atStep: 0)
    }

    /// Goes on to a step; to an earlier one, it stays.
    mutating func advance(to target: Int) {
        while step < target {
            let stop = min(target, schedule.nextEvent(after: step) ?? .max)
            subject.train(updates: stop - step, rate: rate, noting: &record)
            rate = schedule.rate(atStep: stop, from: rate, atStep: step)
            step = stop
            subject.apply(schedule, atStep: step)
        }
    }
}

extension RunWalker<Neuron> {
    /// Begins a run of a neuron; nil for any other.
    init?(_ run: RunSpecification) {
        guard case .neuron(let neuron) = run else { return nil }
        self.init(neuron.neuron, schedule: neuron.schedule)
    }
}

extension RunWalker<Network> {
    /// Begins a run of a network; nil for any other.
    init?(_ run: RunSpecification) {
        guard case .network(let network) = run else { return nil }
        self.init(network.network, schedule: network.schedule)
    }
}
