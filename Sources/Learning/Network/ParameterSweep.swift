/// The exact losses of a network at many values of one parameter, all else held: only what depends on the parameter is
/// computed again, for all values together.
///
/// Every sum has the order and the roundings of the training, so each loss equals that of a network with that value, to
/// the last bit.
struct ParameterSweep {
    private let layer: WeightLayer
    /// The unit that the parameter feeds.
    private let unit: Int
    private let count: Int
    /// The values of that unit: for each row of data one for every value of the parameter.
    private let unitValues: [Float]

    /// Computes the values of the unit that the parameter feeds.
    ///
    /// - Parameters:
    ///   - network: the network; what comes before that unit is as it is there.
    ///   - index: the parameter.
    ///   - values: its values.
    init(_ network: Network, parameter index: Int, values: [Float]) {
        let place = network.architecture.place(ofParameter: index)
        let layer = network.architecture.layers[place.layer]
        self.layer = layer
        unit = place.output
        count = values.count
        let activation = network.activation(after: layer)
        var results = [Float](repeating: 0, count: values.count * network.data.rows)
        results.withUnsafeMutableBufferPointer { results in
            for row in 0..<network.data.rows {
                let units = UnsafeMutableBufferPointer(
                    rebasing: results[row * values.count..<(row + 1) * values.count])
                Self.collect(place, in: network, layer, row: row, values: values, to: units)
                Self.apply(activation, to: units)
            }
        }
        unitValues = results
    }

    /// The sums that arrive at the unit where the parameter takes some values, in the order of the training.
    private static func collect(
        _ place: ParameterPlace, in network: Network, _ layer: WeightLayer, row: Int, values: [Float],
        to sums: UnsafeMutableBufferPointer<Float>
    ) {
        let inputs = Array(network.inputs(of: layer, row: row))
        let product = { (input: Int) in
            inputs[input] * network.parameters[layer.weight(from: input, to: place.output)]
        }
        // For a bias all products come before it.
        let meant = place.input ?? layer.inputs
        if meant > 0 {
            var sum = product(0)
            for input in 1..<max(1, meant) { sum += product(input) }
            sums.update(repeating: sum)
        }
        guard meant < layer.inputs else { return add(values[...], times: 1, to: sums, isFirst: false) }
        add(values[...], times: inputs[meant], to: sums, isFirst: meant == 0)
        for input in meant + 1..<layer.inputs { add(product(input), to: sums) }
        if let bias = layer.bias(of: place.output) { add(network.parameters[bias], to: sums) }
    }

    private static func apply(_ activation: Activation, to sums: UnsafeMutableBufferPointer<Float>) {
        if activation == .none { return }
        var place = 0
        while place < sums.count {
            sums[place] = activation.value(sums[place])
            place += 1
        }
    }

    /// Every prediction at all values: row by row of the data, output by output, one for every value.
    ///
    /// - Parameter network: the network that was handed in, or one that differs from it only in what does not lead to
    ///   the unit; its activations must be up to date as far as they do not depend on the parameter.
    func predictions(in network: Network) -> [Float] {
        var results: [Float] = []
        results.reserveCapacity(count * network.data.targets.count)
        for row in 0..<network.data.rows {
            let varying = Array(unitValues[row * count..<(row + 1) * count])
            results += answers(to: varying, row: row, in: network)
        }
        return results
    }

    /// The mean |target − prediction| at all values.
    func losses(in network: Network) -> [Float] {
        let targets = network.data.targets
        var sums = [Float](repeating: 0, count: count)
        predictions(in: network).withUnsafeBufferPointer { predictions in
            sums.withUnsafeMutableBufferPointer { sums in
                for place in targets.indices {
                    let target = targets[place]
                    let first = place * count
                    var value = 0
                    while value < count {
                        sums[value] += abs(target - predictions[first + value])
                        value += 1
                    }
                }
                let divisor = Float(targets.count)
                var value = 0
                while value < count {
                    sums[value] /= divisor
                    value += 1
                }
            }
        }
        return sums
    }

