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

    /// Checks the gradient of a parameter.
    public init(_ network: Network, parameter: Int) {
        let weight = network.value(ofParameter: parameter)
        halfWidth = 0x1p-16 * max(1, weight.isFinite ? weight.binade.magnitude : 1)
        let below = PreciseEvaluation(network, moving: parameter, by: -halfWidth)
        let above = PreciseEvaluation(network, moving: parameter, by: halfWidth)
        measured = (above.loss - below.loss) / (2 * halfWidth)
        gradient = network.gradients[parameter]
        let middle = network.sidesOfKinks
        kinks = zip(Self.places(in: network), middle.indices).compactMap { kink, place in
            middle[place] == below.sides[place] && middle[place] == above.sides[place] ? nil : kink
        }
    }

    /// What has a kink, in the order of ``PreciseEvaluation/sides``.
    private static func places(in network: Network) -> [Kink] {
        let architecture = network.architecture
        let hidden = architecture.activation == .relu ? architecture.layers.dropLast() : []
        let outputs = network.rule.loss.hasKink ? network.data.targetsPerRow : 0
        return (0..<network.data.rows).flatMap { row in
            hidden.flatMap { layer in
                (0..<layer.outputs).map { Kink.unit(row: row, layer: layer.number, unit: $0) }
            } + (0..<outputs).map { Kink.prediction(row: row, output: $0) }
        }
    }
}

extension Network {
    /// On which sides of their kinks the training sees everything that has one, as ``PreciseEvaluation/sides``.
    var sidesOfKinks: [Int8] {
        let hidden = architecture.activation == .relu ? architecture.layers.dropLast() : []
        var sides: [Int8] = []
        for row in 0..<data.rows {
            for layer in hidden {
                sides += activations(afterLayer: layer.number, row: row).map { $0 > 0 ? 1 : -1 }
            }
            guard rule.loss.hasKink else { continue }
            for (prediction, target) in zip(predictions(ofRow: row), data.targets(ofRow: row)) {
                sides.append(PreciseEvaluation.side(Double(prediction - target)))
            }
        }
        return sides
    }
}
