import ArgumentParser
import Learning
import Visualizer

/// `swift run -c release nnviz-benchmark`: what training, seeking and drawing cost on this machine.
@main
struct BenchmarkCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "nnviz-benchmark",
        abstract: "Measures training, seeking and drawing: medians of CPU time, with their range.",
        discussion: "Build it for release: swift run -c release nnviz-benchmark")

    @Flag(help: "Print JSON lines instead of a table.")
    var json = false

    @Option(help: "Go on to 10 to this power of steps (3 … 9).")
    var most = 7

    func validate() throws {
        guard (3...9).contains(most) else { throw ValidationError("--most takes a number from 3 to 9.") }
    }

    func run() throws {
        var neuron = LongRun<Neuron>(NeuronSpecification(start: .seed(42)))
        neuron.measure(upTo: most, report: report)
        for style in [Architecture.Style.linearLayers, .matrices] {
            let specification = try NetworkSpecification(architecture: Architecture(style: style), seed: 0)
            if !json { print(style == .matrices ? "With raw matrices:" : "With linear layers:") }
            var network = LongRun<Network>(specification)
            network.measure(upTo: most, report: report)
        }
    }

    private func report(_ sample: Sample) { print(json ? sample.json : sample.line) }
}
