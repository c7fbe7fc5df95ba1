import ArgumentParser
import Visualizer

/// `nnviz neuron`.
struct NeuronCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration("neuron", Localization.help.neuron)
    }

    @OptionGroup var neuron: NeuronOptions
    @OptionGroup var training: RunOptions
    @OptionGroup var screen: ScreenOptions
    @OptionGroup var playback: PlaybackOptions
    @OptionGroup var plainness: PlainOptions

    func request() throws(CommandFailure) -> LaunchRequest {
        try LaunchRequest(neuron, training, screen, seed: SeedSequence.freshSeed()).playing(playback)
    }

    func validate() throws {
        try CommandFailure.validating { () throws(CommandFailure) in
            try plainness.check(screen.picture, playback)
            _ = try request()
        }
    }

    func run() throws {
        try CommandFailure.reporting { () throws(CommandFailure) in
            if plainness.plain { return try tellPlainly(request()) }
            try showOnScreen(screen.picture, playback.mouse, request)
        }
    }
}

/// `nnviz network`.
struct NetworkCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration("network", Localization.help.network)
    }

    @OptionGroup var network: NetworkOptions
    @OptionGroup var training: RunOptions
    @OptionGroup var screen: ScreenOptions
    @OptionGroup var playback: PlaybackOptions
    @OptionGroup var plainness: PlainOptions

    func request() throws(CommandFailure) -> LaunchRequest {
        try LaunchRequest(network, training, screen, seed: SeedSequence.freshSeed()).playing(playback)
    }

    func validate() throws {
        try CommandFailure.validating { () throws(CommandFailure) in
            try plainness.check(screen.picture, playback)
            // What is wrong with a file is no matter of usage: it shows when the command runs.
            if network.dataFile == nil { _ = try request() }
        }
    }

    func run() throws {
        try CommandFailure.reporting { () throws(CommandFailure) in
            if plainness.plain { return try tellPlainly(request()) }
            try showOnScreen(screen.picture, playback.mouse, reading: network.dataFile, request)
        }
    }
}
