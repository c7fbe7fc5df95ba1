extension Network {
    /// The exact loss at other values of one parameter, all else held.
    ///
    /// - Parameters:
    ///   - index: the parameter.
    ///   - values: its values, each rounded to float32.
    /// - Returns: one loss a value, computed as the training computes it.
    public func losses(alongParameter index: Int, at values: [Double]) -> [Double] {
        var probe = self
        return values.map { value in
            probe.setWithoutEvaluating(index, to: Float(value))
            probe.forward()
            return probe.loss
        }
    }

    /// The exact loss over two parameters, all else held.
    ///
    /// - Parameters:
    ///   - across: the parameter that changes within a row, and its values, each rounded to float32.
    ///   - down: the parameter that changes from row to row, and its values. If both are the same parameter, the
    ///     value of `across` holds.
    /// - Returns: the losses row by row: `down.values.count` rows of `across.values.count`.
    public func losses(
        across: (parameter: Int, values: [Double]), down: (parameter: Int, values: [Double])
    ) -> [Double] {
        var probe = self
        var losses: [Double] = []
        losses.reserveCapacity(across.values.count * down.values.count)
        for low in down.values {
            probe.setWithoutEvaluating(down.parameter, to: Float(low))
            for value in across.values {
                probe.setWithoutEvaluating(across.parameter, to: Float(value))
                probe.forward()
                losses.append(probe.loss)
            }
        }
        return losses
    }
}
