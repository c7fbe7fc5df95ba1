import ArgumentParser

/// `nnviz neuron`.
struct NeuronCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "neuron", abstract: "Full screen: one neuron learns y = W·x.",
        usage: "nnviz neuron [options]",
        discussion: """
            EXAMPLES:
              nnviz neuron                         from a fresh seed, 10 steps a second
              nnviz neuron --seed 7 --lr 0.05      the rate is so high that W bounces
              nnviz neuron --race 0.001,0.01,0.1   three rates side by side
              nnviz neuron --weight 0.4 --at 24    begins paused at step 24
              nnviz neuron --input -2 --target 1   another x and another target
            """)

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
    static let configuration = CommandConfiguration(
        commandName: "network", abstract: "Full screen: a network of a few layers learns.",
        usage: "nnviz network [options]",
        discussion: """
            EXAMPLES:
              nnviz network                       the notebook's 3-6-3 linear layers
              nnviz network --matrices --seed 0   its first program: no biases
              nnviz network --inputs -1,3,5 --targets 1 --layers 3,8,4,1
              nnviz network --inputs "0,0;0,1;1,0;1,1" --targets "0;1;1;0"
              nnviz network --data points.csv --lr-at 500:0.001
            """)

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
