extension Study {
    /// What it takes to undo a change.
    enum Change {
        /// The lane of the branch had these events from that step on; the change was made there.
        case inPlace(branch: Int, lane: Int, before: Schedule, step: Int)
        /// The branch of that number was begun by the change.
        case forked(branch: Int)
        /// The branch of that number was begun at step 0, when its parent showed this step and lane.
        case restarted(branch: Int, step: Int, lane: Int)
        /// The last lane of the branch was added.
        case laneAdded(branch: Int)

        /// The branch that the change made, or was made in.
        var branch: Int {
            switch self {
            case .inPlace(let branch, _, _, _), .forked(let branch), .restarted(let branch, _, _),
                .laneAdded(let branch):
                branch
            }
        }

        /// Whether the change begot its branch.
        var begins: Bool {
            switch self {
            case .forked, .restarted: true
            case .inPlace, .laneAdded: false
            }
        }
    }
}
