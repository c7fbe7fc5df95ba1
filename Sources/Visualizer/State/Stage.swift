import Screen

/// All that the program shows: a run, alone or with the lesson of the tour beside it.
public struct Stage: Sendable {
    /// The run that is seen, and that the keys act on.
    public private(set) var run: any ShownRun
    /// The tour, while it is open.
    public private(set) var tour: Tour?
    /// The run that the tour was opened over, as it was then.
    private var ownRun: (any ShownRun)?

    /// Shows a run alone.
    public init(_ run: any ShownRun) { self.run = run }

    /// Begins the tour at a chapter.
    public init(tour chapter: Chapter.Name, seed: UInt64?, display: Display, freshSeeds: SeedSequence) {
        let tour = Tour(chapter, seed: seed, freshSeeds: freshSeeds)
        run = tour.setting.run(display: display, freshSeeds: freshSeeds)
        self.tour = tour
    }

    /// What a key means now; nil for nothing.
    public func action(for key: Key) -> Action? {
        if !run.isTyping, let action = tour?.typingAction(for: key) { return action }
        return run.action(for: key, in: tour?.phase)
    }

    /// Notes the key that was pressed last.
    public mutating func remember(_ key: Key) { run.remember(key) }

    /// Carries out an action.
    public mutating func update(_ action: Action) {
        switch action {
        case .tour(let action):
            run.dismissNotice()
            update(action)
        case .paste(let text) where !run.isTyping && tour?.phase == .number:
            for scalar in text.unicodeScalars {
                if let action = tour?.typingAction(for: .character(scalar)) { update(action) }
            }
        case .close where tour?.isListOpen == true: tour?.toggleList()
        case .close where ownRun != nil && tour?.phase.isLesson == true && !run.canClose: closeTour()
        default:
            run.update(action)
            watch()
        }
    }

    /// The two lines that are printed on leaving: where it was, and how to go on; those of the person's own run where the
    /// tour was opened over it.
    public var farewell: String { ownRun?.farewell ?? tour?.farewell(run) ?? run.farewell }

    /// Draws the whole screen.
    public func draw(size: Size, glyphs: GlyphSet, colors: ColorDepth) -> Grid {
        run.draw(in: tour, size: size, glyphs: glyphs, colors: colors)
    }

    /// The loss curve as it lies on the screen; nil where it is not seen.
    func stepStrip(size: Size, glyphs: GlyphSet) -> StepStrip? {
        run.stepStrip(in: tour, size: size, glyphs: glyphs)
    }

    /// Answers the question that is asked, as if it were typed.
    mutating func answer(_ answer: Answer) {
        tour?.answer(answer)
        setUp()
    }

    /// The verdict on an answer comes when the run has shown what was asked.
    private mutating func watch() {
        guard let lesson = tour?.lesson, !lesson.hasSeen, run.position >= lesson.setting.stop else { return }
        tour?.see()
        // That the run has stopped there is what the lesson is about; it needs no message of its own.
        if !run.isRunning { run.dismissNotice() }
    }
}

extension Stage {
    /// Whether steps follow by themselves.
    public var isRunning: Bool { run.isRunning }
    /// How many of them a second.
    public var speed: Speed { run.speed }
    /// The step that is shown.
    public var position: Int { run.position }
    /// Whether an action will take so long that a person should be told before.
    public func takesLong(_ action: Action) -> Bool { run.takesLong(action) }
    /// Says that steps are being computed again.
    public mutating func announceWait() { run.announceWait() }
    /// Takes back what was said last.
    public mutating func dismissNotice() { run.dismissNotice() }
    /// Takes the requests, which are then done with.
    public mutating func takeRequests() -> [Request] { run.takeRequests() }
}

extension Stage {
    private mutating func update(_ action: TourAction) {
        guard var tour else {
            if action == .toggle { openTour() }
            return
        }
        switch action {
        case .toggle: return ownRun == nil ? toggleFreePlay() : closeTour()
        case .toggleFreePlay: return toggleFreePlay()
        case .toggleList: tour.toggleList()
        case .choose(let direction): tour.choose(by: direction)
        case .pick(let number): tour.pick(number)
        case .type(let scalar): tour.type(scalar)
        case .erase: tour.erase()
        case .moveChapter(let direction): tour.moveChapter(by: direction)
        case .turnBack: tour.turnBack()
        case .proceed where tour.phase == .watching:
            run.update(.move(by: tour.setting.stop - run.position))
            return watch()
        case .proceed: tour.proceed()
        }
        let isSetUpAgain = tour.settingNumber != self.tour?.settingNumber
        self.tour = tour
        if isSetUpAgain { setUp() }
    }

    /// Brings the run into the state that the lesson speaks of.
    private mutating func setUp() {
        guard let tour else { return }
        var display = Display(language: run.display.language, theme: run.display.theme)
        display.quantity = tour.setting.quantity
        display.isPresenting = run.display.isPresenting
        run = tour.setting.run(display: display, freshSeeds: tour.freshSeeds)
        watch()
    }

    private mutating func openTour() {
        ownRun = run
        tour = Tour(run.fittingChapter, seed: nil, freshSeeds: SeedSequence(startingFrom: 0))
        setUp()
    }

    /// Brings back the run as it was; the choice of language and colours is a person's and stays.
    private mutating func closeTour() {
        guard var own = ownRun else { return }
        own.takeOver(run.display)
        run = own
        ownRun = nil
        tour = nil
    }

    private mutating func toggleFreePlay() {
        guard var shown = tour?.toggleFreePlay(leaving: run) else { return }
        shown.takeOver(run.display)
        run = shown
    }
}
