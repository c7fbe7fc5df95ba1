import Randomness

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
        meanError = mean(of: rule.loss)
    }

    private mutating func forward(_ layer: WeightLayer, activation: Activation) {
        let rows = data.rows
        let firstOutput = activationOffsets[layer.number]
        let firstInput = layer.number == 0 ? 0 : activationOffsets[layer.number - 1]
        data.inputs.withUnsafeBufferPointer { dataInputs in
            parameters.withUnsafeBufferPointer { parameters in
                activations.withUnsafeMutableBufferPointer { units in
                    let inputs = layer.number == 0 ? dataInputs : UnsafeBufferPointer(units)
                    let results = UnsafeMutableBufferPointer(
                        rebasing: units[firstOutput..<firstOutput + rows * layer.outputs])
                    MatrixProduct(
                        left: layer.rows(of: inputs.baseAddress! + firstInput, width: layer.inputs),
                        right: layer.weights(in: parameters.baseAddress!),
                        inner: layer.inputs, rows: rows, columns: layer.outputs
                    ).write(to: results.baseAddress!)
                    if layer.hasBias {
                        let biases = UnsafeBufferPointer(rebasing: parameters[layer.firstBias...])
                        Self.addBiases(biases, columns: layer.outputs, to: results)
                    }
                    activation.replace(results)
                }
            }
        }
    }

    private static func addBiases(
        _ biases: UnsafeBufferPointer<Float>, columns: Int, to sums: UnsafeMutableBufferPointer<Float>
    ) {
        var start = 0
        while start < sums.count {
            var column = 0
            while column < columns {
                sums[start + column] += biases[column]
                column += 1
            }
            start += columns
        }
    }

    private func mean(of loss: Loss) -> Float {
        let firstPrediction = activationOffsets[activationOffsets.count - 1]
        var sum: Float = 0
        var place = 0
        while place < data.targets.count {
            sum += loss.value(ofError: activations[firstPrediction + place] - data.targets[place])
            place += 1
        }
        return sum / Float(data.targets.count)
    }
}

extension WeightLayer {
    /// The weights as a matrix of inputs × outputs, however they lie.
    @inline(__always)
    func weights(in parameters: UnsafePointer<Float>) -> MatrixProduct.Matrix {
        MatrixProduct.Matrix(
            start: parameters + firstParameter, rowStride: inputStride, columnStride: outputStride)
    }

    /// Numbers that lie row by row as a matrix.
    @inline(__always)
    func rows(of numbers: UnsafePointer<Float>, width: Int) -> MatrixProduct.Matrix {
        MatrixProduct.Matrix(start: numbers, rowStride: width, columnStride: 1)
    }
}

extension Activation {
    /// Replaces sums by the values of the units.
    func replace(_ sums: UnsafeMutableBufferPointer<Float>) {
        if self == .none { return }
        var place = 0
        if self == .sigmoid {
            ExponentialPairs.with { exponentials in
                while place + 4 <= sums.count {
                    let four = SIMD4(sums[place], sums[place + 1], sums[place + 2], sums[place + 3])
                    guard four.min() > -512, four.max() < 512 else {
                        for lane in place..<place + 4 { sums[lane] = value(sums[lane]) }
                        place += 4
                        continue
                    }
                    let values = 1 / (1 + exponentials(-four))
                    for lane in 0..<4 { sums[place + lane] = values[lane] }
                    place += 4
                }
            }
        }
        while place < sums.count {
            sums[place] = value(sums[place])
            place += 1
        }
    }
}
