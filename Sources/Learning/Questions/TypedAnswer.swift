/// A number as somebody typed it: `-1.5`, `1,5`, `1e-3` or `1/6`, with as many digits as it has.
public struct TypedAnswer: Hashable, Sendable {
    /// The number.
    public let value: Double
    /// One unit of the last digit that was typed; 0 for a fraction.
    let unit: Double
    /// The digits that were typed, from the first that is not 0.
    let digits: Int

    /// Reads a text; a comma is a point.
    ///
    /// - Returns: nil where it is no finite number.
    public init?(_ text: String) {
        let text = String(
            text.filter { !$0.isWhitespace }.map { $0 == "," ? "." : $0 == "\u{2212}" ? "-" : $0 })
        let sides = text.split(separator: "/", omittingEmptySubsequences: false)
        if sides.count == 2 {
            guard let first = Double(decimal: sides[0]), let second = Double(decimal: sides[1]), second != 0,
                (first / second).isFinite
            else { return nil }
            (value, unit, digits) = (first / second, 0, .max)
            return
        }
        guard let value = Double(decimal: text) else { return nil }
        let parts = text.lowercased().split(separator: "e", omittingEmptySubsequences: false)
        let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
        let decimals = parts[0].split(separator: ".", omittingEmptySubsequences: false).dropFirst().first
        self.value = value
        unit = Double.powerOfTen(exponent - (decimals?.count ?? 0))
        digits = parts[0].filter(\.isNumber).drop { $0 == "0" }.count
    }
}

/// What is to be said about an answer.
public enum Verdict: Hashable, Sendable {
    /// It is right to the digits that were asked for.
    case right
    /// It is right as far as it goes, but has fewer digits.
    case tooFewDigits
    /// It is wrong; the slips that give this very number, two at most, the simpler first.
    case wrong([Slip])
}

extension StepQuestion {
    /// Judges a number.
    ///
    /// It is right where it differs from the true one by one unit of the last digit asked for, or less. It equals the
    /// number of a slip likewise, or to the digits that were typed, three at least.
    public func verdict(on answer: TypedAnswer) -> Verdict {
        guard case .number(let truth) = truth else { return .wrong([]) }
        if Self.isClose(answer.value, truth, within: unit) { return .right }
        if answer.digits >= 2, Self.isClose(answer.value, truth, within: answer.unit / 2) {
            return .tooFewDigits
        }
        let found = slips.filter { number in
            Self.isClose(answer.value, number.value, within: tolerance(at: number.value))
                || answer.digits >= 3 && Self.isClose(answer.value, number.value, within: answer.unit / 2)
        }.map(\.slip)
        let variants = found.filter { if case .taken = $0 { false } else { true } }
        return .wrong(Array(variants.isEmpty ? found.prefix(1) : variants.prefix(2)))
    }

    /// By how much an answer may miss the number of a slip: ``unit``, or one unit of the last digit of that number where it
    /// is of another size.
    func tolerance(at value: Double) -> Double {
        guard case .number(let truth) = truth, value != 0 else { return unit }
        let exponent = value.decimalExponent
        let own = Double.powerOfTen(exponent - Self.usualDigits + 1)
        return exponent > truth.decimalExponent ? own : min(unit, own)
    }

    /// Judges the choice of a place, from 0.
    public func verdict(onChoice place: Int) -> Verdict { truth == .choice(place) ? .right : .wrong([]) }

    /// Whether two decimals differ by no more than a unit, whatever binary rounding adds.
    private static func isClose(_ first: Double, _ second: Double, within unit: Double) -> Bool {
        abs(first - second) <= unit * (1 + 1e-9)
    }
}
