import Learning
import Screen

extension Pane {
    /// W and its path over the steps.
    static let weight = Pane(
        "weight", title: title("W", es: "W"),
        english: PaneExplanation(
            shows: "Across: the step; up: W.",
            signs:
                "\(.weight) W so far, shaded where it jumps to and fro, \(.present) now, \(.target) the right W, target / x.",
            lookFor: """
                Every step moves W by lr·|x|, never less: straight to the line, then back and forth across it. A \
                smaller rate makes the bounce narrower and the way longer.
                """,
            lookForSquared: """
                The steps shrink with the distance: a curve that bends into the line, or a zigzag that narrows \
                towards it.
                """),
        spanish: PaneExplanation(
            shows: "En horizontal, el paso; en vertical, W.",
            signs:
                "\(.weight) W hasta ahora, sombreada donde salta, \(.present) ahora, \(.target) la W buscada, objetivo / x.",
            lookFor: """
                Cada paso mueve W en lr·|x|, nunca menos: directa hacia la línea y luego de un lado a otro. Con \
                una tasa menor el rebote es más estrecho y el camino, más largo.
                """,
            lookForSquared: """
                Los pasos menguan con la distancia: una curva que se dobla hacia la línea, o un zigzag que se \
                estrecha.
                """)
    ) { NeuronWeightPane($0).draw(into: &$1, at: $2) }
}

/// W: its value, its last change, how far it is from the right one, and its path.
struct NeuronWeightPane {
    private let scene: Scene
    private let neuron: Neuron

    init(_ scene: Scene) {
        self.scene = scene
        neuron = scene.neuron.subject
    }

    func draw(into grid: inout Grid, at rect: Rect) {
        drawNumbers(into: &grid, at: Self.parts(of: rect).numbers)
        plot(in: rect).draw(into: &grid)
    }

    private static func parts(of rect: Rect) -> (numbers: Rect, path: Rect) {
        let (numbers, path) = rect.inset(columns: rect.columns > 20 ? 1 : 0).splitTop(2)
        return (numbers, path)
    }

    private func drawNumbers(into grid: inout Grid, at rect: Rect) {
        let theme = scene.theme
        let words = scene.words
        let isNarrow = rect.columns < 48
        let number = { NumberText.fitting($0, columns: 10, preferredDecimals: 6) }
        let signed = { NumberText.signed($0, columns: 10, preferredDecimals: 6) }
        let labels = ["W", scene.glyphs.text(isNarrow ? "W*" : words.rightWeight)]
        let labelColumns = labels.map { $0.columns }.max() ?? 0
        let change = [
            ((isNarrow ? "ΔW" : words.lastChange) + " ", theme.faint),
            (lastChange.map(signed) ?? "-", theme.text),
        ]
        let distance = neuron.distance.map(signed) ?? ""
        let away = [((isNarrow ? "W-W*" : words.distance) + " ", theme.faint), (distance, theme.text)]
        let rows = [
            (labels[0], number(neuron.weight), theme.weight.with(theme.emphasis), change),
            (labels[1], neuron.idealWeight.map(number) ?? "", theme.target, away),
        ]
        for (place, row) in rows.enumerated() where place == 0 || neuron.idealWeight != nil {
            let line = rect.row + place
            scene.write(row.0, theme.faint, into: &grid, column: rect.column, row: line, within: rect)
            let value = rect.column + labelColumns + 1
            scene.write(row.1, row.2, into: &grid, column: value, row: line, within: rect)
            scene.write(row.3, into: &grid, column: value + 11, row: line, within: rect)
        }
        guard neuron.idealWeight == nil else { return }
        scene.write(
            words.everyWeightSame, theme.warning, into: &grid, column: rect.column, row: rect.row + 1,
            within: rect)
    }

    /// W now minus W one step before; nil at step 0.
    private var lastChange: Double? {
        let position = scene.neuron.position
        guard position > 0 else { return nil }
        var before = neuron.weight
        scene.neuron.replay(position - 1...position - 1) { before = $1.weight }
        return neuron.weight - before
    }

    /// W over the steps, below the numbers.
    func plot(in rect: Rect) -> Plot {
        let window = StepWindow(scene)
        var extremes = Extremes.none
        for lane in scene.session.study.branches.flatMap(\.lanes) {
            let steps = window.steps.lowerBound..<window.steps.upperBound + 1
            extremes.include(lane.run.record.weight.extremes(touching: steps))
        }
        let recorded = scene.session.recorded
        if let recorded {
            extremes.include(
                recorded.weight.extremes(touching: window.steps.lowerBound..<window.steps.upperBound + 1))
        }
        if let ideal = neuron.idealWeight { extremes.include(ideal) }
        let starts = StartsBand(scene, in: window) { $0.startWeights }
        if let starts { extremes.include(starts.extremes) }
        var plot = Plot(
            x: window.axis(scene.words),
            y: Axis(AxisScale(NiceRange.containing(extremes.minimum, extremes.maximum))),
            in: Self.parts(of: rect).path, glyphs: scene.glyphs, styles: scene.plotStyles)
        for ghost in scene.session.study.ghosts.flatMap(\.lanes) {
            StepSeries(ghost.run.record.weight, in: window, of: plot, replayed: ghost.run.neuron.weights)
                .draw(in: &plot, style: scene.theme.ghost, isGhost: true)
        }
        if let recorded {
            StepSeries(recorded.weight, in: window, of: plot, replayed: recorded.weights)
                .draw(in: &plot, style: scene.theme.ghost, isGhost: true)
            let end = recorded.latest
            plot.label(
                scene.words.recorded, x: Double(end),
                y: recorded.weight.extremes(touching: end..<end + 1).maximum, style: scene.theme.ghost)
        }
        starts?.draw(in: &plot)
        plot.beginLayer()
        if let ideal = neuron.idealWeight { plot.horizontal(ideal, style: scene.theme.target) }
        scene.drawSeries({ $0.weight }, in: window, single: scene.theme.weight, on: &plot) {
            $0.neuron.weights
        }
        for lane in scene.drawnLanes(single: scene.theme.weight) {
            plot.markHead(
                of: lane, in: scene, x: Double(lane.run.position), y: lane.run.neuron.subject.weight)
        }
        return plot
    }
}

extension Timeline<Neuron> {
    /// W at some steps, one after the other, computed again.
    fileprivate func weights(_ steps: ClosedRange<Int>) -> [(step: Int, value: Double)] {
        values(steps) { $0.weight }
    }
}
