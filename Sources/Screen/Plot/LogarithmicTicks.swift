/// Round values at equal ratios, and their labels.
enum LogarithmicTicks {
    /// 1, 2 and 5 times each power of ten, then each power, then every second, third, fifth … one, finest
    /// first.
    static func candidates(_ scale: AxisScale) -> [[TickLabel]] {
        let first = DecimalStep.decimalExponent(scale.lower)
        let last = DecimalStep.decimalExponent(scale.upper)
        guard first <= last else { return [] }
        // Beyond four digits before or after the point all labels get an exponent.
        let isPlain = first >= -4 && last <= 5
        var result: [[TickLabel]] = []
        if last - first <= 6 { result.append(labels(scale, first, last, every: 1, [1, 2, 5], isPlain)) }
        for stride in [1, 2, 3, 5, 10, 20, 50, 100, 200] where stride == 1 || stride <= last - first {
            result.append(labels(scale, first, last, every: stride, [1], isPlain))
        }
        return result
    }

    private static func labels(
        _ scale: AxisScale, _ first: Int, _ last: Int, every stride: Int, _ digits: [Int], _ isPlain: Bool
    ) -> [TickLabel] {
        var result: [TickLabel] = []
        for exponent in first...last where exponent % stride == 0 {
            for digit in digits {
                let value = DecimalStep.value(digit, exponent: exponent)
                guard value >= scale.lower, value <= scale.upper else { continue }
                result.append(
                    TickLabel(value: value, label: isPlain ? plain(digit, exponent) : "\(digit)e\(exponent)"))
            }
        }
        return result
    }

    /// digit · 10^exponent without an exponent.
    private static func plain(_ digit: Int, _ exponent: Int) -> String {
        exponent >= 0
            ? "\(digit)" + String(repeating: "0", count: exponent)
            : "0." + String(repeating: "0", count: -exponent - 1) + "\(digit)"
    }
}
