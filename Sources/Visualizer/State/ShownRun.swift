import Learning
import Screen

/// A session of any kind, as the stage and the loop that owns the clock see it.
public protocol ShownRun: Sendable {
    /// Whether steps follow by themselves.
    var isRunning: Bool { get }
    /// How many of them a second.
    var speed: Speed { get }
    /// The step that is shown.
    var position: Int { get }
    /// How things are shown.
    var display: Display { get }
    /// Whether a value is being typed.
    var isTyping: Bool { get }
    /// Whether Esc has something to close.
    var canClose: Bool { get }
    /// The two lines that are printed on leaving.
    var farewell: String { get }
    /// The command line that brings back the numbers on the screen.
    var reproducingCommand: String { get }
    /// What is true of the step that is shown, for the line that is printed on leaving.
    var summary: String { get }
    /// What tells each lane from the others, and its loss; empty where there is only one.
    var laneLosses: [(name: String, loss: Double)] { get }
    /// The chapter of the tour that fits best.
    var fittingChapter: Chapter.Name { get }

    /// Takes over what a person chose elsewhere: the language and the colours.
    mutating func takeOver(_ display: Display)
    /// What a key means now; nil for nothing.
    func action(for key: Key, in phase: Tour.Phase?) -> Action?
    /// Carries out an action.
    mutating func update(_ action: Action)
    /// Notes the key that was pressed last.
    mutating func remember(_ key: Key)
    /// Whether an action will take so long that a person should be told before.
    func takesLong(_ action: Action) -> Bool
    /// Says that steps are being computed again.
    mutating func announceWait()
    /// Takes back what was said last.
    mutating func dismissNotice()
    /// Takes the requests, which are then done with.
    mutating func takeRequests() -> [Request]

    /// Draws the whole screen.
    func draw(in tour: Tour?, size: Size, glyphs: GlyphSet, colors: ColorDepth) -> Grid
    /// The loss curve where it lies on that screen.
    func stepStrip(in tour: Tour?, size: Size, glyphs: GlyphSet) -> StepStrip?
}

extension Session: ShownRun {
    /// The step that is shown.
    public var position: Int { timeline.position }

    /// Whether a value is being typed.
    public var isTyping: Bool { typing != nil }

    /// Whether Esc has something to close.
    public var canClose: Bool { isTyping || keyContext.canClose }

    /// Takes over what a person chose elsewhere: the language and the colours.
    public mutating func takeOver(_ display: Display) {
        self.display.language = display.language
        self.display.theme = display.theme
        self.display.isPresenting = display.isPresenting
    }

    /// Where the run stands.
    public var summary: String { Subject.summary(self) }

    /// What tells each lane from the others, and its loss.
    public var laneLosses: [(name: String, loss: Double)] {
        study.lanes.count > 1 ? study.lanes.map { (name(of: $0), $0.subject.loss) } : []
    }

    /// The chapter of the tour that fits best.
    public var fittingChapter: Chapter.Name { Subject.fittingChapter(self) }

    /// Draws the whole screen.
    public func draw(in tour: Tour?, size: Size, glyphs: GlyphSet, colors: ColorDepth) -> Grid {
        ScreenView.draw(self, in: tour, size: size, glyphs: glyphs, colors: colors)
    }

    /// The loss curve where it lies on that screen.
    public func stepStrip(in tour: Tour?, size: Size, glyphs: GlyphSet) -> StepStrip? {
        StepStrip(of: self, in: tour, size: size, glyphs: glyphs)
    }
}
