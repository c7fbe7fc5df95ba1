import Learning
import Screen

/// The numbers that the tour speaks of, computed from the runs that it shows.
struct TourNumbers: Sendable {
    /// The seed of the runs.
    let seed: UInt64

    /// The neuron at its start.
    var neuron: Neuron { NeuronSpecification(start: .seed(seed)).neuron }

    /// W after each of so many steps at a rate, the start included.
    func weights(rate: Double, steps: Int) -> [Double] {
        var neuron = neuron
        return [neuron.weight]
            + (0..<steps).map { _ in
                neuron.update(rate: rate)
                return neuron.weight
            }
    }

    /// The neuron after so many steps at a rate.
    func neuron(rate: Double, after steps: Int) -> Neuron {
        neuron.with(weight: weights(rate: rate, steps: steps)[steps])
    }

    /// What is true of the start and what comes next, at a rate.
    func forecast(rate: Double) -> NeuronForecast {
        NeuronForecast(Timeline(neuron, schedule: Schedule(rate: rate)))
    }

    /// Whether the notebook's hundred steps at 0.0001 reach the target.
    var arrivesInHundred: Bool {
        forecast(rate: 0.0001).stepsToTarget.map { $0 <= NeuronSpecification.notebookSteps } ?? false
    }

    /// The sum of the two |errors| of the last two of a hundred steps: once it bounces, that of the bounce.
    func errorSum(rate: Double) -> Double {
        let weights = weights(rate: rate, steps: 100)
        return neuron.with(weight: weights[99]).loss + neuron.with(weight: weights[100]).loss
    }
}

/// What became of the loss of the two-matrix program.
enum EndOfTraining: Int, Sendable {
    case exactlyZero, smallButRestless, hardlyLower
}

extension TourNumbers {
    /// The network of the two-matrix program, so many iterations on.
    func matrices(after iterations: Int) -> Timeline<Network> {
        let specification = NetworkSpecification.tour(seed, style: .matrices)
        var timeline = Timeline(specification.network, schedule: specification.schedule)
        timeline.advance(by: iterations)
        return timeline
    }

    /// What the loss of the two-matrix program is after its 3000 iterations, against what it was at first.
    var endOfThreeThousand: EndOfTraining {
        let end = matrices(after: NetworkSpecification.notebookSteps)
        let start = end.origin.loss
        return end.subject.loss == 0
            ? .exactlyZero : end.subject.loss < start / 2 ? .smallButRestless : .hardlyLower
    }

    /// Five points of x² that no straight line meets.
    static let curve: (inputs: [Double], targets: [Double]) = ([-2, -1, 0, 1, 2], [4, 1, 0, 1, 4])
    /// How long the two networks learn it.
    static let chainSteps = 3000

    /// The network with a sigmoid, and the chain of linear layers alone, from the same draw.
    static func chains(seed: UInt64) -> [RunSpecification] {
        [Activation.sigmoid, .none].map { activation in
            .network(
                .known {
                    try NetworkSpecification(
                        architecture: Architecture(sizes: [1, 6, 1], activation: activation),
                        data: TrainingData(
                            inputs: curve.inputs.map { [$0] }, targets: curve.targets.map { [$0] }),
                        seed: seed, schedule: Schedule(rate: 0.1))
                })
        }
    }

    /// Their losses in the end.
    var chainLosses: [Double] {
        Self.chains(seed: seed).map { specification in
            var run = specification.run
            run.advance(by: Self.chainSteps)
            return run.loss
        }
    }

    /// The mean |error| of the best straight line.
    static var bestLineLoss: Double {
        (try? TrainingData(inputs: curve.inputs.map { [$0] }, targets: curve.targets.map { [$0] }))?
            .bestLineLoss ?? .nan
    }
}

extension TourNumbers {
    /// A number as the texts say it: up to four decimals.
    static func text(_ value: Double) -> String {
        let text = NumberText.fitting(value, columns: 9, preferredDecimals: 4)
        guard text.contains("."), !text.contains("e") else { return text }
        let digits = text.reversed().drop { $0 == "0" }.drop { $0 == "." }
        return String(digits.reversed())
    }

    /// A number as a person would write it, such as 14 or 0.5.
    static func brief(_ value: Double) -> String { NumberText.brief(value, columns: 9) }

    /// An answer as it was typed, or, where a run gave it with many digits, as the texts say it.
    static func typed(_ value: Double) -> String {
        let brief = NumberText.brief(value)
        return brief.utf8.count <= 9 ? brief : text(value)
    }

    /// A number as the texts say it, with its sign.
    static func signed(_ value: Double) -> String {
        NumberText.signed(value, columns: 9, preferredDecimals: 4)
    }
}