    /// The outputs of the last layer where the unit takes some values.
    private func answers(to varying: [Float], row: Int, in network: Network) -> [Float] {
        let layers = network.architecture.layers
        guard layer.number < layers.count - 1 else {
            var outputs: [Float] = []
            for (output, prediction) in network.predictions(ofRow: row).enumerated() {
                outputs += output == unit ? varying : Array(repeating: prediction, count: count)
            }
            return outputs
        }
        var units = valuesBehindUnit(varying, row: row, in: network)
        for later in layers[(layer.number + 2)...] { units = values(of: later, from: units, in: network) }
        return units
    }

    /// The values of the layer behind the unit, where the unit takes some values and those beside it stay.
    private func valuesBehindUnit(_ varying: [Float], row: Int, in network: Network) -> [Float] {
        let next = network.architecture.layers[layer.number + 1]
        let inputs = Array(network.inputs(of: next, row: row))
        return values(of: next, in: network) { output, sums in
            let weight = { network.parameters[next.weight(from: $0, to: output)] }
            if unit > 0 {
                var sum = inputs[0] * weight(0)
                for input in 1..<max(1, unit) { sum += inputs[input] * weight(input) }
                sums.update(repeating: sum)
            }
            Self.add(varying[...], times: weight(unit), to: sums, isFirst: unit == 0)
            for input in unit + 1..<next.inputs { Self.add(inputs[input] * weight(input), to: sums) }
        }
    }

    /// The values of a layer from those of the layer before it, all of which vary.
    private func values(of layer: WeightLayer, from units: [Float], in network: Network) -> [Float] {
        values(of: layer, in: network) { output, sums in
            for input in 0..<layer.inputs {
                let weight = network.parameters[layer.weight(from: input, to: output)]
                let arriving = units[input * count..<(input + 1) * count]
                Self.add(arriving, times: weight, to: sums, isFirst: input == 0)
            }
        }
    }

    /// The values of all units of a layer, unit by unit, one for every value of the parameter.
    ///
    /// - Parameter collect: computes the sums that arrive at a unit, without its bias.
    private func values(
        of layer: WeightLayer, in network: Network, collect: (Int, UnsafeMutableBufferPointer<Float>) -> Void
    ) -> [Float] {
        let activation = network.activation(after: layer)
        var units = [Float](repeating: 0, count: layer.outputs * count)
        units.withUnsafeMutableBufferPointer { units in
            for output in 0..<layer.outputs {
                let sums = UnsafeMutableBufferPointer(rebasing: units[output * count..<(output + 1) * count])
                collect(output, sums)
                if let bias = layer.bias(of: output) { Self.add(network.parameters[bias], to: sums) }
                Self.apply(activation, to: sums)
            }
        }
        return units
    }

    /// Adds the products of some values with a weight to as many sums; the first ones replace them.
    private static func add(
        _ values: ArraySlice<Float>, times weight: Float, to sums: UnsafeMutableBufferPointer<Float>,
        isFirst: Bool
    ) {
        values.withUnsafeBufferPointer { values in
            var place = 0
            while place < sums.count {
                let product = values[place] * weight
                sums[place] = isFirst ? product : sums[place] + product
                place += 1
            }
        }
    }

    /// Adds one number to all sums.
    private static func add(_ number: Float, to sums: UnsafeMutableBufferPointer<Float>) {
        var place = 0
        while place < sums.count {
            sums[place] += number
            place += 1
        }
    }
}

extension Network {
    /// What is applied to the sums behind a layer of weights.
    func activation(after layer: WeightLayer) -> Activation {
        layer.number == architecture.layers.count - 1 ? .none : architecture.activation
    }

    /// What arrives at a layer of weights: the data, or the values of the units before it.
    func inputs(of layer: WeightLayer, row: Int) -> ArraySlice<Float> {
        layer.number == 0 ? data.inputs(ofRow: row) : activations(afterLayer: layer.number - 1, row: row)
    }
}
