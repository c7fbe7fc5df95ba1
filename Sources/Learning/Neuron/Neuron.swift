/// A single neuron `y = W·x` that looks for the W with which y meets a target, by following the slope of its loss.
///
/// All arithmetic is in float64 and in the order of the notebook's Python program, so every number equals Python's.
public struct Neuron: Learner, Hashable {
    /// x, finite.
    public let input: Double
    /// The wanted y, finite.
    public let target: Double
    /// W.
    public private(set) var weight: Double
    /// What it lowers, and how.
    public private(set) var rule: LearningRule
    /// What the update before subtracted, divided by its rate, where the rule asks for it; else −0, which adds nothing.
    public private(set) var lastVelocity = -0.0

    /// Creates a neuron with a weight.
    public init(input: Double, target: Double, weight: Double, rule: LearningRule = .plain) {
        self.input = input
        self.target = target
        self.weight = weight
        self.rule = rule
    }

    /// y = W·x.
    public var output: Double { weight * input }

    /// y − target, signed.
    public var error: Double { output - target }

    /// The loss of ``error``: |error|, or its square.
    public var loss: Double { rule.loss.value(ofError: error) }

    /// The slope of the loss in the error: of |error| −1 below zero, else +1 (at zero and at not-a-number too, as in
    /// the notebook).
    public var errorSlope: Double { rule.loss.slope(ofError: error) }

    /// The slope of the loss in W: x times ``errorSlope``.
    public var gradient: Double { input * errorSlope }

    /// What the next update subtracts, times the rate: the gradient, and what the rule keeps of those before.
    public var velocity: Double {
        rule.hasVelocity ? rule.velocityKept * lastVelocity + gradient : gradient
    }

    /// What the next update subtracts from W: ``velocity`` times the rate.
    public func step(rate: Double) -> Double { velocity * rate }

    /// W after the next update.
    public func nextWeight(rate: Double) -> Double { weight - step(rate: rate) }

    /// The W that would be exactly right; nil for x = 0, where none or every one is.
    public var idealWeight: Double? { input == 0 ? nil : target / input }

    /// W − ``idealWeight``.
    public var distance: Double? { idealWeight.map { weight - $0 } }

    /// The same neuron with another weight.
    public func with(weight: Double) -> Neuron {
        var neuron = self
        neuron.weight = weight
        return neuron
    }
}

extension Neuron {
    /// There is one parameter, W.
    public var parameterCount: Int { 1 }

    /// W, for any index.
    public func value(ofParameter index: Int) -> Double { weight }

    /// Sets W.
    public mutating func set(parameters: Range<Int>, to value: Double) { weight = value }

    /// Whether it is finite.
    public func canHold(_ value: Double) -> Bool { value.isFinite }

    /// `W`.
    public func name(ofParameter index: Int) -> String { "W" }

    /// `W`.
    public func name(ofParameters range: Range<Int>) -> String { "W" }

    /// `W`.
    public func parameters(named name: String) -> Range<Int>? { name == "W" ? 0..<1 : nil }

    /// Goes on by another rule.
    public mutating func follow(_ rule: LearningRule) {
        self.rule = rule
        if !rule.hasVelocity { lastVelocity = -0.0 }
    }

    /// W ← W − velocity·rate.
    public mutating func update(rate: Double) {
        let velocity = velocity
        weight -= velocity * rate
        if rule.hasVelocity { lastVelocity = velocity }
    }

    /// Many updates, each noted with its loss and its W.
    public mutating func train(updates: Int, rate: Double, noting record: inout RunRecord) {
        var rate = rate
        withUnsafeTemporaryAllocation(of: Double.self, capacity: 256) { weights in
            _ = RunRecord.inChunks(of: updates) { losses in
                if rule == .plain {
                    trainPlainly(rate: rate, weights: weights, losses: losses)
                } else {
                    rate = trainByTheRule(rate: rate, weights: weights, losses: losses)
                }
                record.note(
                    losses: UnsafeBufferPointer(losses),
                    weights: UnsafeBufferPointer(rebasing: weights[..<losses.count]))
                return losses.count
            }
        }
    }

    /// Updates by the sign of the error alone, as many as there is room for losses.
    ///
    /// One loop for each sign of the error: the processor guesses which one comes next, instead of waiting for the
    /// error. Subtracting −step is the same as adding it.
    @inline(__always)
    private mutating func trainPlainly(
        rate: Double, weights: UnsafeMutableBufferPointer<Double>, losses: UnsafeMutableBufferPointer<Double>
    ) {
        let step = (input * 1) * rate
        var place = 0
        var weight = weight
        var error = weight * input - target
        while place < losses.count {
            while place < losses.count, error < 0 {
                weight += step
                error = note(weight, &weights[place], &losses[place])
                place += 1
            }
            while place < losses.count, !(error < 0) {
                weight -= step
                error = note(weight, &weights[place], &losses[place])
                place += 1
            }
        }
        self.weight = weight
    }

    @inline(__always)
    private func note(_ weight: Double, _ noted: inout Double, _ loss: inout Double) -> Double {
        let error = weight * input - target
        noted = weight
        loss = Loss.absolute.value(ofError: error)
        return error
    }

    /// Updates by any rule, as many as there is room for losses; returns the rate of the update that follows.
    private mutating func trainByTheRule(
        rate: Double, weights: UnsafeMutableBufferPointer<Double>, losses: UnsafeMutableBufferPointer<Double>
    ) -> Double {
        var rate = rate
        for place in losses.indices {
            update(rate: rate)
            rate *= rule.decay
            weights[place] = weight
            losses[place] = loss
        }
        return rate
    }

    /// Notes the loss and W.
    public func note(in record: inout RunRecord) { record.note(loss: loss, weight: weight) }

    /// W·x, x·slope and slope·rate.
    public var multiplicationsPerUpdate: Int { 3 }

    /// W, and what has gathered of the gradients.
    public struct Snapshot: Sendable {
        fileprivate let weight: Double
        fileprivate let lastVelocity: Double
    }

    /// W and the velocity are the whole state.
    public func snapshot() -> Snapshot { Snapshot(weight: weight, lastVelocity: lastVelocity) }

    /// Goes back to a W and a velocity.
    public mutating func restore(_ snapshot: Snapshot) {
        weight = snapshot.weight
        lastVelocity = snapshot.lastVelocity
    }

    /// The bytes of two float64.
    public var snapshotBytes: Int { MemoryLayout<Snapshot>.size }
}
