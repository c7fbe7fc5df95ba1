#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A network evaluated in float64 with the same parameters and data, one of the parameters moved aside.
struct PreciseEvaluation {
    /// The mean loss.
    let loss: Double
    /// On which side of its kink everything lies that has one: for every row, with relu, the sum of every hidden unit
    /// (1 above 0, else −1), then, where the loss has a kink, the error of every output (−1, 0 or 1).
    let sides: [Int8]

    init(_ network: Network, moving parameter: Int, by offset: Double) {
        let data = network.data
        let layers = network.architecture.layers
        let activation = network.architecture.activation
        var sides: [Int8] = []
        var sum = 0.0
        for row in 0..<data.rows {
            var values = data.inputs(ofRow: row).map(Double.init)
            for layer in layers {
                let sums = Self.sums(of: values, through: layer, in: network, moving: parameter, by: offset)
                guard layer.number < layers.count - 1 else {
                    values = sums
                    continue
                }
                if activation == .relu { sides += sums.map { $0 > 0 ? 1 : -1 } }
                values = sums.map(activation.preciseValue)
            }
            for (prediction, target) in zip(values, data.targets(ofRow: row)) {
                let error = prediction - Double(target)
                if network.rule.loss.hasKink { sides.append(Self.side(error)) }
                sum += network.rule.loss.value(ofError: error)
            }
        }
        loss = sum / Double(data.targets.count)
        self.sides = sides
    }

    /// On which side of zero a number lies; no number lies on neither.
    static func side(_ value: Double) -> Int8 { value > 0 ? 1 : value < 0 ? -1 : 0 }

    private static func sums(
        of values: [Double], through layer: WeightLayer, in network: Network, moving parameter: Int,
        by offset: Double
    ) -> [Double] {
        let inputs = layer.inputs
        let stride = layer.inputStride
        return network.parameters.withUnsafeBufferPointer { parameters in
            values.withUnsafeBufferPointer { values in
                (0..<layer.outputs).map { output in
                    var weight = layer.firstParameter + output * layer.outputStride
                    var sum = 0.0
                    var input = 0
                    while input < inputs {
                        let value = Double(parameters[weight]) + (weight == parameter ? offset : 0)
                        sum += values[input] * value
                        weight += stride
                        input += 1
                    }
                    guard let bias = layer.bias(of: output) else { return sum }
                    return sum + Double(parameters[bias]) + (bias == parameter ? offset : 0)
                }
            }
        }
    }
}

extension Activation {
    /// The value of a unit in float64.
    func preciseValue(_ sum: Double) -> Double {
        switch self {
        case .sigmoid: 1 / (1 + exp(-sum))
        case .tanh: hyperbolicTangent(sum)
        case .relu: sum > 0 || sum.isNaN ? sum : 0
        case .none: sum
        }
    }
}

/// The library's function, whose name is also that of a case.
private func hyperbolicTangent(_ value: Double) -> Double { tanh(value) }
