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
            withSpace(in: network) { space in
                let interruption = Interruption.current
                for row in 0..<rows where interruption?.isRequested != true {
                    collectUnit(row: row, space, to: start + row * values.count)
                }
            }
            count = rows * values.count
        }
    }

    /// The loss at all values.
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
        let targets = network.data.targets
        let order = CascadeSum.Steps(count: targets.count)
        return withSums(order.sums) { sums in
            withSpace(in: network) { space in
                let interruption = Interruption.current
                for row in 0..<network.data.rows where interruption?.isRequested != true {
                    let predictions = predict(0..<outputs, row: row, space)
                    for output in 0..<outputs {
                        let number = row * outputs + output
                        let place = predictions + output * values.count
                        order.take(number) {
                            sums.add($0, loss: network.rule.loss, of: place, to: targets[number])
                        } merge: {
                            sums.merge($0, into: $1)
                        }
                    }
                    visit(row, predictions)
                }
            }
            return (0..<values.count).map { sums.start(order.sums - 1)[$0] / Float(targets.count) }
        }
    }

    /// One prediction at the first value.
    func prediction(_ prediction: PredictionPlace, in network: Network) -> Float {
        withSpace(in: network) { space in
            predict(prediction.output..<prediction.output + 1, row: prediction.row, space)[0]
        }
    }

    /// Room for so many sums at all values.
    private func withSums<Result>(_ count: Int, _ body: (VaryingSums) -> Result) -> Result {
        withUnsafeTemporaryAllocation(of: Float.self, capacity: count * values.count) { room in
            withUnsafeTemporaryAllocation(of: VaryingSums.State.self, capacity: count) { states in
                states.initialize(repeating: .constant(-0.0))
                return body(
                    VaryingSums(states: states.baseAddress!, room: room.baseAddress!, count: values.count))
            }
        }
    }
}

extension ParameterSweep {
    /// What a sweep reads, and room for what it computes of one row.
    private struct Space {
        let activation: Activation
        let parameters: UnsafePointer<Float>
        let values: UnsafePointer<Float>
        let kept: UnsafePointer<Float>?
        /// What arrives at the layer of the parameter, and what its units are now: row by row.
        let before, beside: UnsafePointer<Float>
        let unit: UnsafeMutablePointer<Float>
        /// For the values of two layers behind the unit.
        let near, far: UnsafeMutablePointer<Float>
        let sums: VaryingSums
        let rows: Int
    }

