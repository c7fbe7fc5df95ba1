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
                forever, more climbs out.
                """),
        spanish: PaneExplanation(
            shows: "En horizontal, W; en vertical, |error|.",
            signs: """
                \(.loss) |error| para cada W, \(.present) W ahora, \(.trail) antes, \(.next) tras el próximo \
                paso, \(.slope) la pendiente, \(.target) la W buscada, \(.ghost) otras ramas.
                """,
            lookFor: """
                La pendiente es x o -x en todas partes: cada paso mide lr·|x|, también abajo del todo, y por eso \
                se pasa.
                """,
            lookForSquared: """
                La pendiente es 2·error·x: mengua con el error. Con lr menor que 1/x² llega abajo, con 1/x² rebota \
                sin fin, con más se sale.
                """)
    ) { NeuronSlopePane($0).draw(into: &$1, at: $2) }
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
        guard let plot = plot(in: rect) else {
            return scene.explain(scene.words.notFinite, into: &grid, at: rect)
        }
        plot.draw(into: &grid)
        let next = neuron.nextWeight(rate: scene.neuron.rate)
        let change = NumberText.signed(next - neuron.weight, columns: 9, preferredDecimals: 6)
        let slope = NumberText.brief(neuron.gradient, columns: 9)
        scene.drawLegend(
            [
                scene.entry(.present, "W"), scene.entry(.next, "\(scene.words.nextStep) \(change)"),
                [("\(scene.words.slope) \(slope)", scene.theme.slope)],
            ] + scene.recordedEntry, into: &grid, at: rect.splitLegend.legend)
    }

    /// The V with all that is on it; nil where there is nothing to see.
    func plot(in rect: Rect) -> Plot? {
        guard neuron.weight.isFinite, neuron.loss.isFinite else { return nil }
        let trail = recentWeights()
        let range = range(around: trail + scene.session.study.lanes.map(\.run.neuron.subject.weight))
        var plot = Plot(
            x: Axis(AxisScale(range)), y: Axis(AxisScale(from: 0, to: lossScaleTop(over: range))),
            in: rect.splitLegend.rest, glyphs: scene.glyphs, styles: scene.plotStyles)
        if let ideal = neuron.idealWeight { plot.vertical(ideal, style: scene.theme.target) }
        plot.drawSlope(neuron.gradient, x: neuron.weight, y: neuron.loss, style: scene.theme.slope)
        plot.beginLayer()
        plot.line(valley(of: plot), style: scene.theme.loss)
        for weight in trail.dropLast() {
            plot.markTrail(of: scene, x: weight, y: neuron.with(weight: weight).loss)
        }
        let next = neuron.nextWeight(rate: scene.neuron.rate)
        plot.markNext(of: scene, x: next, y: neuron.with(weight: next).loss)
        for ghost in scene.ghosts {
            plot.mark(.ghost, of: scene, x: ghost.value(0), y: ghost.loss, pinned: true)
        }
        for lane in scene.drawnLanes(single: scene.theme.present) {
            let ball = lane.run.neuron.subject
            plot.markHead(of: lane, in: scene, x: ball.weight, y: ball.loss)
        }
        return plot
    }

    private func recentWeights() -> [Double] {
        let position = scene.neuron.position
        var weights: [Double] = []
        scene.neuron.replay(position - Self.trailLength...position) { _, neuron in
            weights.append(neuron.weight)
        }
        return weights
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

    /// The loss at the ends and at the right W, where a V has its corner; that of a parabola at every column of dots.
    private func valley(of plot: Plot) -> [PlotPoint] {
        let scale = plot.x.scale
        let weights =
            neuron.rule.loss.hasKink
            ? [scale.lower, neuron.idealWeight ?? scale.lower, scale.upper]
            : (0..<plot.dotColumns).map(plot.xValue(atDotColumn:))
        return weights.map { PlotPoint($0, neuron.with(weight: $0).loss) }
    }
}
