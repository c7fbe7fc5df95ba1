/// What one parameter of a network does in the next step, worked out for one row of data: forward to the unit that it
/// leads to, and by the chain rule from the loss back to it, factor by factor.
///
/// Every float32 here is a number of the training itself, or is computed as the training computes it.
public struct WorkedStep: Hashable, Sendable {
    /// The parameter.
    public let parameter: Int
    /// Where it stands.
    public let place: ParameterPlace
    /// The row of data, from 0.
    public let row: Int
    /// The weights, and the bias, that lead to the parameter's unit, times what comes in: z.
    public let forward: WorkedSum
    /// The value of that unit: the activation of z, or z itself for an output.
    public let value: Float
    /// What follows z there; nil for an output.
    public let activation: Activation?
    /// Every output of the row: how it stands to its target, and the slope of the loss in it.
    public let errors: [WorkedError]
    /// How many errors the loss is the mean of: rows times outputs.
    public let errorCount: Int
    /// The slopes of the loss in the sums of the layers that lie between the outputs and the layer right behind the
    /// parameter's unit, from the outputs back.
    public let between: [LayerSlopes]
    /// The slope of the loss in the unit's value: over the units of the next layer, the slope in each times the
    /// weight that leads to it. Nil for an output.
    public let backward: WorkedSum?
    /// The slope of the loss in z.
    public let sumSlope: Float
    /// What the parameter is multiplied with: the unit that it comes from; nil for a bias.
    public let input: Float?
    /// What each row of data adds to the gradient.
    public let contributions: [Float]
    /// In how many parts they are added up, as ``WorkedSum/parts``.
    public let contributionParts: Int
    /// The slope of the loss in the parameter: the sum of all contributions.
    public let gradient: Float
    /// What the step subtracts, times the rate: the gradient, and what the rule keeps of those before.
    public let velocity: Float
    /// What the update before subtracted, divided by its rate; −0 before the first, and without momentum.
    public let lastVelocity: Float
    /// What it lowers, and how.
    public let rule: LearningRule
    /// The parameter.
    public let weight: Float
    /// The learning rate as the step uses it, rounded to float32.
    public let rate: Float
    /// The parameter after the step: weight − rate · velocity, rounded once.
    public let newWeight: Float

    /// The loss whose slope it follows.
    public var loss: Loss { rule.loss }
    /// Whether the update depends on gradients before the last.
    public var hasVelocity: Bool { rule.hasVelocity }
    /// Whether these gradients are kept whole, because `zero_grad()` was forgotten.
    public var keepsGradients: Bool { rule.keepsGradients }
    /// How much of ``lastVelocity`` stays, rounded to float32.
    public var velocityKept: Float { Float(rule.velocityKept) }

    /// What this row adds to the gradient: input · slope in z.
    public var contribution: Float { contributions[row] }

    /// −rate · velocity, exact: the step does not round it.
    public var change: Double { -Double(rate) * Double(velocity) }

    /// The slopes of the loss in the sums of a hidden layer.
    public struct LayerSlopes: Hashable, Sendable {
        /// The layer of weights whose units they belong to.
        public let layer: Int
        /// The slope in each of its units' sums.
        public let slopes: [Float]
    }
}

/// One prediction against its target.
public struct WorkedError: Hashable, Sendable {
    /// The prediction.
    public let prediction: Float
    /// What it should be.
    public let target: Float
    /// The slope of the loss in the prediction: the share of the mean times ``sign``, or times the error.
    public let slope: Float

    /// Prediction − target, rounded.
    public var error: Float { prediction - target }

    /// The slope of |error|: 1 above the target, −1 below, 0 on it (and for no number).
    public var sign: Int { prediction > target ? 1 : prediction < target ? -1 : 0 }
}

extension WorkedStep {
    /// The terms of the arithmetic, in the order in which one follows from the other.
    public enum Term: Hashable, Sendable {
        /// ``WorkedStep/forward``.
        case sum
        /// ``WorkedStep/value``, where an activation follows the sum.
        case value
        /// ``WorkedStep/errors``; for a parameter of the last layer only the error of its own output counts.
        case errors
        /// One of ``WorkedStep/between``, from 0.
        case between(Int)
        /// ``WorkedStep/backward``.
        case backward
        /// ``WorkedStep/sumSlope``, behind an activation.
        case sumSlope
        /// ``WorkedStep/contribution``.
        case contribution
        /// ``WorkedStep/gradient``, where there are several rows of data.
        case gradient
        /// ``WorkedStep/velocity``, where the rule keeps some of it.
        case velocity
        /// ``WorkedStep/change``.
        case change
        /// ``WorkedStep/newWeight``.
        case newWeight
    }

    /// The terms that there are for this parameter.
    public var terms: [Term] {
        Self.terms(
            isOutput: activation == nil, layersBetween: between.count, rows: contributions.count,
            hasVelocity: hasVelocity)
    }

    /// The terms of a parameter that leads to an output or to a hidden unit.
    static func terms(isOutput: Bool, layersBetween: Int, rows: Int, hasVelocity: Bool) -> [Term] {
        let back: [Term] = isOutput ? [] : [.backward, .sumSlope]
        return (isOutput ? [.sum] : [.sum, .value]) + [.errors] + (0..<layersBetween).map(Term.between) + back
            + [.contribution] + (rows > 1 ? [.gradient] : []) + (hasVelocity ? [.velocity] : [])
            + [.change, .newWeight]
    }

    /// The errors that the parameter has a part in: all of them, or that of its own output.
    public var concernedErrors: Range<Int> {
        backward == nil ? place.output..<place.output + 1 : errors.indices
    }
}
