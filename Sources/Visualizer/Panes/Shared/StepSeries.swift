import Learning
import Screen

/// A quantity of a run over its steps: a line where single steps can be told apart or it moves on steadily, and a shaded
/// band from the lowest to the highest value where it goes to and fro within a few dots.
struct StepSeries {
    /// Steps that follow each other, with the lowest and the highest value; neighbours share a step.
    private struct Stretch {
        let steps: ClosedRange<Int>
        let extremes: Extremes
    }

    /// So many dots from one step to the next are room enough for a line that goes to and fro.
    private static let dotsForLine = 3.5

    private let pyramid: ExtremesPyramid
    private let dotsPerStep: Double
    /// The values of all steps, where each has a dot of its own, and the first of these steps.
    private let values: [Double]
    private let firstStep: Int
    private let stretches: [Stretch]
    private let isBand: [Bool]

    /// Tells lines from bands.
    ///
    /// - Parameters:
    ///   - pyramid: what is recorded of it.
    ///   - plot: where it is going to be drawn.
    ///   - replayed: computes it again for some steps, where single steps are not recorded any more.
    init(
        _ pyramid: ExtremesPyramid, in window: StepWindow, of plot: Plot,
        replayed: (ClosedRange<Int>) -> [(step: Int, value: Double)]
    ) {
        self.pyramid = pyramid
        let steps = window.steps.clamped(to: 0...max(0, pyramid.count - 1))
        firstStep = steps.lowerBound
        dotsPerStep = Double(max(1, plot.dotColumns)) / max(1, plot.x.scale.upper - plot.x.scale.lower)
        let isSparse = dotsPerStep >= 1
        values =
            !isSparse || pyramid.count == 0
            ? [] : pyramid.bucketWidth > 1 ? replayed(steps).map(\.value) : steps.map(pyramid.value(at:))
        // Bounds are tied to step 0, so that they stay where they are as the run goes on.
        let stride = isSparse ? 1 : 1 / dotsPerStep
        var stretches: [Stretch] = []
        var start = steps.lowerBound
        var bound = Int(Double(start) / stride)
        while start < steps.upperBound {
            bound += 1
            let end = min(steps.upperBound, max(start + 1, Int(Double(bound) * stride)))
            var extremes = Extremes.none
            if isSparse {
                for value in values.dropFirst(start - firstStep).prefix(2) { extremes.include(value) }
            } else {
                extremes = pyramid.extremes(touching: start..<end + 1)
            }
            stretches.append(Stretch(steps: start...end, extremes: extremes))
            start = end
        }
        self.stretches = stretches
        isBand = dotsPerStep < Self.dotsForLine ? Self.bands(stretches, of: plot) : []
    }

    /// Which stretches go to and fro: the next but one, which shares no step with it, goes over much the same values.
    private static func bands(_ stretches: [Stretch], of plot: Plot) -> [Bool] {
        let places = stretches.map { (plot.dotRow($0.extremes.maximum), plot.dotRow($0.extremes.minimum)) }
        return places.indices.map { index in
            let (top, bottom) = places[index]
            return [index - 2, index + 2].contains { other in
                guard places.indices.contains(other) else { return false }
                let common = min(bottom, places[other].1) - max(top, places[other].0)
                return common >= max(bottom - top, places[other].1 - places[other].0) / 2
            }
        }
    }

    /// Draws it. Within a band the line passes through single values, far enough apart not to fill it.
    ///
    /// - Parameter isGhost: dots alone, as a second sign for a branch that is not shown.
    func draw(in plot: inout Plot, style: Style, isGhost: Bool = false, priority: Int = 0) {
        var points = [point(at: firstStep)]
        // Even, so that a bounce between two values keeps to one of them.
        let group = 2 * Int((Self.dotsForLine / dotsPerStep / 2).rounded(.up))
        var wasBand = false
        for (index, stretch) in stretches.enumerated() {
            let (start, end) = (stretch.steps.lowerBound, stretch.steps.upperBound)
            let isBand = !isBand.isEmpty && isBand[index]
            if isBand {
                if !isGhost { fill(stretch, in: &plot, style, priority) }
                let last = end / group * group
                if last > start { points.append(point(at: last)) }
            } else {
                if wasBand { points.append(point(at: start)) }
                let ends = [points[points.count - 1], point(at: end)]
                points.append(ends[1])
                if end > start + 1, !isGhost, isPeak(stretch, between: ends, in: plot) {
                    let middle = Double(start + end) / 2
                    plot.band(
                        fromX: middle, toX: middle, low: stretch.extremes.minimum,
                        high: stretch.extremes.maximum, isShaded: false, style: style, priority: priority)
                }
            }
            wasBand = isBand
        }
        if let last = stretches.last?.steps.upperBound, wasBand { points.append(point(at: last)) }
        plot.line(points, style: style, stroke: isGhost ? .dotted : .solid, priority: priority)
    }

    /// Whether a stretch goes beyond its ends by more than a dot.
    private func isPeak(_ stretch: Stretch, between ends: [PlotPoint], in plot: Plot) -> Bool {
        let rows = ends.map { plot.dotRow($0.y) }
        return plot.dotRow(stretch.extremes.maximum) < min(rows[0], rows[1]) - 1
            || plot.dotRow(stretch.extremes.minimum) > max(rows[0], rows[1]) + 1
    }

    /// Writes the lowest and the highest value at the end of a band beside it.
    func labelBand(in plot: inout Plot, style: Style) {
        guard isBand.last == true, let last = stretches.last, height(last, in: plot) >= 1 else { return }
        let step = Double(last.steps.upperBound)
        for (value, side) in [(last.extremes.maximum, PlotSide.above), (last.extremes.minimum, .below)] {
            plot.label(
                NumberText.fitting(value, columns: 8, preferredDecimals: 6), x: step, y: value, side: side,
                style: style)
        }
    }

    private func fill(_ stretch: Stretch, in plot: inout Plot, _ style: Style, _ priority: Int) {
        // A lower one is a line.
        let isShaded = height(stretch, in: plot) >= Double(plot.curveWidth) + 1
        plot.band(
            fromX: Double(stretch.steps.lowerBound), toX: Double(stretch.steps.upperBound),
            low: stretch.extremes.minimum, high: stretch.extremes.maximum, isShaded: isShaded,
            style: isShaded ? style.with(.dim) : style, priority: isShaded ? priority - 1 : priority)
    }

    private func height(_ stretch: Stretch, in plot: Plot) -> Double {
        plot.dotRow(stretch.extremes.minimum) - plot.dotRow(stretch.extremes.maximum)
    }

    private func point(at step: Int) -> PlotPoint {
        let value =
            values.indices.contains(step - firstStep) ? values[step - firstStep] : pyramid.value(at: step)
        return PlotPoint(Double(step), value)
    }
}

extension ExtremesPyramid {
    /// The value of a step, or where these are not recorded any more the lowest near it; nan for none.
    fileprivate func value(at step: Int) -> Double {
        let extremes = extremes(touching: step..<step + 1)
        return extremes.isEmpty ? .nan : extremes.minimum
    }
}
