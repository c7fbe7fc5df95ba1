extension Network {
    /// Computes the derivative of the loss by every sum and every parameter, from the outputs back to the inputs.
    ///
    /// The products and sums come in PyTorch's order; no step is fused.
    mutating func backward() {
        startFromTheErrors()
        for layer in architecture.layers.reversed() {
            collectParameterGradients(layer)
            if layer.number > 0 { passBack(through: layer) }
        }
    }

    /// The derivative of the mean |target − prediction| by a prediction: −sign(target − prediction) / count,
    /// with sign(0) = 0.
    private mutating func startFromTheErrors() {
        let first = activationOffsets[activationOffsets.count - 1]
        let share = 1 / Float(data.targets.count)
        var place = 0
        while place < data.targets.count {
            let difference = data.targets[place] - activations[first + place]
            let sign: Float = difference > 0 ? 1 : (difference < 0 ? -1 : 0)
            sumGradients[first + place] = -(share * sign)
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
                        let inputs = layer.number == 0 ? dataInputs : units
                        for row in 0..<rows {
                            for output in 0..<layer.outputs {
                                let slope = sums[firstOutput + row * layer.outputs + output]
                                var weight = layer.firstParameter + output * layer.outputStride
                                let rowStart = firstInput + row * layer.inputs
                                var input = 0
                                while input < layer.inputs {
                                    let product = inputs[rowStart + input] * slope
                                    gradients[weight] = row == 0 ? product : gradients[weight] + product
                                    weight += layer.inputStride
                                    input += 1
                                }
                                if layer.hasBias {
                                    let bias = layer.firstBias + output
                                    gradients[bias] = row == 0 ? slope : gradients[bias] + slope
                                }
                            }
                        }
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
                    for row in 0..<rows {
                        let slopes = firstOutput + row * layer.outputs
                        for input in 0..<layer.inputs {
                            var weight = layer.firstParameter + input * layer.inputStride
                            var sum = sums[slopes] * parameters[weight]
                            var output = 1
                            while output < layer.outputs {
                                weight += layer.outputStride
                                sum += sums[slopes + output] * parameters[weight]
                                output += 1
                            }
                            let unit = firstInput + row * layer.inputs + input
                            sums[unit] = activation.gradient(atValue: units[unit], from: sum)
                        }
                    }
                }
            }
        }
    }
}
