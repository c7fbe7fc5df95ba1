import Learning

/// Something to find out by oneself: a command, what to look at, and what to predict before.
public struct Experiment: Sendable {
    /// The experiments in their order.
    public enum Name: Hashable, Sendable, CaseIterable {
        case losses, outlier, rates, decay, momentum, keptGradients, equalStart, saturation, vanishing, xor,
            seeds,
            bias
    }

    /// The words of an experiment in one language.
    public struct Text: Sendable {
        /// What it is about, in a few words.
        public let title: String
        /// What to look at.
        public let lookAt: String
        /// What to predict before it runs.
        public let predict: String
    }

    /// Its name.
    public let name: Name
    /// The command line that opens it, of at most 60 characters.
    public let command: String
    /// What runs: alone, or side by side.
    public let runs: [RunSpecification]
    /// What is seen of it beside the text.
    let panes: [Pane]

    /// Its words in a language.
    public func text(_ language: Language) -> Text { name.text[language] }

    /// The state that it begins with: paused, so that there is time to predict.
    var setting: Setting {
        let isNeuron = if case .neuron = runs[0] { true } else { false }
        return Setting(lanes: runs, panes: panes, speed: isNeuron ? 10 : 600)
    }

    /// All of them.
    public static let all = Name.allCases.map(\.experiment)
}

extension Experiment.Name {
    fileprivate var experiment: Experiment {
        let begin = "nnviz neuron --weight 0.1"
        switch self {
        case .losses:
            return neuron(
                "\(begin) --race loss=absolute,squared", Loss.allCases.map { LearningRule(loss: $0) })
        case .outlier:
            return network(
                "nnviz network --data outlier --layers 1,1", [.networkError, .networkLoss], [1, 1],
                ([[1], [1], [1]], [[0], [0], [3]]))
        case .rates:
            return neuron("\(begin) --race 0.05,0.001,0.0001", [.plain], rates: [0.05, 0.001, 0.0001])
        case .decay:
            return neuron(
                "\(begin) --lr 0.01 --race decay=1,0.99", [1, 0.99].map { LearningRule(decay: $0) },
                rates: [0.01])
        case .momentum:
            return neuron(
                "\(begin) --race momentum=0,0.5,0.9", [0, 0.5, 0.9].map { LearningRule(momentum: $0) })
        case .keptGradients:
            return neuron(
                "\(begin) --race keep-gradients=no,yes",
                [false, true].map { LearningRule(keepsGradients: $0) })
        case .equalStart:
            return network("nnviz network --weight 0.1", [.graph, .networkLoss], weight: 0.1)
        case .saturation:
            return network(
                "nnviz network --seed 0 --inputs=-100,300,500", [.graph, .networkLoss],
                [3, 6, 3], ([[-100, 300, 500]], [TrainingData.notebookTargets]))
        case .vanishing:
            return network(
                "nnviz network --seed 0 --layers 3,6,6,6,6,6,3", [.graph, .networkLoss],
                [3, 6, 6, 6, 6, 6, 3])
        case .xor:
            return network(
                "nnviz network --data xor --layers 2,4,1 --lr 0.1", [.networkLoss, .networkError], [2, 4, 1],
                Self.exclusive, rate: 0.1)
        case .seeds:
            return network(
                "nnviz network --data xor --lr .1 --race seed=0,1,2,3,4,5,6,7",
                [.networkLoss, .networkError], [2, 6, 1],
                Self.exclusive, rate: 0.1, seeds: 0..<8)
        case .bias:
            return network(
                "nnviz network --layers 1,1 --inputs 0 --targets 1 --matrices", [.networkError, .weights],
                [1, 1], ([[0]], [[1]]), .matrices)
        }
    }

    /// Exclusive or: 1 where the inputs differ.
    private static let exclusive: ([[Double]], [[Double]]) = (
        [[0, 0], [0, 1], [1, 0], [1, 1]], [[0], [1], [1], [0]]
    )

    /// A race of neurons, a lane for every rule and rate.
    private func neuron(
        _ command: String, _ rules: [LearningRule], rates: [Double] = [NeuronSpecification.notebookRate]
    ) -> Experiment {
        let schedules = rules.flatMap { rule in rates.map { Schedule(rate: $0, rule: rule) } }
        return Experiment(
            name: self, command: command,
            runs: schedules.map { .neuron(NeuronSpecification(start: .weight(0.1), schedule: $0)) },
            panes: [.neuronSlope, .neuronLoss])
    }

    private func network(
        _ command: String, _ panes: [Pane], _ sizes: [Int] = Architecture.notebookSizes,
        _ data: (inputs: [[Double]], targets: [[Double]])? = nil, _ style: Architecture.Style = .linearLayers,
        rate: Double = NetworkSpecification.notebookRate, seeds: Range<UInt64> = 0..<1, weight: Double? = nil
    ) -> Experiment {
        let runs = seeds.map { seed in
            var specification = NetworkSpecification.known {
                try NetworkSpecification(
                    architecture: Architecture(sizes: sizes, style: style),
                    data: data.map { try TrainingData(inputs: $0.inputs, targets: $0.targets) } ?? .notebook,
                    seed: seed, schedule: Schedule(rate: rate))
            }
            specification.weight = weight
            return RunSpecification.network(specification)
        }
        return Experiment(name: self, command: command, runs: runs, panes: panes)
    }
}
