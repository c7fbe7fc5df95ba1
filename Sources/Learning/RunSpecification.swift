/// Everything that determines the numbers of a run. Several of one kind side by side are a race.
public enum RunSpecification: Hashable, Sendable {
    /// A run of the single neuron.
    case neuron(NeuronSpecification)
    /// A run of a network.
    case network(NetworkSpecification)

    /// The rates, the rules and the parameters set by hand.
    public var schedule: Schedule {
        get {
            switch self {
            case .neuron(let neuron): neuron.schedule
            case .network(let network): network.schedule
            }
        }
        set {
            switch self {
            case .neuron(var neuron):
                neuron.schedule = newValue
                self = .neuron(neuron)
            case .network(var network):
                network.schedule = newValue
                self = .network(network)
            }
        }
    }

    /// The seed that the start is drawn with; nil where it is given.
    public var seed: UInt64? {
        switch self {
        case .neuron(let neuron): if case .seed(let seed) = neuron.start { seed } else { nil }
        case .network(let network):
            network.weight == nil && network.givenParameters == nil ? network.seed : nil
        }
    }

    /// Where W, or every weight and bias, begins; nil where the start is drawn.
    public var weight: Double? {
        switch self {
        case .neuron(let neuron): if case .weight(let weight) = neuron.start { weight } else { nil }
        case .network(let network): network.weight
        }
    }

    /// How many rows of data there are.
    public var rowCount: Int {
        switch self {
        case .neuron: 1
        case .network(let network): network.data.rows
        }
    }

    /// The same with another schedule.
    public func with(_ schedule: Schedule) -> RunSpecification {
        var run = self
        run.schedule = schedule
        return run
    }

    /// Whether both are of one kind and form and have the same data and given parameters, and so differ in nothing but
    /// settings.
    public func resembles(_ other: RunSpecification) -> Bool {
        switch (self, other) {
        case (.neuron(let neuron), .neuron(let other)):
            neuron.input == other.input && neuron.target == other.target
        case (.network(let network), .network(let other)):
            network.architecture.sizes == other.architecture.sizes
                && network.architecture.style == other.architecture.style && network.data == other.data
                && network.givenParameters == other.givenParameters
        default: false
        }
    }

    /// The run at step 0.
    public var run: any Run {
        switch self {
        case .neuron(let neuron): Timeline(neuron.neuron, schedule: neuron.schedule)
        case .network(let network): Timeline(network.network, schedule: network.schedule)
        }
    }
}
