/// Arithmetic with the numbers of a step.
public indirect enum Formula: Hashable, Sendable {
    /// A number of the step.
    case number(Quantity)
    /// A whole number.
    case constant(Int)
    /// Terms added up.
    case sum([Formula])
    /// The first less the second.
    case difference(Formula, Formula)
    /// Factors multiplied.
    case product([Formula])
    /// The first divided by the second.
    case quotient(Formula, Formula)
    /// Without its sign.
    case absolute(Formula)
    /// −1 below 0, else 1.
    case sign(Formula)
    /// The activation of a sum.
    case activation(Activation, Formula)
    /// The derivative of an activation, from its value.
    case derivative(Activation, Formula)

    /// The numbers that it is made of, each once, in their order.
    public var numbers: [Quantity] {
        var numbers: [Quantity] = []
        collect(into: &numbers)
        return numbers
    }

    private func collect(into numbers: inout [Quantity]) {
        switch self {
        case .number(let quantity): if !numbers.contains(quantity) { numbers.append(quantity) }
        case .constant: break
        case .sum(let parts), .product(let parts): for part in parts { part.collect(into: &numbers) }
        case .difference(let first, let second), .quotient(let first, let second):
            first.collect(into: &numbers)
            second.collect(into: &numbers)
        case .absolute(let part), .sign(let part), .activation(_, let part), .derivative(_, let part):
            part.collect(into: &numbers)
        }
    }

    /// What it comes to in float64.
    ///
    /// - Parameter number: the value of a number.
    public func value(_ number: (Quantity) -> Double) -> Double {
        switch self {
        case .number(let quantity): return number(quantity)
        case .constant(let value): return Double(value)
        case .sum(let parts): return parts.reduce(0) { $0 + $1.value(number) }
        case .difference(let first, let second): return first.value(number) - second.value(number)
        case .product(let parts): return parts.reduce(1) { $0 * $1.value(number) }
        case .quotient(let first, let second): return first.value(number) / second.value(number)
        case .absolute(let part): return abs(part.value(number))
        case .sign(let part): return part.value(number) < 0 ? -1 : 1
        case .activation(let activation, let part): return activation.preciseValue(part.value(number))
        case .derivative(let activation, let part):
            let value = part.value(number)
            switch activation {
            case .sigmoid: return value * (1 - value)
            case .tanh: return 1 - value * value
            case .relu: return value > 0 ? 1 : 0
            case .none: return 1
            }
        }
    }
}
