/// What is kept of a run beside its checkpoints: the loss of every step as extremes, and its milestones.
public struct RunRecord: Sendable {
    /// The loss of every step so far.
    public private(set) var loss = ExtremesPyramid()
    /// The single neuron's W at every step; stays empty for a network, whose weights are replayed when asked for.
    public private(set) var weight = ExtremesPyramid()
    /// Where the losses of many starts lie at every step; stays empty for a single run.
    public private(set) var startLosses = QuantilesRecord()
    /// Where the W of many neurons lies at every step; stays empty for anything else.
    public private(set) var startWeights = QuantilesRecord()
    /// The lowest loss and the like, from step 0 up to ``step``.
    public private(set) var milestones = Milestones()
    private(set) var recent = RecentLosses()
    /// The step noted last; −1 before the first.
    public private(set) var step = -1

    /// Creates the record of a run that has not begun.
    public init() {}

    /// Notes the next step; what was recorded before is not recorded twice.
    @inline(__always)
    public mutating func note(loss value: Double) {
        step += 1
        milestones.note(loss: value, step: step)
        recent.append(value)
        if step == loss.count { loss.append(value) }
    }

    /// Notes the next step of a single neuron.
    @inline(__always)
    public mutating func note(loss value: Double, weight: Double) {
        if step + 1 == self.weight.count { self.weight.append(weight) }
        note(loss: value)
    }

    /// Notes the next step of many starts; their loss is the median.
    mutating func note(losses: Quantiles, weights: Quantiles?) {
        if step + 1 == startLosses.count {
            startLosses.append(losses)
            if let weights { startWeights.append(weights) }
        }
        note(loss: losses.median)
    }

    /// Notes the next steps, as ``note(loss:)`` does one by one.
    mutating func note(losses: UnsafeBufferPointer<Double>) {
        let extremes = Extremes(of: losses)
        milestones.note(losses: losses, extremes: extremes, firstStep: step + 1)
        let recorded = min(loss.count - (step + 1), losses.count)
        step += losses.count
        recent.append(losses)
        if recorded == 0, loss.append(losses.count, within: extremes) { return }
        loss.append(UnsafeBufferPointer(rebasing: losses[recorded...]))
    }

    /// Notes the next steps of a single neuron.
    mutating func note(losses: UnsafeBufferPointer<Double>, weights: UnsafeBufferPointer<Double>) {
        let recorded = min(weight.count - (step + 1), weights.count)
        weight.append(UnsafeBufferPointer(rebasing: weights[recorded...]))
        note(losses: losses)
    }

    /// Calls a closure with room for numbers until it has dealt with so many in all, or with fewer than it could.
    ///
    /// - Parameter body: gets room for the numbers of the next steps; returns how many steps it made.
    /// - Returns: how many steps were made.
    @inline(__always)
    static func inChunks(of steps: Int, _ body: (UnsafeMutableBufferPointer<Double>) -> Int) -> Int {
        withUnsafeTemporaryAllocation(of: Double.self, capacity: 256) { room in
            var made = 0
            while made < steps {
                let count = min(room.count, steps - made)
                let more = body(UnsafeMutableBufferPointer(rebasing: room[..<count]))
                made += more
                if more < count { break }
            }
            return made
        }
    }

    /// Goes to another recorded step, whose milestones were kept.
    mutating func move(to step: Int, recent losses: [Double], milestones: Milestones) {
        recent.begin(with: losses)
        self.step = step
        self.milestones = milestones
    }

    /// Forgets everything after `step`, and up to a bucket before it.
    ///
    /// - Returns: the number of steps, from step 0 on, that are still recorded.
    mutating func truncate(after step: Int) -> Int {
        let left = loss.truncate(to: step + 1)
        weight.truncate(to: left)
        startLosses.truncate(to: left)
        startWeights.truncate(to: left)
        return left
    }
}

/// What a run has reached up to one of its steps.
public struct Milestones: Hashable, Sendable {
    /// The lowest loss so far; +infinity if there was no number among them.
    public private(set) var lowestLoss = Double.infinity
    /// The first step with the lowest loss.
    public private(set) var lowestStep = 0
    /// The first step whose loss was infinite or not a number; nil if there was none.
    public private(set) var divergedAt: Int?

    /// Takes in the loss of one step.
    @inline(__always)
    mutating func note(loss: Double, step: Int) {
        if loss < lowestLoss {
            lowestLoss = loss
            lowestStep = step
        } else if !loss.isFinite, divergedAt == nil {
            divergedAt = step
        }
    }

    /// Takes in the losses of steps that follow each other.
    mutating func note(losses: UnsafeBufferPointer<Double>, extremes: Extremes, firstStep: Int) {
        if extremes.minimum < lowestLoss, let place = losses.firstIndex(of: extremes.minimum) {
            lowestLoss = extremes.minimum
            lowestStep = firstStep + place
        }
        guard divergedAt == nil, extremes.maximum == .infinity || losses.includeNotANumber else { return }
        if let place = losses.firstIndex(where: { !$0.isFinite }) {
            divergedAt = firstStep + place
        }
    }
}
