import Randomness

extension Network {
    /// Computes the derivative of the loss by every sum and every parameter, from the outputs back to the inputs.
    ///
    /// The products are added in their ``ProductOrder``, the slopes of the biases as a ``CascadeSum``.
    mutating func backward(_ form: PassForm) {
        startFromTheErrors(form)
        for layer in architecture.layers.reversed() where !isInterrupted {
            collectParameterGradients(layer, form)
            if let rate = form.earlyRate { update(layer, rate: rate) }
            if layer.number > 0 { passBack(through: layer, form) }
        }
    }

    private mutating func startFromTheErrors(_ form: PassForm) {
        let first = activationOffsets[activationOffsets.count - 1]
        let loss = form.slopeIsMultiple ? Loss.squared : .absolute
        let share = form.share(of: data.targets.count)
        var place = 0
        while place < data.targets.count {
            let prediction = activations[first + place]
            let error = form.error(prediction - data.targets[place])
            let slope = loss.slope(ofError: error, share: share)
            sumGradients[first + place] = form.outputActivation.gradient(atValue: prediction, from: slope)
            place += 1
        }
    }

    private mutating func update(_ layer: WeightLayer, rate: Float) {
        for index in layer.firstParameter..<layer.firstParameter + layer.parameterCount {
            parameters[index] = fusedMultiplyAdd(-rate, gradients[index], parameters[index])
        }
    }

    private mutating func collectParameterGradients(_ layer: WeightLayer, _ form: PassForm) {
        let rows = data.rows
        let firstOutput = activationOffsets[layer.number]
        let forgets = form.forgetsFactor(ofLayer: layer.number)
        let isFirst = layer.number == 0 || forgets
        let firstInput = isFirst ? 0 : activationOffsets[layer.number - 1]
        let inputs = forgets ? Array(repeating: 1, count: rows * layer.inputs) : data.inputs
        inputs.withUnsafeBufferPointer { dataInputs in
            activations.withUnsafeBufferPointer { units in
                sumGradients.withUnsafeBufferPointer { sums in
                    gradients.withUnsafeMutableBufferPointer { gradients in
                        let numbers = isFirst ? dataInputs : units
                        let slopes = layer.rows(of: sums.baseAddress! + firstOutput, width: layer.outputs)
                        let inputs = layer.rows(of: numbers.baseAddress! + firstInput, width: layer.inputs)
                        let result = gradients.baseAddress! + layer.firstParameter
                        let isTurned = layer.style == .linearLayers
                        MatrixProduct(
                            order: .weightGradients(layer, rows: rows),
                            left: (isTurned ? slopes : inputs).transposed, right: isTurned ? inputs : slopes
                        ).write(to: result)
                        guard layer.hasBias else { return }
                        CascadeSum.columns(
                            of: slopes.start, rows: rows, columns: layer.outputs,
                            to: result + layer.weightCount)
                    }
                }
            }
        }
    }

    /// From the derivatives by the sums behind a layer to those by the sums before it.
    private mutating func passBack(through layer: WeightLayer, _ form: PassForm) {
        let rows = data.rows
        let firstOutput = activationOffsets[layer.number]
        let firstInput = activationOffsets[layer.number - 1]
        parameters.withUnsafeBufferPointer { parameters in
            activations.withUnsafeBufferPointer { units in
                sumGradients.withUnsafeMutableBufferPointer { sums in
                    MatrixProduct(
                        order: .inputSlopes(layer, rows: rows),
                        left: layer.rows(of: sums.baseAddress! + firstOutput, width: layer.outputs),
                        right: layer.weights(in: parameters.baseAddress!).transposed
                    ).write(to: sums.baseAddress! + firstInput)
                    if form.activationSlope == .leftOut { return }
                    let activation = form.activation
                    var unit = firstInput
                    while unit < firstInput + rows * layer.inputs {
                        var value = units[unit]
                        if form.activationSlope == .atOutput {
                            value = activation.value(value, isInVector: false)
                        }
                        sums[unit] = activation.gradient(atValue: value, from: sums[unit])
                        unit += 1
                    }
                }
            }
        }
    }
}
