import Learning
import Screen

/// The axis of steps that the curves over time share.
enum StepAxis {
    /// From step 0 to a round number that is not below the last step: 10, 20, 50, 100, …
    static func axis(through last: Int, words: Words) -> Axis {
        var end = 10
        var factor = 0
        while end < last {
            end = factor % 3 == 1 ? end / 2 * 5 : end * 2
            factor += 1
        }
        return Axis(AxisScale(from: 0, to: Double(end)), title: words.step, isInteger: true)
    }
}

extension Plot {
    /// Draws a recorded series over steps: every value where there is room, else the extremes of every column.
    ///
    /// - Parameter isThin: leaves out every second column, as a second sign for a ghost.
    mutating func series(_ pyramid: ExtremesPyramid, style: Style, isThin: Bool = false, priority: Int = 0) {
        guard pyramid.count > 0 else { return }
        let stepsPerColumn = (x.scale.upper - x.scale.lower) / Double(max(1, dotColumns - 1))
        if stepsPerColumn <= 1 {
            let points = (0..<pyramid.count).map { step in
                PlotPoint(Double(step), pyramid.extremes(touching: step..<step + 1).drawn.maximum)
            }
            return line(points, style: style, stroke: isThin ? .dotted : .solid, priority: priority)
        }
        var columns: [PlotColumn] = []
        for column in 0..<dotColumns where !isThin || column % 3 == 0 {
            let start = Int((Double(column) * stepsPerColumn).rounded(.up))
            let end = Int((Double(column + 1) * stepsPerColumn).rounded(.up))
            guard start < pyramid.count else { break }
            let extremes = pyramid.extremes(touching: start..<max(end, start + 1)).drawn
            columns.append(
                PlotColumn(xValue(atDotColumn: column), low: extremes.minimum, high: extremes.maximum))
        }
        guard isThin else { return envelope(columns, style: style, priority: priority) }
        for column in columns { envelope([column], style: style, priority: priority) }
    }
}

extension Extremes {
    /// The extremes as a plot takes them: not-a-number, which breaks the curve, where there is no number.
    fileprivate var drawn: (minimum: Double, maximum: Double) {
        isEmpty ? (.nan, .nan) : (minimum, maximum)
    }
}
