import Learning

/// Everything that determines the numbers of a run, of either kind.
public enum RunSpecification: Hashable, Sendable {
    /// A run of the single neuron.
    case neuron(NeuronSpecification)
    /// A run of a network.
    case network(NetworkSpecification)

    /// The rates, and parameters set by hand.
    public var schedule: Schedule {
        switch self {
        case .neuron(let neuron): neuron.schedule
        case .network(let network): network.schedule
        }
    }
}

extension RunSpecification: CustomStringConvertible {
    /// The run in a few words: `network 3-6-3 sigmoid, matrices, seed 7, lr 0.01`.
    public var description: String {
        let rate = "lr \(schedule.initialRate)\(schedule.rateChanges.isEmpty ? "" : " …")"
        let edits = schedule.edits.isEmpty ? "" : ", \(schedule.edits.count) edits"
        switch self {
        case .neuron(let neuron):
            let start =
                switch neuron.start {
                case .seed(let seed): "seed \(seed)"
                case .weight(let weight): "weight \(weight)"
                }
            return "neuron, \(start), \(rate)\(edits)"
        case .network(let network):
            let form = network.architecture
            let sizes = form.sizes.map(String.init).joined(separator: "-")
            let style = form.style == .matrices ? "matrices" : "linear layers"
            return
                "network \(sizes) \(form.activation.rawValue), \(style), seed \(network.seed), \(rate)\(edits)"
        }
    }
}
