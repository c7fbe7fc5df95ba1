import Learning
import Screen

/// Where other starts lie over the steps: shaded from the tenth to the ninetieth percentile, with a line for the median and
/// dotted ones for the lowest and the highest.
struct StartsBand {
    private let record: QuantilesRecord
    private let window: StepWindow
    private let style: Style
    private let words: Words

    /// The starts of the run that is shown; nil where there are none.
    ///
    /// - Parameter quantity: what is recorded of them.
    init?(_ scene: Scene, in window: StepWindow, of quantity: (RunRecord) -> QuantilesRecord) {
        guard let starts = scene.run.starts else { return nil }
        record = quantity(starts.record)
        self.window = window
        style = scene.theme.trail
        words = scene.words
    }

    /// What an axis has to hold: from the lowest to the ninetieth percentile. Above it a few may be out of all proportion.
    var extremes: Extremes {
        let steps = window.steps.lowerBound..<window.steps.upperBound + 1
        var extremes = record.lowest.extremes(touching: steps)
        extremes.include(record.upper.extremes(touching: steps))
        return extremes
    }

    /// Draws it, with what its lines are where there is room for it.
    func draw(in plot: inout Plot) {
        for column in 0..<plot.dotColumns {
            let (start, end) = (plot.xValue(atDotColumn: column), plot.xValue(atDotColumn: column + 1))
            let steps = Int(start.rounded(.down))..<Int(end.rounded(.up)) + 1
            let (lower, upper) = (
                record.lower.extremes(touching: steps), record.upper.extremes(touching: steps)
            )
            guard !lower.isEmpty, !upper.isEmpty, start < Double(record.count) else { continue }
            plot.band(
                fromX: start, toX: start, low: lower.minimum, high: upper.maximum, style: style, priority: -2)
        }
        for (series, isMedian) in [(record.lowest, false), (record.highest, false), (record.median, true)] {
            StepSeries(series, in: window, of: plot, replayed: series.values)
                .draw(in: &plot, style: style, isGhost: !isMedian, priority: -1)
        }
        let last = record.count - 1
        for (series, name, side) in [
            (record.highest, words.highestStart, PlotSide.above), (record.median, words.medianStart, .above),
            (record.lowest, words.lowestStart, .below),
        ] {
            guard window.steps.contains(last) else { return }
            let value = series.extremes(touching: last..<last + 1)
            if !value.isEmpty {
                plot.label(name, x: Double(last), y: value.maximum, side: side, style: style)
            }
        }
    }
}

extension ExtremesPyramid {
    /// The lowest values near some steps, for where single ones are not recorded any more.
    fileprivate func values(_ steps: ClosedRange<Int>) -> [(step: Int, value: Double)] {
        steps.clamped(to: 0...max(0, count - 1)).map { step in
            (step, extremes(touching: step..<step + 1).minimum)
        }
    }
}
