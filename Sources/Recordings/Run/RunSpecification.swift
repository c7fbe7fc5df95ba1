import Learning

/// Everything that determines the numbers of a run, of either kind.
public enum RunSpecification: Hashable, Sendable {
    /// A run of the single neuron.
    case neuron(NeuronSpecification)
    /// A run of a network.
    case network(NetworkSpecification)

    /// The most lanes that a race can have.
    public static let mostLanes = 8

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

extension RunSpecification: CustomStringConvertible {
    /// The run in a few words: `network 3-6-3 sigmoid, matrices, seed 7, lr 0.01`; a race says `race lr 0.01, 0.1`.
    public var description: String {
        let rates = lanes.map { "\($0.initialRate)\($0.rateChanges.isEmpty ? "" : " …")" }
        let rate = "\(isRace ? "race " : "")lr \(rates.joined(separator: ", "))"
        let editCount = lanes.reduce(0) { $0 + $1.edits.count }
        let edits = editCount == 0 ? "" : ", \(editCount) edits"
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
