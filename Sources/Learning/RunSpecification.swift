/// Everything that determines the numbers of a run, or of a race of several that differ in their schedules.
public enum RunSpecification: Hashable, Sendable {
    /// A run of the single neuron.
    case neuron(NeuronSpecification)
    /// A run of a network.
    case network(NetworkSpecification)

    /// The rates and the parameters set by hand of every lane of a race; of a single run, one.
    public var lanes: [Schedule] {
        get {
            switch self {
            case .neuron(let neuron): neuron.lanes
            case .network(let network): network.lanes
            }
        }
        set {
            switch self {
            case .neuron(var neuron):
                neuron.lanes = newValue
                self = .neuron(neuron)
            case .network(var network):
                network.lanes = newValue
                self = .network(network)
            }
        }
    }

    /// Whether several lanes run side by side.
    public var isRace: Bool { lanes.count > 1 }

    /// The seed that the start is drawn with; nil where it is given.
    public var seed: UInt64? {
        switch self {
        case .neuron(let neuron): if case .seed(let seed) = neuron.start { seed } else { nil }
        case .network(let network): network.weight == nil ? network.seed : nil
        }
    }

    /// How many rows of data there are.
    public var rowCount: Int {
        switch self {
        case .neuron: 1
        case .network(let network): network.data.rows
        }
    }

    /// The same with a start drawn from another seed.
    public func reseeded(_ seed: UInt64) -> RunSpecification {
        switch self {
        case .neuron(var neuron):
            neuron.start = .seed(seed)
            return .neuron(neuron)
        case .network(var network):
            network.seed = seed
            network.weight = nil
            return .network(network)
        }
    }

    /// The same with one lane.
    public func with(_ schedule: Schedule) -> RunSpecification {
        var single = self
        single.lanes = [schedule]
        return single
    }

    /// The run, or the first lane of a race, at step 0.
    public var run: any Run {
        switch self {
        case .neuron(let neuron): Timeline(neuron.neuron, schedule: neuron.schedule)
        case .network(let network): Timeline(network.network, schedule: network.schedule)
        }
    }
}
