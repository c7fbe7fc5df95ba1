import Learning
import Screen

/// |error| for every W: the V, the ball on it, its trail, the slope and where the next step lands.
struct NeuronSlopePane {
    /// How many steps back the trail goes; the range follows the same steps.
    static let trailLength = 60

    private let scene: Scene<Neuron>
    private let neuron: Neuron

    init(_ scene: Scene<Neuron>) {
        self.scene = scene
        neuron = scene.timeline.subject
    }

    func draw(into grid: inout Grid, at rect: Rect) {
        let weights = recentWeights()
        let range = range(around: weights + scene.session.study.lanes.map(\.subject.weight))
        let theme = scene.theme
        var plot = Plot(
            x: Axis(AxisScale(range), title: "W"),
            y: Axis(AxisScale(from: 0, to: lossScaleTop(over: range)), title: "|error|"),
            in: rect, glyphs: scene.glyphs, styles: scene.plotStyles)
        if let ideal = neuron.idealWeight { plot.vertical(ideal, style: theme.target) }
        plot.line(valley(plot), style: theme.loss)
        plot.line(tangent(over: range), style: theme.slope, stroke: .dashed, priority: 1)
        for weight in weights.dropLast() {
            plot.marker(
                x: weight, y: neuron.with(weight: weight).loss, glyph: scene.glyphs.isASCII ? "." : "•",
                style: theme.trail)
        }
        let next = neuron.nextWeight(rate: scene.timeline.rate)
        plot.marker(
            x: next, y: neuron.with(weight: next).loss, glyph: scene.glyphs.isASCII ? "O" : "○",
            style: theme.slope, pinned: true)
        for ghost in ghosts {
            plot.marker(
                x: ghost.weight, y: ghost.loss, glyph: scene.glyphs.isASCII ? "%" : "◌", style: theme.ghost,
                pinned: true)
        }
        for lane in scene.drawnLanes(single: theme.present) {
            let ball = lane.timeline.subject
            plot.marker(
                x: ball.weight, y: ball.loss, glyph: lane.marker, style: lane.markerStyle, pinned: true)
        }
        plot.draw(into: &grid)
        drawLegend(into: &grid, at: plot.inner)
    }

    private func recentWeights() -> [Double] {
        let position = scene.timeline.position
        var weights: [Double] = []
        scene.timeline.replay(position - Self.trailLength...position) { _, neuron in
            weights.append(neuron.weight)
        }
        return weights
    }

    /// Where the branches that are not shown stood at this step.
    private var ghosts: [Neuron] {
        let step = scene.timeline.position
        var neurons: [Neuron] = []
        for lane in scene.session.study.ghosts.flatMap(\.lanes) {
            lane.replay(step...step) { neurons.append($1) }
        }
        return neurons
    }

    /// As far to both sides of the right W as the trail goes, in round numbers.
    private func range(around weights: [Double]) -> ClosedRange<Double> {
        let finite = weights.filter(\.isFinite)
        guard let ideal = neuron.idealWeight else {
            return NiceRange.containing(finite.min() ?? 0, finite.max() ?? 1)
        }
        let distance = finite.map { abs($0 - ideal) }.max() ?? 0
        let reach = NiceRange.containing(0, distance == 0 ? 1e-9 : distance * 1.02).upperBound
        return ideal - reach...ideal + reach
    }

    private func lossScaleTop(over range: ClosedRange<Double>) -> Double {
        let top = max(
            neuron.with(weight: range.lowerBound).loss, neuron.with(weight: range.upperBound).loss)
        return top > 0 && top.isFinite ? top : 1
    }

    /// The loss at every column of dots, and at the right W, which may lie between two of them.
    private func valley(_ plot: Plot) -> [PlotPoint] {
        var weights = (0..<plot.dotColumns).map(plot.xValue(atDotColumn:))
        if let ideal = neuron.idealWeight {
            weights.insert(ideal, at: weights.firstIndex { $0 > ideal } ?? weights.endIndex)
        }
        return weights.map { PlotPoint($0, neuron.with(weight: $0).loss) }
    }

    /// The line that touches the V at the ball.
    private func tangent(over range: ClosedRange<Double>) -> [PlotPoint] {
        let half = (range.upperBound - range.lowerBound) / 5
        return [-half, half].map { offset in
            PlotPoint(neuron.weight + offset, neuron.loss + neuron.gradient * offset)
        }
    }

    private func drawLegend(into grid: inout Grid, at rect: Rect) {
        guard rect.rows >= 6, rect.columns >= 24 else { return }
        let isASCII = scene.glyphs.isASCII
        let ball = String(Character(scene.glyphs.marker(scene.session.study.focusedLane)))
        let slope = "\(scene.words.slope) \(NumberText.brief(neuron.gradient, columns: 9))"
        let pieces = [
            (ball, scene.theme.present), (" W  ", scene.theme.faint),
            (isASCII ? "O" : "○", scene.theme.slope), (" \(scene.words.nextStep)  ", scene.theme.faint),
            (slope, scene.theme.slope),
        ]
        let width = pieces.reduce(0) { $0 + scene.glyphs.text($1.0).unicodeScalars.count }
        let start = rect.column + max(0, (rect.columns - width) / 2)
        scene.write(pieces, into: &grid, column: start, row: rect.row, within: rect)
    }
}
