/// A training loop of the single neuron with some mistakes: it computes each next W from one that is handed to it, in the
/// order of the notebook's Python program.
public struct NeuronLoop: Sendable {
    private let neuron: Neuron
    private let step: StepForm
    private var lastVelocity = -0.0
    private var lastGradient: Double?

    /// Creates a loop.
    ///
    /// - Parameters:
    ///   - neuron: its x, target and loss are those that the loop was meant to have.
    ///   - rate: the learning rate that it was meant to have.
    ///   - mistakes: what is wrong with it.
    /// - Returns: nil where the mistakes do not go together, or change nothing.
    public init?(of neuron: Neuron, rate: Double, mistakes: [Mistake]) {
        let step = StepForm(mistakes, activation: .none, loss: neuron.rule.loss, rate: rate)
        guard let step else { return nil }
        self.neuron = neuron
        self.step = step
    }

    /// W after the next update. Mistakes with a memory expect step after step from the first one on.
    public mutating func next(after weight: Double) -> Double {
        let isFrozen = step.isFrozen(ParameterPlace(layer: 0, input: 0, output: 0), layers: 1)
        guard !isFrozen, let velocity = velocity(at: weight) else { return weight }
        return (0..<step.updates).reduce(weight) { weight, _ in weight - velocity * step.rate }
    }

    private mutating func velocity(at weight: Double) -> Double? {
        var gradient: Double? = NeuronPass(neuron.with(weight: weight), step.pass).gradient
        if step.lags { swap(&gradient, &lastGradient) }
        guard let gradient else { return nil }
        lastVelocity = step.velocityKept * lastVelocity + gradient
        return lastVelocity
    }
}
