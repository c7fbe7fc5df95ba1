/// How a network computes its loss and its gradients: rightly, or with mistakes.
struct PassForm: Hashable, Sendable {
    /// What becomes of the derivative of the activation on the way back.
    enum ActivationSlope: Hashable, Sendable {
        case right
        case leftOut
        /// Taken at the unit's value instead of the sum that arrives at it.
        case atOutput
    }

    /// The step after every layer of weights but the last.
    var activation: Activation
    /// The step after the last.
    var outputActivation = Activation.none
    /// What is to be lowered.
    var loss: Loss
    /// Whether the loss is a mean, not a sum.
    var isMean = true
    /// Whether the slope of a mean has its 1/n.
    var hasShare = true
    /// Whether the error itself stands where its slope should.
    var usesErrorForSlope = false
    var activationSlope = ActivationSlope.right
    /// Whether the gradients of the first layer lack the inputs.
    var forgetsInputs = false
    /// The rate of updates that are made before the error is passed back; nil where all wait for the end.
    var earlyRate: Float?

    /// The slope of the loss at an error that is multiplied by the error, or takes its sign; see ``Loss/share(of:)``.
    func share(of count: Int) -> Float {
        (usesErrorForSlope ? Loss.absolute : loss).share(of: sharing(count))
    }

    /// By what the slopes of so many errors are divided.
    func sharing(_ count: Int) -> Int { isMean && hasShare ? count : 1 }

    /// Whether the slope grows with the error.
    var slopeIsMultiple: Bool { usesErrorForSlope || loss == .squared }
}
