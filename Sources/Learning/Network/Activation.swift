import Randomness

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
    /// The sigmoid rounds where PyTorch does: the exponential, the sum and the quotient, each to float32. It has two
    /// exponentials: that of its vectors, and for what does not fill them that of the C library.
    ///
    /// - Parameters:
    ///   - z: the sum.
    ///   - isInVector: whether z is among the first ``inVectors(of:)`` of its layer.
    @inline(__always)
    public func value(_ z: Float, isInVector: Bool) -> Float {
        switch self {
        case .sigmoid: 1 / (1 + (isInVector ? vectorExponential(0 - z) : exponential(-z)))
        case .tanh: hyperbolicTangent(z)
        case .relu: z < 0 ? 0 : z
        case .none: z
        }
    }

    /// How many of so many values of a layer, rows times units, go through vectors: two of eight at a time.
    public static func inVectors(of count: Int) -> Int { count & ~15 }

    /// The gradient at z from the gradient at the unit's value: multiplied by the derivative, which the value tells.
    ///
    /// The order of the products is PyTorch's.
    @inline(__always)
    public func gradient(atValue value: Float, from gradient: Float) -> Float {
        switch self {
        case .sigmoid: (gradient * (1 - value)) * value
        case .tanh: gradient * fusedMultiplyAdd(-value, value, 1)
        case .relu: value <= 0 ? 0 : gradient
        case .none: gradient
        }
    }

    /// The derivative at a unit whose value is known.
    public func derivative(atValue value: Float) -> Float { gradient(atValue: value, from: 1) }
}
