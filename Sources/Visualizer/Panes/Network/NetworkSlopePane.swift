import Learning
import Screen

/// The loss along the selected weight, all else held: exact, with the slope and where the next step lands.
struct NetworkSlopePane {
    private let scene: Scene<Network>
    private let network: Network
    private let parameter: Int
    private let weight: Double

    init(_ scene: Scene<Network>) {
        self.scene = scene
        network = scene.timeline.subject
        parameter = scene.session.selectedParameter
        weight = network.value(ofParameter: parameter)
    }

    func draw(into grid: inout Grid, at rect: Rect) {
        guard weight.isFinite, network.loss.isFinite else {
            scene.write(
                scene.words.notFinite, scene.theme.warning, into: &grid, column: rect.column + 1,
                row: rect.row,
                within: rect)
            return
        }
        let across = AxisScale(SliceRange.range(around: weight))
        let samples = max(1, 2 * rect.columns)
        let weights = (0...samples).map { across.value(at: Double($0) / Double(samples)) }
        let losses = network.losses(alongParameter: parameter, at: weights)
        let finite = losses.filter(\.isFinite)
        var plot = Plot(
            x: Axis(across, title: scene.selectedName),
            y: Axis(AxisScale(NiceRange.containing(finite.min() ?? 0, finite.max() ?? 1)), title: "|error|"),
            in: rect, glyphs: scene.glyphs, styles: scene.plotStyles)
        plot.line(zip(weights, losses).map { PlotPoint($0, $1) }, style: scene.theme.loss)
        markSlope(half: (across.upper - across.lower) / 6, in: &plot)
        plot.draw(into: &grid)
    }

    private func markSlope(half: Double, in plot: inout Plot) {
        let isASCII = scene.glyphs.isASCII
        let slope = Double(network.gradients[parameter])
        plot.line(
            [-half, half].map { PlotPoint(weight + $0, network.loss + slope * $0) }, style: scene.theme.slope,
            stroke: .dashed, priority: 1)
        let next = Double(network.nextValue(ofParameter: parameter, rate: scene.timeline.rate))
        let nextLoss = network.losses(alongParameter: parameter, at: [next])[0]
        plot.marker(x: next, y: nextLoss, glyph: isASCII ? "O" : "○", style: scene.theme.slope, pinned: true)
        for lane in scene.drawnLanes(single: scene.theme.present) {
            let other = lane.timeline.subject
            plot.marker(
                x: other.value(ofParameter: parameter), y: other.loss, glyph: lane.marker,
                style: lane.markerStyle,
                pinned: lane.number == scene.session.study.focusedLane)
        }
    }
}
