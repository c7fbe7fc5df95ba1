extension Network {
    /// The exact loss at other values of one parameter, all else held.
    ///
    /// - Parameters:
    ///   - index: the parameter.
    ///   - values: its values, each rounded to float32.
    /// - Returns: one loss a value, computed as the training computes it.
    public func losses(alongParameter index: Int, at values: [Double]) -> [Double] {
        var probe = self
        var losses: [Double] = []
        losses.reserveCapacity(values.count)
        for value in values { losses.append(probe.lossAfterSetting(index, to: value)) }
        return losses
    }

    private mutating func lossAfterSetting(_ index: Int, to value: Double) -> Double {
        setWithoutEvaluating(index, to: Float(value))
        forward()
        return loss
    }
}
