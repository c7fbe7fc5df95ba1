import Foundation
import Testing

@testable import Learning

/// Runs that PyTorch and Python recorded (`Recorded/record.py`), compared bit for bit.
@Suite("Recorded runs")
struct RecordedRunTests {
    struct NeuronRuns: Decodable {
        struct Run: Decodable {
            let seed: UInt64
            let schedule: [[Double]]
            let W: [Double]
        }
        let runs: [Run]
    }

    struct NetworkRun: Decodable {
        struct Snapshot: Decodable {
            let iteration: Int
            let loss: Float
            let params: [String: [Float]]
            let pred: [Float]
            let grads: [String: [Float]]
        }
        let program: String
        let seed: UInt64
        let lr: Double
        let iterations: Int
        let loss: [Float]
        let snapshots: [Snapshot]
    }

    static func recorded<Run: Decodable>(_ name: String) throws -> Run {
        let url = try #require(Bundle.module.url(forResource: "Recorded/\(name)", withExtension: "json"))
        return try JSONDecoder().decode(Run.self, from: Data(contentsOf: url))
    }

    @Test("Every W of the single neuron is Python's")
    func neuron() throws {
        let recorded: NeuronRuns = try Self.recorded("A")
        #expect(recorded.runs.count > 3)
        for run in recorded.runs {
            var schedule = Schedule(rate: run.schedule[0][1])
            var step = 0
            for part in run.schedule {
                schedule.add(.init(step: step, rate: part[1]))
                step += Int(part[0])
            }
            let specification = NeuronSpecification(start: .seed(run.seed), schedule: schedule)
            var timeline = Timeline(specification.neuron, schedule: schedule)
            for (step, weight) in run.W.enumerated() {
                #expect(
                    timeline.subject.weight.bitPattern == weight.bitPattern, "seed \(run.seed) step \(step)")
                timeline.advance(by: 1)
            }
        }
    }

    @Test(
        "Every loss, parameter, prediction and gradient of the network is PyTorch's",
        arguments: ["B_seed0", "B_seed5", "B_seed42", "C_seed0", "C_seed5", "C_seed42"])
    func network(name: String) throws {
        let run: NetworkRun = try Self.recorded("\(name)_f32")
        let architecture = try Architecture(style: run.program == "B" ? .matrices : .linearLayers)
        let specification = try NetworkSpecification(
            architecture: architecture, seed: run.seed, schedule: Schedule(rate: run.lr))
        var network = specification.network
        var snapshots = run.snapshots[...]
        for iteration in 0...run.iterations {
            #expect(network.meanError.bitPattern == run.loss[iteration].bitPattern, "iteration \(iteration)")
            if let snapshot = snapshots.first, snapshot.iteration == iteration {
                compare(network, with: snapshot)
                snapshots.removeFirst()
            }
            network.update(rate: run.lr)
        }
        #expect(snapshots.isEmpty)
    }

    private func compare(_ network: Network, with snapshot: NetworkRun.Snapshot) {
        #expect(network.predictions.map(\.bitPattern) == snapshot.pred.map(\.bitPattern))
        for layer in network.architecture.layers {
            let weights = layer.firstParameter..<layer.firstBias
            #expect(Array(network.parameters[weights]) == snapshot.params[layer.weightName])
            #expect(Array(network.gradients[weights]) == snapshot.grads[layer.weightName])
            guard layer.hasBias else { continue }
            let biases = layer.firstBias..<layer.firstBias + layer.outputs
            #expect(Array(network.parameters[biases]) == snapshot.params[layer.biasName])
            #expect(Array(network.gradients[biases]) == snapshot.grads[layer.biasName])
        }
    }
}
