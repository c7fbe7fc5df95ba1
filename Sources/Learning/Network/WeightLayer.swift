/// The weights (and biases) between two layers of units, and where they lie among all parameters.
public struct WeightLayer: Hashable, Sendable {
    /// The units they come from.
    public let inputs: Int
    /// The units they go to.
    public let outputs: Int
    /// The place among the layers of weights, from 0.
    public let number: Int
    /// The index of its first weight among all parameters; its biases follow its weights.
    public let firstParameter: Int
    /// Matrices or linear layers.
    public let style: Architecture.Style
    /// From the weight of one input to that of the next.
    let inputStride: Int
    /// From the weight of one output to that of the next.
    let outputStride: Int

    init(inputs: Int, outputs: Int, style: Architecture.Style, number: Int, firstParameter: Int) {
        self.inputs = inputs
        self.outputs = outputs
        self.number = number
        self.firstParameter = firstParameter
        self.style = style
        inputStride = style == .matrices ? outputs : 1
        outputStride = style == .matrices ? 1 : inputs
    }

    /// Whether there is a bias for every output.
    public var hasBias: Bool { style == .linearLayers }

    /// How many weights it has.
    public var weightCount: Int { inputs * outputs }

    /// How many weights and biases it has.
    public var parameterCount: Int { weightCount + (hasBias ? outputs : 0) }

    /// The index of the first bias among all parameters.
    public var firstBias: Int { firstParameter + weightCount }

    /// The index of the weight between two units among all parameters.
    public func weight(from input: Int, to output: Int) -> Int {
        firstParameter + input * inputStride + output * outputStride
    }

    /// The index of the bias of a unit among all parameters; nil where there are none.
    public func bias(of output: Int) -> Int? { hasBias ? firstBias + output : nil }

    /// The shape of the weights as the notebook's program has it.
    public var weightShape: [Int] { [weightRows, weightColumns] }

    /// How many rows the weights have in that shape.
    public var weightRows: Int { style == .matrices ? inputs : outputs }

    /// How many columns the weights have in that shape.
    public var weightColumns: Int { style == .matrices ? outputs : inputs }

    /// The name of the weights as a whole: `W1`, or `0.weight`.
    public var weightName: String { Self.weightName(number, style) }

    /// The name of the weights of a layer of that number.
    public static func weightName(_ number: Int, _ style: Architecture.Style) -> String {
        style == .matrices ? "W\(number + 1)" : "\(2 * number).weight"
    }

    /// The name of the biases as a whole: `0.bias`.
    public var biasName: String { "\(2 * number).bias" }

    func place(ofParameter index: Int) -> ParameterPlace {
        guard index < firstBias else {
            return ParameterPlace(layer: number, input: nil, output: index - firstBias)
        }
        let place = index - firstParameter
        let (slow, fast) = place.quotientAndRemainder(dividingBy: weightColumns)
        return style == .matrices
            ? ParameterPlace(layer: number, input: slow, output: fast)
            : ParameterPlace(layer: number, input: fast, output: slow)
    }
}
