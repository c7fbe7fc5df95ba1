import Randomness

extension Network {
    /// Computes the values of all units and the loss.
    ///
    /// The products at a unit are added in their ``ProductOrder``, the bias last.
    mutating func forward(_ form: PassForm) {
        let layerCount = architecture.layers.count
        for place in 0..<layerCount where !isInterrupted {
            let activation = place == layerCount - 1 ? form.outputActivation : form.activation
            forward(architecture.layers[place], activation: activation, form)
        }
        meanError = loss(form)
    }

    /// Whether nobody waits for the values any more; looked at only where a layer takes long.
    var isInterrupted: Bool { data.rows >= 1024 && Interruption.current?.isRequested == true }

    private mutating func forward(_ layer: WeightLayer, activation: Activation, _ form: PassForm) {
        let rows = data.rows
        let firstOutput = activationOffsets[layer.number]
        let firstInput = layer.number == 0 ? 0 : activationOffsets[layer.number - 1]
        let inputs = form.hasInputs ? data.inputs : Array(repeating: 1, count: data.inputs.count)
        inputs.withUnsafeBufferPointer { dataInputs in
            parameters.withUnsafeBufferPointer { parameters in
                activations.withUnsafeMutableBufferPointer { units in
                    let inputs = layer.number == 0 ? dataInputs : UnsafeBufferPointer(units)
                    let results = UnsafeMutableBufferPointer(
                        rebasing: units[firstOutput..<firstOutput + rows * layer.outputs])
                    MatrixProduct(
                        order: .sums(layer, rows: rows),
                        left: layer.rows(of: inputs.baseAddress! + firstInput, width: layer.inputs),
                        right: layer.weights(in: parameters.baseAddress!),
                        biases: layer.hasBias && form.hasBiases
                            ? parameters.baseAddress! + layer.firstBias : nil
                    ).write(to: results.baseAddress!)
                    activation.replace(results, inVectors: Activation.inVectors(of: results.count))
                }
            }
        }
    }

    private func loss(_ form: PassForm) -> Float {
        let count = data.targets.count
        let firstPrediction = activationOffsets[activationOffsets.count - 1]
        return withUnsafeTemporaryAllocation(of: Float.self, capacity: count) { losses in
            var place = 0
            while place < count {
                let error = form.error(activations[firstPrediction + place] - data.targets[place])
                losses[place] = form.errorSign == .keptInLoss ? error : form.loss.value(ofError: error)
                place += 1
            }
            let sum = CascadeSum.sum(losses.baseAddress!, count: count)
            return form.isMean ? sum / Float(count) : sum
        }
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
    ///
    /// - Parameter inVectors: how many of them, from the first on, go through vectors.
    func replace(_ sums: UnsafeMutableBufferPointer<Float>, inVectors: Int) {
        guard self != .none, let start = sums.baseAddress else { return }
        var place = 0
        if self == .sigmoid {
            while place + 4 <= inVectors {
                let four = UnsafePointer(start).four(at: place)
                start.store(1 / (1 + vectorExponential(0 - four)), at: place)
                place += 4
            }
            while place < inVectors {
                sums[place] = value(sums[place], isInVector: true)
                place += 1
            }
            ExponentialPairs.with { exponentials in
                while place + 4 <= sums.count {
                    let four = UnsafePointer(start).four(at: place)
                    if four.min() > -512, four.max() < 512 {
                        start.store(1 / (1 + exponentials(-four)), at: place)
                    } else {
                        for lane in 0..<4 { sums[place + lane] = value(four[lane], isInVector: false) }
                    }
                    place += 4
                }
            }
        }
        while place < sums.count {
            sums[place] = value(sums[place], isInVector: false)
            place += 1
        }
    }
}
