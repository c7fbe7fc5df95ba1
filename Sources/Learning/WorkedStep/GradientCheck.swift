/// A gradient beside the slope measured in float64: (loss at w + h − loss at w − h) / 2h.
public struct GradientCheck: Hashable, Sendable {
    /// Something whose kink lies between w − h and w + h, so that the two slopes need not agree.
    public enum Kink: Hashable, Sendable {
        /// The prediction of an output (both from 0) crosses its target.
        case prediction(row: Int, output: Int)
        /// The sum of a hidden unit behind a layer of weights crosses the 0 of relu.
        case unit(row: Int, layer: Int, unit: Int)
    }

    /// h: a power of two, so that w + h and w − h are exact; 2⁻¹⁶ for |w| below 2, in proportion to larger ones.
    public let halfWidth: Double
    /// The measured slope.
    public let measured: Double
    /// The gradient of the training, in float32.
    public let gradient: Float
    /// The kinks within the interval, or so near that float32 and float64 see them on different sides.
    public let kinks: [Kink]

    /// Measured slope − gradient.
    public var difference: Double { measured - Double(gradient) }

    /// Checks the gradient of a parameter; nil where that takes more than so many products.
    public init?(_ network: Network, parameter: Int, products: Int) {
        let perRow = network.parameterCount + 8 * network.architecture.sizes.dropFirst().reduce(0, +)
        guard 2 * network.data.rows * perRow <= products else { return nil }
        self.init(network, parameter: parameter)
    }

    /// Checks the gradient of a parameter.
    public init(_ network: Network, parameter: Int) {
        let weight = network.value(ofParameter: parameter)
        halfWidth = 0x1p-16 * max(1, weight.isFinite ? weight.binade.magnitude : 1)
        let below = PreciseEvaluation(network, moving: parameter, by: -halfWidth)
        let above = PreciseEvaluation(network, moving: parameter, by: halfWidth)
        measured = (above.loss - below.loss) / (2 * halfWidth)
        gradient = network.gradients[parameter]
        let middle = network.sidesOfKinks
        kinks = middle.indices.filter { middle[$0] != below.sides[$0] || middle[$0] != above.sides[$0] }.map {
            Self.kink(at: $0, in: network)
        }
    }

    /// What has its kink at a place of ``PreciseEvaluation/sides``.
    private static func kink(at place: Int, in network: Network) -> Kink {
        let hidden = network.layersWithKinks
        let outputs = network.outputsWithKinks
        let (row, placeInRow) = place.quotientAndRemainder(
            dividingBy: hidden.reduce(outputs) { $0 + $1.outputs })
        var unit = placeInRow
        for layer in hidden {
            if unit < layer.outputs { return .unit(row: row, layer: layer.number, unit: unit) }
            unit -= layer.outputs
        }
        return .prediction(row: row, output: unit)
    }
}

extension Network {
    /// The layers of weights before units that have a kink.
    fileprivate var layersWithKinks: ArraySlice<WeightLayer> {
        architecture.activation == .relu ? architecture.layers.dropLast() : []
    }

    /// How many errors of a row have a kink.
    fileprivate var outputsWithKinks: Int { rule.loss.hasKink ? data.targetsPerRow : 0 }

    /// On which sides of their kinks the training sees everything that has one, as ``PreciseEvaluation/sides``.
    var sidesOfKinks: [Int8] {
        let hidden = layersWithKinks
        let outputs = outputsWithKinks
        var sides: [Int8] = []
        sides.reserveCapacity(data.rows * hidden.reduce(outputs) { $0 + $1.outputs })
        activations.withUnsafeBufferPointer { units in
            data.targets.withUnsafeBufferPointer { targets in
                for row in 0..<data.rows {
                    for layer in hidden {
                        let first = activationOffsets[layer.number] + row * layer.outputs
                        for unit in first..<first + layer.outputs { sides.append(units[unit] > 0 ? 1 : -1) }
                    }
                    let first = row * outputs
                    for place in first..<first + outputs {
                        let prediction = units[predictionOffset + place]
                        sides.append(PreciseEvaluation.side(Double(prediction - targets[place])))
                    }
                }
            }
        }
        return sides
    }

    private var predictionOffset: Int { activationOffsets[activationOffsets.count - 1] }
}
