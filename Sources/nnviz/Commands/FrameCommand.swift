import ArgumentParser

/// `nnviz frame`.
struct FrameCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            "frame", Localization.help.frame,
            subcommands: [FrameNeuronCommand.self, FrameNetworkCommand.self, FrameTourCommand.self])
    }
}

/// `nnviz frame neuron`, `nnviz frame network`.
struct FrameSubjectCommand<Subject: SubjectOptions>: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(Subject.commandName, Subject.frameHelp)
    }

    @OptionGroup var subject: Subject
    @OptionGroup var training: RunOptions
    @OptionGroup var screen: ScreenOptions
    @OptionGroup var picture: PictureOptions
    @OptionGroup var frame: FrameOptions

    func launch() throws(CommandFailure) -> Launch {
        try Launch(subject, training, screen, picture, seed: 0).still(frame)
    }

    func validate() throws {
        try subject.validating(training) { () throws(CommandFailure) in _ = try launch() }
    }

    func run() throws {
        try CommandFailure.reporting { () throws(CommandFailure) in try printFrame(launch(), as: frame.format)
        }
    }
}

typealias FrameNeuronCommand = FrameSubjectCommand<NeuronOptions>
typealias FrameNetworkCommand = FrameSubjectCommand<NetworkOptions>
