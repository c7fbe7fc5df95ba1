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
        let (data, rule) = (network.data, network.rule)
        let layers = network.architecture.layers
        let activation = network.architecture.activation
        let widest = network.architecture.sizes.max() ?? 1
        var sides: [Int8] = []
        var sum = 0.0
        network.parameters.withUnsafeBufferPointer { parameters in
            withUnsafeTemporaryAllocation(of: Double.self, capacity: 2 * widest) { room in
                for row in 0..<data.rows {
                    var (values, next) = (room.baseAddress!, room.baseAddress! + widest)
                    for (place, input) in data.inputs(ofRow: row).enumerated() {
                        values[place] = Double(input)
                    }
                    for layer in layers {
                        let moved = parameter - layer.firstParameter
                        Self.collect(
                            layer, from: values, parameters.baseAddress! + layer.firstParameter,
                            moving: (0..<layer.parameterCount).contains(moved) ? moved : nil, by: offset,
                            to: next)
                        if layer.number < layers.count - 1 {
                            for unit in 0..<layer.outputs {
                                if activation == .relu { sides.append(next[unit] > 0 ? 1 : -1) }
                                next[unit] = activation.preciseValue(next[unit])
                            }
                        }
                        swap(&values, &next)
                    }
                    for (place, target) in data.targets(ofRow: row).enumerated() {
                        let error = values[place] - Double(target)
                        if rule.loss.hasKink { sides.append(Self.side(error)) }
                        sum += rule.loss.value(ofError: error)
                    }
                }
            }
        }
        loss = sum / Double(data.targets.count)
        self.sides = sides
    }

    /// On which side of zero a number lies; no number lies on neither.
    static func side(_ value: Double) -> Int8 { value > 0 ? 1 : value < 0 ? -1 : 0 }

    /// The sums that arrive at the units behind a layer, one of whose parameters may be moved.
    private static func collect(
        _ layer: WeightLayer, from values: UnsafePointer<Double>, _ parameters: UnsafePointer<Float>,
        moving moved: Int?, by offset: Double, to sums: UnsafeMutablePointer<Double>
    ) {
        let (inputs, stride) = (layer.inputs, layer.inputStride)
        for output in 0..<layer.outputs {
            var weight = output * layer.outputStride
            var sum = 0.0
            var input = 0
            while input < inputs {
                let value = Double(parameters[weight])
                sum += values[input] * (weight == moved ? value + offset : value)
                weight &+= stride
                input &+= 1
            }
            if layer.hasBias {
                let bias = layer.weightCount + output
                sum = sum + Double(parameters[bias]) + (bias == moved ? offset : 0)
            }
            sums[output] = sum
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
