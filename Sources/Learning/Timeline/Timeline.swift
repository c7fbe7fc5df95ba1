/// A run that can be walked: any step of its past is shown again, bit for bit, and it goes on from any of them.
///
/// Kept are sparse checkpoints and the schedule; what lies between is computed again. Memory is bounded however
/// long the run, and moving to any step computes at most the steps between two checkpoints again.
public struct Timeline<Subject: Trainable>: Sendable {
    /// The learner as it was handed in, before any edit, with the rule of the schedule.
    public let origin: Subject
    /// The rates, rules and edits of this run.
    public private(set) var schedule: Schedule
    /// The learner at ``position``, with everything computed.
    public private(set) var subject: Subject
    /// The losses of all recorded steps, and the milestones up to ``position``.
    public private(set) var record = RunRecord()
    /// The learning rate of the update that follows ``position``.
    public private(set) var rate: Double
    private(set) var checkpoints: Checkpoints<Subject.Snapshot>
    private var nearby = NearbyStates<Subject.Snapshot>()

    /// Begins a run at step 0.
    public init(_ origin: Subject, schedule: Schedule) {
        var origin = origin
        if origin.rule != schedule.initialRule { origin.follow(schedule.initialRule) }
        self.origin = origin
        self.schedule = schedule
        subject = origin
        rate = schedule.rate(atStep: 0)
        checkpoints = Checkpoints(
            snapshotBytes: origin.snapshotBytes, multiplicationsPerUpdate: origin.multiplicationsPerUpdate)
        subject.apply(schedule, atStep: 0)
        subject.note(in: &record)
        keepCheckpointIfDue()
    }

    /// The step that ``subject`` shows: the number of updates behind it.
    public var position: Int { record.step }

    /// The last step that was computed.
    public var latest: Int { record.loss.count - 1 }

    /// Goes on by a number of steps, recording those that are new.
    @_specialize(where Subject == Neuron)
    @_specialize(where Subject == Network)
    public mutating func advance(by updates: Int) {
        let target = position + max(0, updates)
        let interruption = Interruption.current
        while position < target, interruption?.isRequested != true {
            let event = schedule.nextEvent(after: position) ?? .max
            let checkpoint = checkpoints.nextStep
            let pause = nearby.nextStep(from: position, to: target)
            walk(to: min(pause, event, checkpoint > position ? checkpoint : .max))
            keepCheckpointIfDue()
            if nearby.isDue(position, bytes: origin.snapshotBytes) {
                nearby.keep(position, subject.snapshot(), rate: rate)
            }
        }
    }

    /// Moves to any recorded step; beyond the last, it stays there.
    public mutating func seek(to step: Int) {
        let step = min(max(0, step), latest)
        let checkpoint = checkpoint(toShow: step)
        if step < position || checkpoint.step > position {
            restore(checkpoint)
        }
        advance(by: step - position)
    }

    /// How many updates it takes to show a step: those from the nearest state that is at hand.
    public func updatesNeeded(toShow step: Int) -> Int {
        let step = max(0, step)
        let checkpoint = checkpoint(toShow: min(step, latest))
        return step - (step < position ? checkpoint.step : max(checkpoint.step, position))
    }

    /// Changes the learning rate from the present step on; the recorded steps after it are forgotten.
    public mutating func change(rate: Double) {
        forgetFuture()
        schedule.add(Schedule.RateChange(step: position, rate: rate))
        self.rate = rate
    }

    /// Changes the rule from the present step on; the recorded steps after it are forgotten.
    public mutating func change(rule: LearningRule) {
        forgetFuture()
        schedule.add(Schedule.RuleChange(step: position, rule: rule))
        computeAgain(from: position)
    }

    /// Sets a parameter at the present step; the recorded steps after it are forgotten.
    public mutating func set(parameter: Int, to value: Double) {
        forgetFuture()
        schedule.add(Schedule.Edit(step: position, parameter: parameter, value: value))
        computeAgain(from: position)
    }

    /// Forgets the recorded steps after the present one and what was decided about them; what is planned for steps that
    /// were never reached stays planned.
    public mutating func forgetFuture() {
        schedule.dropEvents(after: position, through: latest)
        forgetSteps()
    }

