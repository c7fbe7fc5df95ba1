import Learning
import Screen

/// Everything that a screen shows: what learns, how fast, what is selected and what is open.
///
/// The view is a function of this value; what is learned changes by ``update(_:)`` alone.
public struct Session<Subject: Exhibit>: Sendable {
    /// What the present run was started from.
    public internal(set) var specification: Subject.Specification
    /// What lanes of another form were started from; empty where all lanes have one.
    public internal(set) var otherForms: [Subject.Specification]
    /// The file that the data came from, as the person typed its name; nil where they were typed or are the usual ones.
    public let dataFile: String?
    /// What its columns are, as `--columns` takes it; nil where its header says it.
    public let dataColumns: String?
    /// The run and its branches.
    public internal(set) var study: Study<Subject>
    /// Whether steps follow by themselves.
    public internal(set) var isRunning: Bool
    /// How many of them a second.
    public internal(set) var speed: Speed
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
    /// The key that was pressed last and meant something; nil before the first.
    public internal(set) var lastKey: Key?
    /// What the program has to say about the last key.
    public internal(set) var notice: Notice?
    /// What the program is asked to do beside drawing.
    public private(set) var requests: [Request] = []
    var freshSeeds: SeedSequence

    /// Begins a session at step 0.
    ///
    /// - Parameter otherForms: the starts of further lanes, which may have another form.
    public init(
        _ specification: Subject.Specification, beside otherForms: [Subject.Specification] = [],
        opening: Opening, display: Display, freshSeeds: SeedSequence
    ) {
        self.specification = specification
        self.otherForms = otherForms
        dataFile = opening.dataFile
        dataColumns = opening.dataColumns
        self.display = display
        self.freshSeeds = freshSeeds
        study = Study(
            lanes: ([specification] + otherForms).flatMap { form in
                let start = Subject.start(form)
                return Subject.lanes(form).map { Timeline(start, schedule: $0) }
            })
        isRunning = !opening.isPaused
        speed = opening.speed ?? .stepsPerSecond(Subject.usualSpeed)
        stepLimit = opening.stepLimit
    }

    /// The run that is shown.
    public var timeline: Timeline<Subject> { study.timeline }

    /// What the run that is shown was started from.
    public var shownSpecification: Subject.Specification { form(of: timeline) }

    /// What a lane was started from.
    func form(of lane: Timeline<Subject>) -> Subject.Specification {
        otherForms.first { Subject.describes($0, lane.origin) } ?? specification
    }

    /// What tells a lane from the others: its form where that differs, else its learning rate.
    func name(of lane: Timeline<Subject>) -> String {
        otherForms.isEmpty ? NumberText.brief(lane.rate) : Subject.formName(lane.origin)
    }

    /// The words of the chosen language.
    public var words: Words { display.language.words }

    /// Takes the requests, which are then done with.
    public mutating func takeRequests() -> [Request] {
        defer { requests = [] }
        return requests
    }

    /// Remembers a key that meant something, for those who watch.
    public mutating func remember(_ key: Key) { lastKey = key }

    mutating func request(_ request: Request) { requests.append(request) }
}
