import Learning
import Screen

/// The whole screen as a function of the state.
public enum ScreenView {
    /// Draws a session at a size.
    public static func draw<Subject>(
        _ session: Session<Subject>, size: Size, glyphs: GlyphSet, colors: ColorDepth
    ) -> Grid {
        let scene = Scene(session, glyphs: glyphs, hasColors: colors != .none)
        var grid = Grid(size)
        let (head, belowHead) = grid.bounds.splitTop(1)
        let sentenceRows = size.rows >= fewestRowsForSentence ? 1 : 0
        let (body, belowBody) = belowHead.splitTop(max(0, belowHead.rows - 1 - sentenceRows))
        let (sentence, foot) = belowBody.splitTop(sentenceRows)
        drawStatusLine(of: scene, into: &grid, at: head)
        let hidden = drawPanes(of: scene, into: &grid, at: body)
        drawSentence(of: scene, into: &grid, at: sentence)
        drawLastLine(of: scene, hidden: hidden, into: &grid, at: foot)
        switch session.overlay {
        case .help: drawHelp(of: scene, into: &grid, at: body)
        case .command: drawCommand(of: scene, into: &grid, at: body)
        case nil: break
        }
        return grid
    }

    /// From so many rows on there is one for the sentence that says what is true now.
    private static let fewestRowsForSentence = 16

    private static func drawSentence<Subject>(
        of scene: Scene<Subject>, into grid: inout Grid, at rect: Rect
    ) {
        guard !rect.isEmpty else { return }
        let line = rect.columns > 40 ? rect.inset(columns: 1) : rect
        let pointer = "\(scene.glyphs.pointer(.right)) "
        scene.write(
            [(pointer, scene.theme.slope), (Subject.sentence(scene.session), scene.theme.text)], into: &grid,
            column: line.column, row: line.row, within: line)
    }

    /// Draws the panes that fit, and returns those that do not.
    private static func drawPanes<Subject>(
        of scene: Scene<Subject>, into grid: inout Grid, at rect: Rect
    ) -> [Pane] {
        if let pane = scene.session.display.zoomedPane {
            draw(pane, of: scene, into: &grid, at: rect)
            return []
        }
        let arrangement = Arrangement.first(of: Subject.arrangements(scene.session), for: rect.size)
        let places = arrangement?.places(in: rect) ?? []
        for (pane, place) in places { draw(pane, of: scene, into: &grid, at: place) }
        let shown = Set(places.map(\.pane))
        return Subject.panes.filter { !shown.contains($0) && Subject.isUsed($0, by: scene.session) }
    }

    private static func draw<Subject>(
        _ pane: Pane, of scene: Scene<Subject>, into grid: inout Grid, at rect: Rect
    ) {
        let digit = (Subject.panes.firstIndex(of: pane) ?? 0) + 1
        let panel = scene.panel(
            "\(digit) \(Subject.title(pane, of: scene))", note: Subject.note(pane, of: scene))
        let inside = panel.draw(into: &grid, in: rect)
        Subject.draw(pane, of: scene, into: &grid, at: inside)
    }
}
