import Testing

@testable import Learning

@Suite("Network")
struct NetworkTests {
    @Test("A network of one weight is worked by hand")
    func oneWeight() throws {
        let architecture = try Architecture(sizes: [1, 1], style: .matrices)
        let data = try TrainingData(inputs: [[6]], targets: [[1.5]])
        var network = Network(architecture: architecture, data: data, parameters: [0.5])
        #expect(network.predictions.map { $0 } == [3])
        #expect(network.meanError == 1.5)
        #expect(network.gradients == [6])
        network.update(rate: 0.25)
        #expect(network.parameters == [-1])
    }

    @Test("At the target the gradient is zero, as in PyTorch")
    func signOfZero() throws {
        let architecture = try Architecture(sizes: [1, 1], style: .linearLayers)
        let data = try TrainingData(inputs: [[2]], targets: [[3]])
        let network = Network(architecture: architecture, data: data, parameters: [1, 1])
        #expect(network.meanError == 0)
        #expect(network.gradients == [0, 0])
    }

    @Test("The loss is the mean over all rows and outputs")
    func severalRows() throws {
        let architecture = try Architecture(sizes: [1, 2], style: .matrices)
        let data = try TrainingData(inputs: [[1], [2]], targets: [[0, 0], [0, 8]])
        let network = Network(architecture: architecture, data: data, parameters: [1, 2])
        #expect(network.meanError == 2.25)
        #expect(network.gradients == [0.25 + 0.5, 0.25 - 0.5])
    }

    @Test("Gradients equal finite differences, whatever the form", arguments: 0..<40)
    func gradients(seed: Int) throws {
        var cases = RandomCases(seed: UInt64(seed))
        let sizes = (0..<cases.integer(2...4)).map { _ in cases.integer(1...5) }
        let architecture = try Architecture(
            sizes: sizes, activation: cases.element(of: Activation.allCases),
            style: cases.element(of: [.matrices, .linearLayers]))
        let rows = cases.integer(1...3)
        let data = try TrainingData(
            inputs: (0..<rows).map { _ in (0..<sizes[0]).map { _ in cases.number(-2...2) } },
            targets: (0..<rows).map { _ in (0..<sizes[sizes.count - 1]).map { _ in cases.number(-2...2) } })
        let specification = try NetworkSpecification(
            architecture: architecture, data: data, seed: UInt64(seed))
        let network = specification.network
        let step = 1.0 / 128
        for parameter in 0..<network.parameterCount {
            let value = network.value(ofParameter: parameter)
            let sides = network.losses(alongParameter: parameter, at: [value - step, value, value + step])
            let below = (sides[1] - sides[0]) / step
            let above = (sides[2] - sides[1]) / step
            guard abs(above - below) < 0.02 else { continue }  // a kink lies between
            #expect(abs((above + below) / 2 - Double(network.gradients[parameter])) < 0.01)
        }
    }

    @Test("Every parameter has a name of its own, and the name finds it")
    func names() throws {
        for style in [Architecture.Style.matrices, .linearLayers] {
            let architecture = try Architecture(sizes: [3, 6, 2, 3], style: style)
            let names = (0..<architecture.parameterCount).map(architecture.name(ofParameter:))
            #expect(Set(names).count == names.count)
            for index in 0..<architecture.parameterCount {
                let place = architecture.place(ofParameter: index)
                let layer = architecture.layers[place.layer]
                let back =
                    place.input.map { layer.weight(from: $0, to: place.output) }
                    ?? layer.bias(of: place.output)
                #expect(back == index)
            }
        }
        let matrices = try Architecture(style: .matrices)
        #expect(matrices.name(ofParameter: 0) == "W1[0][0]")
        #expect(matrices.name(ofParameter: 17) == "W1[2][5]")
        #expect(matrices.name(ofParameter: 18) == "W2[0][0]")
        let layers = try Architecture(style: .linearLayers)
        #expect(layers.name(ofParameter: 1) == "0.weight[0][1]")
        #expect(layers.name(ofParameter: 18) == "0.bias[0]")
        #expect(layers.name(ofParameter: 24) == "2.weight[0][0]")
        #expect(layers.name(ofParameter: 44) == "2.bias[2]")
        #expect(layers.parameterCount == 45)
    }

    @Test("Impossible forms are refused with what is wrong")
    func errors() throws {
        #expect(throws: ArchitectureError.tooFewLayers(1)) { try Architecture(sizes: [3]) }
        #expect(throws: ArchitectureError.layerSize(0)) { try Architecture(sizes: [3, 0, 3]) }
        #expect(throws: ArchitectureError.tooManyParameters) { try Architecture(sizes: [10_000, 10_000]) }
        #expect(throws: TrainingDataError.rowCounts(inputs: 2, targets: 1)) {
            try TrainingData(inputs: [[1], [2]], targets: [[1]])
        }
        #expect(throws: TrainingDataError.inputCount(row: 1, count: 2, expected: 1)) {
            try TrainingData(inputs: [[1], [2, 3]], targets: [[1], [1]])
        }
        let architecture = try Architecture(sizes: [2, 3])
        #expect(throws: NetworkSpecificationError.inputs(3, layer: 2)) {
            try NetworkSpecification(architecture: architecture, seed: 0)
        }
    }

    @Test("The loss along a weight is the loss of a network that has it")
    func slice() throws {
        let network = try NetworkSpecification(architecture: Architecture(), seed: 3).network
        for parameter in [0, 20, 30, 44] {
            var other = network
            other.set(parameter: parameter, to: 0.7)
            #expect(network.losses(alongParameter: parameter, at: [0.7]) == [other.loss])
        }
        #expect(network.losses(alongParameter: 5, at: [network.value(ofParameter: 5)]) == [network.loss])
    }
}
