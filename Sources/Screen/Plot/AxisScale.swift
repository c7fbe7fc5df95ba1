#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// How values are spread over an axis.
public enum ScaleKind: Hashable, Sendable, CaseIterable {
    /// Equal differences take equal room.
    case linear
    /// Equal ratios take equal room; only positive values have a place.
    case logarithmic
}

/// A mapping from a range of values to places along an axis, 0 at its start and 1 at its end.
///
/// Any two bounds make a scale. They are ordered; a bound that is not finite is replaced by the other one
/// (both: 0…1); a range that is empty or too narrow for distinct labels is widened. On a logarithmic scale a
/// lower bound of 0 or less becomes a millionth of the upper one, and two of them become 0.1…1.
public struct AxisScale: Hashable, Sendable {
    /// How values are spread.
    public let kind: ScaleKind
    /// The value at the start, finite; positive on a logarithmic scale.
    public let lower: Double
    /// The value at the end, finite and above `lower`.
    public let upper: Double

    /// Creates a scale between two values, in either order.
    public init(from first: Double, to second: Double, kind: ScaleKind = .linear) {
        self.kind = kind
        var low = first.isFinite ? first : second.isFinite ? second : 0
        var high = second.isFinite ? second : first.isFinite ? first : 1
        if low > high { swap(&low, &high) }
        if kind == .logarithmic {
            if high <= 0 { (low, high) = (0.1, 1) }
            if low <= 0 { low = max(high / 1e6, .leastNonzeroMagnitude) }
        }
        (lower, upper) = AxisScale.widened(low, high)
    }

    /// Creates a scale between two places, the first of them below the other: values, or their decimal logarithms.
    init(exactly lower: Double, _ upper: Double, kind: ScaleKind) {
        self.kind = kind
        let limit = Double.greatestFiniteMagnitude
        if kind == .logarithmic {
            (self.lower, self.upper) = (
                max(pow(10, lower), .leastNonzeroMagnitude), min(pow(10, upper), limit)
            )
        } else {
            (self.lower, self.upper) = (max(lower, -limit), min(upper, limit))
        }
    }

    /// Creates a scale over a range.
    public init(_ range: ClosedRange<Double>, kind: ScaleKind = .linear) {
        self.init(from: range.lowerBound, to: range.upperBound, kind: kind)
    }

    /// The place of a value: 0 at the start, 1 at the end, outside of these beyond the ends; nil for nan.
    ///
    /// Infinite values have infinite places. On a logarithmic scale values of 0 or less have no place of
    /// their own and take that of the lower bound, 0.
    public func fraction(of value: Double) -> Double? {
        guard !value.isNaN else { return nil }
        if kind == .logarithmic {
            guard value > 0 else { return 0 }
            return (log10(value) - log10(lower)) / (log10(upper) - log10(lower))
        }
        // Halves: the difference of two huge bounds would overflow.
        if upper - lower == .infinity { return (value / 2 - lower / 2) / (upper / 2 - lower / 2) }
        return (value - lower) / (upper - lower)
    }

    /// The value at a place; the bounds exactly at 0 and 1, never infinite or nan.
    public func value(at fraction: Double) -> Double {
        guard fraction.isFinite else { return fraction > 0 ? upper : lower }
        if fraction == 0 { return lower }
        if fraction == 1 { return upper }
        let value: Double
        if kind == .logarithmic {
            value = pow(10, log10(lower) * (1 - fraction) + log10(upper) * fraction)
        } else {
            value = lower * (1 - fraction) + upper * fraction
        }
        return min(max(value, -.greatestFiniteMagnitude), .greatestFiniteMagnitude)
    }

    /// Bounds far enough apart that a dozen labels between them differ within 13 digits.
    private static func widened(_ low: Double, _ high: Double) -> (Double, Double) {
        let magnitude = max(low.magnitude, high.magnitude)
        if magnitude == 0 { return (-1, 1) }
        let minLength = max(magnitude * 1e-12, .leastNonzeroMagnitude * 20)
        if high - low >= minLength { return (low, high) }
        // A tenth to each side where there was a single value; it stays on its own side of 0.
        let margin = max(magnitude / 10, .leastNonzeroMagnitude * 10)
        let limit = Double.greatestFiniteMagnitude
        return (max(low - margin, low > 0 ? .leastNonzeroMagnitude : -limit), min(high + margin, limit))
    }
}
