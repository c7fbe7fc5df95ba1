/// The exact losses of a network at many values of one parameter, all else held: only what depends on the parameter is
/// computed again, row by row of the data, for all values together.
///
/// Every sum has the order and the roundings of the training, so each loss equals that of a network with that value, to
/// the last bit. However many rows there are, the memory is that of one.
struct ParameterSweep {
    private let place: ParameterPlace
    private let layers: [WeightLayer]
    private let values: [Float]
    /// The values of the unit that the parameter feeds, row by row of the data one for every value of the parameter;
    /// empty where they are not kept.
    private var unitValues: [Float] = []

    /// Prepares a sweep over the values of a parameter.
    init(_ architecture: Architecture, parameter: Int, values: [Float]) {
        place = architecture.place(ofParameter: parameter)
        layers = architecture.layers
        self.values = values
    }

    /// About how many products one value takes in one row of data; an activation counts as some.
    var productsPerRow: Int {
        let behind = layers[(place.layer + 1)...]
        let next = behind.first.map { $0.outputs * ($0.inputs - place.output) } ?? 0
        let later = behind.dropFirst().reduce(0) { $0 + $1.weightCount }
        let units = 1 + behind.dropLast().reduce(0) { $0 + $1.outputs }
        return next + later + 8 * units + layers[layers.count - 1].outputs
    }

    /// Keeps the values of the unit that the parameter feeds for further sweeps, unless they are very many.
    mutating func keepUnitValues(in network: Network) {
        let rows = network.data.rows
        guard rows * values.count <= 1 << 22 else { return }
        unitValues = Array(unsafeUninitializedCapacity: rows * values.count) { kept, count in
            guard let start = kept.baseAddress else { return }
            for row in 0..<rows { collectUnit(row: row, in: network, to: start + row * values.count) }
            count = rows * values.count
        }
    }

    /// The mean |target − prediction| at all values.
    ///
    /// - Parameter network: one whose activations are up to date as far as they do not depend on the parameter. Where
    ///   values of the unit were kept, it may differ from the one that they were kept for only in what does not lead
    ///   to the unit.
    func losses(in network: Network) -> [Float] {
        losses(in: network) { _, _ in }
    }

    /// The same; and every row is shown once its predictions are known, output by output one for every value.
    func losses(in network: Network, visit: (Int, UnsafePointer<Float>) -> Void) -> [Float] {
        guard !values.isEmpty else { return [] }
        let outputs = network.data.targetsPerRow
        return Array(unsafeUninitializedCapacity: values.count) { sums, count in
            let sums = sums.baseAddress!
            sums.update(repeating: 0, count: values.count)
            withSpace { space in
                for row in 0..<network.data.rows {
                    let predictions = predict(0..<outputs, row: row, in: network, space)
                    for output in 0..<outputs {
                        let target = network.data.targets[row * outputs + output]
                        addErrors(of: predictions + output * values.count, to: target, in: sums)
                    }
                    visit(row, predictions)
                }
            }
            for place in 0..<values.count { sums[place] /= Float(network.data.targets.count) }
            count = values.count
        }
    }

    /// One prediction at the first value.
    func prediction(_ prediction: PredictionPlace, in network: Network) -> Float {
        withSpace { space in
            predict(prediction.output..<prediction.output + 1, row: prediction.row, in: network, space)[0]
        }
    }

    private func addErrors(
        of predictions: UnsafePointer<Float>, to target: Float, in sums: UnsafeMutablePointer<Float>
    ) {
        let count = values.count
        var place = 0
        while place < count {
            sums[place] += (target - predictions[place]).magnitude
            place &+= 1
        }
    }
}

extension ParameterSweep {
    /// Room for the values of the unit and for those of two layers behind it.
    private typealias Space = (
        unit: UnsafeMutablePointer<Float>, near: UnsafeMutablePointer<Float>, far: UnsafeMutablePointer<Float>
    )

    private func withSpace<Result>(_ body: (Space) -> Result) -> Result {
        let count = values.count
        let widest = layers[place.layer...].reduce(1) { max($0, $1.outputs) }
        return withUnsafeTemporaryAllocation(of: Float.self, capacity: (1 + 2 * widest) * count) { room in
            let unit = room.baseAddress!
            return body((unit, unit + count, unit + (1 + widest) * count))
        }
    }