    private func withSpace<Result>(in network: Network, _ body: (Space) -> Result) -> Result {
        let count = values.count
        let number = place.layer
        let widest = layers[number...].reduce(1) { max($0, $1.outputs) }
        let known = number == 0 ? network.data.inputs : network.activations
        return withSums(SumOrder.sums) { sums in
            withUnsafeTemporaryAllocation(of: Float.self, capacity: (1 + 2 * widest) * count) { room in
                known.withUnsafeBufferPointer { known in
                    network.activations.withUnsafeBufferPointer { units in
                        network.parameters.withUnsafeBufferPointer { parameters in
                            values.withUnsafeBufferPointer { values in
                                unitValues.withUnsafeBufferPointer { kept in
                                    let unit = room.baseAddress!
                                    return body(
                                        Space(
                                            activation: network.architecture.activation,
                                            parameters: parameters.baseAddress!,
                                            values: values.baseAddress!,
                                            kept: kept.isEmpty ? nil : kept.baseAddress,
                                            before: known.baseAddress!
                                                + (number == 0 ? 0 : network.activationOffsets[number - 1]),
                                            beside: units.baseAddress! + network.activationOffsets[number],
                                            unit: unit, near: unit + count, far: unit + (1 + widest) * count,
                                            sums: sums, rows: network.data.rows))
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    /// Some predictions for one row of data: output by output, one for every value.
    private func predict(_ outputs: Range<Int>, row: Int, _ space: Space) -> UnsafePointer<Float> {
        let count = values.count
        if let kept = space.kept {
            space.unit.update(from: kept + row * count, count: count)
        } else {
            collectUnit(row: row, space, to: space.unit)
        }
        let own = layers[place.layer]
        let beside = space.beside + row * own.outputs
        if place.layer == layers.count - 1 {
            for output in outputs {
                let predictions = space.near + (output - outputs.lowerBound) * count
                if output == place.output {
                    predictions.update(from: space.unit, count: count)
                } else {
                    predictions.update(repeating: beside[output], count: count)
                }
            }
            return UnsafePointer(space.near)
        }
        var (known, next) = (space.far, space.near)
        for number in place.layer + 1..<layers.count {
            let layer = layers[number]
            let isLast = number == layers.count - 1
            let units = isLast ? outputs : 0..<layer.outputs
            for unit in units {
                let sums = next + (unit - units.lowerBound) * count
                if number == place.layer + 1 {
                    collect(
                        layer, unit: unit, row: row, from: beside, varying: place.output, space.unit, space,
                        to: sums)
                } else {
                    collect(layer, unit: unit, row: row, from: known, space, to: sums)
                }
                if !isLast { activate(layer, unit: unit, row: row, space, sums) }
            }
            swap(&known, &next)
        }
        return UnsafePointer(known)
    }

    /// The values of the unit that the parameter feeds.
    private func collectUnit(row: Int, _ space: Space, to sums: UnsafeMutablePointer<Float>) {
        let layer = layers[place.layer]
        let inputs = space.before + row * layer.inputs
        collect(
            layer, unit: place.output, row: row, from: inputs, varying: nil, space.values, space, to: sums)
        if place.layer < layers.count - 1 {
            activate(layer, unit: place.output, row: row, space, sums)
        }
    }

    /// Replaces the sums at a unit by its values.
    private func activate(
        _ layer: WeightLayer, unit: Int, row: Int, _ space: Space, _ sums: UnsafeMutablePointer<Float>
    ) {
        let isInVector = row * layer.outputs + unit < Activation.inVectors(of: space.rows * layer.outputs)
        space.activation.replace(
            UnsafeMutableBufferPointer(start: sums, count: values.count),
            inVectors: isInVector ? values.count : 0)
    }

    /// The sums that arrive at a unit, of which one term varies: that of an input which has some numbers, or without one
    /// that of the parameter.
    private func collect(
        _ layer: WeightLayer, unit: Int, row: Int, from inputs: UnsafePointer<Float>, varying: Int?,
        _ numbers: UnsafePointer<Float>, _ space: Space, to sums: UnsafeMutablePointer<Float>
    ) {
        let first = layer.weight(from: 0, to: unit)
        let varied = varying ?? place.input
        sum(layer, unit: unit, row: row, space, to: sums) { input in
            let weight = space.parameters[first + input * layer.inputStride]
            guard input == varied else { return .constant(inputs[input] * weight) }
            return .varying(numbers, times: varying == nil ? inputs[input] : weight)
        } bias: {
            if varied == nil { return .varying(numbers, times: 1) }
            return layer.bias(of: unit).map { .constant(space.parameters[$0]) }
        }
    }

    /// The sums that arrive at a unit from a layer all of whose units vary.
    private func collect(
        _ layer: WeightLayer, unit: Int, row: Int, from units: UnsafePointer<Float>, _ space: Space,
        to sums: UnsafeMutablePointer<Float>
    ) {
        let first = layer.weight(from: 0, to: unit)
        sum(layer, unit: unit, row: row, space, to: sums) { input in
            .varying(
                units + input * values.count, times: space.parameters[first + input * layer.inputStride])
        } bias: {
            layer.bias(of: unit).map { .constant(space.parameters[$0]) }
        }
    }

    /// Adds terms in the order of the training.
    @inline(__always)
    private func sum(
        _ layer: WeightLayer, unit: Int, row: Int, _ space: Space, to result: UnsafeMutablePointer<Float>,
        term: (Int) -> VaryingSums.Term, bias: () -> VaryingSums.Term?
    ) {
        let order = ProductOrder.sums(layer, rows: space.rows)
        order.order(row: row, column: unit).steps(count: layer.inputs) {
            space.sums.add($1, term($0))
        } merge: {
            space.sums.merge($0, into: $1)
        } addBias: {
            if !order.keepsNegativeZero { space.sums.add($0, .constant(0)) }
            if let bias = bias() { space.sums.add($0, bias) }
        }
        space.sums.move(0, to: result)
    }
}
