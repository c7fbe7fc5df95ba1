import Learning
import Screen

/// The loss of every step so far, with the ghosts of other branches.
enum LossCurve {
    /// Draws the curve with its axes.
    static func draw<Subject>(of scene: Scene<Subject>, into grid: inout Grid, at rect: Rect) {
        let timeline = scene.timeline
        let branches = scene.session.study.branches
        let last = branches.map(\.timeline.latest).max() ?? 0
        var plot = Plot(
            x: StepAxis.axis(through: last, words: scene.words),
            y: Axis(lossScale(of: scene), title: scene.words.loss), in: rect, glyphs: scene.glyphs,
            styles: scene.plotStyles)
        for ghost in scene.session.study.ghosts {
            let losses = ghost.timeline.record.loss
            plot.series(losses, style: scene.theme.ghost, isThin: true, priority: 0)
            let end = ghost.timeline.latest
            plot.text(
                scene.words.branch(ghost.number), x: Double(end),
                y: losses.extremes(touching: end..<end + 1).maximum,
                style: scene.theme.ghost, alignment: .left)
        }
        plot.series(timeline.record.loss, style: scene.theme.loss, priority: 2)
        markEvents(of: scene, in: &plot)
        let milestones = timeline.record.milestones
        if milestones.lowestLoss.isFinite, milestones.lowestStep != timeline.position {
            plot.marker(
                x: Double(milestones.lowestStep), y: milestones.lowestLoss,
                glyph: scene.glyphs.isASCII ? "_" : "▁", style: scene.theme.target)
        }
        plot.marker(
            x: Double(timeline.position), y: timeline.subject.loss, glyph: scene.glyphs.marker(0),
            style: scene.theme.present, pinned: true)
        plot.draw(into: &grid)
    }

    /// What the border says: the lowest loss and its step, or the step of divergence.
    static func note<Subject>(of scene: Scene<Subject>) -> String {
        let milestones = scene.timeline.record.milestones
        var parts: [String] = []
        if scene.session.display.isLogarithmic { parts.append(scene.words.logarithmic) }
        if let step = milestones.divergedAt { parts.append(scene.words.diverged(step)) }
        if milestones.lowestLoss.isFinite {
            let lowest = NumberText.fitting(milestones.lowestLoss, columns: 9, preferredDecimals: 6)
            parts.append(scene.words.lowest(lowest, milestones.lowestStep))
        }
        return parts.joined(separator: "  ")
    }

    /// A scale that holds every loss of every branch: from zero, or logarithmic.
    private static func lossScale<Subject>(of scene: Scene<Subject>) -> AxisScale {
        var all = Extremes.none
        for branch in scene.session.study.branches {
            let losses = branch.timeline.record.loss
            all.include(losses.extremes(touching: 0..<losses.count))
        }
        let highest = all.maximum.isFinite ? all.maximum : scene.finiteMaximum
        guard scene.session.display.isLogarithmic else {
            return AxisScale(NiceRange.containing(0, highest))
        }
        let lowest = max(all.minimum, highest * 1e-6)
        return AxisScale(
            NiceRange.containing(lowest, highest, kind: .logarithmic), kind: .logarithmic)
    }

    /// Marks where the rate was changed or a parameter set, at the foot of the plot.
    private static func markEvents<Subject>(of scene: Scene<Subject>, in plot: inout Plot) {
        let schedule = scene.timeline.schedule
        let steps = schedule.rateChanges.map(\.step) + schedule.edits.map(\.step)
        for step in steps where step <= scene.timeline.latest {
            plot.marker(
                x: Double(step), y: plot.y.scale.lower, glyph: scene.glyphs.pointer(.up),
                style: scene.theme.slope)
        }
    }
}

extension Scene {
    /// The axes of every plot.
    var plotStyles: PlotStyles {
        PlotStyles(axis: theme.faint, label: theme.faint, title: theme.faint)
    }

    /// The loss of the first step: the size of what was finite before a run diverged.
    fileprivate var finiteMaximum: Double {
        let first = timeline.record.loss.extremes(touching: 0..<1).maximum
        return first.isFinite ? first : 1
    }
}
