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

    init(_ origin: Subject, schedule: Schedule) {
        subject = origin
        self.schedule = schedule
        applyEdits()
    }

    /// The learning rate of the update that follows.
    var rate: Double { schedule.rate(atStep: step) }

    /// Goes on to a step; to an earlier one, it stays.
    mutating func advance(to target: Int) {
        while step < target {
            let stop = min(target, schedule.nextEvent(after: step) ?? .max)
            let rate = rate
            subject.train(updates: stop - step, rate: rate, noting: &record)
            step = stop
            applyEdits()
        }
    }

    private mutating func applyEdits() {
        for edit in schedule.edits(atStep: step) { subject.set(parameter: edit.parameter, to: edit.value) }
    }
}
