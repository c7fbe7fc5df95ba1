#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Round values at equal ratios: some powers of ten, or 1, 2 and 5 times these, within a scale.
struct LogarithmicTicks: TickLabels {
    private let values: [(digit: Int, exponent: Int)]
    /// Whether they are written without an exponent.
    private let isPlain: Bool

    /// Which powers of ten have a tick, and whether 2 and 5 times these have one as well.
    struct Spacing {
        let stride: Int
        let digits: [Int]
    }

    /// Cells over a scale with 1, 2 and 5 times each power of ten, then each power, then every second, third, fifth …
    static func lattices(_ scale: AxisScale, _ placing: TickPlacing) -> [AxisLattice<Spacing>] {
        let range = (log10(scale.lower), log10(scale.upper))
        let powers = [1, 2, 3, 5, 10, 20, 50, 100, 200, 500].compactMap { stride in
            let spacing = Spacing(stride: stride, digits: [1])
            return AxisLattice(
                spacing, length: Double(stride), over: range, placing,
                minCells: placing.fewestCells(forLabelsOf: LogarithmicTicks(scale, spacing)))
        }
        var fine = AxisLattice(
            Spacing(stride: 1, digits: [1, 2, 5]), length: 1, over: range, placing, minCells: 7
        ) { cells in
            // 2 and 5 then lie within an eighth of a cell of the middle of one.
            [0.30103, 0.69897].allSatisfy { abs((Double(cells) * $0).remainder(dividingBy: 1)) < 0.125 }
        }
        // More ticks are worth some room.
        fine?.cost -= 0.25
        // Within less than two decades, one power of ten is no scale.
        return (scale.upper / scale.lower < 100 ? powers.filter { $0.tickCount > 1 } : powers)
            + [fine].compactMap { $0 }.filter { $0.tickCount > 0 }
    }

    init(_ scale: AxisScale, _ spacing: Spacing) {
        let (digits, stride) = (spacing.digits, spacing.stride)
        let exponents = DecimalStep.decimalExponent(scale.lower)...DecimalStep.decimalExponent(scale.upper)
        // Beyond four digits before or after the point all labels get an exponent.
        isPlain = exponents.lowerBound >= -4 && exponents.upperBound <= 5
        var values: [(digit: Int, exponent: Int)] = []
        for exponent in exponents where exponent % stride == 0 {
            for digit in digits {
                let value = DecimalStep.value(digit, exponent: exponent)
                if value >= scale.lower, value <= scale.upper { values.append((digit, exponent)) }
            }
        }
        self.values = values
    }

    var count: Int { values.count }

    func value(_ place: Int) -> Double {
        DecimalStep.value(values[place].digit, exponent: values[place].exponent)
    }

    func width(_ place: Int) -> Int { text(place).utf8.count }

    var widest: Int { values.indices.reduce(0) { max($0, width($1)) } }

    func text(_ place: Int) -> String {
        let (digit, exponent) = values[place]
        guard isPlain else { return "\(digit)e\(exponent)" }
        return exponent >= 0
            ? "\(digit)" + String(repeating: "0", count: exponent)
            : "0." + String(repeating: "0", count: -exponent - 1) + "\(digit)"
    }
}
