import Randomness

/// A network of fully connected layers that learns by plain gradient descent on the mean absolute error.
///
/// All arithmetic is in float32 and in PyTorch's order of operations. The value is always complete: activations,
/// predictions, loss and gradients belong to the present parameters.
public struct Network: Learner {
    /// The form of the network.
    public let architecture: Architecture
    /// What it is shown.
    public let data: TrainingData
    /// All weights and biases: layer by layer, weights before biases, each row by row in the notebook's shape.
    public private(set) var parameters: [Float]
    /// The derivative of the loss by every parameter, in the order of ``parameters``.
    public internal(set) var gradients: [Float]
    /// The values of the units after each layer of weights: layer by layer, row by row.
    public internal(set) var activations: [Float]
    /// The derivative of the loss by the sum that arrives at each unit, in the order of ``activations``.
    public internal(set) var sumGradients: [Float]
    /// The mean over all rows and outputs of |target − prediction|.
    public internal(set) var meanError: Float = 0
    /// Where the values of each layer begin in ``activations``.
    let activationOffsets: [Int]

    /// Creates a network with given parameters.
    ///
    /// - Precondition: there are as many parameters as the architecture has, and the data fit it (see
    ///   ``NetworkSpecification``, which checks).
    public init(architecture: Architecture, data: TrainingData, parameters: [Float]) {
        precondition(parameters.count == architecture.parameterCount)
        precondition(data.inputsPerRow == architecture.sizes.first)
        precondition(data.targetsPerRow == architecture.sizes.last)
        self.architecture = architecture
        self.data = data
        self.parameters = parameters
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
        evaluate()
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

    /// The value of a parameter after the next update: w − rate·gradient, rounded once.
    public func nextValue(ofParameter index: Int, rate: Double) -> Float {
        fusedMultiplyAdd(-Float(rate), gradients[index], parameters[index])
    }

    /// The network after the next update, but with the gradients that it has now: its predictions and its loss are all
    /// that is computed.
    public func lookingAhead(rate: Double) -> Network {
        var next = self
        next.descend(-Float(rate))
        next.forward()
        return next
    }

    /// Computes activations, loss and gradients from the parameters.
    mutating func evaluate() {
        forward()
        backward()
    }
}

extension Network {
    /// How many weights and biases there are.
    public var parameterCount: Int { parameters.count }

    /// A parameter, exact.
    public func value(ofParameter index: Int) -> Double { Double(parameters[index]) }

    /// Sets a parameter, rounded to float32.
    public mutating func set(parameter index: Int, to value: Double) {
        parameters[index] = Float(value)
        evaluate()
    }

    /// Whether it is finite as a float32.
    public func canHold(_ value: Double) -> Bool { Float(value).isFinite }

    /// The name in the notebook's programs.
    public func name(ofParameter index: Int) -> String { architecture.name(ofParameter: index) }

    /// One update: w ← w − rate·gradient for every parameter, each rounded once, as PyTorch's SGD does.
    public mutating func update(rate: Double) {
        descend(-Float(rate))
        evaluate()
    }

    /// Many updates at one rate, each noted with its loss.
    public mutating func train(updates: Int, rate: Double, noting record: inout RunRecord) {
        let negativeRate = -Float(rate)
        if updates > 1, hasNotebookForm(rate: rate) {
            return trainInRegisters(updates: updates, negativeRate: negativeRate, noting: &record)
        }
        trainInGeneral(updates: updates, negativeRate: negativeRate, noting: &record)
    }

    /// The same as ``train(updates:rate:noting:)`` for any form.
    mutating func trainInGeneral(updates: Int, negativeRate: Float, noting record: inout RunRecord) {
        var left = updates
        while left > 0 {
            descend(negativeRate)
            evaluate()
            record.note(loss: loss)
            left -= 1
        }
    }

    /// Notes the loss.
    public func note(in record: inout RunRecord) { record.note(loss: loss) }

    /// Three for every parameter and row, forward and backward, and one for its update.
    public var multiplicationsPerUpdate: Int { parameters.count * (3 * data.rows + 1) }

    /// The parameters are the whole state.
    public func snapshot() -> [Float] { parameters }

    /// Goes back to parameters that were kept.
    public mutating func restore(_ snapshot: [Float]) {
        parameters = snapshot
        evaluate()
    }

    /// The bytes of the parameters and of the array that holds them.
    public var snapshotBytes: Int { parameters.count * MemoryLayout<Float>.size + 48 }

    /// Sets a parameter and leaves everything that follows from it as it was.
    mutating func setWithoutEvaluating(_ index: Int, to value: Float) { parameters[index] = value }

    private mutating func descend(_ negativeRate: Float) {
        gradients.withUnsafeBufferPointer { gradients in
            parameters.withUnsafeMutableBufferPointer { parameters in
                guard let gradients = gradients.baseAddress else { return }
                parameters.baseAddress?.descend(parameters.count, along: gradients, negativeRate)
            }
        }
    }
}