    /// Some predictions for one row of data: output by output, one for every value.
    private func predict(
        _ outputs: Range<Int>, row: Int, in network: Network, _ space: Space
    ) -> UnsafePointer<Float> {
        let count = values.count
        if unitValues.isEmpty {
            collectUnit(row: row, in: network, to: space.unit)
        } else {
            unitValues.withUnsafeBufferPointer {
                space.unit.update(from: $0.baseAddress! + row * count, count: count)
            }
        }
        let last = layers.count - 1
        if place.layer == last {
            let known = network.predictions(ofRow: row)
            for (number, output) in outputs.enumerated() where output != place.output {
                (space.near + number * count).update(repeating: known[known.startIndex + output], count: count)
            }
            guard outputs.contains(place.output) else { return UnsafePointer(space.near) }
            (space.near + (place.output - outputs.lowerBound) * count).update(from: space.unit, count: count)
            return UnsafePointer(space.near)
        }
        var (known, next) = (space.far, space.near)
        for layer in layers[(place.layer + 1)...] {
            let units = layer.number == last ? outputs : 0..<layer.outputs
            for (number, unit) in units.enumerated() {
                let sums = next + number * count
                if layer.number == place.layer + 1 {
                    let weight = network.parameters[layer.weight(from: place.output, to: unit)]
                    collect(
                        layer, unit: unit, row: row, in: network, varying: place.output, space.unit,
                        times: weight, to: sums)
                } else {
                    collect(layer, unit: unit, in: network, from: known, to: sums)
                }
            }
            apply(network.activation(after: layer), to: next, count: units.count * count)
            swap(&known, &next)
        }
        return UnsafePointer(known)
    }

    /// The values of the unit that the parameter feeds.
    private func collectUnit(row: Int, in network: Network, to sums: UnsafeMutablePointer<Float>) {
        let layer = layers[place.layer]
        let factor = place.input.map { network.values(beforeLayer: layer.number, row: row)[offset: $0] } ?? 1
        values.withUnsafeBufferPointer {
            collect(
                layer, unit: place.output, row: row, in: network, varying: place.input ?? layer.inputs,
                $0.baseAddress!, times: factor, to: sums)
        }
        apply(network.activation(after: layer), to: sums, count: values.count)
    }

    /// The sums that arrive at a unit, of which one term varies: that of an input, or behind all of them the bias.
    private func collect(
        _ layer: WeightLayer, unit: Int, row: Int, in network: Network, varying: Int,
        _ numbers: UnsafePointer<Float>, times factor: Float, to sums: UnsafeMutablePointer<Float>
    ) {
        let inputs = network.values(beforeLayer: layer.number, row: row)
        let product = { (input: Int) in
            inputs[offset: input] * network.parameters[layer.weight(from: input, to: unit)]
        }
        if varying > 0 {
            var sum = product(0)
            for input in 1..<max(1, varying) { sum += product(input) }
            sums.update(repeating: sum, count: values.count)
        }
        add(numbers, times: factor, to: sums, isFirst: varying == 0)
        guard varying < layer.inputs else { return }
        for input in varying + 1..<layer.inputs { add(product(input), to: sums) }
        if let bias = layer.bias(of: unit) { add(network.parameters[bias], to: sums) }
    }

    /// The sums that arrive at a unit from a layer all of whose units vary.
    private func collect(
        _ layer: WeightLayer, unit: Int, in network: Network, from units: UnsafePointer<Float>,
        to sums: UnsafeMutablePointer<Float>
    ) {
        for input in 0..<layer.inputs {
            let weight = network.parameters[layer.weight(from: input, to: unit)]
            add(units + input * values.count, times: weight, to: sums, isFirst: input == 0)
        }
        if let bias = layer.bias(of: unit) { add(network.parameters[bias], to: sums) }
    }

    private func apply(_ activation: Activation, to sums: UnsafeMutablePointer<Float>, count: Int) {
        activation.replace(UnsafeMutableBufferPointer(start: sums, count: count))
    }

    /// Adds the products of some numbers with one to as many sums; the first ones replace them.
    private func add(
        _ numbers: UnsafePointer<Float>, times factor: Float, to sums: UnsafeMutablePointer<Float>,
        isFirst: Bool
    ) {
        let count = values.count
        var place = 0
        while place < count {
            let product = numbers[place] * factor
            sums[place] = isFirst ? product : sums[place] + product
            place &+= 1
        }
    }

    /// Adds one number to all sums.
    private func add(_ number: Float, to sums: UnsafeMutablePointer<Float>) {
        let count = values.count
        var place = 0
        while place < count {
            sums[place] += number
            place &+= 1
        }
    }
}

extension Network {
    /// What is applied to the sums behind a layer of weights.
    func activation(after layer: WeightLayer) -> Activation {
        layer.number == architecture.layers.count - 1 ? .none : architecture.activation
    }
}
