import Learning
import Screen

/// A formula as text, with what stands for its numbers: names, or the numbers themselves.
struct WrittenFormula {
    /// The word for the sign of a number.
    private let sign: String
    private let text: (Quantity) -> String

    /// - Parameter text: what stands for a number; a negative one gets brackets where it needs them.
    init(sign: String, _ text: @escaping (Quantity) -> String) {
        self.sign = sign
        self.text = text
    }

    func string(_ formula: Formula) -> String {
        switch formula {
        case .number(let quantity): return text(quantity)
        case .constant(let value): return String(value)
        case .sum(let parts): return joined(parts, " + ", brackets: false)
        case .difference(let first, let second):
            let isSum = if case .sum = second { true } else { false }
            return "\(string(first)) - \(isSum ? "(\(string(second)))" : guarded(second))"
        case .product(let parts): return joined(parts, "·", brackets: true)
        case .quotient(let first, let second): return "\(factor(first))/\(factor(second))"
        case .absolute(let part): return "|\(string(part))|"
        case .sign(let part): return "\(sign)(\(string(part)))"
        case .activation(let activation, let part): return "\(activation.rawValue)(\(string(part)))"
        case .derivative(let activation, let part):
            let value = guarded(part)
            switch activation {
            case .sigmoid: return "\(value)·(1 - \(value))"
            case .tanh: return "(1 - \(value)·\(value))"
            case .relu: return "(\(value) > 0)"
            case .none: return "1"
            }
        }
    }

    private func joined(_ parts: [Formula], _ sign: String, brackets: Bool) -> String {
        parts.enumerated().map { place, part in
            brackets ? factor(part, isFirst: place == 0) : place == 0 ? string(part) : guarded(part)
        }.joined(separator: sign)
    }

    /// A part behind another sign: a negative number stands in brackets.
    private func guarded(_ part: Formula) -> String {
        let string = string(part)
        return string.first == "-" ? "(\(string))" : string
    }

    private func factor(_ part: Formula, isFirst: Bool = false) -> String {
        switch part {
        case .sum(let parts) where parts.count > 1: "(\(string(part)))"
        case .difference: "(\(string(part)))"
        default: isFirst ? string(part) : guarded(part)
        }
    }
}
