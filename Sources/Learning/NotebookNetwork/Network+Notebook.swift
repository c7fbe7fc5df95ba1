import Randomness

extension Network {
    /// Whether ``NotebookNetwork`` can do the training at a rate.
    func hasNotebookForm(rate: Double) -> Bool {
        architecture.sizes == [3, 6, 3] && architecture.activation == .sigmoid && data.rows == 1
            && rule == .plain && RoundingHazards.areNoticed(rate: Float(rate), inputs: data.inputs)
    }

    /// Many updates at one rate in registers; afterwards everything belongs to the last parameters.
    ///
    /// Where registers are not exact, and where a run has diverged, some updates are made the general way.
    mutating func trainInRegisters(updates: Int, rate: Double, noting record: inout RunRecord) {
        var left = updates
        var detour = 0
        while left > 0 {
            let made = trainWhileExact(updates: left, negativeRate: -Float(rate), noting: &record)
            left -= made
            detour = made > 10_000 ? 256 : min(2 * detour + 256, 10_000)
            evaluate()
            trainInGeneral(updates: min(left, detour), rate: rate, noting: &record)
            left -= min(left, detour)
        }
    }

    private mutating func trainWhileExact(
        updates: Int, negativeRate: Float, noting record: inout RunRecord
    ) -> Int {
        let inputs = data.inputs
        let targets = data.targets
        let hasBias = architecture.style == .linearLayers
        var notebook = NotebookNetwork(
            inputs: (inputs[0], inputs[1], inputs[2]),
            targets: SIMD4(targets[0], targets[1], targets[2], targets[2]),
            negativeRate: negativeRate, weights: notebookWeights)
        let made = ExponentialPairs.with { exponentials in
            RunRecord.inChunks(of: updates) { losses in
                let isExact =
                    hasBias
                    ? notebook.train(hasBias: true, exponentials: exponentials, losses: losses)
                    : notebook.train(hasBias: false, exponentials: exponentials, losses: losses)
                guard isExact else { return 0 }
                record.note(losses: UnsafeBufferPointer(losses))
                return losses.count
            }
        }
        notebookWeights = notebook.weights
        return made
    }

    private var notebookWeights: NotebookNetwork.Weights {
        get {
            let first = architecture.layers[0]
            let second = architecture.layers[1]
            var weights = NotebookNetwork.Weights(
                first: (
                    six { first.weight(from: 0, to: $0) }, six { first.weight(from: 1, to: $0) },
                    six { first.weight(from: 2, to: $0) }
                ),
                firstBias: SixFloats(repeating: 1),
                second: (
                    six { second.weight(from: $0, to: 0) }, six { second.weight(from: $0, to: 1) },
                    six { second.weight(from: $0, to: 2) }
                ),
                secondBias: SIMD4(repeating: 1))
            guard first.hasBias else { return weights }
            weights.firstBias = six { first.firstBias + $0 }
            for output in 0..<4 { weights.secondBias[output] = parameters[second.firstBias + min(output, 2)] }
            return weights
        }
        set {
            let first = architecture.layers[0]
            let second = architecture.layers[1]
            for unit in 0..<6 {
                setWithoutEvaluating(first.weight(from: 0, to: unit), to: newValue.first.0[unit])
                setWithoutEvaluating(first.weight(from: 1, to: unit), to: newValue.first.1[unit])
                setWithoutEvaluating(first.weight(from: 2, to: unit), to: newValue.first.2[unit])
                setWithoutEvaluating(second.weight(from: unit, to: 0), to: newValue.second.0[unit])
                setWithoutEvaluating(second.weight(from: unit, to: 1), to: newValue.second.1[unit])
                setWithoutEvaluating(second.weight(from: unit, to: 2), to: newValue.second.2[unit])
                if first.hasBias {
                    setWithoutEvaluating(first.firstBias + unit, to: newValue.firstBias[unit])
                }
            }
            guard second.hasBias else { return }
            for output in 0..<3 {
                setWithoutEvaluating(second.firstBias + output, to: newValue.secondBias[output])
            }
        }
    }

    private func six(_ place: (Int) -> Int) -> SixFloats {
        var result = SixFloats(repeating: 0)
        for unit in 0..<6 { result[unit] = parameters[place(unit)] }
        return result
    }
}
