/// A step of a training loop: what it computes, and how it updates. Right, but for mistakes.
struct StepForm: Hashable, Sendable {
    var pass: PassForm
    /// The learning rate; below 0 where gradients are added.
    var rate: Double
    /// How much of the update before goes on.
    var velocityKept = 0.0
    /// Whether what the rule keeps of the updates before is left out.
    var forgetsMomentum = false
    /// How often a gradient is subtracted.
    var updates = 1
    /// Whether the gradient is that of the step before.
    var lags = false
    /// The mistake that keeps some parameters from learning.
    var frozen: Mistake?

    /// Creates a step.
    ///
    /// - Returns: nil where the mistakes do not go together, or change nothing.
    init?(_ mistakes: [Mistake], activation: Activation, loss: Loss, rate: Double) {
        pass = PassForm(activation: activation, loss: loss)
        self.rate = rate
        for mistake in mistakes {
            let before = self
            apply(mistake)
            guard self != before, before.allows(mistake, meant: loss) else { return nil }
        }
        guard mistakes.contains(.lastLayerFirst) else { return }
        guard velocityKept == 0, !lags, updates == 1 else { return nil }
        pass.earlyRate = Float(self.rate)
    }

    private mutating func apply(_ mistake: Mistake) {
        switch mistake {
        case .noStep: updates = 0
        case .ascent: rate = -rate
        case .sum: pass.isMean = false
        case .squared: pass.loss = .squared
        case .absolute: pass.loss = .absolute
        case .keepGradients: velocityKept = 1
        case .twoSteps: updates = 2
        case .stepBeforeBackward: lags = true
        case .frozenFirst, .frozenLast, .frozenBiases: frozen = mistake
        case .noActivation: pass.activation = .none
        case .activationOnOutput: pass.outputActivation = .sigmoid
        case .errorForSlope: pass.usesErrorForSlope = true
        case .meanForgotten: pass.hasShare = false
        case .lastLayerFirst: pass.earlyRate = 0
        case .noActivationSlope: pass.activationSlope = .leftOut
        case .slopeAtOutput: pass.activationSlope = .atOutput
        case .inputForgotten: pass.forgottenFactors = .inputs
        case .double: break
        case .rate(let value): rate = rate < 0 ? -value : value
        case .momentum(let value): velocityKept = value
        }
    }

    /// Whether a further mistake shows, and is not the same as one that is there.
    private func allows(_ mistake: Mistake, meant loss: Loss) -> Bool {
        if updates == 0 { return false }
        switch mistake {
        case .twoSteps: return updates == 1
        case .keepGradients, .momentum: return velocityKept == 0
        case .frozenFirst, .frozenLast, .frozenBiases: return frozen == nil
        case .errorForSlope: return pass.loss == loss
        case .meanForgotten: return pass.isMean
        case .noActivationSlope, .slopeAtOutput:
            return pass.activation != .none && pass.activationSlope == .right
        default: return true
        }
    }

    /// The parameters that do not learn.
    func isFrozen(_ place: ParameterPlace, layers: Int) -> Bool {
        switch frozen {
        case .frozenFirst: place.layer == 0
        case .frozenLast: place.layer == layers - 1
        case .frozenBiases: place.input == nil
        default: updates == 0
        }
    }
}
