import Learning
import Screen
import Visualizer

/// What a person asked to see, with everything checked.
struct LaunchRequest: Sendable {
    /// What is shown.
    enum Content: Sendable {
        /// A run.
        case run(RunSpecification)
        /// The tour from a chapter on; its runs are drawn with a seed, nil for the usual one.
        case tour(Chapter.Name, seed: UInt64?)
    }

    /// The run, or the tour.
    var content: Content
    /// The step at which it stops; nil for never.
    var stepLimit: Int?
    /// The step it begins at, paused; nil where none was asked for.
    var at: Int?
    /// Keys that are pressed after that.
    var keys: [Key]
    /// The theme; nil for the default.
    var theme: Theme.Name?
    /// The colours; nil where nothing was asked for: on a screen automatic, in a frame none.
    var colors: ColorWord?
    /// Whether only ASCII characters may be used.
    var ascii: Bool
    /// Whether it begins paused.
    var paused = false
    /// Frames a second; nil for the default.
    var framesPerSecond: Int?
    /// The file of `--data`, where reading it again would give the same.
    var dataFile: String?
    /// The columns of that file as typed; nil where its header says them.
    var dataColumns: String?
    /// The size of a frame.
    var size = FrameOptions.usualSize
}

extension LaunchRequest {
    /// A picture of a neuron; without a weight and a seed, `seed` is used.
    init(
        _ neuron: NeuronOptions, _ run: RunOptions, _ screen: ScreenOptions, seed: UInt64
    ) throws(CommandFailure) {
        self.init(
            .neuron(try neuron.specification(run, seed: seed)), run, screen,
            stepLimit: try screen.stepLimit(run.steps, default: nil))
    }

    /// A picture of a network; without a seed, `seed` is used.
    init(
        _ network: NetworkOptions, _ run: RunOptions, _ screen: ScreenOptions, seed: UInt64
    ) throws(CommandFailure) {
        self.init(
            .network(try network.specification(run, seed: seed)), run, screen,
            stepLimit: try screen.stepLimit(run.steps, default: NetworkSpecification.notebookSteps))
        dataFile = network.dataFile.flatMap { canBeNamedAgain($0) ? $0 : nil }
        dataColumns = network.columns?.text
    }

    private init(_ subject: RunSpecification, _ run: RunOptions, _ screen: ScreenOptions, stepLimit: Int?) {
        self.init(
            content: .run(subject), stepLimit: stepLimit,
            at: screen.at?.value,
            keys: screen.picture.keys, theme: screen.picture.theme,
            colors: screen.picture.colors, ascii: screen.picture.ascii)
    }

    /// The tour.
    init(_ tour: TourOptions, _ picture: PictureOptions) {
        self.init(
            content: .tour(tour.chapter?.value ?? .neuron, seed: tour.seed?.value),
            keys: picture.keys, theme: picture.theme, colors: picture.colors,
            ascii: picture.ascii)
    }

    /// The run; nil for the tour.
    var subject: RunSpecification? {
        if case .run(let run) = content { run } else { nil }
    }

    /// The same on a screen that moves.
    func playing(_ playback: PlaybackOptions) -> LaunchRequest {
        var request = self
        request.paused = playback.paused || at != nil
        request.framesPerSecond = playback.framesPerSecond?.value
        return request
    }

    /// The same as one frame.
    func still(_ frame: FrameOptions) -> LaunchRequest {
        var request = self
        request.paused = true
        if let size = frame.size { request.size = size.value }
        return request
    }
}
