extension Network {
    /// Computes the values of all units and the loss.
    ///
    /// The sum at a unit begins with its first product; the others are added in the order of the inputs, the bias
    /// last, each product and each sum rounded.
    mutating func forward() {
        let layerCount = architecture.layers.count
        for place in 0..<layerCount {
            let activation = place == layerCount - 1 ? Activation.none : architecture.activation
            forward(architecture.layers[place], activation: activation)
        }
        meanError = absoluteErrorMean()
    }

    private mutating func forward(_ layer: WeightLayer, activation: Activation) {
        let rows = data.rows
        let firstOutput = activationOffsets[layer.number]
        let firstInput = layer.number == 0 ? 0 : activationOffsets[layer.number - 1]
        data.inputs.withUnsafeBufferPointer { dataInputs in
            parameters.withUnsafeBufferPointer { parameters in
                activations.withUnsafeMutableBufferPointer { units in
                    let inputs = layer.number == 0 ? dataInputs : UnsafeBufferPointer(units)
                    for row in 0..<rows {
                        let rowStart = firstInput + row * layer.inputs
                        let resultStart = firstOutput + row * layer.outputs
                        var output = 0
                        while output < layer.outputs {
                            var weight = layer.firstParameter + output * layer.outputStride
                            var sum = inputs[rowStart] * parameters[weight]
                            var input = 1
                            while input < layer.inputs {
                                weight += layer.inputStride
                                sum += inputs[rowStart + input] * parameters[weight]
                                input += 1
                            }
                            if layer.hasBias { sum += parameters[layer.firstBias + output] }
                            units[resultStart + output] = activation.value(sum)
                            output += 1
                        }
                    }
                }
            }
        }
    }

    private func absoluteErrorMean() -> Float {
        let firstPrediction = activationOffsets[activationOffsets.count - 1]
        var sum: Float = 0
        var place = 0
        while place < data.targets.count {
            sum += abs(data.targets[place] - activations[firstPrediction + place])
            place += 1
        }
        return sum / Float(data.targets.count)
    }
}
