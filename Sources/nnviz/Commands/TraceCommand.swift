import ArgumentParser
import Recordings

/// `nnviz trace`.
struct TraceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trace", abstract: "Prints every step as CSV or JSON lines.",
        usage: "nnviz trace (neuron | network) [options]",
        discussion: """
            EXAMPLES:
              nnviz trace neuron --seed 42 --steps 100
              nnviz trace network --matrices --seed 3 --format jsonl --output run.jsonl
            """,
        subcommands: [TraceNeuronCommand.self, TraceNetworkCommand.self])
}

/// `nnviz trace neuron`.
struct TraceNeuronCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "neuron", abstract: "Prints every step of the neuron.",
        usage: "nnviz trace neuron [options]",
        discussion: """
            EXAMPLES:
              nnviz trace neuron --seed 42 --steps 100
              nnviz trace neuron --weight 0.4 --lr 0.05 --lr-at 20:0.001 --steps 40
              nnviz trace neuron --race 0.001,0.05 --lr-at 1@20:0.001
              nnviz trace neuron --set-at 10:W=0 --format jsonl --output neuron.jsonl
            """)

    @OptionGroup var neuron: NeuronOptions
    @OptionGroup var training: RunOptions
    @OptionGroup var trace: TraceOptions

    func specification() throws(CommandFailure) -> RunSpecification {
        .neuron(try neuron.specification(training, seed: 0))
    }

    func validate() throws {
        try CommandFailure.validating { () throws(CommandFailure) in _ = try specification() }
    }

    func run() throws {
        try CommandFailure.reporting { () throws(CommandFailure) in
            try trace.write(try specification(), steps: training.steps?.value ?? 100)
        }
    }
}

/// `nnviz trace network`.
struct TraceNetworkCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "network", abstract: "Prints every step of the network.",
        usage: "nnviz trace network [options]",
        discussion: """
            EXAMPLES:
              nnviz trace network --matrices --seed 3 --format jsonl
              nnviz trace network --inputs "0,0;0,1" --targets "0;1" --steps 500 --every 50
              nnviz trace network --data points.csv --output points-run.csv
            """)

    @OptionGroup var network: NetworkOptions
    @OptionGroup var training: RunOptions
    @OptionGroup var trace: TraceOptions

    func specification() throws(CommandFailure) -> RunSpecification {
        .network(try network.specification(training, seed: 0))
    }

    func validate() throws {
        guard network.dataFile == nil else { return }
        try CommandFailure.validating { () throws(CommandFailure) in _ = try specification() }
    }

    func run() throws {
        try CommandFailure.reporting { () throws(CommandFailure) in
            try trace.write(try specification(), steps: training.steps?.value ?? 3000)
        }
    }
}
