import ArgumentParser
import Visualizer

/// `nnviz neuron`, `nnviz network`.
struct ScreenCommand<Subject: SubjectOptions>: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(Subject.commandName, Subject.screenHelp)
    }

    @OptionGroup var subject: Subject
    @OptionGroup var training: RunOptions
    @OptionGroup var screen: ScreenOptions
    @OptionGroup var picture: PictureOptions
    @OptionGroup var playback: PlaybackOptions
    @OptionGroup var plainness: PlainOptions

    func launch() throws(CommandFailure) -> Launch {
        try Launch(subject, training, screen, picture, seed: SeedSequence.freshSeed()).playing(playback)
    }

    func validate() throws {
        try CommandFailure.validating { () throws(CommandFailure) in
            try plainness.check(picture, playback)
        }
        try subject.validating(training) { () throws(CommandFailure) in _ = try launch() }
    }

    func run() throws {
        try CommandFailure.reporting { () throws(CommandFailure) in
            if plainness.plain { return try tellPlainly(launch()) }
            try showOnScreen(picture, playback.mouse, reading: subject.files.first, launch)
        }
    }
}

typealias NeuronCommand = ScreenCommand<NeuronOptions>
typealias NetworkCommand = ScreenCommand<NetworkOptions>
