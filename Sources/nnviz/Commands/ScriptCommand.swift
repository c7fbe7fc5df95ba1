import ArgumentParser
import Learning
import Screen
import Visualizer

/// `nnviz script`.
struct ScriptCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            "script", Localization.help.script,
            subcommands: [
                ScriptSubjectCommand<NeuronOptions>.self, ScriptSubjectCommand<NetworkOptions>.self,
            ])
    }
}

/// `nnviz script neuron`, `nnviz script network`.
struct ScriptSubjectCommand<Subject: SubjectOptions>: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(Subject.commandName, Subject.scriptHelp)
    }

    @OptionGroup var subject: Subject
    @OptionGroup var training: RunOptions
    @OptionGroup var script: ScriptOptions
    @OptionGroup var languageOptions: LanguageOptions

    func lanes() throws(CommandFailure) -> [RunSpecification] { try subject.lanes(training, seed: 0) }

    func validate() throws {
        try subject.validating(training) { () throws(CommandFailure) in _ = try lanes() }
    }

    func run() throws {
        try CommandFailure.reporting { () throws(CommandFailure) in
            try script.write(
                try lanes(), steps: training.steps?.value ?? Subject.traceSteps,
                sources: subject.files)
        }
    }
}

/// How a script is written.
struct ScriptOptions: ParsableArguments {
    /// The kind of file.
    enum Format: String, CaseIterable {
        case program = "py"
        case notebook = "ipynb"
    }

    @Option(
        parsing: .unconditional, help: Localization.help.scriptFormat.argumentHelp,
        completion: .list(Format.allCases.map(\.rawValue)), transform: choice)
    var format: Format?

    @Option(
        parsing: .unconditional, help: Localization.help.output.argumentHelp, completion: .file())
    var output: String?

    /// Writes the program of a run, or of the lanes of a race.
    ///
    /// - Parameter sources: the files that the run comes from, which must not be overwritten.
    func write(_ lanes: [RunSpecification], steps: Int, sources: [String]) throws(CommandFailure) {
        let command = typedArguments.map { VisibleText.visible($0) }.joined(separator: " ")
        let program = PythonProgram(
            of: lanes, steps: steps, command: "nnviz \(command)", language: Localization.language)
        let text = format == .notebook ? program.notebook : program.source
        try OutputFile.create(output, sparing: sources) { (file) throws(OutputFile.Failure) in
            try file.write(Array(text.utf8))
        }
    }
}
