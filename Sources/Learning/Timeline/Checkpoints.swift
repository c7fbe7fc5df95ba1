/// States of a run, kept at equal distances in bounded memory.
///
/// When there is no room left, every second one is dropped and the distance doubles.
struct Checkpoints<Snapshot: Sendable>: Sendable {
    struct Checkpoint: Sendable {
        let step: Int
        let snapshot: Snapshot
        let rate: Double
        let milestones: Milestones
        /// The losses of the last steps up to this one; empty where they are cheap to compute again.
        let recent: [Double]
    }

    /// The number of steps between two checkpoints: a power of two.
    private(set) var spacing: Int
    private var kept: [Checkpoint] = []
    private let bytes: Int
    /// From this distance on, computing the steps between two of them takes a noticeable part of a frame.
    private let farApart: Int
    /// Whether computing the last losses again takes a noticeable part of a frame.
    private let keepsRecentLosses: Bool

    /// The memory that the checkpoints of one run take at most while they are close together.
    static var usualMemory: Int { 2 << 20 }
    /// The memory that they take at most once they are far apart, or if each is large.
    static var maxMemory: Int { 12 << 20 }
    /// The multiplications between two of them that take a noticeable part of a frame: about a millisecond.
    static var farMultiplications: Int { 4_000_000 }

    /// Begins with checkpoints so far apart, or nearer to each other where that would be far.
    init(snapshotBytes: Int, multiplicationsPerUpdate: Int, spacing: Int = 64) {
        farApart = Self.farMultiplications / max(1, multiplicationsPerUpdate)
        keepsRecentLosses = farApart < 8 * RecentLosses.enough
        let losses = keepsRecentLosses ? RecentLosses.enough * MemoryLayout<Double>.size : 0
        bytes = snapshotBytes + losses + MemoryLayout<Checkpoint>.stride
        var nearEnough = spacing
        while nearEnough > 1, nearEnough > farApart { nearEnough /= 2 }
        self.spacing = nearEnough
    }

    /// How many are kept before every second one is dropped.
    private var capacity: Int {
        let memory = spacing < farApart && bytes < 4096 ? Self.usualMemory : Self.maxMemory
        return max(4, memory / bytes)
    }

    /// How many are kept.
    var count: Int { kept.count }

    /// The step of the next checkpoint to be added.
    var nextStep: Int { kept.count * spacing }

    /// Adds the checkpoint of step ``nextStep``.
    mutating func append(_ snapshot: Snapshot, rate: Double, _ record: RunRecord) {
        kept.append(
            Checkpoint(
                step: nextStep, snapshot: snapshot, rate: rate, milestones: record.milestones,
                recent: keepsRecentLosses ? record.recent.all : []))
        if kept.count == capacity { dropEverySecond() }
    }

    /// In place, so that for no moment there is twice the memory.
    private mutating func dropEverySecond() {
        var place = 1
        while 2 * place < kept.count {
            kept[place] = kept[2 * place]
            place += 1
        }
        kept.removeSubrange(place...)
        spacing *= 2
    }

    /// The last checkpoint at or before a step; there is one at step 0 as soon as any was added.
    func last(atOrBefore step: Int) -> Checkpoint { kept[min(step / spacing, kept.count - 1)] }

    /// Forgets the checkpoints after a step.
    mutating func truncate(after step: Int) {
        let left = step / spacing + 1
        if left < kept.count { kept.removeSubrange(left...) }
    }
}
