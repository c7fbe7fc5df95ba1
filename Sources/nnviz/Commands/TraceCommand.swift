import ArgumentParser
import Learning
import Recordings

/// `nnviz trace`.
struct TraceCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            "trace", Localization.help.trace,
            subcommands: [TraceNeuronCommand.self, TraceNetworkCommand.self])
    }
}

/// `nnviz trace neuron`.
struct TraceNeuronCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration("neuron", Localization.help.traceNeuron)
    }

    @OptionGroup var neuron: NeuronOptions
    @OptionGroup var training: RunOptions
    @OptionGroup var trace: TraceOptions
    @OptionGroup var languageOptions: LanguageOptions

    func specification() throws(CommandFailure) -> RunSpecification {
        .neuron(try neuron.specification(training, seed: 0))
    }

    func validate() throws {
        try CommandFailure.validating { () throws(CommandFailure) in _ = try specification() }
    }

    func run() throws {
        try CommandFailure.reporting { () throws(CommandFailure) in
            try trace.write(
                try specification(), steps: training.steps?.value ?? NeuronSpecification.notebookSteps)
        }
    }
}

/// `nnviz trace network`.
struct TraceNetworkCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration("network", Localization.help.traceNetwork)
    }

    @OptionGroup var network: NetworkOptions
    @OptionGroup var training: RunOptions
    @OptionGroup var trace: TraceOptions
    @Flag(help: Localization.help.noPredictions.argumentHelp)
    var noPredictions = false
    @OptionGroup var languageOptions: LanguageOptions

    func specification() throws(CommandFailure) -> RunSpecification {
        .network(try network.specification(training, seed: 0))
    }

    func validate() throws {
        guard network.dataFile == nil else { return }
        try CommandFailure.validating { () throws(CommandFailure) in _ = try specification() }
    }

    func run() throws {
        try CommandFailure.reporting { () throws(CommandFailure) in
            try trace.write(
                try specification(), steps: training.steps?.value ?? NetworkSpecification.notebookSteps,
                data: network.dataFile, predictions: !noPredictions)
        }
    }
}
