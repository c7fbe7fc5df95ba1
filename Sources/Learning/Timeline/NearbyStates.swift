/// The states of a few steps a little before the present one, so that what a screen shows of the last steps costs the same
/// however far apart the checkpoints are.
struct NearbyStates<Snapshot: Sendable>: Sendable {
    private var kept: [(step: Int, snapshot: Snapshot, rate: Double)] = []

    /// The steps from one state to the next: few, as a screen looks a dozen steps back with every frame.
    static var spacing: Int { 8 }
    /// How many are kept: enough for whoever looks back over the last hundred steps and some.
    static var maxCount: Int { 16 }
    /// States of more bytes are not kept; those of large networks have few steps between checkpoints anyway, for the
    /// time they take.
    static var maxBytes: Int { 1 << 16 }

    /// Where to pause on the way to a step: at the states to be kept shortly before it, else at the step itself.
    func nextStep(from position: Int, to target: Int) -> Int {
        let first = target - Self.spacing * (Self.maxCount - 1)
        return position < first ? first : min(target, position + Self.spacing)
    }

    /// Whether the state of the present step is to be kept: the last one is far enough behind, or ahead.
    func isDue(_ step: Int, bytes: Int) -> Bool {
        guard bytes <= Self.maxBytes else { return false }
        guard let last = kept.last?.step else { return true }
        return step < last || step >= last + Self.spacing
    }

    /// Keeps the state of the present step, and those before it.
    mutating func keep(_ step: Int, _ snapshot: Snapshot, rate: Double) {
        kept.removeAll { $0.step >= step }
        if kept.count == Self.maxCount { kept.removeFirst() }
        kept.append((step, snapshot, rate))
    }

    /// The last one at or before a step; nil if none was kept.
    func last(atOrBefore step: Int) -> (step: Int, snapshot: Snapshot, rate: Double)? {
        kept.last { $0.step <= step }
    }

    /// Forgets the states after a step.
    mutating func truncate(after step: Int) { kept.removeAll { $0.step > step } }
}
