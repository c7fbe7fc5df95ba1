import Testing

@testable import Learning

/// Recorded runs of other shapes, activations, rows and rules than the notebook's.
@Suite("Recorded runs of other networks")
struct OtherRunTests {
    struct Run: Decodable {
        let program: String
        let seed: UInt64
        let sizes: [Int]
        let activation: String
        let inputs: [[Double]]
        let targets: [[Double]]
        let lr: Double
        let objective: String?
        let momentum: Double?
        let keep_gradients: Bool?
        let decay: Double?
        let weight: Double?
        let loss: [Float]
        let final: [String: [Float]]
        let gradients: [String: [Float]]

        func specification() throws -> NetworkSpecification {
            let rule = LearningRule(
                loss: objective == nil ? .absolute : .squared, momentum: momentum ?? 0,
                keepsGradients: keep_gradients ?? false, decay: decay ?? 1)
            var specification = try NetworkSpecification(
                architecture: Architecture(
                    sizes: sizes, activation: #require(Activation(rawValue: activation)),
                    style: program == "B" ? .matrices : .linearLayers),
                data: TrainingData(inputs: inputs, targets: targets), seed: seed,
                schedule: Schedule(rate: lr, rule: rule))
            specification.weight = weight
            return specification
        }
    }

    @Test("Losses, parameters and gradients are PyTorch's, bit for bit", arguments: 0..<21)
    func run(number: Int) throws {
        let runs: [Run] = try RecordedRunTests.recorded("others")
        #expect(runs.count == 21)
        let run = runs[number]
        let specification = try run.specification()
        var timeline = Timeline(specification.network, schedule: specification.schedule)
        for (step, loss) in run.loss.enumerated() {
            #expect(timeline.subject.meanError.bitPattern == loss.bitPattern, "step \(step)")
            if step + 1 < run.loss.count { timeline.advance(by: 1) }
        }
        let network = timeline.subject
        for (name, values) in run.final {
            let places = try #require(network.parameters(named: name))
            #expect(network.parameters[places].map(\.bitPattern) == values.map(\.bitPattern), "\(name)")
            let gradients = try #require(run.gradients[name])
            #expect(network.gradients[places].map(\.bitPattern) == gradients.map(\.bitPattern), "\(name)")
        }
        #expect(run.final.values.reduce(0) { $0 + $1.count } == network.parameterCount)
    }
}
