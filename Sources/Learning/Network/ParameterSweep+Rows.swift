extension ParameterSweep {
    /// What a sweep reads, and room for what it computes of one row.
    struct Space {
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

    func withSpace<Result>(in network: Network, _ body: (Space) -> Result) -> Result {
        let count = values.count
        let number = place.layer
        let widest = layers[number...].reduce(1) { max($0, $1.outputs) }
        let before = number == 0 ? 0 : network.activationOffsets[number - 1]
        let beside = network.activationOffsets[number]
        let known = number == 0 ? network.data.inputs : network.activations
        let (units, parameters, values, kept) = (network.activations, network.parameters, values, unitValues)
        let (activation, rows) = (network.architecture.activation, network.data.rows)
        return withSums(SumOrder.sums) { sums in
            withUnsafeTemporaryAllocation(of: Float.self, capacity: (1 + 2 * widest) * count) { room in
                known.withUnsafeBufferPointer { known in
                    units.withUnsafeBufferPointer { units in
                        parameters.withUnsafeBufferPointer { parameters in
                            values.withUnsafeBufferPointer { values in
                                kept.withUnsafeBufferPointer { kept in
                                    let unit = room.baseAddress!
                                    return body(
                                        Space(
                                            activation: activation, parameters: parameters.baseAddress!,
                                            values: values.baseAddress!,
                                            kept: kept.isEmpty ? nil : kept.baseAddress,
                                            before: known.baseAddress! + before,
                                            beside: units.baseAddress! + beside,
                                            unit: unit, near: unit + count, far: unit + (1 + widest) * count,
                                            sums: sums, rows: rows))
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    /// Some predictions for one row of data: output by output, one for every value.
    func predict(_ outputs: Range<Int>, row: Int, _ space: Space) -> UnsafePointer<Float> {
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
    func collectUnit(row: Int, _ space: Space, to sums: UnsafeMutablePointer<Float>) {
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
