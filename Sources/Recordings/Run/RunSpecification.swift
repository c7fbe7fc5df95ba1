import Learning

/// Everything that determines the numbers of a run, of either kind.
public enum RunSpecification: Hashable, Sendable {
    /// A run of the single neuron.
    case neuron(NeuronSpecification)
    /// A run of a network.
    case network(NetworkSpecification)

    /// The rates and the parameters set by hand of every lane of a race; of a single run, one.
    public var lanes: [Schedule] {
        switch self {
        case .neuron(let neuron): neuron.lanes
        case .network(let network): network.lanes
        }
    }

    /// Whether several lanes run side by side.
    public var isRace: Bool { lanes.count > 1 }
}
