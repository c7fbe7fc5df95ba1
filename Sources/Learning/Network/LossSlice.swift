/// The exact loss along one parameter, all else held, with its kinks.
public struct LossSlice: Hashable, Sendable {
    /// Where a prediction crosses its target: there the slope of the loss changes at once.
    public struct Kink: Hashable, Sendable {
        /// The first value of the parameter, of all that a float32 can have, at which the error no longer has the sign
        /// that it had before.
        public let value: Double
        /// The loss there.
        public let loss: Double
        /// The prediction that crosses its target.
        public let prediction: PredictionPlace
    }

    /// The values of the parameter, each a float32.
    public let values: [Double]
    /// One loss for each, computed as the training computes it.
    public let losses: [Double]
    /// The kinks between the first and the last value, by rising value.
    ///
    /// Behind a parameter of one of the last two layers every prediction crosses its target at most once, so all are
    /// found; a prediction further behind that crosses it twice between two neighbouring values is not seen.
    public let kinks: [Kink]
}

extension Network {
    /// The exact loss at other values of one parameter, all else held.
    ///
    /// - Parameters:
    ///   - index: the parameter.
    ///   - values: its values, each rounded to float32.
    /// - Returns: one loss a value, computed as the training computes it.
    public func losses(alongParameter index: Int, at values: [Double]) -> [Double] {
        ParameterSweep(self, parameter: index, values: values.map { Float($0) }).losses(in: self).map(
            Double.init)
    }

    /// The exact loss along one parameter, all else held, and its kinks.
    ///
    /// - Parameters:
    ///   - index: the parameter.
    ///   - values: its values by rising size, each rounded to float32.
    public func slice(alongParameter index: Int, at values: [Double]) -> LossSlice {
        let values = values.map { Float($0) }
        let sweep = ParameterSweep(self, parameter: index, values: values)
        let predictions = sweep.predictions(in: self)
        var kinks: [LossSlice.Kink] = []
        for place in data.targets.indices {
            let ofPlace = predictions[place * values.count..<(place + 1) * values.count]
            for interval in Self.signChanges(target: data.targets[place], ofPlace) {
                let value = firstChange(
                    of: place, alongParameter: index, from: values[interval.lowerBound],
                    to: values[interval.upperBound]
                )
                let loss = losses(alongParameter: index, at: [Double(value)])[0]
                kinks.append(
                    LossSlice.Kink(value: Double(value), loss: loss, prediction: predictionPlace(place)))
            }
        }
        return LossSlice(
            values: values.map(Double.init), losses: sweep.losses(in: self).map(Double.init),
            kinks: kinks.sorted { $0.value < $1.value })
    }

    /// The pairs of places between which the sign of target − prediction changes.
    private static func signChanges(target: Float, _ predictions: ArraySlice<Float>) -> [ClosedRange<Int>] {
        var changes: [ClosedRange<Int>] = []
        var last: (place: Int, sign: Int)?
        for (place, prediction) in predictions.enumerated() {
            let sign = sign(target - prediction)
            if sign == 0 { continue }
            if let last, last.sign != sign { changes.append(last.place...place) }
            last = (place, sign)
        }
        return changes
    }

    /// The first float32 behind `start` at which the error of a prediction has not the sign that it has there.
    private func firstChange(
        of place: Int, alongParameter index: Int, from start: Float, to end: Float
    ) -> Float {
        var (low, high) = (start.order, end.order)
        let pieces = 16
        while high - low > 1 {
            let orders = (0...pieces).map { low + (high - low) * $0 / pieces }
            let values = orders.map(Float.init(order:))
            let predictions = ParameterSweep(self, parameter: index, values: values).predictions(in: self)
            let signs = predictions[place * values.count..<(place + 1) * values.count].map {
                Self.sign(data.targets[place] - $0)
            }
            let change = signs.firstIndex { $0 != signs[0] } ?? pieces
            (low, high) = (orders[change - 1], orders[change])
        }
        return Float(order: high)
    }
}

extension Float {
    /// A whole number that rises by 1 from each finite float32 to the next; both zeros have 0.
    fileprivate var order: Int { sign == .minus ? -Int(magnitude.bitPattern) : Int(bitPattern) }

    fileprivate init(order: Int) {
        let magnitude = Float(bitPattern: UInt32(order.magnitude))
        self = order < 0 ? -magnitude : magnitude
    }
}
