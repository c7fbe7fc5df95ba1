import Randomness

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The step between two layers, applied to every unit by itself.
public enum Activation: String, Hashable, Sendable, CaseIterable {
    /// 1 / (1 + e^−z).
    case sigmoid
    /// The hyperbolic tangent.
    case tanh
    /// z above 0, else 0.
    case relu
    /// z itself: layers in a chain then stay one linear map.
    case none

    /// The value of a unit from the weighted sum z that arrives at it.
    ///
    /// The sigmoid rounds where PyTorch does: the exponential, the sum and the quotient, each to float32.
    @inline(__always)
    public func value(_ z: Float) -> Float {
        switch self {
        case .sigmoid: 1 / (1 + exponential(-z))
        case .tanh: tanhf(z)
        case .relu: z > 0 ? z : (z.isNaN ? z : 0)
        case .none: z
        }
    }

    /// The gradient at z from the gradient at the unit's value: multiplied by the derivative, which the value tells.
    ///
    /// The order of the products is PyTorch's.
    @inline(__always)
    public func gradient(atValue value: Float, from gradient: Float) -> Float {
        switch self {
        case .sigmoid: (gradient * (1 - value)) * value
        case .tanh: gradient * (1 - value * value)
        case .relu: value > 0 ? gradient : 0
        case .none: gradient
        }
    }

    /// The derivative at a unit whose value is known.
    public func derivative(atValue value: Float) -> Float { gradient(atValue: value, from: 1) }
}
