import Learning

/// The chapters on layers and networks: what they set up and ask.
extension Chapter {
    static let inputs = Chapter(
        name: .inputs,
        opening: { network(.tour($0, sizes: [3, 1]), [.graph, .weights]) },
        pages: [
            .text,
            .question(
                Question(kind: .choice) { seed in
                    let moves = TourNumbers.firstMoves(.tour(seed, sizes: [3, 1])).prefix(3)
                    return .choice(moves.indices.max { moves[$0] < moves[$1] } ?? 0)
                } demonstration: { seed, _ in
                    network(.tour(seed, sizes: [3, 1]), [.weights, .graph], .change).running(to: 1, speed: 1)
                }),
            .text, .experiment,
        ])

    static let matrix = Chapter(
        name: .matrix,
        opening: { network(.tour($0, sizes: [3, 3]), [.weights, .graph]) },
        pages: [
            .text, .text,
            .question(
                Question(kind: .number(accuracy: 0.0005)) { seed in
                    .number(TourNumbers(seed: seed).moveOfLastInput)
                } demonstration: { seed, _ in
                    network(.tour(seed, sizes: [3, 3]), [.weights, .networkError], .change)
                        .running(to: 1, speed: 1)
                }),
            .experiment.showing { network(.tour($0, sizes: [3, 3]), [.networkError, .graph]) },
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
            .text,
            .question(
                Question(kind: .choice) { seed in
                    let losses = TourNumbers(seed: seed).depthLosses
                    return .choice(losses[1] < losses[0] / 2 ? 0 : losses[1] < losses[0] ? 1 : 2)
                } demonstration: { seed, _ in
                    Setting(lanes: TourNumbers.depths(seed: seed), panes: [.function, .networkLoss])
                        .running(to: TourNumbers.chainSteps, speed: 600)
                }
            ).showing { Setting(lanes: TourNumbers.depths(seed: $0), panes: [.function, .networkLoss]) },
            .text, .experiment,
        ])

    static let autograd = Chapter(
        name: .autograd,
        opening: { network(.tour($0, style: .matrices), [.graph, .networkLoss]) },
        pages: [
            .text.wide, .text,
            .question(
                Question(kind: .number(accuracy: 0)) { seed in
                    .number(Double(NetworkSpecification.tour(seed, style: .matrices).network.gradients.count))
                } demonstration: { seed, _ in
                    network(.tour(seed, style: .matrices), [.graph, .networkStep], .gradient)
                }),
            .text, .text,
            .question(
                Question(kind: .choice) { seed in
                    let farthest = TourNumbers(seed: seed).farthestBeyond
                    return .choice(farthest.kept > 2 * farthest.cleared ? 1 : 0)
                } demonstration: { seed, _ in
                    Setting(lanes: TourNumbers.clearings(seed: seed), panes: [.weight, .neuronLoss])
                        .running(to: TourNumbers.stepsOfClearings, speed: 10)
                }
            ).showing { Setting(lanes: TourNumbers.clearings(seed: $0), panes: [.weight, .neuronLoss]) },
            .text,
            .question(
                Question(kind: .choice) { seed in
                    .choice(TourNumbers(seed: seed).endOfThreeThousand.rawValue)
                } demonstration: { seed, _ in
                    network(.tour(seed, style: .matrices), [.networkLoss, .networkError])
                        .running(to: NetworkSpecification.notebookSteps, speed: 600)
                }
            ).showing { network(.tour($0, style: .matrices), [.networkLoss, .networkError]) },
            .experiment.showing { network(.tour($0, style: .matrices), [.graph, .networkError]) },
        ])

    static let layers = Chapter(
        name: .layers,
        opening: { network(.tour($0), [.graph, .weights]) },
        pages: [
            .text, .programs,
            .question(
                Question(kind: .number(accuracy: 0)) { seed in
                    .number(Double(NetworkSpecification.tour(seed).architecture.parameterCount))
                } demonstration: { seed, _ in
                    network(.tour(seed), [.graph, .networkError])
                        .running(to: NetworkSpecification.notebookSteps, speed: 600)
                }),
            .question(
                Question(kind: .choice) { seed in
                    let answer = TourNumbers(seed: seed).answerToAnotherRow
                    let targets = TrainingData.notebookTargets
                    let isNegative = zip(answer, targets).allSatisfy { abs(Double($0) + $1) < 0.05 }
                    let isSame = zip(answer, targets).allSatisfy { abs(Double($0) - $1) < 0.05 }
                    return .choice(isNegative ? 0 : isSame ? 1 : 2)
                } demonstration: { seed, _ in
                    network(TourNumbers.anotherRow(seed), [.networkError, .graph])
                }
            ).showing { network(.tour($0), [.graph, .networkError]).at(NetworkSpecification.notebookSteps) },
            .text.showing {
                network(.tour($0), [.graph, .networkError]).at(NetworkSpecification.notebookSteps)
            },
            .experiment, .answers, .experiments,
        ])

    /// A network by itself, paused.
    private static func network(
        _ specification: NetworkSpecification, _ panes: [Pane], _ quantity: WeightQuantity = .value
    ) -> Setting {
        Setting(lanes: [.network(specification)], panes: panes, quantity: quantity)
    }
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
