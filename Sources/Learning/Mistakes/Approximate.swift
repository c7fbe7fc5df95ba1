/// A number with a bound on how far any order of operations in a floating-point format can have led from it.
struct Approximate<Format: BinaryFloatingPoint>: Hashable, Sendable {
    var value: Double
    /// The bound; infinite or not-a-number where nothing is certain.
    var error: Double

    /// Twice what one operation rounds by at most: for the computation that is judged, and for this one.
    static var unit: Double { Double(Format.ulpOfOne) }

    init(_ value: Double, error: Double = 0) {
        self.value = value
        self.error = error
    }

    /// Whether its sign is certain.
    var hasSign: Bool { abs(value) > error }

    static func * (left: Self, right: Self) -> Self {
        let product = left.value * right.value
        let passedOn =
            abs(left.value) * right.error + abs(right.value) * left.error + left.error * right.error
        return Self(
            product, error: passedOn + unit * abs(product) + Double(Format.leastNonzeroMagnitude))
    }

    static func - (left: Self, right: Self) -> Self {
        let difference = left.value - right.value
        return Self(difference, error: left.error + right.error + unit * abs(difference))
    }

    static func + (left: Self, right: Self) -> Self { left - Self(-right.value, error: right.error) }

    /// The sum of products, added up in any order, fused or not.
    static func sum(_ count: Int, of product: (Int) -> Self) -> Self {
        var sum = Self(0)
        var magnitude = 0.0
        for place in 0..<count {
            let product = product(place)
            sum.value += product.value
            sum.error += product.error
            magnitude += abs(product.value)
        }
        sum.error += Double(count) * unit * magnitude
        return sum
    }
}

extension Activation {
    /// The value of a unit from the sum that arrives at it.
    func value<Format>(_ sum: Approximate<Format>) -> Approximate<Format> {
        let unit = Approximate<Format>.unit
        let value = preciseValue(sum.value)
        switch self {
        case .none: return sum
        case .relu:
            return Approximate(value, error: sum.value + sum.error <= 0 ? 0 : sum.error)
        case .sigmoid:
            let slope = value * (1 - value)
            return Approximate(value, error: min(1, slope * (sum.error + 4 * unit)) + 3 * unit * value)
        case .tanh:
            return Approximate(
                value, error: min(2, (1 - value * value) * sum.error) + 4 * unit * abs(value))
        }
    }

    /// The gradient at the sum from the gradient at the unit's value.
    func gradient<Format>(
        atValue value: Approximate<Format>, from gradient: Approximate<Format>
    ) -> Approximate<Format> {
        let one = Approximate<Format>(1)
        switch self {
        case .none: return gradient
        case .relu:
            if value.hasSign { return gradient }
            return Approximate(0, error: value.error == 0 ? 0 : abs(gradient.value) + gradient.error)
        case .sigmoid: return gradient * (one - value) * value
        case .tanh: return gradient * (one - value * value)
        }
    }
}

extension Loss {
    /// The slope at an error: where the sign of the error is uncertain, anything from −share to share.
    func slope<Format>(
        ofError error: Approximate<Format>, share: Approximate<Format>
    ) -> Approximate<Format> {
        switch self {
        case .squared: share * error
        case .absolute:
            error.hasSign
                ? Approximate(error.value > 0 ? share.value : -share.value, error: share.error)
                : Approximate(0, error: share.value + share.error)
        }
    }
}
