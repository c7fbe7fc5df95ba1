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
        let (body, foot) = belowHead.splitTop(max(0, belowHead.rows - 1))
        drawStatusLine(of: scene, into: &grid, at: head)
        let hidden = drawPanes(of: scene, into: &grid, at: body)
        drawLastLine(of: scene, hidden: hidden, into: &grid, at: foot)
        switch session.overlay {
        case .help: drawHelp(of: scene, into: &grid, at: body)
        case .command: drawCommand(of: scene, into: &grid, at: body)
        case nil: break
        }
        return grid
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
