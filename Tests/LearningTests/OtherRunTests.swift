import Testing

@testable import Learning

/// Recorded runs of other shapes, activations and rows than the notebook's: some follow PyTorch bit for bit, tanh only to
/// rounding (PyTorch has its own tanh, and fuses a step of its gradient).
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
        let loss: [Float]
        let final: [String: [Float]]

        /// The largest difference that was measured over all recorded updates, rounded up.
        var tolerance: Float { activation == "tanh" ? 3e-7 : 0 }
    }

    @Test("Losses and parameters follow PyTorch's", arguments: 0..<4)
    func run(number: Int) throws {
        let runs: [Run] = try RecordedRunTests.recorded("others")
        #expect(runs.count == 4)
        let run = runs[number]
        let specification = try NetworkSpecification(
            architecture: Architecture(
                sizes: run.sizes, activation: #require(Activation(rawValue: run.activation)),
                style: run.program == "B" ? .matrices : .linearLayers),
            data: TrainingData(inputs: run.inputs, targets: run.targets), seed: run.seed)
        var network = specification.network
        for (step, loss) in run.loss.enumerated() {
            #expect(abs(network.meanError - loss) <= run.tolerance, "step \(step)")
            if step + 1 < run.loss.count { network.update(rate: run.lr) }
        }
        let final = network.architecture.layers.flatMap { layer in
            (run.final[layer.weightName] ?? []) + (run.final["\(2 * layer.number).bias"] ?? [])
        }
        #expect(final.count == network.parameters.count)
        for (index, (value, recorded)) in zip(network.parameters, final).enumerated() {
            let name = network.architecture.name(ofParameter: index)
            #expect(abs(value - recorded) <= run.tolerance, "\(name)")
        }
    }
}
