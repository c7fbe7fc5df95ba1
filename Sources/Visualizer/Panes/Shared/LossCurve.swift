import Learning
import Screen

/// The loss of every step so far: of every lane, and of the branches that are not shown as ghosts.
struct LossCurve<Subject: Exhibit> {
    private let scene: Scene<Subject>
    private let window: StepWindow

    init(_ scene: Scene<Subject>) {
        self.scene = scene
        window = StepWindow(scene)
    }

    /// The axes, without anything drawn yet.
    func plot(in rect: Rect) -> Plot {
        Plot(
            x: window.axis(scene.words), y: Axis(lossScale, title: scene.words.loss), in: rect,
            glyphs: scene.glyphs, styles: scene.plotStyles)
    }

    func draw(into grid: inout Grid, at rect: Rect) {
        var plot = plot(in: rect)
        for ghost in scene.session.study.ghosts { drawGhost(ghost, in: &plot) }
        let lanes = scene.drawnLanes(single: scene.theme.loss)
        for lane in scene.lanesForCurves(single: scene.theme.loss, of: { $0.loss }, in: window) {
            if lanes.count > 1 { plot.beginLayer() }
            plot.series(
                { $0.loss }, of: lane.timeline, in: window, value: { $0.loss }, style: lane.style, priority: 1
            )
        }
        markCut(lanes, in: &plot)
        markEvents(in: &plot)
        for lane in lanes {
            plot.marker(
                x: Double(lane.timeline.position), y: lane.timeline.subject.loss, glyph: lane.marker,
                style: lane.markerStyle, pinned: true)
        }
        drawCursor(in: &plot)
        plot.draw(into: &grid)
        scene.drawLegend(lanes, beside: scene.words.loss, into: &grid, at: rect.splitTop(1).top)
    }

    /// What the border says: what is nearest in a race, the step of divergence, the lowest loss and its step.
    var note: String {
        let words = scene.words
        let milestones = scene.timeline.record.milestones
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
        "\(scene.words.loss) " + NumberText.brief(loss(at: scene.session.cursor ?? scene.timeline.position))
    }

    /// The exact loss of a step, computed again.
    private func loss(at step: Int) -> Double {
        var loss = scene.timeline.subject.loss
        scene.timeline.replay(step...step) { loss = $1.loss }
        return loss
    }

    /// The lowest and the highest of all losses that are shown.
    private var lossExtremes: Extremes {
        var all = Extremes.none
        let steps = window.steps.lowerBound..<window.steps.upperBound + 1
        for branch in scene.session.study.branches {
            for timeline in branch.lanes { all.include(timeline.record.loss.extremes(touching: steps)) }
        }
        return all
    }

    /// A scale that holds every loss that is shown: from zero, or logarithmic over six powers of ten at most.
    private var lossScale: AxisScale {
        let all = lossExtremes
        let first = scene.timeline.record.loss.extremes(touching: 0..<1).maximum
        let highest = all.maximum.isFinite ? all.maximum : first.isFinite ? first : 1
        guard scene.session.display.isLogarithmic else { return AxisScale(NiceRange.containing(0, highest)) }
        let lowest = max(all.minimum, highest * 1e-6)
        return AxisScale(NiceRange.containing(lowest, highest, kind: .logarithmic), kind: .logarithmic)
    }

    /// Marks at the foot of a logarithmic axis where a loss lies below its end.
    private func markCut(_ lanes: [DrawnLane<Subject>], in plot: inout Plot) {
        guard scene.session.display.isLogarithmic, lossExtremes.minimum < plot.y.scale.lower else { return }
        let across = max(1, plot.dotColumns / max(1, plot.inner.columns))
        for column in 0..<plot.inner.columns {
            let start = Int(plot.xValue(atDotColumn: column * across).rounded(.up))
            let end = Int(plot.xValue(atDotColumn: (column + 1) * across).rounded(.up))
            let isCut = lanes.contains {
                $0.timeline.record.loss.extremes(touching: start..<max(start, end)).minimum
                    < plot.y.scale.lower
            }
            guard isCut else { continue }
            plot.mark(
                .cut, of: scene, x: plot.xValue(atColumn: plot.inner.column + column), y: plot.y.scale.lower)
        }
    }

    private func drawGhost(_ ghost: Study<Subject>.Branch, in plot: inout Plot) {
        for lane in ghost.lanes {
            plot.series(
                { $0.loss }, of: lane, in: window, value: { $0.loss }, style: scene.theme.ghost, isThin: true)
        }
        let losses = ghost.lanes[0].record.loss
        let end = losses.count - 1
        plot.text(
            scene.words.branch(ghost.number), x: Double(end),
            y: losses.extremes(touching: end..<end + 1).maximum,
            style: scene.theme.ghost, alignment: .left)
    }

    /// Marks where the rate was changed or a parameter set, at the foot of the plot.
    private func markEvents(in plot: inout Plot) {
        let schedule = scene.timeline.schedule
        let steps = schedule.rateChanges.map(\.step) + schedule.edits.map(\.step)
        for step in steps where step <= scene.timeline.latest {
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
