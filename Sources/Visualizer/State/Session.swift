import Learning
import Screen

/// Everything that a screen shows: what learns, how fast, what is selected and what is open.
///
/// The view is a function of this value; what is learned changes by ``update(_:)`` alone.
public struct Session: Sendable {
    /// The file that the data came from, as the person typed its name; nil where they were typed or are the usual ones.
    public let dataFile: String?
    /// What its columns are, as `--columns` takes it; nil where its header says it.
    public let dataColumns: String?
    /// The file that says where the runs begin; nil where there is none, or they begin elsewhere by now.
    public internal(set) var startFile: StartFile?
    /// A recorded loop that is shown beside the runs, as long as they begin where it began.
    public internal(set) var recorded: RecordedRun?
    /// How many other starts there are when they are asked for.
    let usualStarts: Int
    /// The run and its branches.
    public internal(set) var study: Study
    /// Whether steps follow by themselves.
    public internal(set) var isRunning: Bool
    /// How many of them a second.
    public internal(set) var speed: Speed
    /// How many of them a second there really were lately; nil where that is not known.
    public internal(set) var measuredSpeed: Double?
    /// The step at which it pauses by itself; nil for none.
    public internal(set) var stepLimit: Int?
    /// The parameter that the slice shows and the edit keys change.
    public internal(set) var selectedParameter = 0
    /// The second axis of the loss surface; nil while it is not shown.
    public internal(set) var markedParameter: Int?
    /// The row of data that panes of one row show.
    public internal(set) var selectedRow = 0
    /// How things are shown.
    public internal(set) var display: Display
    /// The term of the worked step that is pointed at; nil for none.
    public internal(set) var workedTerm: Int?
    /// The step whose loss is read off the curve; nil while none is.
    public internal(set) var cursor: Int?
    /// What lies over the panes.
    public internal(set) var overlay: Overlay?
    /// The value being typed; nil while keys are commands.
    public internal(set) var typing: TypedValue?
    /// The question about the step that is being answered; nil for none.
    var asking: Asking?
    /// The quiz that its questions belong to; nil outside of one.
    var quiz: Quiz?
    /// How many questions were asked so far.
    var questionsAsked = 0
    /// The key that was pressed last and meant something; nil before the first.
    public internal(set) var lastKey: Key?
    /// What the program has to say about the last key.
    public internal(set) var notice: Notice?
    /// What the program is asked to do beside drawing.
    public private(set) var effects: [Effect] = []
    var freshSeeds: SeedSequence

    /// Begins a session at step 0.
    ///
    /// - Parameter runs: what runs side by side, which may differ in form; at least one, all of one kind.
    public init(_ runs: [RunSpecification], opening: Opening, display: Display, freshSeeds: SeedSequence) {
        dataFile = opening.dataFile
        dataColumns = opening.dataColumns
        startFile = opening.startFile
        recorded = opening.recorded
        self.display = display
        self.freshSeeds = freshSeeds
        usualStarts = opening.starts ?? runs.reduce(Self.usualStarts) { min($0, Starts.maxCount(of: $1)) }
        study = Study(runs.map(Lane.init))
        study.accompany(by: opening.starts)
        isRunning = !opening.isPaused
        speed = opening.speed ?? .stepsPerSecond(runs[0].exhibit.usualSpeed)
        stepLimit = opening.stepLimit
    }

    /// The other starts that there are where nobody says how many.
    public static let usualStarts = 1000

    /// The run that is shown: of a race, the one that has the focus.
    public var run: any Run { study.run }

    /// What the run that is shown was started from.
    public var specification: RunSpecification { study.lane.specification }

    /// What such a run shows.
    var exhibit: Exhibit { specification.exhibit }

    /// The settings in which the lanes differ now; the learning rate where nothing tells them apart.
    var laneDifferences: [RunSetting.Name] {
        let differences = study.lanes.map(\.present).differences
        return differences.isEmpty && !lanesDifferInForm ? [.rate] : differences
    }

    /// Whether the lanes have other layers, which only the tour sets up.
    private var lanesDifferInForm: Bool { Set(study.lanes.map(\.specification.sizes)).count > 1 }

    /// What tells a lane from the others: its layers where these differ, else `lr 0.02`, `loss squared`, `seed 3`, or several of these.
    func name(of lane: Lane) -> String {
        if lanesDifferInForm { return lane.specification.sizes.map(String.init).joined(separator: "→") }
        let present = lane.present
        return laneDifferences.compactMap(present.setting).map(words.settings.text).joined(separator: ", ")
    }

    /// The chapter of the tour that fits best.
    var fittingChapter: Chapter.Name { exhibit.chapter(self) }

    /// Takes over what a person chose elsewhere: the language and the colours.
    mutating func takeOver(_ display: Display) {
        self.display.language = display.language
        self.display.isLanguageChosen = display.isLanguageChosen
        self.display.program = display.program
        self.display.theme = display.theme
        self.display.followsBackground = display.followsBackground
        self.display.isPresenting = display.isPresenting
        self.display.asciiReason = display.asciiReason
    }

    /// The words of the chosen language.
    public var words: Words { display.language.words }

    /// Takes the effects, which are then done with.
    public mutating func takeEffects() -> [Effect] {
        defer { effects = [] }
        return effects
    }

    mutating func emit(_ effect: Effect) { effects.append(effect) }
}
