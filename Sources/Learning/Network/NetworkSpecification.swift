import Randomness

/// Everything that determines a run of a network.
public struct NetworkSpecification: Hashable, Sendable {
    /// The learning rate of the notebook's two programs.
    public static let notebookRate = 0.01
    /// The iterations of the notebook's two programs.
    public static let notebookSteps = 3000

    /// The form of the network.
    public internal(set) var architecture: Architecture
    /// What it is shown.
    public let data: TrainingData
    /// Where every weight and bias begins, finite as a float32; nil where they are drawn or given.
    public var weight: Double?
    /// Where the weights and biases begin, one by one in the order of the parameters, all finite; nil where they are drawn
    /// or all begin at ``weight``.
    public var givenParameters: [Float]?
    /// The seed of `torch.manual_seed`; only its low 32 bits count, as in PyTorch.
    public var seed: UInt64
    /// The rates, the rules and the parameters set by hand.
    public var schedule: Schedule

    /// Creates a specification.
    ///
    /// - Throws: ``NetworkSpecificationError`` where the data do not fit the first or the last layer.
    public init(
        architecture: Architecture, data: TrainingData = .notebook, seed: UInt64,
        schedule: Schedule = Schedule(rate: notebookRate)
    ) throws(NetworkSpecificationError) {
        guard architecture.sizes[0] == data.inputsPerRow else {
            throw .inputs(data.inputsPerRow, layer: architecture.sizes[0])
        }
        let outputs = architecture.sizes[architecture.sizes.count - 1]
        guard outputs == data.targetsPerRow else { throw .targets(data.targetsPerRow, layer: outputs) }
        self.architecture = architecture
        self.data = data
        self.seed = seed
        self.schedule = schedule
    }

    /// The network at the start: the parameters that are given, every one at ``weight``, or as PyTorch draws them:
    /// `torch.randn` for matrices, the default initialisation of `nn.Linear` for layers, in the order of the layers.
    ///
    /// - Precondition: there are as many given parameters as the architecture has.
    public var network: Network {
        let count = architecture.parameterCount
        let parameters =
            givenParameters ?? weight.map { Array(repeating: Float($0), count: count) } ?? drawnParameters
        return Network(
            architecture: architecture, data: data, parameters: parameters, rule: schedule.rule(atStep: 0))
    }

    var drawnParameters: [Float] {
        var random = TorchRandom(seed: seed)
        var parameters: [Float] = []
        for layer in architecture.layers {
            switch architecture.style {
            case .matrices:
                parameters += random.normals(count: layer.weightCount)
            case .linearLayers:
                parameters += random.linearWeights(inputs: layer.inputs, outputs: layer.outputs)
                parameters += random.linearBiases(inputs: layer.inputs, outputs: layer.outputs)
            }
        }
        return parameters
    }
}

/// Why data and layers do not go together.
public enum NetworkSpecificationError: Error, Hashable, Sendable {
    /// A row has so many inputs, the first layer so many units.
    case inputs(Int, layer: Int)
    /// A row has so many targets, the last layer so many units.
    case targets(Int, layer: Int)
}
