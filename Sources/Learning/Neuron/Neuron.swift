/// A single neuron `y = W·x` that looks for the W with which y meets a target, by following the slope of |error|.
///
/// All arithmetic is in float64 and in the order of the notebook's Python program, so every number equals Python's.
public struct Neuron: Learner, Hashable {
    /// x, finite.
    public let input: Double
    /// The wanted y, finite.
    public let target: Double
    /// W.
    public private(set) var weight: Double

    /// Creates a neuron with a weight.
    public init(input: Double, target: Double, weight: Double) {
        self.input = input
        self.target = target
        self.weight = weight
    }

    /// y = W·x.
    public var output: Double { weight * input }

    /// y − target, signed.
    public var error: Double { output - target }

    /// |error|.
    public var loss: Double { abs(error) }

    /// The slope of |error|: −1 below zero, else +1 (at zero and at not-a-number too, as in the notebook).
    public var errorSlope: Double { error < 0 ? -1 : 1 }

    /// The slope of |error| in W: x times ``errorSlope``.
    public var gradient: Double { input * errorSlope }

    /// What the next update subtracts from W: the gradient times the rate.
    public func step(rate: Double) -> Double { gradient * rate }

    /// W after the next update.
    public func nextWeight(rate: Double) -> Double { weight - step(rate: rate) }

    /// The W that would be exactly right; nil for x = 0, where none or every one is.
    public var idealWeight: Double? { input == 0 ? nil : target / input }

    /// The same neuron with another weight.
    public func with(weight: Double) -> Neuron { Neuron(input: input, target: target, weight: weight) }
}

extension Neuron {
    /// There is one parameter, W.
    public var parameterCount: Int { 1 }

    /// W, for any index.
    public func value(ofParameter index: Int) -> Double { weight }

    /// Sets W.
    public mutating func set(parameter index: Int, to value: Double) { weight = value }

    /// Whether it is finite.
    public func canHold(_ value: Double) -> Bool { value.isFinite }

    /// `W`.
    public func name(ofParameter index: Int) -> String { "W" }

    /// W ← W − gradient·rate.
    public mutating func update(rate: Double) { weight = nextWeight(rate: rate) }

    /// Many updates at one rate, each noted with its loss and its W.
    ///
    /// One loop for each sign of the error: the processor guesses which one comes next, instead of waiting for the
    /// error. Subtracting −step is the same as adding it.
    public mutating func train(updates: Int, rate: Double, noting record: inout RunRecord) {
        let step = (input * 1) * rate
        withUnsafeTemporaryAllocation(of: Double.self, capacity: 256) { weights in
            _ = RunRecord.inChunks(of: updates) { losses in
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
                record.note(
                    losses: UnsafeBufferPointer(losses),
                    weights: UnsafeBufferPointer(rebasing: weights[..<losses.count]))
                return losses.count
            }
        }
    }

    @inline(__always)
    private func note(_ weight: Double, _ noted: inout Double, _ loss: inout Double) -> Double {
        let error = weight * input - target
        noted = weight
        loss = abs(error)
        return error
    }

    /// Notes the loss and W.
    public func note(in record: inout RunRecord) { record.note(loss: loss, weight: weight) }

    /// W·x, x·slope and slope·rate.
    public var multiplicationsPerUpdate: Int { 3 }

    /// W is the whole state.
    public func snapshot() -> Double { weight }

    /// Goes back to a W.
    public mutating func restore(_ snapshot: Double) { weight = snapshot }

    /// The bytes of one float64.
    public var snapshotBytes: Int { MemoryLayout<Double>.size }
}
