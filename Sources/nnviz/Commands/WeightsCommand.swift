import ArgumentParser
import Learning
import Recordings

/// `nnviz weights`.
struct WeightsCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            "weights", Localization.help.weights, subcommands: [WeightsNetworkCommand.self])
    }
}

/// `nnviz weights network`.
struct WeightsNetworkCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration("network", Localization.help.weightsNetwork)
    }

    @OptionGroup var subject: NetworkOptions
    @OptionGroup var training: RunOptions
    @OptionGroup var languageOptions: LanguageOptions

    @Option(
        parsing: .unconditional, help: Localization.help.weightsOutput.argumentHelp,
        completion: .file(extensions: ["safetensors"]))
    var output: String?

    /// The run; a file holds one network, so that a race is refused.
    func specification() throws(CommandFailure) -> NetworkSpecification {
        let lanes = try subject.lanes(training, seed: 0)
        guard lanes.count == 1, case .network(let network) = lanes[0] else {
            throw .invalid("--race", training.race?.text ?? "", Localization.messages.oneNetwork)
        }
        return network
    }

    func validate() throws {
        try subject.validating(training) { () throws(CommandFailure) in _ = try specification() }
    }

    func run() throws {
        try CommandFailure.reporting { () throws(CommandFailure) in
            let specification = try specification()
            var timeline = Timeline(specification.network, schedule: specification.schedule)
            timeline.advance(by: training.steps?.value ?? NetworkOptions.traceSteps)
            let bytes = Safetensors.bytes(
                of: timeline.subject.parameters, in: specification.architecture)
            try OutputFile.create(output, sparing: subject.files) { (file) throws(OutputFile.Failure) in
                try file.write(bytes)
            }
        }
    }
}
