/// How gradients become updates, beside the learning rate.
///
/// An update subtracts rate · v from every parameter. Plainly v is the gradient; with ``momentum`` it is what gathers
/// of all gradients so far: v ← momentum · v + gradient, and at first v ← gradient, as in PyTorch's `optim.SGD`.
public struct LearningRule: Hashable, Sendable {
    /// What is to be lowered.
    public var loss: Loss
    /// How much of v stays from one update to the next; finite and at least 0.
    public var momentum: Double
    /// Whether every gradient is added to all before it: `zero_grad()` is forgotten. It goes on top of no momentum.
    public var keepsGradients: Bool
    /// What the learning rate is multiplied by after every update, above 0 and at most 1: `ExponentialLR(gamma=decay)`.
    public var decay: Double

    /// |error|, and nothing but the gradient.
    public static let plain = LearningRule()

    /// Creates a rule; the defaults are the notebook's.
    public init(
        loss: Loss = .absolute, momentum: Double = 0, keepsGradients: Bool = false, decay: Double = 1
    ) {
        self.loss = loss
        self.momentum = momentum
        self.keepsGradients = keepsGradients
        self.decay = decay
    }

    /// Whether updates depend on gradients before the last.
    public var hasVelocity: Bool { velocityKept != 0 }

    /// How much of v stays: gradients that are kept are a momentum of 1, to the last bit.
    var velocityKept: Double { keepsGradients ? 1 : momentum }

    /// Whether a number can be a momentum: finite and at least 0, also as a float32 where a network computes with it.
    public static func allows(momentum: Double, asFloat32: Bool) -> Bool {
        momentum >= 0 && momentum.isFinite && (!asFloat32 || Float(momentum).isFinite)
    }

    /// Whether a number can be a decay: above 0 and at most 1.
    public static func allows(decay: Double) -> Bool { decay > 0 && decay <= 1 }

    /// The learning rate after so many updates: one product in float64 for each.
    func rate(_ rate: Double, after updates: Int) -> Double {
        if decay == 1 { return rate }
        var rate = rate
        var left = updates
        while left > 0, rate > 0 {
            rate *= decay
            left -= 1
        }
        return rate
    }
}
