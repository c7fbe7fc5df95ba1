import Learning
import Screen

/// The steps that curves over time show: the whole run, or its last part.
struct StepWindow {
    /// How many steps the last part has.
    static let tail = 120

    let steps: ClosedRange<Int>
    let isTail: Bool

    init(_ scene: Scene) {
        isTail = scene.session.display.showsTail
        guard isTail else {
            steps = 0...Self.roundEnd(atLeast: scene.lastStep)
            return
        }
        let end = max(scene.run.position, Self.tail)
        steps = end - Self.tail...end
    }

    /// How far a series goes up and down within short stretches of the window, all in all.
    func restlessness(of series: ExtremesPyramid) -> Double {
        let steps = steps.clamped(to: 0...max(0, series.count - 1))
        let stretch = max(2, steps.count / 64)
        var sum = 0.0
        for start in stride(from: steps.lowerBound, through: steps.upperBound, by: stretch) {
            let extremes = series.extremes(touching: start..<start + stretch)
            let height = extremes.maximum - extremes.minimum
            if height > 0 { sum += height }
        }
        return sum
    }

    func axis(_ words: Words) -> Axis {
        Axis(
            AxisScale(from: Double(steps.lowerBound), to: Double(steps.upperBound)), title: words.step,
            isInteger: true)
    }

    /// The smallest of 10, 20, 50, 100, … that is not below a step.
    private static func roundEnd(atLeast step: Int) -> Int {
        var end = 10
        var rung = 0
        while end < step {
            end = rung % 3 == 1 ? end / 2 * 5 : end * 2
            rung += 1
        }
        return end
    }
}

extension Plot {
    /// Draws a quantity of a run over its steps: every value where there is room, else the extremes of every column.
    ///
    /// - Parameters:
    ///   - pyramid: what is recorded of it.
    ///   - replayed: computes it again for some steps, where single steps are not recorded any more.
    ///   - isThin: leaves gaps, as a second sign for a ghost.
    mutating func series(
        _ pyramid: ExtremesPyramid, in window: StepWindow,
        replayed: (ClosedRange<Int>) -> [(step: Int, value: Double)], style: Style, isThin: Bool = false,
        priority: Int = 0
    ) {
        let stepsPerColumn = Double(window.steps.count) / Double(max(1, dotColumns))
        if stepsPerColumn > 1 {
            return envelope(of: pyramid, style: style, isThin: isThin, priority: priority)
        }
        var points: [PlotPoint] = []
        if pyramid.bucketWidth == 1 {
            for step in window.steps.clamped(to: 0...max(0, pyramid.count - 1)) {
                let extremes = pyramid.extremes(touching: step..<step + 1)
                points.append(PlotPoint(Double(step), extremes.isEmpty ? .nan : extremes.maximum))
            }
        } else {
            points = replayed(window.steps).map { PlotPoint(Double($0.step), $0.value) }
        }
        line(points, style: style, stroke: isThin ? .dotted : .solid, priority: priority)
    }

    private mutating func envelope(of pyramid: ExtremesPyramid, style: Style, isThin: Bool, priority: Int) {
        let perColumn = (x.scale.upper - x.scale.lower) / Double(max(1, dotColumns - 1))
        var columns: [PlotColumn] = []
        for column in 0..<dotColumns where !isThin || column % 3 == 0 {
            let start = Int((Double(column) * perColumn).rounded(.up))
            let end = Int((Double(column + 1) * perColumn).rounded(.up))
            guard start < pyramid.count else { break }
            let extremes = pyramid.extremes(touching: start..<max(end, start + 1))
            let isGap = extremes.isEmpty
            columns.append(
                PlotColumn(
                    xValue(atDotColumn: column), low: isGap ? .nan : extremes.minimum,
                    high: isGap ? .nan : extremes.maximum))
        }
        guard isThin else { return envelope(columns, style: style, priority: priority) }
        for column in columns { envelope([column], style: style, priority: priority) }
    }
}
