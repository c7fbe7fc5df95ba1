extension Network {
    /// What the network answers for other inputs, with its present parameters.
    ///
    /// - Parameter inputs: rows of as many numbers as the first layer has units, each rounded to float32.
    /// - Returns: a row of predictions for each; empty for no rows, or rows of another length.
    public func predictions(for inputs: [[Double]]) -> [[Float]] {
        let targets = inputs.map { _ in Array(repeating: 0.0, count: data.targetsPerRow) }
        guard let shown = try? TrainingData(inputs: inputs, targets: targets),
            shown.inputsPerRow == data.inputsPerRow
        else { return [] }
        let probe = Network(architecture: architecture, data: shown, parameters: parameters)
        return (0..<shown.rows).map { Array(probe.predictions(ofRow: $0)) }
    }
}
