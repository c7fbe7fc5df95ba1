/// A classic mistake in a training loop.
public enum Mistake: Hashable, Sendable {
    /// Nothing is updated: `optimizer.step()` is missing.
    case noStep
    /// The gradient is added instead of subtracted.
    case ascent
    /// The loss is a sum instead of a mean.
    case sum
    /// The loss is the square of the error instead of |error|.
    case squared
    /// The loss is |error| instead of its square.
    case absolute
    /// Every gradient is added to all before it: `zero_grad()` is missing.
    case keepGradients
    /// `optimizer.step()` twice.
    case twoSteps
    /// `optimizer.step()` before `backward()`: the gradient of the step before.
    case stepBeforeBackward
    /// The first layer of weights is not given to the optimizer.
    case frozenFirst
    /// The last layer of weights is not given to the optimizer.
    case frozenLast
    /// The biases are not given to the optimizer.
    case frozenBiases
    /// The hidden units have no activation.
    case noActivation
    /// The outputs go through a sigmoid too.
    case activationOnOutput
    /// The error itself stands where its slope should: its sign, or twice the error.
    case errorForSlope
    /// The slope of a mean without its 1/n.
    case meanForgotten
    /// The last layer is updated before the error is passed back through it.
    case lastLayerFirst
    /// The derivative of the activation is left out.
    case noActivationSlope
    /// The derivative of the activation is taken at its output instead of its input.
    case slopeAtOutput
    /// The gradient of the first layer is not multiplied by the input.
    case inputForgotten
    /// The loop computes in float64 instead of float32.
    case double
    /// Another learning rate.
    case rate(Double)
    /// Momentum that nobody asked for.
    case momentum(Double)

    /// The mistakes that no number belongs to and that change the step, the simpler first.
    public static let withoutNumber: [Mistake] = [
        .noStep, .ascent, .sum, .squared, .absolute, .keepGradients, .stepBeforeBackward, .frozenFirst,
        .frozenLast, .frozenBiases, .noActivation, .activationOnOutput, .errorForSlope, .meanForgotten,
        .twoSteps,
        .lastLayerFirst, .noActivationSlope, .slopeAtOutput, .inputForgotten,
    ]

    /// The name that scripts know it by.
    public var name: String {
        switch self {
        case .noStep: "no-step"
        case .ascent: "ascent"
        case .sum: "sum"
        case .squared: "squared"
        case .absolute: "absolute"
        case .keepGradients: "keep-gradients"
        case .twoSteps: "two-steps"
        case .stepBeforeBackward: "step-before-backward"
        case .frozenFirst: "frozen-first"
        case .frozenLast: "frozen-last"
        case .frozenBiases: "frozen-biases"
        case .noActivation: "no-activation"
        case .activationOnOutput: "activation-on-output"
        case .errorForSlope: "error-for-slope"
        case .meanForgotten: "mean-forgotten"
        case .lastLayerFirst: "last-layer-first"
        case .noActivationSlope: "no-activation-slope"
        case .slopeAtOutput: "slope-at-output"
        case .inputForgotten: "input-forgotten"
        case .double: "double"
        case .rate: "rate"
        case .momentum: "momentum"
        }
    }

    /// The learning rate or the momentum that was found.
    public var value: Double? {
        switch self {
        case .rate(let value), .momentum(let value): value
        default: nil
        }
    }
}
