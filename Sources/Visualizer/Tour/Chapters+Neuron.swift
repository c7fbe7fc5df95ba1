import Learning

/// The chapters on a single neuron: what they set up and ask.
extension Chapter {
    static let neuron = Chapter(
        name: .neuron,
        opening: { neuron(small($0), [.neuronError, .weight]).running(speed: 3) },
        pages: [
            .text,
            .text.showing { neuron(small($0), [.neuronError, .weight]).running(speed: 3) },
            .question(
                Question(kind: .choice) { _ in
                    // Does any W bring y to 0.2 where x is 0?
                    let outputs = [0.05, 0.2, 1000].map {
                        Neuron(input: 0, target: TourNumbers.smallTarget, weight: $0).output
                    }
                    return .choice(outputs.firstIndex(of: TourNumbers.smallTarget) ?? 3)
                } demonstration: { seed, _ in
                    neuron(small(seed, input: 0), [.neuronError, .weight]).running(to: 20, speed: 10)
                }),
            .experiment.showing { neuron(small($0), [.neuronError, .weight]) },
        ])

    static let unknown = Chapter(
        name: .unknown,
        // The picture of W would tell which one is right.
        opening: { neuron(.tour($0), [.neuronError]) },
        pages: [
            .text, .text,
            .question(
                Question(kind: .number(accuracy: 0.0005)) { seed in
                    .number(NeuronSpecification.tour(seed).neuron.idealWeight ?? 0)
                } demonstration: { seed, answer in
                    // The neuron is given the very W that was typed: what it makes of it is the verdict.
                    var start = NeuronSpecification.Start.seed(seed)
                    if case .number(let weight) = answer { start = .weight(weight) }
                    return neuron(NeuronSpecification(start: start), [.neuronError, .weight])
                }),
            .experiment.showing { neuron(.tour($0), [.neuronError]) },
        ])

    static let error = Chapter(
        name: .error,
        opening: { neuron(.tour($0), [.neuronError, .weight]) },
        pages: [
            .text,
            .question(
                Question(kind: .choice) { seed in
                    // The error itself at the right W, far below it, far above it: which is the smallest?
                    let neuron = NeuronSpecification.tour(seed).neuron
                    let right = neuron.idealWeight ?? 0
                    let errors = [right, right - 1000, right + 1000].map { neuron.with(weight: $0).error }
                    return .choice(errors.indices.min { errors[$0] < errors[$1] } ?? 0)
                } demonstration: { _, _ in
                    neuron(NeuronSpecification(start: .weight(-1)), [.neuronError, .weight])
                }),
            .text.showing { neuron(.tour($0), [.neuronSlope, .neuronError]) },
            .experiment.showing { _ in
                neuron(NeuronSpecification(start: .weight(0.23)), [.neuronSlope, .neuronError])
            },
        ])

    static let slope = Chapter(
        name: .slope,
        opening: { _ in
            // With x = 1 the slope over W is that over y.
            neuron(NeuronSpecification(input: 1, start: .weight(1)), [.neuronSlope, .neuronError])
        },
        pages: [
            .text, .text.showing { neuron(.tour($0), [.neuronSlope, .neuronError]) },
            .question(
                Question(kind: .choice) { _ in
                    .choice([-2, -1, 1, 2].firstIndex(of: TourNumbers.negativeInput.neuron.gradient) ?? 0)
                } demonstration: { _, _ in
                    var setting = neuron(TourNumbers.negativeInput, [.neuronSlope, .neuronStep])
                    setting.actions = Array(
                        repeating: .nextTerm, count: NeuronStepPane.Term.gradient.rawValue + 1)
                    return setting
                }
            ).showing { _ in neuron(TourNumbers.negativeInput, [.neuronError]) },
            .experiment.showing { _ in
                neuron(NeuronSpecification(start: .weight(0.24)), [.neuronSlope, .neuronStep])
            },
        ])

    static let step = Chapter(
        name: .step,
        opening: { neuron(.tour($0), [.neuronSlope, .neuronStep]) },
        pages: [
            .text,
            .question(
                Question(kind: .number(accuracy: 0)) { seed in
                    .number(Double(TourNumbers(seed: seed).forecast(rate: 0.001).stepsToTarget ?? 0))
                } demonstration: { seed, _ in
                    let steps = TourNumbers(seed: seed).forecast(rate: 0.001).stepsToTarget ?? 0
                    return neuron(.tour(seed), [.neuronSlope, .weight]).running(to: steps, speed: 5)
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
                    neuron(.tour(seed), [.weight, .neuronSlope]).running(to: 40, speed: 10)
                }),
            .text, .experiment.showing { neuron(.tour($0), [.neuronSlope, .neuronError]).at(40) },
        ])

    static let hundred = Chapter(
        name: .hundred,
        opening: { neuron(.tour($0, rate: 0.0001), [.neuronError, .weight]) },
        pages: [
            .text, .text.wide,
            .question(
                Question(kind: .choice) { seed in
                    .choice(TourNumbers(seed: seed).arrivesInHundred ? 0 : 1)
                } demonstration: { seed, _ in
                    neuron(.tour(seed, rate: 0.0001), [.neuronError, .weight]).running(to: 100, speed: 30)
                }),
            .text, .experiment,
        ])

    static let bounce = Chapter(
        name: .bounce,
        opening: { neuron(.tour($0), [.neuronSlope, .weight]).running(to: 60, speed: 20) },
        pages: [
            .text,
            .question(
                Question(kind: .choice) { seed in
                    // After the same steps: does error² lie on both sides of the target, nearer than |error|, or far?
                    let errors = TourNumbers(seed: seed).errorsOfLosses
                    return .choice(errors.squared * errors.start < 0 ? 0 : errors.squared == 0 ? 2 : 1)
                } demonstration: { seed, _ in
                    Setting(lanes: TourNumbers.losses(seed: seed), panes: [.weight, .neuronLoss])
                        .running(to: TourNumbers.stepsOfLosses, speed: 20)
                }),
            .text, .experiment.showing { neuron(.tour($0), [.neuronSlope, .weight]).at(60, runs: true) },
        ])

    /// A neuron by itself, paused.
    private static func neuron(_ specification: NeuronSpecification, _ panes: [Pane]) -> Setting {
        Setting(lanes: [.neuron(specification)], panes: panes)
    }

    /// The neuron of the notebook's first formula.
    private static func small(_ seed: UInt64, input: Double = 4) -> NeuronSpecification {
        NeuronSpecification(input: input, target: TourNumbers.smallTarget, start: .seed(seed))
    }
}

extension NeuronSpecification {
    /// The notebook's neuron, begun with a seed.
    static func tour(_ seed: UInt64, rate: Double = notebookRate) -> NeuronSpecification {
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
