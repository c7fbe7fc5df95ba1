import Learning

/// The chapters on layers and networks: what they set up and ask.
extension Chapter {
    static let inputs = Chapter(
        name: .inputs,
        opening: { Setting(lanes: [.network(.tour($0, sizes: [3, 1]))], panes: [.graph, .weights]) },
        pages: [
            .text,
            .question(
                Question(kind: .choice) { seed in
                    let first = NetworkSpecification.tour(seed, sizes: [3, 1]).network
                    var second = first
                    second.update(rate: NetworkSpecification.notebookRate)
                    let moves = (0..<3).map { abs(second.parameters[$0] - first.parameters[$0]) }
                    return .choice(moves.indices.max { moves[$0] < moves[$1] } ?? 0)
                } demonstration: { seed, _ in
                    var setting = Setting(
                        lanes: [.network(.tour(seed, sizes: [3, 1]))], panes: [.weights, .graph]
                    ).running(to: 1, speed: 1)
                    setting.quantity = .change
                    return setting
                }),
            .text, .experiment,
        ])

    static let matrix = Chapter(
        name: .matrix,
        opening: { Setting(lanes: [.network(.tour($0, sizes: [3, 3]))], panes: [.weights, .graph]) },
        pages: [
            .text,
            .question(
                Question(kind: .number(accuracy: 0)) { seed in
                    .number(
                        Double(NetworkSpecification.tour(seed, sizes: [3, 3]).architecture.parameterCount))
                } demonstration: { seed, _ in
                    Setting(lanes: [.network(.tour(seed, sizes: [3, 3]))], panes: [.weights, .networkError])
                        .running(to: 300, speed: 60)
                }),
            .text, .experiment,
        ])

    static let depth = Chapter(
        name: .depth,
        opening: { Setting(lanes: TourNumbers.chains(seed: $0), panes: [.function, .networkLoss]) },
        pages: [
            .text, .text,
            .question(
                Question(kind: .choice) { seed in
                    // Which of the two comes nearer than half of what the best straight line leaves?
                    let bends = TourNumbers(seed: seed).chainLosses.map { $0 < TourNumbers.bestLineLoss / 2 }
                    return .choice(
                        bends == [true, false] ? 0 : bends == [false, true] ? 1 : bends[0] ? 2 : 3)
                } demonstration: { seed, _ in
                    Setting(lanes: TourNumbers.chains(seed: seed), panes: [.function, .networkLoss])
                        .running(to: TourNumbers.chainSteps, speed: 600)
                }),
            .text, .experiment,
        ])

    static let autograd = Chapter(
        name: .autograd,
        opening: {
            Setting(lanes: [.network(.tour($0, style: .matrices))], panes: [.graph, .networkLoss])
        },
        pages: [
            .text,
            .question(
                Question(kind: .number(accuracy: 0)) { seed in
                    .number(Double(NetworkSpecification.tour(seed, style: .matrices).network.gradients.count))
                } demonstration: { seed, _ in
                    var setting = Setting(
                        lanes: [.network(.tour(seed, style: .matrices))], panes: [.graph, .networkStep])
                    setting.quantity = .gradient
                    return setting
                }),
            .text,
            .question(
                Question(kind: .choice) { seed in
                    .choice(TourNumbers(seed: seed).endOfThreeThousand.rawValue)
                } demonstration: { seed, _ in
                    Setting(
                        lanes: [.network(.tour(seed, style: .matrices))],
                        panes: [.networkLoss, .networkError]
                    ).running(to: NetworkSpecification.notebookSteps, speed: 600)
                }),
            .experiment,
        ])

    static let layers = Chapter(
        name: .layers,
        opening: { Setting(lanes: [.network(.tour($0))], panes: [.graph, .weights]) },
        pages: [
            .text,
            .question(
                Question(kind: .number(accuracy: 0)) { seed in
                    .number(Double(NetworkSpecification.tour(seed).architecture.parameterCount))
                } demonstration: { seed, _ in
                    Setting(lanes: [.network(.tour(seed))], panes: [.graph, .networkError])
                        .running(to: NetworkSpecification.notebookSteps, speed: 600)
                }),
            .text, .experiment, .experiments,
        ])
}

extension NetworkSpecification {
    /// A network that learns the notebook's row of data, as far as it has so many outputs.
    static func tour(
        _ seed: UInt64, sizes: [Int] = Architecture.notebookSizes, style: Architecture.Style = .linearLayers
    ) -> NetworkSpecification {
        let targets = Array(TrainingData.notebookTargets.prefix(sizes[sizes.count - 1]))
        return known {
            try NetworkSpecification(
                architecture: Architecture(sizes: sizes, style: style),
                data: TrainingData(inputs: [TrainingData.notebookInputs], targets: [targets]), seed: seed)
        }
    }

    /// A specification that is known to be possible.
    static func known(_ make: () throws -> NetworkSpecification) -> NetworkSpecification {
        do {
            return try make()
        } catch {
            preconditionFailure("the tour sets up what cannot be: \(error)")
        }
    }
}

extension Chapter.Name {
    /// What fits a network: how many layers it has, of which style, for which data.
    static func fitting(_ architecture: Architecture) -> Chapter.Name {
        if architecture.layers.count == 1 { return architecture.sizes[1] == 1 ? .inputs : .matrix }
        if architecture.sizes[0] == 1 || architecture.activation == .none { return .depth }
        return architecture.style == .matrices ? .autograd : .layers
    }
}
