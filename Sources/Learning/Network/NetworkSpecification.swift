import Randomness

/// Everything that determines a run of a network.
public struct NetworkSpecification: Hashable, Sendable {
    /// The learning rate of the notebook's two programs.
    public static let notebookRate = 0.01
    /// The iterations of the notebook's two programs.
    public static let notebookSteps = 3000

    /// The form of the network.
    public let architecture: Architecture
    /// What it is shown.
    public let data: TrainingData
    /// Where every weight and bias begins, finite as a float32; nil where they are drawn.
    public var weight: Double?
    /// The seed of `torch.manual_seed`; only its low 32 bits count, as in PyTorch.
    public var seed: UInt64
    /// The rates and the parameters set by hand of every lane of a race; of a single run, one.
    public var lanes: [Schedule]

    /// Creates the specification of a single run.
    ///
    /// - Throws: ``NetworkSpecificationError`` where the data do not fit the first or the last layer.
    public init(
        architecture: Architecture, data: TrainingData = .notebook, seed: UInt64,
        schedule: Schedule = Schedule(rate: notebookRate)
    ) throws(NetworkSpecificationError) {
        try self.init(architecture: architecture, data: data, seed: seed, lanes: [schedule])
    }

    /// Creates the specification of a race.
    ///
    /// - Throws: ``NetworkSpecificationError`` where the data do not fit the first or the last layer.
    /// - Precondition: there is at least one lane.
    public init(
        architecture: Architecture, data: TrainingData = .notebook, seed: UInt64, lanes: [Schedule]
    ) throws(NetworkSpecificationError) {
        precondition(!lanes.isEmpty)
        guard architecture.sizes[0] == data.inputsPerRow else {
            throw .inputs(data.inputsPerRow, layer: architecture.sizes[0])
        }
        let outputs = architecture.sizes[architecture.sizes.count - 1]
        guard outputs == data.targetsPerRow else { throw .targets(data.targetsPerRow, layer: outputs) }
        self.architecture = architecture
        self.data = data
        self.seed = seed
        self.lanes = lanes
    }

    /// The rates and edits of the first lane: those of a single run.
    public var schedule: Schedule { lanes[0] }

    /// The network at the start, unless a weight is given as PyTorch draws it: `torch.randn` for matrices, the default initialisation of
    /// `nn.Linear` for layers, in the order of the layers.
    public var network: Network {
        let count = architecture.parameterCount
        let parameters = weight.map { Array(repeating: Float($0), count: count) } ?? drawnParameters
        return Network(
            architecture: architecture, data: data, parameters: parameters, rule: schedule.rule(atStep: 0))
    }

    private var drawnParameters: [Float] {
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
