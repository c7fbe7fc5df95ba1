import ArgumentParser
import Learning
import Visualizer

/// `nnviz quiz`.
struct QuizCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            "quiz", Localization.help.quiz,
            subcommands: [
                QuizSubjectCommand<NeuronOptions>.self, QuizSubjectCommand<NetworkOptions>.self,
            ])
    }
}

/// `nnviz quiz neuron`, `nnviz quiz network`.
struct QuizSubjectCommand<Subject: SubjectOptions>: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(Subject.commandName, Subject.quizHelp)
    }

    @OptionGroup var subject: Subject
    @OptionGroup var training: RunOptions
    @OptionGroup var quiz: QuizOptions
    @OptionGroup var picture: PictureOptions
    @OptionGroup var mouse: MouseOptions

    /// The run that is asked about; the questions belong to one, so that a race is refused.
    func specification(seed: UInt64) throws(CommandFailure) -> RunSpecification {
        let lanes = try subject.lanes(training, seed: seed)
        guard lanes.count == 1 else {
            throw .invalid("--race", training.race?.text ?? "", Localization.messages.oneRun)
        }
        return lanes[0]
    }

    func launch(seed: UInt64) throws(CommandFailure) -> Launch {
        let run = try specification(seed: seed)
        let quiz = Quiz(
            of: run.run, count: quiz.count?.value ?? QuizOptions.usualCount,
            upTo: training.steps?.value ?? Subject.quizSteps, seed: seed)
        guard quiz.count > 0 else {
            throw CommandFailure(reason: .usage, message: Localization.messages.nothingToAsk)
        }
        return Launch(quiz, about: run, picture)
    }

    func validate() throws {
        try CommandFailure.validating { () throws(CommandFailure) in
            guard quiz.plain else { return }
            try picture.checkWithoutScreen()
            try mouse.checkWithoutScreen()
        }
        try subject.validating(training) { () throws(CommandFailure) in _ = try specification(seed: 0) }
    }

    func run() throws {
        let seed = training.seed?.value ?? SeedSequence.freshSeed()
        let record = QuizRecord(path: quiz.output, sources: subject.files, seed: seed)
        var isPassed = false
        try CommandFailure.reporting { () throws(CommandFailure) in
            try record.write([])
            if quiz.plain {
                isPassed = try askPlainly(launch(seed: seed), record)
                return
            }
            var failure: CommandFailure?
            try showOnScreen(picture, mouse, reading: subject.files.first) { () throws(CommandFailure) in
                try launch(seed: seed)
            } farewell: { stage in
                let answered = stage.session.quizSoFar?.results ?? []
                isPassed = stage.session.quizSoFar?.isPassed == true
                do throws(CommandFailure) {
                    try record.write(answered)
                } catch {
                    failure = error
                }
                return record.lines(answered) + record.farewell(stage.session)
            }
            if let failure { throw failure }
        }
        guard isPassed else { throw ExitCode(CommandFailure.Reason.differs.rawValue) }
    }
}

/// How many questions there are, and where the answers go.
struct QuizOptions: ParsableArguments {
    /// The questions where no count is given.
    static let usualCount = 10

    @Option(
        parsing: .unconditional, help: Localization.help.count.argumentHelp, transform: Typed<Int>.questions)
    var count: Typed<Int>?

    @Flag(help: Localization.help.quizPlain.argumentHelp)
    var plain = false

    @Option(parsing: .unconditional, help: Localization.help.quizOutput.argumentHelp, completion: .file())
    var output: String?
}
