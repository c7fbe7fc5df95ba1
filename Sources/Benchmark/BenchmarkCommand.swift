import ArgumentParser
import Learning
import Randomness
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

    @Option(help: "The Python that runs the notebook's own programs.")
    var python = "python3"

    @Option(help: "Go on to 10 to this power of steps, 3 … 9 (default: 7, compiled for debugging 4).")
    var maxExponent: Int?

    @Flag(name: .customLong("rows"), help: "Measure only what rows of data cost on the screen.")
    var onlyRows = false

    @Flag(name: .customLong("starts"), help: "Measure only what many starts cost side by side.")
    var onlyStarts = false

    @Option(help: .hidden)
    var screen: ScreenCost.Scene?

    @Option(help: .hidden)
    var frames = 1

    func validate() throws {
        guard (3...9).contains(maxExponent ?? 3) else {
            throw ValidationError("--max-exponent takes a number from 3 to 9.")
        }
    }

    func run() throws {
        if let screen { return try ScreenCost.show(screen, frames: frames) }
        say(
            "Compiled \(Self.isDebug ? "for debugging" : "for release"), \(level). CPU time: median (min … max)."
        )
        if onlyRows { return try measureRows() }
        if onlyStarts { return try measureStarts() }
        say("\nTraining, ns a step; the same in plain C, in turns:")
        try SpeedComparison.network(.linearLayers).run(report: report)
        try SpeedComparison.network(.matrices).run(report: report)
        try SpeedComparison.neuron().run(report: report)
        ExponentialCost.measure(report: report)
        if Self.isDebug {
            say("Larger networks: skipped, measure them compiled for release.")
        } else {
            for sizes in LayerSizes.all { try SpeedComparison.layers(sizes).run(turns: 5, report: report) }
        }
        say("")
        PythonPrograms.run(python: python, report: report, say: say)
        try measureStarts()
        say("\nA frame at one step a frame, us of CPU:")
        ScreenCost.measure(report: report, say: say)
        try measureRows()
        say("\nWith more and more steps behind:")
        let maxExponent = maxExponent ?? (Self.isDebug ? 4 : 7)
        LongRun.measure(.neuron(NeuronSpecification(start: .seed(42))), upTo: maxExponent, report: report)
        for style in [Architecture.Style.linearLayers, .matrices] {
            let specification = try NetworkSpecification(architecture: Architecture(style: style), seed: 0)
            say(style == .matrices ? "With raw matrices:" : "With linear layers:")
            LongRun.measure(.network(specification), upTo: maxExponent, report: report)
        }
    }

    private func measureStarts() throws {
        say("\nMany starts side by side, ns for one step of one of them, in turns:")
        for cost in try StartsCost.all() { try cost.measure(report: report) }
        PythonPrograms.runBatches(python: python, report: report, say: say)
        try StartsCost.measureManyStarts(report: report)
    }

    private func measureRows() throws {
        say("\nA network of 4→8→3 and more and more rows of data, ms of CPU:")
        try RowCost.measure(report: report)
    }

    /// What the Swift part was compiled for.
    private var level: String {
        fusesMultiplyAdd ? "with fused multiply-add" : "without fused multiply-add"
    }

    /// Whether nothing is optimized: then there is less of everything that takes long.
    static var isDebug: Bool {
        #if DEBUG
            true
        #else
            false
        #endif
    }

    private func say(_ text: String) { if !json { print(text) } }

    private func report(_ sample: Sample) { print(json ? sample.json : sample.line) }
}

extension ScreenCost.Scene: ExpressibleByArgument {}
