import Learning
import Screen

/// What a pane needs to draw itself: the session, and what the terminal can show. It does not change; panes share it.
public final class Scene {
    /// The whole state.
    public let session: Session
    /// The tour that the session is part of; nil where it stands alone.
    public let tour: Tour?
    /// The characters that may be drawn with.
    public let glyphs: GlyphSet
    /// Whether colours will be seen; where not, shades and signs stand for them.
    public let hasColors: Bool
    /// Whether the pane has the whole screen.
    public var isZoomed: Bool { session.display.zoomedPane != nil }

    let theme: Theme
    let words: Words
    /// What the run shows.
    let exhibit: Exhibit
    /// The lesson beside the panes; nil while there is none.
    let lesson: Tour?
    /// The run that is shown.
    let run: any Run
    /// The neuron that is shown; only for the panes of a neuron.
    let neuron: Timeline<Neuron>!
    /// The network that is shown; only for the panes of a network.
    let network: Timeline<Network>!
    /// The network that is shown after the next step, as far as can be said ahead; computed once a frame.
    private(set) lazy var next = network.subject.lookingAhead(rate: network.rate)
    /// Where the branches that are not shown and a recorded loop stood at this step, as far as they came; computed once a
    /// frame.
    private(set) lazy var ghosts = branchGhosts + [recordedGhost].compactMap { $0 }

    /// Creates a scene.
    public init(_ session: Session, tour: Tour? = nil, glyphs: GlyphSet, hasColors: Bool) {
        self.session = session
        self.tour = tour
        self.glyphs = glyphs
        self.hasColors = hasColors
        theme = session.display.theme.theme
        words = session.words
        exhibit = session.exhibit
        lesson = session.isQuestioning ? nil : tour?.lesson
        run = session.run
        switch session.specification {
        case .neuron: (neuron, network) = (run.neuron, nil)
        case .network: (neuron, network) = (nil, run.network)
        }
    }

    /// What the program was asked for: the first line begins with it.
    var command: String { tour == nil ? exhibit.command : Tour.command }
    /// Whether a text stands beside the panes: a lesson or a question.
    var hasText: Bool { lesson != nil || session.isQuestioning }

    /// Where that text and the panes beside it lie; nil without it.
    func textLayout(in rect: Rect) -> LessonLayout? {
        if session.isQuestioning {
            return LessonLayout(session.questionPanes, in: rect, fewestColumns: QuestionView.columns)
        }
        return lesson.map { LessonLayout($0.panes, in: rect) }
    }

    /// What the hints depend on.
    var keyContext: KeyContext { session.keyContext(in: tour) }

    private var branchGhosts: [Ghost] {
        var ghosts: [Ghost] = []
        let step = run.position
        for lane in session.study.ghosts.flatMap(\.lanes) {
            switch session.specification {
            case .neuron: lane.run.neuron.replay(step...step) { ghosts.append(Ghost($1)) }
            case .network: lane.run.network.replay(step...step) { ghosts.append(Ghost($1)) }
            }
        }
        return ghosts
    }

    /// Where a recorded loop stood; nil where there is none, or it did not come so far.
    private var recordedGhost: Ghost? {
        session.recorded?.state(at: run.position).map { state in
            Ghost(loss: state.loss) { state.parameters[$0] }
        }
    }

    /// The entry of a legend for the sign of a recorded loop, if there is one to be seen.
    var recordedEntry: [[(String, Style)]] {
        recordedGhost == nil ? [] : [entry(.ghost, words.recorded)]
    }

    /// The loss that it lowers.
    var loss: Loss { run.learner.rule.loss }

    /// A box with a title and a note in the colours of the theme.
    func panel(_ title: String, note: String = "", hasFocus: Bool = false) -> Panel {
        Panel(
            glyphs.text(title), note: glyphs.text(note), hasFocus: hasFocus, glyphs: glyphs,
            styles: PanelStyles(
                border: theme.faint, focusedBorder: theme.title, title: theme.title,
                focusedTitle: theme.title,
                note: theme.text))
    }

    /// Writes a text in the characters that may be used, cut at the right edge of a rectangle.
    ///
    /// - Returns: the column after it.
    @discardableResult
    func write(
        _ text: String, _ style: Style, into grid: inout Grid, column: Int, row: Int, within rect: Rect
    ) -> Int {
        guard row >= rect.row, row < rect.endRow, column >= rect.column else { return column }
        return grid.write(glyphs.text(text), column: column, row: row, style: style, limit: rect.endColumn)
    }

    /// Says in an otherwise empty pane why there is nothing to see.
    func explain(_ text: String, into grid: inout Grid, at rect: Rect) {
        for (line, text) in WordWrap.lines(glyphs.text(text), columns: rect.columns - 2).enumerated() {
            write(text, theme.text, into: &grid, column: rect.column + 1, row: rect.row + line, within: rect)
        }
    }

    /// Writes pieces of different styles one after the other.
    @discardableResult
    func write(
        _ pieces: [(String, Style)], into grid: inout Grid, column: Int, row: Int, within rect: Rect
    ) -> Int {
        var place = column
        for (text, style) in pieces {
            place = write(text, style, into: &grid, column: place, row: row, within: rect)
        }
        return place
    }
}

/// Where a branch that is not shown, or a recorded loop, stands.
struct Ghost {
    let loss: Double
    let value: (_ parameter: Int) -> Double

    init(loss: Double, value: @escaping (_ parameter: Int) -> Double) {
        self.loss = loss
        self.value = value
    }

    init(_ learner: some Learner) { self.init(loss: learner.loss, value: learner.value(ofParameter:)) }
}

extension Session {
    /// What is true now and what comes next.
    var sentence: Sentence { Scene(self, glyphs: .braille, hasColors: true).sentence }
}
