import Learning

/// The chapters on a single neuron: what they set up and ask.
extension Chapter {
    static let neuron = Chapter(
        name: .neuron,
        opening: { seed in
            var setting = Setting(
                lanes: [.neuron(NeuronSpecification(input: 4, target: 0.2, start: .seed(seed)))],
                panes: [.neuronError, .weight])
            setting.runs = true
            return setting
        },
        pages: [
            .text, .text,
            .question(
                Question(kind: .number(accuracy: 0.0005)) { _ in
                    .number(Neuron(input: 4, target: 0.2, weight: 0.1).output)
                } demonstration: { _, _ in
                    Setting(
                        lanes: [.neuron(NeuronSpecification(input: 4, target: 0.2, start: .weight(0.1)))],
                        panes: [.neuronError, .weight])
                }),
            .experiment,
        ])

    static let unknown = Chapter(
        name: .unknown,
        opening: {
            Setting(lanes: [.neuron(NeuronSpecification(start: .seed($0)))], panes: [.neuronError, .weight])
        },
        pages: [
            .text, .text,
            .question(
                Question(kind: .number(accuracy: 0.0005)) { seed in
                    .number(NeuronSpecification(start: .seed(seed)).neuron.idealWeight ?? 0)
                } demonstration: { seed, answer in
                    // The neuron is given the very W that was typed: what it makes of it is the verdict.
                    var start = NeuronSpecification.Start.seed(seed)
                    if case .number(let weight) = answer { start = .weight(weight) }
                    return Setting(
                        lanes: [.neuron(NeuronSpecification(start: start))], panes: [.neuronError, .weight])
                }),
            .experiment,
        ])

    static let error = Chapter(
        name: .error,
        opening: {
            Setting(
                lanes: [.neuron(NeuronSpecification(start: .seed($0)))], panes: [.neuronSlope, .neuronError])
        },
        pages: [
            .text,
            .question(
                Question(kind: .choice) { seed in
                    // The error itself at the right W, far below it, far above it: which is the smallest?
                    let neuron = NeuronSpecification(start: .seed(seed)).neuron
                    let right = neuron.idealWeight ?? 0
                    let errors = [right, right - 1000, right + 1000].map { neuron.with(weight: $0).error }
                    return .choice(errors.indices.min { errors[$0] < errors[$1] } ?? 0)
                } demonstration: { _, _ in
                    Setting(
                        lanes: [.neuron(NeuronSpecification(start: .weight(-1)))],
                        panes: [.neuronSlope, .neuronError])
                }),
            .text, .experiment,
        ])

    static let slope = Chapter(
        name: .slope,
        opening: {
            Setting(
                lanes: [.neuron(NeuronSpecification(start: .seed($0)))], panes: [.neuronSlope, .neuronStep])
        },
        pages: [
            .text, .text,
            .question(
                Question(kind: .choice) { seed in
                    let gradient = NeuronSpecification(start: .seed(seed)).neuron.gradient
                    return .choice([-6, -1, 1, 6].firstIndex(of: gradient) ?? 0)
                } demonstration: { seed, _ in
                    var setting = Setting(
                        lanes: [.neuron(NeuronSpecification(start: .seed(seed)))],
                        panes: [.neuronSlope, .neuronStep])
                    setting.actions = Array(
                        repeating: .nextTerm, count: NeuronStepPane.Term.gradient.rawValue + 1)
                    return setting
                }.beside([.weight, .neuronError])),
            .experiment,
        ])

    static let step = Chapter(
        name: .step,
        opening: { Setting(lanes: [.neuron(.tour($0, rate: 0.001))], panes: [.neuronSlope, .neuronStep]) },
        pages: [
            .text,
            .question(
                Question(kind: .number(accuracy: 0)) { seed in
                    .number(Double(TourNumbers(seed: seed).forecast(rate: 0.001).stepsToTarget ?? 0))
                } demonstration: { seed, _ in
                    let steps = TourNumbers(seed: seed).forecast(rate: 0.001).stepsToTarget ?? 0
                    return Setting(
                        lanes: [.neuron(.tour(seed, rate: 0.001))], panes: [.neuronSlope, .weight]
                    )
                    .running(to: steps, speed: 5)
                }),
            .question(
                Question(kind: .choice) { seed in
                    // How far W moves at first, and in the last step before the target.
                    let steps = TourNumbers(seed: seed).forecast(rate: 0.001).stepsToTarget ?? 1
                    let run = TourNumbers(seed: seed).weights(rate: 0.001, steps: steps)
                    let first = abs(run[1] - run[0])
                    let last = abs(run[steps] - run[steps - 1])
                    return .choice(abs(first - last) < 1e-9 ? 1 : last < first ? 0 : 2)
                } demonstration: { seed, _ in
                    Setting(lanes: [.neuron(.tour(seed, rate: 0.001))], panes: [.weight, .neuronSlope])
                        .running(to: 40, speed: 10)
                }),
            .text, .experiment,
        ])

    static let hundred = Chapter(
        name: .hundred,
        opening: { Setting(lanes: [.neuron(.tour($0, rate: 0.0001))], panes: [.neuronError, .weight]) },
        pages: [
            .text,
            .question(
                Question(kind: .choice) { seed in
                    .choice(TourNumbers(seed: seed).arrivesInHundred ? 0 : 1)
                } demonstration: { seed, _ in
                    Setting(lanes: [.neuron(.tour(seed, rate: 0.0001))], panes: [.neuronError, .weight])
                        .running(to: 100, speed: 30)
                }),
            .text, .experiment,
        ])

    static let bounce = Chapter(
        name: .bounce,
        opening: {
            Setting(lanes: [.neuron(.tour($0, rate: 0.001))], panes: [.neuronSlope, .weight])
                .running(to: 60, speed: 20)
        },
        pages: [
            .text,
            .question(
                Question(kind: .number(accuracy: 0.005)) { seed in
                    .number(TourNumbers(seed: seed).errorSum(rate: 0.05))
                } demonstration: { seed, _ in
                    Setting(lanes: [.neuron(.tour(seed, rate: 0.05))], panes: [.neuronSlope, .neuronError])
                        .running(to: 12, speed: 2)
                }),
            .text, .experiment,
        ])
}

extension NeuronSpecification {
    /// The notebook's neuron at a rate.
    static func tour(_ seed: UInt64, rate: Double) -> NeuronSpecification {
        NeuronSpecification(start: .seed(seed), schedule: Schedule(rate: rate))
    }
}

extension Chapter.Name {
    /// What fits a neuron's doings: far or near, too slow or bouncing.
    static func fitting(_ timeline: Timeline<Neuron>) -> Chapter.Name {
        let forecast = NeuronForecast(timeline)
        if timeline.subject.input == 4 { return .neuron }
        if case .bounces = forecast.statement { return .bounce }
        if timeline.rate >= 0.01 { return .bounce }
        if forecast.errorAfterBudget != nil { return .hundred }
        return timeline.position == 0 ? .unknown : .step
    }
}
