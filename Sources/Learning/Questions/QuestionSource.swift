import Randomness

/// What can be asked about the step of a run that comes next.
public struct QuestionSource: Sendable {
    /// A kind of question.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case hidden, output, error, loss
        case errorSlope = "error-slope"
        case gradient
        case hiddenGradient = "hidden-gradient"
        case newWeight = "new-weight"
        case newOutput = "new-output"
        case crossing
        case largestChange = "largest-change"
    }

    /// A question, and its kind.
    public struct Item: Hashable, Sendable {
        /// The kind.
        public let kind: Kind
        /// The question.
        public let question: StepQuestion
    }

    private let run: any Run

    /// Takes the step that follows the state of a run.
    public init(_ run: any Run) { self.run = run }

    /// The kinds that there are for it, in the order in which one builds on the other.
    public var kinds: [Kind] {
        guard let network = run.learner as? Network else {
            return [
                .output, .error, .loss, .errorSlope, .gradient, .newWeight, .newOutput, .crossing,
            ]
        }
        let isDeep = network.architecture.layers.count > 1
        return (isDeep ? [.hidden] : []) + [.output, .error, .loss, .errorSlope, .gradient]
            + (isDeep ? [.hiddenGradient] : []) + [.newWeight, .largestChange]
    }

    /// A question of a kind; units and weights are drawn.
    ///
    /// - Parameters:
    ///   - kind: the kind.
    ///   - row: the row of data.
    ///   - random: draws units and weights.
    /// - Returns: nil where this step has none that is fair.
    public func question(_ kind: Kind, row: Int, drawing random: inout PythonRandom) -> Item? {
        let question =
            if let neuron = run.learner as? Neuron {
                question(kind, of: NeuronReading(neuron, rate: run.rate))
            } else if let network = run.learner as? Network {
                question(
                    kind, of: NetworkReading(network, rate: run.rate, row: row), drawing: &random)
            } else {
                StepQuestion?.none
            }
        return question.map { Item(kind: kind, question: $0) }
    }

    /// The question of a turn: as it goes up, every kind comes in its turn; those that are not fair are passed over.
    public func question(turn: Int, row: Int) -> Item? {
        var random = PythonRandom(seed: UInt64(run.position) &* 1_000_003 &+ UInt64(turn))
        let kinds = kinds
        for offset in kinds.indices {
            let kind = kinds[(run.position + turn + offset) % kinds.count]
            if let item = question(kind, row: row, drawing: &random) { return item }
        }
        return nil
    }

    private func question(_ kind: Kind, of reading: NeuronReading) -> StepQuestion? {
        let quantity: Quantity
        switch kind {
        case .output: quantity = .unit(layer: 1, 0)
        case .error: quantity = .error(0)
        case .loss: quantity = .loss
        case .errorSlope: quantity = .errorSlope(0)
        case .gradient: quantity = .gradient(0)
        case .newWeight: quantity = .newParameter(0)
        case .newOutput: quantity = .newOutput
        case .crossing: return StepQuestion(crossingOf: reading, step: run.position)
        case .hidden, .hiddenGradient, .largestChange: return nil
        }
        return StepQuestion(quantity, reading, step: run.position, row: 0)
    }

    private func question(
        _ kind: Kind, of reading: NetworkReading, drawing random: inout PythonRandom
    ) -> StepQuestion? {
        let layers = reading.network.architecture.layers
        let last = layers.count
        let output = random.integer(below: layers[last - 1].outputs)
        let quantity: Quantity
        switch kind {
        case .hidden:
            let layer = 1 + random.integer(below: last - 1)
            quantity = .unit(layer: layer, random.integer(below: layers[layer - 1].outputs))
        case .output: quantity = .unit(layer: last, output)
        case .error: quantity = .error(output)
        case .loss: quantity = .loss
        case .errorSlope: quantity = .errorSlope(output)
        case .gradient: quantity = .gradient(random.weight(of: layers[last - 1]))
        case .hiddenGradient: quantity = .gradient(random.weight(of: layers[last - 2]))
        case .newWeight: quantity = .newParameter(random.weight(of: layers[random.integer(below: last)]))
        case .largestChange:
            return StepQuestion(largestChangeTo: output, reading, step: run.position)
        case .newOutput, .crossing: return nil
        }
        return StepQuestion(quantity, reading, step: run.position, row: reading.row)
    }
}

extension PythonRandom {
    /// One of 0 ..< count, which is at least 1.
    mutating func integer(below count: Int) -> Int { min(count - 1, Int(random() * Double(count))) }

    /// The index of one of a layer's weights.
    fileprivate mutating func weight(of layer: WeightLayer) -> Int {
        layer.firstParameter + integer(below: layer.weightCount)
    }
}
