/// A run and the other futures that were tried from it: every change made in the past begins a branch.
///
/// The branch that is shown can be walked and changed; the others stay as they were, as ghosts.
public struct Study<Subject: Learner>: Sendable {
    /// One course of events.
    public struct Branch: Sendable {
        /// Counts the branches of a study from 0, in the order they were begun.
        public let number: Int
        /// The number of the branch that it left; nil for the first.
        public let parent: Int?
        /// The step from which on it differs from its parent; 0 for the first.
        public let fork: Int
        /// What happens in it.
        public internal(set) var timeline: Timeline<Subject>
    }

    /// How many branches are kept; beyond that the oldest that is not shown is dropped.
    public static var mostBranches: Int { 6 }

    /// The branches that are kept, oldest first.
    public private(set) var branches: [Branch]
    private var shownPlace = 0
    private var nextNumber = 1
    private var changes: [Change] = []

    /// What it takes to undo a change.
    private enum Change {
        /// The branch of that number had this schedule before; the change was made at that step.
        case inPlace(branch: Int, before: Schedule, step: Int)
        /// The branch of that number was begun by the change.
        case forked(branch: Int)
    }

    /// Begins a study with one branch.
    public init(_ timeline: Timeline<Subject>) {
        branches = [Branch(number: 0, parent: nil, fork: 0, timeline: timeline)]
    }

    /// The branch that is shown.
    public var shown: Branch { branches[shownPlace] }

    /// The run of the branch that is shown.
    public var timeline: Timeline<Subject> { branches[shownPlace].timeline }

    /// The branches that are not shown.
    public var ghosts: [Branch] {
        branches.filter { $0.number != shown.number }
    }

    /// Whether there is a change to undo.
    public var canUndo: Bool { !changes.isEmpty }

    /// Goes on by a number of steps.
    public mutating func advance(by updates: Int) { branches[shownPlace].timeline.advance(by: updates) }

    /// Moves to any recorded step of the branch.
    public mutating func seek(to step: Int) { branches[shownPlace].timeline.seek(to: step) }

    /// Changes the learning rate from the present step on.
    public mutating func change(rate: Double) {
        change { $0.change(rate: rate) }
    }

    /// Sets a parameter at the present step.
    public mutating func set(parameter: Int, to value: Double) {
        change { $0.set(parameter: parameter, to: value) }
    }

    /// Begins again at step 0 with one rate and no edits; the run so far stays as a ghost.
    public mutating func restart(rate: Double) {
        begin(Timeline(timeline.origin, schedule: Schedule(rate: rate)), fork: 0)
        changes.removeAll()
    }

    /// Undoes the last change that was made, wherever it was; without one nothing happens.
    public mutating func undo() {
        guard let change = changes.popLast() else { return }
        switch change {
        case .inPlace(let number, let before, let step):
            guard let place = branches.firstIndex(where: { $0.number == number }) else { return undo() }
            shownPlace = place
            branches[place].timeline.replace(schedule: before, from: step)
        case .forked(let number):
            guard let place = branches.firstIndex(where: { $0.number == number }) else { return undo() }
            let gone = branches[place]
            remove(at: place, showing: gone.parent)
            branches[shownPlace].timeline.seek(to: gone.fork)
        }
    }

    /// Shows the next branch, at the same step or its last.
    public mutating func showNextBranch() {
        let step = timeline.position
        shownPlace = (shownPlace + 1) % branches.count
        branches[shownPlace].timeline.seek(to: step)
    }

    /// Forgets the branch that is shown and goes back to the one that it left; the only one stays.
    public mutating func removeShownBranch() {
        guard branches.count > 1 else { return }
        let step = timeline.position
        remove(at: shownPlace, showing: shown.parent)
        branches[shownPlace].timeline.seek(to: step)
    }

    private mutating func change(_ apply: (inout Timeline<Subject>) -> Void) {
        guard timeline.position < timeline.latest else {
            changes.append(.inPlace(branch: shown.number, before: timeline.schedule, step: timeline.position))
            apply(&branches[shownPlace].timeline)
            return
        }
        var future = timeline
        apply(&future)
        begin(future, fork: timeline.position)
        changes.append(.forked(branch: shown.number))
    }

    private mutating func begin(_ timeline: Timeline<Subject>, fork: Int) {
        branches.append(Branch(number: nextNumber, parent: shown.number, fork: fork, timeline: timeline))
        nextNumber += 1
        shownPlace = branches.count - 1
        if branches.count > Self.mostBranches {
            branches.removeFirst()
            shownPlace -= 1
        }
    }

    private mutating func remove(at place: Int, showing parent: Int?) {
        branches.remove(at: place)
        shownPlace = branches.firstIndex { $0.number == parent } ?? branches.count - 1
    }
}
