import ArgumentParser

/// `nnviz frame`.
struct FrameCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            "frame", Localization.help.frame,
            subcommands: [FrameNeuronCommand.self, FrameNetworkCommand.self, FrameTourCommand.self])
    }
}

/// `nnviz frame neuron`.
struct FrameNeuronCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration("neuron", Localization.help.frameNeuron)
    }

    @OptionGroup var neuron: NeuronOptions
    @OptionGroup var training: RunOptions
    @OptionGroup var screen: ScreenOptions
    @OptionGroup var frame: FrameOptions

    func request() throws(CommandFailure) -> LaunchRequest {
        try LaunchRequest(neuron, training, screen, seed: 0).still(frame)
    }

    func validate() throws {
        try CommandFailure.validating { () throws(CommandFailure) in _ = try request() }
    }

    func run() throws {
        try CommandFailure.reporting { () throws(CommandFailure) in try printFrame(request()) }
    }
}

/// `nnviz frame network`.
struct FrameNetworkCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration("network", Localization.help.frameNetwork)
    }

    @OptionGroup var network: NetworkOptions
    @OptionGroup var training: RunOptions
    @OptionGroup var screen: ScreenOptions
    @OptionGroup var frame: FrameOptions

    func request() throws(CommandFailure) -> LaunchRequest {
        try LaunchRequest(network, training, screen, seed: 0).still(frame)
    }

    func validate() throws {
        guard network.dataFile == nil else { return }
        try CommandFailure.validating { () throws(CommandFailure) in _ = try request() }
    }

    func run() throws {
        try CommandFailure.reporting { () throws(CommandFailure) in try printFrame(request()) }
    }
}
