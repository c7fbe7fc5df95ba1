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

/// `nnviz trace neuron`, `nnviz trace network`.
struct TraceSubjectCommand<Subject: SubjectOptions, Columns: TraceColumns>: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(Subject.commandName, Subject.traceHelp)
    }

    @OptionGroup var subject: Subject
    @OptionGroup var training: RunOptions
    @OptionGroup var trace: TraceOptions
    @OptionGroup var columns: Columns
    @OptionGroup var languageOptions: LanguageOptions

    func lanes() throws(CommandFailure) -> [RunSpecification] {
        try subject.lanes(training, seed: 0)
    }

    /// The last step: that of `--steps`, or of its other name `--at`.
    func lastStep() throws(CommandFailure) -> Int {
        guard let at = trace.at else { return training.steps?.value ?? Subject.traceSteps }
        guard training.steps == nil else {
            throw .invalid("--at", at.text, Localization.messages.bothOptions("--steps"))
        }
        return at.value
    }

    func validate() throws {
        try CommandFailure.validating { () throws(CommandFailure) in _ = try lastStep() }
        try subject.validating(training) { () throws(CommandFailure) in _ = try lanes() }
    }

    func run() throws {
        try CommandFailure.reporting { () throws(CommandFailure) in
            try trace.write(
                try lanes(), steps: try lastStep(), sources: subject.files,
                predictions: columns.hasPredictions)
        }
    }
}

typealias TraceNeuronCommand = TraceSubjectCommand<NeuronOptions, AllColumns>
typealias TraceNetworkCommand = TraceSubjectCommand<NetworkOptions, NetworkColumns>

/// Which columns a trace has.
protocol TraceColumns: ParsableArguments {
    var hasPredictions: Bool { get }
}

/// Every column there is.
struct AllColumns: TraceColumns {
    var hasPredictions: Bool { true }
}

/// The columns of a network: many rows have many predictions.
struct NetworkColumns: TraceColumns {
    @Flag(help: Localization.help.noPredictions.argumentHelp)
    var noPredictions = false

    var hasPredictions: Bool { !noPredictions }
}
