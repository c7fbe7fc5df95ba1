import CBaseline
import Learning

/// A network of two linear layers, larger than the notebook's.
struct LayerSizes {
    let inputs: Int
    let hidden: Int
    let outputs: Int
    let rows: Int

    /// What is measured: from a little larger to what a beginner trains on pictures of digits.
    static let all = [(16, 64, 16), (128, 512, 128), (784, 256, 10)].flatMap { sizes in
        [1, 64].map { LayerSizes(inputs: sizes.0, hidden: sizes.1, outputs: sizes.2, rows: $0) }
    }

    var name: String { "\(inputs)→\(hidden)→\(outputs), \(rows) row\(rows == 1 ? "" : "s")" }

    /// So many that a turn takes some milliseconds.
    var steps: Int { max(1, 16_000_000 / ((inputs + outputs) * hidden * rows)) }

    func network() throws -> Network {
        let data = try TrainingData(inputs: numbers(perRow: inputs), targets: numbers(perRow: outputs))
        let architecture = try Architecture(sizes: [inputs, hidden, outputs])
        return try NetworkSpecification(architecture: architecture, data: data, seed: 0).network
    }

    /// Numbers from −1 to 1 without any order.
    private func numbers(perRow count: Int) -> [[Double]] {
        (0..<rows).map { row in (0..<count).map { Double((row * count + $0 + 1) * 7919 % 2003) / 1001 - 1 } }
    }
}

extension SpeedComparison {
    /// A larger network, in C with plain loops over any sizes.
    static func layers(_ sizes: LayerSizes) throws -> SpeedComparison {
        let start = try sizes.network()
        let (inputs, hidden) = (Int32(sizes.inputs), Int32(sizes.hidden))
        let (outputs, rows) = (Int32(sizes.outputs), Int32(sizes.rows))
        var room = [Float](repeating: 0, count: baseline_room(inputs, hidden, outputs, rows))
        return SpeedComparison(name: sizes.name, steps: sizes.steps) {
            var network = start
            var record = RunRecord()
            network.train(updates: sizes.steps, rate: 0.01, noting: &record)
            return (network.parameters + [network.meanError]).map { UInt64($0.bitPattern) }
        } baseline: {
            var parameters = start.parameters
            let loss = baseline_train_layers(
                &parameters, inputs, hidden, outputs, rows, start.data.inputs, start.data.targets, 0.01,
                sizes.steps, &room)
            return (parameters + [loss]).map { UInt64($0.bitPattern) }
        }
    }
}
