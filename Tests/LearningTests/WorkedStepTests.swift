import Testing

@testable import Learning

@Suite("A step of the network, worked out")
struct WorkedStepTests {
    @Test("Gradient and new value are the step's own, bit for bit, for every parameter", arguments: 0..<80)
    func equalsTheStep(seed: Int) throws {
        var cases = RandomCases(seed: UInt64(seed))
        let network = try cases.network()
        let rate = cases.number(0.001...2)
        var after = network
        after.update(rate: rate)
        for parameter in 0..<network.parameterCount {
            for row in 0..<network.data.rows {
                let step = network.workedStep(ofParameter: parameter, row: row, rate: rate)
                let gradient = network.gradients[parameter].bitPattern
                #expect(step.gradient.bitPattern == gradient, "seed \(seed), \(parameter)")
                #expect(step.newWeight.bitPattern == after.parameters[parameter].bitPattern, "seed \(seed)")
                #expect(step.weight == network.parameters[parameter])
                let sum = step.contributions.dropFirst().reduce(step.contributions[0], +)
                #expect(sum == step.gradient, "seed \(seed), \(parameter)")
                #expect(step.contribution == (step.input ?? 1) * step.sumSlope)
                let exact = Double(step.weight) + step.change
                #expect(abs(exact - Double(step.newWeight)) <= Double(step.newWeight.ulp), "seed \(seed)")
            }
        }
    }

    @Test("Every factor is the training's own number", arguments: 0..<80)
    func factors(seed: Int) throws {
        var cases = RandomCases(seed: UInt64(seed))
        let network = try cases.network()
        let layers = network.architecture.layers
        for parameter in 0..<network.parameterCount {
            let row = cases.integer(0...network.data.rows - 1)
            let step = network.workedStep(ofParameter: parameter, row: row, rate: 0.1)
            let place = network.architecture.place(ofParameter: parameter)
            let units = Array(network.activations(afterLayer: place.layer, row: row))
            let slopes = Array(network.sumSlopes(afterLayer: place.layer, row: row))
            #expect(step.value == units[place.output] && step.sumSlope == slopes[place.output])
            let isOutput = place.layer == layers.count - 1
            let number = row * units.count + place.output
            let inVectors = Activation.inVectors(of: network.data.rows * units.count)
            let value =
                step.activation?.value(step.forward.total, isInVector: number < inVectors)
                ?? step.forward.total
            #expect((step.activation == nil) == isOutput && (step.backward == nil) == isOutput)
            #expect(value.bitPattern == step.value.bitPattern, "seed \(seed), \(parameter)")
            if let backward = step.backward {
                let slope = network.architecture.activation.gradient(atValue: value, from: backward.total)
                #expect(slope.bitPattern == step.sumSlope.bitPattern, "seed \(seed), \(parameter)")
                #expect(backward.terms.count == layers[place.layer + 1].outputs)
            }
            #expect(
                step.between.map(\.layer) == Array(stride(from: layers.count - 2, to: place.layer, by: -1)))
            for error in step.errors {
                let slope = step.loss == .absolute ? Float(error.sign) : error.prediction - error.target
                #expect(error.slope == slope * step.loss.share(of: step.errorCount))
            }
            #expect(step.errorCount == network.data.targets.count)
            let names = Set((step.forward.terms + (step.backward?.terms ?? [])).map(\.parameter))
            #expect(place.input == nil || names.contains(parameter))
            for term in step.forward.terms + (step.backward?.terms ?? []) {
                #expect(term.weight == network.parameters[term.parameter])
            }
        }
    }

    @Test("A chain of two weights is worked by hand")
    func byHand() throws {
        let architecture = try Architecture(sizes: [1, 1, 1], activation: .tanh, style: .linearLayers)
        let data = try TrainingData(inputs: [[2], [4]], targets: [[0], [9]])
        let network = Network(architecture: architecture, data: data, parameters: [0.5, -1, 3, 1])
        let step = network.workedStep(ofParameter: 0, row: 0, rate: 0.5)
        #expect(step.forward.terms.map(\.product) == [1] && step.forward.bias == -1)
        #expect(step.forward.total == 0 && step.value == 0)
        #expect(step.errors == [WorkedError(prediction: 1, target: 0, slope: 0.5)])
        #expect(step.errors[0].sign == 1 && step.loss.share(of: step.errorCount) == 0.5)
        #expect(step.backward?.terms.map(\.product) == [1.5] && step.sumSlope == 1.5)
        #expect(step.contributions[0] == 3 && step.contribution == 3)
        let bias = network.workedStep(ofParameter: 1, row: 0, rate: 0.5)
        #expect(bias.input == nil && bias.contribution == 1.5)
    }

    @Test("Gradients of PyTorch's runs agree with the slope in float64", arguments: ["B_seed42", "C_seed0"])
    func recordedGradients(name: String) throws {
        let run: RecordedRunTests.NetworkRun = try RecordedRunTests.recorded("\(name)_f32")
        let architecture = try Architecture(style: run.program == "B" ? .matrices : .linearLayers)
        var checked = 0
        for snapshot in run.snapshots {
            let names = architecture.layers.flatMap {
                $0.hasBias ? [$0.weightName, $0.biasName] : [$0.weightName]
            }
            let parameters = names.flatMap { snapshot.params[$0] ?? [] }
            let gradients = names.flatMap { snapshot.grads[$0] ?? [] }
            let network = Network(architecture: architecture, data: .notebook, parameters: parameters)
            for parameter in gradients.indices {
                let step = network.workedStep(ofParameter: parameter, row: 0, rate: run.lr)
                #expect(step.gradient.bitPattern == gradients[parameter].bitPattern)
                let check = GradientCheck(network, parameter: parameter)
                guard check.kinks.isEmpty else { continue }
                checked += 1
                #expect(abs(check.difference) < 2e-6, "iteration \(snapshot.iteration), \(parameter)")
            }
        }
        #expect(checked > 100)
    }
}