    /// The states of some recorded steps, one after the other, computed again; the timeline stays where it is.
    ///
    /// - Parameters:
    ///   - steps: the steps; what lies outside of 0 … ``latest`` is left out.
    ///   - visit: gets each step and the learner at it.
    @_specialize(where Subject == Neuron)
    @_specialize(where Subject == Network)
    public func replay(_ steps: ClosedRange<Int>, _ visit: (Int, Subject) -> Void) {
        let last = min(steps.upperBound, latest)
        let first = max(0, steps.lowerBound)
        guard first <= last else { return }
        if first == last, first == position { return visit(position, subject) }
        let interruption = Interruption.current
        let checkpoint = checkpoints.last(atOrBefore: first)
        var (step, snapshot, rate) = (checkpoint.step, checkpoint.snapshot, checkpoint.rate)
        if let near = nearby.last(atOrBefore: first), near.step > step { (step, snapshot, rate) = near }
        var walker = subject
        restore(snapshot, ofStep: step, in: &walker)
        while true {
            if step >= first { visit(step, walker) }
            guard step < last, interruption?.isRequested != true else { return }
            walker.update(rate: schedule.rate(atStep: step, from: rate, atStep: step))
            step += 1
            rate = schedule.rate(atStep: step, from: rate, atStep: step - 1)
            walker.apply(schedule, atStep: step)
        }
    }

    /// Takes another schedule that differs from step `step` on, computes the recorded steps again with it, and stays
    /// where it is.
    ///
    /// Where that would be more than a million steps, the run ends at `step` instead.
    public mutating func replace(schedule other: Schedule, from step: Int) {
        let (end, place) = (latest, position)
        let start = min(step, end)
        seek(to: start)
        forgetSteps()
        schedule = other
        computeAgain(from: start)
        if end - start <= 1_000_000 { advance(by: end - start) }
        seek(to: place)
    }

    /// Forgets the steps after the present one, but not what was decided about them.
    public mutating func forgetSteps() {
        guard position < latest else { return }
        computeAgain(from: position + 1)
    }

    /// Computes the present step again as if those from `step` on had not been.
    private mutating func computeAgain(from step: Int) {
        let position = position
        let left = record.truncate(after: step - 1)
        checkpoints.truncate(after: step - 1)
        nearby.truncate(after: step - 1)
        guard left > 0 else {
            self = Timeline(origin, schedule: schedule)
            advance(by: position)
            return
        }
        let checkpoint = checkpoint(toShow: min(left - 1, position))
        restore(checkpoint)
        advance(by: position - checkpoint.step)
    }

    /// The state from which to show a step: one with the losses of the last steps, or so far before it that they are
    /// known there.
    private func checkpoint(toShow step: Int) -> Checkpoints<Subject.Snapshot>.Checkpoint {
        let nearest = checkpoints.last(atOrBefore: max(0, step))
        return nearest.recent.isEmpty
            ? checkpoints.last(atOrBefore: max(0, step - RecentLosses.enough)) : nearest
    }

    private mutating func restore(_ checkpoint: Checkpoints<Subject.Snapshot>.Checkpoint) {
        restore(checkpoint.snapshot, ofStep: checkpoint.step, in: &subject)
        // A rate may have been set at this very step since.
        rate = schedule.rate(atStep: checkpoint.step, from: checkpoint.rate, atStep: checkpoint.step)
        let recent = checkpoint.recent.isEmpty ? [subject.loss] : checkpoint.recent
        record.move(to: checkpoint.step, recent: recent, milestones: checkpoint.milestones)
    }

    private func restore(_ snapshot: Subject.Snapshot, ofStep step: Int, in subject: inout Subject) {
        let rule = schedule.rule(atStep: step)
        if subject.rule != rule { subject.follow(rule) }
        subject.restore(snapshot)
    }

    /// Goes to a step with no event, except perhaps at its end, in between.
    private mutating func walk(to stop: Int) {
        let updates = stop - position
        defer { rate = schedule.rate(atStep: stop, from: rate, atStep: stop - updates) }
        guard schedule.intervenes(atStep: stop) else {
            subject.train(updates: updates, rate: rate, noting: &record)
            return
        }
        subject.train(updates: updates - 1, rate: rate, noting: &record)
        subject.update(rate: subject.rule.rate(rate, after: updates - 1))
        subject.apply(schedule, atStep: stop)
        subject.note(in: &record)
    }

    private mutating func keepCheckpointIfDue() {
        guard position == checkpoints.nextStep else { return }
        checkpoints.append(subject.snapshot(), rate: rate, record)
    }
}
