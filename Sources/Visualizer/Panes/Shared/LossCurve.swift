import Learning
import Screen

extension Pane {
    /// The loss of every step of a neuron.
    static let neuronLoss = Pane(
        "neuronLoss", title: title("Loss curve", es: "Curva de pérdida"), note: { LossCurve($0).note },
        english: PaneExplanation(
            shows: "Across: the step; up: |error| (y: log axis).",
            signs: """
                \(.loss) every step's loss, shaded where it jumps, \(.present) now, \(.event) a \
                change by hand, \(.cut) below the log axis; dotted: other branches.
                """,
            lookFor: """
                Straight down, then to and fro between two values whose sum is lr·x²: it does not converge, and \
                is not broken. i: read values.
                """,
            lookForSquared: """
                Straight on the log axis (y): each step leaves the same share of the error. i: read values.
                """),
        spanish: PaneExplanation(
            shows: "En horizontal, el paso; en vertical, |error| (y: eje log).",
            signs: """
                \(.loss) cada pérdida, sombreada donde salta, \(.present) ahora, \(.event) un cambio a mano, \
                \(.cut) por debajo del eje log; punteado: otras ramas.
                """,
            lookFor: """
                Baja recta y luego va y viene entre dos valores que suman lr·x²: no converge, y no se ha roto. \
                i: leer valores.
                """,
            lookForSquared: """
                Recta en el eje log (y): cada paso deja la misma parte del error. i: leer valores.
                """)
    ) { LossCurve($0).draw(into: &$1, at: $2) }

    /// The loss of every iteration of a network.
    static let networkLoss = Pane(
        "networkLoss", title: title("Loss curve", es: "Curva de pérdida"), note: { LossCurve($0).note },
        english: PaneExplanation(
            shows: "Across: the iteration; up: mean |error| (y: log axis).",
            signs: """
                \(.loss) every loss, shaded where it jumps, \(.present) now, \(.event) a change by hand, \(.cut) \
                below the log axis; dotted: other branches.
                """,
            lookFor: """
                It falls in nearly straight pieces, bent where a prediction meets its target, then jitters: a \
                smaller rate gets lower. i: read values.
                """,
            lookForSquared: """
                It falls smoothly, ever more slowly: small errors give small slopes, and nothing jitters. i: read \
                values.
                """),
        spanish: PaneExplanation(
            shows: "En horizontal, la iteración; en vertical, |error| medio (y: eje log).",
            signs: """
                \(.loss) cada pérdida, sombreada donde salta, \(.present) ahora, \(.event) un cambio a mano, \
                \(.cut) por debajo del eje log; punteado: otras ramas.
                """,
            lookFor: """
                Baja en tramos casi rectos, con quiebres donde una predicción llega a su objetivo; luego oscila. \
                i: leer valores.
                """,
            lookForSquared: """
                Baja sin saltos, cada vez más despacio: a errores pequeños, pendientes pequeñas. i: leer valores.
                """)
    ) { LossCurve($0).draw(into: &$1, at: $2) }
}

/// The loss of every step so far: of every lane, and of the branches that are not shown as ghosts.
struct LossCurve {
    private let scene: Scene
    private let window: StepWindow

    init(_ scene: Scene) {
        self.scene = scene
        window = StepWindow(scene)
    }

    /// The losses of other starts; nil where there are none.
    private var starts: StartsBand? { StartsBand(scene, in: window) { $0.startLosses } }

    /// The steps that it shows.
    var steps: ClosedRange<Int> { window.steps }

    /// The axes, without anything drawn yet.
    func axes(in rect: Rect) -> Plot {
        Plot(
            x: window.axis(scene.words), y: Axis(lossScale), in: scene.belowRaceLegend(rect),
            glyphs: scene.glyphs, styles: scene.plotStyles)
    }

    func draw(into grid: inout Grid, at rect: Rect) {
        plot(in: rect).draw(into: &grid)
        scene.drawRaceLegend(into: &grid, at: rect)
    }

    /// The axes with all that is shown.
    func plot(in rect: Rect) -> Plot {
        var plot = axes(in: rect)
        drawGhosts(in: &plot)
        starts?.draw(in: &plot)
        plot.beginLayer()
        scene.drawSeries({ $0.loss }, in: window, single: scene.theme.loss, on: &plot) { $0.losses }
        let lanes = scene.drawnLanes(single: scene.theme.loss)
        markCut(lanes, in: &plot)
        markEvents(in: &plot)
        for lane in lanes {
            plot.markHead(of: lane, in: scene, x: Double(lane.run.position), y: lane.run.loss)
        }
        drawCursor(in: &plot)
        return plot
    }

    /// What the border says: what is nearest in a race, the step of divergence, the lowest loss and its step.
    var note: String {
        let words = scene.words
        let milestones = scene.run.record.milestones
        var parts: [String] = []
        if scene.session.display.isLogarithmic { parts.append(logarithmicNote) }
        if let step = milestones.divergedAt {
            parts.append(words.diverged(step))
        } else if milestones.lowestLoss.isFinite {
            parts.append(words.lowest(NumberText.loss(milestones.lowestLoss), milestones.lowestStep))
        }
        return parts.joined(separator: "  ")
    }

