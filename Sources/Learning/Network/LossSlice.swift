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
    /// How many more kinks there are: those further away from the present value of the parameter.
    public let omittedKinks: Int
}

/// What a ``LossSlice`` may cost.
public struct SliceBudget: Hashable, Sendable {
    /// About how many products it takes at most, unless it then had fewer than ``minValues``.
    public var products: Int
    /// How many kinks it has at most.
    public var kinks: Int

    /// As many values are computed whatever they cost.
    public static let minValues = 17

    /// Creates a budget; without numbers there are no limits.
    public init(products: Int = .max, kinks: Int = .max) {
        self.products = products
        self.kinks = kinks
    }
}

extension Network {
    /// The exact loss at other values of one parameter, all else held.
    ///
    /// - Parameters:
    ///   - index: the parameter.
    ///   - values: its values, each rounded to float32.
    /// - Returns: one loss a value, computed as the training computes it.
    public func losses(alongParameter index: Int, at values: [Double]) -> [Double] {
        ParameterSweep(architecture, parameter: index, values: values.map { Float($0) }).losses(in: self).map(
            Double.init)
    }

    /// About how many products the loss at another value of one parameter takes.
    public func productsPerLoss(alongParameter index: Int) -> Int {
        data.rows * ParameterSweep(architecture, parameter: index, values: []).productsPerRow
    }

    /// The exact loss along one parameter, all else held, and its kinks.
    ///
    /// - Parameters:
    ///   - index: the parameter.
    ///   - values: its values by rising size, each rounded to float32.
    ///   - budget: what it may cost. The values take at most half of it: where they would take more, only some of
    ///     them are computed, evenly spread from the first to the last. Of the kinks those come first that are nearest
    ///     to the present value of the parameter.
    public func slice(
        alongParameter index: Int, at values: [Double], budget: SliceBudget = SliceBudget()
    ) -> LossSlice {
        let price = productsPerLoss(alongParameter: index)
        let affordable = max(SliceBudget.minValues, budget.products / 2 / price)
        let values = Self.spread(values.map { Float($0) }, maxCount: affordable)
        // To find a kink takes some dozens of values of one row.
        let priceOfKink = price + 32 * (price / data.rows)
        let left = max(0, budget.products - values.count * price)
        var crossings = Crossings(
            maxCount: min(budget.kinks, left / priceOfKink), around: parameters[index], values: values)
        let losses = ParameterSweep(architecture, parameter: index, values: values).losses(in: self) {
            guard rule.loss.hasKink else { return }
            crossings.collect(row: $0, predictions: $1, targets: data.targets(ofRow: $0))
        }
        let nearest = crossings.nearest.map { crossing in
            (prediction: crossing.prediction, value: firstChange(crossing, alongParameter: index, values))
        }.sorted { $0.value < $1.value }
        let lossesThere = self.losses(alongParameter: index, at: nearest.map { Double($0.value) })
        let kinks = zip(nearest, lossesThere).map {
            LossSlice.Kink(value: Double($0.value), loss: $1, prediction: $0.prediction)
        }
        return LossSlice(
            values: values.map(Double.init), losses: losses.map(Double.init), kinks: kinks,
            omittedKinks: crossings.found - kinks.count)
    }

    /// At most so many of some numbers, evenly spread from the first to the last.
    private static func spread(_ numbers: [Float], maxCount: Int) -> [Float] {
        guard numbers.count > maxCount else { return numbers }
        return (0..<maxCount).map { numbers[$0 * (numbers.count - 1) / (maxCount - 1)] }
    }

    /// The first float32 behind the beginning of a crossing at which the error has not the sign that it has there.
    private func firstChange(
        _ crossing: Crossing, alongParameter index: Int, _ values: [Float]
    ) -> Float {
        let target = data.targets(ofRow: crossing.prediction.row)[offset: crossing.prediction.output]
        var (low, high) = (values[crossing.first].order, values[crossing.last].order)
        while high - low > 1 {
            // A dozen values at once cost little more than one.
            let orders = Array(stride(from: low, to: high, by: max(1, (high - low) / 16)).dropFirst())
            let sweep = ParameterSweep(
                architecture, parameter: index, values: orders.map(Float.init(order:)))
            let place = sweep.predictions(crossing.prediction, in: self).firstIndex {
                Self.sign(target - $0) != crossing.sign
            }
            if let place { high = orders[place] }
            let last = (place ?? orders.count) - 1
            if last >= 0 { low = orders[last] }
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
