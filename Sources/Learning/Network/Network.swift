import Randomness

/// A network of fully connected layers that learns by gradient descent.
///
/// All arithmetic is in float32 and in PyTorch's order of operations. The value is always complete: activations,
/// predictions, loss and gradients belong to the present parameters.
public struct Network: Learner {
    /// The form of the network.
    public let architecture: Architecture
    /// What it is shown.
    public let data: TrainingData
    /// All weights and biases: layer by layer, weights before biases, each row by row in the notebook's shape.
    public internal(set) var parameters: [Float]
    /// The derivative of the loss by every parameter, in the order of ``parameters``.
    public internal(set) var gradients: [Float]
    /// The values of the units after each layer of weights: layer by layer, row by row.
    public internal(set) var activations: [Float]
    /// The derivative of the loss by the sum that arrives at each unit, in the order of ``activations``.
    public internal(set) var sumGradients: [Float]
    /// The loss: the mean over all rows and outputs of |prediction − target|, or of its square.
    public internal(set) var meanError: Float = 0
    /// What it lowers, and how.
    public private(set) var rule: LearningRule
    /// What the update before subtracted, divided by its rate, in the order of ``parameters``; empty where the rule does
    /// not ask for it. Before the first update −0, which adds nothing.
    private var lastVelocities: [Float] = []
    /// Where the values of each layer begin in ``activations``.
    let activationOffsets: [Int]

    /// Creates a network with given parameters.
    ///
    /// - Precondition: there are as many parameters as the architecture has, and the data fit it (see
    ///   ``NetworkSpecification``, which checks).
    public init(
        architecture: Architecture, data: TrainingData, parameters: [Float], rule: LearningRule = .plain
    ) {
        precondition(parameters.count == architecture.parameterCount)
        precondition(data.inputsPerRow == architecture.sizes.first)
        precondition(data.targetsPerRow == architecture.sizes.last)
        self.architecture = architecture
        self.data = data
        self.parameters = parameters
        self.rule = rule
        gradients = Array(repeating: 0, count: parameters.count)
        var offsets: [Int] = []
        var count = 0
        for layer in architecture.layers {
            offsets.append(count)
            count += layer.outputs * data.rows
        }
        activationOffsets = offsets
        activations = Array(repeating: 0, count: count)
        sumGradients = Array(repeating: 0, count: count)
        follow(rule)
    }

    /// The loss, exact.
    public var loss: Double { Double(meanError) }

    /// The predictions, row by row.
    public var predictions: ArraySlice<Float> {
        activations[activationOffsets[activationOffsets.count - 1]...]
    }

    /// The values of the units behind a layer of weights for one row of data.
    public func activations(afterLayer layer: Int, row: Int) -> ArraySlice<Float> {
        let width = architecture.layers[layer].outputs
        let start = activationOffsets[layer] + row * width
        return activations[start..<start + width]
    }

    /// The predictions for one row of data.
    public func predictions(ofRow row: Int) -> ArraySlice<Float> {
        activations(afterLayer: architecture.layers.count - 1, row: row)
    }

    /// What the next update subtracts from a parameter, times the rate: its gradient, and what the rule keeps of those
    /// before, the product and the sum rounded.
    public func velocity(ofParameter index: Int) -> Float {
        let gradient = gradients[index]
        return rule.hasVelocity ? Float(rule.velocityKept) * lastVelocities[index] + gradient : gradient
    }

    /// What the update before subtracted from a parameter, divided by its rate; −0 before the first, and without momentum.
    public func lastVelocity(ofParameter index: Int) -> Float {
        lastVelocities.isEmpty ? -0.0 : lastVelocities[index]
    }

    /// What the next update subtracts from every parameter, times the rate.
    public var velocities: [Float] { gradients.indices.map(velocity(ofParameter:)) }

    /// The value of a parameter after the next update: w − rate·velocity, rounded once.
    public func nextValue(ofParameter index: Int, rate: Double) -> Float {
        fusedMultiplyAdd(-Float(rate), velocity(ofParameter: index), parameters[index])
    }

    /// The network after the next update, but with the gradients that it has now: its predictions and its loss are all
    /// that is computed.
    public func lookingAhead(rate: Double) -> Network {
        var next = self
        next.descend(-Float(rate))
        next.forward(rightForm)
        return next
    }

    /// Computes activations, loss and gradients from the parameters.
    mutating func evaluate() { evaluate(rightForm) }

