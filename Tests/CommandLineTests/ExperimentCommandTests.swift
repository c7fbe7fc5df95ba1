import Learning
import Testing
import Visualizer

@testable import nnviz

@Suite("The commands of the experiments")
struct ExperimentCommandTests {
    @Test("Each is short, and sets up what the tour does")
    func commands() throws {
        for experiment in Experiment.all {
            let command = experiment.command
            #expect(command.count <= 60, "\(command)")
            let lanes: [RunSpecification]
            switch try Program.parseAsRoot(command.split(separator: " ").dropFirst().map(String.init)) {
            case let command as NeuronCommand: lanes = try command.launch().lanes
            case let command as NetworkCommand: lanes = try command.launch().lanes
            default: throw Unexpected()
            }
            #expect(lanes.map { seeded($0, command) } == experiment.runs, "\(command)")
        }
    }

    /// Without a seed in the command one is drawn, and the tour has its own.
    private func seeded(_ run: RunSpecification, _ command: String) -> RunSpecification {
        guard case .network(var network) = run, !command.contains("seed") else { return run }
        network.seed = 0
        return .network(network)
    }

    private struct Unexpected: Error {}
}