    /// That the axis is logarithmic, and where it ends if there are losses below it.
    private var logarithmicNote: String {
        let lower = lossScale.lower
        guard lossExtremes.minimum < lower else { return scene.words.logarithmic }
        let bound = NumberText.brief(lower, columns: 6)
        return "\(scene.words.logarithmic) \(scene.glyph(.cut)) < \(bound)"
    }

    /// The exact loss of the step that is read off.
    var reading: String {
        "\(scene.words.loss) " + NumberText.brief(loss(at: scene.session.cursor ?? scene.run.position))
    }

    /// The exact loss of a step, computed again.
    private func loss(at step: Int) -> Double {
        scene.run.losses(step...step).last?.value ?? scene.run.loss
    }

    /// The lowest and the highest of all losses that are shown.
    private var lossExtremes: Extremes {
        var all = Extremes.none
        let steps = window.steps.lowerBound..<window.steps.upperBound + 1
        for branch in scene.session.study.branches {
            for lane in branch.lanes { all.include(lane.run.record.loss.extremes(touching: steps)) }
        }
        if let recorded = scene.session.recorded { all.include(recorded.loss.extremes(touching: steps)) }
        if let starts { all.include(starts.extremes) }
        return all
    }

    /// A scale that holds every loss that is shown: from zero, or logarithmic over six powers of ten at most.
    private var lossScale: AxisScale {
        let all = lossExtremes
        let first = scene.run.record.loss.extremes(touching: 0..<1).maximum
        let highest = all.maximum.isFinite ? all.maximum : first.isFinite ? first : 1
        guard scene.session.display.isLogarithmic else { return AxisScale(NiceRange.containing(0, highest)) }
        let lowest = max(all.minimum, highest * 1e-6)
        return AxisScale(NiceRange.containing(lowest, highest, kind: .logarithmic), kind: .logarithmic)
    }

    /// Marks at the foot of a logarithmic axis where a loss lies below its end.
    private func markCut(_ lanes: [DrawnLane], in plot: inout Plot) {
        guard scene.session.display.isLogarithmic, lossExtremes.minimum < lossScale.lower else { return }
        let lower = lossScale.lower
        let across = max(1, plot.dotColumns / max(1, plot.inner.columns))
        for column in 0..<plot.inner.columns {
            // From the step before the cell to the step behind it, as the band.
            let start = Int(plot.xValue(atDotColumn: column * across).rounded(.down))
            let end = Int(plot.xValue(atDotColumn: (column + 1) * across).rounded(.up))
            let isCut = lanes.contains {
                $0.run.record.loss.extremes(touching: start..<end + 1).minimum < lower
            }
            guard isCut else { continue }
            plot.mark(
                .cut, of: scene, x: plot.xValue(atColumn: plot.inner.column + column), y: plot.y.scale.lower)
        }
    }

    /// The branches that are not shown and the recorded loop, each with its name at its end.
    private func drawGhosts(in plot: inout Plot) {
        for ghost in scene.session.study.ghosts {
            for lane in ghost.lanes { drawGhost(lane.run.record.loss, lane.run.losses, in: &plot) }
            label(scene.words.branch(ghost.number), ghost.lanes[0].run.record.loss, in: &plot)
        }
        guard let recorded = scene.session.recorded else { return }
        drawGhost(recorded.loss, recorded.losses, in: &plot)
        label(scene.words.recorded, recorded.loss, in: &plot)
    }

    private func drawGhost(
        _ losses: ExtremesPyramid, _ replayed: (ClosedRange<Int>) -> [(step: Int, value: Double)],
        in plot: inout Plot
    ) {
        StepSeries(losses, in: window, of: plot, replayed: replayed)
            .draw(in: &plot, style: scene.theme.ghost, isGhost: true)
    }

    private func label(_ name: String, _ losses: ExtremesPyramid, in plot: inout Plot) {
        let end = losses.count - 1
        plot.label(
            name, x: Double(end), y: losses.extremes(touching: end..<end + 1).maximum,
            style: scene.theme.ghost)
    }

    /// Marks where the rate was changed or a parameter set, at the foot of the plot.
    private func markEvents(in plot: inout Plot) {
        let schedule = scene.run.schedule
        let steps = schedule.rateChanges.map(\.step) + schedule.edits.map(\.step)
        for step in steps where step <= scene.run.latest {
            plot.marker(
                x: Double(step), y: plot.y.scale.lower, glyph: scene.glyphs.pointer(.up),
                style: scene.theme.slope)
        }
    }

    private func drawCursor(in plot: inout Plot) {
        guard let cursor = scene.session.cursor else { return }
        plot.vertical(Double(cursor), style: scene.theme.target, stroke: .dashed, priority: 20)
        plot.marker(
            x: Double(cursor), y: loss(at: cursor), glyph: scene.glyphs.isASCII ? "X" : "◆",
            style: scene.theme.target.with(scene.theme.emphasis), pinned: true)
    }
}

extension Scene {
    /// The axes of every plot.
    var plotStyles: PlotStyles {
        PlotStyles(axis: theme.faint, label: theme.faint, title: theme.faint)
    }
}
