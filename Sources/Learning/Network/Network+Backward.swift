extension Network {
    /// Computes the derivative of the loss by every sum and every parameter, from the outputs back to the inputs.
    ///
    /// The products are added in their ``ProductOrder``, the slopes of the biases as a ``CascadeSum``.
    mutating func backward() {
        startFromTheErrors()
        for layer in architecture.layers.reversed() where !isInterrupted {
            collectParameterGradients(layer)
            if layer.number > 0 { passBack(through: layer) }
        }
    }

    private mutating func startFromTheErrors() {
        let first = activationOffsets[activationOffsets.count - 1]
        let loss = rule.loss
        let share = loss.share(of: data.targets.count)
        var place = 0
        while place < data.targets.count {
            let error = activations[first + place] - data.targets[place]
            sumGradients[first + place] = loss.slope(ofError: error, share: share)
            place += 1
        }
    }

    private mutating func collectParameterGradients(_ layer: WeightLayer) {
        let rows = data.rows
        let firstOutput = activationOffsets[layer.number]
        let firstInput = layer.number == 0 ? 0 : activationOffsets[layer.number - 1]
        data.inputs.withUnsafeBufferPointer { dataInputs in
            activations.withUnsafeBufferPointer { units in
                sumGradients.withUnsafeBufferPointer { sums in
                    gradients.withUnsafeMutableBufferPointer { gradients in
                        let numbers = layer.number == 0 ? dataInputs : units
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
    private mutating func passBack(through layer: WeightLayer) {
        let rows = data.rows
        let activation = architecture.activation
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
                    var unit = firstInput
                    while unit < firstInput + rows * layer.inputs {
                        sums[unit] = activation.gradient(atValue: units[unit], from: sums[unit])
                        unit += 1
                    }
                }
            }
        }
    }
}
