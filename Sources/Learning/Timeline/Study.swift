/// A run, or a race of several from the same start, and the other futures that were tried from it: every change made
/// in the past begins a branch.
///
/// The branch that is shown can be walked and changed; the others stay as they were, as ghosts. The lanes of a branch
/// go in step; changes concern the lane that has the focus.
public struct Study: Sendable {
    /// One course of events.
    public struct Branch: Sendable {
        /// Counts the branches of a study from 0, in the order they were begun.
        public let number: Int
        /// The number of the branch that it left; nil for the first.
        public let parent: Int?
        /// The step from which on it differs from its parent; 0 for the first.
        public let fork: Int
        /// What happens in it: one run, or the lanes of a race.
        public internal(set) var lanes: [Lane]
    }

    /// How many branches are kept; beyond that the oldest that is not shown is dropped.
    public static let maxBranches = 6

    /// The branches that are kept, oldest first.
    public internal(set) var branches: [Branch]
    /// The lane of the branch that has the focus.
    public private(set) var focusedLane = 0
    private var shownPlace = 0
    private var nextNumber = 1
    private var changes: [Change] = []

    /// Begins a study with one branch: one run, or the lanes of a race.
    ///
    /// - Precondition: there is at least one lane, and all of them are at step 0.
    public init(_ lanes: [Lane]) {
        precondition(!lanes.isEmpty && lanes.allSatisfy { $0.run.latest == 0 })
        branches = [Branch(number: 0, parent: nil, fork: 0, lanes: lanes)]
    }

    /// The branch that is shown.
    public var shown: Branch { branches[shownPlace] }

    /// The lanes of the branch that is shown.
    public var lanes: [Lane] { branches[shownPlace].lanes }

    /// The lane that has the focus, of the branch that is shown.
    public var lane: Lane { branches[shownPlace].lanes[focusedLane] }

    /// The run of that lane.
    public var run: any Run { branches[shownPlace].lanes[focusedLane].run }

    /// The lane of a race whose loss is lowest now, the first of equals; nil where there is no race, no number, or not one
    /// loss that all lanes lower.
    public var nearestLane: Lane? {
        guard lanes.count > 1, Set(lanes.map { $0.run.learner.rule.loss }).count == 1 else { return nil }
        return lanes.filter { !$0.run.loss.isNaN }.min { $0.run.loss < $1.run.loss }
    }

    /// The branches that are not shown.
    public var ghosts: [Branch] { branches.filter { $0.number != shown.number } }

    /// Whether there is a change to undo.
    public var canUndo: Bool { !changes.isEmpty }

    /// The number of the branch that this change was made on, or began; nil where there is none to undo.
    public var branchOfLastChange: Int? { changes.last?.branch }

    /// Goes on by a number of steps, in every lane.
    public mutating func advance(by updates: Int) { inEveryLane { $0.advance(by: updates) } }

    /// Moves to any recorded step of the branch.
    public mutating func seek(to step: Int) { inEveryLane { $0.seek(to: step) } }

    /// Gives the focus to another lane; the lanes go round.
    public mutating func focusLane(by offset: Int) {
        let count = lanes.count
        focusedLane = ((focusedLane + offset) % count + count) % count
    }

    /// Changes the learning rate of the focused lane from the present step on.
    public mutating func change(rate: Double) { change { $0.change(rate: rate) } }

    /// Changes the rule of the focused lane from the present step on.
    public mutating func change(rule: LearningRule) { change { $0.change(rule: rule) } }

    /// Sets a parameter of the focused lane at the present step.
    public mutating func set(parameter: Int, to value: Double) {
        change { $0.set(parameter: parameter, to: value) }
    }

    /// Adds a lane with one rate and the present rule of the focused one from the same start, brings it to the present step and gives it the
    /// focus.
    ///
    /// - Returns: whether there was room for it.
    public mutating func addLane(rate: Double) -> Bool {
        guard lanes.count < Race.maxLanes else { return false }
        var added = lane.restarted(lane.presentSchedule.with(.rate(rate)))
        added.run.advance(by: run.latest)
        added.run.seek(to: run.position)
        branches[shownPlace].lanes.append(added)
        changes.append(.laneAdded(branch: shown.number))
        focusedLane = lanes.count - 1
        return true
    }

