/// Round values at equal distances, and their labels.
enum LinearTicks {
    /// The values of each 1-2-5 step that gives from `most` values down to one, finest first.
    static func candidates(_ scale: AxisScale, most: Int, isInteger: Bool) -> some Sequence<[TickLabel]> {
        // Half of a length that might overflow, divided by half of the count.
        let half = scale.upper / 2 - scale.lower / 2
        let finest = DecimalStep(atLeast: half / Double(max(1, most)))
        let first = isInteger && finest.exponent < 0 ? DecimalStep(mantissa: 1, exponent: 0) : finest
        // A dozen steps span four powers of ten: from as many ticks as fit to none.
        return sequence(first: first) { $0.next }.prefix(12).lazy.map {
            labels(scale, step: $0, isInteger: isInteger)
        }.filter { $0.count <= most }
    }

    /// The multiples of a step within a scale.
    private static func labels(_ scale: AxisScale, step: DecimalStep, isInteger: Bool) -> [TickLabel] {
        // Bounds may be a hair off a multiple after arithmetic; that multiple is meant.
        let tolerance = 1e-6
        let first = Int((scale.lower / step.value - tolerance).rounded(.up).clampedToCount)
        let last = Int((scale.upper / step.value + tolerance).rounded(.down).clampedToCount)
        guard first <= last, last - first < 1000 else { return [] }
        // At the very end of what a double can hold, the next multiple is beyond it.
        let counts = (first...last).filter { step.multiple($0).magnitude < .greatestFiniteMagnitude }
        let style = LabelStyle(
            largest: max(abs(first), abs(last)), step: step, counts: counts, isInteger: isInteger)
        return counts.map { TickLabel(value: step.multiple($0), label: style.label($0 * step.mantissa)) }
    }
}

/// How all labels of one axis are written: with the same decimals and, if any, the same power of ten.
private struct LabelStyle {
    /// The power of ten of the last digit.
    let unit: Int
    /// The power of ten that is written apart; 0 for none.
    let power: Int
    /// What stands for the power of ten.
    let suffix: String

    init(largest: Int, step: DecimalStep, counts: [Int], isInteger: Bool) {
        unit = step.exponent
        let digits = String(largest * step.mantissa).utf8.count
        let leading = unit + digits - 1
        if isInteger {
            let thousands = min(6, max(0, unit) / 3)
            power = 3 * thousands
            suffix = ["", "k", "M", "G", "T", "P", "E"][thousands]
        } else if leading > 5 || leading < -3 {
            power = leading
            suffix = "e\(leading)"
        } else {
            power = 0
            suffix = ""
        }
    }

    /// digits · 10^unit as text.
    func label(_ digits: Int) -> String {
        if digits == 0, !suffix.isEmpty { return "0" }
        let sign = digits < 0 ? "-" : ""
        var text = String(digits.magnitude)
        let decimals = power - unit
        if decimals <= 0 {
            if digits != 0 { text += String(repeating: "0", count: -decimals) }
        } else {
            let missing = decimals + 1 - text.utf8.count
            if missing > 0 { text = String(repeating: "0", count: missing) + text }
            text = text.dropLast(decimals) + "." + text.suffix(decimals)
        }
        return sign + text + suffix
    }
}

extension Double {
    /// The number itself, or the nearest that a count of steps can be.
    fileprivate var clampedToCount: Double { isNaN ? 0 : Swift.min(Swift.max(self, -1e17), 1e17) }
}
