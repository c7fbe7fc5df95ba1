import CBaseline
import Learning

extension SpeedComparison {
    /// The notebook's network, built in one of its two ways; every loss is recorded, in C kept in a ring.
    static func network(_ style: Architecture.Style) throws -> SpeedComparison {
        let name = style == .matrices ? "network of matrices" : "network of linear layers"
        let start = try NetworkSpecification(architecture: Architecture(style: style), seed: 0).network
        let steps = BenchmarkCommand.isDebug ? 3000 : 300_000
        return SpeedComparison(name: name, steps: steps) {
            var network = start
            var record = RunRecord()
            network.train(updates: steps, rate: NetworkSpecification.notebookRate, noting: &record)
            return (network.parameters + [network.meanError]).map { UInt64($0.bitPattern) }
        } baseline: {
            var parameters = start.parameters
            var losses = [Double](repeating: 0, count: 256)
            let loss = baseline_train_notebook(
                &parameters, style == .linearLayers, start.data.inputs, start.data.targets,
                Float(NetworkSpecification.notebookRate), steps, &losses)
            return (parameters + [loss]).map { UInt64($0.bitPattern) }
        }
    }

    /// The neuron, descending and then bouncing; every loss and W is recorded, in C kept in rings.
    static func neuron() -> SpeedComparison {
        let start = NeuronSpecification(start: .seed(42)).neuron
        let steps = BenchmarkCommand.isDebug ? 100_000 : 10_000_000
        return SpeedComparison(name: "neuron", steps: steps) {
            var neuron = start
            var record = RunRecord()
            neuron.train(updates: steps, rate: NeuronSpecification.notebookRate, noting: &record)
            return [neuron.weight.bitPattern]
        } baseline: {
            var losses = [Double](repeating: 0, count: 256)
            var weights = losses
            let weight = baseline_train_neuron(
                start.weight, start.input, start.target, NeuronSpecification.notebookRate, steps, &losses,
                &weights)
            return [weight.bitPattern]
        }
    }
}
