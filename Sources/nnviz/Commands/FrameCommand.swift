import ArgumentParser

/// `nnviz frame`.
struct FrameCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "frame", abstract: "Prints one frame as text, exactly as the screen would show it.",
        usage: "nnviz frame (neuron | network | tour) [options]",
        discussion: """
            EXAMPLES:
              nnviz frame neuron --at 24
              nnviz frame network --matrices --at 100 --size 120x40
              nnviz frame tour --chapter 5 --lang es
            """,
        subcommands: [FrameNeuronCommand.self, FrameNetworkCommand.self, FrameTourCommand.self])
}

/// `nnviz frame neuron`.
struct FrameNeuronCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "neuron", abstract: "Prints one frame of the neuron's screen.",
        usage: "nnviz frame neuron [options]",
        discussion: """
            EXAMPLES:
              nnviz frame neuron --at 24 --seed 7
              nnviz frame neuron --at 60 --press "4" --size 160x48
            """)

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
    static let configuration = CommandConfiguration(
        commandName: "network", abstract: "Prints one frame of the network's screen.",
        usage: "nnviz frame network [options]",
        discussion: """
            EXAMPLES:
              nnviz frame network --matrices --seed 0 --at 100 --size 120x40
              nnviz frame network --at 100 --press "Tab Tab y" --lang es --ascii
            """)

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
