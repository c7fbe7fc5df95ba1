/// A number of one step of a run. The single neuron is a network of one weight.
///
/// Layers of units are counted from the inputs, 0; units, outputs and parameters from 0.
public enum Quantity: Hashable, Sendable {
    /// A weight or bias before the step.
    case parameter(Int)
    /// The value of a unit: an input, a hidden unit, or a prediction.
    case unit(layer: Int, Int)
    /// What arrives at a unit before its activation.
    case sum(layer: Int, Int)
    /// The target of an output.
    case target(Int)
    /// Prediction − target.
    case error(Int)
    /// The loss.
    case loss
    /// The slope of the loss in an output, or in its error.
    case errorSlope(Int)
    /// The slope of the loss in what arrives at a unit.
    case sumSlope(layer: Int, Int)
    /// The slope of the loss in a parameter.
    case gradient(Int)
    /// How much of the last velocity stays: the momentum, or 1 where gradients are kept.
    case velocityKept
    /// What the update before subtracted from a parameter, divided by its rate.
    case lastVelocity(Int)
    /// The learning rate.
    case rate
    /// What the step subtracts from a parameter.
    case change(Int)
    /// A parameter after the step.
    case newParameter(Int)
    /// The neuron's y after the step.
    case newOutput
}
