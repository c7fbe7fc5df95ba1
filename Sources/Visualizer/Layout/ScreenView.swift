import Learning
import Screen

/// The whole screen as a function of the state.
public enum ScreenView {
    /// Draws a session at a size, alone or as part of the tour.
    public static func draw(
        _ session: Session, in tour: Tour? = nil, size: Size, glyphs: GlyphSet, colors: ColorDepth
    ) -> Grid {
        let scene = Scene(session, tour: tour, glyphs: glyphs, hasColors: colors != .none)
        var grid = Grid(size)
        let bands = ScreenBands(size)
        drawStatusLine(of: scene, into: &grid, at: bands.head)
        let hidden = drawPanes(of: scene, into: &grid, at: bands.body)
        if scene.session.isQuestioning {
            QuestionView(scene).draw(into: &grid, at: bands)
        } else if let lesson = scene.lesson {
            drawLesson(lesson, of: scene, into: &grid, at: bands)
        } else {
            drawSentence(of: scene, into: &grid, at: bands.sentence)
        }
        drawLastLine(of: scene, hidden: hidden, into: &grid, at: bands.foot)
        switch scene.session.overlay {
        case .help: drawHelp(of: scene, into: &grid, at: bands.body)
        case .command: drawCommand(of: scene, into: &grid, at: bands.body)
        case nil: break
        }
        if scene.hasColors { grid.paint(scene.theme.page) }
        return grid
    }

    /// Draws the first and the last line alone.
    static func drawBars(of scene: Scene, into grid: inout Grid) {
        let bands = ScreenBands(grid.size)
        drawStatusLine(of: scene, into: &grid, at: bands.head)
        drawLastLine(of: scene, hidden: [], into: &grid, at: bands.foot)
    }

    /// Draws the text of the tour, where no pane has taken its place, and how far the tour has come.
    private static func drawLesson(
        _ tour: Tour, of scene: Scene, into grid: inout Grid, at bands: ScreenBands
    ) {
        if !scene.isZoomed {
            let text = LessonLayout(tour.panes, in: bands.body).text
            LessonView(scene, tour).draw(into: &grid, at: text)
        }
        let rect = bands.sentence
        let line = rect.columns > 40 ? rect.inset(columns: 1) : rect
        let (number, count) = (tour.chapter.name.number, Chapter.Name.allCases.count)
        let marks = scene.glyphs.isASCII ? ("#", "-") : ("●", "○")
        let done = String(repeating: marks.0, count: number)
        let left = String(repeating: marks.1, count: count - number)
        let words = scene.words.tour
        let place = "\(words.chapter(number, count)), \(words.page(tour.page + 1, tour.chapter.pages.count))"
        scene.write(
            [(done, scene.theme.weight), (left, scene.theme.faint), ("  \(place)", scene.theme.text)],
            into: &grid, column: line.column, row: line.row, within: line)
    }

    private static func drawSentence(
        of scene: Scene, into grid: inout Grid, at rect: Rect
    ) {
        guard !rect.isEmpty else { return }
        let line = rect.columns > 40 ? rect.inset(columns: 1) : rect
        let pointer = "\(scene.glyphs.pointer(.right)) "
        let isWalking = scene.session.workedTerm != nil
        let sentence = isWalking ? Sentence(scene.exhibit.workedReason(scene)) : scene.sentence
        let room = line.columns - pointer.columns
        let nearest =
            isWalking
            ? ""
            : nearest(of: scene) {
                sentence.begins(within: room - $0, glyphs: scene.glyphs)
            }
        let used = scene.glyphs.text(nearest).columns
        let pieces = [
            (pointer, scene.theme.slope), (nearest, scene.theme.title),
            (sentence.fitting(room - used, glyphs: scene.glyphs), scene.theme.text),
        ]
        scene.write(pieces, into: &grid, column: line.column, row: line.row, within: line)
    }

    /// Which lane of a race is nearest, and how near where there is room for that beside the sentence; nothing without
    /// a race.
    private static func nearest(of scene: Scene, leavesRoom: (Int) -> Bool) -> String {
        guard let nearest = scene.session.study.nearestLane else { return "" }
        let name = scene.session.name(of: nearest)
        let loss = NumberText.loss(nearest.run.loss)
        let variants = [
            scene.words.nearest(name, nearest.run.learner.rule.loss.label, loss),
            scene.words.nearestBriefly(name),
        ].map { $0 + "  " }
        return variants.first { leavesRoom(scene.glyphs.text($0).columns) } ?? variants[1]
    }

    /// The panes that fit and where they lie, borders included.
    static func places(of scene: Scene, in rect: Rect) -> [(pane: Pane, rect: Rect)] {
        if let pane = scene.session.display.zoomedPane { return [(pane, rect)] }
        if let presenter = presenter(of: scene, in: rect) {
            return presenter.pane.isEmpty ? [] : [(scene.exhibit.mainPane, presenter.pane)]
        }
        if let layout = scene.textLayout(in: rect) { return layout.panes }
        let arrangement = Arrangement.first(
            of: scene.exhibit.arrangements(scene.session), for: rect.size)
        return arrangement?.places(in: rect) ?? []
    }

    /// The layout for a room, where it is chosen and fits: over all panes, or over those beside the text of the tour.
    private static func presenter(of scene: Scene, in rect: Rect) -> PresenterLayout? {
        // The large numbers would answer a question.
        scene.session.isQuestioning
            ? nil : PresenterLayout(scene, in: scene.textLayout(in: rect)?.room ?? rect)
    }

    /// Draws the panes that fit, and returns those that do not.
    private static func drawPanes(
        of scene: Scene, into grid: inout Grid, at rect: Rect
    ) -> [Pane] {
        let places = places(of: scene, in: rect)
        for (pane, place) in places { draw(pane, of: scene, into: &grid, at: place) }
        if let presenter = presenter(of: scene, in: rect) {
            presenter.draw(scene, into: &grid)
            return []
        }
        if scene.hasText { return [] }
        let shown = Set(places.map(\.pane))
        return scene.exhibit.panes.filter { !shown.contains($0) && $0.isUsed(scene.session) }
    }

    private static func draw(
        _ pane: Pane, of scene: Scene, into grid: inout Grid, at rect: Rect
    ) {
        let digit = scene.exhibit.digit(of: pane)
        let title = pane.title(scene)
        let isTooLong = !Panel.hasRoom(for: "\(digit) \(title)", in: rect)
        let panel = scene.panel(
            "\(digit) \(isTooLong ? pane.shortTitle(scene) : title)", note: pane.note(scene),
            hasFocus: scene.lesson.map { $0.panes.first == pane } ?? false)
        let inside = panel.draw(into: &grid, in: rect)
        let explained = ExplainedPane(pane, of: scene, in: inside)
        pane.draw(scene, &grid, explained.picture)
        explained.drawText(of: scene, into: &grid)
    }
}
