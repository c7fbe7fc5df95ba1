import Learning
import Screen

extension Pane {
    /// The V of |error|, or the parabola of its square.
    static let neuronSlope = Pane(
        "neuronSlope", title: { $0.loss.label + title(" vs W", es: " según W")($0) },
        note: { "\($0.loss.label) \(NumberText.loss($0.run.loss))" },
        english: PaneExplanation(
            shows: "Across: W; up: |error|.",
            signs: """
                \(.loss) |error| for every W, \(.present) W now, \(.trail) before, \(.next) after the next step, \
                \(.slope) the slope as rise over run, \(.target) the right W, \(.ghost) other branches.
                """,
            lookFor: """
                The slope is x or -x everywhere: each step is lr·|x| long, at the bottom too. There it overshoots.
                """,
            lookForSquared: """
                The slope is 2·error·x: it shrinks with the error. A rate below 1/x² meets the bottom, 1/x² bounces \
                for ever, more climbs out.
                """),
        spanish: PaneExplanation(
            shows: "En horizontal, W; en vertical, |error|.",
            signs: """
                \(.loss) |error| para cada W, \(.present) W ahora, \(.trail) antes, \(.next) tras el próximo \
                paso, \(.slope) la pendiente, \(.target) la W exacta, \(.ghost) otras ramas.
                """,
            lookFor: """
                La pendiente es x o -x en todas partes: cada paso mide lr·|x|, también abajo del todo, y por eso \
                se pasa.
                """,
            lookForSquared: """
                La pendiente es 2·error·x: mengua con el error. Con lr menor que 1/x² llega abajo, con 1/x² rebota \
                sin fin, con más se sale.
                """)
    ) { scene, grid, rect in
        NeuronSlopePane(scene).draw(into: &grid, at: rect)
    }
}

/// The loss for every W: a V or a parabola, the ball on it, its trail, the slope and where the next step lands.
struct NeuronSlopePane {
    /// How many steps back the trail goes; the range follows the same steps.
    static let trailLength = 60

    private let scene: Scene
    private let neuron: Neuron

    init(_ scene: Scene) {
        self.scene = scene
        neuron = scene.neuron.subject
    }

    func draw(into grid: inout Grid, at rect: Rect) {
        guard neuron.weight.isFinite, neuron.loss.isFinite else {
            return scene.explain(scene.words.notFinite, into: &grid, at: rect)
        }
        let trail = recentWeights()
        let range = range(around: trail + scene.session.study.lanes.map(\.run.neuron.subject.weight))
        var plot = Plot(
            x: Axis(AxisScale(range), title: "W"),
            y: Axis(AxisScale(from: 0, to: lossScaleTop(over: range)), title: scene.loss.label),
            in: rect, glyphs: scene.glyphs, styles: scene.plotStyles)
        if let ideal = neuron.idealWeight { plot.vertical(ideal, style: scene.theme.target) }
        plot.line(valley(plot), style: scene.theme.loss)
        drawSlope(over: range, in: &plot)
        for weight in trail.dropLast() {
            plot.mark(.trail, of: scene, x: weight, y: neuron.with(weight: weight).loss)
        }
        let next = neuron.nextWeight(rate: scene.neuron.rate)
        plot.mark(.next, of: scene, x: next, y: neuron.with(weight: next).loss, pinned: true)
        for ghost in ghosts { plot.mark(.ghost, of: scene, x: ghost.weight, y: ghost.loss, pinned: true) }
        for lane in scene.drawnLanes(single: scene.theme.present) {
            let ball = lane.run.neuron.subject
            plot.marker(
                x: ball.weight, y: ball.loss, glyph: lane.marker, style: lane.markerStyle, pinned: true)
        }
        plot.draw(into: &grid)
        let change = NumberText.signed(next - neuron.weight, columns: 9, preferredDecimals: 6)
        let slope = NumberText.brief(neuron.gradient, columns: 9)
        scene.drawLegend(
            [
                scene.entry(.present, "W"), scene.entry(.next, "\(scene.words.nextStep) \(change)"),
                [("\(scene.words.slope) \(slope)", scene.theme.slope)],
            ], behind: plot.y.title, into: &grid, at: rect)
    }

    private func recentWeights() -> [Double] {
        let position = scene.neuron.position
        var weights: [Double] = []
        scene.neuron.replay(position - Self.trailLength...position) { _, neuron in
            weights.append(neuron.weight)
        }
        return weights
    }

    /// Where the branches that are not shown stood at this step.
    private var ghosts: [Neuron] {
        let step = scene.neuron.position
        var neurons: [Neuron] = []
        for lane in scene.session.study.ghosts.flatMap(\.lanes) {
            lane.run.neuron.replay(step...step) { neurons.append($1) }
        }
        return neurons
    }

    /// As far to both sides of the right W as the trail goes, in round numbers.
    private func range(around weights: [Double]) -> ClosedRange<Double> {
        let finite = weights.filter(\.isFinite)
        guard let ideal = neuron.idealWeight, ideal.isFinite else {
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

    /// The slope at the ball: the line that touches the loss there, which of a V lies on the V itself, and the rise over the run
    /// beside it, which is seen without colour too.
    private func drawSlope(over range: ClosedRange<Double>, in plot: inout Plot) {
        let run = (range.upperBound - range.lowerBound) / 6
        let point = { (offset: Double) in
            PlotPoint(neuron.weight + offset, neuron.loss + neuron.gradient * offset)
        }
        plot.line([-run, run].map(point), style: scene.theme.slope, stroke: .dashed, priority: 1)
        guard neuron.gradient != 0 else { return }
        let uphill = neuron.gradient > 0 ? run : -run
        // Where the triangle would leave the picture uphill, it is drawn downhill.
        let side = range.contains(neuron.weight + uphill) ? uphill : -uphill
        let corner = PlotPoint(neuron.weight + side, neuron.loss)
        plot.line(
            [PlotPoint(neuron.weight, neuron.loss), corner, point(side)], style: scene.theme.slope,
            stroke: .dotted,
            priority: 1)
    }
}
