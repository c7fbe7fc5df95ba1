/// A part of the screen that shows one thing.
public enum Pane: Hashable, Sendable, CaseIterable {
    /// The neuron's W: its value, its last change, its path.
    case weight
    /// The error bar of the neuron, or those of the network's predictions.
    case error
    /// The loss along one weight: the V of |error|.
    case slope
    /// The loss of every step.
    case lossCurve
    /// The network's weights and biases as heat maps.
    case weights
    /// The network as a graph of units and weights.
    case graph
    /// The loss over two weights.
    case surface
    /// The function that a network of one input has learned.
    case function
    /// The arithmetic of the next step, term by term.
    case workedStep
}
