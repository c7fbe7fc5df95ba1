/// A slip of somebody who works out a step by hand: a mistake that training loops have too, or one of the hand alone.
public enum Slip: Hashable, Sendable {
    /// A mistake that a training loop can have.
    case mistake(Mistake)
    /// Errors, and so their slopes, without their sign.
    case signLost
    /// Target − prediction.
    case reversed
    /// Errors of both signs cancel in the loss.
    case signsKept
    /// |error| where its square should be.
    case absolute
    /// The slope of error² without its 2.
    case twoForgotten
    /// A gradient is not multiplied by the hidden unit that its weight comes from.
    case factorForgotten
    /// The weights are not multiplied by the inputs.
    case inputsLeftOut
    /// The biases are not added.
    case biasForgotten
    /// The gradient is subtracted without the learning rate.
    case rateForgotten
    /// What momentum, or kept gradients, keep of the updates before is left out.
    case momentumForgotten
    /// Another number of the same step.
    case taken(Quantity)

    /// The name that scripts know it by.
    public var name: String {
        switch self {
        case .mistake(let mistake): mistake.name
        case .signLost: "sign-lost"
        case .reversed: "reversed"
        case .signsKept: "signs-kept"
        case .absolute: "absolute"
        case .twoForgotten: "two-forgotten"
        case .factorForgotten: "factor-forgotten"
        case .inputsLeftOut: "inputs-left-out"
        case .biasForgotten: "bias-forgotten"
        case .rateForgotten: "rate-forgotten"
        case .momentumForgotten: "momentum-forgotten"
        case .taken: "other-number"
        }
    }
}

extension StepForm {
    /// A step with a slip, beside what the rule of a learner asks for.
    ///
    /// - Returns: nil where the slip changes nothing.
    init?(_ slip: Slip, activation: Activation, loss: Loss, rate: Double) {
        if case .mistake(let mistake) = slip {
            self.init([mistake], activation: activation, loss: loss, rate: rate)
            return
        }
        self.init([], activation: activation, loss: loss, rate: rate)
        switch slip {
        case .mistake, .taken: return nil
        case .signLost: pass.errorSign = .lost
        case .reversed: pass.errorSign = .reversed
        case .signsKept: pass.errorSign = .keptInLoss
        case .absolute: pass.loss = .absolute
        case .twoForgotten: pass.usesErrorForSlope = loss == .squared
        case .factorForgotten: pass.forgottenFactors = .units
        case .inputsLeftOut: pass.hasInputs = false
        case .biasForgotten: pass.hasBiases = false
        case .rateForgotten: self.rate = 1
        case .momentumForgotten: forgetsMomentum = true
        }
    }
}

extension Quantity {
    /// The slips that there are in it, the simpler first.
    var slips: [Slip] {
        let passing: [Slip] = [
            .mistake(.meanForgotten), .signLost, .reversed, .mistake(.errorForSlope), .twoForgotten,
            .mistake(.squared), .absolute,
        ]
        let back: [Slip] =
            [.mistake(.inputForgotten), .factorForgotten] + passing
            + [.mistake(.noActivationSlope), .mistake(.slopeAtOutput)]
        switch self {
        case .unit, .sum:
            return [.inputsLeftOut, .biasForgotten, .mistake(.noActivation), .mistake(.activationOnOutput)]
        case .error: return [.reversed, .signLost]
        case .loss: return [.mistake(.sum), .signsKept, .mistake(.squared), .absolute]
        case .errorSlope, .sumSlope: return passing
        case .gradient: return back
        case .newParameter, .newOutput, .change:
            return [
                .mistake(.noStep), .mistake(.ascent), .rateForgotten, .momentumForgotten, .mistake(.twoSteps),
            ] + back
        case .parameter, .target, .velocityKept, .lastVelocity, .rate: return []
        }
    }
}
