import ArgumentParser
import Learning
import Recordings
import Visualizer

/// `nnviz starts`.
struct StartsCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            "starts", Localization.help.starts,
            subcommands: [StartsNeuronCommand.self, StartsNetworkCommand.self])
    }
}

/// `nnviz starts neuron`, `nnviz starts network`.
struct StartsSubjectCommand<Subject: SubjectOptions>: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(Subject.commandName, Subject.startsHelp)
    }

    @OptionGroup var subject: Subject
    @OptionGroup var training: RunOptions
    @OptionGroup var languageOptions: LanguageOptions

    @Option(
        parsing: .unconditional, help: Localization.help.startCount.argumentHelp,
        transform: Typed<Int>.starts)
    var starts: Typed<Int>?

    @Option(
        parsing: .unconditional, help: Localization.help.format.argumentHelp,
        completion: .list(TraceFormat.allCases.map(\.rawValue)), transform: choice)
    var format: TraceFormat?

    @Option(
        parsing: .unconditional, help: Localization.help.output.argumentHelp, completion: .file())
    var output: String?

    /// The run whose seeds vary; what would vary or fix the start is refused.
    func specification() throws(CommandFailure) -> RunSpecification {
        let fixed: [(String, String?)] = [
            ("--seed", training.seed?.text), ("--race", training.race?.text),
            ("--weight", subject.weight?.text), (subject.startFile?.option ?? "", subject.startFile?.name),
        ]
        for (option, text) in fixed {
            if let text { throw .invalid(option, text, Localization.messages.seedsVary) }
        }
        return try subject.lanes(training, seed: 0)[0]
    }

    func validate() throws {
        try subject.validating(training) { () throws(CommandFailure) in _ = try specification() }
    }

    func run() throws {
        try CommandFailure.reporting { () throws(CommandFailure) in
            let run = try specification()
            let count = starts?.value ?? Session.usualStarts
            let steps = training.steps?.value ?? Subject.traceSteps
            let text = StartsText(format ?? .csv)
            var last: [StartOutcome] = []
            try OutputFile.create(output, sparing: subject.files) { (file) throws(OutputFile.Failure) in
                try file.write(text.header)
                try Starts.outcomes(count, of: run, steps: steps) { (outcomes) throws(OutputFile.Failure) in
                    try file.write(text.rows(outcomes))
                    last += outcomes
                }
            }
            guard isatty(STDOUT_FILENO) == 1, last.count == count else { return }
            writeToStandardError(StartsSummary(last, steps: steps).text + "\n")
        }
    }
}

typealias StartsNeuronCommand = StartsSubjectCommand<NeuronOptions>
typealias StartsNetworkCommand = StartsSubjectCommand<NetworkOptions>
