/// The form of a network: how many units in each layer, what lies between them, and which weights join them.
public struct Architecture: Hashable, Sendable {
    /// Which of the notebook's two PyTorch programs the network is built as.
    public enum Style: Hashable, Sendable, CaseIterable {
        /// Raw matrices `W1`, `W2`, … of shape inputs×outputs from `torch.randn`, no bias.
        case matrices
        /// `nn.Linear` layers `0`, `2`, …: weights of shape outputs×inputs, and biases.
        case linearLayers
    }

    /// The units of each layer: inputs first, outputs last; at least two layers of at least one unit.
    public let sizes: [Int]
    /// The step after every layer of weights but the last.
    public private(set) var activation: Activation
    /// Matrices or linear layers.
    public let style: Style
    /// The layers of weights, from the inputs to the outputs: one fewer than ``sizes``.
    public let layers: [WeightLayer]

    /// The notebook's three layers.
    public static let notebookSizes = [3, 6, 3]
    /// The most units that a layer may have.
    public static let largestLayer = 10_000
    /// The most parameters that a network may have.
    public static let maxParameters = 10_000_000

    /// Creates an architecture.
    ///
    /// - Throws: ``ArchitectureError`` for fewer than two layers, or sizes that are out of range.
    public init(
        sizes: [Int] = notebookSizes, activation: Activation = .sigmoid, style: Style = .linearLayers
    ) throws(ArchitectureError) {
        guard sizes.count >= 2 else { throw .tooFewLayers(sizes.count) }
        for size in sizes where size < 1 || size > Self.largestLayer { throw .layerSize(size) }
        self.sizes = sizes
        self.activation = activation
        self.style = style
        var layers: [WeightLayer] = []
        var offset = 0
        for place in 0..<sizes.count - 1 {
            let layer = WeightLayer(
                inputs: sizes[place], outputs: sizes[place + 1], style: style, number: place,
                firstParameter: offset)
            offset += layer.parameterCount
            guard offset <= Self.maxParameters else { throw .tooManyParameters }
            layers.append(layer)
        }
        self.layers = layers
    }

    /// The same with another activation.
    func with(_ activation: Activation) -> Architecture {
        var architecture = self
        architecture.activation = activation
        return architecture
    }

    /// How many weights and biases there are.
    public var parameterCount: Int { layers.reduce(0) { $0 + $1.parameterCount } }

    /// The place of a parameter.
    public func place(ofParameter index: Int) -> ParameterPlace {
        let layer = layers.last { $0.firstParameter <= index } ?? layers[0]
        return layer.place(ofParameter: index)
    }
}

/// Why an architecture is impossible.
public enum ArchitectureError: Error, Hashable, Sendable {
    /// Fewer than inputs and outputs.
    case tooFewLayers(Int)
    /// A layer of a size outside of 1 … ``Architecture/largestLayer``.
    case layerSize(Int)
    /// More than ``Architecture/maxParameters``.
    case tooManyParameters
}

/// Where a parameter stands: between which units, in which layer.
public struct ParameterPlace: Hashable, Sendable {
    /// The layer of weights, from 0.
    public var layer: Int
    /// The unit it comes from, from 0; nil for a bias.
    public var input: Int?
    /// The unit it goes to, from 0.
    public var output: Int
}
