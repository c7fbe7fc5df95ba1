/// A step of 1, 2 or 5 times a power of ten, kept in decimal so that its multiples come out correctly
/// rounded.
struct DecimalStep: Hashable, Sendable {
    /// 1, 2 or 5.
    private(set) var mantissa: Int
    /// The power of ten.
    private(set) var exponent: Int

    init(mantissa: Int, exponent: Int) {
        self.mantissa = mantissa
        self.exponent = exponent
    }

    /// The smallest step of at least `size`; the smallest there is for sizes that are no positive numbers.
    init(atLeast size: Double) {
        guard size.isFinite, size > 0 else {
            self.init(mantissa: 5, exponent: -324)
            return
        }
        self.init(mantissa: 1, exponent: DecimalStep.decimalExponent(size))
        while value < size { self = next }
    }

    /// The next larger step.
    var next: DecimalStep {
        switch mantissa {
        case 1: DecimalStep(mantissa: 2, exponent: exponent)
        case 2: DecimalStep(mantissa: 5, exponent: exponent)
        default: DecimalStep(mantissa: 1, exponent: exponent + 1)
        }
    }

    /// The next smaller step.
    var previous: DecimalStep {
        switch mantissa {
        case 5: DecimalStep(mantissa: 2, exponent: exponent)
        case 2: DecimalStep(mantissa: 1, exponent: exponent)
        default: DecimalStep(mantissa: 5, exponent: exponent - 1)
        }
    }

    /// The step as a double.
    var value: Double { multiple(1) }

    /// A whole multiple of the step, correctly rounded.
    func multiple(_ count: Int) -> Double { DecimalStep.value(count * mantissa, exponent: exponent) }

    /// The largest multiple that is not above a number, as a count of steps.
    func floor(_ number: Double) -> Int { count((number / value).rounded(.down)) }

    /// The smallest multiple that is not below a number, as a count of steps.
    func ceiling(_ number: Double) -> Int { count((number / value).rounded(.up)) }

    private func count(_ quotient: Double) -> Int {
        quotient.isNaN ? 0 : Int(min(max(quotient, -1e17), 1e17))
    }

    /// digits · 10^exponent, correctly rounded, never infinite.
    static func value(_ digits: Int, exponent: Int) -> Double {
        // Both are exact as doubles, so only the product or the quotient is rounded.
        if digits.magnitude < 1 << 53, exponent.magnitude < powersOfTen.count {
            let power = powersOfTen[Int(exponent.magnitude)]
            return exponent < 0 ? Double(digits) / power : Double(digits) * power
        }
        let number = Double("\(digits)e\(exponent)") ?? 0
        return number.isFinite ? number : number < 0 ? -.greatestFiniteMagnitude : .greatestFiniteMagnitude
    }

    /// The powers of ten that a double holds exactly.
    private static let powersOfTen: [Double] = (0...22).map { (0..<$0).reduce(1) { power, _ in 10 * power } }

    /// The largest exponent whose power of ten is not above a positive number; 0 for 0 and for what is not finite.
    static func decimalExponent(_ number: Double) -> Int {
        guard number.isFinite, number > 0 else { return 0 }
        // The binary exponent tells it but for one; 10³⁰⁸ is the last power that a double holds.
        var exponent = Int((Double(number.exponent) * 0.30102999566398120).rounded(.down))
        while exponent < 308, value(1, exponent: exponent + 1) <= number { exponent += 1 }
        while value(1, exponent: exponent) > number { exponent -= 1 }
        return exponent
    }
}