    /// Begins again at step 0, every lane with its present rule, the rate that was last set and no edits; what was stays
    /// as a ghost.
    public mutating func restart() {
        let (step, lane) = (run.position, focusedLane)
        let lanes = lanes.map { $0.restarted($0.presentSchedule) }
        begin(lanes, fork: 0)
        changes.append(.restarted(branch: shown.number, step: step, lane: lane))
        forgetLostChanges()
    }

    /// Undoes the last change that was made, or the restart, wherever it was; without one nothing happens.
    public mutating func undo() {
        guard let change = changes.popLast() else { return }
        show(change.branch)
        switch change {
        case .inPlace(_, let lane, let before, let step):
            focusedLane = lane
            let schedule = run.schedule.replacingEvents(from: step, by: before)
            branches[shownPlace].lanes[lane].run.replace(schedule: schedule, from: step)
            bringLanesTogether()
        case .forked:
            let fork = shown.fork
            remove(at: shownPlace, showing: shown.parent)
            seek(to: fork)
        case .restarted(_, let step, let lane):
            remove(at: shownPlace, showing: shown.parent)
            focusedLane = min(lane, lanes.count - 1)
            seek(to: step)
        case .laneAdded:
            branches[shownPlace].lanes.removeLast()
            focusedLane = min(focusedLane, lanes.count - 1)
        }
        forgetLostChanges()
    }

    /// Shows the next branch, at the same step or its last.
    public mutating func showNextBranch() {
        let step = run.position
        shownPlace = (shownPlace + 1) % branches.count
        focusedLane = min(focusedLane, lanes.count - 1)
        seek(to: step)
    }

    /// Forgets the branch that is shown and goes back to the one that it left; the only one stays.
    public mutating func removeShownBranch() {
        guard branches.count > 1 else { return }
        let step = run.position
        remove(at: shownPlace, showing: shown.parent)
        forgetLostChanges()
        seek(to: step)
    }
}

extension Study {
    private mutating func inEveryLane(_ apply: (inout any Run) -> Void) {
        for lane in branches[shownPlace].lanes.indices { apply(&branches[shownPlace].lanes[lane].run) }
    }

    private mutating func change(_ apply: (inout any Run) -> Void) {
        let step = run.position
        guard step < run.latest else {
            changes.append(
                .inPlace(
                    branch: shown.number, lane: focusedLane, before: run.schedule.events(from: step),
                    step: step))
            apply(&branches[shownPlace].lanes[focusedLane].run)
            return
        }
        begin(lanes, fork: step)
        inEveryLane { $0.forgetFuture() }
        apply(&branches[shownPlace].lanes[focusedLane].run)
        changes.append(.forked(branch: shown.number))
        forgetLostChanges()
    }

    /// After one lane went back further than the others: all of them end where it does.
    private mutating func bringLanesTogether() {
        let step = run.position
        let latest = run.latest
        inEveryLane { lane in
            guard lane.latest != latest else { return lane.seek(to: step) }
            lane.seek(to: latest)
            lane.forgetSteps()
            lane.seek(to: step)
        }
    }

    private mutating func begin(_ lanes: [Lane], fork: Int) {
        branches.append(Branch(number: nextNumber, parent: shown.number, fork: fork, lanes: lanes))
        nextNumber += 1
        shownPlace = branches.count - 1
        if branches.count > Self.maxBranches {
            branches.removeFirst()
            shownPlace -= 1
        }
    }

    /// Shows a branch that is kept.
    private mutating func show(_ number: Int) {
        guard let place = branches.firstIndex(where: { $0.number == number }) else { return }
        shownPlace = place
        focusedLane = min(focusedLane, lanes.count - 1)
    }

    /// A change whose branch is gone, or whose undoing would lead to a branch that is gone, cannot be undone any more.
    private mutating func forgetLostChanges() {
        let kept = Dictionary(uniqueKeysWithValues: branches.map { ($0.number, $0) })
        changes.removeAll { change in
            guard let branch = kept[change.branch] else { return true }
            return change.begins && branch.parent.map { kept[$0] == nil } ?? true
        }
    }

    private mutating func remove(at place: Int, showing parent: Int?) {
        branches.remove(at: place)
        shownPlace = branches.firstIndex { $0.number == parent } ?? branches.count - 1
        focusedLane = min(focusedLane, lanes.count - 1)
    }
}
