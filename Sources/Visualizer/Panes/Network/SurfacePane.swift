import Learning
import Screen

extension Pane {
    /// The loss over two weights.
    static let surface = Pane(
        "surface", title: title("Loss surface", es: "Superficie de pérdida"),
        isUsed: { $0.markedParameter != nil },
        english: PaneExplanation(
            shows: "Across: the selected weight (Tab); up: the marked one (m); the others held.",
            signs: """
                Colour or density: mean |error|, exact, equal along each edge; \(.present) now, \(.trail) the way \
                here, \(.next) after the next step.
                """,
            lookFor: """
                The way goes across the edges, downhill; an edge with a corner is a kink. The map moves as the other \
                weights do.
                """),
        spanish: PaneExplanation(
            shows:
                "En horizontal, el peso elegido (Tab); en vertical, el marcado (m).",
            signs: """
                Color o densidad: |error| medio, exacto, igual a lo largo de cada borde; \(.present) ahora, \
                \(.trail) el camino, \(.next) tras el próximo paso.
                """,
            lookFor: """
                El camino baja cruzando los bordes; una esquina es un quiebre. El mapa se mueve con los \
                demás pesos.
                """)
    ) { scene, grid, rect in
        guard let pane = SurfacePane(scene) else {
            return scene.explain(SurfacePane.hint(scene), into: &grid, at: rect)
        }
        pane.draw(into: &grid, at: rect)
    }
}

/// The exact loss over two weights, all else held: a map with contour lines, the path so far, the next step.
struct SurfacePane {
    /// How many steps back every step of the path is marked, unless that takes more than so many products.
    private static let recentSteps = 60
    private static let maxProducts = 8_000_000
    /// How many of the states before them are joined to a line.
    private static let landmarks = 120
    /// From so many columns on there is a key beside the map.
    private static let columnsForKey = 56

    private let scene: Scene
    private let network: Network
    private let across: Int
    private let down: Int

    /// Creates the pane of the selected and the marked weight; nil while none is marked.
    init?(_ scene: Scene) {
        guard let marked = scene.session.markedParameter, marked != scene.session.selectedParameter else {
            return nil
        }
        self.scene = scene
        network = scene.network.subject
        across = scene.session.selectedParameter
        down = marked
    }

    /// What is missing for a surface.
    static func hint(_ scene: Scene) -> String {
        scene.session.markedParameter.map {
            scene.words.surfaceMarked(scene.network.subject.name(ofParameter: $0))
        }
            ?? scene.words.surfaceHint
    }

    func draw(into grid: inout Grid, at rect: Rect) {
        let (x, y) = (network.value(ofParameter: across), network.value(ofParameter: down))
        guard network.loss.isFinite, x.isFinite, y.isFinite else {
            return scene.explain(scene.words.notFinite, into: &grid, at: rect)
        }
        let hasKey = rect.columns >= Self.columnsForKey
        let (place, key) = rect.splitLeft(rect.columns - (hasKey ? SurfaceKey.columns : 0))
        var plot = Plot(
            x: Axis(AxisScale(SliceRange.range(around: x)), title: network.name(ofParameter: across)),
            y: Axis(AxisScale(SliceRange.range(around: y)), title: network.name(ofParameter: down)),
            in: place,
            glyphs: scene.glyphs, styles: scene.plotStyles)
        let map = LossMap(scene, across: across, down: down, over: plot, around: (x, y))
        let steps = drawPaths(in: &plot)
        markStates(in: &plot)
        plot.draw(into: &grid)
        map.draw(into: &grid, at: plot.inner)
        SurfaceKey(map, scene, steps: steps).draw(into: &grid, at: hasKey ? key : nil, around: plot)
    }

    /// The way so far of every lane: kept states joined to a line, and every one of the last steps.
    ///
    /// - Returns: how many of the last steps that are, where there are fewer than there could be.
    private func drawPaths(in plot: inout Plot) -> Int? {
        let lanes = scene.drawnLanes(single: scene.theme.trail)
        let affordable = Self.maxProducts / scene.session.productsPerStep
        for lane in lanes {
            let timeline = lane.run.network
            let first = max(0, timeline.position - min(Self.recentSteps, affordable))
            var points = timeline.landmarks(maxCount: Self.landmarks).filter { $0.step < first }.map {
                PlotPoint(Double($0.snapshot[across]), Double($0.snapshot[down]))
            }
            timeline.replay(first...timeline.position) { step, past in
                let point = PlotPoint(past.value(ofParameter: across), past.value(ofParameter: down))
                points.append(point)
                guard step < timeline.position else { return }
                plot.marker(x: point.x, y: point.y, glyph: scene.glyph(.trail), style: lane.style)
            }
            plot.line(points, style: lane.style)
        }
        return affordable < min(Self.recentSteps, scene.network.position) ? affordable : nil
    }

    /// The next step of the focused lane, the ghosts at this step, and where every lane is.
    private func markStates(in plot: inout Plot) {
        let rate = scene.network.rate
        plot.mark(
            .next, of: scene, x: Double(network.nextValue(ofParameter: across, rate: rate)),
            y: Double(network.nextValue(ofParameter: down, rate: rate)), pinned: true)
        for ghost in scene.ghosts {
            plot.mark(.ghost, of: scene, x: ghost.value(across), y: ghost.value(down))
        }
        for lane in scene.drawnLanes(single: scene.theme.present) {
            let subject = lane.run.network.subject
            plot.marker(
                x: subject.value(ofParameter: across), y: subject.value(ofParameter: down),
                glyph: lane.marker,
                style: lane.markerStyle, pinned: lane.number == scene.session.study.focusedLane)
        }
    }
}
