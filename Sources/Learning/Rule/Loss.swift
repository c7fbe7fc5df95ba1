/// What a learner is to lower: a function of an error, beside its slope.
///
/// An error is the prediction minus its target. The loss of a neuron is that of its one error; the loss of a network the
/// mean over all rows and outputs.
public enum Loss: String, Hashable, Sendable, CaseIterable {
    /// |error|; of a network `torch.abs(Y - p).mean()`.
    case absolute
    /// error²; of a network `nn.MSELoss()`.
    case squared

    /// Whether the slope changes at once where an error is 0.
    public var hasKink: Bool { self == .absolute }

    /// The loss of an error in float64.
    @inline(__always)
    public func value(ofError error: Double) -> Double {
        switch self {
        case .absolute: abs(error)
        case .squared: error * error
        }
    }

    /// The slope at an error in float64, as the notebook's Python has it: of |error| −1 below zero, else 1 (at zero and
    /// at not-a-number too).
    @inline(__always)
    public func slope(ofError error: Double) -> Double {
        switch self {
        case .absolute: error < 0 ? -1 : 1
        case .squared: 2 * error
        }
    }

    /// The loss of an error in float32.
    @inline(__always)
    public func value(ofError error: Float) -> Float {
        switch self {
        case .absolute: abs(error)
        case .squared: error * error
        }
    }

    /// What the mean of so many losses makes of the slope at each error: 1 / count for |error|, and 2 / count for its
    /// square, which is then to be multiplied by the error.
    public func share(of count: Int) -> Float {
        switch self {
        case .absolute: 1 / Float(count)
        case .squared: Float(2 / Double(count))
        }
    }

    /// The slope of a mean at one of its errors in float32, as PyTorch has it: of |error| the share with the sign of the
    /// error, and −0 at zero and at not-a-number.
    ///
    /// - Parameter share: what ``share(of:)`` gives.
    @inline(__always)
    public func slope(ofError error: Float, share: Float) -> Float {
        switch self {
        case .absolute: error > 0 ? share : error < 0 ? -share : -0.0
        case .squared: share * error
        }
    }
}
