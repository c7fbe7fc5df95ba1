import Learning
import Screen

/// Numbers and sums as formulas have them.
enum FormulaText {
    /// A factor: as a person would write it where that is short, else with so many decimals; a small one with an
    /// exponent, so that it keeps its digits.
    static func factor(_ value: Float, decimals: Int) -> String {
        let brief = NumberText.brief(value == 0 ? 0 : value)
        if brief.utf8.count <= decimals + 2 { return brief }
        let rounded = NumberText.fitting(
            Double(value), columns: decimals + 4, preferredDecimals: decimals)
        if seemsWhole(rounded, value: Double(value)) { return brief }
        return isSmall(Double(value)) ? NumberText.fitting(Double(value), columns: decimals + 3) : rounded
    }

    /// A result: ten columns at most, with its sign; 0 where it is exactly that.
    static func signed(_ value: Double) -> String {
        if value == 0 { return "0" }
        let rounded = NumberText.signed(value, columns: 10, preferredDecimals: 6)
        return isSmall(value) || seemsWhole(rounded, value: value)
            ? NumberText.signed(value, columns: 10) : rounded
    }

    /// A result without a plus sign.
    static func result(_ value: Double) -> String {
        if value == 0 { return "0" }
        let rounded = NumberText.fitting(value, columns: 9, preferredDecimals: 6)
        return isSmall(value) || seemsWhole(rounded, value: value)
            ? NumberText.fitting(value, columns: 9) : rounded
    }

    private static func isSmall(_ value: Double) -> Bool { value != 0 && abs(value) < 0.001 }

    /// Whether a number that is not whole would be shown as one: `1.00000` for 0.9999996.
    private static func seemsWhole(_ text: String, value: Double) -> Bool {
        guard abs(value) < 1000, value != value.rounded() else { return false }
        var text = text
        return text.withUTF8 { shown in
            var isBehindPoint = false
            for byte in shown {
                if byte == UInt8(ascii: "e") || byte == UInt8(ascii: "#") { return false }
                if isBehindPoint, byte != UInt8(ascii: "0") { return false }
                if byte == UInt8(ascii: ".") { isBehindPoint = true }
            }
            return true
        }
    }

    /// A product in wordings from the longest to the shortest.
    static func variants(of term: WorkedSum.Term) -> TextVariants {
        TextVariants([5, 4, 3]) {
            "\(factor(term.factor, decimals: $0))·\(factor(term.weight, decimals: $0))"
        }
    }

    /// The products of a sum in wordings from the longest to the shortest: with fewer decimals, then with fewer terms.
    ///
    /// - Parameters:
    ///   - chosen: the place of a term that is not left out.
    ///   - note: what is said behind all of them.
    static func variants(of sum: WorkedSum, around chosen: Int?, note: String) -> TextVariants {
        let count = sum.terms.count
        let whole = count > longestSum ? [] : [5, 4, 3, 2]
        let parts = stride(from: min(count, longestSum), to: 1, by: -1)
        return TextVariants(whole) { text(of: sum, decimals: $0) + note }
            + TextVariants(parts) { text(of: sum, decimals: 3, room: $0, around: chosen) + note }
    }

    private static let longestSum = 12

    private static func text(of sum: WorkedSum, decimals: Int, room: Int = .max, around chosen: Int? = nil)
        -> String
    {
        var text = ""
        for row in Excerpt.rows(of: sum.terms.count, room: room, around: chosen) {
            switch row {
            case .gap: text += text.isEmpty ? "…" : " + …"
            case .place(let place):
                let term = sum.terms[place]
                text += sign(isNegative: term.factor < 0, isFirst: text.isEmpty)
                text += factor(term.factor.magnitude, decimals: decimals)
                text += "·"
                text += factor(term.weight, decimals: decimals)
            }
        }
        guard let bias = sum.bias else { return text }
        text += sign(isNegative: bias < 0, isFirst: false)
        text += factor(bias.magnitude, decimals: decimals)
        return text
    }

    private static func sign(isNegative: Bool, isFirst: Bool) -> String {
        isFirst ? (isNegative ? "-" : "") : isNegative ? " - " : " + "
    }

    /// What an error weighs, with the sign of its slope: `+1/3`, `-1/3` or `0`.
    static func share(_ error: WorkedError, of count: Int) -> String {
        error.sign == 0 ? "0" : (error.sign > 0 ? "+" : "-") + (count == 1 ? "1" : "1/\(count)")
    }

    /// The derivative of an activation as factors behind something, with a name or a number for the unit's value:
    /// `·(1 - h4)·h4`.
    static func derivative(_ activation: Activation, at value: Float, written text: String) -> String {
        switch activation {
        case .sigmoid: "·(1 - \(text))·\(text)"
        case .tanh: "·(1 - \(text)²)"
        case .relu: value > 0 ? "·1" : "·0"
        case .none: "·1"
        }
    }
}
