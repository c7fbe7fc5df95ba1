extension Network {
    /// The exact loss over two parameters, all else held.
    ///
    /// - Parameters:
    ///   - across: the parameter that changes within a row, and its values, each rounded to float32.
    ///   - down: the parameter that changes from row to row, and its values. If both are the same parameter, the
    ///     value of `across` holds.
    /// - Returns: the losses row by row, each computed as the training computes it: `down.values.count` rows of
    ///   `across.values.count`.
    public func losses(
        across: (parameter: Int, values: [Double]), down: (parameter: Int, values: [Double])
    ) -> [Float] {
        let places = [across, down].map { architecture.place(ofParameter: $0.parameter) }
        // What varies within a sweep should come first: its unit then has the same values in every sweep.
        guard places[0].layer <= places[1].layer else {
            return Self.transposed(losses(across: down, down: across), rows: across.values.count)
        }
        let values = across.values.map { Float($0) }
        let isSameUnit = places[0].layer == places[1].layer && places[0].output == places[1].output
        var probe = self
        let sweep = ParameterSweep(architecture, parameter: across.parameter, values: values)
        if !isSameUnit { sweep.keepUnitValues(in: self) }
        var losses: [Float] = []
        losses.reserveCapacity(values.count * down.values.count)
        for value in down.values {
            probe.setWithoutEvaluating(down.parameter, to: Float(value))
            probe.forward(probe.rightForm)
            losses += sweep.losses(in: probe)
        }
        return losses
    }

    private static func transposed(_ numbers: [Float], rows: Int) -> [Float] {
        guard rows > 0 else { return [] }
        let columns = numbers.count / rows
        return (0..<numbers.count).map { numbers[$0 % rows * columns + $0 / rows] }
    }
}
