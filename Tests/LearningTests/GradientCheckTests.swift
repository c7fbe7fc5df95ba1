import Testing

@testable import Learning

@Suite("The check of a gradient")
struct GradientCheckTests {
    @Test("Away from kinks the gradient is the slope in float64", arguments: 0..<80)
    func agrees(seed: Int) throws {
        var cases = RandomCases(seed: UInt64(seed))
        let network = try cases.network()
        for parameter in 0..<network.parameterCount {
            let check = GradientCheck(network, parameter: parameter)
            guard check.kinks.isEmpty else { continue }
            let scale = max(1, Double(abs(check.gradient)))
            #expect(abs(check.difference) < 2e-5 * scale, "seed \(seed), \(parameter)")
            #expect(check.gradient == network.gradients[parameter])
        }
    }

    @Test("What would take more than is allowed is left out")
    func budget() throws {
        let data = try TrainingData(
            inputs: (0..<10).map { [Double($0)] }, targets: (0..<10).map { [Double($0)] })
        let network = Network(
            architecture: try Architecture(sizes: [1, 1]), data: data, parameters: [0.5, 0.25])
        // Twice, in 10 rows: 2 parameters, and an output that counts as 8 products.
        #expect(GradientCheck(network, parameter: 0, products: 199) == nil)
        #expect(
            GradientCheck(network, parameter: 0, products: 200) == GradientCheck(network, parameter: 0))
    }

    @Test("Without the word the loss is smooth inside; with it something crosses", arguments: 0..<60)
    func kinks(seed: Int) throws {
        var cases = RandomCases(seed: UInt64(seed))
        let network = try cases.network(activations: [.relu, .sigmoid])
        for parameter in 0..<network.parameterCount {
            let check = GradientCheck(network, parameter: parameter)
            let seen = network.sidesOfKinks
            let sides = (-8...8).map { place in
                PreciseEvaluation(network, moving: parameter, by: Double(place) / 8 * check.halfWidth).sides
            }
            #expect(sides.allSatisfy { $0 == seen } == check.kinks.isEmpty, "seed \(seed), \(parameter)")
        }
    }

    /// A prediction of 6·w, or relu(w), whose kink lies so many half widths above the weight.
    private func check(_ activation: Activation, kinkAt distance: Double) throws -> GradientCheck {
        let half = 0x1p-16
        guard activation == .relu else {
            let data = try TrainingData(inputs: [[8]], targets: [[4 + 8 * distance * half]])
            let architecture = try Architecture(sizes: [1, 1], style: .matrices)
            return GradientCheck(
                Network(architecture: architecture, data: data, parameters: [0.5]), parameter: 0)
        }
        let data = try TrainingData(inputs: [[0], [1]], targets: [[5], [5]])
        let architecture = try Architecture(sizes: [1, 1, 1], activation: .relu, style: .matrices)
        let parameters = [Float(-distance * half), 1]
        return GradientCheck(
            Network(architecture: architecture, data: data, parameters: parameters), parameter: 0)
    }

    @Test("A kink is named where it lies within the interval, and only there")
    func word() throws {
        for distance in [-0.75, -0.25, 0, 0.25, 0.75] {
            #expect(try check(.none, kinkAt: distance).kinks == [.prediction(row: 0, output: 0)])
            #expect(try check(.relu, kinkAt: distance).kinks == [.unit(row: 1, layer: 0, unit: 0)])
        }
        for distance in [-1.5, 1.5, 40] {
            #expect(try check(.none, kinkAt: distance).kinks.isEmpty)
            #expect(try check(.relu, kinkAt: distance).kinks.isEmpty)
        }
        #expect(try check(.none, kinkAt: 40).measured == -8)
        #expect(try check(.none, kinkAt: 0).gradient == 0)
    }

    @Test("The points that are compared are exact, whatever the size of the weight")
    func exactPoints() throws {
        let architecture = try Architecture(sizes: [1, 1], style: .matrices)
        let data = try TrainingData(inputs: [[1]], targets: [[-1e9]])
        for weight: Float in [0, 1, -1.7, 3.1, -1234.5678, 1e7] {
            let network = Network(architecture: architecture, data: data, parameters: [weight])
            let check = GradientCheck(network, parameter: 0)
            let value = Double(weight)
            #expect((value + check.halfWidth) - value == check.halfWidth && check.measured == 1)
        }
    }
}
