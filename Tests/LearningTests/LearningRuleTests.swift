import Testing

@testable import Learning

@Suite("Losses, momentum, decay")
struct LearningRuleTests {
    private func neuron(_ rule: LearningRule, rates: [Double]) -> [Double] {
        var timeline = Timeline(
            Neuron(input: 2, target: 1, weight: 1), schedule: Schedule(rate: rates[0], rule: rule))
        return rates.indices.map { _ in
            timeline.advance(by: 1)
            return timeline.subject.weight
        }
    }

    @Test("The neuron by hand: a parabola, momentum, kept gradients, a rate that halves")
    func byHand() {
        // W = 1: error 1, slope 2, gradient 4. W = 0.5: error 0.
        #expect(neuron(LearningRule(loss: .squared), rates: [0.125, 0.125]) == [0.5, 0.5])
        // Gradients 2, 2, −2 at 1, 0.75 and 0.25 − …: v = 2, then 0.5·2 + 2 = 3.
        #expect(neuron(LearningRule(momentum: 0.5), rates: [0.125, 0, 0]) == [0.75, 0.375, 0.4375])
        // v = 2, 4, then 4 − 2.
        #expect(neuron(LearningRule(keepsGradients: true), rates: [0.125, 0, 0]) == [0.75, 0.25, 0])
        #expect(neuron(LearningRule(decay: 0.5), rates: [0.125, 0]) == [0.75, 0.625])
    }

    @Test("At 1/x² the parabola is crossed to the other side for ever, below it is met")
    func parabola() {
        let neuron = Neuron(input: 2, target: 1, weight: 1, rule: LearningRule(loss: .squared))
        #expect(neuron.loss == 1 && neuron.errorSlope == 2 && neuron.gradient == 4)
        #expect(neuron.nextWeight(rate: 0.25) == 0)
        #expect(neuron.with(weight: 0).nextWeight(rate: 0.25) == 1)
        #expect(neuron.nextWeight(rate: 0.1) < 1 && neuron.nextWeight(rate: 0.3) < 0)
    }

    @Test("A network's squared loss: the mean of squares, slope 2/n · error, −0 nowhere")
    func squaredNetwork() throws {
        let data = try TrainingData(inputs: [[1], [2]], targets: [[1], [1]])
        let network = Network(
            architecture: try Architecture(sizes: [1, 1], style: .matrices), data: data, parameters: [1],
            rule: LearningRule(loss: .squared))
        #expect(network.meanError == 0.5 && network.gradients == [2])
        #expect(network.sumSlopes(afterLayer: 0, row: 0)[0].bitPattern == 0)
        #expect(network.sumSlopes(afterLayer: 0, row: 1)[1] == 1)
    }

    @Test("The slope of |error| has −0 at zero and at no number, as PyTorch's has")
    func slopes() {
        let share = Loss.absolute.share(of: 3)
        for error in [0, -0.0, .nan] as [Float] {
            #expect(Loss.absolute.slope(ofError: error, share: share).bitPattern == 0x8000_0000)
        }
        #expect(Loss.absolute.slope(ofError: Float(2), share: share) == share)
        #expect(
            Loss.absolute.slope(ofError: -Float.infinity, share: share) == -share && share == Float(1) / 3)
        #expect(Loss.squared.slope(ofError: Float.infinity, share: 1) == .infinity)
    }

    @Test("Momentum of 1 and kept gradients are the same; without momentum nothing stays")
    func velocity() throws {
        let network = try NetworkSpecification(architecture: Architecture(), seed: 3).network
        var (kept, whole, plain) = (network, network, network)
        kept.follow(LearningRule(keepsGradients: true))
        whole.follow(LearningRule(momentum: 1))
        for _ in 0..<50 {
            kept.update(rate: 0.01)
            whole.update(rate: 0.01)
            plain.update(rate: 0.01)
        }
        #expect(kept.parameters == whole.parameters && kept.parameters != plain.parameters)
        kept.follow(.plain)
        #expect(kept.velocity(ofParameter: 4) == kept.gradients[4])
    }

    @Test("A specification gives the rule, and a weight that all parameters begin with")
    func specification() throws {
        let rule = LearningRule(loss: .squared, momentum: 0.9)
        var specification = try NetworkSpecification(
            architecture: Architecture(), seed: 3, schedule: Schedule(rate: 0.01, rule: rule))
        specification.weight = 0.1
        #expect(specification.network.parameters == Array(repeating: 0.1, count: 45))
        #expect(specification.network.rule == rule)
        let neuron = NeuronSpecification(start: .weight(1), schedule: Schedule(rate: 1, rule: rule)).neuron
        #expect(neuron.rule == rule)
    }

    @Test("A new lane and a run that begins again keep the rule, and the rate that was set")
    func study() throws {
        let rule = LearningRule(loss: .squared, momentum: 0.5, decay: 0.5)
        let schedule = Schedule(rate: 0.01, rule: rule)
        var study = Study([Lane(.neuron(NeuronSpecification(start: .weight(0), schedule: schedule)))])
        study.advance(by: 4)
        #expect(study.run.rate == 0.000625)
        let wasAdded = study.addLane(rate: 0.02)
        #expect(wasAdded && study.run.learner.rule == rule && study.run.rate == 0.00125)
        study.restart()
        #expect(study.lanes.map(\.run.rate) == [0.01, 0.02])
        #expect(study.lanes.allSatisfy { $0.run.learner.rule == rule })
        study.change(rule: .plain)
        #expect(study.run.learner.rule == .plain && study.lanes[0].run.learner.rule == rule)
        study.undo()
        #expect(study.run.learner.rule == rule)
    }

    @Test("Every parameter and every tensor is found by its name, and nothing else is")
    func names() throws {
        for style in Architecture.Style.allCases {
            let architecture = try Architecture(sizes: [2, 3, 1], style: style)
            let network = try NetworkSpecification(
                architecture: architecture, data: TrainingData(inputs: [[1, 2]], targets: [[3]]), seed: 0
            ).network
            for index in 0..<architecture.parameterCount {
                let name = architecture.name(ofParameter: index)
                #expect(network.parameters(named: name) == index..<index + 1)
                #expect(network.parameter(named: name) == index)
            }
            for layer in architecture.layers {
                let weights = layer.firstParameter..<layer.firstBias
                #expect(architecture.parameters(named: layer.weightName) == weights)
                #expect(architecture.name(ofParameters: weights) == layer.weightName)
                #expect(network.parameter(named: layer.weightName) == nil)
                guard layer.hasBias, layer.outputs > 1 else { continue }
                let biases = layer.firstBias..<layer.firstBias + layer.outputs
                #expect(architecture.parameters(named: layer.biasName) == biases)
                #expect(architecture.name(ofParameters: biases) == layer.biasName)
            }
            for name in [
                "", "W", "W3", "W1[0]", "W1[0][0][0]", "W1[00][0]", "W1[2][0]", "0.bias[3]", "W1[",
                "0.weight[-1][0]",
            ] {
                #expect(network.parameters(named: name) == nil, "\(name)")
            }
        }
        #expect(Neuron(input: 1, target: 1, weight: 1).parameter(named: "W") == 0)
        #expect(Neuron(input: 1, target: 1, weight: 1).parameter(named: "w") == nil)
    }
}
