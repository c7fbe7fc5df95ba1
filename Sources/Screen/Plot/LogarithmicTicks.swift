/// Round values at equal ratios: some powers of ten, or 1, 2 and 5 times these, within a scale.
struct LogarithmicTicks: TickLabels {
    private let values: [(digit: Int, exponent: Int)]
    /// Whether they are written without an exponent.
    private let isPlain: Bool

    /// 1, 2 and 5 times each power of ten, then each power, then every second, third, fifth … one, finest
    /// first.
    static func candidates(_ scale: AxisScale) -> some Sequence<LogarithmicTicks> {
        let exponents = DecimalStep.decimalExponent(scale.lower)...DecimalStep.decimalExponent(scale.upper)
        let decades = exponents.count - 1
        let strides = [1, 2, 3, 5, 10, 20, 50, 100, 200].filter { $0 == 1 || $0 <= decades }
        let ways = (decades <= 6 ? [([1, 2, 5], 1)] : []) + strides.map { ([1], $0) }
        return ways.lazy.map { LogarithmicTicks(scale, exponents, digits: $0.0, every: $0.1) }
    }

    private init(_ scale: AxisScale, _ exponents: ClosedRange<Int>, digits: [Int], every stride: Int) {
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

    func text(_ place: Int) -> String {
        let (digit, exponent) = values[place]
        guard isPlain else { return "\(digit)e\(exponent)" }
        return exponent >= 0
            ? "\(digit)" + String(repeating: "0", count: exponent)
            : "0." + String(repeating: "0", count: -exponent - 1) + "\(digit)"
    }
}
