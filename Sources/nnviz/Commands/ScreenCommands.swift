import ArgumentParser

/// `nnviz neuron`.
struct NeuronCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration("neuron", Speech.help.neuron)
    }

    @OptionGroup var neuron: NeuronOptions
    @OptionGroup var training: RunOptions
    @OptionGroup var screen: ScreenOptions
    @OptionGroup var playback: PlaybackOptions

    func request() throws(CommandFailure) -> LaunchRequest {
        try LaunchRequest(neuron, training, screen, seed: freshSeed()).playing(playback)
    }

    func validate() throws {
        try CommandFailure.validating { () throws(CommandFailure) in _ = try request() }
    }

    func run() throws {
        try CommandFailure.reporting { () throws(CommandFailure) in try showOnScreen(request()) }
    }
}

/// `nnviz network`.
struct NetworkCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration("network", Speech.help.network)
    }

    @OptionGroup var network: NetworkOptions
    @OptionGroup var training: RunOptions
    @OptionGroup var screen: ScreenOptions
    @OptionGroup var playback: PlaybackOptions

    func request() throws(CommandFailure) -> LaunchRequest {
        try LaunchRequest(network, training, screen, seed: freshSeed()).playing(playback)
    }

    func validate() throws {
        // What is wrong with a file is no matter of usage: it shows when the command runs.
        guard network.dataFile == nil else { return }
        try CommandFailure.validating { () throws(CommandFailure) in _ = try request() }
    }

    func run() throws {
        try CommandFailure.reporting { () throws(CommandFailure) in try showOnScreen(request()) }
    }
}