    /// The same, rightly or with mistakes.
    mutating func evaluate(_ form: PassForm) {
        forward(form)
        backward(form)
    }

    /// A forward and a backward pass without mistakes.
    var rightForm: PassForm { PassForm(activation: architecture.activation, loss: rule.loss) }
}

extension Network {
    /// How many weights and biases there are.
    public var parameterCount: Int { parameters.count }

    /// A parameter, exact.
    public func value(ofParameter index: Int) -> Double { Double(parameters[index]) }

    /// Sets parameters to a value, rounded to float32.
    public mutating func set(parameters range: Range<Int>, to value: Double) {
        for index in range { parameters[index] = Float(value) }
        evaluate()
    }

    /// Whether it is finite as a float32.
    public func canHold(_ value: Double) -> Bool { Float(value).isFinite }

    /// The name in the notebook's programs.
    public func name(ofParameter index: Int) -> String { architecture.name(ofParameter: index) }

    /// The name of one parameter or of a tensor in the notebook's programs.
    public func name(ofParameters range: Range<Int>) -> String { architecture.name(ofParameters: range) }

    /// The parameters of a name in the notebook's programs.
    public func parameters(named name: String) -> Range<Int>? { architecture.parameters(named: name) }

    /// Goes on by another rule.
    public mutating func follow(_ rule: LearningRule) {
        self.rule = rule
        if !rule.hasVelocity {
            lastVelocities = []
        } else if lastVelocities.isEmpty {
            lastVelocities = Array(repeating: -0.0, count: parameters.count)
        }
        evaluate()
    }

    /// One update: w ← w − rate·velocity for every parameter, each rounded once, as PyTorch's SGD does.
    public mutating func update(rate: Double) {
        descend(-Float(rate))
        evaluate()
    }

    /// Many updates, each noted with its loss.
    public mutating func train(updates: Int, rate: Double, noting record: inout RunRecord) {
        if updates > 1, hasNotebookForm(rate: rate) {
            return trainInRegisters(updates: updates, rate: rate, noting: &record)
        }
        trainInGeneral(updates: updates, rate: rate, noting: &record)
    }

    /// The same as ``train(updates:rate:noting:)`` for any form and rule.
    mutating func trainInGeneral(updates: Int, rate: Double, noting record: inout RunRecord) {
        let interruption = Interruption.current
        var rate = rate
        var left = updates
        while left > 0, interruption?.isRequested != true {
            descend(-Float(rate))
            evaluate()
            record.note(loss: loss)
            rate *= rule.decay
            left -= 1
        }
    }

    /// Notes the loss.
    public func note(in record: inout RunRecord) { record.note(loss: loss) }

    /// Three for every parameter and row, forward and backward, and one for its update.
    public var multiplicationsPerUpdate: Int { parameters.count * (3 * data.rows + 1) }

    /// The parameters, and what has gathered of the gradients.
    public struct Snapshot: Sendable {
        fileprivate let parameters: [Float]
        fileprivate let lastVelocities: [Float]

        /// A parameter.
        public subscript(parameter: Int) -> Float { parameters[parameter] }
    }

    /// The parameters and the velocities are the whole state.
    public func snapshot() -> Snapshot { Snapshot(parameters: parameters, lastVelocities: lastVelocities) }

    /// Goes back to parameters and velocities that were kept.
    public mutating func restore(_ snapshot: Snapshot) {
        parameters = snapshot.parameters
        lastVelocities = snapshot.lastVelocities
        evaluate()
    }

    /// The bytes of the numbers and of the arrays that hold them.
    public var snapshotBytes: Int {
        (parameters.count + lastVelocities.count) * MemoryLayout<Float>.size + 56
    }

    /// Sets a parameter and leaves everything that follows from it as it was.
    mutating func setWithoutEvaluating(_ index: Int, to value: Float) { parameters[index] = value }

    private mutating func descend(_ negativeRate: Float) {
        guard rule.hasVelocity else { return parameters.descend(along: gradients, negativeRate) }
        gradients.withUnsafeBufferPointer { gradients in
            lastVelocities.withUnsafeMutableBufferPointer { velocities in
                let kept = Float(rule.velocityKept)
                var place = 0
                while place < gradients.count {
                    velocities[place] = kept * velocities[place] + gradients[place]
                    place += 1
                }
            }
        }
        parameters.descend(along: lastVelocities, negativeRate)
    }
}
