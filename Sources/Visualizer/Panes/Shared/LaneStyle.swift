import Learning
import Screen

/// A run that is drawn: a lane of the branch that is shown, with the colour and the glyph that tell it apart.
struct DrawnLane {
    let number: Int
    let lane: Lane
    let style: Style
    let marker: Unicode.Scalar
    /// The style of the marker: where the focus is, that of the present.
    let markerStyle: Style

    var run: any Run { lane.run }
}

extension Scene {
    /// The lanes of the branch that is shown, the focused one last, so that it lies over the others.
    ///
    /// - Parameter single: the style of the curve where there is no race.
    func drawnLanes(single: Style) -> [DrawnLane] {
        let study = session.study
        guard study.lanes.count > 1 else {
            return [
                DrawnLane(
                    number: 0, lane: study.lane, style: single, marker: glyphs.marker(0),
                    markerStyle: theme.present)
            ]
        }
        let lanes = study.lanes.enumerated().map { number, lane in
            let style = theme.lanes[number % theme.lanes.count]
            return DrawnLane(
                number: number, lane: lane, style: style, marker: glyphs.marker(number),
                markerStyle: number == study.focusedLane ? style.with(theme.emphasis) : style)
        }
        return lanes.filter { $0.number != study.focusedLane } + [lanes[study.focusedLane]]
    }

    /// What is left of a pane below the row for the legend of a race, if there is one.
    func belowRaceLegend(_ rect: Rect) -> Rect {
        session.study.lanes.count > 1 && rect.rows >= 6 ? rect.splitTop(1).rest : rect
    }

    /// Writes the marker of every lane and what tells it from the others, in a row of its own.
    func drawRaceLegend(into grid: inout Grid, at rect: Rect) {
        guard belowRaceLegend(rect) != rect else { return }
        let lanes = drawnLanes(single: .plain).sorted { $0.number < $1.number }
        let differences = session.laneDifferences
        let settings = words.settings
        let prefix = differences.count == 1 ? settings.prefix(differences[0]) : nil
        let entries = lanes.map { lane in
            let setting = prefix == nil ? nil : lane.lane.present.setting(differences[0])
            let name = setting.map(settings.value) ?? session.name(of: lane.lane)
            return [(glyphs.text("\(lane.marker) \(name)"), lane.markerStyle)]
        }
        // Where there is not room for all, the values matter more than what they are values of.
        let row = rect.splitTop(1).top
        let length = entries.reduce(0) { $0 + $1[0].0.columns + 2 }
        let isNamed = prefix.map { $0.columns + 2 + length <= row.columns } ?? false
        drawLegend((isNamed ? [[(prefix ?? "", theme.text)]] : []) + entries, into: &grid, at: row)
    }

    /// Draws a quantity of every lane over its steps, the most restless one first: what is drawn later hides what lies
    /// behind it, so that a line stays a line in front of the band of another lane.
    func drawSeries(
        _ recorded: (RunRecord) -> ExtremesPyramid, in window: StepWindow, single: Style, on plot: inout Plot,
        replayed: (any Run) -> (ClosedRange<Int>) -> [(step: Int, value: Double)]
    ) {
        let lanes = drawnLanes(single: single)
        let restless = lanes.map {
            lanes.count > 1 ? window.restlessness(of: recorded($0.run.record)) : 0
        }
        for index in lanes.indices.sorted(by: { (-restless[$0], $0) < (-restless[$1], $1) }) {
            if lanes.count > 1 { plot.beginLayer() }
            let lane = lanes[index]
            let series = StepSeries(
                recorded(lane.run.record), in: window, of: plot, replayed: replayed(lane.run))
            series.draw(in: &plot, style: lane.style, priority: 1)
            if lane.number == session.study.focusedLane { series.labelBand(in: &plot, style: lane.style) }
        }
    }

    /// The last step of any branch, and of a recorded loop: where the axis of steps has to reach.
    var lastStep: Int {
        session.study.branches.reduce(session.recorded?.latest ?? 0) { last, branch in
            branch.lanes.reduce(last) { max($0, $1.run.latest) }
        }
    }
}
