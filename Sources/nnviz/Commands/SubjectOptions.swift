import ArgumentParser
import Learning
import Visualizer

/// The options of one kind of run: a neuron, or a network.
protocol SubjectOptions: ParsableArguments, Sendable {
    /// The word for it in commands.
    static var commandName: String { get }
    /// The help of its commands.
    static var screenHelp: CommandText { get }
    static var traceHelp: CommandText { get }
    static var frameHelp: CommandText { get }
    static var scriptHelp: CommandText { get }
    static var recordHelp: CommandText { get }
    static var quizHelp: CommandText { get }
    static var startsHelp: CommandText { get }
    /// Where a run on the screen stops that nobody gave an end; nil for never.
    static var screenSteps: Int? { get }
    /// The steps of a trace that nobody gave an end.
    static var traceSteps: Int { get }

    /// The last step that a quiz asks about where no end is given: later there is little that is new.
    static var quizSteps: Int { get }

    /// The file that its data come from.
    var dataFile: String? { get }
    /// The value that every weight begins at.
    var weight: Typed<Double>? { get }
    /// The file that says where it begins.
    var startFile: StartFile? { get }
    /// The columns of that file as typed.
    var dataColumns: String? { get }

    /// The settings that were typed here.
    var givenSettings: [RunSetting.Name] { get }

    /// What is to run; without a seed, `seed` is used. Reads the files, if there are any.
    func beginning(_ run: RunOptions, seed: UInt64) throws(CommandFailure) -> Beginning
}

/// What runs, and what was recorded beside it.
struct Beginning {
    /// The run, or the lanes of a race.
    let lanes: [RunSpecification]
    /// The loop of `--recorded`.
    var record: LoopRecord?
}

extension SubjectOptions {
    /// The files that are read.
    var files: [String] { [dataFile, startFile?.name].compactMap { $0 } }

    /// The run, or the lanes of a race; without a seed, `seed` is used. Reads the files, if there are any.
    func lanes(_ run: RunOptions, seed: UInt64) throws(CommandFailure) -> [RunSpecification] {
        try beginning(run, seed: seed).lanes
    }

    /// Checks what a command can before it runs: what is wrong with a file is no matter of usage, and shows then.
    func validating(_ run: RunOptions, _ check: () throws(CommandFailure) -> Void) throws {
        try CommandFailure.validating { () throws(CommandFailure) in
            try run.checkRace(beside: givenSettings)
            try run.checkStart(in: startFile)
        }
        guard files.isEmpty else { return }
        try CommandFailure.validating(check)
    }
}

extension NeuronOptions: SubjectOptions {
    static var commandName: String { "neuron" }
    static var screenHelp: CommandText { Localization.help.neuron }
    static var traceHelp: CommandText { Localization.help.traceNeuron }
    static var frameHelp: CommandText { Localization.help.frameNeuron }
    static var scriptHelp: CommandText { Localization.help.scriptNeuron }
    static var recordHelp: CommandText { Localization.help.recordNeuron }
    static var quizHelp: CommandText { Localization.help.quizNeuron }
    static var startsHelp: CommandText { Localization.help.startsNeuron }
    static var screenSteps: Int? { nil }
    static var traceSteps: Int { NeuronSpecification.notebookSteps }
    static var quizSteps: Int { 30 }

    var dataFile: String? { nil }
    var startFile: StartFile? { recorded.map { .recorded($0) } }
    var dataColumns: String? { nil }
    var givenSettings: [RunSetting.Name] { weight == nil ? [] : [.weight] }
}

extension NetworkOptions: SubjectOptions {
    static var commandName: String { "network" }
    static var screenHelp: CommandText { Localization.help.network }
    static var traceHelp: CommandText { Localization.help.traceNetwork }
    static var frameHelp: CommandText { Localization.help.frameNetwork }
    static var scriptHelp: CommandText { Localization.help.scriptNetwork }
    static var recordHelp: CommandText { Localization.help.recordNetwork }
    static var quizHelp: CommandText { Localization.help.quizNetwork }
    static var startsHelp: CommandText { Localization.help.startsNetwork }
    static var screenSteps: Int? { NetworkSpecification.notebookSteps }
    static var traceSteps: Int { NetworkSpecification.notebookSteps }
    static var quizSteps: Int { 1000 }

    var dataFile: String? { data.file }
    var startFile: StartFile? { recorded.map { .recorded($0) } ?? weights.map { .weights($0) } }
    var dataColumns: String? { data.columns?.text }
    var givenSettings: [RunSetting.Name] {
        (weight == nil ? [] : [.weight]) + (activation == nil ? [] : [.activation])
    }
}
