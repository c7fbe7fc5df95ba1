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

extension Network {
    /// Prediction − target of every output of a row, in float64.
    public func errors(ofRow row: Int) -> [Double] {
        zip(predictions(ofRow: row), data.targets(ofRow: row)).map { Double($0) - Double($1) }
    }

    /// By how much every parameter differs from what it was, in float64.
    public func changes(since earlier: Network) -> [Double] {
        zip(parameters, earlier.parameters).map { Double($0) - Double($1) }
    }
}

extension TrainingData {
    /// The mean |error| of the best straight line through rows of one input and one target: it is one of the lines through
    /// two of the points. +infinity where no two inputs differ.
    public var bestLineLoss: Double {
        let points = zip(inputs, targets).map { (x: Double($0), y: Double($1)) }
        var lowest = Double.infinity
        for (place, one) in points.enumerated() {
            for other in points[(place + 1)...] where other.x != one.x {
                let slope = (other.y - one.y) / (other.x - one.x)
                let losses = points.map {
                    Loss.absolute.value(ofError: one.y + slope * ($0.x - one.x) - $0.y)
                }
                lowest = min(lowest, losses.reduce(0, +) / Double(points.count))
            }
        }
        return lowest
    }
}
