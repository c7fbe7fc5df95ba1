import Screen

/// All that the program shows: a run, alone or with the lesson of the tour beside it.
public struct Stage: Sendable {
    /// The run that is seen, and that the keys act on.
    public private(set) var session: Session
    /// The tour, while it is open.
    public private(set) var tour: Tour?
    /// The run that the tour was opened over, as it was then.
    private var ownSession: Session?

    /// Shows a run alone.
    public init(_ session: Session) { self.session = session }

    /// Begins the tour at a chapter.
    public init(tour chapter: Chapter.Name, seed: UInt64?, display: Display, freshSeeds: SeedSequence) {
        let tour = Tour(chapter, seed: seed, freshSeeds: freshSeeds)
        session = tour.setting.session(display: display, freshSeeds: freshSeeds)
        self.tour = tour
    }

    /// What a key means now; nil for nothing.
    public func action(for key: Key) -> Action? {
        if session.isQuestioning { return session.questionAction(for: key) }
        if session.typing == nil, let action = tour?.typingAction(for: key) { return action }
        let action = session.action(for: key, in: tour?.phase)
        guard session.typing == nil, session.cursorAction(for: key) == nil else { return action }
        let reason = KeyTable.reason(against: key, action, in: session.keyContext(in: tour))
        return reason.map { .explain($0) } ?? action
    }

    /// Notes the key that was pressed last.
    public mutating func remember(_ key: Key) {
        if case .keyWithoutUse = session.notice { return }
        session.lastKey = key
    }

    /// Carries out an action.
    public mutating func update(_ action: Action) {
        switch action {
        case .tour(let action):
            dismissNotice()
            update(action)
        case .paste(let text)
        where session.typing == nil && !session.isQuestioning && tour?.phase == .number:
            let typed = text.unicodeScalars.compactMap { tour?.typingAction(for: .character($0)) }
            if typed.isEmpty { session.update(action) }
            for action in typed { update(action) }
        case .close where tour?.isListOpen == true: tour?.toggleList()
        case .close where ownSession != nil && tour?.phase.isLesson == true && !session.canClose: closeTour()
        default:
            session.update(action)
            watch()
        }
    }

    /// The two lines that are printed on leaving: where it was, and how to go on; those of the person's own run where the
    /// tour was opened over it.
    public var farewell: String { ownSession?.farewell ?? tour?.farewell(session) ?? session.farewell }

    /// Draws the whole screen.
    public func draw(size: Size, glyphs: GlyphSet, colors: ColorDepth) -> Grid {
        ScreenView.draw(session, in: tour, size: size, glyphs: glyphs, colors: colors)
    }

    /// The colours of a page of its own, for a picture that no terminal stands behind.
    public var page: Style {
        let page = session.display.theme.theme.page
        return page == .plain ? Style(Color(252, basic: .white), on: Color(16, basic: .black)) : page
    }

    /// Draws the first and the last line alone over an earlier picture.
    public func drawBars(onto grid: inout Grid, glyphs: GlyphSet, colors: ColorDepth) {
        let scene = Scene(session, tour: tour, glyphs: glyphs, hasColors: colors != .none)
        ScreenView.drawBars(of: scene, into: &grid)
    }

    /// The loss curve as it lies on the screen; nil where it is not seen.
    func stepStrip(size: Size, glyphs: GlyphSet) -> StepStrip? {
        StepStrip(of: session, in: tour, size: size, glyphs: glyphs)
    }

    /// Answers the question that is asked, as if it were typed, or as somebody tells it.
    mutating func answer(_ answer: Answer, isTold: Bool) {
        tour?.answer(answer, isTold: isTold)
        setUp()
    }

    /// The verdict on an answer comes when the run has shown what was asked.
    private mutating func watch() {
        guard let lesson = tour?.lesson, !lesson.hasSeen, session.run.position >= lesson.setting.stop else {
            return
        }
        tour?.see()
        // That the run has stopped there is what the lesson is about; it needs no message of its own.
        if !session.isRunning { dismissNotice() }
    }
}

extension Stage {
    /// Does what a key means.
    public mutating func press(_ key: Key) {
        guard let action = action(for: key) else { return }
        update(action)
        remember(key)
    }

    /// Presses keys one after the other, up to the one that quits: those behind it would go elsewhere.
    public mutating func press(all keys: [Key]) {
        for key in keys {
            let quits = action(for: key) == .quit
            press(key)
            if quits { return }
        }
    }

    /// Says that steps are being computed again; the next key or step takes the word back.
    ///
    /// - Parameter action: what is being carried out; nil where it is something else.
    public mutating func announceWait(for action: Action?) {
        session.notice =
            action == .toggleStarts
            ? .trainingStarts(session.usualStarts, steps: session.run.latest) : .computing
    }

    /// Takes back what was said last.
    mutating func dismissNotice() { session.notice = nil }

    /// Takes the effects, which are then done with.
    public mutating func takeEffects() -> [Effect] { session.takeEffects() }
}

extension Stage {
    private mutating func update(_ action: TourAction) {
        guard var tour else {
            if action == .toggle { openTour() }
            return
        }
        if [.proceed, .turnBack].contains(action), tour.phase.isLesson, session.isCovered {
            // The page cannot be seen: the key brings it back.
            return session.update(.close)
        }
        switch action {
        case .toggle: return ownSession == nil ? toggleFreePlay() : closeTour()
        case .toggleFreePlay: return toggleFreePlay()
        case .toggleList: tour.toggleList()
        case .choose(let direction): tour.choose(by: direction)
        case .pick(let number): tour.pick(number)
        case .type(let scalar): tour.type(scalar)
        case .erase: tour.erase()
        case .moveChapter(let direction): tour.moveChapter(by: direction)
        case .turnBack: tour.turnBack()
        case .proceed where tour.phase == .watching:
            session.update(.move(by: tour.setting.stop - session.run.position))
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
        var display = Display()
        display.quantity = tour.setting.quantity
        var next = tour.setting.session(display: display, freshSeeds: tour.freshSeeds)
        next.takeOver(session.display)
        session = next
        watch()
    }

    private mutating func openTour() {
        ownSession = session
        tour = Tour(session.fittingChapter, seed: nil, freshSeeds: SeedSequence(startingFrom: 0))
        setUp()
    }

    /// Brings back the run as it was; the choice of language and colours is a person's and stays.
    private mutating func closeTour() {
        guard var own = ownSession else { return }
        own.takeOver(session.display)
        session = own
        ownSession = nil
        tour = nil
    }

    private mutating func toggleFreePlay() {
        guard var shown = tour?.toggleFreePlay(leaving: session) else { return }
        shown.takeOver(session.display)
        session = shown
    }
}
