/// How a network computes its loss and its gradients: rightly, or with mistakes.
struct PassForm: Hashable, Sendable {
    /// What becomes of the derivative of the activation on the way back.
    enum ActivationSlope: Hashable, Sendable {
        case right
        case leftOut
        /// Taken at the unit's value instead of the sum that arrives at it.
        case atOutput
    }

    /// The layers whose gradients are not multiplied by what comes in.
    enum ForgottenFactors: Hashable, Sendable {
        case none
        /// The first layer.
        case inputs
        /// All others.
        case units
    }

    /// How the sign of an error comes out.
    enum ErrorSign: Hashable, Sendable {
        case right
        /// Target − prediction.
        case reversed
        /// |prediction − target| everywhere.
        case lost
        /// Right, and also in the loss, where errors of both signs then cancel.
        case keptInLoss
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
    /// The layers of weights whose gradients lack what comes into them.
    var forgottenFactors = ForgottenFactors.none
    /// What becomes of the sign of an error.
    var errorSign = ErrorSign.right
    /// Whether the weights are multiplied by the inputs on the way forward.
    var hasInputs = true
    /// Whether biases are added.
    var hasBiases = true
    /// The rate of updates that are made before the error is passed back; nil where all wait for the end.
    var earlyRate: Float?

    /// The slope of the loss at an error that is multiplied by the error, or takes its sign; see ``Loss/share(of:)``.
    func share(of count: Int) -> Float {
        (usesErrorForSlope ? Loss.absolute : loss).share(of: sharing(count))
    }

    /// By what the slopes of so many errors are divided.
    func sharing(_ count: Int) -> Int { isMean && hasShare ? count : 1 }

    /// An error as it is taken, from the right one.
    @inline(__always)
    func error<Number: SignedNumeric & Comparable>(_ error: Number) -> Number {
        switch errorSign {
        case .right, .keptInLoss: error
        case .reversed: -error
        case .lost: error < 0 ? -error : error
        }
    }

    /// Whether the gradients of a layer lack what comes in.
    func forgetsFactor(ofLayer number: Int) -> Bool {
        switch forgottenFactors {
        case .none: false
        case .inputs: number == 0
        case .units: number > 0
        }
    }

    /// Whether the slope grows with the error.
    var slopeIsMultiple: Bool { usesErrorForSlope || loss == .squared }
}
