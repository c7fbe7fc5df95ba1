extension Network {
    /// The terms of what a parameter does in the next step.
    public func workedTerms(ofParameter parameter: Int) -> [WorkedStep.Term] {
        let layersBehind = architecture.layers.count - 1 - architecture.place(ofParameter: parameter).layer
        return WorkedStep.terms(
            isOutput: layersBehind == 0, layersBetween: max(0, layersBehind - 1), rows: data.rows)
    }

    /// Works out what a parameter does in the next step.
    ///
    /// - Parameters:
    ///   - parameter: the index of the parameter.
    ///   - row: the row of data whose part is shown.
    ///   - rate: the learning rate of the step.
    public func workedStep(ofParameter parameter: Int, row: Int, rate: Double) -> WorkedStep {
        let place = architecture.place(ofParameter: parameter)
        let isOutput = place.layer == architecture.layers.count - 1
        let slopes = (0..<data.rows).map {
            sumGradients[
                activationOffsets[place.layer] + $0 * architecture.layers[place.layer].outputs + place.output]
        }
        return WorkedStep(
            parameter: parameter, place: place, row: row,
            forward: workedSum(ofUnit: place.output, afterLayer: place.layer, row: row),
            value: activations(afterLayer: place.layer, row: row)[offset: place.output],
            activation: isOutput ? nil : architecture.activation, errors: workedErrors(ofRow: row),
            errorCount: data.targets.count, between: hiddenSlopes(from: place.layer + 1, row: row),
            backward: isOutput ? nil : workedSlope(of: place, row: row), sumSlope: slopes[row],
            input: place.input.map { values(beforeLayer: place.layer, row: row)[offset: $0] },
            contributions: slopes.enumerated().map { row, slope in
                place.input.map { values(beforeLayer: place.layer, row: row)[offset: $0] * slope } ?? slope
            },
            contributionParts: contributionParts(of: place), gradient: gradients[parameter],
            velocity: velocity(ofParameter: parameter), loss: rule.loss,
            weight: parameters[parameter], rate: Float(rate),
            newWeight: nextValue(ofParameter: parameter, rate: rate))
    }

    /// What comes into a layer of weights: the inputs of a row, or the units of the layer before.
    public func values(beforeLayer layer: Int, row: Int) -> ArraySlice<Float> {
        layer == 0 ? data.inputs(ofRow: row) : activations(afterLayer: layer - 1, row: row)
    }

    /// The slopes of the loss in the sums behind a layer of weights, for one row of data.
    public func sumSlopes(afterLayer layer: Int, row: Int) -> ArraySlice<Float> {
        let width = architecture.layers[layer].outputs
        let start = activationOffsets[layer] + row * width
        return sumGradients[start..<start + width]
    }

    /// The sum that arrives at a unit behind a layer of weights, term by term.
    public func workedSum(ofUnit unit: Int, afterLayer number: Int, row: Int) -> WorkedSum {
        let layer = architecture.layers[number]
        let terms = values(beforeLayer: number, row: row).enumerated().map { input, value in
            let weight = layer.weight(from: input, to: unit)
            return WorkedSum.Term(unit: input, factor: value, parameter: weight, weight: parameters[weight])
        }
        return WorkedSum(
            terms, in: .sums(layer, rows: data.rows), row: row, column: unit,
            bias: layer.bias(of: unit).map { parameters[$0] })
    }

    /// The slope of the loss in the value of a unit, term by term over the units that it leads to.
    private func workedSlope(of place: ParameterPlace, row: Int) -> WorkedSum {
        let layer = architecture.layers[place.layer + 1]
        let terms = sumSlopes(afterLayer: layer.number, row: row).enumerated().map { output, slope in
            let weight = layer.weight(from: place.output, to: output)
            return WorkedSum.Term(unit: output, factor: slope, parameter: weight, weight: parameters[weight])
        }
        return WorkedSum(
            terms, in: .inputSlopes(layer, rows: data.rows), row: row, column: place.output)
    }

    /// In how many parts the slopes of the rows are added up to that of a parameter.
    private func contributionParts(of place: ParameterPlace) -> Int {
        let layer = architecture.layers[place.layer]
        guard let input = place.input else {
            return CascadeSum.parts(ofColumn: place.output, rows: data.rows, columns: layer.outputs)
        }
        let isTurned = layer.style == .linearLayers
        return ProductOrder.weightGradients(layer, rows: data.rows)
            .order(row: isTurned ? place.output : input, column: isTurned ? input : place.output)
            .parts(count: data.rows)
    }

    /// Whether every sum that arrives behind a layer of weights is that of its products one after the other.
    public func addsInOrder(afterLayer number: Int, row: Int) -> Bool {
        let layer = architecture.layers[number]
        let order = ProductOrder.sums(layer, rows: data.rows)
        return (0..<layer.outputs).allSatisfy {
            order.order(row: row, column: $0).parts(count: layer.inputs) == 1
        }
    }

    private func workedErrors(ofRow row: Int) -> [WorkedError] {
        let slopes = sumSlopes(afterLayer: architecture.layers.count - 1, row: row)
        return zip(zip(predictions(ofRow: row), data.targets(ofRow: row)), slopes).map {
            WorkedError(prediction: $0.0, target: $0.1, slope: $1)
        }
    }

    /// The slopes in the hidden layers from one layer of weights on, from the outputs back.
    private func hiddenSlopes(from first: Int, row: Int) -> [WorkedStep.LayerSlopes] {
        let hidden = first..<max(first, architecture.layers.count - 1)
        return hidden.reversed().map {
            WorkedStep.LayerSlopes(layer: $0, slopes: Array(sumSlopes(afterLayer: $0, row: row)))
        }
    }
}

extension ArraySlice {
    /// An element by its place in the slice, from 0.
    subscript(offset place: Int) -> Element { self[startIndex + place] }
}
