/// Round values at equal distances: the multiples of a step within a scale.
struct LinearTicks: TickLabels {
    private let step: DecimalStep
    private let counts: Range<Int>
    private let style: LabelStyle

    /// Cells over a scale for each 1-2-5 step that is neither too short for its labels nor longer than the scale.
    static func lattices(
        _ scale: AxisScale, _ placing: TickPlacing, isInteger: Bool
    ) -> [AxisLattice<DecimalStep>] {
        var lattices: [AxisLattice<DecimalStep>] = []
        lattices.reserveCapacity(maxSteps)
        for step in steps(scale, maxCount: placing.maxCount, isInteger: isInteger) {
            let minCells = placing.fewestCells(
                forLabelsOf: LinearTicks(scale, step: step, isInteger: isInteger))
            let lattice = AxisLattice(
                step, length: step.value, over: (scale.lower, scale.upper), placing, minCells: minCells)
            if let lattice { lattices.append(lattice) }
        }
        return lattices
    }

    /// A dozen steps span four powers of ten: from as many ticks as fit to none.
    private static let maxSteps = 12

    /// The values of each 1-2-5 step that gives from `maxCount` values down to one, finest first.
    static func candidates(_ scale: AxisScale, maxCount: Int) -> some Sequence<LinearTicks> {
        steps(scale, maxCount: maxCount, isInteger: false).lazy.map {
            LinearTicks(scale, step: $0, isInteger: false)
        }.filter { $0.count <= maxCount }
    }

    private static func steps(_ scale: AxisScale, maxCount: Int, isInteger: Bool) -> some Sequence<
        DecimalStep
    > {
        // Half of a length that might overflow, divided by half of the count.
        let half = scale.upper / 2 - scale.lower / 2
        let finest = DecimalStep(atLeast: half / Double(max(1, maxCount)))
        let first = isInteger && finest.exponent < 0 ? DecimalStep(mantissa: 1, exponent: 0) : finest
        return sequence(first: first) { $0.next }.prefix(maxSteps)
    }

    init(_ scale: AxisScale, step: DecimalStep, isInteger: Bool) {
        self.step = step
        // Bounds may be a hair off a multiple after arithmetic; that multiple is meant.
        let tolerance = 1e-6
        var first = Int((scale.lower / step.value - tolerance).rounded(.up).clampedToCount)
        var end = Int((scale.upper / step.value + tolerance).rounded(.down).clampedToCount) + 1
        if end - first > 1000 { end = first }
        let largest = max(abs(first), abs(end - 1))
        // At the very end of what a double can hold, the next multiple is beyond it.
        while first < end, step.multiple(first).magnitude >= .greatestFiniteMagnitude { first += 1 }
        while first < end, step.multiple(end - 1).magnitude >= .greatestFiniteMagnitude { end -= 1 }
        counts = first..<max(first, end)
        style = LabelStyle(largest: largest, step: step, isInteger: isInteger)
    }

    var count: Int { counts.count }

    func value(_ place: Int) -> Double { step.multiple(counts.lowerBound + place) }

    func width(_ place: Int) -> Int { style.width((counts.lowerBound + place) * step.mantissa) }

    /// That of the first or the last: the further from zero, the longer.
    var widest: Int { counts.isEmpty ? 0 : max(width(0), width(count - 1)) }

    func text(_ place: Int) -> String { style.label((counts.lowerBound + place) * step.mantissa) }
}

/// How all labels of one axis are written: with the same decimals and, if any, the same power of ten.
private struct LabelStyle {
    /// The digits behind the point; below 0 where so many zeros come before it.
    let decimals: Int
    /// What stands for a power of ten.
    let suffix: String

    init(largest: Int, step: DecimalStep, isInteger: Bool) {
        let unit = step.exponent
        let leading = unit + (largest * step.mantissa).digitCount - 1
        if isInteger {
            let thousands = min(6, max(0, unit) / 3)
            decimals = 3 * thousands - unit
            suffix = ["", "k", "M", "G", "T", "P", "E"][thousands]
        } else if leading > 5 || leading < -3 {
            decimals = leading - unit
            suffix = "e\(leading)"
        } else {
            decimals = -unit
            suffix = ""
        }
    }

    /// Whether it is `0` alone, whatever the others have.
    private func isBare(_ digits: Int) -> Bool { digits == 0 && (!suffix.isEmpty || decimals <= 0) }

    /// How many columns a label takes.
    func width(_ digits: Int) -> Int {
        if isBare(digits) { return 1 }
        let number =
            decimals <= 0 ? digits.digitCount - decimals : max(digits.digitCount, decimals + 1) + 1
        return (digits < 0 ? 1 : 0) + number + suffix.utf8.count
    }

    /// digits · 10^unit as text.
    func label(_ digits: Int) -> String {
        if isBare(digits) { return "0" }
        if decimals <= 0 { return String(digits) + String(repeating: "0", count: -decimals) + suffix }
        let sign = digits < 0 ? UInt8(ascii: "-") : nil
        return NumberText.placed(UInt64(digits.magnitude), decimals: decimals, sign: sign) + suffix
    }
}

extension Int {
    /// How many decimal digits it has.
    fileprivate var digitCount: Int {
        var count = 1
        var left = magnitude / 10
        while left > 0 {
            count += 1
            left /= 10
        }
        return count
    }
}

extension Double {
    /// The number itself, or the nearest that a count of steps can be.
    fileprivate var clampedToCount: Double { isNaN ? 0 : Swift.min(Swift.max(self, -1e17), 1e17) }
}
