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
    /// The networks of the branches that are not shown, at this step, as far as they came; computed once a frame.
    private(set) lazy var ghosts = ghostNetworks

    /// Creates a scene.
    public init(_ session: Session, tour: Tour? = nil, glyphs: GlyphSet, hasColors: Bool) {
        self.session = session
        self.tour = tour
        self.glyphs = glyphs
        self.hasColors = hasColors
        theme = session.display.theme.theme
        words = session.words
        exhibit = session.exhibit
        lesson = tour?.lesson
        run = session.run
        neuron = run as? Timeline<Neuron>
        network = run as? Timeline<Network>
    }

    /// What the program was asked for: the first line begins with it.
    var command: String { tour == nil ? exhibit.command : Tour.command }
    /// What the hints depend on.
    var keyContext: KeyContext {
        var context = session.keyContext
        context.tour = tour?.phase
        return context
    }

    private var ghostNetworks: [Network] {
        var ghosts: [Network] = []
        let step = network.position
        for lane in session.study.ghosts.flatMap(\.lanes) {
            lane.run.network.replay(step...step) { ghosts.append($1) }
        }
        return ghosts
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

extension Session {
    /// What is true now and what comes next.
    var sentence: Sentence { exhibit.sentence(Scene(self, glyphs: .braille, hasColors: true)) }
}
