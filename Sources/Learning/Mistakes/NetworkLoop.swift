/// A training loop of a network with some mistakes: it computes each next state from one that is handed to it, in PyTorch's
/// order of operations.
public struct NetworkLoop: Sendable {
    private var network: Network
    private let step: StepForm
    private let frozen: [Int]
    private var lastVelocities: [Float] = []
    private var lastGradients: [Float]?

    /// Creates a loop.
    ///
    /// - Parameters:
    ///   - network: its form, data and loss are those that the loop was meant to have.
    ///   - rate: the learning rate that it was meant to have.
    ///   - mistakes: what is wrong with it.
    /// - Returns: nil where the mistakes do not go together, or change nothing.
    public init?(of network: Network, rate: Double, mistakes: [Mistake]) {
        let architecture = network.architecture
        let step = StepForm(
            mistakes, activation: architecture.activation, loss: network.rule.loss, rate: rate)
        guard let step else { return nil }
        self.network = network
        self.step = step
        frozen = (0..<network.parameterCount).filter {
            step.isFrozen(architecture.place(ofParameter: $0), layers: architecture.layers.count)
        }
    }

    /// The loss as the loop computes it, at the parameters handed over last.
    public var loss: Float { network.meanError }

    /// The parameters after the next update. Mistakes with a memory expect step after step from the first one on.
    public mutating func next(after parameters: [Float]) -> [Float] {
        network.parameters = parameters
        network.evaluate(step.pass)
        // Where updates do not wait, they are in the network by now.
        var next = network.parameters
        if step.pass.earlyRate == nil, let velocities = velocities() {
            for _ in 0..<step.updates { next.descend(along: velocities, -Float(step.rate)) }
        }
        for index in frozen { next[index] = parameters[index] }
        return next
    }

    private mutating func velocities() -> [Float]? {
        var gradients = network.gradients
        if step.lags {
            guard let last = lastGradients else {
                lastGradients = gradients
                return nil
            }
            lastGradients = gradients
            gradients = last
        }
        guard step.velocityKept != 0 else { return gradients }
        if lastVelocities.isEmpty { lastVelocities = Array(repeating: -0.0, count: gradients.count) }
        for index in gradients.indices {
            lastVelocities[index] = Float(step.velocityKept) * lastVelocities[index] + gradients[index]
        }
        return lastVelocities
    }
}
