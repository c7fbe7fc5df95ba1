#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Ranges for axes over data that change while one looks: round bounds that seldom move.
public enum NiceRange {
    /// The range to show for data between two values, given the range shown at present.
    ///
    /// The present range stays as long as it holds the data and they use at least a quarter of it. Where the
    /// data leave it, it grows by a 1-2-5 step of its whole length on that side; where they use less than a
    /// quarter, and a range of less than half the length would do, it is chosen afresh. On a logarithmic
    /// scale lengths are counted in decades and bounds are 1, 2 or 5 times a power of ten.
    ///
    /// - Parameters:
    ///   - low: the smallest value; not-finite values are ignored, on a logarithmic scale those of 0 or less too.
    ///   - high: the largest value, likewise.
    ///   - present: the range shown at present; nil for a fresh choice.
    public static func containing(
        _ low: Double, _ high: Double, keeping present: ClosedRange<Double>? = nil, kind: ScaleKind = .linear
    ) -> ClosedRange<Double> {
        let data = [low, high].filter { $0.isFinite && (kind == .linear || $0 > 0) }
        guard let minimum = data.min(), let maximum = data.max() else {
            return present ?? (kind == .linear ? 0...1 : 0.1...1)
        }
        let fresh = fresh(minimum, maximum, kind)
        guard let present, let room = usableLength(of: present, kind) else { return fresh }
        let candidate =
            present.contains(minimum) && present.contains(maximum)
            ? present : grown(present, minimum, maximum, kind)
        let used = length(minimum, maximum, kind)
        let total = max(room, length(candidate.lowerBound, candidate.upperBound, kind))
        if used < total / 4, length(fresh.lowerBound, fresh.upperBound, kind) < total / 2 { return fresh }
        return candidate
    }

    /// Round bounds around the data, chosen without regard to what was shown before.
    private static func fresh(_ low: Double, _ high: Double, _ kind: ScaleKind) -> ClosedRange<Double> {
        let scale = AxisScale(from: low, to: high, kind: kind)
        let (low, high) = (scale.lower, scale.upper)
        if kind == .logarithmic { return (roundPowerBelow(low))...(DecimalStep(atLeast: high).value) }
        // A quarter of the halves, not a quarter: the length itself may overflow.
        let step = DecimalStep(atLeast: (high / 4 - low / 4) / 1.25)
        return bounds(step.multiple(step.floor(low)), step.multiple(step.ceiling(high)), low, high)
    }

    /// The present range, longer on the sides where the data left it.
    private static func grown(
        _ present: ClosedRange<Double>, _ low: Double, _ high: Double, _ kind: ScaleKind
    ) -> ClosedRange<Double> {
        let minimum = min(low, present.lowerBound)
        let maximum = max(high, present.upperBound)
        if kind == .logarithmic {
            return min(
                roundPowerBelow(minimum), present.lowerBound)...max(
                    DecimalStep(atLeast: maximum).value, present.upperBound)
        }
        if minimum < present.lowerBound, maximum > present.upperBound { return fresh(minimum, maximum, kind) }
        guard maximum - minimum < 1e307 else { return fresh(minimum, maximum, kind) }
        let whole = DecimalStep(atLeast: maximum - minimum)
        let fine = DecimalStep(mantissa: whole.mantissa, exponent: whole.exponent - 2)
        if minimum < present.lowerBound {
            return bounds(fine.multiple(fine.floor(maximum - whole.value)), maximum, low, high)
        }
        return bounds(minimum, fine.multiple(fine.ceiling(minimum + whole.value)), low, high)
    }

    /// A range that surely holds the data, whatever rounding did to its bounds.
    private static func bounds(
        _ lower: Double, _ upper: Double, _ low: Double, _ high: Double
    ) -> ClosedRange<Double> {
        min(lower, low)...max(upper, high)
    }

    /// The largest 1-2-5 number that is not above a positive value.
    private static func roundPowerBelow(_ value: Double) -> Double {
        let above = DecimalStep(atLeast: value)
        return above.value == value ? value : max(above.previous.value, .leastNonzeroMagnitude)
    }

    /// The length of a range that can be shown; nil for one that cannot.
    private static func usableLength(of range: ClosedRange<Double>, _ kind: ScaleKind) -> Double? {
        guard range.lowerBound.isFinite, range.upperBound.isFinite, range.lowerBound < range.upperBound else {
            return nil
        }
        if kind == .logarithmic, range.lowerBound <= 0 { return nil }
        return length(range.lowerBound, range.upperBound, kind)
    }

    /// A length that cannot overflow: in halves, or in decades.
    private static func length(_ low: Double, _ high: Double, _ kind: ScaleKind) -> Double {
        kind == .linear ? high / 2 - low / 2 : log10(high) - log10(low)
    }
}
