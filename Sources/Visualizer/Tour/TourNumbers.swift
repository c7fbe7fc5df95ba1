import Learning
import Screen

/// The numbers that the tour speaks of, computed from the runs that it shows.
struct TourNumbers: Sendable {
    /// The seed of the runs.
    let seed: UInt64
    /// The losses of one hidden layer and of two, where they have been computed.
    private var depthsComputed: [Double]?

    init(seed: UInt64) { self.seed = seed }

    /// Those of the chapter of a name, with what takes long computed once for all languages.
    init(seed: UInt64, for chapter: Chapter.Name) {
        self.seed = seed
        if chapter == .depth { depthsComputed = depthLosses }
    }

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

    /// What the neuron of the first chapter is to answer.
    static let smallTarget = 0.2

    /// A neuron whose input is negative.
    static let negativeInput = NeuronSpecification(input: -2, start: .weight(1))

    /// How long both losses are followed.
    static let stepsOfLosses = 100

    /// The same start by |error| and by error².
    static func losses(seed: UInt64) -> [RunSpecification] {
        Loss.allCases.map { loss in
            .neuron(
                NeuronSpecification(
                    start: .seed(seed), schedule: Schedule(rate: 0.001, rule: LearningRule(loss: loss))))
        }
    }

    /// The error at first, and that of each loss in the end.
    var errorsOfLosses: (start: Double, absolute: Double, squared: Double) {
        let ends = Self.losses(seed: seed).map { specification in
            var run = specification.run
            run.advance(by: Self.stepsOfLosses)
            return run.neuron.subject.error
        }
        return (neuron.error, ends[0], ends[1])
    }

    /// The lines of the notebook's loop, as `nnviz script` prints them.
    func loop(_ language: Language) -> String {
        let run = RunSpecification.neuron(.tour(seed, rate: 0.0001))
        let loop = run.pythonLoop(through: NeuronSpecification.notebookSteps, Localized(language))
        return Self.code(["for step in range(\(NeuronSpecification.notebookSteps)):"] + loop.round.indented)
    }

    /// The matrices of the first program, as `nnviz script` prints them.
    var definitions: String { Self.code(firstProgram.start[1].lines.filter { $0.hasPrefix("W") }) }

    /// The lines of its loop up to the loss.
    var forward: String { Self.code(firstProgram.forward) }

    private var firstProgram: PythonLoop {
        RunSpecification.network(.tour(seed, style: .matrices))
            .pythonLoop(through: NetworkSpecification.notebookSteps, Localized(.english))
    }

    /// Numbers in brackets.
    static func list(_ numbers: [Float]) -> String {
        "("
            + numbers.map { NumberText.fitting(Double($0), columns: 6, preferredDecimals: 2) }.joined(
                separator: ", ") + ")"
    }

    /// Lines of code, as the texts show them.
    static func code(_ lines: [String]) -> String { lines.map { "  \($0)" }.joined(separator: "\n") }

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
        [Activation.sigmoid, .none].map { ofCurve([1, 6, 1], $0, seed) }
    }

    /// One hidden layer, and two.
    static func depths(seed: UInt64) -> [RunSpecification] {
        [[1, 6, 1], [1, 6, 6, 1]].map { ofCurve($0, .sigmoid, seed) }
    }

    private static func ofCurve(
        _ sizes: [Int], _ activation: Activation, _ seed: UInt64
    ) -> RunSpecification {
        .network(
            .known {
                try NetworkSpecification(
                    architecture: Architecture(sizes: sizes, activation: activation),
                    data: TrainingData(
                        inputs: curve.inputs.map { [$0] }, targets: curve.targets.map { [$0] }),
                    seed: seed, schedule: Schedule(rate: 0.1))
            })
    }

    /// The losses of the network with a sigmoid and of the chain in the end.
    var chainLosses: [Double] { Self.chains(seed: seed).map(Self.lossInTheEnd) }

    /// Those of one hidden layer and of two.
    var depthLosses: [Double] { depthsComputed ?? Self.depths(seed: seed).map(Self.lossInTheEnd) }

    private static func lossInTheEnd(_ specification: RunSpecification) -> Double {
        var run = specification.run
        run.advance(by: chainSteps)
        return run.loss
    }

    /// The mean |error| of the best straight line.
    static var bestLineLoss: Double {
        (try? TrainingData(inputs: curve.inputs.map { [$0] }, targets: curve.targets.map { [$0] }))?
            .bestLineLoss ?? .nan
    }
}

extension TourNumbers {
    /// How far each parameter of a network moves in the first step.
    static func firstMoves(_ specification: NetworkSpecification) -> [Double] {
        let first = specification.network
        var second = first
        second.update(rate: specification.schedule.initialRate)
        return zip(first.parameters, second.parameters).map { Double(abs($1 - $0)) }
    }

    /// How far a weight of x2 moves in the first step of the layer with three outputs.
    var moveOfLastInput: Double { Self.firstMoves(.tour(seed, sizes: [3, 3]))[2] }

    /// How long the neuron is followed whose gradients are kept.
    static let stepsOfClearings = 60

    /// The neuron with `zero_grad()`, and without.
    static func clearings(seed: UInt64) -> [RunSpecification] {
        [false, true].map { keeps in
            .neuron(
                NeuronSpecification(
                    start: .seed(seed),
                    schedule: Schedule(rate: 0.001, rule: LearningRule(keepsGradients: keeps))))
        }
    }

    /// How far beyond the target each of them comes.
    var farthestBeyond: (cleared: Double, kept: Double) {
        let side = neuron.error < 0 ? 1.0 : -1.0
        let farthest = Self.clearings(seed: seed).map { specification in
            var run = specification.run
            return (0..<Self.stepsOfClearings).reduce(0.0) { farthest, _ in
                run.advance(by: 1)
                return max(farthest, side * run.neuron.subject.error)
            }
        }
        return (farthest[0], farthest[1])
    }

    /// The network of the second program after its training.
    static func trained(_ seed: UInt64) -> Network {
        let specification = NetworkSpecification.tour(seed)
        var timeline = Timeline(specification.network, schedule: specification.schedule)
        timeline.advance(by: NetworkSpecification.notebookSteps)
        return timeline.subject
    }

    /// The row of the notebook with the other sign.
    static let otherRow = TrainingData.notebookInputs.map { -$0 }

    /// What the trained network answers to it.
    var answerToAnotherRow: [Float] { Self.trained(seed).predictions(for: [Self.otherRow])[0] }

    /// The trained network with that row as its data, and the targets with the other sign.
    static func anotherRow(_ seed: UInt64) -> NetworkSpecification {
        let parameters = trained(seed).parameters
        var schedule = Schedule(rate: NetworkSpecification.notebookRate)
        for (place, value) in parameters.enumerated() {
            schedule.add(Schedule.Edit(step: 0, parameter: place, value: Double(value)))
        }
        return .known {
            try NetworkSpecification(
                architecture: Architecture(sizes: Architecture.notebookSizes),
                data: TrainingData(
                    inputs: [otherRow], targets: [TrainingData.notebookTargets.map { -$0 }]),
                seed: seed, schedule: schedule)
        }
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
