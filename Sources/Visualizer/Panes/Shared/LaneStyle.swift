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

    /// Writes the marker of every lane and what tells it from the others, beside the title of an axis.
    func drawLegend(
        _ lanes: [DrawnLane], beside title: String, into grid: inout Grid, at rect: Rect
    ) {
        guard lanes.count > 1 else { return }
        var column = rect.column + glyphs.text(title).columns + 2
        let differences = session.laneDifferences
        let settings = words.settings
        let prefix = differences.count == 1 ? settings.prefix(differences[0]) : nil
        let texts = lanes.sorted(by: { $0.number < $1.number }).map { lane in
            let setting = prefix == nil ? nil : lane.lane.present.setting(differences[0])
            let name = setting.map(settings.value) ?? session.name(of: lane.lane)
            return (lane: lane, text: glyphs.text("\(lane.marker) \(name)"))
        }
        // Where there is not room for all, the values matter more than what they are values of.
        let length = texts.reduce(0) { $0 + $1.text.columns + 2 } - 2
        if let prefix, column + prefix.columns + 1 + length <= rect.endColumn {
            column = write(
                "\(prefix) ", theme.text, into: &grid, column: column, row: rect.row, within: rect)
        }
        for (lane, text) in texts {
            guard column + text.columns <= rect.endColumn else { return }
            let end = write(
                text, lane.markerStyle, into: &grid, column: column, row: rect.row, within: rect)
            column = end + 2
        }
    }

    /// The same lanes in the order in which curves of them are drawn: the most restless first, so that a band that it
    /// fills does not hide the others.
    func lanesForCurves(
        single: Style, of recorded: (RunRecord) -> ExtremesPyramid, in window: StepWindow
    ) -> [DrawnLane] {
        let lanes = drawnLanes(single: single)
        guard lanes.count > 1 else { return lanes }
        let restless = lanes.map { window.restlessness(of: recorded($0.run.record)) }
        return lanes.indices.sorted { (-restless[$0], $0) < (-restless[$1], $1) }.map { lanes[$0] }
    }

    /// The last step of any branch: where the axis of steps has to reach.
    var lastStep: Int {
        session.study.branches.reduce(0) { last, branch in
            branch.lanes.reduce(last) { max($0, $1.run.latest) }
        }
    }
}
