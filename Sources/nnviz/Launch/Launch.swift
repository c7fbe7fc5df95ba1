import Learning
import Screen
import Visualizer

/// What a person asked to see, with everything checked.
struct Launch: Sendable {
    /// What is shown.
    enum Content: Sendable {
        /// A run, or the lanes of a race.
        case run([RunSpecification])
        /// The tour from a chapter on; its runs are drawn with a seed, nil for the usual one.
        case tour(Chapter.Name, seed: UInt64?)
        /// Questions about a run.
        case quiz(Quiz, about: RunSpecification)
    }

    /// The run, or the tour.
    var content: Content
    /// The step at which it stops; nil for never.
    var stepLimit: Int?
    /// The step it begins at, paused; nil where none was asked for.
    var at: Int?
    /// Keys that are pressed after that.
    var keys: [Key]
    /// Whether `--lang` was given.
    var isLanguageChosen: Bool
    /// The theme; nil for the default.
    var theme: Theme.Name?
    /// The colours; nil where nothing was asked for: on a screen automatic, in a frame none.
    var colors: ColorWord?
    /// The characters to draw with; nil for those that suit the terminal.
    var glyphs: GlyphSet?
    /// Whether it begins paused.
    var paused = false
    /// Frames a second; nil for the default.
    var framesPerSecond: Int?
    /// The file of `--data`, where reading it again would give the same.
    var dataFile: String?
    /// The columns of that file as typed; nil where its header says them.
    var dataColumns: String?
    /// The file that says where it begins, where reading it again would give the same.
    var startFile: StartFile?
    /// The recorded loop that is shown beside it.
    var record: LoopRecord?
    /// How many other starts learn in step with the run; nil for none.
    var starts: Int?
    /// The size of a frame.
    var size = FrameOptions.usualSize
}

extension Launch {
    /// A picture of a run; without a seed, `seed` is used.
    init<Subject: SubjectOptions>(
        _ subject: Subject, _ run: RunOptions, _ screen: ScreenOptions, _ picture: PictureOptions,
        seed: UInt64
    ) throws(CommandFailure) {
        let beginning = try subject.beginning(run, seed: seed)
        self.init(
            content: .run(beginning.lanes),
            stepLimit: try screen.stepLimit(run.steps, default: Subject.screenSteps),
            at: screen.at?.value, keys: picture.keys, isLanguageChosen: picture.isLanguageChosen,
            theme: picture.theme, colors: picture.colors, glyphs: picture.glyphs)
        dataFile = subject.dataFile.flatMap { canBeNamedAgain($0) ? $0 : nil }
        dataColumns = subject.dataColumns
        startFile = subject.startFile.flatMap { canBeNamedAgain($0.name) ? $0 : nil }
        record = beginning.record
        starts = screen.starts?.value
        if let starts = screen.starts, case .run(let lanes) = content {
            try starts.checkStarts(of: lanes)
        }
    }

    /// The tour.
    init(_ tour: TourOptions, _ picture: PictureOptions) {
        self.init(
            content: .tour(tour.chapter?.value ?? .neuron, seed: tour.seed?.value),
            keys: picture.keys, isLanguageChosen: picture.isLanguageChosen, theme: picture.theme,
            colors: picture.colors, glyphs: picture.glyphs)
    }

    /// A quiz.
    init(_ quiz: Quiz, about run: RunSpecification, _ picture: PictureOptions) {
        self.init(
            content: .quiz(quiz, about: run), keys: picture.keys, isLanguageChosen: picture.isLanguageChosen,
            theme: picture.theme, colors: picture.colors, glyphs: picture.glyphs, paused: true)
    }

    /// The same on a screen that moves.
    func playing(_ playback: PlaybackOptions) -> Launch {
        var launch = self
        launch.paused = playback.paused || at != nil
        launch.framesPerSecond = playback.framesPerSecond?.value ?? (at == nil ? openingSpeed : nil)
        return launch
    }

    /// The steps a second that a run begins with which begins with the screen.
    private var openingSpeed: Int? {
        if case .run(let lanes) = content { lanes[0].exhibit.openingSpeed } else { nil }
    }

    /// The same as one frame.
    func still(_ frame: FrameOptions) -> Launch {
        var launch = self
        launch.paused = true
        if let size = frame.size { launch.size = size.value }
        return launch
    }
}
